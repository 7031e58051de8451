import Ingestion
import Knowledge
import Testing

struct PlainTextTests {
  @Test(arguments: [
    ("Ferry runs aground\n\nA ferry ran aground.\nNobody was hurt.\n", "Ferry runs aground"),
    ("A ferry ran aground.\nNobody was hurt.\n", nil),
    ("Only one line", nil),
    ("Title\r\n\r\nBody in CRLF.\r\n", "Title"),
    ("\n\nTitle\n \t\nBody.", "Title"),
    ("Published: 3 May 2024\n\nBody.", nil),
  ])
  func firstLineBeforeABlankLineIsTheTitle(_ text: String, _ title: String?) throws {
    let article = try #require(try Scratch().read("a.txt", text).articles.first)
    #expect(article.title == title)
    #expect(!article.text.contains("\r"))
  }

  @Test func aDateOfItsOwnAtTheTopIsTheDateline() throws {
    let article = try #require(
      try Scratch().read("a.txt", "Published: 3 May 2024\n\nBody.").articles.first)
    #expect(article.published?.description == "2024-05-03")
    #expect(article.publishedFrom == .dateline)
  }

  @Test(arguments: ["<p>They met.</p>", "<div class=a><p>They met.</p></div>"])
  func aPageWithoutAnExtensionIsToldByItsTag(_ page: String) throws {
    let article = try #require(try Scratch().read("page", page).articles.first)
    #expect(article.text == "They met.")
  }

  @Test func textIsTitleBlankLineBody() throws {
    let article = try #require(
      try Scratch().read("a.txt", "Title\r\n\r\n\r\nOne.\r\nTwo.\r\n").articles.first)
    #expect(article.text == "Title\n\nOne.\nTwo.")
    #expect(article.id == "a")
    #expect(article.language == "en")
  }

  @Test func titleThatOpensTheBodyIsNotDoubled() throws {
    let line = #"{"title": "Talks end", "text": "Talks  end\n\nThe talks ended."}"#
    let article = try #require(try Scratch().read("a.jsonl", line).articles.first)
    #expect(article.text == "Talks end\n\nThe talks ended.")
  }

  @Test func digestIsSHA256OfTheText() throws {
    let article = try #require(try Scratch().read("a.txt", "abc").articles.first)
    #expect(
      article.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func optionsOutweighTheArticle() throws {
    let options = ReadingOptions(
      published: CalendarDate(iso: "2024-05-03"), source: "The Harbour Post")
    let line = #"{"text": "Words.", "date": "2020-01-01", "source": "Other"}"#
    let article = try #require(
      try Scratch().read("a.jsonl", line, options: options).articles.first)
    #expect(article.published?.description == "2024-05-03")
    #expect(article.publishedFrom == .option)
    #expect(article.source == "The Harbour Post")
  }
}
