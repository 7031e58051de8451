import ArgumentParser
import Knowledge
import Querying
import Storage

/// Adds what no article says, or the program did not find.
struct FixAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add somebody or something, an attendance, an office or a commitment.",
    discussion: """
      EXAMPLES
        dossier fix add entity "Zoe Berg" --reason "in the guest list"
        dossier fix add attendance "Ana Li" "01-summit#v1" --article 02-photo --quote "Li smiled"
        dossier fix add office "Ana Li" "prime minister" Norway
        dossier fix add commitment Norway "send two ships" --to Kenya --deadline "by May"

      Such a fact stands in an article of its own, whose name begins with ~hand-, and
      its rule begins with hand/: so it is told apart from what the program read.
      'dossier fix undo' takes it back.
      """,
    subcommands: [
      FixAddEntity.self, FixAddAttendance.self, FixAddOffice.self, FixAddCommitment.self,
    ])
}

/// A command that adds one fact; what it names is looked up before the database is opened for
/// writing.
protocol FixAddition: ParsableCommand {
  var options: FixAddOptions { get }
  func addition(_ engine: QueryEngine) throws -> Addition
}

extension FixAddition {
  func run() throws {
    let engine = try options.fix.engine()
    let addition = try addition(engine)
    try options.fix.correct(.add(addition, quoting: try options.quotation(engine)))
  }
}

/// What every addition takes beside other corrections: where the fact is said.
struct FixAddOptions: ParsableArguments {
  @OptionGroup var fix: FixOptions

  @Option(help: ArgumentHelp("The article that says so.", valueName: "article"))
  var article: String?

  @Option(help: ArgumentHelp("Its very words.", valueName: "words"))
  var quote: String?

  func validate() throws {
    if quote != nil, article == nil {
      throw ValidationError("Give the article of the quoted words: --article.")
    }
  }

  /// Refuses words that the article does not hold.
  func quotation(_ engine: QueryEngine) throws -> Addition.Quotation? {
    guard let article else { return nil }
    try engine.requireArticle(article)
    if let quote, try !engine.article(article, says: quote) {
      throw Failure("the article '\(article)' does not say: \(quote)", .usage)
    }
    return Addition.Quotation(article: article, words: quote)
  }
}

/// Adds a person, a place, a country, a vessel or an organisation.
struct FixAddEntity: FixAddition {
  static let configuration = CommandConfiguration(
    commandName: "entity", abstract: "Add a person, or something of another type.")

  @OptionGroup var options: FixAddOptions

  @Argument(help: "The name.")
  var name: String

  @Option(help: "person, place, country, vessel or organisation.")
  var type = EntityType.person

  func addition(_ engine: QueryEngine) throws -> Addition { .entity(type, name: name) }
}

/// Adds somebody's part in an event.
struct FixAddAttendance: FixAddition {
  static let configuration = CommandConfiguration(
    commandName: "attendance", abstract: "Say that somebody attended an event, or did not.")

  @OptionGroup var options: FixAddOptions

  @Argument(help: "Name or id of who attended.")
  var who: String

  @Argument(help: "A report of the event, such as 03-visit#v1.")
  var event: String

  @Option(help: "attendee, host or absent.")
  var role = Participant.Role.attendee

  func validate() throws {
    guard isReport(event) else {
      throw ValidationError("'\(event)' is no report of an event, such as 03-visit#v1.")
    }
  }

  func addition(_ engine: QueryEngine) throws -> Addition {
    _ = try engine.explain(event)
    return .attendance(who: try engine.entity(named: who), event: event, role: role)
  }
}

/// Adds an office that somebody holds.
struct FixAddOffice: FixAddition {
  static let configuration = CommandConfiguration(
    commandName: "office", abstract: "Say which office somebody holds.")

  @OptionGroup var options: FixAddOptions

  @Argument(help: "Name or id of the person.")
  var who: String

  @Argument(help: "The office, such as \"prime minister\".")
  var title: String

  @Argument(help: "Name or id of the country or body.")
  var of: String?

  func addition(_ engine: QueryEngine) throws -> Addition {
    .office(
      who: try engine.entity(named: who), title: title, of: try of.map(engine.entity(named:)))
  }
}

/// Adds a promise.
struct FixAddCommitment: FixAddition {
  static let configuration = CommandConfiguration(
    commandName: "commitment", abstract: "Say what somebody promised.")

  @OptionGroup var options: FixAddOptions

  @Argument(help: "Name or id of who promised.")
  var who: String

  @Argument(help: "What, such as \"send two ships\".")
  var what: String

  @Option(help: ArgumentHelp("Name or id of who has the good of it.", valueName: "name"))
  var to: String?

  @Option(help: ArgumentHelp("Until when, in words.", valueName: "words"))
  var deadline: String?

  func addition(_ engine: QueryEngine) throws -> Addition {
    .commitment(
      who: try engine.entity(named: who), what: what, to: try to.map(engine.entity(named:)),
      deadline: deadline)
  }
}

extension Participant.Role: ExpressibleByArgument {}
