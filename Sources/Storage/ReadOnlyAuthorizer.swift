internal import GRDBSQLite

/// Lets a statement read, and nothing else.
///
/// Source: https://www.sqlite.org/c3ref/c_alter_table.html for the meaning of the arguments.
enum ReadOnlyAuthorizer {
  /// Pragmas that only tell; full-text search asks for `data_version` itself.
  private static let tellingPragmas: Set<String> = [
    "compile_options", "data_version", "foreign_key_list", "function_list", "index_info",
    "index_list", "index_xinfo", "table_info", "table_list", "table_xinfo",
  ]

  static func install(on connection: OpaquePointer) {
    sqlite3_set_authorizer(
      connection,
      { _, action, first, second, _, _ in
        ReadOnlyAuthorizer.allows(
          action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
          ? SQLITE_OK : SQLITE_DENY
      }, nil)
  }

  private static func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: true
    // Asked when a table function, such as json_each, declares its columns; writes nothing.
    case SQLITE_UPDATE: first == "sqlite_master"
    case SQLITE_FUNCTION: second != "load_extension"
    case SQLITE_PRAGMA: first.map { tellingPragmas.contains($0.lowercased()) } ?? false
    default: false
    }
  }
}
