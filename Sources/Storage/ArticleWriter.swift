internal import GRDB
import Knowledge

/// Writes the rows of one article: the text and what was found in it, short of claims.
struct ArticleWriter {
  let rows: RowWriter
  let facts: ArticleFacts

  /// - Precondition: The database holds no article with the same name or URL.
  init(_ facts: ArticleFacts, runID: String, database: Database) throws {
    self.facts = facts
    rows = RowWriter(
      database: database, articleID: try Self.freeID(for: facts.article.id, in: database),
      offsets: ScalarOffsets(facts.article.text))
    try writeArticle(runID: runID)
  }

  /// Number of the new article: the hash of its name, or the next free one behind it.
  private static func freeID(for name: String, in database: Database) throws -> Int64 {
    var id = ContentHash.of(name, bits: 40)
    while try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE id = ?)", arguments: [id])
      == true
    { id += 1 }
    return id
  }

  private func writeArticle(runID: String) throws {
    let article = facts.article
    let statement = try rows.database.cachedStatement(
      sql: """
        INSERT INTO article (id, name, title, text, published, published_from, source, url,
          author, language, sha256, run_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      rows.articleID, article.id, article.title, article.text, article.published?.description,
      article.publishedFrom?.rawValue, article.source, article.url, article.author,
      article.language, article.sha256, runID,
    ])
  }

  func writeText() throws {
    for (index, sentence) in facts.sentences.enumerated() {
      try rows.insert(into: "sentence", [("number", index + 1)] + rows.span(sentence))
    }
    for (index, time) in facts.times.enumerated() {
      try rows.insert(
        into: "time_expression",
        [("number", index + 1), ("type", time.type.rawValue), ("value", time.value)]
          + rows.span(time.span))
    }
  }

  /// Writes the entities, their names and keys, the offices and the mentions.
  ///
  /// Which entities of the knowledge base they are is left open; returns the forms.
  func writeEntities(resolver: any CrossArticleResolver) throws -> Set<Int64> {
    var forms: Set<Int64> = []
    for (index, entity) in facts.entities.enumerated() {
      let form = resolver.form(of: entity, among: facts.entities, in: facts.article)
      forms.insert(try writeEntity(entity, number: index + 1, form: form))
    }
    try writeOffices()
    for (index, mention) in facts.mentions.enumerated() {
      try rows.insert(
        into: "mention",
        [
          ("number", index + 1), ("kind", mention.kind.rawValue), ("type", mention.type.rawValue),
          ("entity", rows.number(mention.entity)),
        ] + rows.span(mention.span))
    }
    return forms
  }

  private func writeEntity(
    _ entity: ArticleEntity, number: Int, form: EntityForm
  ) throws -> Int64 {
    let formID = try FormTable(database: rows.database).add(form, said: entity)
    try rows.insert(
      into: "article_entity",
      [
        ("number", number), ("type", entity.type.rawValue), ("name", entity.name),
        ("iso", entity.isoCode), ("country", entity.country), ("vessel_kind", entity.vesselKind),
        ("confidence", entity.confidence), ("form_id", formID),
      ])
    for key in Set(form.articleKeys).subtracting(form.keys).sorted() {
      try rows.insert(
        into: "article_key", [("entity", number), ("key", key), ("form_id", formID)])
    }
    for (position, name) in ([entity.name] + entity.aliases).enumerated() {
      try rows.insert(
        into: "article_name",
        [
          ("entity", number), ("position", position),
          ("name_id", try NameTable.id(of: name, in: rows.database)),
        ])
    }
    return formID
  }

  private func writeOffices() throws {
    var number = 0
    for (index, entity) in facts.entities.enumerated() {
      for role in entity.roles {
        number += 1
        let holder = facts.entities.firstIndex {
          $0.name == role.of && ($0.type == .country || $0.type == .organisation)
        }
        try rows.insert(
          into: "office",
          [
            ("number", number), ("entity", index + 1), ("title", role.title),
            ("of_name", role.of), ("of_entity", rows.number(holder)), ("rule", role.rule),
          ] + rows.span(role.evidence, "evidence"))
      }
    }
  }
}

/// The strings that name entities, each kept once.
enum NameTable {
  /// The number of a name, which is added where it is new.
  static func id(of text: String, in database: Database) throws -> Int64 {
    let known = try database.cachedStatement(sql: "SELECT id FROM name WHERE text = ?")
    if let id = try Int64.fetchOne(known, arguments: [text]) { return id }
    var id = ContentHash.of(text, bits: 53)
    let taken = try database.cachedStatement(sql: "SELECT 1 FROM name WHERE id = ?")
    while try Int.fetchOne(taken, arguments: [id]) != nil { id += 1 }
    try database.cachedStatement(sql: "INSERT INTO name (id, text, folded) VALUES (?, ?, ?)")
      .execute(arguments: [id, text, foldedName(text)])
    return id
  }
}
