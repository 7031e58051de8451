import Knowledge
import Lexicons

/// Gathers the name mentions of an article into one cluster for each entity.
struct NameClusters: Sendable {
  let lexicons: Lexicons
  let nicknames: GivenNames

  private var sharedHeads: SharedHeads { SharedHeads(lexicons: lexicons) }

  /// Clusters in order of their first mention.
  func clusters(of document: Document) -> [NameCluster] {
    var clusters = countries(document)
    for type in [EntityType.person, .place, .vessel, .organisation] {
      clusters += joined(byForm(type, document), type, document)
    }
    return clusters.sorted { ($0.mentions.first ?? 0) < ($1.mentions.first ?? 0) }
  }

  private func countries(_ document: Document) -> [NameCluster] {
    var order: [String] = []
    var found: [String: NameCluster] = [:]
    for (index, mention) in document.mentions.enumerated() where mention.type == .country {
      guard let country = country(of: mention, document) else { continue }
      let form = NameForm(document.text(mention.span), type: .country, lexicons: lexicons)
      if found[country.key] == nil {
        order.append(country.key)
        found[country.key] = NameCluster(
          type: .country, forms: [], mentions: [], country: country.key)
      }
      found[country.key]?.mentions.append(index)
      if found[country.key]?.forms.contains(form) == false {
        found[country.key]?.forms.append(form)
      }
    }
    return order.compactMap { found[$0] }
  }

  private func country(of mention: Mention, _ document: Document) -> Country? {
    let text = document.text(mention.span)
    switch mention.kind {
    case .name: return lexicons.country(named: text)
    case .demonym: return lexicons.country(demonym: text)
    case .metonym: return lexicons.country(capital: text)
    case .title, .pronoun: return nil
    }
  }

  /// One cluster for each distinct form, longer forms first.
  private func byForm(_ type: EntityType, _ document: Document) -> [NameCluster] {
    var places: [[String]: Int] = [:]
    var known: [String: NameForm] = [:]
    var clusters: [NameCluster] = []
    for (index, mention) in document.mentions.enumerated()
    where mention.type == type && mention.kind == .name {
      let text = sharedHeads.writtenOut(index, in: document) ?? document.text(mention.span)
      let form = known[text] ?? NameForm(text, type: type, lexicons: lexicons)
      known[text] = form
      guard !form.words.isEmpty else { continue }
      if let place = places[form.words] {
        clusters[place].mentions.append(index)
        if !clusters[place].forms.contains(form) { clusters[place].forms.append(form) }
      } else {
        places[form.words] = clusters.count
        clusters.append(NameCluster(type: type, forms: [form], mentions: [index]))
      }
    }
    return clusters.sorted { left, right in
      let (a, b) = (left.forms[0].words.count, right.forms[0].words.count)
      return a != b ? a > b : left.mentions[0] < right.mentions[0]
    }
  }

  /// Joins short forms to the one long form that they can stand for.
  private func joined(
    _ clusters: [NameCluster], _ type: EntityType, _ document: Document
  ) -> [NameCluster] {
    var kept: [NameCluster] = []
    for cluster in clusters {
      let targets = kept.indices.filter { matches(cluster, kept[$0], type, document) }
      let target =
        best(of: targets, for: cluster, in: kept) ?? body(of: cluster, in: kept, document)
      if let target {
        kept[target].absorb(cluster)
      } else {
        kept.append(cluster)
      }
    }
    return kept
  }

  /// "The Council" behind "the National Lake Council": the only body told of before that ends in the very
  /// head.
  ///
  /// Without an article, "Congress" is a name of its own.
  private func body(
    of cluster: NameCluster, in kept: [NameCluster], _ document: Document
  ) -> Int? {
    let form = cluster.forms[0]
    let start = document.mentions[cluster.mentions[0]].tokens.lowerBound
    guard cluster.type == .organisation, lexicons.organisationHead(form.text) != nil,
      start > 0, document.tokens[start - 1].lower == "the"
    else { return nil }
    let fuller = kept.indices.filter { index in
      kept[index].mentions[0] < cluster.mentions[0]
        && kept[index].forms.contains {
          $0.words.count > form.words.count && $0.words.suffix(form.words.count) == form.words[...]
        }
    }
    return fuller.count == 1 ? fuller[0] : nil
  }

