import Foundation
import Ingestion
import Knowledge
import Testing

/// The articles of the demo show every format; none of them may fail.
struct SampleArticlesTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds/articles").path

  @Test func allAreReadWithTheirDay() throws {
    let inputs = InputFinder().inputs(for: [Self.folder])
    let results = try inputs.flatMap { try Array(ArticleReader().articles(from: $0.get())) }
    #expect(results.problems.isEmpty)
    #expect(results.articles.count >= 10)
    #expect(Set(results.articles.map(\.id)).count == results.articles.count)
    for article in results.articles {
      #expect(article.published?.day != nil, "\(article.id)")
      #expect(article.title != nil, "\(article.id)")
      let words = article.text.split(whereSeparator: \.isWhitespace).count
      #expect((150...350).contains(words), "\(article.id): \(words) words")
    }
    let origins = Set(results.articles.compactMap(\.publishedFrom))
    #expect(origins.isSuperset(of: [.field, .jsonLD, .openGraph, .dateline]))
  }

  @Test func pagesAreReadWithoutTheirFurniture() throws {
    let input = Input(path: Self.folder + "/04-ship-incident.html")
    let article = try #require(Array(ArticleReader().articles(from: input)).articles.first)
    #expect(
      article.text.hasPrefix("Ferry and tanker collide off Malta, all 212 aboard safe\n\nThe"))
    #expect(article.text.hasSuffix("Rome has offered to send two experts."))
    for words in ["Share", "Photo", "Fog closes", "Home", "Copyright"] {
      #expect(!article.text.contains(words))
    }
  }
}
