import Foundation
import Testing

@testable import Linguistics

/// Tokens against a treebank of news; skipped where the shared corpora are absent.
struct TokeniserCorpusTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora/train/ud-pud/en_pud-ud-test.conllu").standardized

  private static let isPresent = FileManager.default.fileExists(atPath: file.path())

  @Test(.enabled(if: isPresent, "skipped: no shared corpora"))
  func agreesWithTheTreebank() throws {
    let tokeniser = Tokeniser(abbreviations: try Abbreviations.seeded())
    var (right, found, labelled) = (0, 0, 0)
    for (text, words) in try Self.sentences() {
      let bytes = Array(text.utf8)
      let gold = Self.spans(of: words, in: bytes)
      let ours = Set(
        tokeniser.tokens(in: bytes, 0..<bytes.count).map { $0.span.start..<$0.span.end })
      right += ours.intersection(gold).count
      found += ours.count
      labelled += gold.count
    }
    #expect(labelled > 20_000)
    #expect(2 * Double(right) / Double(found + labelled) > 0.999)
  }

  private static func sentences() throws -> [(text: String, words: [String])] {
    var sentences: [(text: String, words: [String])] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("# text = ") {
        sentences.append((String(line.dropFirst(9)), []))
      } else if line.first?.isNumber == true {
        let columns = line.split(separator: "\t")
        let isWord = !columns[0].contains("-") && !columns[0].contains(".")
        if isWord { sentences[sentences.count - 1].words.append(String(columns[1])) }
      }
    }
    return sentences
  }

  /// The words' places in the text, which holds them in order with blanks between some.
  private static func spans(of words: [String], in bytes: [UInt8]) -> [Range<Int>] {
    var place = 0
    return words.map { word in
      while bytes[place] == UInt8(ascii: " ") { place += 1 }
      defer { place += word.utf8.count }
      return place..<place + word.utf8.count
    }
  }
}
