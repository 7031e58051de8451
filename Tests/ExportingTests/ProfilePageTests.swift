import Testing

import Exporting

@Suite struct ProfilePageTests {
  @Test func factsOfOneSentenceStandAboveItTogether() {
    let sentence = "Ana Li opened the harbour and met the mayor."
    let page = ProfilePage(
      name: "Ana Li", summary: ["person"],
      sections: [
        ProfilePage.Section(
          title: "event",
          facts: [
            ProfilePage.Fact(
              date: "2025-03-07", says: "host: opening", evidence: sentence, reference: "a#v1.1",
              article: "a"),
            ProfilePage.Fact(
              date: "", says: "attendee: meeting", evidence: sentence, reference: "a#v2.1",
              article: "a"),
            ProfilePage.Fact(
              date: "", says: "absent: dinner", evidence: "She left early.", reference: "a#v3.1",
              article: "a"),
          ]), ProfilePage.Section(title: "quote", facts: []),
      ])
    #expect(
      page.text(style: TableStyle(width: 40)) == """
        Ana Li
        person

        event
          2025-03-07: host: opening [a#v1.1]
          attendee: meeting [a#v2.1]
              Ana Li opened the harbour and met
              the mayor.
          absent: dinner [a#v3.1]
              She left early.

        """)
  }
}
