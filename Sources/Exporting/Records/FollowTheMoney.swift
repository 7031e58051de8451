import Knowledge

/// Writes FollowTheMoney entities, one JSON object a line.
///
/// Persons, organisations, ships, countries (PublicBody), places (Address), events and articles;
/// an Occupancy for each stated office; an UnknownLink for each part in an event, relation and
/// commitment to somebody; Documentation for commitments and quotations. What rests on an article
/// names it as its proof. A line may repeat an id only with the same content.
struct FollowTheMoney {
  let source: any TableSource
  let output: PieceWriter

  static func write(_ source: any TableSource, to sink: @escaping ExportFile.Sink) throws {
    let writer = FollowTheMoney(source: source, output: PieceWriter(sink: sink))
    try writer.writeThings()
    try writer.writeLinks()
    try writer.writeOccupancies()
    try writer.output.finish()
  }

  private func writeThings() throws {
    for (table, kind) in KnowledgeGraph.entityTables {
      try source.forEachRow(of: table) { try output.write(Self.entity($0, kind).line) }
    }
    try source.forEachRow(of: "attendance") { row in
      guard row.text("who_id") == nil else { return }
      var group = FollowTheMoneyEntity("LegalEntity", KnowledgeGraph.who(row))
      group.add(name: row.text("who"))
      try output.write(group.line)
    }
    try source.forEachRow(of: "articles") { try output.write(Self.article($0).line) }
    try source.forEachRow(of: "events") { try output.write(Self.event($0).line) }
  }

  private func writeLinks() throws {
    try source.forEachRow(of: "attendance") { row in
      let event = KnowledgeGraph.eventID(row["event_id"])
      try output.write(
        Self.link(row, KnowledgeGraph.who(row), row["role"].text, event, date: row["date"]).line)
    }
    try source.forEachRow(of: "relations") { row in
      let role = row["predicate"].text.replacing("_", with: " ")
      try output.write(
        Self.link(row, row["subject_id"].text, role, row["object_id"].text, date: row["date"]).line)
    }
    try source.forEachRow(of: "commitments") { row in
      try writeDocumentation(of: row, "commitment", by: row.text("actor_id"), row.text("what"))
      if let actor = row.text("actor_id"), let other = row.text("beneficiary_id") {
        try output.write(
          Self.link(row, actor, "commitment to", other, date: row["published"]).line)
      }
    }
    try source.forEachRow(of: "quotes") { row in
      try writeDocumentation(of: row, "quote", by: row.text("speaker_id"), row.text("words"))
    }
  }

  private func writeDocumentation(
    of row: TableRow, _ kind: String, by actor: String?, _ words: String?
  ) throws {
    guard let actor else { return }
    var entity = FollowTheMoneyEntity("Documentation", "\(kind)/" + row["fact"].text)
    entity.refer("document", to: KnowledgeGraph.articleID(row["article"]))
    entity.refer("entity", to: actor)
    entity.add("role", kind)
    entity.add("status", kind == "commitment" ? row.text("status") : row.text("kind"))
    entity.add("summary", words)
    entity.add("description", row.text("evidence"))
    entity.add("date", row.text("published"))
    try output.write(entity.line)
  }

  /// Positions are kept in memory, each once; a corpus names some thousands.
  private func writeOccupancies() throws {
    var known: Set<String> = []
    try source.forEachRow(of: "offices") { row in
      let title = row["title"].text + (row.text("of").map { " of " + $0 } ?? "")
      let post = "position/" + title + (row.text("of_id").map { "/" + $0 } ?? "")
      if known.insert(post).inserted {
        var position = FollowTheMoneyEntity("Position", post)
        position.add(name: title)
        position.add("country", Self.country(row.text("of_id")))
        try output.write(position.line)
      }
      var occupancy = FollowTheMoneyEntity("Occupancy", row["fact"].text + "/" + post)
      occupancy.refer("holder", to: row["person_id"].text)
      occupancy.refer("post", to: post)
      occupancy.rest(on: row)
      try output.write(occupancy.line)
    }
  }

  private static func entity(_ row: TableRow, _ kind: String) -> FollowTheMoneyEntity {
    let schema =
      switch kind {
      case "person": "Person"
      case "vessel": "Vessel"
      case "place": "Address"
      case "country": "PublicBody"
      default: "Organization"
      }
    var entity = FollowTheMoneyEntity(schema, row["id"].text)
    entity.add(name: row.text("name"))
    for alias in row.aliases { entity.add(name: alias, as: "alias") }
    switch kind {
    case "vessel": entity.add("type", row.text("kind"))
    case "country": entity.add("jurisdiction", row.text("iso")?.lowercased())
    case "place":
      entity.add("full", row.text("name"))
      entity.add("country", row.text("iso")?.lowercased())
      entity.add("latitude", row.text("latitude"))
      entity.add("longitude", row.text("longitude"))
    default: break
    }
    return entity
  }

  private static func article(_ row: TableRow) -> FollowTheMoneyEntity {
    var entity = FollowTheMoneyEntity("Article", KnowledgeGraph.articleID(row["article"]))
    entity.add("title", row.text("title") ?? row.text("article"))
    entity.add("publishedAt", row.text("published"))
    entity.add("publisher", row.text("source"))
    entity.add("author", row.text("author"))
    if let url = row.text("url"), url.hasPrefix("http") { entity.add("sourceUrl", url) }
    return entity
  }

  private static func event(_ row: TableRow) -> FollowTheMoneyEntity {
    var entity = FollowTheMoneyEntity("Event", KnowledgeGraph.eventID(row["id"]))
    entity.add(name: row.text("label"))
    entity.add("date", row.text("date"))
    entity.add("location", row.text("place"))
    entity.add("summary", "\(row["type"].text), \(row["status"].text)")
    entity.refer("proof", to: KnowledgeGraph.articleID(row["article"]))
    return entity
  }

  private static func link(
    _ row: TableRow, _ subject: String, _ role: String, _ object: String, date: Cell
  ) -> FollowTheMoneyEntity {
    var entity = FollowTheMoneyEntity("UnknownLink", "link/" + row["fact"].text)
    entity.refer("subject", to: subject)
    entity.refer("object", to: object)
    entity.add("role", role)
    entity.add("status", row.text("status"))
    entity.add("date", date == .null ? nil : date.text)
    entity.rest(on: row)
    return entity
  }

  private static func country(_ id: String?) -> String? {
    guard let id, id.hasPrefix("country/") else { return nil }
    return id.dropFirst("country/".count).lowercased()
  }
}
