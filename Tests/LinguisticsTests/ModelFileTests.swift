import Testing

@testable import Linguistics

struct ModelFileTests {
  let bytes = ModelFile.bytes(sections: [("first", [1, 2, 3]), ("second", Array(0..<100))])

  @Test func sectionsComeBack() throws {
    let file = try ModelFile(bytes: bytes, name: "toy.model")
    #expect(try file.section("first").array(0..<3) == [1, 2, 3])
    #expect(try file.section("second").array(0..<100) == Array(0..<100))
  }

  @Test func missingSectionIsNamed() throws {
    let file = try ModelFile(bytes: bytes, name: "toy.model")
    let expected = ModelError(file: "toy.model", section: "third", reason: .missingSection)
    #expect(throws: expected) { try file.section("third") }
  }

  @Test func everyChangedByteIsRefused() {
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x40
      // A changed name is a valid file with another section.
      let isName = [16, 56].contains { ($0..<$0 + ModelFile.nameBytes).contains(index) }
      if isName { continue }
      #expect(throws: ModelError.self) { try ModelFile(bytes: damaged, name: "toy.model") }
    }
  }

  @Test func everyShortenedFileIsRefused() {
    for count in bytes.indices {
      #expect(throws: ModelError.self) {
        try ModelFile(bytes: Array(bytes[..<count]), name: "toy.model")
      }
    }
  }

  @Test func errorSaysWhatToDo() {
    let error = ModelError(file: "models/tags.model", section: "lemmas", reason: .truncated)
    #expect(
      error.description == "models/tags.model, section lemmas: its size is not what it says; "
        + "make it anew with `make train`")
  }
}
