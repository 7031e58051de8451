import Knowledge
import Lexicons

/// Reads the answer to a question off the grammar of a sentence.
///
/// The sentence must have the question's verb or one that says the same. What fills the part that
/// the question asks for is the answer, where it is of the kind that the question names and is not
/// named in the question. Others in the question's parts of the sentence make it no answer.
struct SentenceMatcher {
  let question: Question
  let sentence: StoredSentence
  /// The sentence, read by the same stages as the question.
  let document: Document
  let offsets: ScalarOffsets
  /// Stems of verbs that say the same as the question's.
  let synonyms: Set<String>
  let lexicons: Lexicons
  /// Nouns of persons and bodies.
  let bodies: Set<String>

  init(
    question: Question, sentence: StoredSentence, document: Document, synonyms: [String],
    lexicons: Lexicons, bodies: Set<String>
  ) {
    (self.lexicons, self.bodies) = (lexicons, bodies)
    self.question = question
    self.sentence = sentence
    self.document = document
    self.synonyms = Set(synonyms.map(wordStem))
    offsets = ScalarOffsets(sentence.text)
  }

  typealias Answers = [(answer: String, type: String)]

  /// Answers, and how well the sentence fits the question.
  struct Finding {
    var score: Double
    var answers: Answers
  }

  /// The answers that the sentence gives at its best fitting verb; nil where it gives none.
  func finding() -> Finding? {
    let coverage = coverage
    guard question.verbLemma != nil, coverage >= leastCoverage, tellsOrder, tellsWords,
      tellsSomething
    else { return nil }
    var best = eventFinding(coverage)
    guard question.verbLemma != "be" else { return best }
    for (place, weight) in verbPlaces {
      guard isNegated(place) == question.isNegated || question.kind == .yesNo,
        !isAskedOnly(place), !isUnreal(place), let slots = slotScore(place)
      else { continue }
      let found = answers(at: place)
      guard !found.isEmpty, found.allSatisfy({ isCalledAsAsked($0.answer) }) else { continue }
      let score = coverage + weight + slots + bonus(found)
      if score > best?.score ?? 0 { best = Finding(score: score, answers: found) }
    }
    return best
  }

  /// A sentence that has none of the question's words and names tells of something else, unless
  /// its article has all of many.
  private var tellsSomething: Bool {
    if sentence.share > 0 || question.names.contains(where: isMentioned) { return true }
    let isInArticle = question.names.allSatisfy {
      !sentence.articleEntities.isDisjoint(with: $0.ids)
    }
    return sentence.articleShare > 0.99 && isInArticle
      && question.topic.count + question.names.count >= Self.manyWords
  }

  /// As many words and names as tell of one article only.
  private static let manyWords = 4

  /// What somebody said must be told in the sentence, not only in its article.
  private var tellsWords: Bool {
    question.frame != .say || question.topic.count < 3 || sentence.share >= 0.6
  }

  /// "Which actor?" is answered by nobody whom neither the sentence nor, of an office, its article
  /// calls so.
  private func isCalledAsAsked(_ answer: String) -> Bool {
    guard let focus = question.calling else { return true }
    return hasFocus || sentence.holders.contains(answer)
      || foldedName(answer).words.contains(Substring(focus))
  }

  /// Who was the first is told by that word.
  private var tellsOrder: Bool {
    let isFirst = { (token: Token) in ["first", "inaugural"].contains(token.lower) }
    return !question.document.tokens.contains(where: isFirst)
      || document.tokens.contains(where: isFirst)
  }

  private func answers(at verb: Int) -> Answers {
    switch question.kind {
    case .yesNo: verdict(verb).map { [($0, "yes-no")] } ?? []
    case .number: count(at: verb)
    default: fillers(of: verb)
    }
  }

  /// Names say more than descriptions, and persons are who is asked for.
  private func bonus(_ answers: Answers) -> Double {
    guard let first = answers.first else { return 0 }
    if first.type == "group" { return 0 }
    return question.kind == .person && first.type == "person" ? 0.4 : 0.3
  }

  // MARK: What fits

