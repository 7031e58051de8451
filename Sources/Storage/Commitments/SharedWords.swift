internal import GRDB

/// Finds the reports of commitments that share words, for a decision about many of them.
///
/// The reports of each word are read once, not once for each report that has it: words such as
/// "continue" and "support" stand in a tenth of all.
struct SharedWords {
  private let database: Database
  /// The reports that were read, and the place of each in this list.
  private var reports: [EventReportRow.Key] = []
  private var places: [EventReportRow.Key: Int32] = [:]
  /// For each word the places of its reports.
  private var holders: [String: [Int32]] = [:]
  /// For each place the words shared; all nought but while they are counted.
  private var counts: [Int32] = []

  init(database: Database) { self.database = database }

  /// The reports with so many of some different words at least for which a condition holds; it is
  /// told how many they are.
  mutating func reports(
    with fewest: Int, of words: Set<String>,
    where isWanted: (EventReportRow.Key, Int) throws -> Bool
  ) throws -> Set<EventReportRow.Key> {
    for word in words where holders[word] == nil { holders[word] = try read(word) }
    let lists = words.compactMap { holders[$0] }
    var found: [Int32] = []
    for list in lists {
      for place in list {
        counts[Int(place)] += 1
        if counts[Int(place)] == fewest { found.append(place) }
      }
    }
    defer { for list in lists { for place in list { counts[Int(place)] = 0 } } }
    return Set(
      try found.lazy.filter { try isWanted(reports[Int($0)], Int(counts[Int($0)])) }
        .map { reports[Int($0)] })
  }

  private mutating func read(_ word: String) throws -> [Int32] {
    var list: [Int32] = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT article_id, number FROM commitment_word WHERE word = ?"), arguments: [word])
    while let row = try rows.next() {
      let key = EventReportRow.Key(article: row[0], number: row[1])
      if let place = places[key] {
        list.append(place)
      } else {
        list.append(Int32(reports.count))
        places[key] = Int32(reports.count)
        reports.append(key)
        counts.append(0)
      }
    }
    return list
  }
}
