import Knowledge
import Lexicons
import Testing

@testable import Linguistics

/// Sentences and kinds of line; `|` draws the bounds of sentences.
struct SentenceSplitterTests {
  private static let splitter = Result { try SentenceSplitter() }

  private static func read(_ text: String, title: String? = nil) throws -> Document {
    var document = Document(article: .plain(text, title: title))
    try splitter.get().annotate(&document)
    return document
  }

  private static func drawing(_ document: Document) -> String {
    document.sentences.map { document.text($0.span) }.joined(separator: " | ")
  }

  @Test(arguments: [
    "The ship sank. | The crew swam.",
    "Who knows? | Nobody does!",
    "He met Lt. Gen. Reed on Friday. | They talked.",
    "Gov. Ana Li spoke.",
    "In Harding v. Board of Ports she won. | She was glad.",
    "Mr. Li left. | Mrs. Li stayed.",
    "He lives at No. 10 Downing Street. | She does not.",
    "He said no. | She said yes.",
    "J. K. Rowan wrote it. | It sold well.",
    "George W. Reed and John F. Li met.",
    "The U.S. Senate voted. | The bill passed.",
    "He lives in the U.S. | He was born in Spain.",
    "It opened in the U.S. in May.",
    "Acme Inc. sold the plant. | Workers protested.",
    "She works for Acme Inc. | The firm is small.",
    "The talks began at 9 a.m. on Monday.",
    "The talks began at 9 a.m. | They ended at noon.",
    "On Jan. 5 the port closed. | It opened on Feb. 2.",
    "It opened in Sept. | The weather was fine.",
    "Prices rose 3.5 percent. | Wages did not.",
    "He waited ... and left.",
    "He waited... | Nobody came.",
    "“We will go,” he said. | “We must.”",
    "“We will go. | We must.” | He left.",
    "\"We will go.\" | He left.",
    "“Who knows?” Prime Minister Ana Li asked.",
    "“Who knows?” he asked. | Nobody did.",
    "“Stop!” | The crowd grew quiet.",
    "(The ship sank.) | The crew swam.",
    "He left (the ship sank). | She stayed.",
    "GENEVA, 3 May 2024 – | The council met. | It voted.",
    "LONDON (Harbour Press) — | The council met. | It voted.",
    "In 2004 he left. | In 2005 he came back.",
    "There were 40. | 12 of them were hurt.",
    "The vote was 5-4. | The court was split.",
    "1. Close the port.",
    "The firm, Yahoo!, grew. | It shrank.",
    "He won 10.5 to 3. | He was glad.",
    "The city of St. Louis is old. | It is large.",
    "Dr. Ana Li, Ph.D., spoke. | She left.",
    "Smith et al. wrote it.",
    "He asked: who? | Nobody knew.",
    "Is it so? yes.",
    "She visited Washington, D.C., in May. | She flew home.",
    "The ship sank.| The crew swam.",
    "Sen. Li, R-Ga., spoke. | She sat down.",
  ])
  func splits(_ drawing: String) throws {
    let text = drawing.split(separator: " | ").joined(separator: " ")
      .split(separator: "| ").joined()
    let expected = drawing.split(separator: "| ").map { part in
      part.last == " " ? String(part.dropLast()) : String(part)
    }
    let document = try Self.read(text)
    #expect(document.sentences.map { document.text($0.span) } == expected)
  }

  /// A letter a line: headline, subhead, body, furniture.
  @Test(arguments: [
    ("By Ana Li", "f"),
    ("By Ana Li and Tom Reed", "f"),
    ("By the time he came, the ship had sunk.", "b"),
    ("Photo: The ferry in port", "f"),
    ("Photo credit: Harbour Press", "f"),
    ("Photos of the ferry were shown in court on Friday.", "b"),
    ("Related: Ferry strike ends", "f"),
    ("Related", "f"),
    ("Read more: Ferry strike ends", "f"),
    ("Share this article", "f"),
    ("Share prices fell on Friday.", "b"),
    ("Advertisement", "f"),
    ("Sources", "f"),
    ("Source: Harbour Press", "f"),
    ("Sources in the ministry said the talks had failed.", "b"),
    ("Follow us on social media.", "f"),
    ("© 2024 Harbour Press", "f"),
    ("Updated: 3 May 2024", "f"),
    ("Reporting by Ana Li in Geneva; editing by Tom Reed", "f"),
    ("See also: Ferry strike ends", "f"),
    ("The council met on Friday.", "b"),
    ("- The port will close.", "b"),
    ("“We must go,” he said.", "b"),
  ])
  func kindOfLine(_ line: String, _ expected: String) throws {
    #expect(try Self.kinds(Self.read(line)) == expected)
  }

  @Test func subheadsStandBeforeParagraphs() throws {
    let text = """
      Ferry strike ends

      The crews of all ferries went back to work on Friday after nine days.
      What comes next
      The owners and the union will meet again in May to talk about wages and hours.
      A short line
      """
    let document = try Self.read(text, title: "Ferry strike ends")
    #expect(Self.kinds(document) == "hbsbb")
    #expect(document.sentences.map(\.paragraph) == [0, 1, 2, 3, 4])
  }

  @Test func linesAreBoundaries() throws {
    let document = try Self.read("The ship sank\nand the crew swam\r\n\r\nfor hours.")
    #expect(Self.drawing(document) == "The ship sank | and the crew swam | for hours.")
    #expect(document.sentences.map(\.paragraph) == [0, 1, 2])
  }

  @Test func sentencesHoldAllTokens() throws {
    let document = try Self.read("“Go!” he said. She went.\n\nBy Ana Li\n… and so on")
    var next = 0
    for sentence in document.sentences {
      #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
      #expect(sentence.span == document.span(ofTokens: sentence.tokens))
      next = sentence.tokens.upperBound
    }
    #expect(next == document.tokens.count)
  }

  /// Every furniture rule sets its own example aside.
  @Test func furnitureRulesMatchTheirExamples() throws {
    let table = try SeedTable(
      "rules/furniture.tsv", columns: ["rule", "place", "words", "shape", "longest", "example"])
    for row in table.rows {
      let kinds = try Self.kinds(Self.read(row["example"]))
      #expect(kinds.allSatisfy { $0 == "f" }, "\(row["rule"])")
    }
  }

  private static func kinds(_ document: Document) -> String {
    var kinds = ""
    for (index, sentence) in document.sentences.enumerated() {
      if index > 0, document.sentences[index - 1].paragraph == sentence.paragraph { continue }
      kinds += sentence.kind.rawValue.prefix(1)
    }
    return kinds
  }
}
