import Testing

@testable import Extraction

/// Names that stand behind each other without a mark, as below two signatures.
@Suite struct NamesInARowTests {
  @Test(arguments: [
    (
      "Witnessed by:\n\nPeter Novak Donald W. Stone\n\nMinister President",
      ["Peter Novak", "Donald W. Stone"]
    ),
    ("Signed by Michael Barr Michael S. Barr in Oslo.", ["Michael Barr", "Michael S. Barr"]),
    ("Signed by John B. T. Stone in Oslo.", ["John B. T. Stone"]),
    ("Met Chief of the General Staff of the Armed Forces of Norway Peter Smith.", ["Peter Smith"]),
    ("Met Secretary General of the Executive Committee of the LPO Peter Smith.", ["Peter Smith"]),
    ("Signed by Mary Ann W. Stone in Oslo.", ["Mary Ann W. Stone"]),
  ])
  func areSeveral(_ text: String, _ names: [String]) throws {
    let found = try MentionReader.mentions(text).filter { $0.hasSuffix("person name") }
    #expect(found == names.map { "[\($0)] person name" })
  }

  @Test(arguments: [
    ("She congratulated the government of President-Elect Petro.", "[Petro] person name")
  ])
  func endWhereAnotherWordBegins(_ text: String, _ name: String) throws {
    #expect(try MentionReader.mentions(text).filter { $0.hasSuffix("person name") } == [name])
  }
}
