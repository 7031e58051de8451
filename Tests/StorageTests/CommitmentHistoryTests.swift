import Knowledge
import Storage
import TestSupport
import Testing

/// The reports of one promise in the order of time.
@Suite struct CommitmentHistoryTests {
  struct Report: Sendable {
    var id: String
    var day: String
    var actor = "Norway"
    var what: String
    var beneficiary: String?
    var status: Commitment.Status = .new
  }

  private static let reports = [
    Report(
      id: "a", day: "2024-01-10", what: "send twenty tanks to Ukraine", beneficiary: "Ukraine"),
    Report(id: "b", day: "2024-02-15", what: "send 20 tanks to Kiev", status: .reaffirmed),
    Report(id: "c", day: "2024-03-01", what: "send fighter jets to Ukraine", status: .refused),
    Report(id: "d", day: "2024-04-02", actor: "Kenya", what: "send twenty tanks to Ukraine"),
    Report(id: "e", day: "2024-05-02", what: "sent the tanks", status: .fulfilled),
    Report(id: "f", day: "2024-05-09", what: "send twenty tanks"),
    Report(id: "g", day: "2029-01-10", what: "send twenty tanks"),
  ]

  private func facts(_ report: Report) -> ArticleFacts {
    let words = TextSpan(0, 4)
    let names = [report.actor] + (report.beneficiary.map { [$0] } ?? [])
    return ArticleFacts(
      article: Article(
        id: report.id, title: nil, text: "They said so.",
        published: CalendarDate(iso: report.day), publishedFrom: .field, source: nil, url: nil,
        author: nil, sha256: report.id),
      sentences: [], times: [], mentions: [],
      entities: names.map { ArticleEntity(type: .country, name: $0) }, events: [],
      commitments: [
        Commitment(
          actor: Party(name: report.actor, entity: 0), spokesperson: nil, what: report.what,
          beneficiary: report.beneficiary.map { Party(name: $0, entity: 1) }, deadline: nil,
          status: report.status, evidence: words,
          provenance: Provenance(rule: "commitment/test", trigger: words, confidence: 0.5))
      ], quotes: [], relations: [])
  }

  private func history(_ folder: TemporaryFolder) throws -> [String] {
    try folder.reader().connection.query(
      """
      SELECT group_concat(article || ' ' || step, ', ') FROM
        (SELECT * FROM commitment_history ORDER BY commitment_id, position)
      GROUP BY commitment_id ORDER BY commitment_id
      """
    ).rows.map { $0[0].text }
  }

  @Test(arguments: [[0, 1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1, 0], [3, 0, 5, 1, 6, 2, 4]])
  func onePromiseHasOneHistory(_ order: [Int]) throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    for index in order { _ = try store.ingest([facts(Self.reports[index])], readBy: testRun) }
    #expect(
      try history(folder) == [
        "a new, b reaffirmed, e fulfilled, f repeated", "c refused", "d new", "g new",
      ])
  }

  @Test func whenAReportGoesTheOthersStay() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    _ = try store.ingest(Self.reports.map(facts), readBy: testRun)
    #expect(try store.remove(article: "a"))
    #expect(
      try history(folder) == [
        "b reaffirmed, e fulfilled, f repeated", "c refused", "d new", "g new",
      ])
  }

  private static let chain = [
    Report(id: "a", day: "2024-01-10", what: "send twenty tanks"),
    Report(id: "b", day: "2024-02-10", what: "send twenty tanks and repair bridges"),
    Report(id: "c", day: "2024-03-10", what: "repair twenty tanks, bridges, harbours and cranes"),
  ]

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 2, 0], [2, 1, 0]])
  func aReportJoinsPromisesAndPartsThemWhenItGoes(_ order: [Int]) throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    for index in order { _ = try store.ingest([facts(Self.chain[index])], readBy: testRun) }
    #expect(try history(folder) == ["a new, b repeated, c repeated"])
    #expect(try store.remove(article: "b"))
    #expect(try history(folder) == ["a new", "c new"])
    _ = try store.ingest([facts(Self.chain[1])], readBy: testRun)
    #expect(try history(folder) == ["a new, b repeated, c repeated"])
  }
}
