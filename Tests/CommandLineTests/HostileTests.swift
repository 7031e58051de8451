import Foundation
import Testing

/// Nobody can change the database, end the program, or keep it busy by what they ask.
@Suite struct HostileTests {
  /// Above every limit of time that the inputs set, and the slowness of a busy machine, in seconds.
  private static let patience = 15.0
  /// The program under a limit of 300 MB of its own memory, beyond which it would be ended.
  private static let limited = "ulimit -d 300000; exec \"$dossier\" \"$@\""

  @Test func nothingThatIsAskedDoesHarm() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleArticles.talks, to: "talks.txt")
    try folder.write(SampleArticles.visit, to: "visit.txt")
    let run = try Program.run(["ingest", "talks.txt", "visit.txt"], in: folder)
    try #require(run.status == 0, "\(run.error)")
    func database() throws -> Data {
      try Data(contentsOf: URL(filePath: folder.path + "/dossier.sqlite"))
    }
    // SQLite's own files beside a database that is read.
    func files() throws -> [String] {
      try folder.files().filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") }
    }
    let before = (database: try database(), files: try files())
    #expect(HostileInputs.all.count >= 200)
    for input in HostileInputs.all {
      let shown = input.joined(separator: " ").prefix(120)
      let start = Date()
      let run = try Program.shell(Self.limited, input, in: folder)
      #expect([0, 3, 4, 64].contains(run.status), "\(shown): \(run.status) \(run.error)")
      #expect((run.status == 0) == run.error.isEmpty, "\(shown): \(run.error.prefix(200))")
      #expect(Date().timeIntervalSince(start) < Self.patience, "\(shown)")
    }
    #expect(try database() == before.database)
    #expect(try files() == before.files)
  }
}
