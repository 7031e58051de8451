internal import GRDB
import Knowledge

/// Names facts by their words, and finds them again.
struct FactAnchors {
  let database: Database

  private struct Found {
    var fact: String
    var says: String
    var evidence: String
  }

  /// Nil where there is no such fact, or where it is an entity.
  func anchor(ofFact name: String) throws -> Correction.FactAnchor? {
    guard let mark = name.lastIndex(of: "#") else { return nil }
    let article = String(name[..<mark])
    let code = name[name.index(after: mark)...]
    guard let letter = code.first else { return nil }
    let kind = letter == "v" && code.contains(".") ? "p" : String(letter)
    guard let found = try facts(kind, in: article).first(where: { $0.fact == name }) else {
      return nil
    }
    return Correction.FactAnchor(
      article: article, kind: kind, says: found.says, evidence: found.evidence)
  }

  /// The name that the fact has now; nil where the article no longer says it.
  func fact(at anchor: Correction.FactAnchor) throws -> String? {
    let alike = try facts(anchor.kind, in: anchor.article).filter { $0.says == anchor.says }
    return (alike.first { $0.evidence == anchor.evidence } ?? (alike.count == 1 ? alike[0] : nil))?
      .fact
  }

  private func facts(_ kind: String, in article: String) throws -> [Found] {
    guard let source = Self.sources[kind] else { return [] }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT \(source.fact) AS fact, \(source.says) AS says,
          substr(a.text, f.evidence_start + 1, f.evidence_end - f.evidence_start) AS evidence
        FROM article a \(source.from) WHERE a.name = ?
        ORDER BY \(source.order)
        """, arguments: [article])
    return rows.map { Found(fact: $0["fact"], says: $0["says"], evidence: $0["evidence"]) }
  }

  private struct Source {
    var fact: String
    var says: String
    var from: String
    var order = "f.number"
  }

  private static let sources: [String: Source] = [
    "v": Source(
      fact: "a.name || '#v' || f.number", says: "f.type || ': ' || f.label",
      from: "JOIN event_report f ON f.article_id = a.id"),
    "p": Source(
      fact: "a.name || '#v' || f.event || '.' || f.number",
      says: "v.type || ': ' || v.label || ': ' || f.who_name || ': ' || f.role",
      from: """
        JOIN participation f ON f.article_id = a.id
        JOIN event_report v ON v.article_id = a.id AND v.number = f.event
        """, order: "f.event, f.number"),
    "c": Source(
      fact: "a.name || '#c' || f.number", says: "f.actor_name || ': ' || f.what",
      from: "JOIN commitment_report f ON f.article_id = a.id"),
    "q": Source(
      fact: "a.name || '#q' || f.number",
      says: "substr(a.text, f.span_start + 1, f.span_end - f.span_start)",
      from: "JOIN quote f ON f.article_id = a.id"),
    "r": Source(
      fact: "a.name || '#r' || f.number",
      says: "subject.text || ': ' || f.predicate || ': ' || object.text",
      from: """
        JOIN relation f ON f.article_id = a.id
        JOIN article_entity s ON s.article_id = a.id AND s.number = f.subject_entity
        JOIN article_entity o ON o.article_id = a.id AND o.number = f.object_entity
        JOIN name subject ON subject.id = s.name_id
        JOIN name object ON object.id = o.name_id
        """),
  ]
}
