import ArgumentParser
import Knowledge
import Lexicons
import Linguistics

struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Train the name finder: names.model.")

  @OptionGroup var folders: Folders
  @Option(help: "A model file to take word clusters from, instead of making them.")
  var clusters: String?
  @OptionGroup var choices: NamesTraining.Choices

  func run() throws { try Self.train(folders, clusters: clusters, choices) }

  static func train(
    _ folders: Folders, clusters: String? = nil, _ choices: NamesTraining.Choices? = nil
  ) throws {
    let choices = try choices ?? .parse([])
    let corpora = try NameCorpora(folder: folders.corpora, held: choices.held)
    let sections =
      if let clusters {
        try clusterSections(of: clusters)
      } else {
        try ClusterTraining.sections(
          ClusterTraining.news(folders.corpora) + corpora.trainingSentences())
      }
    let training = NamesTraining(
      corpora: corpora, clusters: sections, choices: choices)
    try write(try training.sections(), to: "\(folders.output)/names.model")
  }
}
