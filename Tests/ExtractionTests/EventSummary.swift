import Knowledge

/// Events in the notation of the `yields` column of the rule tables.
enum EventSummary {
  /// `status type: who (role, status), … @ place`, events parted by `; `, or `-`.
  static func text(_ events: [Event]) -> String {
    events.isEmpty ? "-" : events.map(text).joined(separator: "; ")
  }

  private static func text(_ event: Event) -> String {
    let usual: Participant.Status =
      switch event.status {
      case .occurred, .ongoing: .attended
      case .planned, .cancelled: .expected
      case .proposed: .possible
      }
    let cast = event.participants.map { participant in
      var notes: [String] = []
      if participant.role != .attendee { notes.append(participant.role.rawValue) }
      if participant.status != usual { notes.append(participant.status.rawValue) }
      let note = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
      return participant.who.name + note
    }
    let place = event.place.map { " @ \($0.name)" } ?? ""
    return "\(event.status.rawValue) \(event.type.rawValue): "
      + cast.sorted().joined(separator: ", ") + place
  }
}
