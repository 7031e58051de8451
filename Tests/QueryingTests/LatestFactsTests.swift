@testable import Querying
import Storage
import TestSupport
import Testing

/// A profile shows the latest facts, and tells how many there are.
@Suite struct LatestFactsTests {
  /// So many copies of the sample, one a day, the last without a day.
  private func base(_ count: Int, correctedBy orders: [CorrectionOrder] = []) throws -> SampleBase {
    let articles = (1...count).map { number in
      let day = (number < 10 ? "0" : "") + "\(number)"
      return SampleFacts.odd(
        id: "copy-\(day)", published: number == count ? "" : "2024-06-\(day)")
    }
    return try SampleBase(articles, correctedBy: orders)
  }

  /// Facts of few articles are read, those of many counted.
  @Test(arguments: [(3, 2000), (26, 2000), (26, 0)])
  func theLatestOfEachKindAreShownAndAllCounted(_ count: Int, _ fewTellers: Int) throws {
    let engine = try base(count).engine
    for name in ["Ana Li", "Norway", "HMS Résolue"] {
      var all: [String: Int] = [:]
      for profile in try engine.profiles(of: name) {
        try engine.forEachFact(of: profile) { all[$0.kind, default: 0] += 1 }
      }
      #expect(!all.isEmpty && all.values.allSatisfy { $0 >= count }, "\(name): \(all)")
      try engine.forEachProfile(of: name, limit: 2, most: 9, fewTellers: fewTellers) {
        profile, sections in
        #expect(Dictionary(uniqueKeysWithValues: sections.map { ($0.kind, $0.total) }) == all)
        for section in sections {
          #expect(section.facts.count == 2, "\(name), \(section.kind)")
          let latest = ["copy-\(dayBefore(count, 1))", "copy-\(dayBefore(count, 2))"]
          #expect(
            section.facts.allSatisfy { fact in latest.contains { fact.reference.hasPrefix($0) } })
        }
      }
    }
  }

  @Test func allAreShownWhereTheLimitIsNotReached() throws {
    let engine = try base(26).engine
    let profile = try #require(try engine.profiles(of: "Ana Li").first)
    var all: [String] = []
    try engine.forEachFact(of: profile) { all.append($0.reference) }
    try engine.forEachProfile(of: "Ana Li", limit: 26) { latest, sections in
      #expect(sections.flatMap { $0.facts.map(\.reference) } == all)
      #expect(latest.description == profile.description)
    }
  }

  @Test func whatWasRejectedIsNeitherShownNorCounted() throws {
    let orders: [CorrectionOrder] = [
      .reject(fact: "copy-25#q1"), .reject(fact: "copy-03#q1"), .reject(fact: "copy-25#v1"),
    ]
    try base(26, correctedBy: orders).engine.forEachProfile(of: "Ana Li", limit: 2) { _, sections in
      let totals = Dictionary(uniqueKeysWithValues: sections.map { ($0.kind, $0.total) })
      #expect(totals["quote"] == 24 && totals["event"] == 25 && totals["office"] == 26)
      let quotes = sections.first { $0.kind == "quote" }?.facts.map(\.reference)
      #expect(quotes == ["copy-23#q1", "copy-24#q1"])
    }
  }

  @Test func profilesOverTheMostAreOnlyNamed() throws {
    let others = try base(3).engine.forEachProfile(of: "Ana Li", limit: 2, most: 0) { profile, _ in
      Issue.record("read \(profile.name)")
    }
    #expect(others.map(\.name) == ["Ana Li"])
  }

  private func dayBefore(_ count: Int, _ days: Int) -> String {
    (count - days < 10 ? "0" : "") + "\(count - days)"
  }
}
