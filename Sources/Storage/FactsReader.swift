import Knowledge

/// Puts the facts of one article together again from their rows.
struct FactsReader {
  private let connection: ReadOnlyConnection
  private let id: Cell
  private let article: Article
  private let offsets: ScalarOffsets

  init(connection: ReadOnlyConnection, articleID: Cell) throws {
    self.connection = connection
    id = articleID
    article = try Article(
      row: connection.query(
        "\(Article.selection) WHERE id = :id", arguments: ["id": articleID]
      ).rows[0])
    offsets = ScalarOffsets(article.text)
  }

  func facts() throws -> ArticleFacts {
    ArticleFacts(
      article: article, sentences: try sentences(), times: try times(), mentions: try mentions(),
      entities: try entities(), events: try events(), commitments: try commitments(),
      quotes: try quotes(), relations: try relations())
  }

  /// Runs a statement on the rows of the article, `:id`.
  func map<Value>(_ sql: String, _ read: (inout Cells) throws -> Value) throws -> [Value] {
    try connection.query(sql, arguments: ["id": id]).rows.map { row in
      var cells = Cells(row, offsets)
      return try read(&cells)
    }
  }

  private func sentences() throws -> [TextSpan] {
    try map(
      "SELECT span_start, span_end FROM sentence WHERE article_id = :id ORDER BY number"
    ) { try $0.span() }
  }

  private func times() throws -> [TimeExpression] {
    try map(
      """
      SELECT span_start, span_end, type, value FROM time_expression
      WHERE article_id = :id ORDER BY number
      """
    ) { cells in
      TimeExpression(
        span: try cells.span(), tokens: 0..<0, type: try cells.choice(),
        value: cells.optionalText())
    }
  }

  private func mentions() throws -> [Mention] {
    try map(
      """
      SELECT span_start, span_end, kind, type, entity FROM mention
      WHERE article_id = :id ORDER BY number
      """
    ) { cells in
      Mention(
        span: try cells.span(), tokens: 0..<0, head: 0, kind: try cells.choice(),
        type: try cells.choice(), entity: cells.entity())
    }
  }

  private func entities() throws -> [ArticleEntity] {
    var entities = try map(
      """
      SELECT e.type, n.text, e.iso, e.country, e.vessel_kind, e.confidence
      FROM article_entity e JOIN name n ON n.id = e.name_id
      WHERE e.article_id = :id ORDER BY e.number
      """
    ) { cells in
      ArticleEntity(
        type: try cells.choice(), name: try cells.text(), isoCode: cells.optionalText(),
        country: cells.optionalText(), vesselKind: cells.optionalText(),
        confidence: try cells.real())
    }
    let aliases = try map(
      """
      SELECT an.entity, n.text FROM article_name an JOIN name n ON n.id = an.name_id
      WHERE an.article_id = :id ORDER BY an.entity, an.position
      """
    ) { (try $0.integer() - 1, try $0.text()) }
    for (entity, alias) in aliases { entities[entity].aliases.append(alias) }
    let roles = try map(
      """
      SELECT entity, title, of_name, evidence_start, evidence_end,
        (SELECT name FROM rule WHERE id = rule_id) FROM office
      WHERE article_id = :id ORDER BY number
      """
    ) { cells in
      (
        try cells.integer() - 1,
        Role(
          title: try cells.text(), of: cells.optionalText(), evidence: try cells.span(),
          rule: try cells.text())
      )
    }
    for (entity, role) in roles { entities[entity].roles.append(role) }
    return entities
  }
}
