import Foundation
import Testing

@Suite struct ExtractTests {
  let folder: TemporaryFolder
  private static let article = """
    Harbour talks planned

    The mayor of Lisbon will open talks in the old harbour on Monday.
    """

  init() throws { folder = try TemporaryFolder() }

  @Test func recordsComeInTheOrderOfTheInputs() throws {
    let names = (1...40).map { "\($0).txt" }
    for name in names { try folder.write(Self.article + name, to: name) }
    let run = try Program.run(["extract", "--jobs", "4"] + names, in: folder)
    #expect(run.status == 0)
    let ids = try run.output.split(separator: "\n").map { try document($0)["id"] as? String }
    #expect(ids == (1...40).map(String.init))
  }

  @Test func whatCannotBeReadIsToldAndTheRestIsRead() throws {
    try folder.write(Self.article, to: "good.txt")
    try folder.write("", to: "empty.txt")
    let run = try Program.run(["extract", "nowhere.txt", "empty.txt", "good.txt"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.error.contains("nowhere.txt: no such file"))
    #expect(run.error.contains("empty.txt: empty"))
  }

  @Test func standardInputAndOptionsAreRead() throws {
    let run = try Program.run(
      ["extract", "-", "--published", "2025-03-19", "--source", "The Mole"], in: folder,
      input: Self.article)
    #expect(run.status == 0)
    let document = try document(run.output[...])
    #expect(document["published"] as? String == "2025-03-19")
    #expect(document["source"] as? String == "The Mole")
    #expect(document["title"] as? String == "Harbour talks planned")
  }

  @Test func aClosedPipeIsQuiet() throws {
    let line = #"{"id": "ID", "text": "The mayor opened the talks."}"#
    let lines = (0..<5000).map { line.replacing("ID", with: "a\($0)") }
    try folder.write(lines.joined(separator: "\n"), to: "many.jsonl")
    let run = try Program.shell("$dossier extract many.jsonl | head -1 | wc -l", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("1"))
    #expect(run.error.isEmpty)
  }

  @Test func aFileAppearsOnlyWhenItIsComplete() throws {
    try folder.write(Self.article, to: "a.txt")
    #expect(try Program.run(["extract", "a.txt", "-o", "r.jsonl"], in: folder).status == 0)
    #expect(try folder.files() == ["a.txt", "r.jsonl"])
    let failed = try Program.run(["extract", "a.txt", "-o", "no/r.jsonl"], in: folder)
    #expect(failed.status == 1)
    #expect(failed.error.contains("cannot write no/r.jsonl: No such file or directory"))
  }

  @Test func anInterruptedRunLeavesNothingBehind() throws {
    let line = "sleep 3 | timeout -s INT --preserve-status 1 $dossier extract - -o r.jsonl"
    let run = try Program.shell(line + "; exit ${PIPESTATUS[1]}", in: folder)
    #expect(run.status == 130)
    #expect(run.error.isEmpty)
    #expect(try folder.files() == [])
  }

  private func document(_ line: Substring) throws -> [String: Any] {
    let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return try #require(record?["document"] as? [String: Any])
  }
}
