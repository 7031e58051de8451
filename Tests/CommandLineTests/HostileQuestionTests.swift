import Foundation
import Testing

/// Texts that are no questions, or that mean harm: a clear message, no crash, nothing changed.
@Suite(.serialized) struct HostileQuestionTests {
  private static let samples = Result { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    try folder.write(SampleArticles.talks, to: "talks.txt")
    let run = try Program.run(["ingest", "talks.txt"], in: folder)
    try #require(run.status == 0, "\(run.error)")
    return folder
  }

  @Test(arguments: [
    ("", "the question is empty"),
    ("  ???  ", "the question is empty"),
    ("12345", "the question is empty"),
    ("Who attended \u{1} the talks?", "control character at place 14"),
    ("Who \u{1B}[31mattended the talks?", "control character"),
    ("Who attended " + String(repeating: "the very long ", count: 200) + "talks?", "at most 1000"),
  ])
  func noQuestionIsAnErrorOfUse(_ text: String, _ message: String) throws {
    let run = try Program.run(["ask", text], in: try Self.samples.get())
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test(arguments: [
    "Who attended the 'talks'; DROP TABLE article; --?",
    "Who is the minister of ' OR '1'='1?",
    "Who met \") OR 1=1 UNION SELECT name FROM sqlite_schema --?",
    "What did :p1 say about %s%s%n?",
    "Who attended talks NEAR/2 \"AND\" OR NOT *?",
    "Wer nahm an dem Gipfel in Lissabon teil?",
    "谁参加了会议？",
    "Who said \u{202E}sklat \u{1F6A2}\u{0301}\u{0301}?",
    "who who who who which which what where when?",
    "Did? Did? Did?", "Which", "How many", "By whom", "Is", "Who", "What of the",
    "Who attended ((((((((((((((((((((((((((((((((the talks))))))))))))?",
  ])
  func nothingIsChangedAndNothingCrashes(_ text: String) throws {
    let folder = try Self.samples.get()
    let before = try Data(contentsOf: URL(filePath: folder.path + "/dossier.sqlite"))
    let run = try Program.run(["ask", text, "--format", "json"], in: folder)
    #expect(run.status == 0, "\(run.error)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(
      Set(object?.keys.map { $0 } ?? [])
        == ["question", "reading", "sql", "understood", "answers"])
    #expect(try Data(contentsOf: URL(filePath: folder.path + "/dossier.sqlite")) == before)
  }

  /// A line of a megabyte cannot be an argument of a program, but can stand in a file.
  @Test func aMegabyteIsRefusedAndTheRestAnswered() throws {
    let folder = try Self.samples.get()
    let long = String(repeating: "Who attended? ", count: 75_000)
    try folder.write("Who hosts the talks?\n\(long)\nA\0B\nWho hosts the talks?\n", to: "long.txt")
    let start = ContinuousClock.now
    let run = try Program.run(
      ["ask", "--questions", "long.txt", "--format", "jsonl"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.error.contains("long.txt:2: the question has 1050000 bytes"))
    #expect(run.error.contains("long.txt:3: the question has a control character at place 2"))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func aQuestionOrAFileMustBeGiven() throws {
    let folder = try Self.samples.get()
    for arguments in [["ask"], ["ask", "Who?", "--questions", "x"]] {
      let run = try Program.run(arguments, in: folder)
      #expect(run.status == 64)
      #expect(run.error.contains("Give one question"))
    }
    let run = try Program.run(["ask", "--questions", "nowhere.txt"], in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("nowhere.txt: No such file"))
  }
}
