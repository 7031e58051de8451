extension Lexicons {
  /// The meaning of letters before a ship's name: "HMS" or "MV"; case counts.
  public func vesselPrefix(_ letters: String) -> VesselPrefix? { vesselTable.prefixes[letters] }

  /// The kind of vessel that a noun names, in singular or plural: "container ship", "ferries".
  public func vesselKind(_ words: String) -> VesselKind? { vesselTable.kind(words) }
}
