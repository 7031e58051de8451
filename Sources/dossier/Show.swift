import ArgumentParser
import Exporting
import Querying

/// Prints a profile: every fact about somebody or something.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show all that is known of a person, place, country, ship or body.",
    discussion: """
      EXAMPLES
        dossier show "Catalina Rojas"
        dossier show norway
        dossier show rojas --format json

      Every fact stands with its sentence and with its name for 'dossier explain'.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The name, in any form that the articles use.")
  var name: String

  func run() throws {
    let engine = try database.engine()
    guard output.format == nil else {
      let query = try QueryCatalogue.query(named: "profile")
      return try output.write(try engine.answer(query, arguments: ["who": name]))
    }
    let pages = try engine.profiles(of: name).map { page(of: $0).text(style: output.style) }
    try output.write(pages.joined(separator: "\n"))
  }

  private func page(of profile: Profile) -> ProfilePage {
    let what = [profile.type, profile.description, profile.iso].filter { !$0.isEmpty }
    var summary = [what.joined(separator: " · ")]
    if !profile.aliases.isEmpty { summary.append("also: " + profile.aliases) }
    summary.append("articles: \(profile.articles), mentions: \(profile.mentions)")
    var sections: [ProfilePage.Section] = []
    for fact in profile.facts {
      if sections.last?.title != fact.kind {
        sections.append(ProfilePage.Section(title: fact.kind, facts: []))
      }
      sections[sections.count - 1].facts.append(
        ProfilePage.Fact(
          date: fact.date, says: fact.says, evidence: fact.evidence, reference: fact.reference))
    }
    return ProfilePage(name: profile.name, summary: summary, sections: sections)
  }
}
