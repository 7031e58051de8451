import Testing

@testable import Querying

@Suite struct QueryHeaderTests {
  private static let good = """
    -- name: ships
    -- purpose: The ships.
    -- parameter: flag country! Whose ships.
    -- example: dossier query ships --flag Norway
    -- column: name Its name.
    SELECT name FROM vessels
    """

  @Test func readsEveryField() throws {
    let query = try CannedQuery(file: "ships.sql", text: Self.good)
    #expect(query.name == "ships")
    #expect(query.purpose == "The ships.")
    #expect(query.example == "dossier query ships --flag Norway")
    #expect(
      query.parameters == [
        QueryParameter(name: "flag", kind: .country, isRequired: true, meaning: "Whose ships.")
      ])
    #expect(query.columns == [CannedQuery.Column(name: "name", kind: .text, meaning: "Its name.")])
    #expect(query.sql == Self.good)
  }

  @Test func aChoiceHasItsValues() throws {
    let text = Self.good.replacing("country!", with: "red|blue")
    let parameter = try #require(CannedQuery(file: "ships.sql", text: text).parameters.first)
    #expect(parameter.kind == .choice && !parameter.isRequired)
    #expect(parameter.choices == ["red", "blue"])
  }

  @Test(arguments: [
    ("-- name: ships", "-- nam: ships", 1, "unknown key 'nam'"),
    ("-- name: ships", "-- name: boats", 1, "the name is 'boats', not the file's"),
    ("-- purpose: The ships.", "-- purpose:", 5, "no 'purpose:' line in the header"),
    ("country!", "nation", 3, "unknown kind of parameter 'nation'"),
    (
      "-- example: dossier query ships --flag Norway", "-- parameter: flag text Twice.", 4,
      "a second parameter 'flag'"
    ),
    ("country!", "choice", 3, "unknown kind of parameter 'choice'"),
    ("flag country! Whose ships.", "flag", 3, "a parameter needs a name, a kind and a meaning"),
    ("name Its name.", "name", 5, "a column needs a name and a meaning"),
    ("name Its name.", "name:colour Its name.", 5, "unknown kind of column 'colour'"),
    ("-- column: name Its name.", "", 4, "no 'column:' line"),
  ])
  func whatDoesNotReadIsToldWithItsLine(
    _ part: String, _ replacement: String, _ line: Int, _ problem: String
  ) {
    let broken = Self.good.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(part, with: replacement) }.joined(separator: "\n")
    #expect(throws: QueryFileError(file: "ships.sql", line: line, problem: problem)) {
      try CannedQuery(file: "ships.sql", text: broken)
    }
  }
}
