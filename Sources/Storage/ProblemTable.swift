internal import GRDB

/// Rows of what could not be read.
enum ProblemTable {
  /// Changes no row where the problems are the same as before.
  static func replace(
    _ input: String, with problems: [StoredProblem], in database: Database
  ) throws {
    let before = try Row.fetchAll(
      database, sql: "SELECT * FROM problem WHERE input = ? ORDER BY line", arguments: [input]
    ).map(StoredProblem.init)
    var byLine: [Int: StoredProblem] = [:]
    for problem in problems { byLine[problem.line ?? 0] = problem }
    let after = byLine.keys.sorted().compactMap { byLine[$0] }
    guard before != after else { return }
    try database.execute(sql: "DELETE FROM problem WHERE input = ?", arguments: [input])
    for problem in after {
      try database.execute(
        sql: """
          INSERT INTO problem (input, line, byte_offset, message, advice) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          input, problem.line ?? 0, problem.byteOffset, problem.message, problem.advice,
        ])
    }
  }
}

extension StoredProblem {
  fileprivate init(_ row: Row) {
    let line: Int = row["line"]
    self.init(
      input: row["input"], line: line == 0 ? nil : line, byteOffset: row["byte_offset"],
      message: row["message"], advice: row["advice"])
  }
}
