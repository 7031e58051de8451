internal import GRDB
import Knowledge

/// Puts a fact that somebody adds into words that outlast a new reading.
struct AdditionMaker {
  let database: Database

  /// Nil where what it names is not there.
  func target(
    of addition: Addition, quoting quotation: Addition.Quotation?
  ) throws -> Correction.Target? {
    guard var target = try bare(addition) else { return nil }
    guard let quotation else { return target }
    let row = try Row.fetchOne(
      database, sql: "SELECT text, published FROM article WHERE name = ?",
      arguments: [quotation.article])
    guard let row, let text: String = row["text"],
      quotation.words.map({ !$0.isEmpty && text.contains($0) }) ?? true
    else { return nil }
    target.added?.article = quotation.article
    target.added?.published = row["published"]
    target.added?.quote = quotation.words
    return target
  }

  private func bare(_ addition: Addition) throws -> Correction.Target? {
    switch addition {
    case .entity(let type, let name):
      let article = type == .organisation ? "an" : "a"
      return Correction.Target(
        added: .init(
          kind: .entity, says: "\(name) is \(article) \(type.rawValue).", names: [name],
          type: type.rawValue))
    case .attendance(let who, let event, let role):
      guard let anchor = try FactAnchors(database: database).anchor(ofFact: event),
        anchor.kind == "v"
      else { return nil }
      return try target([who], reports: [anchor]) { names in
        let verb =
          switch role {
          case .attendee: "attended"
          case .host: "hosted"
          case .absent: "did not attend"
          }
        return .init(
          kind: .attendance, says: "\(names[0]) \(verb) \(anchor.says) (\(anchor.article)).",
          names: names, role: role.rawValue)
      }
    case .office(let who, let title, let of):
      return try target([who, of]) { names in
        let body = names.count > 1 ? " of \(names[1])" : ""
        return .init(
          kind: .office, says: "\(names[0]) is \(title)\(body).", names: names, title: title)
      }
    case .commitment(let who, let what, let to, let deadline):
      return try target([who, to]) { names in
        let partner = names.count > 1 ? " to \(names[1])" : ""
        let day = deadline.map { " (\($0))" } ?? ""
        return .init(
          kind: .commitment, says: "\(names[0]) promised\(partner): \(what)\(day).",
          names: names, what: what, deadline: deadline)
      }
    }
  }

  private func target(
    _ ids: [String?], reports: [Correction.FactAnchor]? = nil,
    _ added: ([String]) -> Correction.Added
  ) throws -> Correction.Target? {
    let wanted = ids.compactMap { $0 }
    let anchors = try wanted.compactMap(EntityAnchors(database).anchor(ofEntity:))
    let names = try wanted.compactMap {
      try String.fetchOne(database, sql: "SELECT name FROM entity WHERE id = ?", arguments: [$0])
    }
    guard anchors.count == wanted.count, names.count == wanted.count else { return nil }
    return Correction.Target(entities: anchors, reports: reports, added: added(names))
  }
}
