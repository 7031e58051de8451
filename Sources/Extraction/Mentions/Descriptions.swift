import Knowledge
import Lexicons

/// Finds definite descriptions ("the prime minister", "the submarine") and pronouns.
struct Descriptions: Sendable {
  let lexicons: Lexicons
  let rules: MentionRules

  /// Mentions outside the names, in text order.
  func candidates(in document: Document, isNamed: [Bool]) -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    for sentence in document.sentences where sentence.kind == .body {
      for index in sentence.tokens where !isNamed[index] {
        if let type = Self.pronouns[document.tokens[index].lower] {
          found.append(
            MentionCandidate(
              tokens: index..<index + 1, type: type, kind: .pronoun, strength: .rule))
        } else if let candidate = description(endingAt: index, document, sentence.tokens, isNamed) {
          found.append(candidate)
        }
      }
    }
    return found
  }

  /// The type that a pronoun has as long as nobody knows whom it means.
  private static let pronouns: [String: EntityType] = [
    "he": .person, "him": .person, "his": .person, "himself": .person, "she": .person,
    "her": .person, "hers": .person, "herself": .person, "they": .person, "them": .person,
    "their": .person, "theirs": .person, "themselves": .person, "who": .person,
    "whom": .person, "whose": .person, "it": .organisation, "its": .organisation,
    "itself": .organisation,
  ]

  private func description(
    endingAt head: Int, _ document: Document, _ range: Range<Int>, _ isNamed: [Bool]
  ) -> MentionCandidate? {
    let tokens = document.tokens
    guard let type = type(ofHead: head, tokens, range), !isModifier(head, tokens, range),
      head + 1 >= tokens.count || !isNamed[head + 1] || type != .person
    else { return nil }
    var start = head
    let end = head + 1 + lengthOfOffice(from: head, document, range)
    while start > range.lowerBound, head - start < 5, isInside(start - 1, tokens),
      !isNamed[start - 1] || type == .person && isNation(start - 1, document)
    {
      start -= 1
      if Self.determiners.contains(tokens[start].lower) {
        return MentionCandidate(
          tokens: start..<end, type: type, kind: .title, strength: .rule)
      }
    }
    return nil
  }

  private func isNation(_ index: Int, _ document: Document) -> Bool {
    let text = document.tokens[index].text
    return lexicons.country(demonym: text) != nil || lexicons.country(named: text) != nil
  }

  /// How many words behind a head belong to the office: two for "secretary of state".
  private func lengthOfOffice(from head: Int, _ document: Document, _ range: Range<Int>) -> Int {
    guard head + 2 < range.upperBound, document.tokens[head + 1].lower == "of" else { return 0 }
    let text = document.text(document.span(ofTokens: head..<head + 3))
    return lexicons.office(text) != nil ? 2 : 0
  }

  private func type(ofHead head: Int, _ tokens: [Token], _ range: Range<Int>) -> EntityType? {
    let (lower, part) = (tokens[head].lower, tokens[head].partOfSpeech)
    if lexicons.rank(lower) != nil, head > range.lowerBound, tokens[head - 1].lower == "the" {
      let isAlone =
        head + 1 >= range.upperBound || tokens[head + 1].partOfSpeech == .verb
        || tokens[head + 1].partOfSpeech == .aux || tokens[head + 1].partOfSpeech == .punct
      return isAlone ? .person : nil
    }
    guard part == .noun || part == .propn || part == .x else { return nil }
    let lemma = tokens[head].lemma.lowercasedASCII
    if let type = rules.descriptions[lower] { return type }
    if lexicons.officeHead(lower) != nil || lexicons.officeHead(lemma) != nil
      || lexicons.job(lower) != nil || Self.people.contains(lemma)
    {
      return .person
    }
    if lexicons.vesselKind(lower) != nil {
      return head + 1 < range.upperBound && tokens[head + 1].lower == "of" ? nil : .vessel
    }
    return rules.descriptions[lemma]
  }

  private static let people: Set<String> = [
    "leader", "man", "woman", "official", "pair", "two", "politician", "candidate", "nominee",
    "suspect", "defendant", "victim", "boy", "girl", "student",
  ]

  /// "the ship owner": the noun only describes the next one.
  private func isModifier(_ head: Int, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard head + 1 < range.upperBound else { return false }
    return tokens[head + 1].partOfSpeech == .noun && tokens[head].relation == .compound
  }

  private func isInside(_ index: Int, _ tokens: [Token]) -> Bool {
    switch tokens[index].partOfSpeech {
    case .adj, .noun, .num, .propn, .det, .pron, .x: true
    default: tokens[index].isHyphen
    }
  }

  private static let determiners: Set<String> = [
    "the", "this", "that", "these", "those", "both", "his", "her", "its", "their",
  ]
}

extension String {
  /// In lower case as far as ASCII goes.
  var lowercasedASCII: String {
    guard utf8.contains(where: { (65...90).contains($0) }) else { return self }
    return lowercased()
  }
}
