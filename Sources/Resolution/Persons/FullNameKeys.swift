/// Keys of full names that are to be decided, in two shares of about the same size.
///
/// Names that are tied to each other by keys are one block, and in one share.
struct FullNameKeys: Sendable {
  enum Share: Sendable { case first, second }

  private let all: Set<String>
  private let shares: [Share: [String]]

  /// Between an initial and a family name: `person/a…li`.
  static let dots = "…"

  /// Takes from keys of any kind those of full names; they must be sorted.
  init(_ keys: [String]) {
    let full = keys.filter(Self.isFull)
    all = Set(full)
    shares = Dictionary(grouping: full, by: Self.share)
  }

  /// Whether a key is one of people by their full names.
  static func isFull(_ key: String) -> Bool { key.contains(dots) }

  /// In their order.
  func keys(of share: Share) -> [String] { shares[share] ?? [] }

  /// Whether the block with some keys, one of which is to be decided, is in a share.
  ///
  /// It is where its first key is: both shares may come upon it.
  func isIn(_ share: Share, block: Set<String>) -> Bool {
    block.filter(all.contains).min().map(Self.share) == share
  }

  /// By the family name, which most names of a block have in common.
  private static func share(of key: String) -> Share {
    var sum = 0
    for byte in key.utf8.reversed().prefix(while: { $0 < 0x80 }) { sum += Int(byte) }
    return sum.isMultiple(of: 2) ? .first : .second
  }
}
