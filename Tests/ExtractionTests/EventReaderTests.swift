import Knowledge
import Lexicons
import TestSupport
import Testing

@testable import Extraction

/// Events read from hand-made parses, so that no model decides whether these pass.
struct EventReaderTests {
  private func events(_ rows: String) throws -> String {
    var document = Document(
      parsed: rows, published: CalendarDate(year: 2025, month: 3, day: 19))
    try ClaimExtractor(lexicons: Lexicons.standard()).annotate(&document)
    return EventSummary.text(document.events)
  }

  @Test func bothSidesOfAMeetingAttend() throws {
    let found = try events(
      """
      Anna Anna PROPN NNP 3 nsubj person:Anna_Berg
      Berg Berg PROPN NNP 1 flat person:Anna_Berg
      met meet VERB VBD 0 root
      John John PROPN NNP 3 obj person:John_Novak
      Novak Novak PROPN NNP 4 flat person:John_Novak
      in in ADP IN 7 case
      Oslo Oslo PROPN NNP 3 obl place:Oslo
      . . PUNCT . 3 punct
      """)
    #expect(found == "occurred meeting: Anna Berg, John Novak @ Oslo")
  }

  @Test func hostOfAPlannedMeetingIsExpected() throws {
    let found = try events(
      """
      Norway Norway PROPN NNP 3 nsubj country:Norway
      is be AUX VBZ 3 aux:pass
      set set VERB VBN 0 root
      to to PART TO 5 mark
      host host VERB VB 3 xcomp
      a a DET DT 7 det
      meeting meeting NOUN NN 5 obj
      with with ADP IN 10 case
      senior senior ADJ JJ 10 amod
      officers officer NOUN NNS 7 nmod
      from from ADP IN 13 case
      twenty twenty NUM CD 13 nummod
      countries country NOUN NNS 10 nmod
      on on ADP IN 15 case
      Thursday Thursday PROPN NNP 5 obl date:2025-03-20
      . . PUNCT . 3 punct
      """)
    #expect(
      found == "planned meeting: Norway (host), senior officers from twenty countries")
  }

  @Test func whoRefusesToAttendIsAbsent() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 2 nsubj person:Anna_Berg
      refused refuse VERB VBD 0 root
      to to PART TO 4 mark
      attend attend VERB VB 2 xcomp
      the the DET DT 6 det
      summit summit NOUN NN 4 obj
      in in ADP IN 8 case
      Oslo Oslo PROPN NNP 6 nmod place:Oslo
      . . PUNCT . 2 punct
      """)
    #expect(found == "planned summit: Anna Berg (absent, declined) @ Oslo")
  }

  @Test func deniedMeetingIsNone() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 4 nsubj person:Anna_Berg
      did do AUX VBD 4 aux
      not not PART RB 4 advmod
      meet meet VERB VB 0 root
      Novak Novak PROPN NNP 4 obj person:John_Novak
      . . PUNCT . 4 punct
      """)
    #expect(found == "-")
  }

  @Test func theMeetingIsTheOneToldBefore() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 2 nsubj person:Anna_Berg
      met meet VERB VBD 0 root
      Novak Novak PROPN NNP 2 obj person:John_Novak
      . . PUNCT . 2 punct

      Lee Lee PROPN NNP 2 nsubj person:Sam_Lee
      attended attend VERB VBD 0 root
      the the DET DT 4 det
      meeting meeting NOUN NN 2 obj
      in in ADP IN 6 case
      Oslo Oslo PROPN NNP 4 nmod place:Oslo
      . . PUNCT . 2 punct
      """)
    #expect(found == "occurred meeting: Anna Berg, John Novak, Sam Lee @ Oslo")
  }

  @Test func visitorIsFoundOverControl() throws {
    let found = try events(
      """
      Berg Berg PROPN NNP 3 nsubj:pass person:Anna_Berg
      is be AUX VBZ 3 aux:pass
      expected expect VERB VBN 0 root
      to to PART TO 5 mark
      travel travel VERB VB 3 xcomp
      to to ADP IN 7 case
      Poland Poland PROPN NNP 5 obl country:Poland
      before before SCONJ IN 9 mark
      attending attend VERB VBG 5 advcl
      the the DET DT 11 det
      summit summit NOUN NN 9 obj
      . . PUNCT . 3 punct
      """)
    #expect(found == "planned visit: Anna Berg @ Poland; planned summit: Anna Berg")
  }
}
