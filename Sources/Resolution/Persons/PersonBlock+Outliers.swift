extension PersonBlock {
  /// Atoms with an office of a country that few articles tell of, where many tell of one name in
  /// the offices of another: misread more often than not, so that nothing else hangs on them.
  static func misread(_ atoms: [PersonAtom]) -> Set<Int> {
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
        let share = atoms[index].posts.isDisjoint(with: leaders) ? dominance : 2
        return own * share <= lands.values.max() ?? 0
      })
  }

  /// Offices that two people of one name hardly ever hold at a time, in whatever countries: twice as
  /// many articles tell which country is misread.
  private static let leaders: Set<String> = ["chancellor", "of prime", "president"]

  /// Atoms of a name that one article or two give, beside a far better known one, with which or
  /// with a spelling of which it does not go: "Douglass" for "Douglas" is a slip, or somebody whom
  /// nobody else is taken for.
  static func misspelled(_ scores: PersonScores) -> Set<Int> {
    let atoms = scores.atoms
    let counts = Dictionary(grouping: atoms, by: \.name.folded)
      .mapValues { $0.reduce(0) { $0 + $1.articleCount } }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return [] }
    let known = Set(atoms.indices.filter { atoms[$0].name.folded == best.key })
    let spelt = Set(
      atoms.indices.filter { index in known.contains { scores.goTogether(index, $0) } })
    return Set(
      atoms.indices.filter { index in
        guard let own = counts[atoms[index].name.folded], own <= 2, own * dominance <= best.value
        else { return false }
        return known.allSatisfy { scores.value(index, $0) < PersonScore.contradicts }
          || spelt.contains(index) && spelt.contains { !scores.goTogether(index, $0) }
      })
  }

  /// Atoms that far more articles contradict than go with them: slips, or a namesake of whom little
  /// is told.
  func strays() -> Set<Int> {
    Set(
      atoms.indices.filter { index in
        let others = telling(against[index].subtracting(apart[index]))
        return others > 0 && Self.slip * telling(near[index]) <= others
      })
  }

  /// Atoms that go with two others which do not go with each other; `outliers` are no such others,
  /// and of those that tell nothing under one name none is.
  func looseAtoms(besides outliers: Set<Int>) -> Set<Int> {
    var kept = AtomSet(atoms.count)
    for index in atoms.indices where !outliers.contains(index) { kept.insert(index) }
    let rifts = atoms.indices.map(rift)
    var telling = AtomSet(atoms.count)
    for index in atoms.indices where !atoms[index].fields.isEmpty { telling.insert(index) }
    return Set(
      atoms.indices.filter { index in
        let others = near[index].intersection(kept)
        if others.contains(where: { others.meets(rifts[$0]) }) { return true }
        guard atoms[index].fields.isEmpty else { return false }
        let told = others.intersection(telling)
        return others.contains { one in
          atoms[one].name != atoms[index].name
            ? !others.isSubset(of: near[one])
            : !atoms[one].fields.isEmpty && !told.isSubset(of: near[one])
        }
      })
  }

  /// Atoms that contradict one, and do not go with the same others as it by far: two odd articles
  /// on one person contradict each other too.
  private func rift(_ index: Int) -> AtomSet {
    var rift = apart[index]
    against[index].subtracting(apart[index]).forEach { other in
      let (own, others) = (near[index], near[other])
      let rest = min(telling(own.subtracting(others)), telling(others.subtracting(own)))
      if Self.slip * rest > telling(own.intersection(others)) { rift.insert(other) }
    }
    return rift
  }
}
