import Foundation
import Knowledge
import Testing

@testable import Linguistics

/// Tokens and sentences against the treebanks that the tagger and parser are trained on.
struct TokeniserCorpusTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora/train").standardized

  static func load() throws -> Abbreviations {
    let base = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds/words")
    var kinds: [String: Abbreviations.Kind] = [:]
    for line in try String(contentsOf: base.appending(path: "abbreviations.tsv"), encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let c = line.split(separator: "\t")
      kinds[String(c[0])] = Abbreviations.Kind(rawValue: String(c[1]))
    }
    let st = try String(contentsOf: base.appending(path: "sentence-starters.tsv"), encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    return Abbreviations(kinds: kinds, sentenceStarters: Set(st))
  }

  @Test(arguments: ["ud-pud/en_pud-ud-test.conllu", "gum/gum-dev.conllu", "ud-ewt/en_ewt-ud-dev.conllu"])
  func agrees(_ path: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    let tokeniser = Tokeniser(abbreviations: try Self.load())
    var right = 0, gold = 0, ours = 0
    var errors: [String: Int] = [:]
    var sentence = ""
    var words: [String] = []
    func check() {
      defer { words = []; sentence = "" }
      guard !words.isEmpty, words.joined() == sentence.filter({ !$0.isWhitespace }) else { return }
      let bytes = Array(sentence.utf8)
      let tokens = tokeniser.tokens(in: bytes, 0..<bytes.count)
      var spans: [Range<Int>] = []
      var at = 0
      for word in words {
        let w = Array(word.utf8)
        while bytes[at] == 32 || (at + w.count <= bytes.count && Array(bytes[at..<at+w.count]) != w) { at += 1 }
        spans.append(at..<at + w.count); at += w.count
      }
      let g = Set(spans), o = Set(tokens.map { $0.span.start..<$0.span.end })
      right += g.intersection(o).count; gold += g.count; ours += o.count
      for s in o.subtracting(g).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        let gs = spans.filter { $0.overlaps(s) }.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "|")
        errors[String(decoding: bytes[s], as: UTF8.self) + "  <> " + gs, default: 0] += 1
      }
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# text = ") { sentence = String(line.dropFirst(9)) }
      else if line.isEmpty { check() }
      else if let f = line.first, f.isNumber {
        let c = line.split(separator: "\t")
        if !c[0].contains("-"), !c[0].contains(".") { words.append(String(c[1])) }
      }
    }
    let f = 2 * Double(right) / Double(gold + ours)
    print(path, "tokens F1", f)
    for (k, v) in errors.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(70) { print("  ", v, k) }
    #expect(f > 0.98)
  }
}
