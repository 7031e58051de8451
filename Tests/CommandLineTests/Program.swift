import Foundation

/// The built program, run as a user runs it.
enum Program {
  struct Run {
    let status: Int32
    let output: String
    let error: String
  }

  static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the test bundle.
  static var path: String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "dossier").path
  }

  /// Runs `dossier` in a folder and waits for its end.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Run {
    try run(executable: path, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell in which `$dossier` is the program and `$@` are the arguments.
  static func shell(
    _ line: String, _ arguments: [String] = [], in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> Run {
    var environment = environment
    environment["dossier"] = path
    return try run(
      executable: "/bin/bash", ["-o", "pipefail", "-c", line, "bash"] + arguments, in: folder,
      environment: environment)
  }

  /// The program while it runs.
  struct Running {
    let process: Process
    fileprivate let folder: TemporaryFolder
    fileprivate let name: String

    /// Waits for its end.
    func end() throws -> Run {
      process.waitUntilExit()
      return Run(
        status: process.terminationStatus, output: try folder.text("\(name)-out"),
        error: try folder.text("\(name)-err"))
    }
  }

  /// Starts `dossier` in a folder; a name tells it from others that run there at the same time.
  static func start(
    _ arguments: [String], in folder: TemporaryFolder, named name: String = "other"
  ) throws -> Running {
    try start(executable: path, arguments, in: folder, named: ".\(name)")
  }

  /// Starts a line of shell as `shell` runs it.
  static func startShell(
    _ line: String, _ arguments: [String] = [], in folder: TemporaryFolder,
    named name: String = "other"
  ) throws -> Running {
    try start(
      executable: "/bin/bash", ["-o", "pipefail", "-c", line, "bash"] + arguments, in: folder,
      named: ".\(name)", environment: ["dossier": path])
  }

  private static func run(
    executable: String, _ arguments: [String], in folder: TemporaryFolder, input: String = "",
    environment: [String: String]
  ) throws -> Run {
    try start(
      executable: executable, arguments, in: folder, named: ".program", input: input,
      environment: environment
    ).end()
  }

  private static func start(
    executable: String, _ arguments: [String], in folder: TemporaryFolder, named name: String,
    input: String = "", environment: [String: String] = [:]
  ) throws -> Running {
    let files = try ["in", "out", "err"].map { try folder.handle("\(name)-\($0)", input) }
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
      .merging(environment) { $1 }
    (process.standardInput, process.standardOutput, process.standardError) =
      (files[0], files[1], files[2])
    try process.run()
    return Running(process: process, folder: folder, name: name)
  }
}

/// A folder of a test's own that goes away with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "dossier-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }

  /// Visible files, sorted.
  func files(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// A file for one of the program's streams; input holds the text, the others are empty.
  fileprivate func handle(_ name: String, _ text: String) throws -> FileHandle {
    let isInput = name.hasSuffix("in")
    try write(isInput ? text : "", to: name)
    let url = URL(filePath: path + "/" + name)
    return isInput ? try FileHandle(forReadingFrom: url) : try FileHandle(forWritingTo: url)
  }
}
