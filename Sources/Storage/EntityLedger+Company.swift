internal import GRDB
import Knowledge

extension EntityLedger {
  func company(ofForms ids: [String]) throws -> Set<String> {
    var company: Set<String> = []
    for id in ids {
      guard let number = numbers[id] else { continue }
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT other.type, other.name_id
            FROM article_entity own
            JOIN article_entity other
              ON other.article_id = own.article_id AND other.number <> own.number
            WHERE own.form_id = ? AND other.type IN ('person', 'organisation', 'place')
            """), arguments: [number])
      while let row = try rows.next() {
        company.insert(try companyName(type: row[0], name: row[1]))
      }
    }
    return company
  }

  private func companyName(type: String, name: Int64) throws -> String {
    if let known = companyNames[name]?[type] { return known }
    let words = try String.fetchOne(
      database.cachedStatement(sql: "SELECT folded FROM name WHERE id = ?"), arguments: [name])
    let folded = "\(type) \(words ?? "")"
    if companyNames.count > Self.companyLimit { companyNames = [:] }
    companyNames[name, default: [:]][type] = folded
    return folded
  }

  func replaceDoubts(ofBlock keys: [String], with doubts: [Doubt]) throws {
    for key in keys { try removeDoubts(ofBlock: key) }
    guard let block = keys.first else { return }
    for doubt in doubts {
      guard let first = numbers[doubt.firstForm], let second = numbers[doubt.secondForm] else {
        continue
      }
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
