import Testing

@testable import Querying

@Suite struct OwnQueriesTests {
  private static func file(_ name: String) -> (name: String, bytes: [UInt8]) {
    let text = """
      -- name: \(name)
      -- purpose: Mine.
      -- example: dossier query \(name)
      -- column: one The number one.
      SELECT 1 AS one
      """
    return ("\(name).sql", Array(text.utf8))
  }

  @Test func theUsersGoBeforeOurs() throws {
    let queries = try OwnQueries(files: [Self.file("people"), Self.file("aaa")])
    #expect(try queries.query(named: "people").purpose == "Mine.")
    #expect(try queries.query(named: "quotes").name == "quotes")
    let all = try queries.all().map(\.name)
    #expect(all.first == "aaa" && all.filter { $0 == "people" }.count == 1)
    #expect(all.count == QueryCatalogue.names.count + 1)
  }

  @Test func aTypoIsAnsweredFromBoth() throws {
    let queries = try OwnQueries(files: [Self.file("quotas")])
    #expect(throws: QueryError.unknownQuery("quotaz", nearest: ["quotas", "quotes"])) {
      try queries.query(named: "quotaz")
    }
  }

  @Test func whatIsNoTextIsTold() {
    #expect(throws: QueryFileError(file: "x.sql", line: 1, problem: "not UTF-8")) {
      try OwnQueries(files: [("x.sql", [0xFF, 0xFE])])
    }
  }

  @Test func aValueThatIsNoChoiceIsToldWithTheNearest() throws {
    let query = try QueryCatalogue.query(named: "commitments")
    let error = #expect(throws: QueryError.self) { try query.check(["status": "refusd"]) }
    #expect(error?.description.contains("Did you mean 'refused'?") == true)
  }
}
