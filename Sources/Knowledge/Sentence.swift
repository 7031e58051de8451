/// A sentence, or a line that is none but stands for one, such as a headline.
public struct Sentence: Hashable, Sendable {
  public let span: TextSpan
  /// Indices into `Document.tokens`.
  public let tokens: Range<Int>
  public let kind: Kind
  /// 0-based count of the paragraph (line of the text) that holds it.
  public let paragraph: Int

  public init(span: TextSpan, tokens: Range<Int>, kind: Kind, paragraph: Int) {
    self.span = span
    self.tokens = tokens
    self.kind = kind
    self.paragraph = paragraph
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The article's title.
    case headline
    /// A heading inside the body.
    case subhead
    case body
    /// "By Ana Li", photo credits, "Related: …": set aside, no facts are read from it.
    case furniture
  }
}

/// A proper name as the name finder sees it; `Mention` says what it stands for.
public struct NameSpan: Hashable, Sendable {
  /// Indices into `Document.tokens`.
  public let tokens: Range<Int>
  public let type: NameType
  /// Strength of the finder's belief, 0 to 1.
  public let score: Double

  public init(tokens: Range<Int>, type: NameType, score: Double) {
    self.tokens = tokens
    self.type = type
    self.score = score
  }
}

/// What kinds of name the corpora tell apart; vessels and countries are told later.
public enum NameType: String, Hashable, Sendable, CaseIterable {
  case person = "PER"
  case location = "LOC"
  case organisation = "ORG"
}
