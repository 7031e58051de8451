import Foundation
import Testing

/// The article that the product was asked for with, read and asked as a user does.
@Suite(.enabled(if: Northwood.isThere, "../shared is not here")) struct NorthwoodTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let run = try Program.run(
      ["ingest", Northwood.article, "--published", "2025-03-19"], in: folder)
    try #require(run.status == 0, "\(run.error)")
  }

  private func rows(_ query: String...) throws -> String {
    try Program.run(["query"] + query + ["--format", "csv"], in: folder).output
  }

  @Test(arguments: ["--place", "--event"])
  func whoIsExpectedAtNorthwood(_ parameter: String) throws {
    let rows = try rows("who-attended", parameter, "Northwood")
    #expect(rows.contains("United Kingdom,host,expected,"))
    #expect(rows.contains("Keir Starmer,attendee,expected,"))
    #expect(rows.contains("senior military officers from over 20 countries,attendee,expected,"))
    #expect(!rows.contains("Putin,"))
    #expect(!rows.contains(",occurred,"))
  }

  @Test func twoVesselsAreNamed() throws {
    let names = try rows("vessels").split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ",").first
    }
    #expect(Set(names) == ["HMS Dreadnought", "HMS Vanguard"])
  }

  @Test func capitalsStandForTheirStates() throws {
    let countries = try rows("countries")
    #expect(countries.contains("Russia,RU,1,3,Russian; Moscow"))
    #expect(countries.contains("United States,US,1,2,Washington"))
    #expect(!(try rows("places").contains("Moscow")))
  }
}

private enum Northwood {
  static let article = Program.packageRoot
    .appending(path: "../shared/articles/seed-northwood.txt").standardizedFileURL.path
  static let isThere = FileManager.default.fileExists(atPath: article)
}
