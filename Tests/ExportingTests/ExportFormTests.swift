import Foundation
import Testing

@testable import Exporting
@testable import Knowledge

/// What the forms make of texts that mean something to XML, JSON or an IRI.
@Suite struct ExportFormTests {
  @Test func xmlIsEscapedAndWithoutForbiddenCharacters() throws {
    var bytes: [UInt8] = []
    let xml = XMLStream { bytes += $0 }
    try xml.element("a", [("b", "<\"&'>\u{1}")]) { xml.text("x\u{0}]]>\u{FFFE} & 🚢") }
    try xml.finish()
    let text = String(decoding: bytes, as: UTF8.self)
    let expected = """
      <a b="&lt;&quot;&amp;'&gt;\u{FFFD}">x\u{FFFD}]]&gt;\u{FFFD} &amp; 🚢</a>
      """
    #expect(text.contains(expected), "\(text)")
  }

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-03-20", "2025-03-20", "2025-03-20"),
  ])
  func aDateCoversItsDays(_ date: String, _ first: String, _ last: String) throws {
    let range = try #require(DayRange(.text(date)))
    #expect((range.first, range.last) == (first, last))
  }

  @Test(arguments: [Cell.null, "soon", "2024-02-30"])
  func whatIsNoDateCoversNone(_ cell: Cell) { #expect(DayRange(cell) == nil) }

  @Test(arguments: [
    ("person/ana-li", "person.2fana-li"), ("a.b", "a.2eb"), ("-a-", ".2da.2d"), ("é", ".c3.a9"),
    ("x#v1", "x.23v1"),
  ])
  func idsOfFollowTheMoneyAreAllowedAndDistinct(_ id: String, _ expected: String) {
    #expect(FollowTheMoneyEntity.allowedID(id) == expected)
  }

  @Test func aNameThatIsTooLongIsKeptWhole() throws {
    let name = String(repeating: "é", count: 500)
    var entity = FollowTheMoneyEntity("Person", "p")
    entity.add(name: name)
    let line = String(decoding: entity.line, as: UTF8.self)
    let cut = String(repeating: "é", count: 383) + "…"
    #expect(line.contains("\"name\":[\"\(cut)\"],\"description\":[\"\(name)\"]"))
  }

  @Test func irisHoldOnlyWhatTheyMay() {
    #expect(LinkedNode.iri("article/a b#<é>") == "urn:dossier:article/a%20b%23%3C%C3%A9%3E")
  }

  @Test func footnotesAreSharedAndMarkdownIsEscaped() {
    let fact = ProfilePage.Fact(
      date: "2025", says: "host: *gala*", evidence: "A\nline [1].", reference: "a#v1",
      article: "The Post")
    let page = ProfilePage(
      name: "Li_", summary: ["person"],
      sections: [ProfilePage.Section(title: "event", facts: [fact, fact])])
    #expect(
      page.markdown == """
        # Li\\_

        person\u{20}\u{20}

        ## event

        * **2025** host: \\*gala\\* `a#v1`[^1]
        * **2025** host: \\*gala\\* `a#v1`[^1]

        [^1]: “A line \\[1\\].” — The Post

        """)
  }
}
