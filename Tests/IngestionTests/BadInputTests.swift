import Foundation
import Ingestion
import Knowledge
import Testing

/// What cannot be read says what, where, and what to do; it never stops the rest.
struct BadInputTests {
  @Test(
    arguments: [
      ("empty.txt", [], .empty, nil),
      ("blank.txt", Array(" \n\n\t\n".utf8), .empty, nil),
      ("empty.jsonl", Array("\n\n".utf8), .empty, nil),
      ("a.txt", Array("A caf".utf8) + [0xC3, 0x28] + Array("ole.".utf8), .brokenUTF8, 5),
      ("cut.txt", Array("A caf".utf8) + [0xC3], .brokenUTF8, 5),
      ("a.md", Array("Mixed “quotes” and ".utf8) + [0xE9], .brokenUTF8, 23),
      ("a.html", Array("<meta charset=utf-8><p>A ".utf8) + [0xE9, 0x21], .brokenUTF8, 25),
      ("nul.txt", Array("A word\0 and more words.".utf8), .nulByte, 6),
      ("nul.jsonl", Array(#"{"text": "A\u0000b"}"#.utf8), .nulByte, 0),
      ("a.txt", (0...255).map(UInt8.init), .binary(nil), nil),
      (
        "a.txt", Array("%PDF-1.7 and so on".utf8),
        .binary("PDF document (pdftotext makes text of it)"), nil
      ),
      ("a.jsonl", [0x89, 0x50, 0x4E, 0x47, 0x0D], .binary("PNG image"), nil),
      (
        "a.html", Array("<meta charset=klingon><p>A ".utf8) + [0xE9], .unknown(encoding: "KLINGON"),
        nil
      ),
      ("a.html", Array("<html><script>x()</script></html>".utf8), .noArticleText, nil),
      ("a.jsonl", [0xFF, 0xFE, 0x7B, 0x00, 0x0A, 0x00, 0x7D, 0x00], .brokenUTF8, 0),
      ("a.jsonl", Array(#"{"id": "1"}"#.utf8), .noText(field: "text"), 0),
      ("a.jsonl", Array(#"{"text": "A.", "date": "soon"}"#.utf8), .notADate("soon"), 0),
      ("a.jsonl", Array(#"{"text": "A.", "date": "2024-02-30"}"#.utf8), .notADate("2024-02-30"), 0),
      ("a.md", Array("---\ndate: some day\n---\nA.".utf8), .notADate("some day"), nil),
      (
        "utf16.txt", [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00],
        .broken(encoding: "UTF-16LE"), 4
      ),
    ] as [(String, [UInt8], InputProblem.Reason, Int?)])
  func brokenFile(
    _ name: String, _ bytes: [UInt8], _ reason: InputProblem.Reason, _ offset: Int?
  ) throws {
    let scratch = try Scratch()
    let results = try scratch.read(name, bytes)
    #expect(results.articles.isEmpty)
    let problem = try #require(results.problems.first)
    #expect(results.problems.count == 1)
    #expect(problem.reason == reason)
    #expect(problem.byteOffset == offset)
    #expect(problem.path == scratch.path + "/" + name)
    #expect(problem.description.hasPrefix(problem.path + ":"))
    #expect(problem.description.hasSuffix("."))
  }

  @Test func missingFile() throws {
    let path = try Scratch().path + "/none.txt"
    let problems = Array(ArticleReader().articles(from: Input(path: path))).problems
    #expect(problems == [InputProblem(path: path, reason: .missing)])
    #expect(
      problems.first?.description == "\(path): no such file or folder. "
        + "Check the spelling and the current folder.")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func fileWithoutPermission() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.txt", "Words.")
    chmod(path, 0)
    let problems = Array(ArticleReader().articles(from: Input(path: path))).problems
    #expect(problems == [InputProblem(path: path, reason: .unreadable("Permission denied"))])
  }

  @Test func readingThatFailsMidway() throws {
    let scratch = try Scratch()
    let folder = scratch.path
    let problems = Array(ArticleReader().articles(from: Input(path: folder))).problems
    #expect(problems == [InputProblem(path: folder, reason: .unreadable("Is a directory"))])
  }

  @Test(arguments: ["txt", "md", "html"])
  func aLineOf60MegabytesIsAProblemAndNoCrash(_ ending: String) throws {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 60 << 20)
    let results = try Scratch().read("a." + ending, line)
    #expect(results.problems.map(\.reason) == [.tooLong(limit: ReadingLimits.articleBytes)])
  }

  @Test func anOverlongJSONLineLeavesTheOthers() throws {
    let long = #"{"text": ""# + String(repeating: "x", count: 60 << 20) + #""}"#
    let text = "{\"text\": \"One.\"}\n\(long)\n{\"text\": \"Two.\"}\n"
    let results = try Scratch().read("a.jsonl", text)
    #expect(results.articles.map(\.text) == ["One.", "Two."])
    let problem = try #require(results.problems.first)
    #expect(problem.reason == .tooLong(limit: ReadingLimits.articleBytes))
    #expect(problem.line == 2)
    #expect(problem.byteOffset == 17)
  }

  @Test(arguments: ["div", "p", "font", "table"])
  func hundredThousandNestedTags(_ tag: String) throws {
    let page =
      String(repeating: "<\(tag)>", count: 100_000) + "Words."
      + String(repeating: "</\(tag)>", count: 100_000)
    let results = try Scratch().read("a.html", page)
    let isClosedByNext = tag == "p"
    #expect(results.count == 1)
    if !isClosedByNext {
      #expect(results.problems.map(\.reason) == [.nestedTags(limit: ReadingLimits.nestedTags)])
    }
  }

  @Test func aTagWithAHundredThousandAttributes() throws {
    let tag = "<p " + (1...100_000).map { "a\($0)=1 " }.joined() + ">Words."
    let problems = try Scratch().read("a.html", "<html>" + tag).problems
    #expect(problems.map(\.reason) == [.tagAttributes(limit: ReadingLimits.tagAttributes)])
    #expect(problems.first?.byteOffset == 6)
  }

  @Test func deeplyNestedJSONIsAProblem() throws {
    let line = #"{"text": "A.", "x": "# + String(repeating: "[", count: 100_000)
    let results = try Scratch().read("a.jsonl", line + "\n{\"text\": \"B.\"}")
    #expect(results.articles.map(\.text) == ["B."])
    #expect(results.problems.count == 1)
  }
}
