import ArgumentParser

struct TrainAll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Train every model.")

  @OptionGroup var folders: Folders

  func run() throws {
    try TrainTags.train(folders)
    try TrainArcs.train(folders)
    try TrainNames.train(folders)
  }
}
