import Synchronization

/// Remembers what the lexicons said of words and phrases; the answers never change.
final class ListCache: Sendable {
  private static let most = 300_000
  private let known = Mutex<[UInt64: UInt32]>([:])

  /// The bits of a word by its hash, found out at its first use.
  func bits(of hash: UInt64, _ find: () -> UInt32) -> UInt32 {
    if let bits = known.withLock({ $0[hash] }) { return bits }
    let bits = find()
    known.withLock { known in
      if known.count >= Self.most { known.removeAll() }
      known[hash] = bits
    }
    return bits
  }
}
