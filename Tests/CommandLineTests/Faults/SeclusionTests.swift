import Foundation
import Testing

/// Nothing leaves the machine, or the folder that a user named.
@Suite struct SeclusionTests {
  private let folder: TemporaryFolder
  private let articles = Program.packageRoot.appending(path: "seeds/articles").path

  init() throws { folder = try TemporaryFolder() }

  /// One of every kind of command.
  private static let day = """
    "$dossier" ingest "$1" && "$dossier" query who-attended --event summit \
      && "$dossier" ask "Who attended the summit in Lisbon?" && "$dossier" show Rojas \
      && "$dossier" search summit && "$dossier" export csv --output tables \
      && "$dossier" export jsonl --output records.jsonl && "$dossier" fix rename Rojas Roja \
      && "$dossier" reread --all && "$dossier" doctor && "$dossier" backup copy.sqlite
    """

  @Test(.enabled(if: DiskTests.allows("unshare -rn true"), "no namespace may be made here"))
  func allWorksWhereThereIsNoNetwork() throws {
    let run = try Program.shell(
      "export dossier; unshare -rn bash -c '\(Self.day)' bash \"$1\"", [articles], in: folder)
    #expect(run.status == 0, "\(run.error)")
  }

  @Test(.enabled(if: DiskTests.hasStrace, "strace is not installed"))
  func noSocketIsOpenedAndNoFileIsMadeElsewhere() throws {
    try folder.write("", to: "calls")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/work", withIntermediateDirectories: true)
    let run = try Program.shell(
      """
      export dossier; cd work
      strace -f -qq -o ../calls -e trace=network,open,openat,creat,mkdir,rename,link,symlink \
        bash -c '\(Self.day)' bash "$1"
      """, [articles], in: folder)
    #expect(run.status == 0, "\(run.error)")
    let calls = try folder.text("calls").split(separator: "\n")
    #expect(calls.count > 100)
    let internet = calls.filter { $0.contains("AF_INET") || $0.contains("AF_PACKET") }
    #expect(internet.isEmpty)
    let made = calls.filter { $0.contains("O_CREAT") && !$0.contains(" = -1 ") }
    #expect(!made.isEmpty)
    for call in made {
      let path = call.split(separator: "\"").dropFirst().first ?? ""
      let isHere =
        !path.hasPrefix("/") || path.hasPrefix(folder.path)
        || path.hasPrefix("/private" + folder.path)
      #expect(isHere || path == "/dev/null" || path == "/dev/tty", "\(call)")
    }
  }

  @Test func databasesAreForTheirOwnerOnly() throws {
    let run = try Program.shell(
      """
      umask 000
      "$dossier" ingest "$1" --quiet & program=$!
      while kill -0 $program 2>/dev/null; do stat -c %a dossier.sqlite* 2>/dev/null; sleep 0.05; done
      wait $program && "$dossier" backup copy.sqlite && stat -c %a dossier.sqlite copy.sqlite
      """, [articles], in: folder)
    let modes = Set(run.output.split(separator: "\n").filter { Int($0) != nil })
    #expect(run.status == 0 && modes == ["600"], "\(modes) \(run.error)")
  }

  @Test func aLinkInAFolderDoesNotLeadOutside() throws {
    let setUp = try Program.shell(
      """
      mkdir -p in/deep out
      echo 'Ana Berg met Paul Roy in Oslo.' > in/deep/inside.txt
      echo 'A secret meeting.' > out/secret.txt
      ln -s ../out/secret.txt in/link.txt
      ln -s ../../out in/deep/folder
      ln -s /etc/passwd in/passwd.txt
      ln -s .. in/up
      ln -s deep/inside.txt in/again.txt
      ln -s loop in/loop
      """, in: folder)
    #expect(setUp.status == 0, "\(setUp.error)")
    let run = try Program.run(["ingest", "in"], in: folder)
    #expect(run.status == 0, "\(run.error)")
    let found = try Program.run(
      ["sql", "SELECT name FROM article ORDER BY name", "--format", "csv", "--no-header"],
      in: folder)
    #expect(found.output == "again\r\ndeep/inside\r\n")
  }
}
