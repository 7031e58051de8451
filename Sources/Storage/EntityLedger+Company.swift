import Foundation
internal import GRDB
import Knowledge

extension EntityLedger {
  func company(ofForms ids: [String]) throws -> Company {
    var company = Company()
    for number in try ids.compactMap(number(ofForm:)) {
      let blob = try Data.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT company(other.type_code, other.name_id)
            FROM article_entity own
            JOIN article_entity other
              ON other.article_id = own.article_id AND other.number <> own.number
            WHERE own.form_id = ?
            """), arguments: [number])
      for (type, name) in CompanyFunction.pairs(in: blob ?? Data()) {
        switch EntityType(code: type) {
        case .person: company.people.insert(try nameNumber(name))
        case .organisation: company.bodies.insert(try nameNumber(name))
        case .place: company.places.insert(try nameNumber(name))
        default: break
        }
      }
    }
    return company
  }

  func people(besideForms ids: [String]) throws -> Set<String> {
    try ids.compactMap(number(ofForm:)).reduce(into: []) { names, number in
      names.formUnion(
        try String.fetchSet(
          database.cachedStatement(
            sql: """
              SELECT n.folded
              FROM article_entity own
              JOIN article_entity other
                ON other.article_id = own.article_id AND other.number <> own.number
              JOIN name n ON n.id = other.name_id
              WHERE own.form_id = ? AND other.type = 'person'
              """), arguments: [number]))
    }
  }

  /// A number that all names have which are one when folded.
  private func nameNumber(_ id: Int64) throws -> Int64 {
    if let known = nameNumbers[id] { return known }
    let folded = try String.fetchOne(
      database.cachedStatement(sql: "SELECT folded FROM name WHERE id = ?"), arguments: [id])
    if nameNumbers.count >= Self.namesLimit { nameNumbers = [:] }
    let number = ContentHash.of(folded ?? "", bits: 63)
    nameNumbers[id] = number
    return number
  }

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
