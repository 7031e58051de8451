import Knowledge

/// What one sentence tells of one event.
struct EventReport {
  let frame: EventFrame
  /// Index into `Document.tokens` of the word that tells of it.
  let trigger: Int
  /// Index into `Document.sentences`.
  let sentence: Int
  var label: String
  /// "the meeting", "his visit": something told before.
  var isDefinite: Bool
  /// "His speech", "Li's visit": somebody's own.
  var isOwned: Bool
  /// "Signed an order": what the label names has "a".
  var isIndefinite: Bool
  /// Names in front of the noun that set it apart: "AU", "G20".
  var namedBy: [String]
  /// What sets it apart from its like: "opening", "closing", "second".
  var ordinal: String?
  var date: CalendarDate?
  var place: Party?
  var status: Event.Status
  /// Words of the sentence, not only the default, settle the status.
  var isStatusExplicit: Bool
  var source: Party?
  var participants: [Participant]
  var isHeadline: Bool
  /// One occasion, not "elections" at large, that a verb or its own name tells of with day or place.
  var isSettled: Bool
}