  /// The share of the question's names and words that the sentence holds; those that only its
  /// article holds count half.
  var coverage: Double {
    var total = 0.5 * Double(question.topic.count)
    var held = total * (sentence.share + 0.5 * max(0, sentence.articleShare - sentence.share))
    for part in question.parts {
      guard let name = part.name else { continue }
      let weight = part.role == .subject || part.role == .object ? 1.5 : 1
      total += weight
      if isMentioned(name) {
        held += weight
      } else if !sentence.articleEntities.isDisjoint(with: name.ids) {
        held += 0.5 * weight
      }
    }
    return total == 0 ? 1 : held / total
  }

  /// A noun behind "which" is itself a check on the answer.
  private var leastCoverage: Double {
    switch question.kind {
    case .yesNo: 0.7
    case .number: 0.65
    default: isOfWholeArticle ? 0.45 : question.isOpenKind ? 0.6 : 0.5
    }
  }

  private static let meetings: Set<String> = [
    "event", "meeting", "roundtable", "convening", "gathering", "session", "summit", "discussion",
    "conference", "forum", "ceremony", "talk", "debate", "panel",
  ]

  /// "This event was moderated by …" in an article that has all the words of the question.
  private var isOfWholeArticle: Bool {
    guard question.frame?.isOfEvents == true, sentence.articleShare > 0.99 else { return false }
    return document.tokens.indices.contains { index in
      Self.meetings.contains(document.tokens[index].lemma)
        && children(index, [.det]).contains {
          ["this", "the"].contains(document.tokens[$0].lower)
        }
    }
  }

  func isMentioned(_ name: LinkedName) -> Bool { isIn(document.tokens.indices, name) }

  /// Whether some words speak of an entity, by a mention, by the question's very words, or as the
  /// people of a country.
  func isIn(_ range: Range<Int>, _ name: LinkedName) -> Bool {
    if sentence.mentions.contains(where: {
      name.ids.contains($0.id) && tokens(of: $0).overlaps(range)
    }) {
      return true
    }
    let words = question.document.tokens[name.tokens].map(\.lower)
    return range.contains { (start: Int) -> Bool in
      let end = start + words.count
      if end <= range.upperBound, document.tokens[start..<end].map(\.lower) == words { return true }
      guard name.types == ["country"] else { return false }
      let country = lexicons.country(demonym: document.tokens[start].text)
      return country.map { name.ids.contains("country/\($0.key)") } ?? false
    }
  }

  /// Where the sentence has the question's verb, one that says the same, or its noun.
  private var verbPlaces: [(place: Int, weight: Double)] {
    let surface = question.document.tokens[question.verb.lowerBound].lower
    let stems = Set([question.verbLemma ?? "", surface].map { wordStem(foldedName($0)) })
    return document.tokens.indices.compactMap { index in
      let token = document.tokens[index]
      guard [.verb, .noun, .adj, .propn].contains(token.partOfSpeech) else { return nil }
      let isVerb = token.partOfSpeech == .verb || token.partOfSpeech == .adj
      let stem = wordStem(foldedName(token.lower))
      if token.lemma == question.verbLemma || stems.contains(stem) {
        return (index, isVerb ? 1 : 0.7)
      }
      if synonyms.contains(stem) || synonyms.contains(wordStem(token.lemma)) {
        return isVerb ? (index, 0.8) : children(index, [.cop]).isEmpty ? nil : (index, 0.6)
      }
      if isVerb, let noun = question.lightNoun, noun == stem { return (index, 0.8) }
      // "invite" and "invitation"
      return stems.contains { $0.utf8.count >= 5 && stem.hasPrefix($0) } ? (index, 0.6) : nil
    }
  }

  /// How well those in the verb's parts are those of the question; nil where others are.
  private func slotScore(_ verb: Int) -> Double? {
    var score = 0.0
    let sides = [
      (heads: subjects(of: verb), role: QuestionPart.Role.subject, noun: question.subjectNoun),
      (heads: objects(of: verb), role: .object, noun: question.objectNoun),
    ]
    for (heads, role, noun) in sides where asksFor(role) == false {
      let ranges = heads.map { phrase(of: $0) }
      let names = question.names(role)
      for name in names {
        if ranges.contains(where: { isIn($0, name) }) {
          score += 1
        } else if isMentioned(name) {
          score += 0.3
        } else if names.count > 1 || isSilent(verb, role, of: name) {
          score -= 0.5
        } else if !ranges.contains(where: { isDescription($0, of: name) }) {
          return nil
        }
      }
      if let noun, names.isEmpty {
        if ranges.contains(where: { holds(noun, in: $0) }) {
          score += 0.8
        } else if holds(noun, in: document.tokens.indices) {
          score += 0.3
        } else if role == .object, !hasFocus {
          return nil
        }
      }
    }
    return score
  }

