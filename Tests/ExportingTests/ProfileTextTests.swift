import Testing

import Exporting

@Suite struct ProfileTextTests {
  @Test func factsOfOneSentenceStandAboveItTogether() {
    let sentence = "Ana Li opened the harbour and met the mayor."
    var page = ProfileText(name: "Ana Li", summary: ["person"], style: TableStyle(width: 40))
    page.add(
      "host: opening", on: "2025-03-07", reference: "a#v1.1", evidence: sentence, section: "event")
    page.add("attendee: meeting", on: "", reference: "a#v2.1", evidence: sentence, section: "event")
    page.add(
      "absent: dinner", on: "", reference: "a#v3.1", evidence: "She left early.", section: "event")
    page.add("said: no", on: "", reference: "a#q1", evidence: "She left early.", section: "quote")
    #expect(
      page.finished() == """
        Ana Li
        person

        event
          2025-03-07: host: opening [a#v1.1]
          attendee: meeting [a#v2.1]
              Ana Li opened the harbour and met
              the mayor.
          absent: dinner [a#v3.1]
              She left early.

        quote
          said: no [a#q1]
              She left early.

        """)
  }
}
