import Foundation
import Ingestion
import Knowledge
import Testing

struct HTMLTests {
  /// A page as news sites build it: all that surrounds an article, and the article.
  private static let page = """
    <!doctype html><html lang="en-GB"><head><title>Ferry aground | The Harbour Post</title>
    <meta property="og:title" content="Ferry aground off Skye">
    <meta property="og:site_name" content="The Harbour Post">
    <script>var related = "<p>No sentence of ours.</p>";</script></head><body>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/uk">UK</a></li></ul></nav></header>
    <div class="cookie-banner"><p>We use cookies to show you what you like.</p></div>
    <main><article><header><h1>Ferry aground off Skye</h1><p class="byline">By Ana Li</p></header>
    <div class="share-tools"><p>Share this story with your friends</p></div>
    <figure><img src="a.jpg"><figcaption>The ferry on Friday. Photo: Bo Ek</figcaption></figure>
    <p>A ferry with <b>60</b> people <em>aboard</em> ran&nbsp;aground &mdash; nobody was hurt.</p>
    <aside><p>Our ferry page has all timetables and much more.</p></aside>
    <p>Read more: <a href="/x">All ferries</a></p>
    <h2>A long night</h2>
    <p>&ldquo;We waited,&rdquo; said the captain,
       Jo Berg.<br>The tide came at six.</p>
    <ul><li>Sixty passengers</li><li>Five crew</li></ul>
    <ul><li><a href="/1">Storm closes port</a></li><li><a href="/2">New pier opens</a></li></ul>
    <h2>More on this story</h2><p>Another article altogether, with a sentence of its own.</p>
    </article></main><footer><p>Copyright The Harbour Post.</p></footer></body></html>
    """

  @Test func bodyIsTheArticleAlone() throws {
    let article = try #require(try Scratch().read("a.html", Self.page).articles.first)
    #expect(
      article.text == """
        Ferry aground off Skye

        A ferry with 60 people aboard ran\u{A0}aground — nobody was hurt.

        A long night

        “We waited,” said the captain, Jo Berg.

        The tide came at six.

        Sixty passengers

        Five crew
        """)
    #expect(article.title == "Ferry aground off Skye")
    #expect(article.source == "The Harbour Post")
    #expect(article.language == "en-GB")
  }

  private static func page(head: String = "", body: String = "") -> String {
    """
    <html><head>\(head)</head><body>\(body)<p>The ministers met for two hours and agreed on \
    nothing but the date of the next meeting.</p></body></html>
    """
  }

  private static let linked = """
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
    {"@type": "WebSite", "url": "https://post.example"},
    {"@type": ["NewsArticle"], "headline": "Talks &amp; tea", "datePublished":
    "2024-05-03T23:30:00-05:00", "author": [{"@type": "Person", "name": "Ana Li"}],
    "publisher": {"name": "The Post"}, "mainEntityOfPage": {"@id": "https://post.example/1"}}]}
    </script>
    """
  private static let openGraph =
    #"<meta property="article:published_time" content="2024-05-04T01:00:00Z">"#
  private static let meta = #"<meta name="pubdate" content="5 May 2024">"#
  private static let time = #"<time datetime="2024-05-06">Monday</time>"#
  private static let dateline = "<p>GENEVA, 7 May 2024 – The ministers met.</p>"

  @Test(arguments: [
    (linked + openGraph + meta, time + dateline, "2024-05-03", Article.DateOrigin.jsonLD),
    (openGraph + meta, time + dateline, "2024-05-04", .openGraph),
    (meta, time + dateline, "2024-05-05", .metaTag),
    ("", time + dateline, "2024-05-06", .timeElement),
    ("", dateline, "2024-05-07", .dateline),
    (#"<meta name="date" content="soon">"#, time, "2024-05-06", .timeElement),
  ])
  func strongestDateWins(
    _ head: String, _ body: String, _ day: String, _ origin: Article.DateOrigin
  ) throws {
    let page = Self.page(head: head, body: body)
    let article = try #require(try Scratch().read("a.html", page).articles.first)
    #expect(article.published?.description == day)
    #expect(article.publishedFrom == origin)
  }

  @Test func linkedDataNamesTheArticle() throws {
    let page = Self.page(head: Self.linked)
    let article = try #require(try Scratch().read("a.html", page).articles.first)
    #expect(article.title == "Talks & tea")
    #expect(article.source == "The Post")
    #expect(article.author == "Ana Li")
    #expect(article.url == "https://post.example/1")
    #expect(article.id == "https://post.example/1")
  }

  @Test func brokenLinkedDataIsPassedOver() throws {
    let head = #"<script type="application/ld+json">{"@type": "NewsArticle", </script>"#
    let page = Self.page(head: head + Self.openGraph)
    let article = try #require(try Scratch().read("a.html", page).articles.first)
    #expect(article.publishedFrom == .openGraph)
  }

  @Test func pageWithoutArticleElementIsReadByItsProse() throws {
    let prose = String(repeating: "<p>The court heard three witnesses on Monday.</p>", count: 9)
    let page = """
      <html><body><div id="top"><a href="/">Home</a> <a href="/w">World</a></div>
      <table><tr><td><div>\(prose)</div></td><td><div class="sidebar"><p>Weather.</p></div></td>
      </tr></table><div id="bottom"><p>Imprint</p></div></body></html>
      """
    let article = try #require(try Scratch().read("a.html", page).articles.first)
    #expect(article.text.components(separatedBy: "\n\n").count == 9)
    #expect(!article.text.contains("Imprint") && !article.text.contains("Weather"))
  }

  @Test func articleInAMisnamedClassIsStillRead() throws {
    let page =
      "<html><body><div class='share'><p>" + String(repeating: "They met. ", count: 40)
      + "</p></div></body></html>"
    #expect(try Scratch().read("a.html", page).articles.count == 1)
  }

  @Test func fragmentWithoutHTMLTagIsRead() throws {
    let article = try #require(
      try Scratch().read("a.html", "<p>One &lt;b&gt;.</p><p>Two.").articles.first)
    #expect(article.text == "One <b>.\n\nTwo.")
  }
}
