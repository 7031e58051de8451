import Knowledge
import Testing

@testable import Linguistics

struct NameFinderTrainingTests {
  private static let reader = NameReader(clusters: nil, gazetteer: nil)

  /// Documents of one sentence: "President Xylo visited Aloma today ." with other names in each.
  private static func documents() -> [LabelledDocument] {
    ["Xylo", "Brano", "Calder", "Dunmore"].flatMap { person in
      ["Aloma", "Bentia", "Corvia"].map { place in
        var document = LabelledDocument()
        document.append(
          ["President", person, "visited", place, "today", "."],
          [.outside, .beginPerson, .outside, .beginLocation, .outside, .outside])
        return document
      }
    }
  }

  private static func weights() -> [UInt8] {
    var trainer = NameTrainer()
    trainer.bits = 16
    trainer.add(documents(), reader: reader)
    return trainer.weights().frozen(byteLimit: 200_000, quantum: 1 / 16)
  }

  @Test func learnsFromWhatStandsAround() throws {
    let file = ModelFile.bytes(sections: [("names.weights", Self.weights())])
    let model = NameModel(
      try LinearModel(ModelFile(bytes: file, name: "toy").section("names.weights")))
    var unseen = LabelledDocument()
    unseen.append(["President", "Quillon", "visited", "Zembla", "today", "."], [])
    let reading = Self.reader.read(unseen.tokens, sentences: unseen.sentences)
    #expect(
      model.names(in: reading).map(\.name) == [
        LabelledName(tokens: 1..<2, type: .person), LabelledName(tokens: 3..<4, type: .location),
      ])
  }

  @Test func sameDocumentsGiveSameBytes() {
    #expect(Self.weights() == Self.weights())
  }

  @Test func labelsSpellOutNames() {
    let labels: [NameLabel] = [
      .beginPerson, .insidePerson, .beginPerson, .outside, .insideLocation, .insideOrganisation,
    ]
    #expect(
      LabelledName.names(in: labels) == [
        LabelledName(tokens: 0..<2, type: .person), LabelledName(tokens: 2..<3, type: .person),
        LabelledName(tokens: 4..<5, type: .location),
        LabelledName(tokens: 5..<6, type: .organisation),
      ])
  }

  @Test func scaleFitsHowOftenMarginsAreRight() {
    let trials = (0..<1000).map { (margin: $0 % 10 * 50, isRight: $0 % 10 > $0 / 10 % 10) }
    let scale = NameScale.fitting(trials)
    #expect(scale.score(0) < 0.2 && scale.score(450) > 0.6)
    #expect(scale.score(100) < scale.score(200))
  }
}
