import Knowledge
import Testing

@testable import Ingestion

struct DateTests {
  @Test(arguments: [
    ("2024-05-03", "2024-05-03"), ("2024-05-03T10:11:12Z", "2024-05-03"),
    ("2024-05-03T23:30:00-05:00", "2024-05-03"), ("2024-05-03T10:11:12.345+0200", "2024-05-03"),
    ("2024-05-03 10:11", "2024-05-03"), ("20240503", "2024-05-03"), ("2024/05/03", "2024-05-03"),
    ("2024-05", "2024-05"), ("2024", "2024"), ("Fri, 03 May 2024 10:00:00 GMT", "2024-05-03"),
    ("3 May 2024", "2024-05-03"), ("May 3, 2024", "2024-05-03"), ("may 3rd, 2024", "2024-05-03"),
    ("Friday, 3rd of May 2024", "2024-05-03"), ("Sept. 5, 2023", "2023-09-05"),
    ("3-May-2024", "2024-05-03"), ("May 3, 2024 at 10:00 am EDT", "2024-05-03"),
    ("29 Feb 2024", "2024-02-29"), ("May 2024", "2024-05"), (" 3\u{A0}May 2024\n", "2024-05-03"),
  ])
  func isRead(_ text: String, _ day: String) {
    #expect(DateText.date(text)?.description == day)
  }

  @Test(arguments: [
    "", "soon", "2024-02-30", "29 Feb 2023", "03/05/2024", "2024-5-3x", "32 May 2024", "May",
    "3 May", "yesterday", "2024-05-03 or so", "1714694400", "0000-00-00", "3 Mayor 2024",
    "２０２４-０５-０３", "May 3, 20244",
  ])
  func isNoDate(_ text: String) {
    #expect(DateText.date(text) == nil)
  }

  @Test(arguments: [
    "GENEVA, 3 May 2024 – The talks ended.", "GENEVA, May 3, 2024 (Agency) — The talks ended.",
    "New York, Friday, 3 May 2024 - The talks ended.", "3 May 2024 – The talks ended.",
    "Rio de Janeiro, Brazil, 3 May 2024 -- The talks ended.",
    "By Ana Li\n\nPublished: 3 May 2024\n\nThe talks ended.", "Posted on May 3, 2024\nTalks end.",
  ])
  func datelineIsRead(_ body: String) {
    #expect(Dateline.date(in: body)?.description == "2024-05-03")
  }

  @Test(arguments: [
    "The meeting on 3 May 2024 – the first – ended.", "They met on Friday, 3 May 2024 – again.",
    "GENEVA, May 3 – The talks ended.", "GENEVA – On 3 May 2024 the talks ended.",
    "The talks end on 3 May 2024.", "One.\nTwo.\nThree.\nFour.\nFive.\n3 May 2024 – Six.",
  ])
  func datesInsideSentencesAreNoDateline(_ body: String) {
    #expect(Dateline.date(in: body) == nil)
  }
}
