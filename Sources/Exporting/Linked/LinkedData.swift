import Knowledge

/// Writes linked data: JSON-LD with the terms of schema.org, PROV and few of our own.
///
/// One node a line. A fact is a claim about those whom it concerns, derived from its article. Only
/// a part in an event that was or is to be taken also stands on the event, as attendee or organizer.
///
/// Source: JSON-LD 1.1, https://www.w3.org/TR/json-ld11/; PROV-O, https://www.w3.org/TR/prov-o/.
struct LinkedData {
  let source: any TableSource
  let output: PieceWriter

  static func write(_ source: any TableSource, to sink: @escaping ExportFile.Sink) throws {
    let writer = LinkedData(source: source, output: PieceWriter(sink: sink))
    try writer.output.write(head + "\n" + program)
    try writer.writeThings()
    try writer.writeClaims()
    try writer.output.write("\n]}\n")
    try writer.output.finish()
  }

  private static let head = """
    {"@context":{"@vocab":"https://schema.org/","prov":"http://www.w3.org/ns/prov#",\
    "dossier":"urn:dossier:terms/"},"@graph":[
    """
  private static let program = """
    {"@id":"urn:dossier:program","@type":["SoftwareApplication","prov:SoftwareAgent"],\
    "name":"dossier"}
    """

  private func add(_ node: LinkedNode) throws { try output.write(Array(",\n".utf8) + node.json) }

  private func writeThings() throws {
    try source.forEachRow(of: "articles") { try add(Self.article($0)) }
    for (table, kind) in KnowledgeGraph.entityTables {
      try source.forEachRow(of: table) { try add(Self.entity($0, kind)) }
    }
    try source.forEachRow(of: "events") { try add(Self.event($0)) }
  }

  private func writeClaims() throws {
    try source.forEachRow(of: "reports") { row in
      try add(.claim(row, about: [KnowledgeGraph.eventID(row["event_id"])]))
    }
    try source.forEachRow(of: "attendance") { try addParticipation($0) }
    try source.forEachRow(of: "relations") { row in
      var node = LinkedNode.claim(row, about: [row["subject_id"].text, row["object_id"].text])
      node.refer("dossier:subject", row.text("subject_id"))
      node.add("dossier:predicate", row.text("predicate"))
      node.refer("dossier:object", row.text("object_id"))
      try add(node)
    }
    try source.forEachRow(of: "offices") { row in
      let about = [row.text("person_id"), row.text("of_id")].compactMap { $0 }
      var node = LinkedNode.claim(row, about: about, part: "office/" + row["title"].text)
      node.add("roleName", row.text("title"))
      try add(node)
    }
    try source.forEachRow(of: "commitments") { row in
      let about = [row.text("actor_id"), row.text("beneficiary_id")].compactMap { $0 }
      var node = LinkedNode.claim(row, about: about)
      node.add("dossier:actor", row.text("actor"))
      node.add("dossier:commits_to", row.text("what"))
      node.add("dossier:deadline", row.text("deadline"))
      node.refer("dossier:spokesperson", row.text("spokesperson_id"))
      try add(node)
    }
    try source.forEachRow(of: "quotes") { try add(Self.quote($0)) }
  }

  private func addParticipation(_ row: TableRow) throws {
    let event = KnowledgeGraph.eventID(row["event_id"])
    let who = KnowledgeGraph.who(row)
    if row.text("who_id") == nil {
      var group = LinkedNode(who, ["Thing"])
      group.add("name", row.text("who"))
      try add(group)
    }
    if ["attended", "expected"].contains(row["status"].text), row["role"].text != "absent" {
      var node = LinkedNode(event, [])
      node.refer(row["role"].text == "host" ? "organizer" : "attendee", who)
      try add(node)
    }
    var claim = LinkedNode.claim(row, about: [who, event])
    claim.add("roleName", row.text("role"))
    try add(claim)
  }

  private static func article(_ row: TableRow) -> LinkedNode {
    let id = KnowledgeGraph.articleID(row["article"])
    var node = LinkedNode(id, ["NewsArticle", "prov:Entity"])
    node.add("identifier", row.text("article"))
    node.add("headline", row.text("title"))
    node.add("datePublished", row.text("published"))
    node.add("publisher", row.text("source"))
    node.add("author", row.text("author"))
    node.add("url", row.text("url"))
    node.add("inLanguage", row.text("language"))
    return node
  }

  private static func entity(_ row: TableRow, _ kind: String) -> LinkedNode {
    let type = ["person": "Person", "place": "Place", "country": "Country", "vessel": "Vehicle"]
    var node = LinkedNode(row["id"].text, [type[kind] ?? "Organization"])
    node.add("name", row.text("name"))
    for alias in row.aliases { node.add("alternateName", alias) }
    switch kind {
    case "person": node.add("jobTitle", row.text("offices"))
    case "vessel": node.add("additionalType", row.text("kind"))
    case "country": node.add("identifier", row.text("iso"))
    case "place":
      node.add("addressCountry", row.text("iso"))
      node.add("latitude", row["latitude"])
      node.add("longitude", row["longitude"])
    default: break
    }
    return node
  }

  private static func event(_ row: TableRow) -> LinkedNode {
    var node = LinkedNode(KnowledgeGraph.eventID(row["id"]), ["Event"])
    node.add("name", row.text("label"))
    node.add("additionalType", row.text("type"))
    node.add("startDate", row.text("date"))
    node.add("dossier:status", row.text("status"))
    if row["status"].text == "cancelled" {
      node.refer("eventStatus", iri: "https://schema.org/EventCancelled")
    }
    if row.text("place_id") == nil {
      node.add("location", row.text("place"))
    } else {
      node.refer("location", row.text("place_id"))
    }
    return node
  }

  private static func quote(_ row: TableRow) -> LinkedNode {
    var node = LinkedNode.claim(row, about: [])
    node.types.append("Quotation")
    node.refer("spokenByCharacter", row.text("speaker_id"))
    node.add("dossier:words", row.text("words"))
    return node
  }
}
