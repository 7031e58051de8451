import Knowledge
import Lexicons

/// What an article's words around a ship's name tell of it: its country and its hull number.
struct VesselFlag {
  let lexicons: Lexicons

  /// Key of the country of "the British frigate Example", "Example of the Indian Navy".
  func country(of entity: ArticleEntity, in text: String) -> String? {
    for (before, after) in entity.surroundings(in: text) {
      if let key = country(before: before) ?? country(after: after) { return key }
    }
    return nil
  }

  /// "DDG-51" of "USS Example (DDG-51)".
  func hull(of entity: ArticleEntity, in text: String) -> String? {
    for (_, after) in entity.surroundings(in: text) where after.first?.first == "(" {
      let inside = after.prefix(2).joined(separator: " ").dropFirst().prefix { $0 != ")" }
      if isHull(String(inside)) { return String(inside) }
    }
    return nil
  }

  /// A few capitals and a number: "DDG-51", "F 80".
  func isHull(_ name: String) -> Bool {
    let parts = name.split { $0 == "-" || $0 == " " }
    return parts.count == 2 && (1...4).contains(parts[0].count)
      && parts[0].allSatisfy { $0.isASCII && $0.isUppercase }
      && (1...4).contains(parts[1].count) && parts[1].allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// A nation and a kind of ship: "British frigate", "US guided-missile destroyer".
  private func country(before words: [Substring]) -> String? {
    guard let last = words.last, lexicons.vesselKind(String(last)) != nil else { return nil }
    for count in 2...4 where words.count >= count {
      let nation = words[words.count - count]
      if nation.last == "." && !nation.dropLast().contains(".") { return nil }
      if let country = country(String(nation)) { return country.key }
    }
    return nil
  }

  private func country(after words: [Substring]) -> String? {
    guard words.count > 3, words[0] == "of", words[1] == "the",
      words[3].lowercased().hasPrefix("navy")
    else { return nil }
    return country(String(words[2]))?.key
  }

  private func country(_ word: String) -> Country? {
    let name = word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
    return lexicons.country(demonym: name) ?? lexicons.country(named: name)
  }
}
