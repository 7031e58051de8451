internal import GRDB

/// Finds the reports of commitments that share words, for a decision about many of them.
///
/// The reports of each word are read once, not once for each report that has it: words such as
/// "continue" and "support" stand in a tenth of all.
struct SharedWords {
  private let database: Database
  /// The reports that were read, and the place of each in this list.
  private var reports: [PackedKey] = []
  private var places: [PackedKey: Int32] = [:]
  /// For each word the places of its reports.
  private var holders: [String: [Int32]] = [:]
  /// For each place the words of it that were read.
  private var wordCounts: [Int32] = []
  /// For each place the words shared; all nought but while they are counted.
  private var counts: [Int32] = []

  /// There are as many as promises in the database, so that they take half the room of a key.
  private struct PackedKey: Hashable {
    private let bits: Int64

    init(article: Int64, number: Int64) { bits = article << 20 | number }

    var key: EventReportRow.Key {
      EventReportRow.Key(article: bits >> 20, number: Int(bits & 0xF_FFFF))
    }
  }

  init(database: Database) { self.database = database }

  /// Reads the reports of words, unless they are read.
  mutating func read(_ words: PromiseWords) throws {
    for word in words.stems where holders[word] == nil { holders[word] = try read(word) }
  }

  /// Calls `body` with each report that may be the same by its words, and how many words are shared.
  mutating func forEachReport(
    like words: PromiseWords, body: (EventReportRow.Key, Int) throws -> Void
  ) throws {
    try read(words)
    let lists = words.stems.compactMap { holders[$0] }.sorted { $0.count < $1.count }
    // Whoever has enough of the words has one of these: the words that stand in most reports open none.
    let opening = max(0, lists.count - words.fewestShared + 1)
    var found: [Int32] = []
    for (number, list) in lists.enumerated() {
      for place in list where number < opening || counts[Int(place)] > 0 {
        counts[Int(place)] += 1
        if counts[Int(place)] == words.fewestShared { found.append(place) }
      }
    }
    defer { for list in lists[..<opening] { for place in list { counts[Int(place)] = 0 } } }
    for place in found.lazy.map(Int.init) {
      // A report has these words at least, and the more it has the less it is the same.
      let shared = Int(counts[place])
      if words.isSame(asOneOf: Int(wordCounts[place]), sharing: shared) {
        try body(reports[place].key, shared)
      }
    }
  }

  private mutating func read(_ word: String) throws -> [Int32] {
    var list: [Int32] = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT article_id, number FROM commitment_word WHERE word = ?"), arguments: [word])
    while let row = try rows.next() {
      let key = PackedKey(article: row[0], number: row[1])
      let place = places[key] ?? Int32(reports.count)
      if Int(place) == reports.count {
        places[key] = place
        reports.append(key)
        wordCounts.append(0)
        counts.append(0)
      }
      wordCounts[Int(place)] += 1
      list.append(place)
    }
    return list
  }
}
