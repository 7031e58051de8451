import Foundation
import Testing

/// Whatever ends the program, the database stays whole and reading goes on from there.
///
/// `scripts/faults` runs the same at many more points; docs/runs/faults.md keeps what it found.
@Suite struct KillTests {
  private let base: FaultBase

  init() throws { base = try FaultBase() }

  @Test func killedAtAnyMomentNothingIsLost() throws {
    let start = ContinuousClock.now
    let whole = try Program.run(
      ["ingest", "--quiet", "news.jsonl", "--db", "timed.sqlite"], in: base.folder)
    #expect(whole.status == 0)
    let longest = (ContinuousClock.now - start) / .seconds(1)
    for round in 1...4 {
      base.remove("killed.sqlite")
      let run = try Program.start(
        ["ingest", "--quiet", "news.jsonl", "--db", "killed.sqlite"], in: base.folder)
      let moment = Double.random(in: 0...longest)
      Thread.sleep(forTimeInterval: moment)
      kill(run.process.processIdentifier, SIGKILL)
      _ = try run.end()
      guard FileManager.default.fileExists(atPath: base.folder.path + "/killed.sqlite") else {
        continue
      }
      // Killed before there were any tables, it is not one of ours yet: nothing to examine.
      let state = try Program.run(["doctor", "--db", "killed.sqlite"], in: base.folder)
      #expect(
        state.status == 0 || state.output.contains("not one of dossier"),
        "round \(round), after \(moment) s: \(state.output)")
      let again = try Program.run(
        ["ingest", "--quiet", "news.jsonl", "--db", "killed.sqlite"], in: base.folder)
      #expect(again.status == 0, "\(again.error)")
      try base.expectWhole("killed.sqlite", "round \(round), after \(moment) s")
    }
  }

  /// The write-ahead log as a power cut may leave it: cut anywhere, or with a torn page.
  @Test func aPowerCutLosesNoMoreThanTheEndOfTheLog() throws {
    let path = base.folder.path + "/cut.sqlite"
    let killer = try Program.startShell(
      """
      "$dossier" ingest --quiet - --format jsonl --db cut.sqlite < <(cat news.jsonl; sleep 60) &
      until [ -s cut.sqlite-wal ] && [ "$(sqlite3 cut.sqlite 'SELECT count(*) FROM article' \
        2>/dev/null || echo 0)" -ge 128 ]; do sleep 0.1; done
      kill -9 $!
      """, in: base.folder, named: "cut")
    _ = try killer.end()
    let (database, log) = (
      try Data(contentsOf: URL(filePath: path)), try Data(contentsOf: URL(filePath: path + "-wal"))
    )
    #expect(log.count > 100_000)
    for round in 1...5 {
      base.remove("cut.sqlite")
      try database.write(to: URL(filePath: path))
      let length = Int.random(in: 0...log.count)
      var left = log.prefix(length)
      if round % 2 == 0, length > 512 {
        let torn = Int.random(in: 0..<(length - 512))
        left.replaceSubrange(torn..<(torn + 512), with: Data(repeating: 0, count: 512))
      }
      try left.write(to: URL(filePath: path + "-wal"))
      let again = try Program.run(
        ["ingest", "--quiet", "news.jsonl", "--db", "cut.sqlite"], in: base.folder)
      #expect(again.status == 0, "\(again.error)")
      try base.expectWhole("cut.sqlite", "the log cut to \(length) of \(log.count) bytes")
    }
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func asksToStopOnceStoresWhatWasRead(_ signal: Int32, _ status: Int32) throws {
    // After the articles the feed stays open, so that reading has no end of its own.
    let shell = try Program.startShell(
      """
      mkfifo feed
      exec 3<>feed
      "$dossier" ingest - --format jsonl --db asked.sqlite <feed 3>&- &
      program=$!
      cat news.jsonl >&3
      until [ "$(sqlite3 asked.sqlite 'SELECT count(*) FROM article' 2>/dev/null || echo 0)" \
        -ge 128 ]; do sleep 0.1; done
      kill -"$1" $program
      sleep 0.2
      head -1 news.jsonl >&3
      wait $program
      """, ["\(signal)"], in: base.folder, named: "asked")
    let run = try shell.end()
    #expect(run.status == status, "\(run.error)")
    #expect(run.error.contains("stopping; once more ends the program at once"))
    #expect(run.error.contains("what was read is stored. The same command again"))
    let count = try base.articleCount("asked.sqlite")
    #expect(run.output == "\(count) read = \(count) stored + 0 unchanged + 0 replaced + 0 failed\n")
    #expect((128...FaultBase.articles).contains(count))
    try base.expectWhole("asked.sqlite", "stopped after \(count) articles")
  }

  @Test func askedTwiceItEndsAtOnce() throws {
    let shell = try Program.startShell(
      """
      mkfifo feed
      exec 3<>feed
      "$dossier" ingest - --format jsonl --db twice.sqlite <feed 3>&- &
      program=$!
      cat news.jsonl >&3
      until [ "$(sqlite3 twice.sqlite 'SELECT count(*) FROM article' 2>/dev/null || echo 0)" \
        -ge 128 ]; do sleep 0.1; done
      sleep 2
      kill -INT $program
      sleep 0.5
      kill -0 $program && echo "still reads"
      kill -INT $program
      wait $program
      """, in: base.folder, named: "twice")
    let run = try shell.end()
    #expect(run.status == 130, "\(run.error)")
    #expect(run.output == "still reads\n")
    try base.expectWhole("twice.sqlite", "ended at once")
  }
}
