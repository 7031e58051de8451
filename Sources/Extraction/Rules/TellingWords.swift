import Lexicons

/// The words without which a sentence hardly holds an event, a relation or a commitment: those that
/// set off a rule.
public enum TellingWords {
  /// Dictionary forms in lower case.
  ///
  /// - Throws: `LexiconError` for a fault in a table of rules.
  public static func all() throws(LexiconError) -> Set<String> {
    try setOff("rules/events.tsv", columns: EventRules.eventColumns)
      .union(setOff("rules/relations.tsv", columns: RelationRules.columns))
      .union(CommitmentRules().tellingWords)
  }

  /// The column `words`; of a verb with its particle, written "call_off", the verb.
  private static func setOff(
    _ path: String, columns: [String]
  ) throws(LexiconError) -> Set<String> {
    let table = try SeedTable(path, columns: columns)
    return Set(table.rows.flatMap { $0.words("words") }.map { String($0.prefix { $0 != "_" }) })
  }
}
