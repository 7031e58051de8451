import Knowledge
import Lexicons
import TestSupport
import Testing

@testable import Extraction

/// Events that must be found although the parser hung a word in the wrong place.
struct MisreadArcsTests {
  private func events(_ rows: String) throws -> String {
    var document = Document(
      parsed: rows, published: CalendarDate(year: 2025, month: 3, day: 19))
    try ClaimExtractor(lexicons: Lexicons.standard()).annotate(&document)
    return EventSummary.text(document.events)
  }

  @Test func phraseBeforeAnInfinitiveBelongsToTheVerbAbove() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 2 nsubj person:Anna_Berg
      met meet VERB VBD 0 root
      with with ADP IN 4 case
      Novak Novak PROPN NNP 6 obl person:John_Novak
      to to PART TO 6 mark
      review review VERB VB 2 advcl
      progress progress NOUN NN 6 obj
      . . PUNCT . 2 punct
      """)
    #expect(found == "occurred meeting: Anna Berg, John Novak")
  }

  @Test func subjectOfAnInfinitiveBehindAPrepositionBelongsToTheVerbAbove() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 3 nsubj person:Anna_Berg
      will will AUX MD 3 aux
      meet meet VERB VB 0 root
      with with ADP IN 7 mark
      Novak Novak PROPN NNP 7 nsubj person:John_Novak
      to to PART TO 7 mark
      discuss discuss VERB VB 3 advcl
      trade trade NOUN NN 7 obj
      . . PUNCT . 3 punct
      """)
    #expect(found == "planned meeting: Anna Berg, John Novak")
  }

  @Test func prepositionsOpenNoClause() throws {
    let found = try events(
      """
      A a DET DT 2 det
      meeting meeting NOUN NN 0 root
      between between ADP IN 8 mark
      Berg Berg PROPN NNP 8 nsubj person:Anna_Berg
      and and CCONJ CC 6 cc
      Novak Novak PROPN NNP 4 conj person:John_Novak
      is be AUX VBZ 8 cop
      due due ADJ JJ 2 acl
      . . PUNCT . 8 punct
      """)
    #expect(found == "planned meeting: Anna Berg, John Novak")
  }

  @Test func whatHangsOnAnAuxiliaryBelongsToItsVerb() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 2 obl person:Anna_Berg
      is be AUX VBZ 3 cop
      due due ADJ JJ 0 root
      to to PART TO 5 mark
      visit visit VERB VB 3 xcomp
      Poland Poland PROPN NNP 5 obj country:Poland
      . . PUNCT . 3 punct
      """)
    #expect(found == "planned visit: Anna Berg @ Poland")
  }

  @Test func noPlaceHangsOnATime() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 2 nsubj person:Anna_Berg
      left leave VERB VBD 0 root
      Oslo Oslo PROPN NNP 2 obj place:Oslo
      on on ADP IN 5 case
      Monday Monday PROPN NNP 2 obl date:2025-03-17
      for for ADP IN 7 case
      Poland Poland PROPN NNP 5 nmod country:Poland
      . . PUNCT . 2 punct
      """)
    #expect(found == "occurred visit: Anna Berg @ Poland")
  }

  @Test func objectsThatABracketPartsAreOne() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 2 nsubj person:Anna_Berg
      signed sign VERB VBD 0 root
      the the DET DT 5 det
      Trade Trade PROPN NNP 5 compound
      Area Area PROPN NNP 2 obj
      ( ( PUNCT -LRB- 7 punct
      FTA FTA PROPN NNP 5 appos
      ) ) PUNCT -RRB- 7 punct
      agreement agreement NOUN NN 2 obj
      . . PUNCT . 2 punct
      """)
    #expect(found == "occurred signing: Anna Berg")
  }

  @Test func aClauseWithWhereBelongsToTheNounBefore() throws {
    let found = try events(
      """
      Ministers minister NOUN NNS 2 nsubj
      travelled travel VERB VBD 0 root
      to to ADP IN 5 case
      a a DET DT 5 det
      summit summit NOUN NN 2 obl
      where where ADV WRB 8 advmod
      Berg Berg PROPN NNP 8 nsubj person:Anna_Berg
      spoke speak VERB VBD 2 advcl
      . . PUNCT . 2 punct
      """)
    #expect(found.hasPrefix("occurred summit: Anna Berg"))
  }

  @Test func nothingBeforeWhereBelongsToItsClause() throws {
    let found = try events(
      """
      In in ADP IN 3 case
      a a DET DT 3 det
      speech speech NOUN NN 9 obl
      in in ADP IN 5 case
      Oslo Oslo PROPN NNP 3 nmod place:Oslo
      , , PUNCT , 9 punct
      where where ADV WRB 9 advmod
      he he PRON PRP 9 nsubj
      plans plan VERB VBZ 14 ccomp
      a a DET DT 11 det
      park park NOUN NN 9 obj
      , , PUNCT , 9 punct
      Berg Berg PROPN NNP 14 nsubj person:Anna_Berg
      spoke speak VERB VBD 0 root
      of of ADP IN 16 case
      trade trade NOUN NN 14 obl
      . . PUNCT . 14 punct
      """)
    #expect(found == "occurred other: Anna Berg @ Oslo")
  }

  @Test func nameBehindATimeIsTheSubject() throws {
    let found = try events(
      """
      On on ADP IN 2 case
      Monday Monday PROPN NNP 5 obl date:2025-03-24
      Berg Berg PROPN NNP 2 flat person:Anna_Berg
      will will AUX MD 5 aux
      meet meet VERB VB 0 root
      Novak Novak PROPN NNP 5 obj person:John_Novak
      . . PUNCT . 5 punct
      """)
    #expect(found == "planned meeting: Anna Berg, John Novak")
  }

  @Test func nameBeforeATimeIsTheObject() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 3 nsubj person:Anna_Berg
      will will AUX MD 3 aux
      meet meet VERB VB 0 root
      Novak Novak PROPN NNP 6 compound person:John_Novak
      next next ADJ JJ 6 amod
      week week NOUN NN 3 obj
      . . PUNCT . 3 punct
      """)
    #expect(found == "planned meeting: Anna Berg, John Novak")
  }

  @Test func whoStandsForTheNameBeforeAParenthesis() throws {
    let found = try events(
      """
      Novak Novak PROPN NNP 8 nsubj person:John_Novak
      , , PUNCT , 5 punct
      who who PRON WP 5 nsubj
      is be AUX VBZ 5 aux
      visiting visit VERB VBG 1 parataxis
      Norway Norway PROPN NNP 5 obj country:Norway
      , , PUNCT , 8 punct
      praised praise VERB VBD 0 root
      it it PRON PRP 8 obj
      . . PUNCT . 8 punct
      """)
    #expect(found == "ongoing visit: John Novak @ Norway")
  }

  @Test func aClauseWithoutANounBeforeItIsLeftAsItIs() throws {
    let found = try events(
      """
      , , PUNCT , 3 punct
      where where ADV WRB 5 advmod
      Berg Berg PROPN NNP 5 nsubj person:Anna_Berg
      will will AUX MD 5 aux
      meet meet VERB VB 7 advcl
      Novak Novak PROPN NNP 5 obj person:John_Novak
      said say VERB VBD 0 root
      . . PUNCT . 7 punct
      """)
    #expect(found == "planned meeting: Anna Berg, John Novak")
  }

  @Test func aTextThatEndsBehindInHasNoPlace() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 2 nsubj person:Anna_Berg
      met meet VERB VBD 0 root
      Novak Novak PROPN NNP 2 obj person:John_Novak
      in in ADP IN 5 case
      it it PRON PRP 2 obl
      """)
    #expect(found == "occurred meeting: Anna Berg, John Novak")
  }

  /// A line may begin with "who", behind a line that ends with the comma.
  @Test func clauseMayBeginALine() throws {
    let document = try WholeReading.read(
      "Hundreds of sailors,\n\nwho wore masks, gathered in Oslo.")
    #expect(document.sentences.count == 2)
  }

  @Test func phraseBehindARootedVerbBelongsToIt() throws {
    let found = try events(
      """
      Delegates delegate NOUN NNS 0 root
      from from ADP IN 4 case
      forty forty NUM CD 4 nummod
      countries country NOUN NNS 1 nmod
      met meet VERB VBD 1 acl
      with with ADP IN 7 case
      Novak Novak PROPN NNP 1 nmod person:John_Novak
      . . PUNCT . 1 punct
      """)
    #expect(found == "occurred meeting: Delegates from forty countries, John Novak")
  }

  @Test(arguments: [
    ("discussed", "discuss"), ("addressed", "address"), ("defeated", "defeat"),
    ("invited", "invite"), ("planned", "plan"), ("carried", "carry"), ("organised", "organise"),
    ("pledged", "pledge"), ("attended", "attend"),
  ])
  func participlesHaveTheFormThatRulesName(_ participle: String, _ verb: String) throws {
    #expect(try RuleWords().infinitive(of: participle) == verb)
  }
}
