/// Pieces of SQL over events; `r` is a report, `x` one of those chosen.
enum EventFragments {
  /// The further sentences of a report, as one text.
  static let sentences = """
    substr(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), (
          SELECT group_concat(
            substr(a.text, e.evidence_start + 1, e.evidence_end - e.evidence_start), ' ')
          FROM event_evidence e
          WHERE e.article_id = r.article_id AND e.event = r.number)
    """

  /// How closely an entity belongs to an event: 3 as its place or party, 2 in its sentences,
  /// else 1.
  static func strength(_ ids: String) -> String {
    """
    CASE
          WHEN EXISTS (SELECT 1 FROM article_entity ae JOIN entity e ON e.number = ae.entity_number
            LEFT JOIN entity land ON land.id IN \(ids) AND land.type = 'country'
            WHERE ae.article_id = r.article_id AND ae.number = r.place_entity
              AND (ae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids)) OR e.iso = land.iso))
            OR EXISTS (SELECT 1 FROM participation p
              JOIN article_entity ae ON ae.article_id = p.article_id AND ae.number = p.who_entity
              WHERE p.article_id = r.article_id AND p.event = r.number
                AND ae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids))) THEN 3
          WHEN EXISTS (SELECT 1 FROM mention m
            JOIN article_entity ae ON ae.article_id = m.article_id AND ae.number = m.entity
            WHERE m.article_id = r.article_id AND ae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids))
              AND (m.span_start >= r.evidence_start AND m.span_end <= r.evidence_end
                OR EXISTS (SELECT 1 FROM event_evidence v
                  WHERE v.article_id = r.article_id AND v.event = r.number
                    AND m.span_start >= v.evidence_start AND m.span_end <= v.evidence_end)))
            THEN 2
          ELSE 1 END
    """
  }

  /// The party of a participation is one of some entities, or holds an office of one.
  static func isParty(_ ids: String) -> String {
    """
    (ae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids)) OR EXISTS (SELECT 1 FROM office o
          JOIN article_entity oe ON oe.article_id = o.article_id AND oe.number = o.of_entity
          WHERE o.article_id = p.article_id AND o.entity = p.who_entity
            AND oe.entity_number IN (SELECT number FROM entity WHERE id IN \(ids))))
    """
  }

  /// Persons who hold an office of an entity.
  static func office(of ids: String) -> String {
    """
    (t.who_id IN (SELECT person.id FROM entity body
            CROSS JOIN article_entity be ON be.entity_number = body.number
            CROSS JOIN office o ON o.article_id = be.article_id AND o.of_entity = be.number
            CROSS JOIN article_entity pe ON pe.article_id = o.article_id AND pe.number = o.entity
            CROSS JOIN entity person ON person.number = pe.entity_number
            WHERE body.id IN \(ids))
          OR EXISTS (SELECT 1 FROM office o WHERE o.article_id = p.article_id
            AND o.entity = p.who_entity AND o.of_entity IS NULL
            AND o.of_name IN (SELECT name FROM entity WHERE id IN \(ids))))
    """
  }

  /// The sentence of a participation has one of some words.
  static func tells(_ words: [String]) -> String {
    let evidence = "substr(x.text, p.evidence_start + 1, p.evidence_end - p.evidence_start)"
    return "(" + words.map { "word_share('\($0)', \(evidence)) = 1" }.joined(separator: " OR ")
      + ")"
  }

  /// The sentence of a participation mentions an entity.
  static func mentions(_ ids: String) -> String {
    """
    EXISTS (SELECT 1 FROM mention m
          JOIN article_entity me ON me.article_id = m.article_id AND me.number = m.entity
          WHERE m.article_id = p.article_id AND m.span_start >= p.evidence_start
            AND m.span_end <= p.evidence_end
            AND +me.entity_number IN (SELECT number FROM entity WHERE id IN \(ids)))
    """
  }

  /// Persons of an office whose title has a word.
  static func holds(_ word: String) -> String {
    """
    EXISTS (SELECT 1 FROM office o WHERE o.article_id = p.article_id AND o.entity = p.who_entity
          AND word_share(\(word), o.title) = 1)
    """
  }

  /// Beside a country or body stands a person who holds an office of it.
  static let isRepresented = """
    EXISTS (SELECT 1 FROM participation y
        JOIN office o ON o.article_id = y.article_id AND o.entity = y.who_entity
        WHERE y.article_id = p.article_id AND y.event = p.event AND y.kind = 'person'
          AND p.kind IN ('country', 'organisation') AND o.of_entity = p.who_entity)
    """

  /// One row a report: its place, date or label.
  static func ofEvent(_ answer: String, type: String, leastLength: Int = 1) -> String {
    let column =
      switch answer {
      case "place": "coalesce(place.name, x.place_name)"
      case "country":
        """
        (SELECT name FROM entity land WHERE land.type = 'country'
            AND (land.id = place.id OR land.iso = place.iso) LIMIT 1)
        """
      case "date": "x.date"
      default: "x.label"
      }
    return """
      SELECT DISTINCT \(column) AS answer, '\(type)' AS type, x.status, x.article, x.published,
        substr(x.text, x.evidence_start + 1, x.evidence_end - x.evidence_start) AS evidence,
        x.evidence_start, x.evidence_end, x.label, x.type AS event_type, x.score, place.latitude
      FROM chosen x
      LEFT JOIN article_entity ae ON ae.article_id = x.article_id AND ae.number = x.place_entity
      LEFT JOIN entity place ON place.number = ae.entity_number
      WHERE length(\(column)) >= \(leastLength)
      ORDER BY x.score DESC, x.published, x.article, x.number
      """
  }

  /// One row a party of a chosen report, those of the preferred status where there are some.
  static func ofParties(where condition: String, preferring status: String, isAnyStatus: Bool)
    -> String
  {
    """
    , party AS (
      SELECT t.who AS answer, t.kind AS type,
        iif(x.status = 'cancelled', 'cancelled', t.status) AS status, x.article, x.published,
        substr(x.text, p.evidence_start + 1, p.evidence_end - p.evidence_start) AS evidence,
        p.evidence_start, p.evidence_end, x.label, x.type AS event_type, x.score, t.role,
        x.status AS event_status, x.number AS event, p.number
      FROM chosen x
      JOIN participation p ON p.article_id = x.article_id AND p.event = x.number
      LEFT JOIN article_entity ae ON ae.article_id = p.article_id AND ae.number = p.who_entity
      JOIN attendance t ON t.article = x.article AND t.fact = format(
        '%s#v%d.%d', x.article, x.number, p.number)
      WHERE \(condition)
    )
    SELECT * FROM party
    \(isAnyStatus ? "" : "WHERE status = '\(status)' OR NOT EXISTS (SELECT 1 FROM party WHERE status = '\(status)')")
    ORDER BY score DESC, published, article, event, number
    """
  }
}
