/// The SQL of `PathFinder`; ids of events carry a prefix that ids of entities lack.
enum PathQuery {
  static let eventPrefix = "event/"

  /// Rows of node, neighbour and fact for `:nodes`; `:ends` are the entities asked about.
  static let ties =
    """
    WITH node AS (SELECT value AS id FROM json_each(:nodes)),
    mine AS (
      SELECT node.id, ae.article_id, ae.number, a.name
      FROM node JOIN entity e ON e.id = node.id
      JOIN article_entity ae ON ae.entity_number = e.number
      JOIN article a ON a.id = ae.article_id
    )
    SELECT m.id, 'event/' || r.event_id, m.name || '#v' || p.event || '.' || p.number
    FROM mine m
    JOIN participation p ON p.article_id = m.article_id AND p.who_entity = m.number
    JOIN event_report r ON r.article_id = p.article_id AND r.number = p.event
    WHERE p.role <> 'absent'
    UNION ALL
    SELECT node.id, e.id, a.name || '#v' || p.event || '.' || p.number
    FROM node
    JOIN event_report r ON r.event_id = substr(node.id, 7)
    JOIN participation p ON p.article_id = r.article_id AND p.event = r.number
    JOIN article_entity ae ON ae.article_id = p.article_id AND ae.number = p.who_entity
    JOIN entity e ON e.number = ae.entity_number
    JOIN article a ON a.id = p.article_id
    WHERE p.role <> 'absent' AND node.id LIKE 'event/%'
    UNION ALL
    SELECT m.id, 'event/' || r.event_id, m.name || '#v' || r.number
    FROM mine m
    JOIN event_report r ON r.article_id = m.article_id AND r.place_entity = m.number
    WHERE m.id IN (SELECT value FROM json_each(:ends))
    UNION ALL
    SELECT node.id, e.id, a.name || '#v' || r.number
    FROM node
    JOIN event_report r ON r.event_id = substr(node.id, 7)
    JOIN article_entity ae ON ae.article_id = r.article_id AND ae.number = r.place_entity
    JOIN entity e ON e.number = ae.entity_number
    JOIN article a ON a.id = r.article_id
    WHERE e.id IN (SELECT value FROM json_each(:ends)) AND node.id LIKE 'event/%'

    """ + direct("relation", "r", "number", "subject_entity", "object_entity")
    + direct("office", "e", "entity", "entity", "of_entity")
    + direct("commitment_report", "c", "number", "actor_entity", "beneficiary_entity")
    + "ORDER BY 1, 2, 3"

  /// Facts of one table that tie two entities, from either end.
  private static func direct(
    _ table: String, _ letter: String, _ number: String, _ one: String, _ other: String
  ) -> String {
    [(one, other), (other, one)].map { near, far in
      """
      UNION ALL
      SELECT m.id, e.id, m.name || '#\(letter)' || f.\(number)
      FROM mine m
      JOIN \(table) f ON f.article_id = m.article_id AND f.\(near) = m.number
      JOIN article_entity ae ON ae.article_id = f.article_id AND ae.number = f.\(far)
      JOIN entity e ON e.number = ae.entity_number

      """
    }.joined()
  }
}
