internal import GRDB
import Knowledge

extension EntityLedger {
  func company(ofForms ids: [String]) throws -> Set<String> {
    var company: Set<String> = []
    for id in ids {
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT DISTINCT other.type, other.name
            FROM article_entity own
            JOIN article_entity other
              ON other.article_id = own.article_id AND other.number <> own.number
            WHERE own.form_id = ? AND other.type IN ('person', 'organisation', 'place')
            """), arguments: [id])
      while let row = try rows.next() {
        let (type, name): (String, String) = (row[0], row[1])
        company.insert("\(type) \(foldedName(name))")
      }
    }
    return company
  }

  func replaceDoubts(ofBlock keys: [String], with doubts: [Doubt]) throws {
    for key in keys { try removeDoubts(ofBlock: key) }
    guard let block = keys.first else { return }
    for doubt in doubts {
      try database.cachedStatement(
        sql: """
          INSERT INTO review (block, first_form, second_form, score, reason)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        block, doubt.firstForm, doubt.secondForm, doubt.score, doubt.reason,
      ])
    }
  }

  func removeDoubts(ofBlock key: String) throws {
    try database.cachedStatement(sql: "DELETE FROM review WHERE block = ?")
      .execute(arguments: [key])
  }
}
