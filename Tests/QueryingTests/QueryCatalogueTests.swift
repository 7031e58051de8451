import Foundation
import Testing

import Querying

@Suite struct QueryCatalogueTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func everyFileIsInTheProgram() throws {
    func files(_ folder: String) throws -> [String] {
      try FileManager.default
        .contentsOfDirectory(atPath: Self.root.appending(path: folder).path).sorted()
    }
    #expect(try files("queries/sql") == QueryCatalogue.names.map { $0 + ".sql" })
    #expect(try files("queries/tables") == QueryCatalogue.tables().map { $0.name + ".sql" })
  }

  @Test func everyParameterIsUsedAndEveryOneThatIsUsedIsDeclared() throws {
    for query in try QueryCatalogue.all() {
      let sql = query.sql.split(separator: "\n").filter { !$0.hasPrefix("--") }
        .joined(separator: "\n")
      let used = sql.matches(of: #/:([a-z]+)/#).map { String($0.output.1) }
      #expect(
        Set(used) == Set(query.parameters.map(\.name) + query.given), "\(query.name)")
    }
  }

  @Test func everyExampleGivesWhatItsQueryTakes() throws {
    for query in try QueryCatalogue.all() {
      #expect(query.example.hasPrefix("dossier query \(query.name)"))
      let given = query.example.matches(of: #/--([a-z]+)/#).map { String($0.output.1) }
      let known = query.parameters.map(\.name)
      #expect(given.allSatisfy(known.contains), "\(query.example)")
      for parameter in query.parameters where parameter.isRequired {
        #expect(given.contains(parameter.name), "\(query.example)")
      }
    }
  }

  @Test func manualIsNotStale() throws {
    let manual = try String(
      contentsOf: Self.root.appending(path: "docs/queries.md"), encoding: .utf8)
    #expect(
      manual == QueryReference.markdown(try QueryCatalogue.all()),
      "run: dossier query --reference --output docs/queries.md")
  }

  @Test(arguments: [("comitments", ["commitments"]), ("xyzzy", [])])
  func anUnknownNameIsAnsweredWithTheNearest(_ name: String, _ nearest: [String]) {
    #expect(throws: QueryError.unknownQuery(name, nearest: nearest)) {
      try QueryCatalogue.query(named: name)
    }
  }
}
