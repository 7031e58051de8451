import Testing

import Knowledge

/// Who is bound by an article that is itself a statement, or that a seat of power publishes.
@Suite struct CommitmentVoiceTests {
  @Test(arguments: [
    ("I am determined to rebuild the harbour.", "Norway Kari Holm reaffirmed"),
    ("We will never stop helping the fishermen of Bergen.", "Norway Kari Holm new"),
    ("We will not tolerate a second storm wall.", "Norway Kari Holm new"),
    ("We will never let the fishermen of Bergen down.", "Norway Kari Holm new"),
    ("I will never forget that night.", ""),
    ("We will not just abandon the harbour.", "Norway Kari Holm new"),
    ("Norway will not agree to stop the harbour works.", "Norway – refused"),
    ("We will never join the fishing pact.", "Norway Kari Holm refused"),
    ("We will not only rebuild the bridge.", "Norway Kari Holm new"),
    ("We will not rest until the fishermen of Bergen are safe.", "Norway Kari Holm new"),
    ("Norway will continue to fund the clinic.", "Norway Kari Holm reaffirmed"),
    ("Norway and Sweden will build a bridge.", "Norway Kari Holm new, Sweden – new"),
    ("We know that the winter was hard.", ""),
    ("Sweden will build a bridge.", ""),
    ("They discussed how we will continue to work together.", ""),
  ])
  func statementBindsItsAuthor(_ text: String, _ expected: String) throws {
    let document = try WholeReading.read(
      text, title: "Statement by Prime Minister Kari Holm of Norway on the Storm")
    #expect(summary(document) == expected)
  }

  @Test(arguments: [
    ("The Administration’s commitment to jobs was underscored by Peter Novak.", "United States"),
    (
      "Senior officials stressed the Administration’s commitment to creating jobs.", "United States"
    ),
    ("Administration officials promised to rebuild the harbour.", "United States"),
    ("Peter Novak stressed their Administration’s commitment to jobs.", "United States"),
    ("National Security Advisor Kari Holm pledged to rebuild the harbour.", "Kari Holm"),
    (
      "National Security Advisor Kari Holm pledged to rebuild the harbours of the United States.",
      "United States"
    ),
    ("The Holm-Berg Administration is committed to clean water.", "Holm-Berg Administration"),
    ("The Holm-Berg Administration will continue to help farmers.", "Holm-Berg Administration"),
    (
      "The Holm-Berg Administration hosted farmers. Peter Novak stressed the Administration’s commitment to "
        + "clean water.",
      "Holm-Berg Administration"
    ),
    ("Peter Novak reaffirmed the President’s commitment to the alliance.", "United States"),
    ("The Canadian Government promised to reopen the port.", "Canada"),
    ("The administration’s commitment to jobs was praised by Peter Novak.", ""),
    ("The Federal Trade Commission will support the fishermen.", "Federal Trade Commission"),
    ("The Harbour Safety Council will continue to help farmers.", "Harbour Safety Council"),
    ("The European Commission will support the fishermen.", ""),
    ("The Canadian Harbour Council will continue to help farmers.", ""),
  ])
  func seatOfPowerSpeaksForItsState(_ text: String, _ expected: String) throws {
    let document = try WholeReading.read(text, source: "The White House")
    #expect(document.commitments.map(\.actor.name).joined(separator: ", ") == expected)
  }

  /// A message of nobody named is the state's own; what a reporter quotes is not.
  @Test func seatOfPowerSpeaksForItself() throws {
    let text = "We renew our pledge to support freedom at sea."
    let message = try WholeReading.read(
      text, title: "Presidential Message on Harbour Week", source: "The White House")
    #expect(summary(message) == "United States – reaffirmed")
    let news = try WholeReading.read(text, title: "Harbour Week", source: "The White House")
    #expect(news.commitments.isEmpty)
  }

  /// Without such a publisher nobody knows whose administration it is.
  @Test func otherPublishersHaveNoAdministration() throws {
    let document = try WholeReading.read(
      "Senior officials stressed the Administration’s commitment to creating jobs.",
      source: "The Daily Harbour")
    #expect(document.commitments.isEmpty)
  }

  private func summary(_ document: Document) -> String {
    document.commitments.map {
      "\($0.actor.name) \($0.spokesperson?.name ?? "–") \($0.status.rawValue)"
    }.joined(separator: ", ")
  }
}
