import ArgumentParser
import Foundation
import Linguistics

struct TrainTags: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "Train the tagger and the lemmatiser, after the names: tags.model.")

  @OptionGroup var folders: Folders
  @OptionGroup var choices: TagTraining.Choices

  func run() throws { try Self.train(folders, choices) }

  static func train(_ folders: Folders, _ choices: TagTraining.Choices? = nil) throws {
    let choices = try choices ?? .parse([])
    let corpora = Corpora(folder: folders.corpora)
    let sentences = try corpora.training()
    let clusters = try clusterSections(of: "\(folders.output)/names.model")
    // Labels and news as the parser's tags are made with; only the last tagger learns from more.
    let training = try TagTraining(sentences, news: corpora.news(), clusters: clusters)
    let all = try sentences + (choices.withoutDevelopment ? [] : corpora.moreTraining())
    var lemmas = LemmaTrainer()
    let sections = try training.sections(all, choices) + lemmas.sections(sentences)
    try write(sections, to: "\(folders.output)/tags.model")
  }
}

/// Writes a model file and says how large it is.
func write(_ sections: [(name: String, bytes: [UInt8])], to path: String) throws {
  let bytes = ModelFile.bytes(sections: sections)
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  for (name, bytes) in sections { print("\(path): \(name), \(bytes.count) bytes") }
}

/// Reads a model file from disk and checks it.
func readModel(_ path: String) throws -> ModelFile {
  try ModelFile(bytes: Array(Data(contentsOf: URL(fileURLWithPath: path))), name: path)
}

/// The word clusters that a model file holds, for another model to hold them too.
func clusterSections(of path: String) throws -> [(name: String, bytes: [UInt8])] {
  let file = try readModel(path)
  return try WordClusters.sectionNames.map { name in
    let section = try file.section(name)
    return (name: name, bytes: section.array(0..<section.count))
  }
}
