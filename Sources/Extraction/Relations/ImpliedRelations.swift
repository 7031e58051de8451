import Knowledge

/// Ties that other facts of the article already say: visits, meetings, offices, places.
struct ImpliedRelations {
  let document: Document
  let events: [Event]

  func relations() -> [Relation] {
    events.flatMap(visits) + events.flatMap(meetings) + offices() + locations()
      + settings()
  }

  private func visits(_ event: Event) -> [Relation] {
    guard event.type == .visit, let place = event.place?.entity else { return [] }
    return attendees(of: event).map { relation($0.entity, .visited, place, $0.fact, of: event) }
  }

  /// Persons who met each other; above this many it is an assembly, and no tie of two.
  private static let largestMeeting = 4

  private func meetings(_ event: Event) -> [Relation] {
    guard [.meeting, .talks, .call].contains(event.type) else { return [] }
    let persons = attendees(of: event).filter { document.entities[$0.entity].type == .person }
    guard persons.count <= Self.largestMeeting else { return [] }
    return persons.indices.flatMap { first in
      persons.indices.dropFirst(first + 1).map { second in
        relation(
          persons[first].entity, .met, persons[second].entity, persons[first].fact,
          of: event)
      }
    }
  }

  private func attendees(of event: Event) -> [(entity: Int, fact: Participant)] {
    event.participants.compactMap { participant in
      guard participant.role != .absent, let entity = participant.who.entity else { return nil }
      return (entity, participant)
    }
  }

  private func relation(
    _ subject: Int, _ predicate: Relation.Predicate, _ object: Int, _ fact: Participant,
    of event: Event
  ) -> Relation {
    Relation(
      subject: subject, predicate: predicate, object: object, status: event.status,
      date: event.date, evidence: fact.evidence,
      provenance: Provenance(
        rule: "relation/from-event", trigger: event.provenance.trigger,
        confidence: event.provenance.confidence))
  }

  private func offices() -> [Relation] {
    document.entities.enumerated().flatMap { index, entity in
      entity.roles.compactMap { role -> Relation? in
        guard let of = role.of, let object = self.entity(named: of), object != index else {
          return nil
        }
        let isSpokesperson = role.title.lowercased().hasPrefix("spokes")
        let isPast = role.title.lowercased().hasPrefix("former")
        return Relation(
          subject: index, predicate: isSpokesperson ? .spokespersonOf : .holdsOffice,
          object: object, status: isPast ? .occurred : .ongoing, evidence: role.evidence,
          provenance: Provenance(
            rule: "relation/from-office", trigger: role.evidence, confidence: 0.85))
      }
    }
  }

  private func locations() -> [Relation] {
    document.entities.enumerated().compactMap { index, entity in
      guard entity.type == .place, let country = entity.country,
        let object = self.entity(named: country),
        let mention = document.mentions.first(where: { $0.entity == index })
      else { return nil }
      return Relation(
        subject: index, predicate: .locatedIn, object: object, status: .ongoing,
        evidence: mention.span,
        provenance: Provenance(
          rule: "relation/from-place", trigger: mention.span, confidence: 0.8))
    }
  }

  /// "The town hall in Bergen": one place inside another.
  private func settings() -> [Relation] {
    let places = document.mentions.filter { $0.type == .place && $0.kind == .name }
    return zip(places, places.dropFirst()).compactMap { inner, outer in
      guard let subject = inner.entity, let object = outer.entity, subject != object,
        outer.tokens.lowerBound == inner.tokens.upperBound + 1,
        document.tokens[inner.tokens.upperBound].lower == "in"
      else { return nil }
      return Relation(
        subject: subject, predicate: .locatedIn, object: object, status: .ongoing,
        evidence: inner.span.union(outer.span),
        provenance: Provenance(
          rule: "relation/place-in-place",
          trigger: document.tokens[inner.tokens.upperBound].span, confidence: 0.9))
    }
  }

  private func entity(named name: String) -> Int? {
    document.entities.firstIndex { $0.name == name || $0.aliases.contains(name) }
  }
}
