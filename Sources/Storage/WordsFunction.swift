internal import GRDBSQLite
import Knowledge

/// The SQL function `has_words(words, text, ...)`, for the canned queries.
///
/// It is 1 where every word begins some word of the texts, whatever their case and accents, and
/// where no words are asked for; else 0.
enum WordsFunction {
  static func install(on connection: OpaquePointer) {
    sqlite3_create_function_v2(
      connection, "has_words", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, count, values in
        let texts = (0..<Int(count)).map { WordsFunction.folded(values?[$0]) }
        let isFound = WordsFunction.holds(texts.dropFirst().joined(separator: " "), texts.first)
        sqlite3_result_int(context, isFound ? 1 : 0)
      }, nil, nil, nil)
  }

  private static func folded(_ value: OpaquePointer?) -> String {
    guard let value, let text = sqlite3_value_text(value) else { return "" }
    return foldedName(String(cString: text))
  }

  private static func holds(_ text: String, _ words: String?) -> Bool {
    let found = text.utf8.split(separator: UInt8(ascii: " "))
    return (words ?? "").utf8.split(separator: UInt8(ascii: " ")).allSatisfy { word in
      found.contains { $0.starts(with: word) }
    }
  }
}
