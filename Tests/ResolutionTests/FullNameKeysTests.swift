import Testing

@testable import Resolution

struct FullNameKeysTests {
  private let keys = FullNameKeys(
    ["person/a…berg", "person/a…okoro", "person/berg", "person/o…haddad", "place/oslo"])

  @Test func keysOfFullNamesAreInOneShareEach() {
    let shares = [FullNameKeys.Share.first, .second].map { keys.keys(of: $0) }
    #expect(shares.joined().sorted() == ["person/a…berg", "person/a…okoro", "person/o…haddad"])
  }

  @Test func namesOfAFamilyAreInOneShare() {
    let family = ["person/a…novak", "person/m…novak", "person/p…novak"]
    let sizes = [FullNameKeys.Share.first, .second].map {
      FullNameKeys(family).keys(of: $0).count
    }
    #expect(sizes.sorted() == [0, 3])
  }

  @Test func aBlockIsInTheShareOfTheFirstOfItsKeysThatIsToBeDecided() throws {
    let isFirst = keys.keys(of: .first).contains("person/a…okoro")
    let block: Set = ["person/a…eide", "person/a…okoro", "person/o…haddad"]
    #expect(keys.isIn(.first, block: block) == isFirst)
    #expect(keys.isIn(.second, block: block) == !isFirst)
    #expect(!keys.isIn(.first, block: ["person/a…eide"]))
  }
}
