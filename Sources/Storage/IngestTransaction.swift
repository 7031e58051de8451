internal import GRDB
import Knowledge

/// Takes articles in and out inside one transaction; `finish` settles what they share.
struct IngestTransaction {
  private let database: Database
  private let resolver: any CrossArticleResolver
  private let grouper: EventGrouper
  private var pending = Pending()
  private let commitments: CommitmentGrouper
  private let copies: CopyGrouper
  private let search: SearchIndex
  private let numbers: KnownNumbers
  private let side: SideReader?
  private var hasRemoved = false

  /// With `side` decisions that do not depend on each other are made at the same time.
  init(
    _ database: Database, resolver: any CrossArticleResolver, side: SideReader? = nil
  ) {
    self.database = database
    self.resolver = resolver
    self.side = side
    search = SearchIndex(database: database)
    numbers = KnownNumbers(search: search)
    grouper = EventGrouper(database: database)
    commitments = CommitmentGrouper(database: database)
    copies = CopyGrouper(database: database)
  }

  /// Stores an article, in place of those with its name or URL.
  ///
  /// The very same article is left as it is, unless it is forced in.
  mutating func put(
    _ prepared: PreparedArticle, run: ReadingRun, isForced: Bool = false
  ) throws -> IngestOutcome {
    let facts = prepared.facts
    let old = try ArticleIdentity.holders(of: facts.article, in: database)
    if try !isForced && ArticleIdentity.isUnchanged(facts.article, among: old, in: database) {
      return .unchanged
    }
    for id in old { try remove(id) }
    try run.save(in: database)
    let writer = try ArticleWriter(prepared, runID: run.id, numbers: numbers, database: database)
    try writer.writeText()
    pending.forms.formUnion(try writer.writeEntities())
    try ClaimWriter(rows: writer.rows, facts: facts).write()
    let id = writer.rows.articleID
    try copies.add(id, prepared.sketch)
    try commitments.add(id, prepared.promises)
    search.add(article: id)
    pending.articles.insert(id)
    return old.isEmpty ? .stored : .replaced
  }

  mutating func remove(_ id: Int64) throws {
    pending.reports.formUnion(try grouper.reports(ofArticles: "= ?", [id]))
    pending.promises.formUnion(try commitments.reports(ofArticles: "= ?", [id]))
    try copies.remove(id)
    try commitments.remove(id)
    try search.remove(article: id)
    let left = try ArticleRemover(database: database, id: id).remove()
    pending.keys.formUnion(left.keys)
    pending.entities.formUnion(left.entities)
    pending.names.formUnion(left.names)
    hasRemoved = true
  }

  /// Leaves the decisions to a later transaction.
  mutating func postpone() throws {
    try pending.save(in: database)
    try copies.regroup()
    try search.flush()
    if hasRemoved { try search.resetIfEmpty() }
  }

  /// Decides who is who, and which reports tell of one event or promise, wherever that may have changed.
  mutating func finish() throws {
    try decideEntities()
    try decideReports()
  }

  /// Decides who is who; leaves which reports tell of the same to a later transaction.
  mutating func finishEntities() throws {
    try decideEntities()
    try pending.saveReports(in: database)
  }

  /// Decides which of the reports that wait tell of the same.
  mutating func finishReports() throws {
    try pending.takeReports(from: database)
    try decideReports()
  }

