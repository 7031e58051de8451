import Knowledge
import Lexicons
import TestSupport
import Testing

@testable import Extraction

/// Modality read from hand-made parses; the word asked about is the one in upper case.
struct ModalityReaderTests {
  private func modality(_ rows: String) throws -> (Modality, Document) {
    let document = Document(parsed: rows)
    let rules = try ModalityRules(
      SeedTable("rules/modality.tsv", columns: ModalityRules.columns))
    let word = try #require(document.tokens.firstIndex { $0.text == $0.text.uppercased() })
    let reader = ModalityReader(rules: rules)
    let tree = DependencyTree(document, words: try RuleWords())
    return (reader.modality(of: word, in: tree), document)
  }

  @Test func pastTenseIsAFact() throws {
    let (modality, _) = try modality(
      """
      Berg Berg PROPN NNP 2 nsubj
      MET meet VERB VBD 0 root
      Novak Novak PROPN NNP 2 obj
      """)
    #expect(modality.standing == .actual)
    #expect(modality.tense == .past)
  }

  @Test func refusalReachesTheInfinitive() throws {
    let (modality, _) = try modality(
      """
      Berg Berg PROPN NNP 2 nsubj
      refused refuse VERB VBD 0 root
      to to PART TO 4 mark
      ATTEND attend VERB VB 2 xcomp
      """)
    #expect(modality.standing == .refused)
    #expect(modality.rules == ["modality/refuse-to"])
  }

  @Test func expectationDeniedIsARefusal() throws {
    let (modality, _) = try modality(
      """
      Berg Berg PROPN NNP 4 nsubj:pass
      is be AUX VBZ 4 aux:pass
      not not PART RB 4 advmod
      expected expect VERB VBN 0 root
      to to PART TO 6 mark
      ATTEND attend VERB VB 4 xcomp
      """)
    #expect(modality.standing == .refused)
  }

  @Test func reportedWouldIsAPlanWithASource() throws {
    let (modality, document) = try modality(
      """
      Lavrov Lavrov PROPN NNP 2 nsubj
      said say VERB VBD 0 root
      Norway Norway PROPN NNP 5 nsubj
      would would AUX MD 5 aux
      ATTEND attend VERB VB 2 ccomp
      """)
    #expect(modality.standing == .planned)
    #expect(modality.source.map { document.tokens[$0].text } == "Lavrov")
  }

  @Test func wouldAloneIsOnlyPossible() throws {
    let (modality, _) = try modality(
      """
      Norway Norway PROPN NNP 3 nsubj
      would would AUX MD 3 aux
      ATTEND attend VERB VB 0 root
      """)
    #expect(modality.standing == .possible)
    #expect(modality.source == nil)
  }

  @Test func whatOthersAskForIsNoFact() throws {
    let (modality, _) = try modality(
      """
      Parties party NOUN NNS 2 nsubj
      urged urge VERB VBD 0 root
      Berg Berg PROPN NNP 2 obj
      to to PART TO 5 mark
      ATTEND attend VERB VB 2 xcomp
      """)
    #expect(modality.standing == .requested)
  }

  @Test func aCalledOffVisitIsCancelled() throws {
    let (modality, _) = try modality(
      """
      The the DET DT 2 det
      VISIT visit NOUN NN 4 nsubj:pass
      was be AUX VBD 4 aux:pass
      cancelled cancel VERB VBN 0 root
      """)
    #expect(modality.standing == .cancelled)
    #expect(modality.status(date: nil, published: nil) == .cancelled)
  }

  @Test func aDayToComeMakesAFactAPlan() throws {
    let published = CalendarDate(year: 2025, month: 3, day: 19)
    let modality = Modality(tense: .present)
    #expect(
      modality.status(date: CalendarDate(year: 2025, month: 3, day: 20), published: published)
        == .planned)
    #expect(
      modality.status(date: CalendarDate(year: 2025, month: 3), published: published)
        == .occurred)
  }

  @Test func aHeadlineInfinitiveIsAPlan() throws {
    let (modality, _) = try modality(
      """
      Berg Berg PROPN NNP 3 nsubj
      to to PART TO 3 mark
      VISIT visit VERB VB 0 root
      Poland Poland PROPN NNP 3 obj
      """)
    #expect(modality.standing == .planned)
  }
}
