import Foundation
import Ingestion
import Knowledge
import Testing

struct EncodingTests {
  private static let text = "Łódź: “Zoë’s café” – 3 € … 東京 🚢"
  private static let western = "“Zoë’s café” – 3 €"

  @Test(
    arguments: [
      ("UTF-8", String.Encoding.utf8, []), ("UTF-8 with mark", .utf8, [0xEF, 0xBB, 0xBF]),
      ("UTF-16LE with mark", .utf16LittleEndian, [0xFF, 0xFE]),
      ("UTF-16BE with mark", .utf16BigEndian, [0xFE, 0xFF]),
    ] as [(String, String.Encoding, [UInt8])])
  func unicodeIsRead(_ name: String, _ encoding: String.Encoding, _ mark: [UInt8]) throws {
    let bytes = try mark + #require(Self.text.data(using: encoding))
    for ending in ["txt", "md", "html"] {
      #expect(try Scratch().read("a." + ending, bytes).articles.first?.text == Self.text)
    }
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func utf16WithoutMarkIsDetected(_ encoding: String.Encoding) throws {
    let bytes = try Array(#require("The ministers met.".data(using: encoding)))
    #expect(try Scratch().read("a.txt", bytes).articles.first?.text == "The ministers met.")
  }

  @Test func windows1252IsDetected() throws {
    let bytes = try Array(#require(Self.western.data(using: .windowsCP1252)))
    #expect(try Scratch().read("a.txt", bytes).articles.first?.text == Self.western)
  }

  @Test(arguments: [
    ("<meta charset=\"windows-1252\">", String.Encoding.windowsCP1252, western),
    ("<meta charset=iso-8859-1>", .windowsCP1252, western),
    ("<?xml version=\"1.0\" encoding=\"windows-1252\"?>", .windowsCP1252, western),
    (
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
      .windowsCP1251, "Москва предупредила Вашингтон"
    ),
    ("<meta charset=iso-8859-1>", .utf8, text),
  ])
  func declaredEncodingIsRead(
    _ declaration: String, _ encoding: String.Encoding, _ words: String
  ) throws {
    let page = "\(declaration)<p>\(words)</p>"
    let bytes = try Array(#require(page.data(using: encoding)))
    #expect(try Scratch().read("a.html", bytes).articles.first?.text == words)
  }

  @Test(arguments: ["<p>A &eacute;&#8217;&#x1F6A2; &amp; b</p>"])
  func entitiesAreRead(_ page: String) throws {
    #expect(try Scratch().read("a.html", page).articles.first?.text == "A é’🚢 & b")
  }

  @Test(arguments: [
    ("{\"text\": \"A.\"}", ArticleFormat.jsonl), ("<!DOCTYPE html><p>A.", .html),
    ("\u{FEFF} <html><p>A.", .html), ("A.", .text),
  ])
  func formatIsToldByTheFirstBytes(_ content: String, _ format: ArticleFormat) throws {
    let article = try #require(try Scratch().read("a", content).articles.first)
    #expect(article.text == "A.")
    #expect(article.id == (format == .jsonl ? "a#1" : "a"))
  }
}
