extension PersonBlock {
  /// Joins what an article or two tell of somebody to the only one who is known by that very name,
  /// where many articles tell of him and nothing speaks against it: news that means another says
  /// who he is.
  ///
  /// An office must be one of his; who has none is only taken for somebody in public office. A name
  /// that leaves something out stands for the one who holds the office in these years.
  mutating func joinOnlyKnown() {
    var articles: [Int: Int] = [:]
    for index in atoms.indices { articles[groups[index], default: 0] += atoms[index].articleCount }
    let few = atoms.indices.filter { groups[$0] == $0 && articles[$0] ?? 0 <= Self.fewArticles }
    for group in few {
      let members = atoms.indices.filter { groups[$0] == group }
      guard let best = onlyKnown(members, articles) ?? holder(members) else { continue }
      for index in members { groups[index] = best }
    }
  }

  private func onlyKnown(_ members: [Int], _ articles: [Int: Int]) -> Int? {
    let own = groups[members[0]]
    let named = Set(
      atoms.indices.filter { scores.haveOneName($0, members[0]) && groups[$0] != own }
        .map { groups[$0] }
    ).sorted { (articles[$1] ?? 0, $0) < (articles[$0] ?? 0, $1) }
    guard let best = named.first, let known = articles[best] else { return nil }
    let others = named.dropFirst().reduce(articles[own] ?? 0) { $0 + (articles[$1] ?? 0) }
    guard known >= Self.dominance * others else { return nil }
    let held = atoms.indices.filter { groups[$0] == best }
    return members.allSatisfy { fits($0, held, known: known) } ? best : nil
  }

  /// The only one whose name goes with that of a single atom and who holds its office then.
  private func holder(_ members: [Int]) -> Int? {
    let index = members[0]
    guard members.count == 1, !atoms[index].posts.isEmpty else { return nil }
    let holders = atoms.indices.filter { other in
      groups[other] != groups[index] && scores.goTogether(index, other)
        && !atoms[index].posts.isDisjoint(with: atoms[other].posts)
        && atoms[index].gap(to: atoms[other]).map { $0 <= 1 } == true
    }
    guard let best = holders.first.map({ groups[$0] }), holders.allSatisfy({ groups[$0] == best }),
      holders.reduce(0, { $0 + atoms[$1].articleCount }) >= Self.fewHolders,
      holders.contains(where: { scores.value(index, $0) >= PersonScore.joins })
    else { return nil }
    return atoms.indices.contains { groups[$0] == best && apart[index].contains($0) } ? nil : best
  }

  /// Articles that must tell of who holds an office.
  private static let fewHolders = 3
  private static let fewArticles = 2

  private func fits(_ index: Int, _ held: [Int], known: Int) -> Bool {
    let atom = atoms[index]
    let count = { (set: AtomSet) in
      held.reduce(0) { $0 + (set.contains($1) ? atoms[$1].articleCount : 0) }
    }
    let doubt = count(against[index])
    let isTold =
      atom.fields.isEmpty
      ? known >= Self.slip * atom.articleCount
        && held.contains { atoms[$0].occupations.contains(where: \.isOfState) }
      : held.contains { !atoms[$0].posts.isDisjoint(with: atom.posts) }
    return isTold && (Self.dominance * doubt <= known || 2 * doubt <= count(near[index]))
      && !held.contains { apart[index].contains($0) }
      && held.contains { scores.value(index, $0) >= PersonScore.doubtful }
  }
}
