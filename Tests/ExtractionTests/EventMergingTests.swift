import Knowledge
import Testing

@testable import Extraction

/// Which sentences tell of one occurrence, and which of two; read the whole way.
struct EventMergingTests {
  private func events(_ text: String) throws -> String {
    EventSummary.text(try RuleExampleTests.read(text).events)
  }

  @Test func anotherPairIsAnotherMeeting() throws {
    let found = try events(
      "Anna Berg met John Novak in Oslo. Anna Berg met Erik Salo in Oslo.")
    #expect(
      found == "occurred meeting: Anna Berg, John Novak @ Oslo; "
        + "occurred meeting: Anna Berg, Erik Salo @ Oslo")
  }

  @Test func theSameMeetingToldTwiceIsOne() throws {
    let found = try events(
      "President Anna Berg met John Novak on Monday. "
        + "During the meeting, Berg thanked Novak. The meeting took place in Oslo.")
    #expect(found == "occurred meeting: Anna Berg, John Novak @ Oslo")
  }

  @Test func twoMeetBesideASummit() throws {
    let found = try events("Anna Berg met John Novak at the NATO summit in Oslo.")
    #expect(
      found == "occurred meeting: Anna Berg, John Novak @ Oslo; "
        + "occurred summit: Anna Berg @ Oslo")
  }

  @Test func theClosingCeremonyIsNotTheOpeningCeremony() throws {
    let found = try events(
      "Anna Berg will attend the opening ceremony. John Novak will attend the closing ceremony.")
    #expect(found == "planned ceremony: Anna Berg; planned ceremony: John Novak")
  }

  @Test func everybodyInAListOfTitlesAttends() throws {
    let found = try events(
      "Jake Sullivan met with Israeli Prime Minister Benjamin Netanyahu, President Isaac Herzog, "
        + "and Defense Minister Yoav Gallant.")
    #expect(
      found == "occurred meeting: Benjamin Netanyahu, Isaac Herzog, Jake Sullivan, Yoav Gallant")
  }

  @Test func whoOnlyCommentsDidNotAttend() throws {
    let found = try events("Anna Berg met John Novak. Erik Salo praised the meeting.")
    #expect(found == "occurred meeting: Anna Berg, John Novak")
  }

  @Test func severalSubjectsStandBehindThey() throws {
    let found = try events(
      "The summit in Oslo opens on May 2. "
        + "Anna Berg and John Novak said that they will not attend.")
    #expect(
      found
        == "planned summit: Anna Berg (absent, declined), John Novak (absent, declined) @ Oslo")
  }

  @Test func everybodyInAListBelowTheTextAttends() throws {
    let events = try WholeReading.read(
      """
      The White House convened officials on Monday to discuss ports.

      Participants in the meeting included:

      - Secretary of Education Ana Cardo

      - Ron Chapra, Director of the Harbour Bureau

      - Leaders of the Dockers' Union

      The ports were busy.
      """
    ).events
    #expect(events.count == 1)
    let names = events.flatMap { $0.participants.map(\.who.name) }
    #expect(names.contains("Ana Cardo") && names.contains("Ron Chapra"))
    #expect(names.contains { $0.hasPrefix("Leaders of the Dockers") })
  }

  @Test(arguments: [
    "Attendees: Harbour Minister Ana Cardo, Norway Dr. Ron Chapra, President, Harbour Bank Dr. Eva Sand, "
      + "Chair, Dockers' Union",
    """
    Meeting attendees:

    Harbour Minister Ana Cardo, Norway Dr. Ron Chapra, President, Harbour Bank Dr. Eva Sand, Chair, Dockers' Union
    """,
  ])
  func everybodyInARunningListAttends(_ list: String) throws {
    let events = try WholeReading.read(
      "President Anna Berg held a meeting on Monday to discuss ports.\n\n\(list)"
    ).events
    let names = events.flatMap { $0.participants.map(\.who.name) }
    #expect(names.contains("Ana Cardo") && names.contains("Ron Chapra"))
    #expect(names.contains("Eva Sand") && events.count == 1)
  }

  @Test func bodiesInAListAttend() throws {
    let events = try WholeReading.read(
      """
      Officials from Norway convened a listening session on ports.

      Organisations that participated in the session included:

      - United Nations

      - NATO
      """
    ).events
    let names = events.flatMap { $0.participants.map(\.who.name) }
    #expect(names.contains("United Nations") && names.contains("NATO"))
  }

  @Test func everybodyBelowTheSubheadingsOfAListAttends() throws {
    let events = try WholeReading.read(
      """
      President Anna Berg hosted families in Oslo today.

      The meeting participants included:

      Lake Case Family Members:

      - Ana Cardo: Daughter of a plaintiff

      River Case Family Members:

      - Ron Chapra
      """
    ).events
    let names = events.flatMap { $0.participants.map(\.who.name) }
    #expect(names.contains("Ana Cardo") && names.contains("Ron Chapra") && events.count == 1)
  }

  @Test func aHeadlineThatShortensANameTellsOfTheSameCall() throws {
    let events = try WholeReading.read(
      "Prime Minister Anna Berg spoke by phone on Monday with Omar Haddad, the deputy of Qatar.",
      title: "Readout of Anna Berg's phone call with Qatari officials"
    ).events
    #expect(events.count == 1)
  }

  @Test func whoSignsAStatementIsIInIt() throws {
    let events = try WholeReading.read(
      "In January, I hosted John Novak in Oslo.",
      title: "Statement from President Anna Berg on Trade"
    ).events
    #expect(EventSummary.text(events) == "occurred meeting: Anna Berg (host), John Novak @ Oslo")
  }
}
