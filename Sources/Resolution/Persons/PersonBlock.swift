import Knowledge

/// The full names that may belong together, decided as a whole.
struct PersonBlock {
  let atoms: [PersonAtom]
  private let scores: [PersonScore]
  /// For each atom the number of its group: the first atom in it.
  private(set) var groups: [Int]
  /// Atoms that fit several groups which are not one person, and that no group fits best.
  private(set) var torn: Set<Int> = []

  init(atoms: [PersonAtom], scores: [PersonScore]) {
    precondition(scores.count == atoms.count * atoms.count, "a score for each pair")
    self.atoms = atoms
    self.scores = scores
    groups = Array(atoms.indices)
    let loose = looseAtoms
    join(atoms.indices.filter { !loose.contains($0) })
    torn = place(loose)
    join(torn.sorted())
  }

  func score(_ left: Int, _ right: Int) -> PersonScore { scores[left * atoms.count + right] }

  func members(_ group: Int) -> [Int] { atoms.indices.filter { groups[$0] == group } }

  /// Atoms that go with two others which do not go with each other.
  private var looseAtoms: Set<Int> {
    Set(
      atoms.indices.filter { index in
        let near = atoms.indices.filter {
          $0 != index && score(index, $0).value >= PersonScore.joins
        }
        let limit = atoms[index].fields.isEmpty ? PersonScore.joins : PersonScore.contradicts
        return near.enumerated().contains { position, left in
          near[(position + 1)...].contains { score(left, $0).value < limit }
        }
      })
  }

  /// Joins the best pairs first, and no groups of which a member contradicts one of the other.
  private mutating func join(_ members: [Int]) {
    var pairs: [(value: Double, left: Int, right: Int)] = []
    for (position, left) in members.enumerated() {
      for right in members[(position + 1)...] {
        let value = score(left, right).value
        if value >= PersonScore.joins { pairs.append((value, left, right)) }
      }
    }
    pairs.sort { ($1.value, $0.left, $0.right) < ($0.value, $1.left, $1.right) }
    var byGroup = Dictionary(uniqueKeysWithValues: members.map { (groups[$0], [$0]) })
    for pair in pairs where groups[pair.left] != groups[pair.right] {
      let kept = min(groups[pair.left], groups[pair.right])
      let gone = max(groups[pair.left], groups[pair.right])
      guard let first = byGroup[kept], let second = byGroup[gone],
        !contradict(first, second)
      else { continue }
      for index in second { groups[index] = kept }
      byGroup[kept] = first + second
      byGroup[gone] = nil
    }
  }

  private func contradict(_ first: [Int], _ second: [Int]) -> Bool {
    first.contains { one in
      second.contains { score(one, $0).value < PersonScore.contradicts }
    }
  }

  /// How much better the best group must be than the next.
  private static let margin = 0.08

  /// Puts loose atoms into the group that fits best; returns those that none does.
  private mutating func place(_ loose: Set<Int>) -> Set<Int> {
    let settled = Set(atoms.indices.filter { !loose.contains($0) }.map { groups[$0] }).sorted()
    let members = settled.map { (group: $0, members: self.members($0)) }
    var placed: [Int: Int] = [:]
    for index in loose {
      let ranked = members.map { (group: $0.group, value: fit(index, $0.members)) }
        .sorted { ($1.value, $0.group) < ($0.value, $1.group) }
      guard let best = ranked.first, best.value >= PersonScore.joins else { continue }
      if ranked.count == 1 || best.value - ranked[1].value >= Self.margin {
        placed[index] = best.group
      } else {
        let close = ranked.filter { best.value - $0.value < Self.margin }.map(\.group)
        if let group = bestKnown(close) { placed[index] = group }
      }
    }
    for (index, group) in placed { groups[index] = group }
    return loose.subtracting(placed.keys)
  }

  /// How many times the forms of the next one the best known must have.
  private static let dominance = 10

  /// The group that is told of most by far.
  private func bestKnown(_ groups: [Int]) -> Int? {
    let counts = groups.map { group in
      (group: group, forms: members(group).reduce(0) { $0 + atoms[$1].forms.count })
    }.sorted { ($1.forms, $0.group) < ($0.forms, $1.group) }
    guard counts.count > 1, counts[0].forms >= Self.dominance * counts[1].forms else { return nil }
    return counts[0].group
  }

  /// The best score with a member, closeness in time included; 0 where one contradicts.
  private func fit(_ index: Int, _ members: [Int]) -> Double {
    var best = 0.0
    for member in members {
      let value = score(index, member).value
      if value < PersonScore.contradicts { return 0 }
      let gap = atoms[index].gap(to: atoms[member]) ?? .max
      best = max(best, value + (gap <= 1 ? 0.1 : gap <= 4 ? 0.05 : 0))
    }
    return best
  }
}
