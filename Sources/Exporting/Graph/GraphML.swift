import Knowledge

/// Writes the graph as GraphML.
enum GraphML {
  static func write(_ source: any TableSource, to sink: @escaping ExportFile.Sink) throws {
    let graph = KnowledgeGraph(source: source)
    let xml = XMLStream(sink: sink)
    try xml.element("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")]) {
      try writeKeys(of: GraphNode.attributes, for: "node", to: xml)
      try writeKeys(of: GraphEdge.attributes, for: "edge", to: xml)
      try xml.element("graph", [("id", "dossier"), ("edgedefault", "directed")]) {
        try graph.forEachNode { node in
          try xml.element("node", [("id", node.id)]) {
            try write(node.values, "node", to: xml)
          }
        }
        var number = 0
        try graph.forEachEdge { edge in
          number += 1
          let ends = [("source", edge.source), ("target", edge.target)]
          try xml.element("edge", [("id", "\(number)")] + ends) {
            try write(edge.values, "edge", to: xml)
          }
        }
      }
    }
    try xml.finish()
  }

  private static func writeKeys(
    of attributes: [GraphAttribute], for owner: String, to xml: XMLStream
  ) throws {
    for (index, attribute) in attributes.enumerated() {
      let type =
        switch attribute.kind {
        case .string: "string"
        case .double: "double"
        case .integer: "long"
        }
      try xml.element(
        "key",
        [
          ("id", "\(owner)\(index)"), ("for", owner), ("attr.name", attribute.name),
          ("attr.type", type),
        ])
    }
  }

  private static func write(_ values: [Cell], _ owner: String, to xml: XMLStream) throws {
    for (index, value) in values.enumerated() where value != .null {
      try xml.element("data", [("key", "\(owner)\(index)")], startsLine: false) {
        xml.text(value.text)
      }
    }
  }
}
