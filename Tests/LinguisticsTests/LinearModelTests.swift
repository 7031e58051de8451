import Testing

@testable import Linguistics

struct LinearModelTests {
  /// Learns label = value mod 20 from two features, one of them noise.
  private func trained() -> LinearTrainer {
    let trainer = LinearTrainer(labelCount: 20, bits: 12)
    var scores = LabelScores(count: 20)
    for round in 0..<20 {
      for value in 0..<100 {
        let features = Self.features(value, noise: round)
        scores.reset()
        trainer.add(features, to: &scores)
        trainer.tick()
        if scores.best != value % 20 {
          trainer.update(features, toward: value % 20, awayFrom: scores.best)
        }
      }
    }
    return trainer
  }

  private static func features(_ value: Int, noise: Int) -> [UInt32] {
    [
      FeatureHash.feature(1, UInt64(value)),
      FeatureHash.feature(2, UInt64((value * 7 + noise) % 5)),
    ]
  }

  private func model(byteLimit: Int) throws -> LinearModel {
    let bytes = trained().averaged().frozen(byteLimit: byteLimit, quantum: 0.02)
    #expect(bytes.count <= byteLimit)
    let file = ModelFile.bytes(sections: [("toy", bytes)])
    return try LinearModel(ModelFile(bytes: file, name: "toy.model").section("toy"))
  }

  @Test func frozenWeightsDecideAsLearnt() throws {
    let model = try model(byteLimit: 100_000)
    var scores = LabelScores(count: model.labelCount)
    for value in 0..<100 {
      scores.reset()
      model.add(Self.features(value, noise: 3), to: &scores)
      #expect(scores.best == value % 20)
    }
  }

  @Test func frozenWeightsAreTheAverages() throws {
    let averaged = trained().averaged()
    let model = try model(byteLimit: 100_000)
    for (row, bucket) in averaged.buckets.enumerated() {
      var scores = LabelScores(count: 20)
      model.add([bucket << 20], to: &scores)
      for label in 0..<20 {
        let exact = averaged.blocks[row * averaged.width + label / 8][label % 8]
        #expect(abs(Float(scores[label]) * 0.02 - exact) <= 0.04)
      }
    }
  }

  @Test func pruningKeepsWithinTheLimit() throws {
    _ = try model(byteLimit: 3_000)
  }

  @Test func sumOfTrainingsAddsWeights() {
    let averaged = trained().averaged()
    let sum = averaged + averaged
    #expect(sum.buckets == averaged.buckets)
    #expect(zip(sum.blocks, averaged.blocks).allSatisfy { $0 == $1 + $1 })
  }

  @Test func trainingTwiceGivesTheSameBytes() {
    let first = trained().averaged().frozen(byteLimit: 100_000, quantum: 0.02)
    #expect(first == trained().averaged().frozen(byteLimit: 100_000, quantum: 0.02))
  }

  @Test func shortSectionIsRefused() throws {
    let bytes = trained().averaged().frozen(byteLimit: 100_000, quantum: 0.02)
    let file = ModelFile.bytes(sections: [("toy", Array(bytes.dropLast()))])
    #expect(throws: ModelError(file: "toy.model", section: "toy", reason: .truncated)) {
      try LinearModel(ModelFile(bytes: file, name: "toy.model").section("toy"))
    }
  }
}
