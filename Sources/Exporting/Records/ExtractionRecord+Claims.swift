import Knowledge

extension ExtractionRecord {
  func write(_ event: Event, number: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", "v\(number)")
      json.member("type", event.type.rawValue)
      json.member("label", event.label)
      json.member("date", event.date?.description)
      json.member("place", event.place?.name)
      json.member("status", event.status.rawValue)
      json.key("evidence")
      json.array(event.evidence) { json, span in
        json.object { writeBounds(of: span, to: &$0) }
      }
      json.key("participants")
      json.array(event.participants) { write($1, to: &$0) }
    }
  }

  private func write(_ participant: Participant, to json: inout JSONWriter) {
    json.object { json in
      writeParty(participant.who, as: "who", to: &json)
      json.member("kind", participant.kind.rawValue)
      json.member("role", participant.role.rawValue)
      json.member("status", participant.status.rawValue)
      writeEvidence(participant.evidence, to: &json)
      writeConfidence(participant.provenance.confidence, to: &json)
    }
  }

  func write(_ commitment: Commitment, number: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", "c\(number)")
      writeParty(commitment.actor, as: "actor", to: &json)
      json.member("spokesperson", commitment.spokesperson?.name)
      json.member("what", commitment.what)
      json.member("to", commitment.beneficiary?.name)
      json.member("deadline", commitment.deadline)
      json.member("status", commitment.status.rawValue)
      writeEvidence(commitment.evidence, to: &json)
    }
  }

  func write(_ quote: Quote, to json: inout JSONWriter) {
    json.object { json in
      if let speaker = quote.speaker { writeParty(speaker, as: "speaker", to: &json) }
      json.member("text", text(quote.span))
      writeBounds(of: quote.span, to: &json)
    }
  }

  func write(_ time: TimeExpression, to json: inout JSONWriter) {
    json.object { json in
      writeBounds(of: time.span, to: &json)
      json.member("text", text(time.span))
      json.member("value", time.value)
      json.member("type", time.type.rawValue)
    }
  }

  func write(_ relation: Relation, to json: inout JSONWriter) {
    json.object { json in
      json.member("subject", name(ofEntity: relation.subject))
      json.member("predicate", relation.predicate.rawValue)
      json.member("object", name(ofEntity: relation.object))
      json.member("status", relation.status.rawValue)
      json.member("date", relation.date?.description)
      writeEvidence(relation.evidence, to: &json)
    }
  }

  private func writeParty(_ party: Party, as key: String, to json: inout JSONWriter) {
    json.member(key, party.name)
    json.member("entity", party.entity.map(name(ofEntity:)))
  }
}
