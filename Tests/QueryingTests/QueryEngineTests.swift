import Knowledge
import Storage
import TestSupport
import Testing

import Querying

@Suite struct QueryEngineTests {
  @Test func everyQueryAndTableGivesTheColumnsOfItsHeader() throws {
    let base = try SampleBase()
    for query in try QueryCatalogue.all() + QueryCatalogue.tables() {
      let required = query.parameters.filter(\.isRequired)
        .map { ($0.name, $0.kind == .entity ? "Li" : "1") }
      let answer = try base.engine.answer(
        query, arguments: Dictionary(uniqueKeysWithValues: required))
      #expect(answer.columns == query.columns.map(\.name), "\(query.name)")
      #expect(Set(answer.columns).count == answer.columns.count, "\(query.name)")
    }
  }

  @Test(arguments: [
    ("who-attended", ["event": "meeting zurich"], "who", ["Ana Li", "Иван Петров", "aides"]),
    ("who-attended", ["event": "MEET"], "role", ["host", "attendee", "absent"]),
    ("who-attended", ["event": "summit"], "who", []),
    ("who-attended", ["place": "ZURICH"], "status", ["attended", "attended", "declined"]),
    ("who-attended", ["date": "2024-05"], "place", ["Zürich", "Zürich", "Zürich"]),
    ("who-attended", ["date": "2024-06"], "who", []),
    ("who-attended", ["person": "li"], "event_status", ["occurred", "occurred", "occurred"]),
    ("attended-by", ["who": "иван"], "event", ["meeting"]),
    ("hosts", [:], "who", ["Ana Li"]),
    ("absences", [:], "who", ["aides"]),
    ("met-with", ["who": "Ana Li"], "other", ["Иван Петров"]),
    ("commitments", ["actor": "NORWAY", "what": "aid"], "spokesperson", ["Ana Li"]),
    ("commitments", ["actor": "no"], "deadline", ["by 2030"]),
    ("commitments", ["status": "refused"], "actor", []),
    ("deadlines", [:], "actor", ["Norway"]),
    ("quotes", ["speaker": "ana li"], "kind", ["direct"]),
    ("quotes", ["from": "2024-06"], "words", []),
    ("said-about", ["subject": "Норвегия"], "speaker", ["Ana Li"]),
    ("offices", ["of": "norway", "title": "prime"], "person", ["Ana Li"]),
    ("vessels", ["kind": "frigate"], "name", ["HMS Résolue"]),
    ("vessels", ["name": "hms resolue"], "kind", ["frigate"]),
    ("places", ["country": "switzerland"], "name", ["Zürich"]),
    ("countries", [:], "iso", ["NO"]),
    ("organisations", [:], "name", ["Harbour Union"]),
    ("people", ["name": "Li"], "offices", ["Prime Minister of Norway"]),
    ("relations", ["who": "resolue"], "predicate", ["owns"]),
    ("co-mentioned", ["who": "Norway", "type": "person"], "name", ["Ana Li", "Иван Петров"]),
    ("timeline", ["who": "Li"], "date", ["2024-05-03"]),
    ("timeline", ["from": "2025"], "date", []),
    ("articles", ["about": "harbour union"], "article", ["odd"]),
    ("articles", ["source": "sample", "words": "zurich"], "article", ["odd"]),
    ("names", ["words": "harb"], "type", ["organisation"]),
    ("mentions", ["who": "no", "kind": "metonym"], "words", ["Норвегия"]),
  ])
  func answers(
    _ query: String, _ arguments: [String: String], _ column: String, _ expected: [String]
  ) throws {
    let rows = try SampleBase().ask(query, arguments)
    #expect(rows.map { $0[column] } == expected)
  }

  @Test func aWholeNameOutweighsOneThatOnlyHoldsIt() throws {
    var other = SampleFacts.odd(id: "other", text: SampleFacts.oddText + " Li Ana.")
    other.entities[0].name = "Ana Li Berg"
    other.entities[0].aliases = []
    let base = try SampleBase([SampleFacts.odd(), other])
    #expect(try base.ask("people", ["name": "ana li"]).count == 1)
    #expect(try base.ask("people", ["name": "ana"]).count == 2)
  }

  @Test(arguments: [
    ("quotes", ["speaker": "Ana Lee"], ["Ana Li"]),
    ("quotes", ["speaker": "Nobody"], []),
    ("places", ["name": "Zurick"], ["Zürich"]),
  ])
  func anUnknownNameIsToldWithItsLikes(
    _ query: String, _ arguments: [String: String], _ nearest: [String]
  ) throws {
    let base = try SampleBase()
    let error = #expect(throws: QueryError.self) { try base.ask(query, arguments) }
    guard case .unknownName(_, _, let found) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(found == nearest)
  }

  @Test(arguments: ["'; DROP TABLE article; --", "\" OR 1=1 --", "\u{1}\u{0}", "*", "\\"])
  func whatIsTypedIsNeverSQL(_ hostile: String) throws {
    let base = try SampleBase()
    for query in try QueryCatalogue.all() {
      for parameter in query.parameters {
        _ = try? base.ask(query.name, [parameter.name: hostile])
      }
    }
    #expect(try base.ask("articles").count == 1)
  }

  @Test func aProfileHoldsEveryFact() throws {
    let engine = try SampleBase().engine
    let profiles = try engine.profiles(of: "ana li")
    var facts: [Profile.Fact] = []
    for profile in profiles { try engine.forEachFact(of: profile) { facts.append($0) } }
    #expect(profiles.map(\.name) == ["Ana Li"])
    #expect(profiles.first?.description == "Prime Minister of Norway")
    #expect(facts.map(\.kind) == ["event", "office", "quote"])
    #expect(facts.map(\.reference) == ["odd#v1.1", "odd#e1", "odd#q1"])
  }

  @Test func theSchemaTellsViewsAndColumns() throws {
    let engine = try SampleBase().engine
    #expect(try engine.relations().rows.contains { $0[1] == "attendance" })
    let columns = try engine.columns(of: "countries").rows.map { $0[0].text }
    #expect(columns.prefix(2) == ["id", "name"])
    #expect(throws: QueryError.unknownRelation("atendance", nearest: ["attendance"])) {
      try engine.columns(of: "atendance")
    }
  }

  @Test(arguments: [
    ("odd#c1", "actor", "Norway", ["will send"]),
    ("odd#v1", "type", "meeting", ["met"]),
    ("odd#v1.3", "who", "aides", ["met"]),
    ("odd#q1", "speaker", "Ana Li", ["said"]),
    ("odd#r1", "predicate", "owns", ["owns"]),
    ("odd#e1", "name", "Ana Li", []),
  ])
  func aFactIsExplained(
    _ fact: String, _ field: String, _ value: String, _ triggers: [String]
  ) throws {
    let explanation = try SampleBase().engine.explain(fact)
    #expect(explanation.fields.first { $0.name == field }?.value == value)
    #expect(explanation.words.filter { $0.kind == "trigger" }.map(\.text) == triggers)
    let text = Array(SampleFacts.oddText.unicodeScalars)
    for words in explanation.words {
      #expect(String(String.UnicodeScalarView(text[words.start..<words.end])) == words.text)
    }
  }

  @Test(arguments: ["odd", "odd#x1", "odd#c9", "odd#c1.1", "odd#v0", "#", "odd#v1.", "none#c1"])
  func whatNamesNoFactIsTold(_ name: String) throws {
    let base = try SampleBase()
    #expect(throws: QueryError.unknownFact(name)) { try base.engine.explain(name) }
  }
}
