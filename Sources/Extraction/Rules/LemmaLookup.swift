/// Looks verbs up by their dictionary form, forgiving what a suffix leaves undecided.
enum LemmaLookup {
  /// The entry of a verb with its particle, written "call_off", else of the verb alone.
  static func find<Value>(
    _ lemma: String, particle: String?, in table: [String: Value]
  ) -> Value? {
    if let particle, let found = table[lemma + "_" + particle] { return found }
    return find(lemma, in: table)
  }

  /// The entry of a lemma, or of what it may stand for: "conven" for "convene", "boycot" for
  /// "boycott", "chaire" for "chair".
  static func find<Value>(_ lemma: String, in table: [String: Value]) -> Value? {
    if let found = table[lemma] ?? table[lemma + "e"] { return found }
    guard let last = lemma.last else { return nil }
    if last == "e" { return table[String(lemma.dropLast())] }
    return table[lemma + String(last)]
  }
}
