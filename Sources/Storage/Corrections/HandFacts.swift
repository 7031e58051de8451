internal import GRDB
import Knowledge

/// Facts that people added, each as an article of its own: so they are grouped, queried and exported
/// like all others, and told apart by the article's name and by rules that begin with "hand/".
struct HandFacts {
  let database: Database

  /// Behind all other names, so that no event is named after a fact that was added.
  static let prefix = "~hand-"

  static func articleName(_ line: LoggedCorrection) -> String { prefix + line.key }

  private static func rule(of kind: Correction.Added.Kind) -> String { "hand/\(kind.rawValue)" }

  /// Takes out the names of rules that no fact that is left was added by.
  func removeRules(but lines: [LoggedCorrection]) throws {
    let kept = Set(lines.compactMap { $0.correction.target.added.map { Self.rule(of: $0.kind) } })
    for kind in Correction.Added.Kind.allCases where !kept.contains(Self.rule(of: kind)) {
      try database.execute(
        sql: "DELETE FROM rule WHERE name = ?", arguments: [Self.rule(of: kind)])
    }
  }

  /// Nil where the entities or the report that it is about are not there.
  func facts(_ line: LoggedCorrection) throws -> ArticleFacts? {
    let anchors = EntityAnchors(database)
    guard let added = line.correction.target.added,
      try (line.correction.target.entities ?? []).allSatisfy({
        try !anchors.places(of: $0).isEmpty
      })
    else { return nil }
    let text = added.says + (added.quote.map { "\n\n“\($0)”" } ?? "")
    let statement = TextSpan(0, added.says.utf8.count)
    let start = statement.end + "\n\n“".utf8.count
    let evidence = added.quote.map { TextSpan(start, start + $0.utf8.count) } ?? statement
    var facts = ArticleFacts(
      article: article(line, text, added), sentences: [evidence], times: [], mentions: [],
      entities: entities(of: line.correction.target, added, evidence), events: [],
      commitments: [], quotes: [], relations: [])
    if evidence != statement { facts.sentences.insert(statement, at: 0) }
    switch added.kind {
    case .entity, .office: break
    case .attendance:
      guard let event = try event(line.correction.target, added, evidence) else { return nil }
      facts.events = [event]
    case .commitment:
      facts.commitments = [
        Commitment(
          actor: Party(name: added.names[0], entity: 0), what: added.what ?? "",
          beneficiary: added.names.count > 1 ? Party(name: added.names[1], entity: 1) : nil,
          deadline: added.deadline, status: .new, evidence: evidence,
          provenance: provenance(added, evidence))
      ]
    }
    facts.mentions = mentions(of: facts.entities, in: added.says)
    return facts
  }

  private func article(
    _ line: LoggedCorrection, _ text: String, _ added: Correction.Added
  ) -> Article {
    let published = added.published.flatMap { CalendarDate(iso: $0) }
    return Article(
      id: Self.articleName(line), title: nil, text: text, published: published,
      publishedFrom: published == nil ? nil : .field, source: "added by hand", url: nil,
      author: line.correction.author, sha256: line.key)
  }

  private func provenance(_ added: Correction.Added, _ evidence: TextSpan) -> Provenance {
    Provenance(rule: Self.rule(of: added.kind), trigger: evidence, confidence: 1)
  }

  private func entities(
    of target: Correction.Target, _ added: Correction.Added, _ evidence: TextSpan
  ) -> [ArticleEntity] {
    let types = added.type.map { [$0] } ?? (target.entities ?? []).map(\.type)
    var entities = zip(types, added.names).map {
      ArticleEntity(type: EntityType(rawValue: $0) ?? .person, name: $1)
    }
    if let title = added.title, !entities.isEmpty {
      entities[0].roles = [
        Role(
          title: title, of: added.names.dropFirst().first, evidence: evidence,
          rule: provenance(added, evidence).rule)
      ]
    }
    return entities
  }

  private func mentions(of entities: [ArticleEntity], in text: String) -> [Mention] {
    entities.enumerated().compactMap { index, entity in
      guard let range = text.range(of: entity.name) else { return nil }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Mention(
        span: TextSpan(start, start + entity.name.utf8.count), tokens: 0..<0, head: 0,
        kind: .name, type: entity.type, entity: index)
    }
  }

  /// The event of the report that somebody attended.
  private func event(
    _ target: Correction.Target, _ added: Correction.Added, _ evidence: TextSpan
  ) throws -> Event? {
    guard let anchor = target.reports?.first, let type = target.entities?.first?.type,
      let report = try FactAnchors(database: database).fact(at: anchor),
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT r.type, r.label, r.date, r.status FROM article a
          JOIN event_report r ON r.article_id = a.id
          WHERE a.name = ? AND a.name || '#v' || r.number = ?
          """, arguments: [anchor.article, report]),
      let kind = Event.Kind(rawValue: row["type"]),
      let status = Event.Status(rawValue: row["status"]),
      let role = added.role.flatMap(Participant.Role.init)
    else { return nil }
    let isAhead = status == .planned || status == .proposed
    let date: String? = row["date"]
    return Event(
      type: kind, label: row["label"], date: date.flatMap { CalendarDate(iso: $0) },
      status: status, evidence: [evidence],
      participants: [
        Participant(
          who: Party(name: added.names[0], entity: 0),
          kind: Participant.Kind(rawValue: type) ?? .group, role: role,
          status: role == .absent ? .declined : isAhead ? .expected : .attended,
          evidence: evidence, provenance: provenance(added, evidence))
      ], provenance: provenance(added, evidence))
  }
}

/// Names that stand for what a correction says, and are never decided by the program.
struct HandForms: CrossArticleResolver {
  static let keyPrefix = "hand/"

  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    EntityForm(
      id: "\(entity.type.rawValue)|hand|\(article.id)|\(entity.name)", type: entity.type,
      keys: [Self.keyPrefix + article.id])
  }

  func resolve(keys: [String], in directory: some EntityDirectory) {}
}

extension ReadingRun {
  /// That of facts that people added.
  static let hand = ReadingRun(program: "hand", models: "")
}
