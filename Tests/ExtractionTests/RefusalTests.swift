import Testing

@testable import Extraction
import Lexicons

/// Why a word that a rule names gave no fact.
@Suite struct RefusalTests {
  static let cases: [(sentence: String, rule: String, reason: Refusal.Reason)] = [
    (
      "The plan meets the needs of farmers.", "event/meet-somebody",
      .conditionUnmet("object:person,country,organisation,people")
    ),
    ("A decision is not expected before the summit.", "event/summit", .nobodyTakesPart),
    ("Anna Berg did not visit Poland.", "event/visit", .standing("denied")),
    ("If Anna Berg visits Poland, prices will fall.", "event/visit", .conditional),
    ("Anna Berg visits Poland often.", "event/visit", .habit),
    ("The ministers of Norway and Poland meet every year.", "event/meet-together", .series),
    ("Anna Berg might pledge ten million euros.", "commitment/pledge", .standing("possible")),
  ]

  @Test(arguments: cases)
  func triggerSaysWhyItGaveNothing(
    _ sentence: String, _ rule: String, _ reason: Refusal.Reason
  ) throws {
    let refusals = try WholeReading.refusals(sentence)
    #expect(refusals.contains { $0.rule == rule && $0.reason == reason }, "\(refusals)")
  }

  @Test func sentencesThatGaveAFactAreSilent() throws {
    #expect(try WholeReading.refusals("Anna Berg visited Poland.").isEmpty)
  }
}
