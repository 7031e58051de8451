import Knowledge
import Storage

/// A fact that one of two knowledge bases has and the other has not.
public struct Difference: Hashable, Sendable {
  /// Which has it: `first` or `second`.
  public let side: String
  /// The table of the CSV bundle that shows it, without its ending.
  public let table: String
  /// What it says: the values of its row.
  public let row: [Cell]
}

extension QueryEngine {
  /// All rows of the CSV tables that only one of two knowledge bases has, table by table.
  ///
  /// - Throws: `StorageError`.
  public func differences(from other: QueryEngine) throws -> [Difference] {
    try QueryCatalogue.tables().flatMap { table -> [Difference] in
      var counts: [[Cell]: Int] = [:]
      try forEachRow(of: table) { counts[$0, default: 0] += 1 }
      try other.forEachRow(of: table) { counts[$0, default: 0] -= 1 }
      let name = table.name.split(separator: ".").first.map(String.init) ?? table.name
      return counts.filter { $0.value != 0 }
        .map { Difference(side: $0.value > 0 ? "first" : "second", table: name, row: $0.key) }
        .sorted {
          ($0.row.map(\.text).joined(separator: "\u{1F}"), $0.side)
            < ($1.row.map(\.text).joined(separator: "\u{1F}"), $1.side)
        }
    }
  }
}
