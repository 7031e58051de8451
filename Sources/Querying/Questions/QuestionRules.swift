import Knowledge
import Lexicons

/// What the words of questions mean: `seeds/rules/questions.tsv`, `question-nouns.tsv`,
/// `question-synonyms.tsv` and
/// `question-offices.tsv`.
struct QuestionRules: Sendable {
  /// Phrases by their first dictionary form, longest first.
  private let phrases: [String: [Phrase]]
  private let nouns: [String: AnswerKind]
  /// Nouns of persons and bodies.
  let bodies: Set<String>
  /// Verbs that say the same, by each of them.
  private let synonyms: [String: Set<String>]
  /// Words that tell that a promise was broken.
  let brokenWords: [String]
  /// Titles of the offices that verbs tell of.
  private let offices: [Frame: [String]]

  private struct Phrase {
    let words: [String]
    let frame: Frame
  }

  init() throws(LexiconError) {
    let table = try SeedTable("rules/questions.tsv", columns: ["frame", "words", "example"])
    var phrases: [String: [Phrase]] = [:]
    for row in table.rows {
      let words = try row.required("words").words.map(String.init)
      phrases[words[0], default: []].append(Phrase(words: words, frame: try row.value("frame")))
    }
    self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    let kinds = try SeedTable("rules/question-nouns.tsv", columns: ["noun", "kind", "example"])
    var nouns: [String: AnswerKind] = [:]
    for row in kinds.rows { nouns[try row.required("noun")] = try row.value("kind") }
    self.nouns = nouns
    bodies = Set(nouns.filter { [.person, .country, .organisation].contains($0.value) }.keys)
    synonyms = try Self.readSynonyms()
    var offices: [Frame: [String]] = [:]
    for row in try SeedTable("rules/question-offices.tsv", columns: ["frame", "title"]).rows {
      offices[try row.value("frame"), default: []].append(try row.required("title"))
    }
    self.offices = offices
    var broken: [String] = []
    for row in try SeedTable("rules/question-kept.tsv", columns: ["words"]).rows {
      broken.append(try row.required("words"))
    }
    brokenWords = broken
  }

  private static func readSynonyms() throws(LexiconError) -> [String: Set<String>] {
    var synonyms: [String: Set<String>] = [:]
    for row in try SeedTable("rules/question-synonyms.tsv", columns: ["verbs"]).rows {
      let verbs = try row.required("verbs").words.map(String.init)
      for verb in verbs { synonyms[verb, default: []].formUnion(verbs) }
    }
    return synonyms
  }

  /// The frame that the words from a place on name, and how many of them.
  func frame(_ lemmas: [String], at start: Int) -> (frame: Frame, count: Int)? {
    for phrase in phrases[lemmas[start]] ?? []
    where lemmas[start...].starts(with: phrase.words) {
      return (phrase.frame, phrase.words.count)
    }
    return nil
  }

  /// Verbs that say the same as a question's, in order.
  func synonyms(of question: Question) -> [String] {
    guard let verb = question.verbLemma else { return [] }
    return (synonyms[verb] ?? []).subtracting([verb]).sorted()
  }

  /// Whether a word is one of the verbs that have others of the same sense.
  func isVerb(_ word: String) -> Bool { synonyms[word] != nil }

  func titles(of frame: Frame) -> [String] { offices[frame] ?? [] }

  func kind(ofNoun lemma: String) -> AnswerKind? { nouns[lemma] }
}

/// What a question is about, by its verb.
enum Frame: String, Sendable, CaseIterable {
  case meet, attend, host, visit, absent, promise, refuse, say, office, happen, sail, serve, ship
  case accompanied, spokesperson_of, owns, operates, leads, member_of, opposes, sanctions
  case located_in, allied_with, succeeded_by

  /// The predicate of the view `relations`; nil for what other views tell.
  var predicate: String? {
    switch self {
    case .meet, .attend, .host, .visit, .absent, .promise, .refuse, .say, .office, .happen, .sail,
      .serve, .ship:
      nil
    default: rawValue
    }
  }

  var isOfEvents: Bool {
    switch self {
    case .meet, .attend, .host, .visit, .absent, .happen: true
    default: false
    }
  }
}

/// What a noun behind "which" asks for.
enum AnswerKind: String, Sendable, CaseIterable {
  case person, country, place, vessel, organisation, event, date, role, promise, words
  case number
  case yesNo = "yes-no"

  /// The type of entity that answers; nil where none does.
  var entityType: String? {
    switch self {
    case .person, .country, .place, .vessel, .organisation: rawValue
    default: nil
    }
  }
}