  private mutating func decideEntities() throws {
    try putHandFacts()
    // A second reader does not see what this transaction has put in or taken out.
    let ledger = EntityLedger(database, search: search, side: pending.isEmpty ? side : nil)
    try pending.take(from: database)
    let added = try pending.articles.filter(isStored).sorted()
    for entity in pending.entities { ledger.touch(entity: entity) }
    let forms = FormTable(database: database)
    for form in pending.forms { pending.keys.formUnion(try forms.keys(of: form)) }
    let keys = pending.keys
    let used = try keys.filter(isInUse)
    for key in keys.subtracting(used) { try ledger.removeDoubts(ofBlock: key) }
    try resolver.resolve(
      keys: used.filter { !$0.hasPrefix(HandForms.keyPrefix) }.sorted(), in: ledger)
    var builder = try OverlayBuilder(database)
    let overlay = try builder.build()
    try ledger.moveForms(by: overlay)
    // One table after the other: the cache holds the pages of one.
    for id in added { try nameEntities(ofArticle: id) }
    for id in added { try pend(reportsOfArticle: id) }
    try ledger.moveArticles(by: overlay)
    try ledger.replaceGivenNames(by: overlay)
    let untied = try ReportTies.replace(by: overlay.ties, in: database)
    for report in untied { pending.reports.formUnion(try grouper.reports(named: report)) }
    for id in ledger.movedArticles { try pend(reportsOfArticle: id) }
    for form in ledger.moved.sorted() {
      pending.reports.formUnion(try grouper.reports(withForm: form))
      pending.promises.formUnion(try commitments.reports(ofActorsWithForm: form))
    }
    try ledger.settle()
    try copies.bringIn(added)
    try copies.regroup()
    try search.flush()
    try NameTable.removeUnused(pending.names, in: database)
    try OverlayTables(database: database).replace(by: overlay)
    if hasRemoved { try search.resetIfEmpty() }
  }

  private mutating func pend(reportsOfArticle id: Int64) throws {
    pending.reports.formUnion(try grouper.reports(ofArticles: "= ?", [id]))
    pending.promises.formUnion(try commitments.reports(ofArticles: "= ?", [id]))
  }

  /// All that is known of the entities is decided by now, such as in which country a place lies.
  private func decideReports() throws {
    let promises = pending.promises
    let running = side?.start { try CommitmentGrouper(database: $0).changes(promises) }
    let events = Result { try regroupEvents() }
    // It reads from its snapshot until it is done, whatever becomes of the events.
    let changes = Result { try running?.wait() ?? commitments.changes(promises) }
    try events.get()
    try commitments.make(try changes.get())
  }

  private func regroupEvents() throws {
    grouper.ties = try ReportTies(database)
    try grouper.regroup(pending.reports)
  }

  /// Brings the facts that people added to what the log says; one may be about an earlier one.
  private mutating func putHandFacts() throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT name, id FROM article WHERE run_id = ?",
      arguments: [ReadingRun.hand.id])
    var stored = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int64) })
    let isAdded = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM correction WHERE action = 'add')")
    guard isAdded == true || !stored.isEmpty else { return }
    let lines = try CorrectionLog(database: database).active()
      .filter { $0.correction.action == .add }
    let active = Set(lines.map(HandFacts.articleName))
    for (name, id) in stored.sorted(by: { $0.key < $1.key }) where !active.contains(name) {
      try remove(id)
      stored[name] = nil
    }
    let source = HandFacts(database: database)
    for line in lines {
      if let facts = try source.facts(line) {
        _ = try put(PreparedArticle(facts, resolver: HandForms()), run: .hand)
      } else if let id = stored[HandFacts.articleName(line)] {
        try remove(id)
      }
    }
    try source.removeRules(but: lines)
  }

  private func isInUse(_ key: String) throws -> Bool {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT 1 WHERE EXISTS (SELECT 1 FROM form_key WHERE key = :number)
            OR EXISTS (SELECT 1 FROM article_key WHERE key = :key)
          """), arguments: ["key": key, "number": FormKeys.number(key)]) != nil
  }

  private func isStored(_ article: Int64) throws -> Bool {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT 1 FROM article WHERE id = ?"), arguments: [article])
      != nil
  }

  private func nameEntities(ofArticle id: Int64) throws {
    try database.cachedStatement(
      sql: """
        UPDATE article_entity
        SET entity_number = (SELECT entity_number FROM form WHERE form.id = form_id)
        WHERE article_id = ? AND entity_number IS NULL
        """
    ).execute(arguments: [id])
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO entity_name (entity_number, name_id)
        SELECT entity_number, name_id FROM article_entity
        WHERE article_id = :id AND entity_number IS NOT NULL
        UNION ALL
        SELECT e.entity_number, n.name_id FROM article_name n
        JOIN article_entity e ON e.article_id = n.article_id AND e.number = n.entity
        WHERE n.article_id = :id AND e.entity_number IS NOT NULL
        """
    ).execute(arguments: ["id": id])
  }
}
