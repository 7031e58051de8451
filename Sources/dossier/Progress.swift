/// A line on standard error that tells how far the work is, how fast, and the time left where the
/// whole is known; only on a terminal, and only for work of more than a second.
struct Progress {
  private let isShown: Bool
  /// What is counted.
  private let unit: String
  private let total: Int?
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Between two updates, so that showing costs nothing.
  private static let interval = Duration.milliseconds(200)

  /// Work shorter than this is done before anyone reads the line.
  private static let patience = Duration.seconds(1)

  init(isShown: Bool = true, unit: String = "articles", total: Int? = nil) {
    self.isShown = isShown && StandardError.isTerminal
    self.unit = unit
    self.total = total
  }

  mutating func show(_ count: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start >= Self.patience, now - (last ?? start) >= Self.interval else { return }
    last = now
    let line = Self.line(count, of: total, unit: unit, after: (now - start) / .seconds(1))
    StandardError.write("\r\u{1B}[K\(line)")
  }

  /// Such as "400 of 2000 articles, 80 a second, 20 s left".
  static func line(_ count: Int, of total: Int?, unit: String, after seconds: Double) -> String {
    let rate = Double(count) / max(seconds, 0.001)
    let whole = total.map { " of \($0)" } ?? ""
    var line = "\(count)\(whole) \(unit), \(Int(rate)) a second"
    if let total, rate > 0, total >= count {
      let left = Int((Double(total - count) / rate).rounded(.up))
      line += left < 60 ? ", \(left) s left" : ", \(left / 60) min \(left % 60) s left"
    }
    return line
  }

  /// Wipes the line, for other messages.
  mutating func clear() {
    guard isShown, last != nil else { return }
    StandardError.write("\r\u{1B}[K")
  }
}
