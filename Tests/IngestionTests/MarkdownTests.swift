import Ingestion
import Knowledge
import Testing

struct MarkdownTests {
  @Test(arguments: [
    ("*Fast* and **safe** and ~~dear~~ __cheap__.", "Fast and safe and dear cheap."),
    ("See [the *report*](https://a.example/x_(1)) now.", "See the report now."),
    ("See [the report][1] now.\n\n[1]: https://a.example", "See the report now."),
    ("Look: ![a *ferry*](f.jpg) gone.", "Look: gone."),
    ("A [bracket] and 5 * 3 and a_long_name.", "A [bracket] and 5 * 3 and a_long_name."),
    ("One line\nand the next.", "One line and the next."),
    ("> Quoted\n> words.", "Quoted words."),
    ("- One\n- Two\n\n1. Three", "One\n\nTwo\n\nThree"),
    ("Price \\*not\\* final, `code`.", "Price *not* final, code."),
    ("<b>Bold</b> <https://a.example> 3 < 4.", "Bold https://a.example 3 < 4."),
    ("Above.\n\n***\n\nBelow.", "Above.\n\nBelow."),
    ("| Name | Ship |\n|---|---|\n| Ana | *Aurora* |", "Name, Ship\n\nAna, Aurora"),
    ("Unclosed [link and **mark", "Unclosed [link and mark"),
  ])
  func marksGoAndWordsStay(_ source: String, _ text: String) throws {
    let article = try #require(try Scratch().read("a.md", "# T\n\n" + source).articles.first)
    #expect(article.text == "T\n\n" + text)
  }

  @Test(arguments: [
    ("# Talks end\n\nThey met.", "Talks end"),
    ("Talks end\n=========\nThey met.", "Talks end"),
    ("Talks end\n\nThey met.", "Talks end"),
    ("---\ntitle: \"Talks end\"\n---\n\n# Talks end\n\nThey met.", "Talks end"),
    ("They met for long.\nThen they left.", nil),
  ])
  func titleIsFrontMatterElseHeadingElseFirstLine(_ source: String, _ title: String?) throws {
    let article = try #require(try Scratch().read("a.md", source).articles.first)
    #expect(article.title == title)
    #expect(title == nil || article.text == "Talks end\n\nThey met.")
  }

  @Test func frontMatterIsMetadata() throws {
    let source = """
      ---
      title: 'Talks end'
      date: 2024-05-03 10:00
      source: The Harbour Post
      url: https://post.example/1
      tags: [a, b]
      ---
      They met.
      """
    let article = try #require(try Scratch().read("a.md", source).articles.first)
    #expect(article.text == "Talks end\n\nThey met.")
    #expect(article.published?.description == "2024-05-03")
    #expect(article.publishedFrom == .field)
    #expect(article.source == "The Harbour Post")
    #expect(article.id == "https://post.example/1")
  }
}
