internal import GRDB

/// Finds the reports of commitments that share words, for a decision about many of them.
///
/// The reports of each word are read once, not once for each report that has it: words such as
/// "continue" and "support" stand in a tenth of all.
struct SharedWords {
  private let database: Database
  /// For each word the places of its reports.
  private var holders: [String: [Int32]] = [:]
  /// For each place the words of it that were read.
  private var wordCounts: [Int32] = []
  /// For each place the words shared; all nought but while they are counted.
  private var counts: [Int32] = []

  init(database: Database) { self.database = database }

  /// The reports that may be the same by their words, and how many words are shared.
  mutating func places(
    like words: PromiseWords, in reports: inout PromiseReports
  ) throws -> [(place: Int32, shared: Int)] {
    for word in words.stems where holders[word] == nil {
      holders[word] = try read(word, in: &reports)
    }
    let lists = words.stems.compactMap { holders[$0] }.sorted { $0.count < $1.count }
    // Whoever has enough of the words has one of these: the words that stand in most reports open none.
    let fewest = words.fewestShared
    let opening = max(0, lists.count - fewest + 1)
    var found: [Int32] = []
    for (number, list) in lists.enumerated() {
      for place in list where number < opening || counts[Int(place)] > 0 {
        counts[Int(place)] += 1
        if Int(counts[Int(place)]) == fewest { found.append(place) }
      }
    }
    defer { for list in lists[..<opening] { for place in list { counts[Int(place)] = 0 } } }
    return found.compactMap { place in
      // A report has these words at least, and the more it has the less it is the same.
      let shared = Int(counts[Int(place)])
      let isSame = words.isSame(asOneOf: Int(wordCounts[Int(place)]), sharing: shared)
      return isSame ? (place, shared) : nil
    }
  }

  private mutating func read(_ word: String, in reports: inout PromiseReports) throws -> [Int32] {
    var list: [Int32] = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT article_id, number FROM commitment_word WHERE word = ?"), arguments: [word])
    while let row = try rows.next() {
      let place = reports.place(of: PromiseReports.PackedKey(article: row[0], number: row[1]))
      list.append(place)
    }
    let missing = reports.count - counts.count
    if missing > 0 {
      wordCounts.append(contentsOf: repeatElement(0, count: missing))
      counts.append(contentsOf: repeatElement(0, count: missing))
    }
    for place in list { wordCounts[Int(place)] += 1 }
    return list
  }
}
