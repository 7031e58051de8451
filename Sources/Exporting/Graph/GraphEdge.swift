import Knowledge

/// One fact that ties two nodes.
struct GraphEdge {
  var source: String
  var target: String
  /// Such as `attendee`, `met` or `promised`.
  var kind: String
  var status = Cell.null
  var detail = Cell.null
  var date = Cell.null
  var evidence = Cell.null
  var fact = Cell.null
  var article = Cell.null
  var published = Cell.null
  var confidence = Cell.null

  static let attributes: [GraphAttribute] = [
    GraphAttribute("kind"), GraphAttribute("status"), GraphAttribute("detail"),
    GraphAttribute("date"), GraphAttribute("evidence"), GraphAttribute("fact"),
    GraphAttribute("article"), GraphAttribute("published"),
    GraphAttribute("confidence", .double),
  ]

  /// One value an attribute.
  var values: [Cell] {
    [.text(kind), status, detail, date, evidence, fact, article, published, confidence]
  }

  /// A tie that a row of facts states.
  init(_ source: String, _ kind: String, _ target: String, from row: TableRow) {
    (self.source, self.kind, self.target) = (source, kind, target)
    (evidence, fact) = (row["evidence"], row["fact"])
    (article, published) = (row["article"], row["published"])
  }
}

extension KnowledgeGraph {
  func forEachEdge(_ body: (GraphEdge) throws -> Void) throws {
    try source.forEachRow(of: "attendance") { try body(Self.participation($0)) }
    try source.forEachRow(of: "reports") { row in
      for edge in Self.report(row) { try body(edge) }
    }
    try source.forEachRow(of: "relations") { try body(Self.relation($0)) }
    try source.forEachRow(of: "offices") { row in
      if let edge = Self.office(row) { try body(edge) }
    }
    try source.forEachRow(of: "commitments") { row in
      for edge in Self.commitment(row) { try body(edge) }
    }
    try source.forEachRow(of: "quotes") { row in
      if let edge = Self.quote(row) { try body(edge) }
    }
  }

  private static func participation(_ row: TableRow) -> GraphEdge {
    var edge = GraphEdge(who(row), row["role"].text, eventID(row["event_id"]), from: row)
    (edge.status, edge.date, edge.confidence) = (row["status"], row["date"], row["confidence"])
    return edge
  }

  private static func report(_ row: TableRow) -> [GraphEdge] {
    let event = eventID(row["event_id"])
    var edges = [GraphEdge(event, "reported_in", articleID(row["article"]), from: row)]
    if let place = row.text("place_id") {
      edges.append(GraphEdge(event, "held_in", place, from: row))
    }
    for index in edges.indices {
      edges[index].status = row["status"]
      edges[index].date = row["date"]
      edges[index].confidence = row["confidence"]
    }
    return edges
  }

  private static func relation(_ row: TableRow) -> GraphEdge {
    var edge = GraphEdge(
      row["subject_id"].text, row["predicate"].text, row["object_id"].text, from: row)
    (edge.status, edge.date, edge.confidence) = (row["status"], row["date"], row["confidence"])
    return edge
  }

  private static func office(_ row: TableRow) -> GraphEdge? {
    guard let of = row.text("of_id") else { return nil }
    var edge = GraphEdge(row["person_id"].text, "holds_office", of, from: row)
    edge.detail = row["title"]
    return edge
  }

  private static func commitment(_ row: TableRow) -> [GraphEdge] {
    let commitment = commitmentID(row)
    var edges = [
      GraphEdge(commitment, "stated_in", articleID(row["article"]), from: row)
    ]
    if let actor = row.text("actor_id") {
      edges.append(GraphEdge(actor, "committed", commitment, from: row))
    }
    if let speaker = row.text("spokesperson_id") {
      edges.append(GraphEdge(speaker, "announced", commitment, from: row))
    }
    if let beneficiary = row.text("beneficiary_id") {
      edges.append(GraphEdge(commitment, "benefits", beneficiary, from: row))
    }
    for index in edges.indices {
      (edges[index].status, edges[index].confidence) = (row["status"], row["confidence"])
    }
    return edges
  }

  private static func quote(_ row: TableRow) -> GraphEdge? {
    guard let speaker = row.text("speaker_id") else { return nil }
    var edge = GraphEdge(speaker, "said", articleID(row["article"]), from: row)
    (edge.status, edge.detail, edge.confidence) = (row["kind"], row["words"], row["confidence"])
    return edge
  }
}
