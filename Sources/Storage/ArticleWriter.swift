internal import GRDB
import Knowledge

/// Writes the rows of one article: the text and what was found in it, short of claims.
struct ArticleWriter {
  let rows: RowWriter
  private let prepared: PreparedArticle
  private var facts: ArticleFacts { prepared.facts }

  /// - Precondition: The database holds no article with the same name or URL.
  init(
    _ prepared: PreparedArticle, runID: String, numbers: KnownNumbers, database: Database
  ) throws {
    self.prepared = prepared
    rows = RowWriter(
      database: database, articleID: try Self.freeID(in: database), offsets: prepared.offsets,
      numbers: numbers)
    try writeArticle(runID: runID)
  }

  /// Number of the new article: one behind the last.
  ///
  /// It means nothing. Numbers in order make the rows of an article neighbours of those before, so
  /// that the same pages are written, and take two bytes in each row where a hash takes six.
  private static func freeID(in database: Database) throws -> Int64 {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM article")) ?? 1
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
      try rows.insert(into: "sentence", [("number", index + 1)] + rows.sized(sentence))
    }
    for (index, time) in facts.times.enumerated() {
      try rows.insert(
        into: "time_expression",
        [("number", index + 1), ("type", time.type.rawValue), ("value", time.value)]
          + rows.sized(time.span))
    }
  }

  /// Writes the entities, their names and keys, the offices and the mentions.
  ///
  /// Which entities of the knowledge base they are is told where their form was decided before, and
  /// else left open; returns the forms.
  func writeEntities() throws -> Set<Int64> {
    var forms: Set<Int64> = []
    var mentions = [Int](repeating: 0, count: facts.entities.count)
    for mention in facts.mentions {
      if let entity = mention.entity { mentions[entity] += 1 }
    }
    for (index, entity) in facts.entities.enumerated() {
      forms.insert(
        try writeEntity(
          entity, number: index + 1, mentions: mentions[index], form: prepared.forms[index]))
    }
    try writeOffices()
    for (index, mention) in facts.mentions.enumerated() {
      try rows.insert(
        into: "mention",
        [
          ("number", index + 1), ("code", 5 * mention.kind.code + mention.type.code),
          ("entity", rows.number(mention.entity)),
        ] + rows.sized(mention.span))
    }
    return forms
  }

  private func writeEntity(
    _ entity: ArticleEntity, number: Int, mentions: Int, form: PreparedForm
  ) throws -> Int64 {
    let (formID, decided) = try FormTable(database: rows.database).add(form, said: entity)
    try rows.insert(
      into: "article_entity",
      [
        ("number", number), ("type_code", entity.type.code),
        ("name_id", try rows.name(entity.name)),
        ("iso", entity.isoCode), ("country", entity.country), ("vessel_kind", entity.vesselKind),
        ("percent", Int((entity.confidence * 100).rounded())), ("mentions", mentions),
        ("form_id", formID), ("entity_number", decided),
      ])
    for key in form.articleKeys {
      try rows.insert(
        into: "article_key", [("entity", number), ("key", key), ("form_id", formID)])
    }
    for (index, name) in entity.aliases.enumerated() {
      try rows.insert(
        into: "article_name",
        [
          ("entity", number), ("position", index + 1),
          ("name_id", try rows.name(name)),
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
            ("of_name", role.of), ("of_entity", rows.number(holder)), try rows.rule(role.rule),
          ] + rows.span(role.evidence, "evidence"))
      }
    }
  }
}

extension EntityType {
  private static let byCode: [EntityType] = [.person, .organisation, .country, .place, .vessel]

  /// As the columns `type_code` and `code` have it: the commonest take no byte.
  fileprivate var code: Int { Self.byCode.firstIndex(of: self) ?? 0 }

  init?(code: Int) {
    guard Self.byCode.indices.contains(code) else { return nil }
    self = Self.byCode[code]
  }
}

extension Mention.Kind {
  /// As the column `code` has it, five times.
  fileprivate var code: Int {
    switch self {
    case .name: 0
    case .pronoun: 1
    case .title: 2
    case .demonym: 3
    case .metonym: 4
    }
  }
}
