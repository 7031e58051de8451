import Knowledge

/// How the keys of a form are kept: in its row as text, in `form_key` as numbers to find it by.
enum FormKeys {
  /// Numbers of as many bits are never the same for two keys in practice.
  private static let bits = 63

  /// The number under which `form_key` has a key.
  static func number(_ key: String) -> Int64 { ContentHash.of(key, bits: bits) }

  /// The column `keys`: one a line, without the name of the form's type before the slash.
  static func joined(_ keys: [String], of type: EntityType) -> String {
    let own = type.rawValue + "/"
    return Set(keys).sorted().map { key in
      key.hasPrefix(own) ? String(key.dropFirst(own.count)) : "/" + key
    }.joined(separator: "\n")
  }

  /// The keys of a column `keys`.
  static func split(_ column: String, of type: String) -> [String] {
    column.split(separator: "\n").map { line in
      line.hasPrefix("/") ? String(line.dropFirst()) : "\(type)/\(line)"
    }
  }
}
