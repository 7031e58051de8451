extension PersonBlock {
  /// How much better the best group must be than the next.
  private static let margin = 0.08

  /// Puts loose atoms into the group of others that fits best; returns those that none does.
  mutating func place(
    _ loose: Set<Int>, among others: Set<Int>, misread: Set<Int>
  ) -> Set<Int> {
    var settled: [Int: [Int]] = [:]
    for index in others.sorted() { settled[groups[index], default: []].append(index) }
    var sets = settled.mapValues { members in
      var all = AtomSet(atoms.count)
      for member in members { all.insert(member) }
      return all
    }
    var best: [(index: Int, group: Int, value: Double)] = []
    for index in loose {
      let ranked = settled.map { group, members in
        let isMisread = misread.contains(index) && isOffice(of: index, amongThoseOf: members)
        guard let all = sets[group], !apart[index].meets(all),
          isMisread || isSlip(against[index].intersection(all), of: all)
        else { return (group: group, value: 0.0) }
        return (group: group, value: fit(index, members, isMisread: isMisread))
      }.sorted { ($1.value, $0.group) < ($0.value, $1.group) }
      guard let first = ranked.first, first.value >= PersonScore.joins else { continue }
      let close = ranked.filter { first.value - $0.value < Self.margin }.map(\.group)
      let sameOffice = close.filter { holds(atoms[index].posts, settled[$0] ?? []) }
      let sameLand = close.filter { rules(atoms[index].ruledLands, settled[$0] ?? []) }
      let group =
        close.count == 1
        ? first.group
        : sameOffice.count == 1
          ? sameOffice[0]
          : sameOffice.isEmpty && sameLand.count == 1
            ? sameLand[0]
            : bestKnown(close) ?? only(close, named: index) ?? bestKnown(close, inYearsOf: index)
      if let group { best.append((index, group, first.value)) }
    }
    var left = loose
    for (index, group, _) in best.sorted(by: { ($1.value, $0.index) < ($0.value, $1.index) })
    where sets[group].map({ !apart[index].meets($0) }) == true {
      groups[index] = group
      sets[group]?.insert(index)
      left.remove(index)
    }
    return left
  }

  /// The only group of which a member bears the very name of an atom.
  private func only(_ close: [Int], named index: Int) -> Int? {
    let named = close.filter { group in
      atoms.indices.contains { groups[$0] == group && atoms[$0].name == atoms[index].name }
    }
    return named.count == 1 ? named[0] : nil
  }

  private func holds(_ posts: Set<String>, _ members: [Int]) -> Bool {
    members.contains { !posts.isDisjoint(with: atoms[$0].posts) }
  }

  /// Whether some member holds an office of state of one of the countries.
  private func rules(_ lands: Set<String>, _ members: [Int]) -> Bool {
    members.contains { !lands.isDisjoint(with: atoms[$0].ruledLands) }
  }

  /// Joins groups that fitted no other atom by atom to the only settled one that they fit as a
  /// whole, or to the one that is told of most by far.
  mutating func attach(_ torn: Set<Int>, to settled: Set<Int>) {
    var whole: [Int: AtomGroup] = [:]
    for index in atoms.indices {
      whole[groups[index], default: AtomGroup(count: atoms.count)]
        .add(index, against: against[index], apart: apart[index])
    }
    let known = Set(settled.map { groups[$0] }).sorted()
    for group in Set(torn.map { groups[$0] }).sorted() where !known.contains(group) {
      guard let own = whole[group] else { continue }
      let fitting = known.filter { other in
        whole[other].map { goTogether(own, $0) && !contradict(own, $0) } == true
      }
      guard let best = fitting.count == 1 ? fitting[0] : bestKnown(fitting) else { continue }
      own.all.forEach { groups[$0] = best }
      whole[best]?.add(own)
    }
  }

  private func goTogether(_ one: AtomGroup, _ other: AtomGroup) -> Bool {
    one.all.contains { near[$0].meets(other.all) }
  }

  /// How many times the articles of the next one the best known must have.
  static let dominance = 10

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

  /// The same in the years of an atom alone, where three articles and more tell of it then.
  private func bestKnown(_ groups: [Int], inYearsOf index: Int) -> Int? {
    let near = atoms.indices.filter { other in
      other != index && atoms[other].gap(to: atoms[index]).map { $0 <= Self.sameYears } == true
    }
    let counts = groups.map { group in
      let members = near.filter { self.groups[$0] == group }
      return (group: group, articles: members.reduce(0) { $0 + atoms[$1].articleCount })
    }.sorted { ($1.articles, $0.group) < ($0.articles, $1.group) }
    guard counts.count > 1, counts[0].articles >= 3,
      counts[0].articles >= Self.dominance * counts[1].articles
    else { return nil }
    return counts[0].group
  }

  /// Whether some member holds the very office in the same years, if for another country: no two
  /// people of one name do, so that the country is misread.
  private func isOffice(of index: Int, amongThoseOf members: [Int]) -> Bool {
    members.contains {
      !atoms[index].posts.isDisjoint(with: atoms[$0].posts)
        && atoms[index].gap(to: atoms[$0]).map { $0 <= Self.sameYears } == true
    }
  }

  private static let sameYears = 1

  /// The best score with a member, closeness in time included.
  private func fit(_ index: Int, _ members: [Int], isMisread: Bool) -> Double {
    var best = 0.0
    for member in members {
      let value = scores.value(index, member, isMisread: isMisread)
      let gap = atoms[index].gap(to: atoms[member]) ?? .max
      best = max(best, value + (gap <= 1 ? 0.1 : gap <= 4 ? 0.05 : 0))
    }
    return best
  }
}
