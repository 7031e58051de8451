import Knowledge
import Lexicons

/// Reads the words of an office around its head noun.
struct OfficePhraseReader: Sendable {
  let lexicons: Lexicons
  let document: Document
  /// Index into `Document.mentions` of the name over each token; -1 where there is none.
  let nameAt: [Int]

  init(lexicons: Lexicons, document: Document) {
    self.lexicons = lexicons
    self.document = document
    var nameAt = [Int](repeating: -1, count: document.tokens.count)
    for (index, mention) in document.mentions.enumerated()
    where mention.kind == .name || mention.kind == .demonym || mention.kind == .metonym {
      for token in mention.tokens { nameAt[token] = index }
    }
    self.nameAt = nameAt
  }

  private var tokens: [Token] { document.tokens }

  /// The office whose last word is right before `end`, with the nation or body before it; no word
  /// before `start` is read.
  func phrase(endingAt end: Int, notBefore start: Int) -> OfficePhrase? {
    guard end > start, let head = headStart(endingAt: end, notBefore: start) else { return nil }
    var first = head
    while first > start, !isFieldBefore(rankAt: end - 1, from: first - 1, start),
      let previous = modifierStart(endingAt: first, notBefore: start)
    {
      first = previous
    }
    if first > start, isFieldLikeParty(first - 1, of: tokens[end - 1]) { first -= 1 }
    var phrase = OfficePhrase(tokens: first..<end, of: nil)
    var owner = first - 1
    if owner >= start, Self.possessives.contains(tokens[owner].lower) { owner -= 1 }
    if owner >= start, nameAt[owner] >= 0, isOwner(document.mentions[nameAt[owner]]),
      !isScene(document.mentions[nameAt[owner]], of: phrase)
    {
      phrase.of = nameAt[owner]
      phrase = withModifierBefore(phrase, owner: document.mentions[nameAt[owner]].tokens, start)
    }
    return phrase
  }

  /// "Health" of "Secretary for Health Admiral Li": the field of the office before, not of the rank.
  private func isFieldBefore(rankAt rank: Int, from first: Int, _ start: Int) -> Bool {
    first < rank && first > start + 1 && lexicons.officeHead(tokens[rank].lower) == .military
      && ["for", "of"].contains(tokens[first - 1].lower)
      && lexicons.officeHead(tokens[first - 2].lower) != nil
  }

