public import Knowledge

/// A word that a rule names, in a sentence that gave no fact, and why it gave none.
public struct Silence: Hashable, Sendable {
  /// The word as it stands.
  public let trigger: String
  /// Where the word stands, in Unicode scalars of the article's text.
  public let span: TextSpan
  /// The sentence as it stands.
  public let sentence: String
  /// Name of the rule in `seeds/rules`.
  public let rule: String
  /// What the rule missed.
  public let reason: String
}
