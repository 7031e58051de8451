import Foundation
import Ingestion
import Knowledge
import Lexicons
import Pipeline
import Resolution
import Storage
import TestSupport
import Testing

/// Who is one across the articles of `Tests/Across`, read the whole way; `README.md` there tells
/// their form.
@Suite(.serialized) struct AcrossArticlesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func namesakesStayApartAndPeopleStayThemselves() async throws {
    var all = Partition()
    for set in WhoIsWho.sets {
      let articles = try WhoIsWho.read("who-is-who-\(set).txt")
      let partition = try await partition(of: articles, in: "\(set).sqlite")
      let score = partition.bCubed
      #expect(score >= 0.93, "set \(set): \(partition.faults)")
      print("who is who, set \(set): \(partition.summary)")
      all.add(partition, marked: set)
    }
    print("who is who, all: \(all.summary)")
    #expect(all.strayShare <= 0.01, "\(all.faults)")
    #expect(all.wrongPairShare <= 0.01, "\(all.faults)")
  }

  @Test func shipsBodiesAndPlacesAreThemselves() async throws {
    let articles = try WhoIsWho.read("things.txt")
    let partition = try await partition(of: articles, in: "things.sqlite")
    print("ships, bodies and places: \(partition.summary)\n\(partition.faults)")
    #expect(partition.bCubed >= 0.93, "\(partition.faults)")
    #expect(partition.wrongPairShare <= 0.01, "\(partition.faults)")
  }

  @Test func thePrimeMinisterOf2008IsNotThatOf2024() async throws {
    let articles = try WhoIsWho.read("who-is-who-a.txt")
    try await ingest(articles.map(\.item), into: "offices.sqlite")
    let terms = try folder.reader("offices.sqlite").connection.query(
      """
      SELECT person || ' ' || first_told || ' ' || last_told FROM office_terms
      WHERE of = 'Thailand' AND office = 'prime minister' ORDER BY first_told
      """)
    #expect(
      terms.rows.map { $0[0].text } == [
        "Somsak Wattana 2008-07-01 2008-07-01", "Pimchanok Srisai 2024-07-01 2024-08-14",
      ])
  }

  @Test func theArticlesAreAsManyAsPromised() throws {
    let articles = try WhoIsWho.sets.flatMap { try WhoIsWho.read("who-is-who-\($0).txt") }
    #expect(articles.count >= 120)
    #expect(WhoIsWho.namesakes(articles) >= 60)
    #expect(WhoIsWho.changingPeople(articles) >= 40)
  }

  private func partition(of articles: [WhoIsWho], in file: String) async throws -> Partition {
    try await ingest(articles.map(\.item), into: file)
    let reader = try folder.reader(file)
    var partition = Partition()
    for article in articles {
      for (name, who) in article.names {
        let entity = try reader.connection.query(WhoIsWho.entity(of: name, in: article)).rows
          .first?[0].text
        partition.add(
          "\(article.id) \(name)", gold: who, found: entity ?? "? \(article.id) \(name)")
      }
    }
    return partition
  }

  private func ingest(_ items: [InputFeed.Item], into file: String) async throws {
    let store = try folder.store(file, resolver: try EntityResolver(lexicons: .standard()))
    let summary = try await Ingester(reader: FactReader(), store: store, run: testRun, jobs: 2)
      .ingest(items)
    #expect(summary.stored == items.count)
  }

  // MARK: - Events

  @Test func reportsOfOneEventAreJoined() async throws {
    var all = PairCounts()
    for half in ["a", "b"] {
      let pairs = try ReportPair.read("same-event-\(half).txt")
      try await ingest(pairs.flatMap(\.items), into: "events-\(half).sqlite")
      let rows = try folder.reader("events-\(half).sqlite").connection.query(
        """
        SELECT DISTINCT a.name, r.event_id FROM event_report r JOIN article a ON a.id = r.article_id
        """
      ).rows
      let events = Dictionary(grouping: rows, by: { $0[0].text }).mapValues {
        Set($0.map { $0[1].text })
      }
      let counts = PairCounts(pairs, events: events)
      print("events, half \(half): \(counts.summary)")
      #expect(counts.f1 >= 0.88, "half \(half): \(counts.faults)")
      all.add(counts)
    }
    print("events, both: \(all.summary)")
    #expect(all.blocks >= 40)
  }
}
