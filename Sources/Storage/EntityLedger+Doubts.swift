internal import GRDB
import Knowledge

extension EntityLedger {
  func replaceDoubts(ofBlock keys: [String], with doubts: [Doubt]) throws {
    for key in keys { try removeDoubts(ofBlock: key) }
    guard let block = keys.first else { return }
    for doubt in doubts {
      guard let first = try number(ofForm: doubt.firstForm),
        let second = try number(ofForm: doubt.secondForm)
      else { continue }
      try database.cachedStatement(
        sql: """
          INSERT INTO review (block, first_form, second_form, score, reason)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        block, first, second, doubt.score, doubt.reason,
      ])
    }
  }

  func removeDoubts(ofBlock key: String) throws {
    try database.cachedStatement(sql: "DELETE FROM review WHERE block = ?")
      .execute(arguments: [key])
  }
}
