import Foundation
import GRDB
import Testing

/// Disks that are full or fail: said in words, nothing half-written, and reading goes on from there.
@Suite struct DiskTests {
  private let base: FaultBase

  init() throws { base = try FaultBase() }

  /// A disk in memory, seen by one line of shell and what it starts only.
  private static let smallDisk = """
    mkdir -p disk
    unshare -rm bash -c 'mount -t tmpfs -o size="$1" tmpfs disk || exit 77
      "$dossier" ingest --quiet news.jsonl --db disk/full.sqlite
      status=$?
      mount -o remount,size=64m disk
      cp disk/full.sqlite* .
      exit $status' bash "$1"
    """
  static let hasNamespaces = allows("unshare -rm mount -t tmpfs -o size=64k tmpfs /mnt")
  static let hasStrace = allows("strace -o /dev/null true")

  static func allows(_ line: String) -> Bool {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? Program.shell(line, in: folder))?.status == 0
  }

  @Test(.enabled(if: hasNamespaces, "no file system may be mounted here"))
  func aFullDiskIsToldAndLeavesADatabaseThatGoesOn() throws {
    let size =
      try FileManager.default
      .attributesOfItem(atPath: base.folder.path + "/whole.sqlite")[.size] as? Int
    for _ in 1...4 {
      base.remove("full.sqlite")
      let room = Int.random(in: 4096...(size ?? 0))
      let run = try Program.shell(Self.smallDisk, ["\(room)"], in: base.folder)
      #expect(run.status == 2, "\(room) bytes: \(run.error)")
      #expect(
        run.error.hasSuffix(
          "the disk is full; what was not finished has been rolled back."
            + " Free some space, then run the same command again.\n"), "\(room): \(run.error)")
      let again = try Program.run(
        ["ingest", "--quiet", "news.jsonl", "--db", "full.sqlite"], in: base.folder)
      #expect(again.status == 0, "\(again.error)")
      try base.expectWhole("full.sqlite", "a disk of \(room) bytes")
    }
  }

  /// Makes a system call of the program fail once, the nth time.
  private func ingest(failing call: String, with error: String, at number: Int) throws
    -> Program.Run
  {
    try Program.shell(
      """
      base=$PWD/failed.sqlite
      strace -f -qq -o trace -e trace="$1" -e "inject=$1:error=$2:when=$3" -P "$base" \
        -P "$base-wal" "$dossier" ingest --quiet news.jsonl --db "$base"
      """, [call, error, "\(number)"], in: base.folder)
  }

  @Test(
    .enabled(if: hasStrace, "strace is not installed"),
    arguments: [
      ("pwrite64", "EIO"), ("pwrite64", "ENOSPC"), ("pread64", "EIO"), ("fdatasync", "EIO"),
    ])
  func aFailingDiskIsToldAndLeavesADatabaseThatGoesOn(_ call: String, _ error: String) throws {
    for limit in [5, 100] {
      base.remove("failed.sqlite")
      let number = Int.random(in: 1...limit)
      let run = try ingest(failing: call, with: error, at: number)
      let what = "\(call) number \(number) fails with \(error)"
      #expect([0, 2].contains(run.status), "\(what): \(run.status), \(run.error)")
      if run.status == 2 {
        let words = [
          "the disk failed: ", "the disk is full; ", "cannot be opened: ", ": damaged. ",
        ]
        #expect(words.contains(where: run.error.contains), "\(what): \(run.error)")
      }
      let again = try Program.run(
        ["ingest", "--quiet", "news.jsonl", "--db", "failed.sqlite"], in: base.folder)
      #expect(again.status == 0, "\(what): \(again.error)")
      try base.expectWhole("failed.sqlite", "\(what)")
    }
  }

  /// `/proc/self/mem` is a file whose first byte cannot be read.
  @Test func anInputThatCannotBeReadIsAProblemAndTheOthersAreRead() throws {
    let run = try Program.run(
      ["ingest", "/proc/self/mem", "news.jsonl", "--db", "input.sqlite"], in: base.folder)
    #expect(run.status == 1)
    #expect(
      run.output == "151 read = 150 stored + 0 unchanged + 0 replaced + 1 failed\n", "\(run.error)")
    #expect(run.error.contains("/proc/self/mem: cannot be read: Input/output error. Check"))
  }

  @Test(.enabled(if: hasStrace, "strace is not installed"))
  func aDiskThatFailsWhileAskedIsTold() throws {
    for number in [3, 9, 27] {
      let run = try Program.shell(
        """
        strace -f -qq -o trace -e trace=pread64 -e "inject=pread64:error=EIO:when=$1" \
          -P whole.sqlite "$dossier" sql "SELECT count(*) FROM attendance" --db whole.sqlite
        """, ["\(number)"], in: base.folder)
      // SQLite takes a page that the disk does not give for a damaged one.
      let words = ["the disk failed: ", ": damaged. 'dossier doctor' tells where"]
      #expect(run.status == 2 && words.contains(where: run.error.contains), "\(run.error)")
    }
  }

  /// What the system sends where the disk does not give a page of a mapped file, such as the log's index.
  @Test(.enabled(if: hasStrace, "strace is not installed"))
  func aPageThatCannotBeReadInPlaceIsTold() throws {
    let run = try Program.shell(
      """
      strace -f -qq -o trace -e trace=pread64 -e inject=pread64:signal=SIGBUS:when=2 \
        -P whole.sqlite "$dossier" sql "SELECT count(*) FROM attendance" --db whole.sqlite
      """, [], in: base.folder)
    #expect(run.status == 2, "\(run.error)")
    #expect(run.error.contains("dossier: the disk failed: "), "\(run.error)")
  }
}
