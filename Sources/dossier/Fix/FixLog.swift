import ArgumentParser
import Foundation
import Querying
import Storage

/// Takes a correction back.
struct FixUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take a correction back, or an undo.")

  @OptionGroup var options: FixOptions

  @Argument(help: "Its number in 'dossier fix list'.")
  var number: Int64

  func run() throws {
    try options.database.requireFile()
    try options.correct(.undo(number))
  }
}

/// Lists the log.
struct FixList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the corrections, and what no longer applies.")

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Only those that no longer apply.")
  var conflicts = false

  func run() throws {
    let query = try QueryCatalogue.query(named: "corrections")
    try output.write(
      try database.engine().answer(query, arguments: conflicts ? ["conflicts": "1"] : [:]))
  }
}

/// Writes the log for another database.
struct FixExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the corrections as JSON Lines.")

  @OptionGroup var database: DatabaseOptions

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output: String?

  func run() throws {
    let output = try Output(path: output)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for correction in try KnowledgeReader(path: database.path).corrections() {
      try output.write(Array(encoder.encode(correction)) + [UInt8(ascii: "\n")])
    }
    try output.finish()
  }
}

/// Takes a log in.
struct FixImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in corrections that another database exported.")

  @OptionGroup var database: DatabaseOptions

  @Argument(help: "The file that 'dossier fix export' wrote.")
  var file: String

  func run() throws {
    try database.requireFile()
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw Failure("cannot read \(file). Check the path and its permissions.", .inputFailed)
    }
    var corrections: [Correction] = []
    for (index, line) in text.split(separator: "\n").enumerated() {
      guard let correction = try? JSONDecoder().decode(Correction.self, from: Data(line.utf8))
      else {
        throw Failure(
          "\(file), line \(index + 1): no correction. Write such files with 'dossier fix export'.",
          .inputFailed)
      }
      corrections.append(correction)
    }
    let new = try database.store().add(corrections)
    print("\(corrections.count) read = \(new) new + \(corrections.count - new) known")
  }
}