  /// "Funds are to be raised": the sentence does not say by whom; its article tells of somebody.
  private func isSilent(_ verb: Int, _ role: QuestionPart.Role, of name: LinkedName) -> Bool {
    guard role == .subject, isPassive(verb), let noun = question.objectNoun,
      !sentence.articleEntities.isDisjoint(with: name.ids)
    else { return false }
    return objects(of: verb).contains { holds(noun, in: $0..<$0 + 1) }
  }

  /// The sentence has the noun behind "which".
  var hasFocus: Bool {
    guard let focus = question.focus else { return false }
    return holds(wordStem(focus), in: document.tokens.indices)
  }

  private func asksFor(_ role: QuestionPart.Role) -> Bool {
    if question.asksSubject { return role == .subject }
    let asksObject =
      question.preposition == nil
      && [.person, .country, .vessel, .organisation, .event, .words].contains(question.kind)
    return role == .object && asksObject
  }

  /// "The base" for "General Bernardo O'Higgins Base", and "he" or "it".
  private func isDescription(_ range: Range<Int>, of name: LinkedName) -> Bool {
    let words = foldedName(name.fullName).words.map(String.init)
    return document.tokens[range].contains { token in
      token.partOfSpeech == .pron
        || token.partOfSpeech == .noun
          && (words.contains(token.lemma)
            || name.types.contains("person") && lexicons.officeHead(token.lemma) != nil)
    }
  }

  private func holds(_ stem: String, in range: Range<Int>) -> Bool {
    document.tokens[range].contains { token in
      let own = wordStem(foldedName(token.lower))
      return own == stem
        || min(own.utf8.count, stem.utf8.count) >= 5
          && (own.hasPrefix(stem) || stem.hasPrefix(own))
    }
  }

  // MARK: Yes or no

  /// Whether the sentence tells that the question's subject does what it asks; nil where not.
  func verdict(_ verb: Int) -> String? {
    guard document.tokens[verb].partOfSpeech == .verb else { return nil }
    guard let subject = question.names(.subject).first else { return verdictOnNoun(verb) }
    let heads = subjects(of: verb) + (nounsBefore(verb)?.suffix(1) ?? [])
    let isSubject = heads.contains { head in
      sentence.mentions.contains {
        subject.ids.contains($0.id) && tokens(of: $0).contains(head)
      }
    }
    guard isSubject else { return nil }
    if isNegated(verb) { return question.isNegated ? "yes" : "no" }
    let helpers = children(verb, [.aux]).map { document.tokens[$0].lower }
    if !Set(helpers).isDisjoint(with: Self.modals) { return "planned" }
    return question.isNegated ? "no" : "yes"
  }

  /// What "No cause was announced" answers.
  private func verdictOnNoun(_ verb: Int) -> String? {
    let (noun, heads) =
      question.objectNoun.map { ($0, objects(of: verb)) }
      ?? (question.subjectNoun ?? "", subjects(of: verb))
    let before = question.objectNoun == nil ? nounsBefore(verb) : nil
    guard !noun.isEmpty,
      let head = heads.first(where: { holds(noun, in: $0..<$0 + 1) })
        ?? before?.last(where: { holds(noun, in: $0..<$0 + 1) })
    else { return nil }
    let isNone = children(head, [.det]).contains { document.tokens[$0].lower == "no" }
    if isNegated(verb) || isNone { return question.isNegated ? "yes" : "no" }
    let helpers = children(verb, [.aux]).map { document.tokens[$0].lower }
    if !Set(helpers).isDisjoint(with: Self.modals) { return "planned" }
    return question.isNegated ? "no" : "yes"
  }
}
