import Foundation
internal import GRDBSQLite

/// The SQL function `company(type_code, name_id)`: the pairs of two numbers, each once.
///
/// A blob of numbers of eight bytes, eight times the name and the type. News that names a president is
/// most of all news: to hand each of its rows over takes far longer than to read it.
enum CompanyFunction {
  static func install(on connection: OpaquePointer) {
    sqlite3_create_function_v2(
      connection, "company", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil, nil,
      { context, _, values in
        guard let values else { return }
        CompanyFunction.pairs(of: context)?.all
          .insert(sqlite3_value_int64(values[1]) << 3 | sqlite3_value_int64(values[0]))
      },
      { context in
        let kept = CompanyFunction.place(in: context, size: 0)?.pointee
        let pairs = kept.map { Unmanaged<Pairs>.fromOpaque($0).takeRetainedValue() }
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)  // SQLITE_TRANSIENT
        Array(pairs?.all ?? []).withUnsafeBytes {
          sqlite3_result_blob(context, $0.baseAddress, Int32($0.count), copied)
        }
      }, nil)
  }

  /// The types and the names of a blob.
  static func pairs(in blob: Data) -> [(type: Int, name: Int64)] {
    blob.withUnsafeBytes { bytes in
      bytes.bindMemory(to: Int64.self).map { (Int($0 & 7), $0 >> 3) }
    }
  }

  private final class Pairs { var all: Set<Int64> = [] }

  private typealias Place = UnsafeMutablePointer<UnsafeMutableRawPointer?>

  /// Where SQLite keeps the pairs of one group; nil where there are none and `size` is 0.
  private static func place(in context: OpaquePointer?, size: Int) -> Place? {
    sqlite3_aggregate_context(context, Int32(size))?.assumingMemoryBound(
      to: UnsafeMutableRawPointer?.self)
  }

  private static func pairs(of context: OpaquePointer?) -> Pairs? {
    guard let place = place(in: context, size: MemoryLayout<UnsafeMutableRawPointer?>.size) else {
      return nil
    }
    if let kept = place.pointee { return Unmanaged<Pairs>.fromOpaque(kept).takeUnretainedValue() }
    let pairs = Pairs()
    place.pointee = Unmanaged.passRetained(pairs).toOpaque()
    return pairs
  }
}
