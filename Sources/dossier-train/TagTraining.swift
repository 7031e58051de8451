import ArgumentParser
import Linguistics

/// Trains taggers: a first one to read news, then those that know how news uses each word.
struct TagTraining {
  /// What may be varied; the defaults make the model that ships.
  struct Choices: ParsableArguments {
    @Flag(help: "Leave the development parts out, to measure on them.")
    var withoutDevelopment = false
    @Option(help: "Passes over the treebanks.") var epochs = 8
    @Option(help: "How many trainings to average.") var seeds = 8
    @Option(help: "Most bytes of weights.") var limit = 5_000_000
  }

  let tagSet: TagSet
  let news: TagCounts
  /// Sections of word clusters.
  private let clusters: [(name: String, bytes: [UInt8])]

  /// Trains the first tagger and lets it read the news.
  init(
    _ sentences: [TreebankSentence], news: [[String]], clusters: [(name: String, bytes: [UInt8])]
  ) throws {
    self.clusters = clusters
    tagSet = TagSet(sentences, minimum: 5)
    var trainer = TaggerTrainer(clusters: clusters)
    trainer.epochs = 4
    let first = try trainer.sections(sentences, tagSet: tagSet, news: TagCounts())
    let tagger = try Tagger(ModelFile(bytes: ModelFile.bytes(sections: first), name: "first"))
    var counts = TagCounts()
    for words in news {
      let words = tagger.words(words)
      counts.add(words, tagger.labels(words))
    }
    self.news = counts
  }

  /// The sections of the tagger that ships.
  func sections(
    _ sentences: [TreebankSentence], _ choices: Choices
  ) throws -> [(name: String, bytes: [UInt8])] {
    var trainer = TaggerTrainer(clusters: clusters)
    trainer.epochs = choices.epochs
    trainer.seeds = (1...max(1, choices.seeds)).map(UInt64.init)
    trainer.byteLimit = choices.limit
    return try trainer.sections(sentences, tagSet: tagSet, news: news)
  }

  /// Tags that taggers give to sentences which they did not learn from, as the parser will see.
  func jackknifed(_ sentences: [TreebankSentence], folds: Int) throws -> [[Int]] {
    var labels = [[Int]](repeating: [], count: sentences.count)
    for fold in 0..<folds {
      // Neighbours stay together, since a document's sentences resemble each other.
      let held = sentences.indices.filter { $0 / 50 % folds == fold }
      let rest = sentences.indices.filter { $0 / 50 % folds != fold }.map { sentences[$0] }
      let trainer = TaggerTrainer(clusters: clusters)
      let file = ModelFile.bytes(
        sections: try trainer.sections(rest, tagSet: tagSet, news: news))
      let tagger = try Tagger(ModelFile(bytes: file, name: "fold \(fold)"))
      for index in held { labels[index] = tagger.labels(tagger.words(sentences[index].words)) }
    }
    return labels
  }
}
