import Knowledge

/// Writes the graph as two CSV files with the headers that Neo4j's importer reads.
///
/// Source: Neo4j Operations Manual, "CSV header format". A list is parted by semicolons.
enum Neo4jImport {
  static func writeNodes(_ source: any TableSource, to sink: @escaping ExportFile.Sink) throws {
    var rows = RowWriter(
      format: .csv,
      columns: [
        "id:ID", ":LABEL", "name", "aliases:string[]", "detail", "iso", "latitude:double",
        "longitude:double", "date", "first:date", "last:date", "status", "articles:long",
        "mentions:long",
      ], sink: sink)
    try KnowledgeGraph(source: source).forEachNode { node in
      let days = DayRange(node.date)
      try rows.write([
        .text(node.id), .text(node.label), .text(node.name), list(node.aliases), node.detail,
        node.iso, node.latitude, node.longitude, node.date, cell(days?.first), cell(days?.last),
        node.status, node.articles, node.mentions,
      ])
    }
    try rows.finish()
  }

  static func writeRelationships(
    _ source: any TableSource, to sink: @escaping ExportFile.Sink
  ) throws {
    var rows = RowWriter(
      format: .csv,
      columns: [
        ":START_ID", ":END_ID", ":TYPE", "status", "detail", "date", "first:date", "last:date",
        "evidence", "fact", "article", "published", "confidence:double",
      ], sink: sink)
    try KnowledgeGraph(source: source).forEachEdge { edge in
      let days = DayRange(edge.date)
      try rows.write([
        .text(edge.source), .text(edge.target), .text(edge.kind.uppercased()), edge.status,
        edge.detail, edge.date, cell(days?.first), cell(days?.last), edge.evidence, edge.fact,
        edge.article, edge.published, edge.confidence,
      ])
    }
    try rows.finish()
  }

  private static func cell(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }

  private static func list(_ aliases: Cell) -> Cell {
    guard let text = aliases.string else { return .null }
    return .text(text.replacing("; ", with: ";"))
  }
}

extension GraphNode {
  /// Labels of Neo4j; those of entities share one.
  fileprivate var label: String {
    let own = kind.prefix(1).uppercased() + kind.dropFirst()
    return ["event", "commitment", "article"].contains(kind) ? own : "Entity;" + own
  }
}
