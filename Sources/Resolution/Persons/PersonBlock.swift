import Knowledge

/// The full names that may belong together, decided as a whole.
struct PersonBlock {
  let scores: PersonScores
  /// For each atom the number of its group: the first atom in it.
  private(set) var groups: [Int]
  /// Atoms that fit several groups which are not one person, and that no group fits best.
  private(set) var torn: Set<Int> = []
  /// By group.
  private(set) var members: [Int: [Int]] = [:]

  /// For each atom itself and those that go with it.
  private let near: [AtomSet]
  /// For each atom those that contradict it.
  private let against: [AtomSet]

  var atoms: [PersonAtom] { scores.atoms }

  init(_ scores: PersonScores) {
    self.scores = scores
    let count = scores.atoms.count
    var near = Array(repeating: AtomSet(count), count: count)
    var against = near
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
        }
      }
    }
    (self.near, self.against) = (near, against)
    groups = Array(0..<count)
    let outliers = Self.misread(scores.atoms).union(Self.misspelled(scores))
    let loose = looseAtoms(besides: outliers).union(outliers)
    join((0..<count).filter { !loose.contains($0) })
    torn = place(loose)
    join(torn.subtracting(outliers).sorted())
    join(torn.intersection(outliers).sorted())
    for index in 0..<count { members[groups[index], default: []].append(index) }
  }

  /// Atoms with an office of a country that few articles tell of, where many tell of one name in
  /// the offices of another: misread more often than not, so that nothing else hangs on them.
  private static func misread(_ atoms: [PersonAtom]) -> Set<Int> {
    var told: [String: [String: Int]] = [:]
    for atom in atoms {
      for land in atom.ruledLands.isEmpty ? [atom.setting] : atom.ruledLands where !land.isEmpty {
        told[atom.name.folded, default: [:]][land, default: 0] += atom.articleCount
      }
    }
    return Set(
      atoms.indices.filter { index in
        let lands = told[atoms[index].name.folded] ?? [:]
        guard let own = atoms[index].ruledLands.map({ lands[$0] ?? 0 }).max() else { return false }
        return own * dominance <= lands.values.max() ?? 0
      })
  }

  /// Atoms of a name that one article or two give, beside a far better known one with which it does
  /// not go: "Douglass" for "Douglas" is a slip, or somebody whom nobody else is taken for.
  private static func misspelled(_ scores: PersonScores) -> Set<Int> {
    let atoms = scores.atoms
    let counts = Dictionary(grouping: atoms, by: \.name.folded)
      .mapValues { $0.reduce(0) { $0 + $1.articleCount } }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return [] }
    let known = atoms.indices.filter { atoms[$0].name.folded == best.key }
    return Set(
      atoms.indices.filter { index in
        guard let own = counts[atoms[index].name.folded], own <= 2, own * dominance <= best.value
        else { return false }
        return known.allSatisfy { scores.value(index, $0) < PersonScore.contradicts }
      })
  }

  /// Atoms that go with two others which do not go with each other; `outliers` are no such others.
  private func looseAtoms(besides outliers: Set<Int>) -> Set<Int> {
    var kept = AtomSet(atoms.count)
    for index in atoms.indices where !outliers.contains(index) { kept.insert(index) }
    return Set(
      atoms.indices.filter { index in
        let isBare = atoms[index].fields.isEmpty
        let others = near[index].intersection(kept)
        return others.contains { one in
          isBare ? !others.isSubset(of: near[one]) : others.meets(against[one])
        }
      })
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
    var grouped: [Int: (all: AtomSet, against: AtomSet)] = [:]
    for index in members {
      var own = AtomSet(atoms.count)
      own.insert(index)
      grouped[groups[index]] = (own, against[index])
    }
    for value in pairs.keys.sorted(by: >) {
      for (left, right) in pairs[value] ?? [] where groups[left] != groups[right] {
        let kept = min(groups[left], groups[right])
        let gone = max(groups[left], groups[right])
        guard var first = grouped[kept], let second = grouped[gone],
          !first.against.meets(second.all)
        else { continue }
        second.all.forEach { groups[$0] = kept }
        first.all.formUnion(second.all)
        first.against.formUnion(second.against)
        grouped[kept] = first
        grouped[gone] = nil
      }
    }
  }

  /// How much better the best group must be than the next.
  private static let margin = 0.08

  /// Puts loose atoms into the group that fits best; returns those that none does.
  private mutating func place(_ loose: Set<Int>) -> Set<Int> {
    var settled: [Int: [Int]] = [:]
    for index in atoms.indices where !loose.contains(index) {
      settled[groups[index], default: []].append(index)
    }
    var placed: [Int: Int] = [:]
    for index in loose {
      let ranked = settled.map { (group: $0.key, value: fit(index, $0.value)) }
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

  /// How many times the articles of the next one the best known must have.
  private static let dominance = 10

  /// The group that is told of most by far.
  private func bestKnown(_ groups: [Int]) -> Int? {
    let counts = groups.map { group in
      let members = atoms.indices.filter { self.groups[$0] == group }
      return (group: group, articles: members.reduce(0) { $0 + atoms[$1].articleCount })
    }.sorted { ($1.articles, $0.group) < ($0.articles, $1.group) }
    guard counts.count > 1, counts[0].articles >= Self.dominance * counts[1].articles else {
      return nil
    }
    return counts[0].group
  }

  /// The best score with a member, closeness in time included; 0 where one contradicts.
  private func fit(_ index: Int, _ members: [Int]) -> Double {
    var best = 0.0
    for member in members {
      let value = scores.value(index, member)
      if value < PersonScore.contradicts { return 0 }
      let gap = atoms[index].gap(to: atoms[member]) ?? .max
      best = max(best, value + (gap <= 1 ? 0.1 : gap <= 4 ? 0.05 : 0))
    }
    return best
  }
}
