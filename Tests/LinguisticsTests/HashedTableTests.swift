import Testing

@testable import Linguistics

struct HashedTableTests {
  private func table(_ words: Range<Int>) throws -> HashedTable {
    let entries = words.map { (hash: Self.hash($0), value: UInt16($0)) }
    let file = ModelFile.bytes(sections: [("toy", HashedTable.bytes(entries))])
    return try HashedTable(ModelFile(bytes: file, name: "toy").section("toy"))
  }

  private static func hash(_ word: Int) -> UInt64 { FeatureHash.of("word\(word)".utf8) }

  @Test(arguments: [0, 1, 12, 13, 1_000])
  func findsWhatItHoldsAndNothingElse(_ count: Int) throws {
    let table = try table(0..<count)
    for word in 0..<count { #expect(table[Self.hash(word)] == UInt16(word)) }
    for word in count..<count + 1_000 { #expect(table[Self.hash(word)] == nil) }
  }
}
