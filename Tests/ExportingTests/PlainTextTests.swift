import Testing

@testable import Exporting

struct PlainTextTests {
  @Test(arguments: 2...12)
  func breaksAsAnyTextDoes(width: Int) {
    let words = ["a", "Zoë", "“no”", "harbour", "1–2", "extraordinarily", "", "\u{2060}x", "é"]
    var seed: UInt64 = 1
    for _ in 0..<2000 {
      let text = (0..<6).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(seed >> 33) % words.count]
      }.joined(separator: " ")
      guard let lines = PlainText.lines(of: text, width: width) else { continue }
      #expect(lines == TextWrapping.linesOfAnyText(text, width: width), "\(text)")
    }
  }

  @Test(arguments: ["two\nlines", "zero\u{AD}width", "e\u{301}", "日本", "a\u{7F}", "👍"])
  func leavesOtherTextAlone(text: String) {
    #expect(PlainText.lines(of: text, width: 80) == nil)
  }

  @Test func breaksAtSpacesAndInsideLongWords() {
    #expect(
      PlainText.lines(of: "Ana Li “met” extraordinarily few", width: 8)
        == ["Ana Li", "“met”", "extraord", "inarily", "few"])
  }
}
