import Knowledge

/// Which stem of an inflected word is its dictionary form: "shout", not "shoute".
///
/// A rule of the model proposes a form. Where no such word is known, the stems that
/// English spelling allows are tried: "conven" gives "convene", "boycot" gives "boycott".
struct LemmatiserStems: Sendable {
  /// Words of the treebank and of news; what a stem must be to count as a word.
  private let treebank: HashedTable
  private let news: HashedTable

  init(_ file: ModelFile) throws(ModelError) {
    treebank = try HashedTable(file.section("lexicon.treebank"))
    news = try HashedTable(file.section("lexicon.news"))
  }

  /// The proposal, or the stem that is a known word, or that spelling favours.
  func checked(_ proposal: String, of lower: String, _ tag: PennTag) -> String {
    switch tag {
    case .nn, .jj, .rb, .inTag, .wdt:
      return proposal != lower && Self.isLongWord(lower) ? lower : proposal
    case .vbd, .vbn: return chosen(proposal, Self.stems(lower, ending: "ed"))
    case .vbg: return chosen(proposal, Self.stems(lower, ending: "ing"))
    case .vbz, .nns: return chosen(proposal, Self.singulars(lower))
    default: return proposal
    }
  }

  private func chosen(_ proposal: String, _ stems: [String]) -> String {
    guard let likeliest = stems.first else { return proposal }
    if ["ise", "ize", "ine"].contains(where: likeliest.hasSuffix) { return likeliest }
    if isKnown(proposal) { return proposal }
    if let known = stems.first(where: isKnown) ?? stems.first(where: isKnownBehindRe) {
      return known
    }
    return stems.contains(proposal) && !Self.isClear(likeliest) ? proposal : likeliest
  }

  /// Whether two consonants end a stem after which English writes no silent "e": "boast".
  private static func isClear(_ stem: String) -> Bool {
    let end = Array(stem.utf8.suffix(2))
    return end.count == 2 && !isVowel(end[0]) && Array("dhkmnprtw".utf8).contains(end[1])
  }

  private func isKnown(_ word: String) -> Bool {
    let hash = FeatureHash.of(word.utf8)
    return treebank[hash] != nil || news[hash] != nil
  }

  /// "Reconvene", "re-convene": the word behind "re" is known.
  private func isKnownBehindRe(_ word: String) -> Bool {
    guard word.hasPrefix("re"), word.utf8.count > 5 else { return false }
    return isKnown(String(word.dropFirst(word.hasPrefix("re-") ? 3 : 2)))
  }

  /// A word of four letters and more without apostrophes, so no clitic and no contraction.
  private static func isLongWord(_ lower: String) -> Bool {
    lower.utf8.count > 3 && lower.utf8.allSatisfy { (97...122).contains($0) }
  }

  /// Stems before "ed" or "ing", the likeliest by spelling first; none for irregular forms.
  static func stems(_ lower: String, ending: String) -> [String] {
    guard lower.hasSuffix(ending) else { return [] }
    let bytes = Array(lower.utf8.dropLast(ending.utf8.count))
    guard bytes.count > 1, bytes.contains(where: isVowel), let last = bytes.last else { return [] }
    let stem = String(decoding: bytes, as: UTF8.self)
    if ending == "ed", last == UInt8(ascii: "i") {
      return [String(stem.dropLast()) + "y", stem + "e"]
    }
    if bytes[bytes.count - 2] == last, !isVowel(last) {
      let single = String(stem.dropLast())
      return Array("lsfz".utf8).contains(last) ? [stem, single] : [single, stem]
    }
    return takesE(bytes) ? [stem + "e", stem] : [stem, stem + "e"]
  }

  /// Forms without the ending of a plural or of the third person.
  static func singulars(_ lower: String) -> [String] {
    guard lower.hasSuffix("s"), !lower.hasSuffix("ss"), lower.utf8.count > 3 else { return [] }
    let short = String(lower.dropLast())
    if lower.hasSuffix("ies") { return [String(lower.dropLast(3)) + "y", short] }
    let isHissing = ["ses", "xes", "zes", "ches", "shes", "oes"].contains(where: lower.hasSuffix)
    return isHissing ? [String(lower.dropLast(2)), short] : [short]
  }

  /// Whether English spells a verb with such a stem with a silent "e": "forc", "hop", "handl".
  private static func takesE(_ stem: [UInt8]) -> Bool {
    let last = stem[stem.count - 1]
    let before = stem[stem.count - 2]
    if Array("cvuz".utf8).contains(last) { return true }
    if last == UInt8(ascii: "l"), !isVowel(before) { return !Array("rwy".utf8).contains(before) }
    if last == UInt8(ascii: "g") { return Array("dr".utf8).contains(before) || isVowel(before) }
    guard isVowel(before), !isVowel(last), !Array("wxy".utf8).contains(last) else { return false }
    let isDigraph = stem.count > 2 && isVowel(stem[stem.count - 3])
    if isDigraph { return false }
    let isOneSyllable = stem.dropLast(2).allSatisfy { !isVowel($0) }
    let ending = String(decoding: stem.suffix(2), as: UTF8.self)
    return isOneSyllable || ["at", "in", "is", "ir", "ut", "ur"].contains(ending)
  }

  private static func isVowel(_ byte: UInt8) -> Bool { Array("aeiouy".utf8).contains(byte) }
}
