import Knowledge
import Lexicons
import Linguistics

@testable import Extraction

/// Reads the times of one sentence without tags, arcs or names.
enum TimeDocument {
  private static let rules = Result { try TimeRules() }

  static func read(_ marked: String, published: String) throws -> Document {
    let text = marked.filter { $0 != "[" && $0 != "]" }
    let article = Article(
      id: "test", title: nil, text: text, published: CalendarDate(iso: published),
      publishedFrom: .field, source: nil, url: nil, author: nil, sha256: "")
    var document = Document(article: article)
    let abbreviations = Abbreviations(
      kinds: ["Jan.": .date, "Sept.": .date, "a.m.": .other, "p.m.": .other],
      sentenceStarters: [])
    let tokeniser = Tokeniser(abbreviations: abbreviations)
    document.tokens = tokeniser.tokens(in: document.bytes, 0..<document.bytes.count)
    document.sentences = [
      Sentence(
        span: TextSpan(0, document.bytes.count), tokens: document.tokens.indices, kind: .body,
        paragraph: 0)
    ]
    document.times = try TimeFinder(rules: rules.get()).times(in: document)
    return document
  }

  /// The words between the brackets.
  static func marked(_ text: String) -> String {
    guard let open = text.firstIndex(of: "["), let close = text.firstIndex(of: "]") else {
      return ""
    }
    return String(text[text.index(after: open)..<close])
  }
}
