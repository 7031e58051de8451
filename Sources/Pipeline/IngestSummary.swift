import Storage

/// What became of all that was to be ingested.
public struct IngestSummary: Hashable, Sendable {
  public var stored = 0
  public var unchanged = 0
  public var replaced = 0
  /// Inputs, or lines of JSON Lines, that gave no article.
  public var failed = 0

  /// Everything tried: stored + unchanged + replaced + failed.
  public var read: Int { stored + unchanged + replaced + failed }

  public init() {}

  mutating func count(_ outcome: IngestOutcome) {
    switch outcome {
    case .stored: stored += 1
    case .unchanged: unchanged += 1
    case .replaced: replaced += 1
    }
  }
}
