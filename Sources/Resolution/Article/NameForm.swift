import Knowledge
import Lexicons

/// A name as one mention gives it, cut into the words that are compared.
struct NameForm: Hashable, Sendable {
  /// As the text writes it.
  let text: String
  /// Folded words without generation marks, ship prefixes and articles.
  let words: [String]
  /// What the seeds know an organisation as.
  let organisation: KnownOrganisation?
  /// The country at the start of an organisation's name, and the words behind it: "US" and "Senate".
  let nation: Nation?

  struct Nation: Hashable, Sendable {
    var key: String
    var rest: [String]
  }

  /// The rest follows from the text and the type.
  static func == (left: NameForm, right: NameForm) -> Bool {
    left.text == right.text && left.words == right.words
  }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  init(_ text: String, type: EntityType, lexicons: Lexicons) {
    self.text = text
    var words = foldedName(text).words.map(String.init)
    if words.first == "the" { words.removeFirst() }
    switch type {
    case .person:
      while words.count > 1, let last = words.last, Self.generations.contains(last) {
        words.removeLast()
      }
    case .vessel:
      let parts = text.words
      if parts.count > 1, lexicons.vesselPrefix(String(parts[0]).filter { $0 != "." }) != nil {
        words = foldedName(parts.dropFirst().joined(separator: " "))
          .words.map(String.init)
      }
    default: break
    }
    self.words = words
    let isOrganisation = type == .organisation
    organisation = isOrganisation ? lexicons.organisation(named: text) : nil
    nation = isOrganisation ? Self.nation(text, words, lexicons) : nil
  }

  private static func nation(
    _ text: String, _ words: [String], _ lexicons: Lexicons
  ) -> Nation? {
    let parts = text.words
    for count in [2, 1] where parts.count > count {
      let start = parts.prefix(count).joined(separator: " ")
      if let country = lexicons.country(named: start) ?? lexicons.country(demonym: start) {
        return Nation(key: country.key, rest: Array(words.suffix(parts.count - count)))
      }
    }
    return nil
  }

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// Whether the text is one word of capitals, such as "NATO" or "AfCFTA".
  var isAcronym: Bool {
    let bytes = text.utf8
    let capitals = bytes.count { (65...90).contains($0) }
    return capitals >= 2 && capitals * 2 >= bytes.count && !bytes.contains(32)
  }

  /// Whether an acronym takes its letters from the capitals of this name, in order.
  func spells(_ acronym: String) -> Bool {
    let capitals = acronym.utf8.filter { (65...90).contains($0) }.map { $0 + 32 }
    guard capitals.count >= 2, words.count >= 2 else { return false }
    let letters = acronym.lowercased().utf8.filter { (97...122).contains($0) }
    let all = words.compactMap(\.utf8.first)
    let full = words.filter { !Self.smallWords.contains($0) }.compactMap(\.utf8.first)
    return [letters, capitals].contains { $0 == all || $0 == full }
  }

  private static let smallWords: Set<String> = ["of", "and", "the", "for", "on", "in", "to", "de"]
}
