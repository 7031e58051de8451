import ArgumentParser
import Exporting
import Glibc
import Knowledge
import Querying
import Storage

/// Answers a question in English.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask in English.",
    discussion: """
      EXAMPLES
        dossier ask "Who attended the summit in Lisbon?"
        dossier ask "What has Norway promised, and to whom?" --sql
        dossier ask --questions questions.txt --format jsonl

      Prints how the question was read, then each answer with its status, article,
      day and sentence. docs/questions.md tells what can be asked.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print the SQL that answers, and nothing else.")
  var sql = false

  @Option(
    help: ArgumentHelp(
      "Read one question a line from a file, or - for standard input.",
      valueName: "file"))
  var questions: String?

  @Argument(help: "The question.")
  var question: String?

  func validate() throws {
    guard (question == nil) != (questions == nil) else {
      throw ValidationError("Give one question in quotes, or a file of them with --questions.")
    }
  }

  func run() throws {
    let connection = try ReadOnlyConnection(path: database.path)
    let answerer = try QuestionAnswerer(connection: connection)
    guard let questions else {
      return try print([try answerer.answer(question ?? "")])
    }
    var answers: [QuestionAnswer] = []
    var failures = 0
    for (number, line) in try QuestionFile(path: questions).lines.enumerated()
    where !line.isEmpty {
      do {
        answers.append(try answerer.answer(line))
      } catch let error as QuestionError {
        failures += 1
        StandardError.write("dossier: \(questions):\(number + 1): \(error)\n")
      }
    }
    try print(answers)
    if failures > 0 { throw ExitCode(ExitStatus.inputFailed.rawValue) }
  }

  private func print(_ answers: [QuestionAnswer]) throws {
    if sql { return try output.write(answers.map { $0.sql + ";\n" }.joined(separator: "\n")) }
    switch output.format {
    case nil:
      let pages = answers.map { AnswerPage($0).text(style: output.style) }
      try output.write(pages.joined(separator: "\n"))
    case .json, .jsonl:
      let lines = answers.map { String(decoding: AnswerPage($0).jsonLine, as: UTF8.self) }
      try output.write(lines.joined())
    default:
      try output.write(
        columns: ["question", "answer", "type", "status", "article", "published", "evidence"],
        rows: answers.flatMap(rows))
    }
  }

  private func rows(_ answer: QuestionAnswer) -> [[Cell]] {
    answer.answers.map { row in
      [
        .text(answer.question), .text(row.answer), .text(row.type), .text(row.status),
        .text(row.article), .text(row.published), .text(row.evidence.text),
      ]
    }
  }
}

/// The lines of a file of questions.
private struct QuestionFile {
  let path: String

  /// Most bytes that are read: about 10,000 long questions.
  private static let byteLimit = 10 << 20

  var lines: [String] {
    get throws {
      guard let file = fopen(path == "-" ? "/dev/stdin" : path, "r") else {
        let reason = String(cString: strerror(errno))
        throw Failure("cannot read \(path): \(reason). Check the path.", .inputFailed)
      }
      defer { fclose(file) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { break }
        bytes += buffer[..<count]
        guard bytes.count <= Self.byteLimit else {
          throw Failure("\(path) has more than 10 MB. Split it.", .usage)
        }
      }
      return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
