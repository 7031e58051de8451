/// Words of one article that stand for somebody or something.
public struct Mention: Hashable, Sendable {
  public let span: TextSpan
  /// Indices into `Document.tokens`.
  public let tokens: Range<Int>
  /// Index into `Document.tokens` of the word the others hang on.
  public let head: Int
  public let kind: Kind
  public let type: EntityType
  /// Index into `Document.entities`; nil while, or where, it is not known who is meant.
  ///
  /// Words that stand for several, such as "the two leaders", are a mention for each, one after
  /// the other.
  public var entity: Int?

  public init(
    span: TextSpan, tokens: Range<Int>, head: Int, kind: Kind, type: EntityType,
    entity: Int? = nil
  ) {
    self.span = span
    self.tokens = tokens
    self.head = head
    self.kind = kind
    self.type = type
    self.entity = entity
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case name
    /// "British", "Russians".
    case demonym
    /// A capital or seat of power that stands for its state: "Moscow warned".
    case metonym
    /// A description by office or kind: "the prime minister", "the submarine".
    case title
    case pronoun
  }
}
