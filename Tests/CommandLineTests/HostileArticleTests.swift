import Foundation
import Testing

/// Articles made to be slow are read in time that grows with their length, or refused in words.
///
/// `scripts/traps` reads them up to their full sizes; docs/runs/faults.md keeps the times.
@Suite struct HostileArticleTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Texts of a size, small enough for a build without optimisation.
  private static let traps: [(name: String, text: @Sendable (Int) -> String)] = [
    ("no-space", { times("a", 40 * $0) }), ("capitals", { times("Ab", 20 * $0) }),
    ("stops", { times(".", 40 * $0) }), ("digits", { times("1", 40 * $0) }),
    ("lines", { times("word\n", $0) }),
    ("quotes", { times("\u{201C}", $0) + "He left" + times("\u{201D}", $0) }),
    ("straight-quotes", { times("\"", $0) }), ("opening", { times("“He left, ", $0 / 4) }),
    ("brackets", { times("(", $0) + "He left" + times(")", $0) }),
    ("commas", { times("and, ", $0) + "left." }),
    ("dates", { times("On 3 May 2024 and ", $0 / 8) }),
  ]

  private func seconds(_ name: String, _ text: String) throws -> Double {
    try folder.write(text, to: "\(name).txt")
    let run = try Program.shell(
      "TIMEFORMAT=%U; time \"$dossier\" extract \"$1.txt\" --jobs 1 >/dev/null 2>errors", [name],
      in: folder)
    // Brackets and nothing else may be no article.
    #expect([0, 1].contains(run.status), "\(name): \(run.error)")
    return Double(run.error.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .infinity
  }

  @Test func twiceTheLengthTakesTwiceTheTime() throws {
    let start = try seconds("start", "He left.")
    for (name, text) in Self.traps {
      let (short, long) = (try seconds(name, text(700)), try seconds(name, text(1400)))
      // Half a second of grace for a busy machine.
      #expect(long - start < 3 * max(0.1, short - start) + 0.5, "\(name): \(short) s, \(long) s")
    }
  }

  @Test(arguments: [
    "He met Ana Berg in Oslo and ", "Ana Berg, ", "the talks went on and ", "((", "“He left,” ",
  ])
  func whatNobodyWritesAsOneArticleIsRefused(_ words: String) throws {
    try folder.write(Self.times(words, 25_000), to: "long.txt")
    try folder.write("Ana Berg met Paul Roy in Oslo.", to: "short.txt")
    for command in [["extract"], ["ingest", "--quiet"]] {
      let run = try Program.run(command + ["long.txt", "short.txt"], in: folder)
      #expect(run.status == 1)
      #expect(
        run.error == "dossier: long.txt: longer than the limit of 40000 words an article."
          + " Split it into single articles; many articles go into JSON Lines, one a line.\n")
    }
    let articles = try Program.run(["articles", "--format", "csv"], in: folder)
    #expect(articles.output.contains("short") && !articles.output.contains("long"))
  }
}
