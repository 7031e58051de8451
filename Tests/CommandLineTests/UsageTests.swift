import Foundation
import Testing

@Suite struct UsageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func versionIsPrinted() throws {
    let run = try Program.run(["--version"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains(#/^\d+\.\d+\.\d+\n$/#))
    #expect(run.error.isEmpty)
  }

  @Test func helpTellsTheExitStatuses() throws {
    let run = try Program.run(["--help"], in: folder)
    #expect(run.status == 0)
    for line in ["0   done", "1   an input", "2   the database", "64  the command line"] {
      #expect(run.output.contains(line))
    }
  }

  @Test func helpOfEverySubcommandBeginsWithExamples() throws {
    for command in try Self.subcommands(in: folder) {
      let run = try Program.run([command, "--help"], in: folder)
      #expect(run.status == 0)
      let lines = run.output.split(separator: "\n").map(String.init)
      let examples = try #require(lines.firstIndex(of: "EXAMPLES"), "\(command)")
      #expect(examples <= 2 && lines[examples + 1].contains("dossier \(command)"), "\(command)")
    }
  }

  @Test(arguments: [
    (["nonsense"], "nonsense"),
    (["query", "quotez"], "Did you mean 'quotes'?"),
    (["query", "quotes", "--speakr", "Ana"], "Did you mean 'speaker'?"),
    (["query", "quotes", "--speaker"], "--speaker needs a value"),
    (["query", "quotes", "--speakr"], "Did you mean 'speaker'?"),
    (["query", "attended-by"], "attended-by needs --who"),
    (["query"], "dossier query --list"),
    (["query", "quotes", "--format", "xml"], "xml"),
    (["sql"], "statement"),
    (["extract"], "input"),
    (["extract", "a.txt", "--published", "2025-02-30"], "2025-02-30"),
    (["export", "csv"], "--output"),
  ])
  func whatIsWrongOnTheCommandLineIsTold(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test func helpFitsATerminalOf80Columns() throws {
    for command in try Self.subcommands(in: folder) {
      let help = try Program.run([command, "--help"], in: folder).output
      let told = help.components(separatedBy: "USAGE:").first ?? ""
      // A paragraph that is written wider than the terminal breaks into ragged short lines.
      for line in told.split(separator: "\n") where line.count < 30 {
        let isWhole = line.hasPrefix(" ") || line.hasSuffix(".") || line == "EXAMPLES"
        #expect(isWhole, "\(command): \(line)")
      }
    }
  }

  @Test func aQueryTellsItsParameters() throws {
    let run = try Program.run(["query", "who-attended", "--help"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("dossier query who-attended --event summit"))
    #expect(run.output.contains("--place <place>"))
  }

  static func subcommands(in folder: TemporaryFolder) throws -> [String] {
    let help = try Program.run(["--help"], in: folder).output
    let list = help.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    return list.matches(of: #/(?m)^ {2}([a-z]+)/#).map { String($0.output.1) }
  }
}
