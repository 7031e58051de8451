import Ingestion
import Knowledge
import Testing

struct JSONLinesTests {
  @Test func allFieldsAreRead() throws {
    let line = #"""
      {"id": "n1", "title": "Talks", "text": "They met.", "published": "2024-05-03T10:00:00Z", \#
      "source": "Post", "url": "https://post.example/1", "author": "Ana Li", "language": "en-GB"}
      """#
    let article = try #require(try Scratch().read("a.jsonl", line).articles.first)
    #expect(article.id == "n1")
    #expect(article.text == "Talks\n\nThey met.")
    #expect(article.published?.description == "2024-05-03")
    #expect(article.publishedFrom == .field)
    #expect(article.source == "Post")
    #expect(article.url == "https://post.example/1")
    #expect(article.author == "Ana Li")
    #expect(article.language == "en-GB")
  }

  @Test(arguments: [
    (#"{"id": 7, "text": "A."}"#, "7"),
    (#"{"url": "https://post.example/1", "text": "A."}"#, "https://post.example/1"),
    (#"{"text": "A."}"#, "a#1"),
  ])
  func idIsTheFieldElseTheURLElseTheLine(_ line: String, _ id: String) throws {
    #expect(try Scratch().read("a.jsonl", line).articles.first?.id == id)
  }

  @Test(arguments: [
    (#""Ana Li""#, "Ana Li"), (#"["Ana Li", "Bo Ek"]"#, "Ana Li, Bo Ek"),
    (#"{"name": "Ana Li"}"#, "Ana Li"), (#"[{"name": "Ana Li"}]"#, "Ana Li"), ("null", nil),
  ])
  func authorsComeInManyForms(_ value: String, _ author: String?) throws {
    let line = #"{"text": "A.", "author": \#(value)}"#
    let results = try Scratch().read("a.jsonl", line)
    #expect(results.problems.isEmpty)
    #expect(results.articles.first?.author == author)
  }

  @Test func oneBrokenLineLeavesTheOthers() throws {
    let lines = """
      {"id": "1", "text": "One."}

      {"id": "2", "text": "Two.
      {"id": "3", "text": "Three."}
      """
    let results = try Scratch().read("a.jsonl", lines)
    #expect(results.articles.map(\.id) == ["1", "3"])
    let problem = try #require(results.problems.first)
    #expect(problem.line == 3)
    #expect(problem.byteOffset == 29)
    #expect(problem.description.contains("a.jsonl:3: byte 29: not a JSON object"))
  }

  @Test func aLineWithoutItsEndAndAByteOrderMarkAreRead() throws {
    let results = try Scratch().read(
      "a.jsonl", "\u{FEFF}{\"text\": \"One.\"}\r\n{\"text\":\"Two.\"}")
    #expect(results.articles.map(\.text) == ["One.", "Two."])
  }

  @Test func manyLinesOverManyPiecesComeInOrder() throws {
    let lines = (1...5000).map {
      #"{"id": "\#($0)", "text": "\#(String(repeating: "x", count: 150))"}"#
    }
    let text = lines.joined(separator: "\n")
    #expect(try Scratch().read("a.jsonl", text).articles.map(\.id) == (1...5000).map(String.init))
    let packed = gzipped(Array(text.utf8))
    let results = try Scratch().read("a.jsonl.gz", packed)
    #expect(results.articles.map(\.id) == (1...5000).map(String.init))
  }
}
