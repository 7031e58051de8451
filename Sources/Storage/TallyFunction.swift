internal import GRDBSQLite

/// The SQL function `tally(key, value)`: how often each key comes, and the sum of its values.
///
/// A JSON array `[[key, count, sum], …]` by key. Keys are whole numbers; rows without a key or a
/// value do not count. GROUP BY gives the same, and sorts all rows for it.
enum TallyFunction {
  static func install(on connection: OpaquePointer) {
    sqlite3_create_function_v2(
      connection, "tally", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil, nil,
      { context, _, values in
        guard let values, sqlite3_value_type(values[0]) != SQLITE_NULL,
          sqlite3_value_type(values[1]) != SQLITE_NULL
        else { return }
        TallyFunction.counts(of: context)?
          .add(sqlite3_value_int64(values[0]), sqlite3_value_double(values[1]))
      },
      { context in
        let kept = TallyFunction.place(in: context, size: 0)?.pointee
        let counts = kept.map { Unmanaged<Counts>.fromOpaque($0).takeRetainedValue() }
        let text = (counts ?? Counts()).text
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)  // SQLITE_TRANSIENT
        sqlite3_result_text(context, text, Int32(text.utf8.count), copied)
      }, nil)
  }

  private typealias Place = UnsafeMutablePointer<UnsafeMutableRawPointer?>

  /// Where SQLite keeps the counts of one group; nil where there are none and `size` is 0.
  private static func place(in context: OpaquePointer?, size: Int) -> Place? {
    sqlite3_aggregate_context(context, Int32(size))?.assumingMemoryBound(
      to: UnsafeMutableRawPointer?.self)
  }

  private static func counts(of context: OpaquePointer?) -> Counts? {
    let size = MemoryLayout<UnsafeMutableRawPointer?>.size
    guard let place = place(in: context, size: size) else { return nil }
    if let kept = place.pointee { return Unmanaged<Counts>.fromOpaque(kept).takeUnretainedValue() }
    let counts = Counts()
    place.pointee = Unmanaged.passRetained(counts).toOpaque()
    return counts
  }

  private final class Counts {
    private var places: [Int64: Int] = [:]
    private var all: [(key: Int64, count: Int, sum: Double)] = []
    /// Where the last key stands: rows of one key often follow each other.
    private var last = 0

    func add(_ key: Int64, _ value: Double) {
      if all.isEmpty || all[last].key != key { last = place(of: key) }
      all[last].count += 1
      all[last].sum += value
    }

    private func place(of key: Int64) -> Int {
      if let known = places[key] { return known }
      places[key] = all.count
      all.append((key, 0, 0))
      return all.count - 1
    }

    var text: String {
      let rows = all.sorted { $0.key < $1.key }.map { "[\($0.key),\($0.count),\($0.sum)]" }
      return "[" + rows.joined(separator: ",") + "]"
    }
  }
}
