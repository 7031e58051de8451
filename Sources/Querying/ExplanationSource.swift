/// The SQL that tells how facts of one kind were read; takes `:article`, `:number`, `:part`.
struct ExplanationSource {
  /// One row: what the fact says.
  let fields: String
  /// Rows of kind, start, end and text: the words that it rests on.
  let words: String
}

extension ExplanationSource {
  init(_ reference: FactReference) {
    switch reference.kind {
    case .entity: self = .entity
    case .event where reference.part != nil: self = .participation
    case .event: self = .event
    case .commitment: self = .claim(view: "commitments", table: "commitment_report")
    case .quote: self = .claim(view: "quotes", table: "quote", also: Self.spokenWords)
    case .relation: self = .claim(view: "relations", table: "relation")
    }
  }

  private static let spokenWords = """
    UNION ALL
    SELECT 'words', f.span_start, f.span_end,
      substr(a.text, f.span_start + 1, f.span_end - f.span_start)
    FROM quote f JOIN article a ON a.id = f.article_id
    WHERE a.name = :article AND f.number = :number
    """

  private static func claim(view: String, table: String, also: String = "") -> Self {
    let letter = table.prefix(1)
    return ExplanationSource(
      fields: """
        SELECT * FROM \(view)
        WHERE article = :article AND fact = :article || '#\(letter)' || :number
        """,
      words: spans(of: table, where: "f.number = :number") + also)
  }

  private static let participation = ExplanationSource(
    fields: """
      SELECT * FROM attendance
      WHERE article = :article AND fact = format('%s#v%d.%d', :article, :number, :part)
      """,
    words: spans(of: "participation", where: "f.event = :number AND f.number = :part"))

  private static let event = ExplanationSource(
    fields: """
      SELECT f.event_id, f.type, f.label, f.date, f.place_name AS place, f.status,
        f.source_name AS told_by, (SELECT name FROM rule WHERE id = f.rule_id) AS rule, f.confidence, a.name AS article,
        a.title AS article_title, a.published, a.source
      FROM event_report f JOIN article a ON a.id = f.article_id
      WHERE a.name = :article AND f.number = :number
      """,
    words: spans(of: "event_report", where: "f.number = :number") + """
      UNION ALL
      SELECT 'evidence', f.evidence_start, f.evidence_end,
        substr(a.text, f.evidence_start + 1, f.evidence_end - f.evidence_start)
      FROM event_evidence f JOIN article a ON a.id = f.article_id
      WHERE a.name = :article AND f.event = :number
      """)

  private static let entity = ExplanationSource(
    fields: """
      SELECT e.id, e.type, e.name, n.text AS name_in_article, o.reason,
        iif(e.id IS coalesce(o.machine_id, d.id), NULL,
          'a correction; the program: ' || coalesce(o.machine_id, d.id))
          AS decided_by, f.confidence,
        (SELECT group_concat(format('%s (%s)', title, (SELECT name FROM rule WHERE id = rule_id)), '; ')
         FROM office
         WHERE article_id = f.article_id AND entity = f.number) AS offices,
        a.name AS article, a.title AS article_title, a.published, a.source
      FROM article_entity f
      JOIN article a ON a.id = f.article_id
      JOIN name n ON n.id = f.name_id
      JOIN form o ON o.id = f.form_id
      LEFT JOIN entity d ON d.number = o.entity_number
      LEFT JOIN entity e ON e.number = f.entity_number
      WHERE a.name = :article AND f.number = :number
      """,
    words: """
      SELECT m.kind, m.span_start, m.span_end,
        substr(a.text, m.span_start + 1, m.span_end - m.span_start)
      FROM mention m JOIN article a ON a.id = m.article_id
      WHERE a.name = :article AND m.entity = :number
      UNION ALL
      SELECT 'office', o.evidence_start, o.evidence_end,
        substr(a.text, o.evidence_start + 1, o.evidence_end - o.evidence_start)
      FROM office o JOIN article a ON a.id = o.article_id
      WHERE a.name = :article AND o.entity = :number
      """)

  private static func spans(of table: String, where condition: String) -> String {
    ["trigger", "evidence"].map { span in
      """
      SELECT '\(span)', f.\(span)_start, f.\(span)_end,
        substr(a.text, f.\(span)_start + 1, f.\(span)_end - f.\(span)_start)
      FROM \(table) f JOIN article a ON a.id = f.article_id
      WHERE a.name = :article AND \(condition)

      """
    }.joined(separator: "UNION ALL\n")
  }
}
