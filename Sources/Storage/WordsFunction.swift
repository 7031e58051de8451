internal import GRDBSQLite
import Knowledge

/// The SQL functions `has_words(words, text, ...)`, for the canned queries, and
/// `word_share(words, text, ...)`, for questions.
///
/// The first is 1 where every word begins some word of the texts, whatever their case and accents,
/// and where no words are asked for; else 0. The second is the share of the words, 0 to 1, that
/// some word of the texts equals but for an ending; 1 where no words are asked for.
enum WordsFunction {
  static func install(on connection: OpaquePointer) {
    sqlite3_create_function_v2(
      connection, "word_share", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, count, values in
        let texts = (0..<Int(count)).map { WordsFunction.folded(values?[$0]) }
        let share = WordsFunction.share(texts.first ?? "", in: texts.dropFirst())
        sqlite3_result_double(context, share)
      }, nil, nil, nil)
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
    let words = words.utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
    if let isFound = holdsInASCII(texts, words) { return isFound }
    let folded = texts.map { Array(Self.folded($0 ?? nil).utf8) }
    return words.allSatisfy { word in folded.contains { holds($0, word[...]) } }
  }

  /// The same without a copy of the texts; nil where one has more than ASCII characters.
  private static func holdsInASCII(_ texts: [OpaquePointer??], _ words: [[UInt8]]) -> Bool? {
    var missing = words
    for text in texts where !missing.isEmpty {
      guard let value = text ?? nil, let start = sqlite3_value_text(value) else { continue }
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
      if bytes.contains(where: { $0 >= 0x80 }) { return nil }
      missing.removeAll { begins($0, in: bytes) }
    }
    return missing.isEmpty
  }

  /// Whether a word begins some word of an ASCII text, parted as `foldedName` parts it.
  private static func begins(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var matched = 0
    var isOpen = true
    for byte in text {
      let folded: UInt8
      switch byte {
      case 0x61...0x7A, 0x30...0x39: folded = byte
      case 0x41...0x5A: folded = byte + 32
      case 0x2E, 0x27: continue
      default:
        (matched, isOpen) = (0, true)
        continue
      }
      guard isOpen else { continue }
      if folded == word[matched] {
        matched += 1
        if matched == word.count { return true }
      } else {
        isOpen = false
      }
    }
    return false
  }

  /// A word also counts where it begins the other: "withdraw" and "withdrawal".
  private static func share(_ words: String, in texts: ArraySlice<String>) -> Double {
    let wanted = Set(words.split(separator: " ").map(wordStem))
    guard !wanted.isEmpty else { return 1 }
    var missing = wanted
    for text in texts {
      for word in text.split(separator: " ") where !missing.isEmpty {
        let stem = wordStem(word)
        guard missing.remove(stem) == nil, stem.utf8.count >= longBeginning else { continue }
        if let akin = missing.first(where: { isBeginning(stem, $0) }) { missing.remove(akin) }
      }
    }
    return Double(wanted.count - missing.count) / Double(wanted.count)
  }

  /// Letters that two words must share to be forms of one.
  private static let longBeginning = 5

  private static func isBeginning(_ left: String, _ right: String) -> Bool {
    right.utf8.count >= longBeginning && (left.hasPrefix(right) || right.hasPrefix(left))
  }

  private static func holds(_ text: [UInt8], _ word: ArraySlice<UInt8>) -> Bool {
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
