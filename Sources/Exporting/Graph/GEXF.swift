import Knowledge

/// Writes the graph as GEXF, with spells for what has a date.
enum GEXF {
  private static let namespace = "http://gexf.net/1.3"

  static func write(_ source: any TableSource, to sink: @escaping ExportFile.Sink) throws {
    let graph = KnowledgeGraph(source: source)
    let xml = XMLStream(sink: sink)
    let mode = [("mode", "dynamic"), ("timeformat", "date"), ("timerepresentation", "interval")]
    try xml.element("gexf", [("xmlns", namespace), ("version", "1.3")]) {
      try xml.element("graph", [("defaultedgetype", "directed")] + mode) {
        try writeDeclarations(of: GraphNode.attributes, for: "node", to: xml)
        try writeDeclarations(of: GraphEdge.attributes, for: "edge", to: xml)
        try xml.element("nodes") {
          try graph.forEachNode { node in
            try xml.element("node", [("id", node.id), ("label", node.name)]) {
              try write(node.values, date: node.date, to: xml)
            }
          }
        }
        try xml.element("edges") { try writeEdges(of: graph, to: xml) }
      }
    }
    try xml.finish()
  }

  private static func writeEdges(of graph: KnowledgeGraph, to xml: XMLStream) throws {
    var number = 0
    try graph.forEachEdge { edge in
      number += 1
      let ends = [("source", edge.source), ("target", edge.target), ("label", edge.kind)]
      try xml.element("edge", [("id", "\(number)")] + ends) {
        try write(edge.values, date: edge.date, to: xml)
      }
    }
  }

  private static func writeDeclarations(
    of attributes: [GraphAttribute], for owner: String, to xml: XMLStream
  ) throws {
    try xml.element("attributes", [("class", owner), ("mode", "static")]) {
      for (index, attribute) in attributes.enumerated() {
        let type =
          switch attribute.kind {
          case .string: "string"
          case .double: "double"
          case .integer: "long"
          }
        try xml.element(
          "attribute", [("id", "\(index)"), ("title", attribute.name), ("type", type)])
      }
    }
  }

  private static func write(_ values: [Cell], date: Cell, to xml: XMLStream) throws {
    try xml.element("attvalues", startsLine: false) {
      for (index, value) in values.enumerated() where value != .null {
        try xml.element(
          "attvalue", [("for", "\(index)"), ("value", value.text)], startsLine: false)
      }
    }
    guard let days = DayRange(date) else { return }
    try xml.element("spells", startsLine: false) {
      try xml.element(
        "spell", [("start", days.first), ("end", days.last)], startsLine: false)
    }
  }
}

/// The first and the last day that a date may mean, in ISO 8601.
struct DayRange: Equatable {
  let first: String
  let last: String

  /// Nil for what is no date.
  init?(_ cell: Cell) {
    guard let date = CalendarDate(iso: cell.text) else { return nil }
    let (firstMonth, lastMonth) = (date.month ?? 1, date.month ?? 12)
    let firstDay = date.day ?? 1
    let lastDay = date.day ?? CalendarDate.days(inMonth: lastMonth, of: date.year)
    guard let first = CalendarDate(year: date.year, month: firstMonth, day: firstDay),
      let last = CalendarDate(year: date.year, month: lastMonth, day: lastDay)
    else { return nil }
    (self.first, self.last) = (first.description, last.description)
  }
}
