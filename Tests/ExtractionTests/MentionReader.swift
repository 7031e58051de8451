import Knowledge
import Lexicons
import Linguistics

@testable import Extraction

/// Reads the mentions of a sentence with the program's own models.
enum MentionReader {
  private static let stages = Result { () throws -> [any Stage] in
    let lexicons = try Lexicons.standard()
    return [try Annotator(lexicons: lexicons), try MentionFinder(lexicons: lexicons)]
  }

  static func read(_ text: String) throws -> Document {
    let article = Article(
      id: "test", title: nil, text: text, published: CalendarDate(iso: "2024-05-15"),
      publishedFrom: .field, source: nil, url: nil, author: nil, sha256: "")
    var document = Document(article: article)
    for stage in try stages.get() { try stage.annotate(&document) }
    return document
  }

  /// "[words] type kind" of every mention.
  static func mentions(_ text: String) throws -> [String] {
    let document = try read(text)
    return document.mentions.map { "[\(document.text($0.span))] \($0.type) \($0.kind)" }
  }
}
