import Dispatch
internal import GRDB
import Synchronization

/// Reads on a second connection, while a transaction writes, what the database held before it.
///
/// No other process can have written since: the transaction has the lock.
struct SideReader: Sendable {
  private let pool: DatabasePool

  init(_ pool: DatabasePool) { self.pool = pool }

  /// Begins to work on a thread of its own; the transaction must wait for it before it ends.
  func start<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) -> Running<Value> {
    let running = Running<Value>()
    pool.asyncRead { database in
      running.end(Result { try work(try database.get()) })
    }
    return running
  }

  /// Work that goes on.
  final class Running<Value: Sendable>: Sendable {
    /// Until it is known, that the work was given up: nobody reads it before.
    private let result = Mutex<Result<Value, any Error>>(.failure(CancellationError()))
    private let isDone = DispatchSemaphore(value: 0)

    fileprivate func end(_ value: Result<Value, any Error>) {
      result.withLock { $0 = value }
      isDone.signal()
    }

    /// Waits for the end, and returns what was worked out, or throws what the work threw.
    func wait() throws -> Value {
      isDone.wait()
      isDone.signal()
      return try result.withLock { $0 }.get()
    }
  }
}
