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

  @Test func everyStopIsAVisit() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 3 nsubj person:Anna_Berg
      will will AUX MD 3 aux
      visit visit VERB VB 0 root
      Norway Norway PROPN NNP 3 obj country:Norway
      and and CCONJ CC 6 cc
      Poland Poland PROPN NNP 4 conj country:Poland
      . . PUNCT . 3 punct
      """)
    #expect(
      found == "planned visit: Anna Berg @ Norway; planned visit: Anna Berg @ Poland")
  }
}
