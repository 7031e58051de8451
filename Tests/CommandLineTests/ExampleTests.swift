import Foundation
import Testing

/// What README, `--help` and docs/queries.md show, tried on the sample articles.
@Suite struct ExampleTests {
  /// Queries whose answer may be empty where nothing is amiss or told twice.
  private static let mayBeEmpty = [
    "conflicts", "contradictions", "copies", "corrections", "problems", "review",
  ]

  private static func folderWithSamples() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/seeds",
      withDestinationPath: Program.packageRoot.appending(path: "seeds").path)
    let run = try Program.shell("$dossier ingest seeds/articles", in: folder)
    try #require(run.status == 0, "\(run.error)")
    return folder
  }

  @Test func theExampleOfEveryQueryHasAnAnswer() throws {
    let folder = try Self.folderWithSamples()
    let manual = try String(
      contentsOf: Program.packageRoot.appending(path: "docs/queries.md"), encoding: .utf8)
    let examples = manual.matches(of: #/(?m)^ {4}dossier (query (\S+).*)$/#)
    #expect(examples.count >= 20)
    for example in examples {
      let run = try Program.shell("$dossier \(example.output.1) --format jsonl", in: folder)
      #expect(run.status == 0, "\(example.output.1): \(run.error)")
      let isEmpty = run.output.isEmpty
      #expect(!isEmpty || Self.mayBeEmpty.contains(String(example.output.2)), "\(example.output.1)")
    }
  }

  @Test func theCommandsOfTheReadmeRun() throws {
    let folder = try Self.folderWithSamples()
    let readme = try String(
      contentsOf: Program.packageRoot.appending(path: "README.md"), encoding: .utf8)
    let commands = readme.matches(of: #/(?m)^\$ dossier (.*)$/#).map { String($0.output.1) }
    #expect(commands.count >= 6)
    for command in commands {
      let run = try Program.shell("$dossier \(command)", in: folder)
      #expect(run.status == 0, "\(command): \(run.error)")
      #expect(!run.output.isEmpty || command.contains("--output"), "\(command)")
    }
  }
}
