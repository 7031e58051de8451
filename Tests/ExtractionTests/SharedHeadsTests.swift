import Testing

@testable import Extraction

/// Bodies that share their first word: a name for each.
@Suite struct SharedHeadsTests {
  @Test(arguments: [
    (
      "The Departments of Education, Justice, and Homeland Security met.",
      ["Departments of Education", "Justice", "Homeland Security"]
    ),
    (
      "Officials of the Departments of Labor, Health and Human Services, and Energy met.",
      ["Departments of Labor", "Health and Human Services", "Energy"]
    ),
    (
      "The Departments of Labor, Energy and Justice met.",
      ["Departments of Labor", "Energy", "Justice"]
    ),
    (
      "The Departments of Health and Human Services and Labor met.",
      ["Departments of Health and Human Services", "Labor"]
    ),
    (
      "The Ministries of Defence and Foreign Affairs met.",
      ["Ministries of Defence", "Foreign Affairs"]
    ),
    (
      "The Departments of Education and Justice, Anna Berg said, will meet.",
      ["Departments of Education", "Justice"]
    ),
  ])
  func areSeparated(_ text: String, _ names: [String]) throws {
    let found = try MentionReader.mentions(text).filter { $0.hasSuffix("organisation name") }
    #expect(found == names.map { "[\($0)] organisation name" })
  }

  @Test func areWrittenOut() throws {
    let document = try WholeReading.read("The Departments of Labor and Energy met in Oslo.")
    #expect(
      document.entities.filter { $0.type == .organisation }.map(\.name)
        == ["Department of Labor", "Department of Energy"])
  }
}
