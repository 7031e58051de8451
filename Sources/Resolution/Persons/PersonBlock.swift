import Knowledge

/// The full names that may belong together, decided as a whole.
struct PersonBlock {
  let scores: PersonScores
  /// For each atom the number of its group: the first atom in it.
  var groups: [Int]
  /// Atoms that fit several groups which are not one person, and that no group fits best.
  private(set) var torn: Set<Int> = []
  /// By group.
  private(set) var members: [Int: [Int]] = [:]

  /// For each atom itself and those that go with it.
  let near: [AtomSet]
  /// For each atom those that contradict it.
  let against: [AtomSet]
  /// For each atom those of them that do so by name or by many years, which nobody misreads.
  let apart: [AtomSet]

  var atoms: [PersonAtom] { scores.atoms }

  init(_ scores: PersonScores) {
    self.scores = scores
    let count = scores.atoms.count
    var near = Array(repeating: AtomSet(count), count: count)
    var (against, apart) = (near, near)
    for right in 0..<count {
      near[right].insert(right)
      for left in 0..<right {
        let value = scores.value(left, right)
        if value >= PersonScore.joins {
          near[left].insert(right)
          near[right].insert(left)
        } else if value < PersonScore.contradicts {
          against[left].insert(right)
          against[right].insert(left)
          guard !scores.mayBeMisread(left, right) else { continue }
          apart[left].insert(right)
          apart[right].insert(left)
        }
      }
    }
    Self.forgiveYears(scores.atoms, near, &against)
    (self.near, self.against, self.apart) = (near, against, apart)
    groups = Array(0..<count)
    let misread = Self.misread(scores.atoms)
    let outliers = misread.union(Self.misspelled(scores)).union(strays())
    let all = Set(0..<count).subtracting(outliers)
    let loose = looseAtoms(besides: outliers).subtracting(outliers)
    let settled = all.subtracting(loose)
    join(settled.sorted())
    torn = place(loose, among: settled, misread: [])
    join(torn.sorted())
    attach(torn, to: all.subtracting(torn))
    let left = place(outliers, among: all, misread: misread)
    join(left.sorted())
    torn.formUnion(left)
    joinOnlyKnown()
    for index in 0..<count { members[groups[index], default: []].append(index) }
  }

  /// Takes back that two contradict each other by the years between them where a third, with whom both
  /// go, tells of their office in these years.
  private static func forgiveYears(
    _ atoms: [PersonAtom], _ near: [AtomSet], _ against: inout [AtomSet]
  ) {
    for right in atoms.indices {
      for left in 0..<right where against[left].contains(right) {
        guard atoms[left].mayHoldOneOffice(atoms[right]),
          near[left].intersection(near[right]).contains(where: {
            atoms[$0].holdsBetween(atoms[left], atoms[right])
          })
        else { continue }
        against[left].remove(right)
        against[right].remove(left)
      }
    }
  }

  /// Joins the best pairs first, and no groups of which a member contradicts one of the other.
  private mutating func join(_ members: [Int]) {
    var pairs: [Double: [(left: Int, right: Int)]] = [:]
    for (position, left) in members.enumerated() {
      for right in members[(position + 1)...] {
        let value = scores.value(left, right)
        if value >= PersonScore.joins { pairs[value, default: []].append((left, right)) }
      }
    }
    var grouped: [Int: AtomGroup] = [:]
    for index in members {
      grouped[groups[index], default: AtomGroup(count: atoms.count)]
        .add(index, against: against[index], apart: apart[index])
    }
    for value in pairs.keys.sorted(by: >) {
      for (left, right) in pairs[value] ?? [] where groups[left] != groups[right] {
        let kept = min(groups[left], groups[right])
        let gone = max(groups[left], groups[right])
        guard var first = grouped[kept], let second = grouped[gone], !contradict(first, second)
        else { continue }
        second.all.forEach { groups[$0] = kept }
        first.add(second)
        grouped[kept] = first
        grouped[gone] = nil
      }
    }
  }

  /// Whether atoms of one contradict some of the other, and are no slips on both sides.
  func contradict(_ first: AtomGroup, _ second: AtomGroup) -> Bool {
    if first.apart.meets(second.all) { return true }
    let (left, right) = (
      first.all.intersection(second.against), second.all.intersection(first.against)
    )
    return first.against.meets(second.all) && !isSlip(left, of: first.all)
      && !isSlip(right, of: second.all)
  }

  /// Of all articles that tell what somebody is to those that tell it otherwise: one in so many is
  /// a slip of the reader's.
  static let slip = 20

  func isSlip(_ part: AtomSet, of all: AtomSet) -> Bool {
    Self.slip * telling(part) <= telling(all)
  }

  /// How many articles tell an office or job of one of the atoms.
  func telling(_ set: AtomSet) -> Int {
    var count = 0
    set.forEach { count += atoms[$0].fields.isEmpty ? 0 : atoms[$0].articleCount }
    return count
  }
}
