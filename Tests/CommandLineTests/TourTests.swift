import Foundation
import Testing

/// docs/tour.md: every command is run on a terminal of 80 columns, and prints what stands there.
@Suite struct TourTests {
  private static let file = Program.packageRoot.appending(path: "docs/tour.md")

  @Test func everyCommandPrintsWhatTheTourShows() throws {
    let folder = try TemporaryFolder()
    for name in ["seeds", "docs"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name,
        withDestinationPath: Program.packageRoot.appending(path: name).path)
    }
    let told = try String(contentsOf: Self.file, encoding: .utf8)
    var run = ""
    var commands = 0
    for part in Part.parts(of: told) {
      switch part {
      case .text(let text): run += text
      case .command(let line):
        commands += 1
        run += "$ \(line)\n" + (try Self.output(of: line, in: folder))
      }
    }
    #expect(commands >= 12)
    if ProcessInfo.processInfo.environment["DOSSIER_WRITE_GOLDEN"] != nil {
      try Data(run.utf8).write(to: Self.file)
    } else {
      let lines = (told.split(separator: "\n"), run.split(separator: "\n"))
      let difference = zip(lines.0, lines.1).first { $0 != $1 }
      #expect(told == run, "\(String(describing: difference)); run: make golden")
    }
  }

  /// What a command prints on a terminal.
  private static func output(of line: String, in folder: TemporaryFolder) throws -> String {
    let directory = URL(filePath: Program.path).deletingLastPathComponent().path
    let run = try Program.shell(
      "script -qec \"$1\" /dev/null < /dev/null", [line], in: folder,
      environment: [
        "PATH": directory + ":/usr/bin:/bin", "COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm",
        "PAGER": "cat", "DOSSIER_DB": "news.sqlite",
      ])
    #expect(run.status == 0, "\(line): \(run.error)")
    return run.output.replacing("\r\n", with: "\n")
  }

  /// A stretch of the tour: a command of a console block, or anything but commands' output.
  private enum Part {
    case text(String)
    case command(String)

    static func parts(of tour: String) -> [Part] {
      var parts: [Part] = []
      var (isConsole, isOutput) = (false, false)
      for line in tour.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("```") { (isConsole, isOutput) = (line == "```console", false) }
        if isConsole, line.hasPrefix("$ ") {
          parts.append(.command(String(line.dropFirst(2))))
          isOutput = true
        } else if !isOutput {
          parts.append(.text(line + "\n"))
        }
      }
      return parts
    }
  }
}
