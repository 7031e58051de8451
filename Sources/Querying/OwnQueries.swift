/// The canned queries of a folder of the user's, before those that ship with the program.
public struct OwnQueries {
  private let own: [CannedQuery]

  /// Takes the files of the folder: `NAME.sql` and its bytes each.
  ///
  /// - Throws: `QueryFileError` for a header that does not read.
  public init(files: [(name: String, bytes: [UInt8])]) throws {
    own = try files.map { file in
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        throw QueryFileError(file: file.name, line: 1, problem: "not UTF-8")
      }
      return try CannedQuery(file: file.name, text: text)
    }
  }

  /// The user's and ours, by name; one of the user's hides one of ours by the same name.
  ///
  /// - Throws: `QueryFileError`.
  public func all() throws -> [CannedQuery] {
    let hidden = Set(own.map(\.name))
    let ours = try QueryCatalogue.all().filter { !hidden.contains($0.name) }
    return (own + ours).sorted { $0.name < $1.name }
  }

  /// The query of a name; reads no other of ours.
  ///
  /// - Throws: `QueryError.unknownQuery` with the nearest names.
  public func query(named name: String) throws -> CannedQuery {
    if let query = own.first(where: { $0.name == name }) { return query }
    if QueryCatalogue.names.contains(name) || own.isEmpty {
      return try QueryCatalogue.query(named: name)
    }
    let names = own.map(\.name) + QueryCatalogue.names
    throw QueryError.unknownQuery(name, nearest: Suggestion.nearest(to: name, among: names))
  }
}
