internal import GRDBSQLite
import Knowledge

/// The SQL functions `has_words(words, text, ...)`, for the canned queries, and
/// `word_share(words, text, ...)`, for questions.
///
/// The first is 1 where every word begins some word of the texts, whatever their case and accents,
/// and where no words are asked for; else 0. The second is the share of the words, 0 to 1, that
/// some word of the texts equals but for an ending; 1 where no words are asked for.
/// `word_beginnings(words)` is a pattern by which the index `event_search` finds what has the words;
/// NULL where there are none.
enum WordsFunction {
  static func install(on connection: OpaquePointer) {
    sqlite3_create_function_v2(
      connection, "word_share", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, count, values in
        let wanted = WantedWords.of(context, values?[0])
        let texts = (1..<max(1, Int(count))).lazy.map { WordsFunction.folded(values?[$0]) }
        sqlite3_result_double(context, WordsFunction.share(wanted.stems, in: texts))
      }, nil, nil, nil)
    sqlite3_create_function_v2(
      connection, "has_words", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, count, values in
        let wanted = count > 0 ? WantedWords.of(context, values?[0]).words : []
        let isFound =
          wanted.isEmpty || WordsFunction.holds(wanted, in: 1..<max(1, Int(count)), of: values)
        sqlite3_result_int(context, isFound ? 1 : 0)
      }, nil, nil, nil)
    sqlite3_create_function_v2(
      connection, "word_beginnings", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        let words = WordsFunction.folded(values?[0]).words
        guard !words.isEmpty else { return sqlite3_result_null(context) }
        let pattern = words.map { "\"\($0)\"*" }.joined(separator: " ")
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)  // SQLITE_TRANSIENT
        sqlite3_result_text(context, pattern, Int32(pattern.utf8.count), copied)
      }, nil, nil, nil)
  }

  /// The words that are asked for, which SQLite keeps for a statement where they are the same in
  /// every row: folding them again for each takes longer than to look for them.
  private final class WantedWords {
    let words: [[UInt8]]
    let stems: Set<String>

    private init(_ text: String) {
      words = text.utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
      stems = Set(text.words.map(wordStem))
    }

    static func of(_ context: OpaquePointer?, _ value: OpaquePointer?) -> WantedWords {
      if let kept = sqlite3_get_auxdata(context, 0) {
        return Unmanaged<WantedWords>.fromOpaque(kept).takeUnretainedValue()
      }
      let wanted = WantedWords(WordsFunction.folded(value))
      sqlite3_set_auxdata(context, 0, Unmanaged.passRetained(wanted).toOpaque()) {
        if let kept = $0 { Unmanaged<WantedWords>.fromOpaque(kept).release() }
      }
      return wanted
    }
  }

  private static func folded(_ value: OpaquePointer?) -> String {
    guard let value, let text = sqlite3_value_text(value) else { return "" }
    return foldedName(String(cString: text))
  }

  private typealias Values = UnsafeMutablePointer<OpaquePointer?>?

  /// True where each word begins some word of the texts.
  private static func holds(_ words: [[UInt8]], in range: Range<Int>, of values: Values) -> Bool {
    if let isFound = holdsInASCII(words, in: range, of: values) { return isFound }
    let folded = range.map { Array(Self.folded(values?[$0]).utf8) }
    return words.allSatisfy { word in folded.contains { holds($0, word[...]) } }
  }

  /// The same without a copy of the texts; nil where one has letters beyond ASCII.
  private static func holdsInASCII(
    _ words: [[UInt8]], in range: Range<Int>, of values: Values
  ) -> Bool? {
    var found: UInt64 = 0
    guard words.count < UInt64.bitWidth else { return nil }
    let all = (UInt64(1) << UInt64(words.count)) - 1
    for index in range where found != all {
      guard let value = values?[index], let start = sqlite3_value_text(value) else { continue }
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
      guard isPlain(bytes) else { return nil }
      for place in words.indices where found & (1 << UInt64(place)) == 0 {
        if begins(words[place], in: bytes) { found |= 1 << UInt64(place) }
      }
    }
    return found == all
  }

  /// True for ASCII with the dashes and quotation marks of U+2000 to U+203F, which news is full of.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < text.count {
      if text[place] < 0x80 {
        place += 1
      } else if text[place] == 0xE2, place + 2 < text.count, text[place + 1] == 0x80 {
        place += 3
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a word begins some word of a plain text, parted as `foldedName` parts it.
  private static func begins(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (matched, isOpen, place) = (0, true, 0)
    while place < text.count {
      let byte = text[place]
      place += 1
      let folded: UInt8
      switch byte {
      case 0x61...0x7A, 0x30...0x39: folded = byte
      case 0x41...0x5A: folded = byte + 32
      case 0x2E, 0x27: continue
      case 0xE2:
        let last = text[place + 1]
        place += 2
        if last != 0x98, last != 0x99 { (matched, isOpen) = (0, true) }
        continue
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
  private static func share(
    _ wanted: Set<String>, in texts: some Sequence<String>
  ) -> Double {
    guard !wanted.isEmpty else { return 1 }
    var missing = wanted
    for text in texts where !missing.isEmpty {
      for word in text.words where !missing.isEmpty {
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
