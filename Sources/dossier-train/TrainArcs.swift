import ArgumentParser
import Linguistics

struct TrainArcs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "arcs",
    abstract: "Train the parser for the tagger in the output folder: arcs.model.")

  @OptionGroup var folders: Folders
  @Option(help: "Passes over the sentences.") var epochs = ParserTrainer().epochs

  func run() throws { try Self.train(folders, epochs: epochs) }

  static func train(_ folders: Folders, epochs: Int = ParserTrainer().epochs) throws {
    let corpora = Corpora(folder: folders.corpora)
    let sentences = try corpora.training()
    let tagger = try Tagger(readModel("\(folders.output)/tags.model"))
    let training = try TagTraining(sentences, news: corpora.news())
    let labels = try training.jackknifed(sentences, folds: 5)
    var trainer = ParserTrainer()
    trainer.epochs = epochs
    let sections = trainer.sections(
      sentences, words: sentences.map { tagger.words($0.words) }, labels: labels,
      tagSet: tagger.tagSet
    ) { epoch, right in print("arcs: pass \(epoch), \(right) of the decisions right") }
    try write(sections, to: "\(folders.output)/arcs.model")
  }
}
