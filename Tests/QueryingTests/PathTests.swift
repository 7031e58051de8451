import Knowledge
import TestSupport
import Testing

@testable import Querying

@Suite struct PathTests {
  private static func path(_ from: String, _ to: String, facts: Int = 6) throws -> [PathStep] {
    try SampleBase().engine.path(from: from, to: to, facts: facts)
  }

  @Test func twoWhoMetAreTiedByTheirMeeting() throws {
    let path = try Self.path("Ana Li", "Петров")
    #expect(path.map(\.from) == ["Ana Li", "meeting, 2024-05-03, Zürich"])
    #expect(path.map(\.to) == ["meeting, 2024-05-03, Zürich", "Иван Петров"])
    #expect(path.map(\.tie) == ["host (attended)", "attendee (attended)"])
    #expect(path.map(\.fact) == ["odd#v1.1", "odd#v1.2"])
    #expect(path.allSatisfy { $0.evidence.hasPrefix("Prime Minister Ana Li of Norway met") })
  }

  @Test func anOfficeStandsWithItsSentence() throws {
    let path = try Self.path("Норвегия", "Петров")
    #expect(path.map(\.tie).first == "holds office: Prime Minister")
    #expect(path.first?.evidence.contains("Ana Li of Norway met") == true)
    #expect(path.count == 3)
  }

  @Test func aRelationIsOneFact() throws {
    let path = try Self.path("Harbour Union", "HMS Resolue")
    #expect(path.map(\.fact) == ["odd#r1"])
    #expect(path.first?.tie.hasPrefix("owns") == true)
  }

  @Test func whatIsNotTiedOrTooFarIsTold() throws {
    #expect(throws: QueryError.noPath("Ana Li", "Harbour Union", facts: 6)) {
      try Self.path("Ana Li", "Harbour Union")
    }
    #expect(throws: QueryError.noPath("Норвегия", "Петров", facts: 2)) {
      try Self.path("Норвегия", "Петров", facts: 2)
    }
  }

  @Test func oneAndTheSameNeedsNoFact() throws {
    #expect(try Self.path("norway", "Норвегия").isEmpty)
  }

  @Test func aNetworkCountsTies() throws {
    let rows = try SampleBase().ask("network", ["who": "ana li"])
    #expect(rows.map { $0["other"] } == ["Norway", "Иван Петров"])
    #expect(rows.map { $0["how"] } == ["office", "meeting"])
    #expect(rows.allSatisfy { $0["ties"] == "1" && $0["fact"]?.hasPrefix("odd#") == true })
  }
}
