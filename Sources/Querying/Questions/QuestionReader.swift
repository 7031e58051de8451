import Extraction
import Knowledge
import Lexicons
import Linguistics
import Storage

/// Reads a question: what is asked for, about what kind of fact, and what narrows it down.
struct QuestionReader {
  let stages: [any Stage]
  let rules: QuestionRules
  let linker: NameLinker
  let lexicons: Lexicons
  /// The day from which "last week" counts: that of the newest article.
  let today: CalendarDate?

  init(connection: ReadOnlyConnection) throws {
    lexicons = try Lexicons.standard()
    stages = [try Annotator(lexicons: lexicons), try MentionFinder(lexicons: lexicons)]
    rules = try QuestionRules()
    linker = NameLinker(connection: connection, lexicons: lexicons)
    let newest = try connection.query("SELECT max(published) FROM article")
    today = newest.rows.first?[0].string.flatMap { CalendarDate(iso: $0) }
  }

  /// Nil where the text has no form of a question that is known.
  func read(_ text: String) throws -> Question? {
    let document = try annotated(text)
    var names = try linker.names(in: document)
    guard var shape = QuestionShape(document, rules, lexicons: lexicons, names: names)
    else { return nil }
    names = names.filter { !$0.tokens.overlaps(shape.verb) || $0.tokens.count > shape.verb.count }
    shape.question.parts = names.map { part($0, shape) }
    shape.question.dates = QuestionDates(document: document).range
    shape.readNouns(names)
    let isPersons = shape.question.names(.subject).contains { $0.types.contains("person") }
    if shape.question.frame == .owns, shape.question.verbLemma == "belong", isPersons {
      shape.question.frame = .serve
    }
    shape.readEventNoun()
    shape.question.asksOffice = asksOffice(shape.question)
    let asksAgent = shape.question.preposition == "by" && shape.question.kind != .date
    if shape.question.isPassive || asksAgent { shape.turnToActive() }
    let topic = QuestionTopic(question: shape.question, lexicons: lexicons)
    shape.question.topic = topic.words
    shape.question.unknownNames = topic.unknownNames
    return shape.question
  }

  /// Titles that anybody may have.
  private static let general: Set<String> = [
    "leader", "official", "head", "member", "representative", "delegate", "host", "guest",
    "politician", "chief", "officer", "executive",
  ]

  private func asksOffice(_ question: Question) -> Bool {
    guard question.kind == .person, let focus = question.focus, !Self.general.contains(focus)
    else { return false }
    return lexicons.officeHead(focus) != nil
  }

  /// A text as a document with all layers that the stages give.
  func annotated(_ text: String) throws -> Document {
    var document = Document(
      article: Article(
        id: "question", title: nil, text: text, published: today, publishedFrom: nil, source: nil,
        url: nil, author: nil, sha256: ""))
    for stage in stages { try stage.annotate(&document) }
    return document
  }

  private func part(_ name: LinkedName, _ shape: QuestionShape) -> QuestionPart {
    let tokens = shape.question.document.tokens
    let place = name.tokens.lowerBound
    if shape.question.asked.contains(place) { return QuestionPart(role: .asked, name: name) }
    let isInClause = isInClause(place, shape)
    if isLeftOut(place, tokens) { return QuestionPart(role: .context, name: name) }
    if isInClause || isModifier(name, tokens, shape.verb) {
      let next = name.tokens.upperBound
      let isOwner = next < tokens.count && Self.genitives.contains(tokens[next].lower)
      return QuestionPart(role: .context, name: name, isInClause: isInClause, isOwner: isOwner)
    }
    let start =
      place > shape.verb.lowerBound ? shape.verb.lowerBound : shape.question.asked.upperBound
    let before = tokens.indices.prefix(place).dropFirst(start)
    let last = before.last {
      tokens[$0].partOfSpeech == .adp && tokens[$0].relation != .compoundPrt
    }
    if let last, last >= shape.verb.upperBound || last < shape.verb.lowerBound {
      return QuestionPart(role: .oblique, preposition: tokens[last].lower, name: name)
    }
    return QuestionPart(role: place < shape.verb.lowerBound ? .subject : .object, name: name)
  }

  /// "Besides Norway, which countries signed?".
  private func isLeftOut(_ place: Int, _ tokens: [Token]) -> Bool {
    let before = tokens[max(0, place - 3)..<place].map(\.lower).filter { $0 != "the" }
    if let last = before.last, ["besides", "except", "excluding"].contains(last) { return true }
    return [["apart", "from"], ["aside", "from"], ["other", "than"], ["addition", "to"]].contains {
      before.suffix(2) == $0[...]
    }
  }

  private static let genitives: Set<String> = ["'s", "’s", "'", "’"]

  /// "Norway's promise", "the Norwegian minister", "Russia-Georgia talks": a noun follows.
  private func isModifier(_ name: LinkedName, _ tokens: [Token], _ verb: Range<Int>) -> Bool {
    guard name.tokens.upperBound < tokens.count, !verb.contains(name.tokens.upperBound) else {
      return false
    }
    let next = tokens[name.tokens.upperBound]
    if Self.genitives.contains(next.lower) || next.lower == "-" { return true }
    return next.partOfSpeech == .noun && next.lower != "today"
  }

  /// Whether another verb stands between the main verb and a place behind it, or before it in the
  /// subject's own clause: "the pirates jailed in Mombasa".
  private func isInClause(_ place: Int, _ shape: QuestionShape) -> Bool {
    let tokens = shape.question.document.tokens
    let start =
      place > shape.verb.lowerBound ? shape.verb.upperBound : shape.question.asked.upperBound
    return tokens.indices.prefix(place).dropFirst(start).contains { index in
      tokens[index].partOfSpeech == .verb && !shape.verb.contains(index)
        && (index == 0 || tokens[index - 1].lower != "-")
        && !["do", "have", "be"].contains(tokens[index].lemma)
        || ["when", "before", "after", "while", "during", "that", "who", "which"].contains(
          tokens[index].lower)
    }
  }
}
