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
    (["serch", "x"], "Did you mean 'search'?"),
    (["query", "commitments", "--status", "refusd"], "Did you mean 'refused'?"),
    (["export", "csv", "--output", "x", "--about", "Li"], "--about"),
    (["export", "ftm", "--excel"], "--excel goes with csv"),
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

  @Test func manPageAndCompletionsAreInstalled() throws {
    let script = Program.packageRoot.appending(path: "scripts/install-help").path
    let run = try Program.shell("\"$1\" \"$dossier\" share", [script], in: folder)
    #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
    let page = try folder.text("share/man/man1/dossier.1")
    let requests = ["TH", "SH", "nf", "fi"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(requests.contains { line.hasPrefix("." + $0) }, "\(line)")
    }
    for command in try Self.subcommands(in: folder) {
      #expect(page.contains(".SH DOSSIER \(command.uppercased())"), "\(command)")
      for file in [
        "bash-completion/completions/dossier", "zsh/site-functions/_dossier",
        "fish/vendor_completions.d/dossier.fish",
      ] {
        #expect(try folder.text("share/" + file).contains(command), "\(file): \(command)")
      }
    }
    let bash = try folder.text("share/bash-completion/completions/dossier")
    #expect(bash.contains("who-attended"))
    let complete = try Program.shell(
      "source share/bash-completion/completions/dossier && complete -p dossier", in: folder)
    #expect(complete.status == 0, "\(complete.error)")
  }

  @Test func longAnswersGoThroughThePagerOnATerminalOnly() throws {
    try folder.write(SampleArticles.talks, to: "talks.txt")
    _ = try Program.run(["ingest", "talks.txt"], in: folder)
    let line = "\"$dossier\" sql 'SELECT 7 AS n'"
    let environment = ["PAGER": "tr 7 8", "TERM": "xterm", "NO_COLOR": "1"]
    let piped = try Program.shell(line, in: folder, environment: environment)
    #expect(piped.output == "n\r\n7\r\n")
    let shown = try Program.shell(
      "script -qec '$dossier articles' /dev/null", in: folder,
      environment: environment.merging(["PAGER": "sed s/talks/paged/"]) { $1 })
    #expect(shown.output.contains("paged"), "\(shown.output)")
  }

  static func subcommands(in folder: TemporaryFolder) throws -> [String] {
    let help = try Program.run(["--help"], in: folder).output
    let list = help.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    return list.matches(of: #/(?m)^ {2}([a-z]+)/#).map { String($0.output.1) }
  }
}
