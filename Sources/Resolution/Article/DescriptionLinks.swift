import Knowledge
import Lexicons

/// Finds whom or what a definite description stands for: "the prime minister", "the ship".
struct DescriptionLinks: Sendable {
  let lexicons: Lexicons
  let document: Document
  /// Folded words of every entity's role titles.
  private let roleWords: [[[Substring]]]

  init(lexicons: Lexicons, document: Document) {
    self.lexicons = lexicons
    self.document = document
    roleWords = document.entities.map { entity in
      entity.roles.map { foldedName($0.title).words }
    }
  }

  private var tokens: [Token] { document.tokens }

  func antecedents(of mention: Mention, _ context: ReferenceContext) -> [Int] {
    let sentence = document.sentence(ofToken: mention.tokens.lowerBound)
    let head = tokens[mention.tokens.upperBound - 1]
    let isPlural = head.pennTag == .nns || head.pennTag == .nnps
    if isPlural, mention.type != .person { return [] }
    switch mention.type {
    case .person:
      if isPlural || Self.pairs.contains(head.lower) {
        return several(mention, sentence, context)
      }
      return person(mention, sentence, context).map { [$0] } ?? []
    case .vessel:
      return vessel(head.lower, sentence, context).map { [$0] } ?? []
    case .country: return country(mention, sentence, context).map { [$0] } ?? []
    case .organisation: return organisation(head, sentence, context).map { [$0] } ?? []
    case .place: return place(head.lower, sentence, context).map { [$0] } ?? []
    }
  }

  private static let pairs: Set<String> = ["pair", "two", "duo"]

  // MARK: - Persons

  /// The person whose role it is; "the man" and "the leader" mean the nearest.
  private func person(_ mention: Mention, _ sentence: Int, _ context: ReferenceContext) -> Int? {
    let owner = nation(in: mention) ?? ownerBehind(mention)
    var words = foldedName(document.text(mention.span)).words.dropFirst()
    words.removeAll { lexicons.country(demonym: String($0).capitalisedASCII) != nil }
    for isExact in [true, false] {
      let holders = document.entities.indices.filter { entity in
        holds(Array(words), entity, owner: owner, isExact: isExact)
      }
      if let holder = mostProminent(of: holders, context) { return holder }
    }
    guard let head = words.last, Self.anyone.contains(String(head)), words.count == 1, owner == nil
    else { return nil }
    return context.best(before: sentence, span: 2) { $0.type == .person }?.entity
  }

  /// Whether a person has a role with these words, exactly or at its end, and of this owner.
  private func holds(_ words: [Substring], _ entity: Int, owner: String?, isExact: Bool) -> Bool {
    zip(roleWords[entity], document.entities[entity].roles).contains { role, told in
      // "The president of the European Council" is no president whose state goes unsaid.
      let isOpen = told.of == nil && !isBody(owner)
      let isOwned = owner == nil || isOpen || told.of == owner
      let fits = isExact ? role == words : Self.ends(role, with: words)
      return isOwned && fits && !words.isEmpty
    }
  }

  /// "Deputy prime minister" ends with "prime minister"; "assistant to the president" names another.
  private static func ends(_ role: [Substring], with words: [Substring]) -> Bool {
    words.count < role.count && role.suffix(words.count).elementsEqual(words)
      && role[role.count - words.count - 1] != "the"
  }

  private func isBody(_ name: String?) -> Bool {
    name.map { owner in
      document.entities.contains { $0.type == .organisation && $0.name == owner }
    } ?? false
  }

  /// The one that was the subject most often so far; the only one where none was named yet.
  private func mostProminent(of entities: [Int], _ context: ReferenceContext) -> Int? {
    if entities.count < 2 { return entities.first }
    let told = entities.filter { context.count(of: $0) > 0 }
    return told.max { context.prominence(of: $0) < context.prominence(of: $1) } ?? nil
  }

  /// The country of "the Russian president".
  private func nation(in mention: Mention) -> String? {
    for token in mention.tokens {
      let text = tokens[token].text
      if let country = lexicons.country(demonym: text) ?? lexicons.country(named: text) {
        return country.name
      }
    }
    return nil
  }

  /// The owner of "the president of the House": an entity's name.
  private func ownerBehind(_ mention: Mention) -> String? {
    var next = mention.tokens.upperBound
    guard next + 1 < tokens.count, tokens[next].lower == "of" else { return nil }
    next += tokens[next + 1].lower == "the" ? 2 : 1
    let owner = document.mentions.first { $0.tokens.lowerBound == next && $0.entity != nil }
    return owner?.entity.map { document.entities[$0].name }
  }

  private static let anyone: Set<String> = ["man", "woman", "leader", "politician", "official"]

