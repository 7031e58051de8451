import Foundation
import Testing

@Suite struct ReadmeTests {
  private static let text =
    (try? String(
      contentsOf: Program.packageRoot.appending(path: "README.md"), encoding: .utf8)) ?? ""

  /// A subcommand that the README does not show would be one that nobody finds.
  @Test
  func everySubcommandIsShown() throws {
    let commands = try UsageTests.subcommands(in: TemporaryFolder())
    #expect(commands.count >= 10)
    for command in commands {
      #expect(Self.text.contains("dossier \(command)"), "README.md does not show \(command)")
    }
  }
}
