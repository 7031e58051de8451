/// Words that tell when, how long or how often, with their value.
///
/// Source: TimeML's TIMEX3,
/// https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html.
public struct TimeExpression: Hashable, Sendable {
  public let span: TextSpan
  /// Indices into `Document.tokens`.
  public let tokens: Range<Int>
  public let type: Kind
  /// TIMEX3 value counted from the day of publication, such as `2025-03-20`, `P3D` or `2025-W12`;
  /// nil where the text does not settle it.
  public let value: String?

  public init(span: TextSpan, tokens: Range<Int>, type: Kind, value: String?) {
    self.span = span
    self.tokens = tokens
    self.type = type
    self.value = value
  }

  /// The day, month or year of the value; nil for durations, sets, weeks and quarters.
  public var date: CalendarDate? {
    guard type == .date || type == .time, let value else { return nil }
    let day = value.split(separator: "T", omittingEmptySubsequences: false).first ?? ""
    return CalendarDate(iso: day)
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case date
    case time
    case duration
    case set
  }
}
