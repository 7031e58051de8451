import Foundation
internal import GRDB
import Knowledge

/// What the database tells of forms and of the articles that give them.
///
/// It keeps what was asked for last: it is good for one transaction.
final class KnownForms {
  private let database: Database
  /// Of the forms that were asked for last, by id.
  private var numbers: [String: Int64] = [:]
  private static let numbersLimit = 20_000
  /// Ids of entities by number, as they were before anything was decided.
  private var entityIDs: [Int64: String] = [:]
  private static let entitiesLimit = 10_000
  /// For each `name.id` a number that names have in common which are one when folded.
  private var nameNumbers: [Int64: Int64] = [:]
  private static let namesLimit = 200_000

  init(_ database: Database) { self.database = database }

  func forms(withKey key: String) throws -> [KnownForm] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT f.id, f.words, coalesce(f.said_name, f.name), f.said_iso,
            f.said_country, f.said_kind,
            iif(f.words LIKE 'person|short|%', 1,
              (SELECT count(*) FROM article_entity a WHERE a.form_id = f.id)),
            f.machine_id, f.score, f.reason, f.name, f.iso, f.country, f.latitude, f.longitude,
            f.vessel_kind, f.entity_number
          FROM form f
          WHERE f.id IN (
            SELECT form_id FROM form_key WHERE key = :number
            UNION ALL SELECT form_id FROM article_key WHERE key = :key)
          ORDER BY f.words
          """), arguments: ["key": key, "number": FormKeys.number(key)])
    // By position: blocks have hundreds of forms, and looking for a column by name takes time. A short
    // form is that of one article.
    if numbers.count >= Self.numbersLimit { numbers = [:] }
    var forms: [KnownForm] = []
    while let row = try rows.next() {
      let words: String = row[1]
      numbers[words] = row[0]
      forms.append(
        KnownForm(
          id: words, name: row[2], isoCode: row[3], country: row[4], vesselKind: row[5],
          articleCount: row[6], decision: try decision(row)))
    }
    return forms
  }

  /// From the columns that `forms` reads; nil where the form was never decided.
  private func decision(_ row: Row) throws -> FormDecision? {
    guard let entity: String = try row[7] ?? entityID(row[16]) else { return nil }
    return FormDecision(
      entity: entity, score: row[8], reason: row[9], name: row[10], isoCode: row[11],
      country: row[12], latitude: row[13], longitude: row[14], vesselKind: row[15])
  }

  /// Most forms of a key stand for a few entities.
  private func entityID(_ number: Int64?) throws -> String? {
    guard let number else { return nil }
    if let known = entityIDs[number] { return known }
    let id = try String.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM entity WHERE number = ?"), arguments: [number])
    if entityIDs.count >= Self.entitiesLimit { entityIDs = [:] }
    entityIDs[number] = id
    return id
  }

  func formIDs(withKey key: String) throws -> [String] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT words FROM form
          WHERE id IN (
            SELECT form_id FROM form_key WHERE key = :number
            UNION ALL SELECT form_id FROM article_key WHERE key = :key)
          ORDER BY words
          """), arguments: ["key": key, "number": FormKeys.number(key)])
    var ids: [String] = []
    while let row = try rows.next() { ids.append(row[0]) }
    return ids
  }

  func keys(ofForm id: String) throws -> [String] {
    guard let number = try number(ofForm: id) else { return [] }
    return try FormTable(database: database).keys(of: number)
  }

  /// The number of a form that some article gives.
  func number(ofForm id: String) throws -> Int64? {
    if let known = numbers[id] { return known }
    let number = try FormTable(database: database).number(ofForm: id)
    numbers[id] = number
    return number
  }

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
}
