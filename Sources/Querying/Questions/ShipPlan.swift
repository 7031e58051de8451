import Knowledge

/// The query for the kind of a ship, as in "What kind of ship is the Karhu?".
struct ShipPlan {
  let question: Question

  /// Nil where the question names no ship.
  var sql: QuestionSQL? {
    let ships = question.names.filter { $0.types.contains("vessel") }
    guard let ship = ships.first else { return nil }
    var conditions = Conditions()
    let ids = conditions.list(ship.ids)
    let text = """
      SELECT ae.vessel_kind AS answer, 'kind' AS type, '' AS status, a.name AS article, a.published,
        substr(a.text, s.span_start + 1, s.span_end - s.span_start) AS evidence,
        min(s.span_start) AS evidence_start, s.span_end AS evidence_end
      FROM article_entity ae
      CROSS JOIN article a ON a.id = ae.article_id
      CROSS JOIN mention m ON m.article_id = ae.article_id AND m.entity = ae.number
      CROSS JOIN sentence s ON s.article_id = m.article_id AND s.span_start <= m.span_start
        AND s.span_end >= m.span_end
      WHERE ae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids)) AND ae.vessel_kind IS NOT NULL
        AND instr(lower(substr(a.text, s.span_start + 1, s.span_end - s.span_start)),
          ae.vessel_kind) > 0
      GROUP BY a.id, ae.number
      ORDER BY a.published, a.name
      """
    return QuestionSQL(text: text, values: conditions.values)
  }
}
