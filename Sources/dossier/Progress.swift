/// A line on standard error that tells how far the work is; only on a terminal.
struct Progress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Between two updates, so that showing costs nothing.
  private static let interval = Duration.milliseconds(200)

  init(isShown: Bool) {
    self.isShown = isShown && StandardError.isTerminal
  }

  mutating func show(_ count: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - (last ?? start) >= Self.interval else { return }
    last = now
    let seconds = Double((now - start).components.seconds) + 0.001
    let rate = seconds < 1 ? "" : ", \(Int(Double(count) / seconds)) a second"
    StandardError.write("\r\u{1B}[K\(count) articles\(rate)")
  }

  /// Wipes the line, for other messages.
  mutating func clear() {
    guard isShown, last != nil else { return }
    StandardError.write("\r\u{1B}[K")
  }
}
