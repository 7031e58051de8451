import Queries

/// The canned queries that ship with the program.
public enum QueryCatalogue {
  /// By name.
  public static var names: [String] { Queries.canned.map(\.name) }

  /// All of them, by name.
  ///
  /// - Throws: `QueryFileError` for a header that does not read.
  public static func all() throws -> [CannedQuery] {
    try Queries.canned.map { try CannedQuery(file: "\($0.name).sql", bytes: $0.bytes) }
  }

  /// The tables of the CSV bundle; the name of each is that of its file.
  ///
  /// - Throws: `QueryFileError` for a header that does not read.
  public static func tables() throws -> [CannedQuery] {
    try Queries.tables.map { try CannedQuery(file: "\($0.name).sql", bytes: $0.bytes) }
  }

  /// The query of a name; reads no other.
  ///
  /// - Throws: `QueryError.unknownQuery` with the nearest names.
  public static func query(named name: String) throws -> CannedQuery {
    guard let file = Queries.canned.first(where: { $0.name == name }) else {
      throw QueryError.unknownQuery(
        name, nearest: Suggestion.nearest(to: name, among: names))
    }
    return try CannedQuery(file: "\(name).sql", bytes: file.bytes)
  }
}

extension CannedQuery {
  fileprivate init(file: String, bytes: [UInt8]) throws {
    try self.init(file: file, text: String(decoding: bytes, as: UTF8.self))
  }
}
