import Knowledge
import Storage
import TestSupport
import Testing

/// Every stored offset gives, in SQLite's own `substr`, the words that the facts' spans give.
@Suite struct OffsetTests {
  private struct Place: CustomTestStringConvertible, Sendable {
    var table: String
    var prefix: String
    var spans: @Sendable (ArticleFacts) -> [TextSpan]
    var testDescription: String { "\(table).\(prefix)" }

    init(
      _ table: String, _ prefix: String, _ spans: @escaping @Sendable (ArticleFacts) -> [TextSpan]
    ) {
      (self.table, self.prefix, self.spans) = (table, prefix, spans)
    }
  }

  private static let places = [
    Place("sentence", "span") { $0.sentences },
    Place("time_expression", "span") { $0.times.map(\.span) },
    Place("mention", "span") { $0.mentions.map(\.span) },
    Place("office", "evidence") { $0.entities.flatMap(\.roles).map(\.evidence) },
    Place("event_report", "evidence") { $0.events.map { $0.evidence[0] } },
    Place("event_report", "trigger") { $0.events.map(\.provenance.trigger) },
    Place("event_evidence", "evidence") { $0.events.flatMap { $0.evidence.dropFirst() } },
    Place("participation", "evidence") { $0.events.flatMap(\.participants).map(\.evidence) },
    Place("participation", "trigger") {
      $0.events.flatMap(\.participants).map(\.provenance.trigger)
    },
    Place("commitment_report", "evidence") { $0.commitments.map(\.evidence) },
    Place("commitment_report", "trigger") { $0.commitments.map(\.provenance.trigger) },
    Place("quote", "span") { $0.quotes.map(\.span) },
    Place("quote", "evidence") { $0.quotes.map(\.evidence) },
    Place("quote", "trigger") { $0.quotes.map(\.provenance.trigger) },
    Place("relation", "evidence") { $0.relations.map(\.evidence) },
    Place("relation", "trigger") { $0.relations.map(\.provenance.trigger) },
  ]

  @Test(arguments: places) private func substrGivesTheWords(_ place: Place) throws {
    let folder = try TemporaryFolder()
    let facts = SampleFacts.odd()
    _ = try folder.store().ingest([facts], readBy: testRun)
    let result = try folder.reader().connection.query(
      """
      SELECT substr(text, \(place.prefix)_start + 1, \(place.prefix)_end - \(place.prefix)_start)
      FROM article JOIN \(place.table) t ON t.article_id = article.id ORDER BY \(order(of: place))
      """)
    let bytes = Array(facts.article.text.utf8)
    let words = place.spans(facts).map { span in
      Cell.text(String(decoding: bytes[span.start..<span.end], as: UTF8.self))
    }
    #expect(!words.isEmpty)
    #expect(result.rows.map { $0[0] } == words)
  }

  private func order(of place: Place) -> String {
    switch place.table {
    case "participation": "event, number"
    case "event_evidence": "event, position"
    default: "number"
    }
  }

  @Test func noOffsetOfTheSchemaIsLeftOut() throws {
    let folder = try TemporaryFolder()
    _ = try folder.store()
    let result = try folder.reader().connection.query(
      """
      SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
      WHERE t.type = 'table' AND c.name LIKE '%\\_start' ESCAPE '\\'
      """)
    let known = Set(Self.places.map { "\($0.table).\($0.prefix)_start" })
    #expect(Set(result.rows.compactMap(\.[0].string)) == known)
  }
}
