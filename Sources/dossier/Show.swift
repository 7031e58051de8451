import ArgumentParser
import Exporting
import Querying

/// Prints a profile: every fact about somebody or something.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of a person, place, country, ship, body or event.",
    discussion: """
      EXAMPLES
        dossier show "Catalina Rojas"
        dossier show norway
        dossier show "02-summit-held#v1"
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
      let isEvent = name.contains("#v")
      let query = try QueryCatalogue.query(named: isEvent ? "event" : "profile")
      return try output.write(try engine.answer(query, arguments: [isEvent ? "id" : "who": name]))
    }
    let pages = try engine.profiles(of: name).map { profile in
      var page = ProfileText(name: profile.name, summary: profile.summary, style: output.style)
      try engine.forEachFact(of: profile) { fact in
        page.add(
          fact.says, on: fact.date, reference: fact.reference, evidence: fact.evidence,
          section: fact.kind)
      }
      return page.finished()
    }
    try output.write(pages.joined(separator: "\n"))
  }
}

extension Profile {
  /// What stands under the name: what it is, its other names, how often it is named.
  fileprivate var summary: [String] {
    let what = [type, description, iso].filter { !$0.isEmpty }
    var summary = [what.joined(separator: " · ")]
    if !aliases.isEmpty { summary.append("also: " + aliases) }
    let mentions = mentions.isEmpty ? "" : ", mentions: \(mentions)"
    summary.append("articles: \(articles)\(mentions)")
    return summary
  }
}

extension ProfilePage {
  /// The page of a profile with all its facts.
  init(_ profile: Profile, from engine: QueryEngine) throws {
    var sections: [ProfilePage.Section] = []
    try engine.forEachFact(of: profile) { fact in
      if sections.last?.title != fact.kind {
        sections.append(ProfilePage.Section(title: fact.kind, facts: []))
      }
      sections[sections.count - 1].facts.append(
        ProfilePage.Fact(
          date: fact.date, says: fact.says, evidence: fact.evidence, reference: fact.reference,
          article: fact.article))
    }
    self.init(name: profile.name, summary: profile.summary, sections: sections)
  }
}
