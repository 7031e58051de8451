import Knowledge

extension FactsReader {
  func events() throws -> [Event] {
    var events = try map(
      """
      SELECT type, label, date, place_name, place_entity, status, evidence_start, evidence_end,
        source_name, source_entity, (SELECT name FROM rule WHERE id = rule_id), trigger_start,
        trigger_end, confidence
      FROM event_report WHERE article_id = :id ORDER BY number
      """
    ) { cells in
      Event(
        type: try cells.choice(), label: try cells.text(), date: cells.date(),
        place: cells.optionalParty(), status: try cells.choice(), evidence: [try cells.span()],
        participants: [], source: cells.optionalParty(), provenance: try cells.provenance())
    }
    let further = try map(
      """
      SELECT event, evidence_start, evidence_end FROM event_evidence
      WHERE article_id = :id ORDER BY event, position
      """
    ) { (try $0.integer() - 1, try $0.span()) }
    for (event, span) in further { events[event].evidence.append(span) }
    for (event, participant) in try participants() {
      events[event].participants.append(participant)
    }
    return events
  }

  private func participants() throws -> [(event: Int, Participant)] {
    try map(
      """
      SELECT event, who_name, who_entity, kind, role, status, evidence_start, evidence_end,
        (SELECT name FROM rule WHERE id = rule_id), trigger_start, trigger_end, confidence
      FROM participation WHERE article_id = :id ORDER BY event, number
      """
    ) { cells in
      (
        try cells.integer() - 1,
        Participant(
          who: try cells.party(), kind: try cells.choice(), role: try cells.choice(),
          status: try cells.choice(), evidence: try cells.span(),
          provenance: try cells.provenance())
      )
    }
  }

  func commitments() throws -> [Commitment] {
    try map(
      """
      SELECT actor_name, actor_entity, spokesperson_name, spokesperson_entity, what,
        beneficiary_name, beneficiary_entity, deadline, status, evidence_start, evidence_end,
        (SELECT name FROM rule WHERE id = rule_id), trigger_start, trigger_end, confidence
      FROM commitment_report WHERE article_id = :id ORDER BY number
      """
    ) { cells in
      Commitment(
        actor: try cells.party(), spokesperson: cells.optionalParty(), what: try cells.text(),
        beneficiary: cells.optionalParty(), deadline: cells.optionalText(),
        status: try cells.choice(), evidence: try cells.span(),
        provenance: try cells.provenance())
    }
  }

  func quotes() throws -> [Quote] {
    try map(
      """
      SELECT speaker_name, speaker_entity, kind, span_start, span_end, evidence_start,
        evidence_end, (SELECT name FROM rule WHERE id = rule_id), trigger_start, trigger_end,
        confidence
      FROM quote WHERE article_id = :id ORDER BY number
      """
    ) { cells in
      Quote(
        speaker: cells.optionalParty(), kind: try cells.choice(), span: try cells.span(),
        evidence: try cells.span(), provenance: try cells.provenance())
    }
  }

  func relations() throws -> [Relation] {
    try map(
      """
      SELECT subject_entity, predicate, object_entity, status, date, evidence_start,
        evidence_end, (SELECT name FROM rule WHERE id = rule_id), trigger_start, trigger_end,
        confidence
      FROM relation WHERE article_id = :id ORDER BY number
      """
    ) { cells in
      Relation(
        subject: try cells.integer() - 1, predicate: try cells.choice(),
        object: try cells.integer() - 1, status: try cells.choice(), date: cells.date(),
        evidence: try cells.span(), provenance: try cells.provenance())
    }
  }
}
