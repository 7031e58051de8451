import ArgumentParser

struct TrainAll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Train every model.")

  @OptionGroup var folders: Folders

  func run() throws {
    try TrainNames.train(folders)
    try TrainTags.train(folders)
    try TrainArcs.train(folders)
  }
}
