import Extraction
import Knowledge
import Lexicons
import Linguistics
import Resolution

/// Rows of a test table, one a line, cells parted by "|".
enum TestRows {
  static func read(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "|").map { cell in
        var cell = cell.drop { $0 == " " }
        while cell.last == " " { cell.removeLast() }
        return String(cell)
      }
    }
  }
}

/// Reads a text of the tests with all stages up to `ArticleResolver`.
struct TestReader {
  private static let stages = Result { () throws -> [any Stage] in
    let lexicons = try Lexicons.standard()
    return [
      try Annotator(lexicons: lexicons), try MentionFinder(lexicons: lexicons),
      try ArticleResolver(lexicons: lexicons),
    ]
  }

  /// The document of a text without its brackets, and the bytes that stood between them.
  static func read(
    _ marked: String, source: String? = nil, published: String = "2024-05-15"
  ) throws
    -> (document: Document, phrase: TextSpan)
  {
    let before = marked.utf8.prefix { $0 != UInt8(ascii: "[") }.count
    let inside = marked.utf8.dropFirst(before + 1).prefix { $0 != UInt8(ascii: "]") }.count
    let text = marked.filter { $0 != "[" && $0 != "]" }
    let article = Article(
      id: "test", title: nil, text: text, published: CalendarDate(iso: published),
      publishedFrom: .field, source: source, url: nil, author: nil, sha256: "")
    var document = Document(article: article)
    for stage in try stages.get() { try stage.annotate(&document) }
    return (document, TextSpan(before, before + inside))
  }
}
