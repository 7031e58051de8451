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
        let words = count > 0 ? WordsFunction.folded(values?[0]) : ""
        let isFound =
          words.isEmpty
          || WordsFunction.holds((1..<max(1, Int(count))).map { values?[$0] }, words)
        sqlite3_result_int(context, isFound ? 1 : 0)
      }, nil, nil, nil)
  }

  private static func folded(_ value: OpaquePointer?) -> String {
    guard let value, let text = sqlite3_value_text(value) else { return "" }
    return foldedName(String(cString: text))
  }

  /// True where each word begins some word of the texts.
  private static func holds(_ texts: [OpaquePointer??], _ words: String) -> Bool {
    let folded = texts.map { Array(Self.folded($0 ?? nil).utf8) }
    return words.utf8.split(separator: UInt8(ascii: " ")).allSatisfy { word in
      folded.contains { holds($0, word) }
    }
  }

  private static func holds(_ text: [UInt8], _ word: Substring.UTF8View) -> Bool {
    let first = word.first ?? 0
    let length = word.count
    var start = 0
    while start + length <= text.count {
      if text[start] == first, text[start..<start + length].elementsEqual(word) { return true }
      guard let space = text[start...].firstIndex(of: UInt8(ascii: " ")) else { return false }
      start = space + 1
    }
    return false
  }
}
