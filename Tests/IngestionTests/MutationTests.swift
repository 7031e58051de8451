import Ingestion
import Knowledge
import Testing

/// Damaged files of every form yield articles or problems, and never a crash.
struct MutationTests {
  private static let html = """
    <!doctype html><html lang=en><head><meta charset="utf-8"><title>Talks | Post</title>
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Talks",
    "datePublished": "2024-05-03"}</script></head><body><nav><a href="/">Home</a></nav>
    <article><h1>Talks</h1><p class="lead">They <b>met</b> &mdash; “again”.<br>So.</p>
    <ul><li>One<li>Two</ul><table><tr><td>a<td>b</table><!-- x --></article></body></html>
    """
  private static let jsonLines = """
    {"id": "1", "title": "Talks", "text": "They met 🚢.\\nTwice.", "date": "3 May 2024"}
    {"id": 2, "text": "Ça va.", "author": [{"name": "Ana"}], "url": "https://a.example/"}
    """
  private static let markdown = """
    ---
    title: Talks
    date: 2024-05-03
    ---
    # Talks

    They **met** [again](https://a.example/(x)) ![pic](y) <b>so</b>.

    - one
    - two
    """

  private static let utf16: [UInt8] =
    [0xFF, 0xFE] + "Talks\n\nThey met 🚢.".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }

  private static let files: [(String, [UInt8])] = [
    ("a.html", Array(html.utf8)), ("a.jsonl", Array(jsonLines.utf8)),
    ("a.md", Array(markdown.utf8)), ("a.txt", utf16),
    ("a.jsonl.gz", gzipped(Array(jsonLines.utf8))),
  ]

  @Test(arguments: files)
  func neverCrashes(_ name: String, _ whole: [UInt8]) throws {
    let scratch = try Scratch()
    var random = SplitMix(state: 7)
    for _ in 0..<300 {
      let bytes = random.mutated(whole)
      for article in try scratch.read(name, bytes).articles {
        #expect(!article.text.isEmpty && !article.text.utf8.contains(0))
      }
    }
  }
}

/// A small repeatable generator.
///
/// Source: S. Vigna, "splitmix64.c", public domain.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One to five bytes changed, removed, doubled or cut off.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...5, using: &self) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes[index] = "<>&\"'{}[]/\\\n\0".utf8.randomElement(using: &self) ?? 0
      case 2: bytes.removeSubrange(index..<min(bytes.count, index + 20))
      case 3: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 30)], at: index)
      default: bytes.removeSubrange(index...)
      }
    }
    return bytes
  }
}
