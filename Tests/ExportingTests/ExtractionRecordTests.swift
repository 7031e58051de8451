import Foundation
import Testing

import Exporting
import Knowledge

@Suite struct ExtractionRecordTests {
  @Test func offsetsCountScalarsOfTheDocumentText() throws {
    let record = try decoded(sampleFacts())
    let document = try #require(record["document"] as? [String: Any])
    let text = Array(try #require(document["text"] as? String).unicodeScalars)
    func words(_ value: Any?) throws -> String {
      let span = try #require(value as? [String: Any])
      let start = try #require(span["start"] as? Int)
      let end = try #require(span["end"] as? Int)
      return String(String.UnicodeScalarView(text[start..<end]))
    }
    let entities = try #require(record["entities"] as? [[String: Any]])
    let mentions = try #require(entities[0]["mentions"] as? [[String: Any]])
    #expect(try words(mentions.first) == "Žofie Malá")
    let quotes = try #require(record["quotes"] as? [[String: Any]])
    #expect(quotes.count == 1, "indirect speech is no quote of version 1")
    #expect(try words(quotes.first) == "Ahoy 🚢")
    #expect(quotes.first?["text"] as? String == "Ahoy 🚢")
    let dates = try #require(record["dates"] as? [[String: Any]])
    #expect(try words(dates.first) == "Monday")
  }

  @Test func whatHasNoValueIsLeftOut() throws {
    let record = try decoded(sampleFacts())
    let document = try #require(record["document"] as? [String: Any])
    #expect(Set(document.keys) == ["id", "language", "sha256", "text", "published"])
    #expect(record["version"] as? Int == 1)
    let events = try #require(record["events"] as? [[String: Any]])
    #expect(Set(events[0].keys) == ["id", "type", "label", "status", "evidence", "participants"])
    let participants = try #require(events[0]["participants"] as? [[String: Any]])
    #expect(participants[0]["entity"] as? String == "e1")
    #expect(participants[0]["confidence"] as? Double == 0.667)
    #expect(participants[1]["entity"] == nil)
  }

  private func decoded(_ facts: ArticleFacts) throws -> [String: Any] {
    let line = ExtractionRecord(facts: facts).jsonLine
    #expect(line.last == UInt8(ascii: "\n") && !line.dropLast().contains(UInt8(ascii: "\n")))
    return try #require(
      JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }

  private func sampleFacts() -> ArticleFacts {
    let text = "🚢 “Ahoy 🚢”, said Žofie Malá on Monday.\u{0}"
    func span(_ words: String) -> TextSpan {
      let range = text.range(of: words)
      let start = range.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
      return TextSpan(start, start + words.utf8.count)
    }
    let whole = TextSpan(0, text.utf8.count)
    let rule = Provenance(rule: "test", trigger: whole, confidence: 2.0 / 3)
    let speaker = Party(name: "Žofie Malá", entity: 0)
    let group = Party(name: "20 sailors")
    return ArticleFacts(
      article: Article(
        id: "a", title: nil, text: text, published: CalendarDate(iso: "2025-03-03"),
        publishedFrom: .option, source: nil, url: nil, author: nil, sha256: "00"),
      sentences: [whole],
      times: [TimeExpression(span: span("Monday"), tokens: 0..<1, type: .date, value: nil)],
      mentions: [
        Mention(
          span: span("Žofie Malá"), tokens: 0..<1, head: 0, kind: .name, type: .person, entity: 0)
      ],
      entities: [ArticleEntity(type: .person, name: "Žofie Malá")],
      events: [
        Event(
          type: .meeting, label: "meeting", status: .planned, evidence: [whole],
          participants: [
            Participant(
              who: speaker, kind: .person, role: .attendee, status: .expected, evidence: whole,
              provenance: rule),
            Participant(
              who: group, kind: .group, role: .attendee, status: .expected, evidence: whole,
              provenance: rule),
          ], provenance: rule)
      ], commitments: [],
      quotes: [
        Quote(
          speaker: speaker, kind: .direct, span: span("Ahoy 🚢"), evidence: whole,
          provenance: rule),
        Quote(speaker: nil, kind: .indirect, span: whole, evidence: whole, provenance: rule),
      ],
      relations: [])
  }
}
