import Knowledge

/// A span that may become a mention, with how sure its rule is.
struct MentionCandidate: Hashable, Sendable {
  var tokens: Range<Int>
  var type: EntityType
  var kind: Mention.Kind
  var strength: Strength
  /// Whether the span is a name of something that is no entity, such as a treaty; it only keeps
  /// the names inside it from becoming mentions.
  var isBarred = false

  /// Decides between candidates of the same length; the higher wins.
  enum Strength: Int, Comparable, Sendable {
    /// A name of the gazetteer by itself.
    case gazetteer
    /// The name finder says so.
    case finder
    /// A whole-name entry of a lexicon, or a rule on the words of the name.
    case lexicon
    /// A rule on words around the name, such as a ship's prefix.
    case rule

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }
}

/// Keeps the longest of overlapping candidates, then the strongest, then the first.
enum MentionSelection {
  /// The winners in text order.
  static func select(_ candidates: [MentionCandidate], tokenCount: Int) -> [MentionCandidate] {
    let order = candidates.indices.sorted { left, right in
      let (a, b) = (candidates[left], candidates[right])
      if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
      if a.strength != b.strength { return a.strength > b.strength }
      return left < right
    }
    var isTaken = [Bool](repeating: false, count: tokenCount)
    var chosen: [MentionCandidate] = []
    for index in order {
      let candidate = candidates[index]
      guard !candidate.tokens.contains(where: { isTaken[$0] }) else { continue }
      for token in candidate.tokens { isTaken[token] = true }
      chosen.append(candidate)
    }
    return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
