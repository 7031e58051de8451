import Knowledge

/// What a decided block means for its forms: entities with names made of content, and doubts.
struct PersonVerdict {
  private let block: PersonBlock
  /// By group.
  private var entities: [Int: String] = [:]

  init(_ block: PersonBlock) {
    self.block = block
    var groupsByName: [String: [Int]] = [:]
    for group in Set(block.groups).sorted() {
      groupsByName[fullestName(of: group), default: []].append(group)
    }
    for (name, groups) in groupsByName { nameGroups(groups, EntityName.id(.person, name)) }
  }

  /// Of a name's articles to all of somebody's: a name that fewer give is more often a slip.
  private static let rareName = 20

  /// By group, the names that are fit to be the entity's own; slips for another of them are not.
  private func names(of group: Int) -> Set<String> {
    var counts: [String: Int] = [:]
    let right = members(group).filter { !block.scores.isSlip[$0] }
    for member in right.isEmpty ? members(group) : right {
      counts[block.atoms[member].name.folded, default: 0] += block.atoms[member].articleCount
    }
    let all = counts.values.reduce(0, +)
    // Of one who is spelled in thirty ways no name may have its share: the names that most give are his.
    let most = counts.values.max() ?? 0
    return Set(counts.filter { $0.value * Self.rareName >= all || $0.value == most }.keys)
  }

  /// Most words first, then the longest, then the last in byte order.
  private func fullestName(of group: Int) -> String {
    names(of: group).max { left, right in
      let (words, others) = (left.words.count, right.split(separator: " ").count)
      return (words, left.utf8.count, left) < (others, right.utf8.count, right)
    } ?? ""
  }

  /// Homonyms are told apart by what they are, where they are known, or when.
  private mutating func nameGroups(_ groups: [Int], _ name: String) {
    guard groups.count > 1 else { return entities[groups[0]] = name }
    var taken: [String: Int] = [:]
    for group in groups {
      let id = "\(name)@\(mark(of: group))"
      taken[id, default: 0] += 1
      entities[group] = taken[id] == 1 ? id : "\(id)-\(taken[id] ?? 0)"
    }
  }

  private func members(_ group: Int) -> [Int] { block.members[group] ?? [] }

  private func mark(of group: Int) -> String {
    let members = members(group)
    var counts: [Occupation: Int] = [:]
    for member in members {
      for occupation in block.atoms[member].occupations {
        counts[occupation, default: 0] += block.atoms[member].articleCount
      }
    }
    let occupations = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    if let best = occupations.first(where: { $0.land != nil }) ?? occupations.first {
      let parts = [best.field, best.of].filter { !$0.isEmpty }
      return parts.joined(separator: "-").lowercased().replacing(" ", with: "-")
    }
    let years = members.compactMap { block.atoms[$0].years?.lowerBound }
    let setting = block.atoms[members[0]].setting.lowercased()
    return [setting, years.min().map(String.init) ?? ""].filter { !$0.isEmpty }
      .joined(separator: "-")
  }

  func decisions(of forms: [KnownForm]) -> [(KnownForm, FormDecision)] {
    let known = Dictionary(uniqueKeysWithValues: forms.map { ($0.id, $0) })
    let own = Dictionary(uniqueKeysWithValues: block.members.keys.map { ($0, names(of: $0)) })
    return block.atoms.indices.flatMap { index -> [(KnownForm, FormDecision)] in
      let group = block.groups[index]
      let isOwn = own[group]?.contains(block.atoms[index].name.folded) == true
      let (score, reason) = grounds(index, group)
      return block.atoms[index].forms.compactMap { form in
        guard let known = known[form.id], let entity = entities[group] else { return nil }
        return (
          known,
          FormDecision(
            entity: entity, score: score, reason: reason, name: isOwn ? known.name : nil)
        )
      }
    }
  }

  private func grounds(_ index: Int, _ group: Int) -> (Double, String) {
    let others = members(group).filter { $0 != index }
    let best = others.max { block.scores.value(index, $0) < block.scores.value(index, $1) }
    if let best {
      let score = block.scores.score(index, best)
      return (score.value, "\(score.text) as \(block.atoms[best].name.folded)")
    }
    let isTorn = block.torn.contains(index)
    return isTorn ? (0.5, "fits several persons, kept apart") : (0.95, "the only one so named")
  }

  /// Pairs of groups that may be one, each by its most alike forms.
  var doubts: [Doubt] {
    var best: [[Int]: (value: Double, left: Int, right: Int)] = [:]
    for left in block.atoms.indices {
      for right in block.atoms.indices.dropFirst(left + 1)
      where block.groups[left] != block.groups[right] {
        let value = block.scores.value(left, right)
        let isTorn = block.torn.contains(left) || block.torn.contains(right)
        guard PersonScore.isDoubtful(value) || (isTorn && value >= PersonScore.joins) else {
          continue
        }
        let pair = [block.groups[left], block.groups[right]].sorted()
        if (best[pair]?.value ?? -1) < value { best[pair] = (value, left, right) }
      }
    }
    return best.values.map { value, left, right in
      Doubt(
        block.atoms[left].forms[0].id, block.atoms[right].forms[0].id, score: value,
        reason: block.scores.score(left, right).text)
    }.sorted { ($0.firstForm, $0.secondForm) < ($1.firstForm, $1.secondForm) }
  }
}
