import Glibc

/// Works on the elements of a sequence in parallel and hands on the results in its order.
public enum OrderedParallel {
  /// How many elements may be in work, or wait for a worker or an earlier element.
  public enum Reach: Sendable {
    /// Few, for a sequence that may let its reader wait: an element is handed on when so many
    /// have come after it at the latest.
    case near
    /// More, for one whose next element is always there: no worker stands idle behind a long one.
    case far

    /// For each worker.
    fileprivate var elements: Int {
      switch self {
      case .near: 8
      case .far: 24
      }
    }
  }

  /// Threads that Swift gives to tasks.
  private static let threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Calls `work` on up to `jobs` elements at once and `consume` on one result after the other.
  ///
  /// The sequence is read no faster than the results are taken, so that memory stays bounded.
  ///
  /// - Throws: The first error of `work` or `consume`, in the order of the sequence, or
  ///   `CancellationError`.
  public static func map<Element: Sendable, Result: Sendable>(
    _ elements: some Sequence<Element>, jobs: Int, reach: Reach = .near,
    work: @escaping @Sendable (Element) throws -> Result,
    consume: (Result) throws -> Void
  ) async throws {
    guard jobs > 1 else {
      for element in elements {
        try consume(work(element))
        try Task.checkCancellation()
      }
      return
    }
    // Where no more tasks can run at once than may, the next ones wait for a thread: while `consume`
    // keeps one busy, the other threads work on.
    let window = jobs * reach.elements
    let limit = jobs < threads ? jobs : window
    try await withThrowingTaskGroup(of: (Int, Swift.Result<Result, any Error>).self) { group in
      var iterator = elements.makeIterator()
      var waiting: [Int: Swift.Result<Result, any Error>] = [:]
      var (started, running, taken) = (0, 0, 0)
      while true {
        while running < limit, started - taken < window, let element = iterator.next() {
          let index = started
          group.addTask {
            // What waits for a thread need not be read any more.
            let result = Swift.Result {
              try Task.checkCancellation()
              return try work(element)
            }
            return (index, result)
          }
          started += 1
          running += 1
        }
        guard let (index, result) = try await group.next() else { return }
        running -= 1
        waiting[index] = result
        while let next = waiting.removeValue(forKey: taken) {
          try consume(next.get())
          taken += 1
        }
        try Task.checkCancellation()
      }
    }
  }
}
