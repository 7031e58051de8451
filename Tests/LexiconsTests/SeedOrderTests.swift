import Lexicons
import Testing

/// What a reader of `seeds/` may count on.
@Suite struct SeedOrderTests {
  /// The rows of a seed, cut at tabs.
  private func rows(_ file: String) throws -> [[Substring]] {
    let bytes = try #require(SeedFile.bytes(file), "\(file)")
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  /// Found by halving, so a row out of order would be lost.
  @Test(arguments: [
    ("names/places.tsv", 6), ("names/given-names.tsv", 3), ("names/surnames.tsv", 2),
  ])
  func largeTablesAreSortedByTheirBytes(_ file: String, _ columnCount: Int) throws {
    let rows = try rows(file)
    #expect(rows.count > 10_000)
    #expect(rows.allSatisfy { $0.count == columnCount })
    let faults = zip(rows, rows.dropFirst()).filter { before, after in
      after[0].utf8.lexicographicallyPrecedes(before[0].utf8)
    }
    #expect(faults.isEmpty, "\(faults.prefix(3))")
  }

  @Test(arguments: [
    ("names/countries.tsv", 1), ("names/country-names.tsv", 1), ("names/demonyms.tsv", 1),
    ("names/capitals.tsv", 1), ("names/places.tsv", 3), ("names/geography.tsv", 1),
    ("names/given-names.tsv", 1), ("names/surnames.tsv", 1), ("words/organisations.tsv", 1),
    ("words/media.tsv", 1),
  ])
  func noRowStandsTwice(_ file: String, _ keyColumns: Int) throws {
    let keys = try rows(file).map { $0.prefix(keyColumns).joined(separator: "\t") }
    var seen: Set<String> = []
    let twice = keys.filter { !seen.insert($0).inserted }
    #expect(twice.isEmpty, "\(twice.prefix(3))")
  }

  @Test func everyPlaceHasAKindAndACountry() throws {
    let lexicons = try Lexicons.standard()
    for row in try rows("names/places.tsv") {
      #expect(Place.Kind(rawValue: String(row[2])) != nil, "\(row)")
      #expect(lexicons.country(iso: String(row[1])) != nil, "\(row)")
    }
  }

  @Test func everyOtherISOCodeIsACountry() throws {
    let lexicons = try Lexicons.standard()
    for (file, column) in [("names/geography.tsv", 2), ("words/vessel-prefixes.tsv", 2)] {
      for row in try rows(file) where !row[column].isEmpty {
        #expect(lexicons.country(iso: String(row[column])) != nil, "\(file): \(row)")
      }
    }
  }

  /// The owner of a shared acronym is chosen in the seed, not by the order of rows.
  @Test func noNameBelongsToTwoOrganisations() throws {
    var owners: [Substring: Substring] = [:]
    for file in ["words/organisations.tsv", "words/media.tsv"] {
      for row in try rows(file) {
        for name in Set([row[0], row[1]] + row[3].split(separator: "|")) where !name.isEmpty {
          #expect(owners[name] == nil, "\(name): \(owners[name] ?? "") and \(row[0])")
          owners[name] = row[0]
        }
      }
    }
  }
}