  /// "In Oslo Foreign Minister Li": the town where it happens has no ministers.
  private func isScene(_ mention: Mention, of phrase: OfficePhrase) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return mention.type == .place && mention.tokens.upperBound == phrase.tokens.lowerBound
      && before >= 0 && ["in", "at", "from"].contains(tokens[before].lower)
      && NationalOffices.isNational(title(of: phrase))
  }

  /// "Labour Minister Ana Li" holds an office, whatever her party.
  private func isFieldLikeParty(_ index: Int, of head: Token) -> Bool {
    nameAt[index] >= 0 && document.mentions[nameAt[index]].tokens.count == 1
      && lexicons.isOfficeModifier(tokens[index].lower)
      && ["Minister", "Secretary"].contains(head.text)
  }

  /// "former US president": the modifier stands before the nation.
  private func withModifierBefore(
    _ phrase: OfficePhrase, owner: Range<Int>, _ start: Int
  ) -> OfficePhrase {
    let before = owner.lowerBound - 1
    guard before >= start, Self.timeModifiers.contains(tokens[before].lower) else { return phrase }
    var phrase = phrase
    phrase.tokens = before..<phrase.tokens.upperBound
    return phrase
  }

  /// Words of the article for an office, without the owner inside it.
  func title(of phrase: OfficePhrase) -> String {
    var parts: [String] = []
    var index = phrase.tokens.lowerBound
    while index < phrase.tokens.upperBound {
      if let of = phrase.of, document.mentions[of].tokens.contains(index) {
        index = document.mentions[of].tokens.upperBound
        if index < phrase.tokens.upperBound, Self.possessives.contains(tokens[index].lower) {
          index += 1
        }
        continue
      }
      let last = lastAdjacent(from: index, in: phrase)
      parts.append(document.text(document.span(ofTokens: index..<last)))
      index = last
    }
    return parts.joined(separator: " ")
  }

  /// The end of the words from `index` on that stand together outside the owner.
  private func lastAdjacent(from index: Int, in phrase: OfficePhrase) -> Int {
    guard let of = phrase.of else { return phrase.tokens.upperBound }
    let owner = document.mentions[of].tokens
    return owner.lowerBound > index
      ? min(owner.lowerBound, phrase.tokens.upperBound) : phrase.tokens.upperBound
  }

  static let possessives: Set<String> = ["'s", "’s", "'", "’"]
  private static let timeModifiers: Set<String> = [
    "former", "ex", "then", "acting", "outgoing", "incoming", "late", "deputy", "interim",
  ]

  func isOwner(_ mention: Mention) -> Bool {
    mention.type == .country || mention.type == .organisation || mention.type == .place
  }

  // MARK: - Head and modifiers

  /// Start of the head of an office that ends at a word: "secretary of state", "Lt Gen".
  private func headStart(endingAt end: Int, notBefore start: Int) -> Int? {
    for length in stride(from: min(5, end - start), to: 0, by: -1) {
      let range = end - length..<end
      guard !range.contains(where: { nameAt[$0] >= 0 || isBelow($0) }),
        !isFieldBefore(rankAt: end - 1, from: range.lowerBound, start)
      else { continue }
      let text = document.text(document.span(ofTokens: range))
      if isOffice(text) { return range.lowerBound }
    }
    if let head = headOfField(endingAt: end, notBefore: start) { return head }
    let isElect = end - 1 > start && tokens[end - 1].lower == "elect"
    if isElect, tokens[end - 2].text == "-" {
      return headStart(endingAt: end - 2, notBefore: start)
    }
    return nil
  }

  /// Start of "Minister of Foreign Affairs": an office with its field behind it.
  private func headOfField(endingAt end: Int, notBefore start: Int) -> Int? {
    var index = end - 1
    guard tokens[index].text != ",", tokens[index].lower != "and" else { return nil }
    while index > start, end - index < 6, !isPerson(at: index),
      startsWithCapital(index)
        || ["and", "the", ","].contains(tokens[index].lower)
    {
      index -= 1
    }
    guard index > start, index < end - 1, ["of", "for"].contains(tokens[index].lower) else {
      return nil
    }
    if index - 3 >= start, tokens[index].lower == "for",
      lexicons.office(document.text(document.span(ofTokens: index - 3..<index)).lowercased()) != nil
    {
      return index - 3
    }
    return lexicons.officeHead(tokens[index - 1].lower) != nil ? index - 1 : nil
  }

  /// "Under" of "under President Li", but not of "under secretary" and "Under-Secretary".
  private func isBelow(_ index: Int) -> Bool {
    tokens[index].lower == "under" && index + 1 < tokens.count
      && !tokens[index + 1].isHyphenLike && !tokens[index + 1].lower.hasPrefix("secretar")
  }

  /// "Farmers" of "with farmers and Secretary Li": what belongs to a title is written like it.
  private func isOutside(_ index: Int, ofTitleAt title: Int) -> Bool {
    startsWithCapital(title) && !startsWithCapital(index) && tokens[index].partOfSpeech == .noun
      && !lexicons.isOfficeModifier(tokens[index].lower)
  }

  private func startsWithCapital(_ index: Int) -> Bool {
    tokens[index].text.utf8.first.map { (65...90).contains($0) } ?? false
  }

  private func isPerson(at index: Int) -> Bool {
    nameAt[index] >= 0 && document.mentions[nameAt[index]].type == .person
  }

  /// Whether words name an office, a rank, a noble title or a job.
  func isOffice(_ text: String) -> Bool {
    if Self.kin.contains(text.lowercased()) { return false }
    if let kind = lexicons.title(text) {
      switch kind {
      case .honorific: return false
      case .nobility: return Self.nobleOffices.contains(text)
      case .academic: return text.hasPrefix("Prof")
      case .clergy, .political: return true
      }
    }
    if lexicons.rank(text) != nil || lexicons.office(text) != nil { return true }
    return lexicons.job(text.lowercased()) != nil
  }

  /// Family and friends are no offices.
  private static let kin: Set<String> = [
    "mother", "father", "wife", "husband", "son", "daughter", "brother", "sister", "friend",
    "widow", "widower", "partner", "girlfriend", "boyfriend", "uncle", "aunt", "cousin", "fiancé",
    "fiancée", "grandfather", "grandmother", "nephew", "niece", "spouse", "victim", "parent",
  ]

  private static let nobleOffices: Set<String> = [
    "King", "Queen", "Prince", "Princess", "Crown Prince", "Emperor", "Empress", "Emir", "Sultan",
    "Duke", "Duchess", "Grand Duke", "Crown Princess",
  ]

  private func modifierStart(endingAt end: Int, notBefore start: Int) -> Int? {
    let index = end - 1
    guard nameAt[index] < 0 else { return nil }
    let token = tokens[index]
    if isBelow(index) { return nil }
    if isOutside(index, ofTitleAt: end) { return nil }
    if lexicons.isOfficeModifier(token.lower) { return index }
    if token.lower == "and" || token.isHyphenLike {
      guard index > start, nameAt[index - 1] < 0, isField(index - 1),
        !isOutside(index - 1, ofTitleAt: end), !isOffice(tokens[index - 1].text)
      else { return nil }
      return index - 1
    }
    return isField(index) && lexicons.officeHead(token.lower) == nil ? index : nil
  }

  /// Whether a word can tell the field of an office: "internal affairs minister".
  private func isField(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.partOfSpeech == .noun || token.partOfSpeech == .adj || token.partOfSpeech == .propn
    else { return false }
    // "To welcoming President Li": a participle that the tagger takes for an adjective.
    if token.partOfSpeech == .adj, token.lower.hasSuffix("ing") { return false }
    return !Self.plainAdjectives.contains(token.lower)
  }

  private static let plainAdjectives: Set<String> = [
    "many", "several", "other", "own", "popular", "controversial", "young", "old",
    "current", "incumbent", "longtime", "alleged", "first", "second", "third", "top", "new",
    "prominent", "famous", "veteran", "local", "influential", "powerful", "sunday", "monday",
    "tuesday", "wednesday", "thursday",
    "friday", "saturday", "year",
  ]
}

extension Token {
  /// A hyphen or dash inside a compound.
  var isHyphenLike: Bool {
    text.mayBeMark && (text == "-" || text == "–" || text == "‑")
  }
}