  private func matches(
    _ cluster: NameCluster, _ other: NameCluster, _ type: EntityType, _ document: Document
  ) -> Bool {
    let form = cluster.forms[0]
    if type == .person {
      if form.words.count > 1, isKin(cluster, document) { return false }
      return other.forms.contains { known in
        form.words.count == 1
          ? PersonLinks.rank(of: form.words[0], in: known.words, nicknames.spelling) != nil
          : PersonLinks.areSame(form.words, known.words, nicknames: nicknames)
      }
    }
    if type == .vessel, isRenamed(cluster, other, document) { return true }
    let links = OrganisationLinks(lexicons: lexicons)
    if other.forms.contains(where: { links.areSame(form, $0, type: type) }) { return true }
    return type == .organisation && form.isAcronym && isDefined(cluster, by: other, document)
  }

  /// "The Anny, renamed the Bora": one ship.
  private func isRenamed(
    _ left: NameCluster, _ right: NameCluster, _ document: Document
  ) -> Bool {
    let (first, second) = left.mentions[0] < right.mentions[0] ? (left, right) : (right, left)
    return first.mentions.contains { old in
      second.mentions.contains { new in
        let (end, start) = (
          document.mentions[old].tokens.upperBound, document.mentions[new].tokens.lowerBound
        )
        return end < start && start - end <= 4
          && document.tokens[end..<start].contains { $0.lower == "renamed" }
      }
    }
  }

  /// "Ana Li Roe, the daughter of Li Roe": the second is somebody else.
  private func isKin(_ cluster: NameCluster, _ document: Document) -> Bool {
    cluster.mentions.contains { index in
      let start = document.mentions[index].tokens.lowerBound
      return start > 1 && document.tokens[start - 1].lower == "of"
        && Self.kin.contains(document.tokens[start - 2].lemma)
    }
  }

  private static let kin: Set<String> = [
    "son", "daughter", "child", "brother", "sister", "father", "mother", "wife", "husband",
    "widow", "widower", "cousin", "nephew", "niece", "uncle", "aunt", "grandson", "granddaughter",
    "grandfather", "grandmother", "heir", "namesake",
  ]

  /// The target whose surname it is, else the one mentioned nearest before.
  private func best(of targets: [Int], for cluster: NameCluster, in kept: [NameCluster]) -> Int? {
    guard targets.count > 1, cluster.type == .person, cluster.forms[0].words.count == 1 else {
      return targets.first
    }
    let word = cluster.forms[0].words[0]
    func rank(_ target: Int) -> Int {
      kept[target].forms.compactMap {
        PersonLinks.rank(of: word, in: $0.words, nicknames.spelling)
      }.min() ?? 9
    }
    let first = cluster.mentions[0]
    func distance(_ target: Int) -> Int {
      kept[target].mentions.map { $0 < first ? first - $0 : 1000 + $0 - first }.min() ?? Int.max
    }
    return targets.min { (rank($0), distance($0)) < (rank($1), distance($1)) }
  }

  /// "Lake Region Trade Area (LRTA)": the acronym stands in brackets behind.
  private func isDefined(
    _ acronym: NameCluster, by name: NameCluster, _ document: Document
  ) -> Bool {
    acronym.mentions.contains { index in
      let start = document.mentions[index].tokens.lowerBound
      guard start > 1, document.tokens[start - 1].text == "(" else { return false }
      return name.mentions.contains { document.mentions[$0].tokens.upperBound == start - 1 }
    }
  }
}
