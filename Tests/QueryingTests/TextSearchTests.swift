import Knowledge
import TestSupport
import Testing

@testable import Querying

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("vessel", ["odd"]), ("VESSELS", ["odd"]), ("harb*", ["odd"]), ("\"harbour union\"", ["odd"]),
    ("\"union harbour\"", []), ("union harbour", ["odd"]), ("zurich", ["odd"]), ("absent", []),
    ("норвегия", ["odd"]), ("Norway vessel", ["odd"]),
  ])
  func wordsPhrasesAndBeginningsAreFound(_ words: String, _ articles: [String]) throws {
    let found = try SampleBase().engine.search(SearchRequest(words: words))
    #expect(found.rows.map { $0[0].text } == articles)
  }

  @Test func theHitStandsInItsWords() throws {
    let found = try SampleBase().engine.search(SearchRequest(words: "vessel"))
    #expect(found.rows[0][5].text.contains("owns the [vessel]"))
  }

  @Test func aNameFindsArticlesWithTheOtherNames() throws {
    var other = SampleFacts.odd(id: "other", text: SampleFacts.oddText + " Норвегия.")
    other.article = Article(
      id: "other", title: nil, text: "Норвегия sailed.", published: CalendarDate(iso: "2025"),
      publishedFrom: .field,
      source: "Another", url: nil, author: nil, sha256: "x")
    (other.sentences, other.times, other.mentions) = ([], [], [])
    (other.events, other.commitments, other.quotes, other.relations) = ([], [], [], [])
    for index in other.entities.indices { other.entities[index].roles = [] }
    let engine = try SampleBase([SampleFacts.odd(), other]).engine
    func articles(_ request: SearchRequest) throws -> [String] {
      try engine.search(request).rows.map { $0[0].text }
    }
    #expect(try articles(SearchRequest(words: "Norway")) == ["odd", "other"])
    #expect(try articles(SearchRequest(words: "Norway", limit: 1)) == ["odd"])
    #expect(try articles(SearchRequest(words: "Norway", source: "anoth")) == ["other"])
    #expect(try articles(SearchRequest(words: "Norway", from: "2024-06")) == ["other"])
    #expect(try articles(SearchRequest(words: "Norway", to: "2024")) == ["odd"])
  }

  @Test(arguments: ["", "*", "\"\"", "\" - \"", "'", "()", "^ + :"])
  func nothingToLookForIsTold(_ words: String) throws {
    #expect(throws: QueryError.noWords(words)) {
      try SampleBase().engine.search(SearchRequest(words: words))
    }
  }

  @Test func aDateThatIsNoneIsTold() throws {
    #expect(throws: QueryError.badDate("May")) {
      try SampleBase().engine.search(SearchRequest(words: "vessel", from: "May"))
    }
  }
}
