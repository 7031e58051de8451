import Testing

@testable import Extraction

/// Where the name of a person begins and ends among words that are written like it.
@Suite struct NameEndsTests {
  @Test(arguments: [
    // A headline goes on behind the name.
    ("*President Kovarik Announces Proposal to Cut Tolls*", ["Kovarik"]),
    ("*President Kovarik Signs Executive Order on Tolls*", ["Kovarik"]),
    ("*Governor Nora Kovarik Outlines Target of 50% Ferries*", ["Nora Kovarik"]),
    ("The Ferry Post: Secretary Kovarik To Highlight $4 Million For Piers", ["Kovarik"]),
    ("President Kovarik Transcript of the Ferry Video:", ["Kovarik"]),
    ("Presidents Ana Roe and Nora Kovarik Commemorate Peace", ["Ana Roe", "Nora Kovarik"]),
    ("The Ferry Post: First Lady Expands Kovarik Accounts", []),
    ("President Kovarik Designa a Chile", ["Kovarik"]),
    // A surname may look like a verb.
    ("The novel is by Nora Marks of Oslo.", ["Nora Marks"]),
    // The country begins what follows.
    ("He discussed with President Kovarik U.S. efforts to help.", ["Kovarik"]),
    ("The Honorable Nora Stone Speaker of the House spoke in Oslo.", ["Nora Stone"]),
    ("Dear Madam Speaker: I write to you today from Oslo.", []),
    // An office, its field and its body stand before the name.
    ("The Secretary of State Kovarik spoke in Oslo.", ["Kovarik"]),
    ("The Secretary of Energy Kovarik spoke in Oslo.", ["Kovarik"]),
    ("- Administrator of FEMA Nora Kovarik", ["Nora Kovarik"]),
    ("Speaker Emerita Nora Kovarik: “We will win.”", ["Nora Kovarik"]),
    ("They worked. UnderPresident Kovarik, the country was calm.", ["Kovarik"]),
    ("Thanks to Drs. Kovarik and Stone for their work.", ["Kovarik"]),
    // A hyphen goes on with it, though the next word is a preposition elsewhere.
    ("President Kim Jae-in spoke in Oslo.", ["Kim Jae-in"]),
    // A body's name ends before its officer's.
    ("Director of the Office of Public Works Nora Kovarik spoke in Oslo.", ["Nora Kovarik"]),
    ("The Office of the Prime Minister John Stone denied it.", ["John Stone"]),
    // A blank line ends a name.
    (
      "Assistant for Policy – Nora Kovarik\n\nNora Kovarik was a teacher.",
      ["Nora Kovarik", "Nora Kovarik"]
    ),
    (
      "Assistant for Policy – Ben Kovarik\n\nBen Kovarik was a teacher.",
      ["Ben Kovarik", "Ben Kovarik"]
    ),
    // No person.
    ("The court decided Loper Ltd v. Kovarik in June.", []),
    ("They spoke of Kovarik v. Stone in June.", []),
  ])
  func areFound(_ text: String, _ names: [String]) throws {
    let found = try MentionReader.mentions(text).filter { $0.hasSuffix("person name") }
    #expect(found == names.map { "[\($0)] person name" })
  }

  @Test(arguments: [
    ("The Kovarik-⁠Stone campaign opened an office in Oslo.", [String]()),
    ("Last week, Senior Kovarik-Stone officials came to Oslo.", []),
    ("She ran the Kovarik-Stone 2008 campaign in Oslo.", []),
    ("They pushed claims of secret Kovarik-Norway talks.", []),
    ("The Kovarik-Stone and Berg-Oakes Administrations spent less.", []),
    (
      "President Marlow met President Vukov. The Marlow-Vukov summit ended.",
      ["Marlow", "Vukov", "Marlow", "Vukov"]
    ),
    ("She is Director for the Kovarik-Stone Campaign in Oslo.", []),
    ("Senators Collins, Warner, and Kovarik-Stone spoke.", ["Collins", "Warner", "Kovarik-Stone"]),
    ("The Ambassador to the United Nations Kovarik-Stone spoke.", ["Kovarik-Stone"]),
    ("She was spokesperson for Kovarik-Stone in 2008.", []),
    ("Advisor Kovarik-Stone spoke in Oslo.", ["Kovarik-Stone"]),
    (
      "Nora Kovarik-Stone spoke. Then Kovarik-Stone left Oslo.",
      ["Nora Kovarik-Stone", "Kovarik-Stone"]
    ),
  ])
  func arePairs(_ text: String, _ names: [String]) throws {
    let found = try MentionReader.mentions(text).filter { $0.hasSuffix("person name") }
    #expect(found == names.map { "[\($0)] person name" })
  }
}
