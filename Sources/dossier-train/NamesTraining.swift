import ArgumentParser
import Knowledge
import Linguistics

/// Trains the name finder: two first models for hints, the final weights, the scale of scores.
struct NamesTraining {
  /// What may be varied; the defaults make the model that ships.
  struct Choices: ParsableArguments {
    @Option(help: "Share of the silver news to learn from.") var silver = 1.0
    @Option(help: "How often to repeat what was labelled by hand.") var gold = 1
    @Option(help: "Passes over the corpora.") var epochs = 8
    @Option(help: "How many trainings to average.") var seeds = 4
    @Option(help: "By how much right labels must be ahead in training.") var margin: Int32 = 100
    @Option(help: "Bundles of ten sentences of GMB to leave out besides its test part.")
    var held = 0
    @OptionGroup var ablation: Ablation
    @Option(help: "Most bytes of weights.") var limit = 4_000_000
  }

  let corpora: NameCorpora
  let clusters: [(name: String, bytes: [UInt8])]
  let choices: Choices

  /// The sections of the model file.
  func sections() throws -> [(name: String, bytes: [UInt8])] {
    let reader = try reader()
    let documents = try documents()
    let weights = try weights(documents, reader)
    let section = frozen(weights, seeds: choices.seeds)
    let scale = try scale(model(section), reader)
    return clusters + [("names.weights", section), ("names.scale", scale.bytes)]
  }

  private func reader() throws -> NameReader {
    let file = ModelFile.bytes(sections: clusters)
    return try choices.ablation.reader(ModelFile(bytes: file, name: "clusters"))
  }

  private func documents() throws -> [LabelledDocument] {
    let silver = try choices.silver > 0 ? corpora.silver() : []
    let gold = try corpora.training()
    return silver.prefix(Int(Double(silver.count) * choices.silver))
      + (0..<choices.gold).flatMap { _ in gold }
  }

  private func weights(
    _ documents: [LabelledDocument], _ reader: NameReader
  ) throws -> AveragedWeights {
    var first = NameTrainer()
    first.add(documents, reader: reader)
    first.epochs = 4
    first.margin = choices.margin
    let firstModels = try (0..<first.folds).map { fold in
      first.leftOut = fold
      return try model(frozen(first.weights(), seeds: 1))
    }
    var trainer = NameTrainer()
    trainer.add(documents, reader: reader) { firstModels[$0 % firstModels.count] }
    trainer.epochs = choices.epochs
    trainer.margin = choices.margin
    var sum = trainer.weights()
    for seed in 1..<max(1, choices.seeds) {
      trainer.seed = UInt64(seed + 1)
      sum = sum + trainer.weights()
    }
    return sum
  }

  private func frozen(_ weights: AveragedWeights, seeds: Int) -> [UInt8] {
    weights.frozen(byteLimit: choices.limit, quantum: Float(seeds) / 16)
  }

  private func model(_ section: [UInt8]) throws -> NameModel {
    let bytes = ModelFile.bytes(sections: [("names.weights", section)])
    let file = try ModelFile(bytes: bytes, name: "names.model")
    return NameModel(try LinearModel(file.section("names.weights")))
  }

  /// Fits scores to what the model gets right of the development parts.
  private func scale(_ model: NameModel, _ reader: NameReader) throws -> NameScale {
    var trials: [(margin: Int, isRight: Bool)] = []
    for (_, documents) in try corpora.development() {
      for document in documents {
        let gold = Set(LabelledName.names(in: document.labels))
        let reading = reader.read(document.tokens, sentences: document.sentences)
        for (name, margin) in model.names(in: reading) {
          trials.append((margin, gold.contains(name)))
        }
      }
    }
    return NameScale.fitting(trials)
  }
}
