import Extraction
import Knowledge
import Lexicons
import Linguistics
import Resolution

/// Reads a text the whole way, from sentences to claims, as the program does.
enum WholeReading {
  private static let stages = Result {
    let lexicons = try Lexicons.standard()
    let stages: [any Stage] = [
      try Annotator(lexicons: lexicons), try MentionFinder(lexicons: lexicons),
      try ArticleResolver(lexicons: lexicons), try ClaimExtractor(lexicons: lexicons),
    ]
    return stages
  }

  static func read(
    _ body: String, title: String? = nil, source: String? = nil, published: String = "2024-05-15"
  ) throws -> Document {
    var document = Document(
      article: Article(
        id: "test", title: title, text: title.map { "\($0)\n\n\(body)" } ?? body,
        published: CalendarDate(iso: published),
        publishedFrom: .option, source: source, url: nil, author: nil, sha256: ""))
    for stage in try stages.get() { try stage.annotate(&document) }
    return document
  }

  static func refusals(_ text: String) throws -> [Refusal] {
    let document = try read(text)
    let claims = try stages.get().lazy.compactMap { $0 as? ClaimExtractor }.first
    return claims?.refusals(in: document) ?? []
  }
}
