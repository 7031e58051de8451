import Knowledge

/// Recognises lines that are no news: bylines, credits, links, sharing buttons.
///
/// The rules are the rows of `seeds/rules/furniture.tsv`.
package struct FurnitureRules: Sendable {
  /// One row: which words, where in the line, and how long the line may be.
  package struct Rule: Hashable, Sendable {
    package let name: String
    package let place: Place
    /// Tokens in lower case.
    package let words: [String]
    package let shape: Shape
    /// Most tokens that the line may have.
    package let longest: Int

    package init(name: String, place: Place, words: [String], shape: Shape, longest: Int) {
      self.name = name
      self.place = place
      self.words = words
      self.shape = shape
      self.longest = longest
    }
  }

  /// Where in the line the words must stand.
  package enum Place: String, Hashable, Sendable, CaseIterable { case start, whole, end, anywhere }

  /// What the rest of the line must look like.
  package enum Shape: String, Hashable, Sendable, CaseIterable {
    case any
    /// Capitalised words, numbers and small joining words only, without a final stop.
    case names
    /// No final stop.
    case open
  }

  private let rules: [Rule]

  package init(_ rules: [Rule]) {
    self.rules = rules
  }

  /// The name of the first rule that the line answers to.
  func rule(for line: ArraySlice<Token>) -> String? {
    rules.first { matches($0, line) }?.name
  }

  private func matches(_ rule: Rule, _ line: ArraySlice<Token>) -> Bool {
    guard line.count <= rule.longest, line.count >= rule.words.count else { return false }
    let words = line.lazy.map(\.lower)
    let found =
      switch rule.place {
      case .start: words.starts(with: rule.words)
      case .whole: line.count == rule.words.count && words.elementsEqual(rule.words)
      case .end: words.suffix(rule.words.count).elementsEqual(rule.words)
      case .anywhere: contains(rule.words, line)
      }
    return found && fits(rule, line)
  }

  private func contains(_ words: [String], _ line: ArraySlice<Token>) -> Bool {
    (line.startIndex...(line.endIndex - words.count)).contains { start in
      line[start..<(start + words.count)].lazy.map(\.lower).elementsEqual(words)
    }
  }

  private func fits(_ rule: Rule, _ line: ArraySlice<Token>) -> Bool {
    guard rule.shape != .any else { return true }
    if let last = line.last?.text, [".", "!", "?"].contains(last) { return false }
    guard rule.shape == .names else { return true }
    return line.dropFirst(rule.words.count).allSatisfy { token in
      guard let first = token.text.utf8.first else { return false }
      return !(97...122).contains(first) || Self.joiningWords.contains(token.lower)
    } && line.count > rule.words.count
  }

  private static let joiningWords: Set<String> = [
    "and", "of", "for", "in", "at", "the", "to", "via", "de", "von", "van", "bin", "al",
  ]
}
