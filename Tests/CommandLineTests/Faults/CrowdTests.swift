import Foundation
import Testing

/// Many programs on one database at once.
@Suite struct CrowdTests {
  private let base: FaultBase

  init() throws { base = try FaultBase() }

  @Test func twoMayWriteWhileOthersReadAndNothingIsLost() throws {
    let lines = FaultBase.lines(1...FaultBase.articles)
    try base.folder.write(lines.prefix(90).joined(), to: "first.jsonl")
    try base.folder.write(lines.suffix(90).joined(), to: "second.jsonl")
    for round in 1...2 {
      base.remove("shared.sqlite")
      let writers = try ["first", "second"].map {
        try Program.start(
          ["ingest", "--quiet", "\($0).jsonl", "--db", "shared.sqlite"], in: base.folder, named: $0)
      }
      var counts: [Int] = []
      while writers.contains(where: \.process.isRunning) {
        let read = try Program.run(
          [
            "sql", "SELECT count(*) FROM article", "--db", "shared.sqlite", "--format", "csv",
            "--no-header",
          ], in: base.folder)
        // The very first may come before there are any tables.
        guard read.status == 0 else {
          #expect(counts.isEmpty, "round \(round): \(read.error)")
          continue
        }
        counts.append(Int(read.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1)
      }
      for writer in writers {
        let end = try writer.end()
        #expect(end.status == 0 && end.error.isEmpty, "round \(round): \(end.error)")
      }
      #expect(counts == counts.sorted(), "readers see whole states in their order")
      #expect(try base.articleCount("shared.sqlite") == FaultBase.articles)
      try base.expectWhole("shared.sqlite", "round \(round)")
    }
  }

  @Test func manyMayMakeOneDatabaseAtOnce() throws {
    for round in 1...2 {
      base.remove("made.sqlite")
      let makers = try (1...3).map {
        try Program.start(
          ["ingest", "--quiet", "news.jsonl", "--db", "made.sqlite"], in: base.folder,
          named: "maker\($0)")
      }
      for maker in makers {
        let end = try maker.end()
        #expect(end.status == 0, "round \(round): \(end.error)")
      }
      try base.expectWhole("made.sqlite", "round \(round)")
    }
  }

  @Test func aWriterWaitsAsLongAsItIsTold() throws {
    let line = """
      sqlite3 whole.sqlite 'BEGIN EXCLUSIVE' '.shell touch held' '.shell sleep 3' 'COMMIT' &
      until [ -e held ]; do sleep 0.1; done
      "$dossier" ingest --quiet news.jsonl --db whole.sqlite --wait 0.5; echo $?
      "$dossier" ingest --quiet news.jsonl --db whole.sqlite; echo $?
      """
    try base.folder.write(FaultBase.lines(1...151).joined(), to: "news.jsonl")
    let run = try Program.shell(line, in: base.folder)
    #expect(run.output == "2\n0\n", "\(run.error)")
    #expect(run.error.contains("locked by another process. Wait"))
  }
}
