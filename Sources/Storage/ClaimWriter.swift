internal import GRDB
import Knowledge

/// Writes the claims of one article: events, commitments, quotes, relations.
struct ClaimWriter {
  let rows: RowWriter
  let facts: ArticleFacts

  func write() throws {
    for (index, event) in facts.events.enumerated() { try write(event, number: index + 1) }
    for (index, commitment) in facts.commitments.enumerated() {
      try write(commitment, number: index + 1)
    }
    for (index, quote) in facts.quotes.enumerated() { try write(quote, number: index + 1) }
    for (index, relation) in facts.relations.enumerated() {
      try write(relation, number: index + 1)
    }
  }

  private func write(_ event: Event, number: Int) throws {
    try rows.insert(
      into: "event_report",
      [
        ("number", number), ("type", event.type.rawValue), ("label", event.label),
        ("date", event.date?.description), ("status", event.status.rawValue),
      ] + rows.party("place", event.place) + rows.party("source", event.source)
        + rows.reading(event.evidence[0], event.provenance))
    for (position, evidence) in event.evidence.enumerated().dropFirst() {
      try rows.insert(
        into: "event_evidence",
        [("event", number), ("position", position + 1)] + rows.span(evidence, "evidence"))
    }
    for entity in named(in: event.evidence[0]) {
      try rows.insert(into: "event_named", [("event", number), ("entity", rows.number(entity))])
    }
    for (index, participant) in event.participants.enumerated() {
      try rows.insert(
        into: "participation",
        [
          ("event", number), ("number", index + 1), ("kind", participant.kind.rawValue),
          ("role", participant.role.rawValue), ("status", participant.status.rawValue),
        ] + rows.party("who", participant.who)
          + rows.reading(participant.evidence, participant.provenance))
    }
  }

  /// Whom a sentence names, short of places: by the company they keep, reports of one event are found.
  private func named(in evidence: TextSpan) -> [Int] {
    let named = facts.mentions.lazy.filter { evidence.contains($0.span) }.compactMap(\.entity)
    return Set(named).filter { facts.entities[$0].type != .place }.sorted()
  }

  private func write(_ commitment: Commitment, number: Int) throws {
    try rows.insert(
      into: "commitment_report",
      [
        ("number", number), ("what", commitment.what), ("deadline", commitment.deadline),
        ("status", commitment.status.rawValue),
      ] + rows.party("actor", commitment.actor)
        + rows.party("spokesperson", commitment.spokesperson)
        + rows.party("beneficiary", commitment.beneficiary)
        + rows.reading(commitment.evidence, commitment.provenance))
  }

  private func write(_ quote: Quote, number: Int) throws {
    try rows.insert(
      into: "quote",
      [("number", number), ("kind", quote.kind.rawValue)] + rows.party("speaker", quote.speaker)
        + rows.span(quote.span) + rows.reading(quote.evidence, quote.provenance))
  }

  private func write(_ relation: Relation, number: Int) throws {
    try rows.insert(
      into: "relation",
      [
        ("number", number), ("subject_entity", relation.subject + 1),
        ("predicate", relation.predicate.rawValue), ("object_entity", relation.object + 1),
        ("status", relation.status.rawValue), ("date", relation.date?.description),
      ] + rows.reading(relation.evidence, relation.provenance))
  }
}
