import ArgumentParser
import Exporting
import Knowledge
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
        dossier show rojas --all
        dossier show rojas --format json

      Every fact stands with its sentence and with its name for 'dossier explain'. Of
      a kind that has more than --limit facts the page shows those of the articles
      published last, and tells how many there are; of more than ten who share the
      name, it shows those in most articles, and names the others. Rows (--format)
      are all of them unless a limit is given.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Most facts of each kind, the latest told; 20 on a page.", valueName: "facts"))
  var limit: Int?

  @Flag(help: "All facts, however many.")
  var all = false

  @Argument(help: "The name, in any form that the articles use.")
  var name: String

  /// So many facts of a kind make a screen or two.
  private static let usualLimit = 20
  /// Of who share a name.
  private static let mostProfiles = 10

  func validate() throws {
    guard limit ?? 1 > 0 else {
      throw ValidationError("--limit must be above 0, not \(limit ?? 0).")
    }
    guard !all || limit == nil else { throw ValidationError("Give --all or --limit, not both.") }
  }

  func run() throws {
    let engine = try database.engine()
    if output.format != nil { return try writeRows(engine) }
    var pages: [String] = []
    if all {
      for profile in try engine.profiles(of: name) {
        var page = page(of: profile)
        try engine.forEachFact(of: profile) { page.add($0, section: $0.kind) }
        pages.append(page.finished())
      }
    } else {
      let others = try engine.forEachProfile(
        of: name, limit: limit ?? Self.usualLimit, most: Self.mostProfiles
      ) { profile, sections in
        var page = page(of: profile)
        for section in sections {
          for fact in section.facts { page.add(fact, section: section.heading) }
        }
        pages.append(page.finished())
      }
      if !others.isEmpty { pages.append(mention(of: others)) }
    }
    try output.write(pages.joined(separator: "\n"))
  }

  private func page(of profile: Profile) -> ProfileText {
    ProfileText(name: profile.name, summary: profile.summary, style: output.style)
  }

  /// Who else bears the name, the first of many by name; how often, where nothing tells them apart.
  private func mention(of others: [Profile]) -> String {
    let all = others.map { other in
      let office = other.description.split(separator: ";").first.map { " · \($0)" } ?? ""
      return "\(other.name) (\(other.type)\(office))"
    }
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    var seen: Set<String> = []
    let lines = all.filter { seen.insert($0).inserted }.map { line in
      (counts[line] ?? 1) > 1 ? "\(line), \(counts[line] ?? 1) times" : line
    }
    return ProfileText(
      name: "\(others.count.grouped) more by this name, in fewer articles (--all shows all)",
      summary: Array(lines.prefix(Self.mostProfiles)), style: output.style
    ).finished()
  }

  private func writeRows(_ engine: QueryEngine) throws {
    let isEvent = name.contains("#v")
    let query = try QueryCatalogue.query(named: isEvent ? "event" : "profile")
    guard let limit else {
      return try output.write(try engine.answer(query, arguments: [isEvent ? "id" : "who": name]))
    }
    var rows: [[Cell]] = []
    try engine.forEachProfile(of: name, limit: limit) { _, sections in
      for section in sections { rows += section.facts.map(\.row) }
    }
    try output.write(columns: query.columns.map(\.name), rows: rows)
  }
}

extension ProfileText {
  fileprivate mutating func add(_ fact: Profile.Fact, section: String) {
    add(
      fact.says, on: fact.date, reference: fact.reference, evidence: fact.evidence,
      section: section)
  }
}

extension FactSection {
  /// Its kind, and how many of how many facts where some are left out.
  fileprivate var heading: String {
    guard facts.count < total else { return kind }
    return "\(kind): the latest \(facts.count) of \(total.grouped) (--all shows all)"
  }
}

extension Int {
  /// With commas, such as 1,234.
  fileprivate var grouped: String {
    let digits = Array(String(self))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digits[index])
    }
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