  /// "the two leaders": the two persons of most weight just before.
  private func several(
    _ mention: Mention, _ sentence: Int, _ context: ReferenceContext
  ) -> [Int] {
    let head = tokens[mention.tokens.upperBound - 1].lower
    guard Self.groups.contains(head) || Self.pairs.contains(head) else { return [] }
    // "The G7 leaders", "the Polish ministers" are others than those told before.
    let isNation = mention.tokens.dropFirst().contains { index in
      document.tokens[index].partOfSpeech == .propn
        || document.tokens[index].text.utf8.first.map { (65...90).contains($0) } ?? false
          && index != mention.tokens.upperBound - 1
    }
    guard !isNation else { return [] }
    let persons = context.recent(before: sentence, span: 3).filter { $0.type == .person }
    // "Statement from the spokeswoman, Ana Li, on the visit of …" above: no leader of the story below.
    let told = persons.filter { document.sentences[$0.sentence].kind != .headline }
    let hasTwo = Set(told.map(\.entity)).count > 1
    let entities = Array((hasTwo ? told : persons).map(\.entity).reversed()).uniqued
    let count = mention.tokens.compactMap { Self.numbers[tokens[$0].lower] }.first
    if let count { return entities.count >= count ? Array(entities.prefix(count)).sorted() : [] }
    return entities.count >= 2 ? entities.sorted() : []
  }

  private static let numbers = ["two": 2, "both": 2, "three": 3, "four": 4, "pair": 2, "duo": 2]

  private static let groups: Set<String> = [
    "leaders", "presidents", "ministers", "men", "women", "officials", "counterparts",
    "secretaries", "diplomats", "politicians", "premiers", "chancellors",
  ]

  // MARK: - Things

  private func vessel(_ noun: String, _ sentence: Int, _ context: ReferenceContext) -> Int? {
    let kind = lexicons.vesselKind(noun)
    func isOfKind(_ entity: Int) -> Bool {
      guard let known = document.entities[entity].vesselKind else { return true }
      guard let vessel = lexicons.vesselKind(known), let kind else { return true }
      if Self.plainNouns.contains(noun) { return true }
      return vessel.class == kind.class
    }
    if let found = context.best(
      before: sentence, span: 1000, where: { $0.type == .vessel && isOfKind($0.entity) })
    {
      return found.entity
    }
    let vessels = document.entities.indices.filter { document.entities[$0].type == .vessel }
    return vessels.count == 1 && isOfKind(vessels[0]) ? vessels[0] : nil
  }

  private static let plainNouns: Set<String> = ["ship", "vessel", "boat", "craft"]

  private func country(_ mention: Mention, _ sentence: Int, _ context: ReferenceContext) -> Int? {
    let noun = tokens[mention.tokens.upperBound - 1].lower
    let countries = document.entities.indices.filter { document.entities[$0].type == .country }
    if countries.count == 1 { return countries[0] }
    guard noun != "state", noun != "republic" else { return nil }
    let span = noun == "government" ? 1 : 2
    return context.best(before: sentence, span: span, counting: true) { $0.type == .country }?
      .entity
  }

  /// The body whose name holds the noun; "the group" and the like mean the nearest.
  private func organisation(_ head: Token, _ sentence: Int, _ context: ReferenceContext) -> Int? {
    let noun = head.lemma.lowercased()
    func holdsNoun(_ entity: Int) -> Bool {
      foldedName(document.entities[entity].name).words.contains { $0 == noun }
    }
    func isKnownAs(_ entity: Int) -> Bool {
      guard let wanted = lexicons.organisationHead(noun.capitalisedASCII)?.kind else {
        return false
      }
      return lexicons.organisation(named: document.entities[entity].name)?.kind == wanted
    }
    let isBody = { (antecedent: ReferenceContext.Antecedent) in antecedent.type == .organisation }
    return context.best(before: sentence, span: 1000) { isBody($0) && holdsNoun($0.entity) }?.entity
      ?? context.best(before: sentence, span: 5) { isBody($0) && isKnownAs($0.entity) }?.entity
      ?? (Self.anyBody.contains(noun)
        ? context.best(before: sentence, span: 1) { isBody($0) }?.entity : nil)
  }

  private static let anyBody: Set<String> = [
    "group", "organisation", "organization", "company", "bloc", "alliance", "body", "party",
    "agency", "firm", "union",
  ]

  private func place(_ noun: String, _ sentence: Int, _ context: ReferenceContext) -> Int? {
    context.best(before: sentence, span: 2) { antecedent in
      guard antecedent.type == .place else { return false }
      let name = document.entities[antecedent.entity].name
      let known = lexicons.places(named: name)
      let isCity = known.contains { $0.kind == .city } || known.isEmpty
      return Self.cityNouns.contains(noun)
        ? isCity : foldedName(name).hasSuffix(noun) || known.contains { $0.kind.rawValue == noun }
    }?.entity
  }

  private static let cityNouns: Set<String> = ["city", "town", "village", "port", "capital"]
}

extension String {
  /// With a capital first letter, as far as ASCII goes.
  var capitalisedASCII: String {
    guard let first = utf8.first, (97...122).contains(first) else { return self }
    return String(UnicodeScalar(first - 32)) + dropFirst()
  }
}
