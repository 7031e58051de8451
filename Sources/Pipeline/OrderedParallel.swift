/// Works on the elements of a sequence in parallel and hands on the results in its order.
public enum OrderedParallel {
  /// Elements in work or waiting for an earlier one, for each worker.
  private static let window = 8

  /// Calls `work` on up to `jobs` elements at once and `consume` on one result after the other.
  ///
  /// The sequence is read no faster than the results are taken, so that memory stays bounded.
  ///
  /// - Throws: The first error of `work` or `consume`, in the order of the sequence, or
  ///   `CancellationError`.
  public static func map<Element: Sendable, Result: Sendable>(
    _ elements: some Sequence<Element>, jobs: Int,
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
    try await withThrowingTaskGroup(of: (Int, Swift.Result<Result, any Error>).self) { group in
      var iterator = elements.makeIterator()
      var waiting: [Int: Swift.Result<Result, any Error>] = [:]
      var (started, running, taken) = (0, 0, 0)
      while true {
        while running < jobs, started - taken < jobs * window, let element = iterator.next() {
          let index = started
          group.addTask { (index, Swift.Result { try work(element) }) }
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
