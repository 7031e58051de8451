import ArgumentParser

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-train",
    abstract: "Train the models of dossier from corpora, and measure them.",
    subcommands: [
      TrainTags.self, TrainArcs.self, TrainNames.self, TrainAll.self, Evaluate.self,
      EvaluateNames.self,
    ])
}

/// Where the corpora lie and where the models go.
struct Folders: ParsableArguments {
  @Option(help: "Folder with train/gum, train/ud-ewt and so on.") var corpora: String
  @Option(help: "Folder for the model files.") var output: String
}
