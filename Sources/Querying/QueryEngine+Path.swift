import Knowledge
import Storage

/// One fact of a chain between two entities.
public struct PathStep: Sendable {
  /// What the fact ties: an entity's name, or an event's label, date and place.
  public let from: String
  public let to: String
  /// Such as `attendee (attended)` or `leads (occurred)`.
  public let tie: String
  public let evidence: String
  public let article: String
  /// What `explain` takes.
  public let fact: String
}

extension QueryEngine {
  /// The shortest chain of facts between two names, of at most so many facts.
  ///
  /// Empty where both name the same.
  ///
  /// - Throws: `QueryError.unknownName`, `noPath`; `StorageError`.
  public func path(from one: String, to other: String, facts: Int) throws -> [PathStep] {
    let finder = PathFinder(connection: connection)
    let ties = try finder.path(
      from: entities(named: one, of: .entity), to: entities(named: other, of: .entity),
      facts: facts)
    guard let ties else { throw QueryError.noPath(one, other, facts: facts) }
    return try ties.map(step)
  }

  private func step(_ tie: PathFinder.Tie) throws -> PathStep {
    let says =
      FactReference(tie.fact)?.kind == .entity ? try office(tie) : try claim(tie)
    return PathStep(
      from: try name(of: tie.from), to: try name(of: tie.to), tie: says.kind,
      evidence: says.evidence, article: FactReference(tie.fact)?.article ?? "", fact: tie.fact)
  }

  private func claim(_ tie: PathFinder.Tie) throws -> (kind: String, evidence: String) {
    let explained = try explain(tie.fact)
    func field(_ name: String) -> String? { explained.fields.first { $0.name == name }?.value }
    let kind =
      field("role") ?? field("predicate")
      ?? (field("commitment_id") == nil ? "held here" : "commitment")
    let sentence = explained.words.first { $0.kind == "evidence" }?.text ?? ""
    return (kind + (field("status").map { " (\($0))" } ?? ""), sentence)
  }

  /// The office that ties a person to a country or body, with the sentence around it.
  private func office(_ tie: PathFinder.Tie) throws -> (kind: String, evidence: String) {
    let found = try answer(
      """
      SELECT o.title, substr(a.text, s.span_start + 1, s.span_end - s.span_start)
      FROM article a
      JOIN office o ON o.article_id = a.id
      JOIN article_entity of ON of.article_id = a.id AND of.number = o.of_entity
      JOIN entity body ON body.number = of.entity_number
      LEFT JOIN sentence s ON s.article_id = a.id
        AND s.span_start <= o.evidence_start AND s.span_end >= o.evidence_end
      WHERE a.name = :article AND o.entity = :number AND body.id IN (:from, :to)
      ORDER BY o.number
      """,
      binding: [
        "article": .text(FactReference(tie.fact)?.article ?? ""),
        "number": .integer(Int64(FactReference(tie.fact)?.number ?? 0)),
        "from": .text(tie.from), "to": .text(tie.to),
      ])
    let row = found.rows.first?.map(\.text) ?? ["", ""]
    return ("holds office: " + row[0], row[1])
  }

  private func name(of node: String) throws -> String {
    guard node.hasPrefix(PathQuery.eventPrefix) else {
      let found = try answer("SELECT name FROM entity WHERE id = :id", binding: ["id": .text(node)])
      return found.rows.first?[0].text ?? node
    }
    let id = String(node.dropFirst(PathQuery.eventPrefix.count))
    let found = try answer(
      "SELECT label, date, place FROM events WHERE id = :id", binding: ["id": .text(id)])
    let parts = found.rows.first?.map(\.text).filter { !$0.isEmpty } ?? [id]
    return parts.joined(separator: ", ")
  }
}
