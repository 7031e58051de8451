import ArgumentParser
import Linguistics

struct TrainArcs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "arcs",
    abstract: "Train the parser for the tagger in the output folder: arcs.model.")

  @OptionGroup var folders: Folders

  func run() throws { try Self.train(folders) }

  static func train(_ folders: Folders) throws {
    let corpora = Corpora(folder: folders.corpora)
    let sentences = try corpora.training()
    let tagger = try Tagger(readModel("\(folders.output)/tags.model"))
    let clusters = try clusterSections(of: "\(folders.output)/tags.model")
    let training = try TagTraining(sentences, news: corpora.news(), clusters: clusters)
    let labels = try training.jackknifed(sentences, folds: 5)
    let examples = sentences.indices.map { index in
      ParserTrainer.Example(
        sentences[index], words: tagger.words(sentences[index].words), labels: labels[index])
    }
    let trainer = ParserTrainer(tagSet: tagger.tagSet)
    let sections = trainer.sections(examples) { epoch, right in
      print("arcs: pass \(epoch), \(right) of the decisions right")
    }
    try write(sections, to: "\(folders.output)/arcs.model")
  }
}
