import Ingestion
import Knowledge
import Testing

struct GzipTests {
  private static let text = Array("Title\n\nA ferry ran aground.".utf8)

  @Test(arguments: ["a.txt.gz", "a.txt", "a.gz"])
  func isToldByItsFirstBytes(_ name: String) throws {
    let article = try #require(try Scratch().read(name, gzipped(Self.text)).articles.first)
    #expect(article.text == "Title\n\nA ferry ran aground.")
    #expect(article.id == "a")
  }

  @Test func membersFollowOneAnotherAndPaddingIsIgnored() throws {
    let lines = ["{\"text\": \"One.\"}\n", "{\"text\": \"Two.\"}\n"].map { gzipped(Array($0.utf8)) }
    let results = try Scratch().read("a.jsonl.gz", lines[0] + lines[1] + [0, 0, 0, 0])
    #expect(results.articles.map(\.text) == ["One.", "Two."])
    #expect(results.problems.isEmpty)
  }

  @Test func truncatedDataIsAProblemBehindTheArticlesBeforeIt() throws {
    let lines = (1...20_000).map { #"{"id": "\#($0)", "text": "Words \#($0 &* 7919)."}"# + "\n" }
    let whole = gzipped(Array(lines.joined().utf8))
    let results = try Scratch().read("a.jsonl.gz", Array(whole.prefix(whole.count / 2)))
    #expect(results.articles.count > 1000)
    #expect(results.problems.map(\.reason) == [.truncatedGzip])
    #expect(results.last.map { if case .failure = $0 { true } else { false } } == true)
  }

  @Test(arguments: [10, 12, 25])
  func truncatedTextIsAProblem(_ count: Int) throws {
    let results = try Scratch().read("a.txt.gz", Array(gzipped(Self.text).prefix(count)))
    #expect(results.problems.map(\.reason) == [.truncatedGzip])
  }

  @Test func damagedDataIsAProblem() throws {
    var bytes = gzipped(Self.text)
    bytes[14] ^= 0xFF
    #expect(try Scratch().read("a.txt.gz", bytes).problems.map(\.reason) == [.brokenGzip])
  }

  @Test(arguments: ["a.txt.gz", "a.html.gz", "a.jsonl.gz"])
  func aBombStopsAtTheLimit(_ name: String) throws {
    let bomb = gzipped([UInt8](repeating: UInt8(ascii: " ") + 1, count: 40 << 20))
    #expect(bomb.count < 200_000)
    let problems = try Scratch().read(name, bomb).problems
    #expect(problems.map(\.reason) == [.tooLong(limit: ReadingLimits.articleBytes)])
  }
}
