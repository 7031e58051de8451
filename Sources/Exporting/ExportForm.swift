/// The forms in which other programs load the whole knowledge base; the module's door for them.
public enum ExportForm: String, Sendable, CaseIterable {
  /// Nodes and edges for Gephi, yEd, networkx, igraph.
  ///
  /// Source: http://graphml.graphdrawing.org/specification.html.
  case graphml
  /// Nodes and edges with spells, the days for which they hold, for Gephi.
  ///
  /// Source: GEXF 1.3, https://gexf.net.
  case gexf
  /// CSV files for `neo4j-admin database import`.
  case neo4j
  /// Entities of FollowTheMoney as JSON Lines, for Aleph and its relatives.
  ///
  /// Source: https://followthemoney.tech.
  case ftm
  /// Linked data with the terms of schema.org and PROV.
  case jsonld

  /// What it consists of.
  public var files: [ExportFile] {
    switch self {
    case .graphml: [ExportFile(name: "dossier.graphml") { try GraphML.write($0, to: $1) }]
    case .gexf: [ExportFile(name: "dossier.gexf") { try GEXF.write($0, to: $1) }]
    case .neo4j:
      [
        ExportFile(name: "nodes.csv") { try Neo4jImport.writeNodes($0, to: $1) },
        ExportFile(name: "relationships.csv") { try Neo4jImport.writeRelationships($0, to: $1) },
      ]
    case .ftm: [ExportFile(name: "entities.ftm.json") { try FollowTheMoney.write($0, to: $1) }]
    case .jsonld: [ExportFile(name: "dossier.jsonld") { try LinkedData.write($0, to: $1) }]
    }
  }
}

/// One file of an export.
public struct ExportFile {
  public typealias Sink = ([UInt8]) throws -> Void
  /// Its customary name.
  public let name: String
  private let writeAll: (any TableSource, @escaping Sink) throws -> Void

  init(name: String, write: @escaping (any TableSource, @escaping Sink) throws -> Void) {
    self.name = name
    writeAll = write
  }

  /// Writes the file piece by piece, in constant memory; throws what source and sink throw.
  public func write(from source: any TableSource, to sink: @escaping Sink) throws {
    try writeAll(source, sink)
  }
}
