import Foundation
import Knowledge
import Storage
import TestSupport
import Testing

/// Exports held against files that were looked at: `Tests/Golden`, written anew by `make golden`.
///
/// The articles are made by hand, so that no change of the reading touches these files.
@Suite struct GoldenTests {
  private static let golden = Program.packageRoot.appending(path: "Tests/Golden")
  private static let isWriting =
    ProcessInfo.processInfo.environment["DOSSIER_WRITE_GOLDEN"] != nil
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let store = try KnowledgeStore(
      path: folder.path + "/dossier.sqlite", resolver: PlainResolver())
    var second = SampleFacts.odd(id: "=second, \"v\"", published: "2024-06")
    second.events[0].date = CalendarDate(iso: "2024-05")
    _ = try store.ingest(
      [SampleFacts.odd(), second], readBy: ReadingRun(program: "test", models: "none"))
  }

  @Test(arguments: ["csv", "csv --excel", "neo4j"])
  func foldersAreAsTheyWere(_ form: String) throws {
    let name = form.replacing(" --", with: "-")
    let run = try Program.shell("$dossier export \(form) --output \(name)", in: folder)
    #expect(run.status == 0, "\(run.error)")
    let files = try folder.files(name)
    #expect(files.count >= 2)
    for file in files { try compare(name + "/" + file) }
    let kept = try FileManager.default
      .contentsOfDirectory(atPath: Self.golden.appending(path: name).path).sorted()
    #expect(kept == files)
  }

  @Test(arguments: [
    ("jsonl", "records.jsonl"), ("graphml", "dossier.graphml"), ("gexf", "dossier.gexf"),
    ("ftm", "entities.ftm.json"), ("jsonld", "dossier.jsonld"), ("datasette", "metadata.json"),
    ("markdown --about 'Ana Li'", "person.md"), ("markdown --about 'odd#v1'", "event.md"),
  ])
  func filesAreAsTheyWere(_ form: String, _ file: String) throws {
    let run = try Program.shell("$dossier export \(form) --output \(file)", in: folder)
    #expect(run.status == 0, "\(run.error)")
    try compare(file)
    let streamed = try Program.shell("$dossier export \(form)", in: folder)
    #expect(streamed.output == (try folder.text(file)), "standard output differs")
  }

  private func compare(_ file: String) throws {
    let url = Self.golden.appending(path: file)
    let text = try folder.text(file)
    if Self.isWriting {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let kept = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(text == kept, "\(file) has changed; look at it, then run: make golden")
  }
}
