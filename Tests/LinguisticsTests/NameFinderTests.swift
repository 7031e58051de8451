import Knowledge
import Lexicons
import Testing

@testable import Linguistics

/// Names as the embedded model finds them, drawn in brackets: `[PER Ana Li]`.
struct NameFinderTests {
  private static let tools = Result {
    (
      splitter: try SentenceSplitter(),
      finder: try NameFinder(ModelFile(seed: "names"), lexicons: try Lexicons.standard())
    )
  }

  @Test(arguments: [
    "President [PER Joe Biden] met Prime Minister [PER Keir Starmer] in [LOC London] on Monday.",
    "[PER Maria Gonzalez], who teaches in [LOC Madrid], flew to [LOC Berlin].",
    "Mr. [PER Hughes] said the ferry reached [LOC Liverpool] late.",
    "The ministers of [LOC France] and [LOC Germany] signed the treaty in [LOC Aachen].",
    "[PER Carlos Mendes] joined [ORG Microsoft] in 2011.",
    "The [ORG United Nations] sent observers to [LOC Sudan].",
    "[ORG NATO] ships sailed from [LOC Norfolk] on Tuesday.",
    "The [ORG World Health Organization] said cases rose in [LOC Kenya].",
    "[PER Angela Brandt] leads the [ORG Green Party].",
    "Foreign Minister [PER Sergei Orlov] arrived in [LOC Beijing].",
    "Lt. Gen. [PER Thomas Reed] commands the base in [LOC Kuwait].",
    "The [ORG European Union] offered aid to [LOC Ukraine].",
    "[PER David Cameron] resigned after the vote.",
    "Talks between [LOC India] and [LOC Pakistan] resumed in [LOC Geneva].",
    "Senator [PER John McCain] visited troops in [LOC Iraq].",
    "[ORG Boeing] will build the jets in [LOC Seattle].",
    "British officials spoke to reporters.",
    "An Iranian ship stopped two Danish sailors.",
    "The prime minister will speak on Thursday.",
    "The crew repaired the engine and went home.",
    "[PER Kim Jong-un] inspected a factory near [LOC Pyongyang].",
    "The [ORG United Nations Office on Drugs and Crime] paid for the court.",
    "The anti-piracy mission [ORG EU Navfor] stopped a boat off [LOC Somalia].",
    "The [ORG Ministry of Foreign Affairs] called in the ambassador of [LOC Norway].",
    "The [ORG International Monetary Fund] lent money to [LOC Argentina].",
    "[PER Fatima Hassan], a nurse from [LOC Cairo], told the court what she saw.",
    "[ORG Toyota] and [ORG Honda] cut production.",
    "Secretary of State [PER Hillary Clinton] flew to [LOC Tokyo].",
    "The [ORG FBI] searched a house in [LOC Texas].",
    "[PER Nelson Mandela] was born in [LOC South Africa].",
    "The [ORG Supreme Court] heard the case.",
    "Police in [LOC Manchester] arrested [PER Peter Walsh].",
    "[PER Walsh] denied the charge, and [PER Peter Walsh] went home.",
    "The [ORG Bank of England] raised rates.",
    "The river [LOC Danube] flooded parts of [LOC Hungary].",
    "Queen [PER Elizabeth] opened the bridge.",
    "[PER Barack Obama]'s speech moved [PER Michelle Obama].",
    "Ships crossed the [LOC North Sea] near [LOC Norway].",
    "The [ORG Ministry of Defence] did not comment.",
    "[PER Li Wei] of [ORG Tsinghua University] wrote the paper.",
    "Workers at [ORG General Motors] went on strike in [LOC Detroit].",
    "[LOC Washington], [LOC D.C.], is far from [LOC Los Angeles].",
    "[PER Ahmed Khan] and [PER Sara Khan] live in [LOC Karachi].",
    "The [ORG Red Cross] opened a camp in northern [LOC Syria].",
    "[ORG Hamas] and [ORG Hezbollah] rejected the plan.",
  ])
  func finds(_ drawing: String) throws {
    let (splitter, finder) = try Self.tools.get()
    var document = Document(article: .plain(Self.text(drawing)))
    splitter.annotate(&document)
    finder.annotate(&document)
    #expect(Self.drawing(document) == drawing)
  }

  @Test func scoresAreProbabilities() throws {
    let (splitter, finder) = try Self.tools.get()
    let text = "President Joe Biden met Xqz in London.\n"
    var document = Document(article: .plain(text))
    splitter.annotate(&document)
    finder.annotate(&document)
    #expect(document.names.allSatisfy { (0...1).contains($0.score) })
    let biden = document.names.first { $0.type == .person }
    #expect((biden?.score ?? 0) > 0.8)
  }

  @Test func furnitureHasNoNames() throws {
    let (splitter, finder) = try Self.tools.get()
    var document = Document(
      article: .plain("Photo: Peter Walsh\nThe bridge in London is open again, its owner said."))
    splitter.annotate(&document)
    finder.annotate(&document)
    #expect(document.names.map { document.text(document.span(ofTokens: $0.tokens)) } == ["London"])
  }

  /// The text without brackets and types.
  private static func text(_ drawing: String) -> String {
    ["[PER ", "[LOC ", "[ORG ", "]"].reduce(drawing) { text, mark in
      text.split(separator: mark, omittingEmptySubsequences: false).joined()
    }
  }

  private static func drawing(_ document: Document) -> String {
    var drawing = ""
    var done = 0
    for name in document.names {
      let span = document.span(ofTokens: name.tokens)
      drawing += document.text(TextSpan(done, span.start))
      drawing += "[\(name.type.rawValue) \(document.text(span))]"
      done = span.end
    }
    return drawing + document.text(TextSpan(done, document.bytes.count))
  }
}

extension Article {
  /// An article of a body alone.
  static func plain(_ text: String, title: String? = nil) -> Article {
    Article(
      id: "test", title: title, text: text, published: nil, publishedFrom: nil, source: nil,
      url: nil, author: nil, sha256: "")
  }
}
