import Knowledge
import Lexicons

/// Decides whether a capital or a seat of power stands for its government or is a place.
///
/// The rows of `rules/mentions-metonyms.tsv` read how the name hangs on its neighbours.
struct Metonymy: Sendable {
  let lexicons: Lexicons
  private let rows: [String: [(words: Set<String>, isGovernment: Bool)]]

  init(lexicons: Lexicons) throws(LexiconError) {
    self.lexicons = lexicons
    var rows: [String: [(Set<String>, Bool)]] = [:]
    let table = try SeedTable(
      "rules/mentions-metonyms.tsv", columns: ["relation", "words", "reading", "example"])
    for row in table.rows {
      let words = Set(row["words"].words.map(String.init))
      rows[row["relation"], default: []].append((words, row["reading"] == "government"))
    }
    self.rows = rows
  }

  /// The candidate as a country or a place, where it is a capital or a seat; else unchanged.
  func read(_ candidate: MentionCandidate, in document: Document) -> MentionCandidate {
    guard candidate.type == .place || candidate.kind == .metonym || candidate.type == .organisation
    else { return candidate }
    let text = document.text(document.span(ofTokens: candidate.tokens))
    guard let country = lexicons.country(capital: text), !text.hasPrefix(country.name) else {
      return candidate
    }
    let isSeat = lexicons.isSeat(text)
    var read = candidate
    let isGovernment =
      reading(candidate.tokens, document) ?? (isSeat && !isPlace(candidate.tokens, document))
    read.type = isGovernment ? .country : .place
    read.kind = isGovernment ? .metonym : .name
    return read
  }

  /// What the first fitting row says; nil where none fits.
  private func reading(_ range: Range<Int>, _ document: Document) -> Bool? {
    let tokens = document.tokens
    if range.upperBound + 1 < tokens.count, tokens[range.upperBound].isHyphen,
      let reading = reading("joined", tokens[range.upperBound + 1].lower)
    {
      return reading
    }
    if isDateline(range, document) { return false }
    let head = Self.head(of: range, tokens)
    guard tokens[head].head >= 0 else { return nil }
    return reading(of: head, document, depth: 0)
  }

  private func reading(of word: Int, _ document: Document, depth: Int) -> Bool? {
    let tokens = document.tokens
    let governor = tokens[word].head
    guard governor >= 0, depth < 4 else { return nil }
    let lemma = tokens[governor].lemma
    switch tokens[word].relation {
    case .nsubj, .nsubjOuter: return reading("subject", lemma)
    case .nsubjPass: return reading("subject-passive", lemma)
    case .obj, .iobj: return reading("object", lemma)
    case .nmodPoss: return reading("possessor", lemma)
    case .compound, .amod:
      return reading("compound", lemma)
    case .obl, .nmod, .oblAgent:
      guard let preposition = Self.preposition(of: word, tokens) else { return nil }
      return reading(preposition, lemma)
    case .conj, .appos: return reading(of: governor, document, depth: depth + 1)
    default: return nil
    }
  }

  private func reading(_ relation: String, _ word: String) -> Bool? {
    rows[relation]?.first { $0.words.isEmpty || $0.words.contains(word) }?.isGovernment
  }

  /// Whether a seat is where somebody is or goes: "at the White House", "visited the Kremlin".
  private func isPlace(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    let head = Self.head(of: range, tokens)
    if let preposition = Self.preposition(of: head, tokens) {
      return ["at", "in", "near", "outside", "inside", "to", "into", "around", "from"]
        .contains(preposition)
    }
    guard tokens[head].relation == .obj, tokens[head].head >= 0 else { return false }
    return ["visit", "leave", "enter", "tour", "reach", "attack", "bomb", "rebuild"]
      .contains(tokens[tokens[head].head].lemma)
  }

  /// "LONDON –", "Geneva, 3 May –" at the start of a paragraph.
  private func isDateline(_ range: Range<Int>, _ document: Document) -> Bool {
    let sentence = document.sentences[document.sentence(ofToken: range.lowerBound)]
    guard range.lowerBound == sentence.tokens.lowerBound else { return false }
    let limit = min(sentence.tokens.upperBound, range.upperBound + 8)
    return (range.upperBound..<limit).contains {
      ["–", "—", "--"].contains(document.tokens[$0].text)
    }
  }

  /// The word of a span that hangs on a word outside it.
  static func head(of range: Range<Int>, _ tokens: [Token]) -> Int {
    range.first { !range.contains(tokens[$0].head) && tokens[$0].relation != .punct }
      ?? range.upperBound - 1
  }

  /// The preposition that introduces a word.
  static func preposition(of word: Int, _ tokens: [Token]) -> String? {
    let near = max(0, word - 5)..<word
    return near.last { tokens[$0].head == word && tokens[$0].relation == .case }
      .map { tokens[$0].lower }
  }
}
