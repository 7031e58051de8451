import Knowledge

/// The knowledge base as nodes and edges: what the graph forms share.
///
/// Nodes are people, places, countries, vessels, organisations, described groups, events,
/// commitments and articles. An edge is one fact; it names its article and its sentence.
struct KnowledgeGraph {
  let source: any TableSource

  /// The tables of entities and what their rows are.
  static let entityTables = [
    ("people", "person"), ("places", "place"), ("countries", "country"), ("vessels", "vessel"),
    ("organisations", "organisation"),
  ]

  func forEachNode(_ body: (GraphNode) throws -> Void) throws {
    for (table, kind) in Self.entityTables {
      try source.forEachRow(of: table) { try body(Self.entity($0, kind)) }
    }
    try source.forEachRow(of: "attendance") { row in
      if row.text("who_id") == nil { try body(Self.group(row)) }
    }
    try source.forEachRow(of: "events") { try body(Self.event($0)) }
    try source.forEachRow(of: "commitments") { try body(Self.commitment($0)) }
    try source.forEachRow(of: "articles") { try body(Self.article($0)) }
  }

  private static func entity(_ row: TableRow, _ kind: String) -> GraphNode {
    var node = GraphNode(id: row["id"].text, kind: kind, name: row["name"].text)
    node.aliases = row["aliases"]
    node.articles = row["articles"]
    node.mentions = row["mentions"]
    switch kind {
    case "person": node.detail = row["offices"]
    case "vessel": node.detail = row["kind"]
    case "country": node.iso = row["iso"]
    case "place":
      (node.iso, node.detail) = (row["iso"], row["country"])
      (node.latitude, node.longitude) = (row["latitude"], row["longitude"])
    default: break
    }
    return node
  }

  private static func group(_ row: TableRow) -> GraphNode {
    var node = GraphNode(id: who(row), kind: "group", name: row["who"].text)
    node.detail = row["kind"]
    return node
  }

  private static func event(_ row: TableRow) -> GraphNode {
    var node = GraphNode(id: eventID(row["id"]), kind: "event", name: row["label"].text)
    (node.detail, node.date, node.status) = (row["type"], row["date"], row["status"])
    return node
  }

  private static func commitment(_ row: TableRow) -> GraphNode {
    var node = GraphNode(id: commitmentID(row), kind: "commitment", name: row["what"].text)
    (node.detail, node.status) = (row["deadline"], row["status"])
    return node
  }

  private static func article(_ row: TableRow) -> GraphNode {
    let title = row.text("title") ?? row["article"].text
    var node = GraphNode(id: articleID(row["article"]), kind: "article", name: title)
    (node.detail, node.date) = (row["source"], row["published"])
    return node
  }

  static func eventID(_ id: Cell) -> String { "event/" + id.text }
  static func articleID(_ name: Cell) -> String { "article/" + name.text }
  static func commitmentID(_ row: TableRow) -> String { "commitment/" + row["fact"].text }

  /// The entity that has a part in an event, or the group that only this row describes.
  static func who(_ row: TableRow) -> String {
    row.text("who_id") ?? "group/" + row["fact"].text
  }
}

/// Somebody or something; attributes that it lacks are null.
struct GraphNode {
  var id: String
  var kind: String
  var name: String
  var aliases = Cell.null
  var detail = Cell.null
  var iso = Cell.null
  var latitude = Cell.null
  var longitude = Cell.null
  var date = Cell.null
  var status = Cell.null
  var articles = Cell.null
  var mentions = Cell.null

  static let attributes: [GraphAttribute] = [
    GraphAttribute("kind"), GraphAttribute("name"), GraphAttribute("aliases"),
    GraphAttribute("detail"), GraphAttribute("iso"), GraphAttribute("latitude", .double),
    GraphAttribute("longitude", .double), GraphAttribute("date"), GraphAttribute("status"),
    GraphAttribute("articles", .integer), GraphAttribute("mentions", .integer),
  ]

  /// One value an attribute.
  var values: [Cell] {
    [
      .text(kind), .text(name), aliases, detail, iso, latitude, longitude, date, status, articles,
      mentions,
    ]
  }
}

/// A property of nodes or edges and the type of its values.
struct GraphAttribute {
  enum Kind { case string, double, integer }

  let name: String
  let kind: Kind

  init(_ name: String, _ kind: Kind = .string) {
    self.name = name
    self.kind = kind
  }
}
