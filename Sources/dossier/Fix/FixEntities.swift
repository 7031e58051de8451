import ArgumentParser
import Knowledge
import Querying
import Storage

/// Makes several entities one, or several reports reports of one event.
struct FixMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make entities one; the first keeps its name. Or make reports tell of one event.")

  @OptionGroup var options: FixOptions

  @Argument(help: "Names or ids of two or more entities, or facts such as 03-visit#v1.")
  var entities: [String]

  func validate() throws {
    guard entities.count > 1 else {
      throw ValidationError("merge needs two entities or two reports, or more.")
    }
  }

  func run() throws {
    let engine = try options.engine()
    if entities.allSatisfy(isReport) {
      for report in entities { _ = try engine.explain(report) }
      guard Set(entities).count == entities.count else {
        throw Failure("a report is named twice.", .usage)
      }
      return try options.correct(.mergeEvents(entities))
    }
    let ids = try entities.map(engine.entity(named:))
    guard Set(ids).count == ids.count else {
      throw Failure("the names mean one entity already: \(ids[0]).", .usage)
    }
    try options.correct(.merge(ids))
  }
}

/// Says that somebody else is meant in some articles, or that a report tells of another event.
struct FixSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Say that in some articles somebody else is meant, or of a report another event.")

  @OptionGroup var options: FixOptions

  @Argument(help: "Name or id of the entity, or a fact such as 03-visit#v1.")
  var entity: String

  @Option(help: ArgumentHelp("An article; may be repeated.", valueName: "article"))
  var article: [String] = []

  @Option(help: ArgumentHelp("What the other is called; else as in the article."))
  var name: String?

  func validate() throws {
    if !isReport(entity), article.isEmpty {
      throw ValidationError("Give the articles in which somebody else is meant: --article.")
    }
  }

  func run() throws {
    let engine = try options.engine()
    if isReport(entity) {
      _ = try engine.explain(entity)
      return try options.correct(.splitEvent(entity))
    }
    let id = try engine.entity(named: entity)
    try article.forEach(engine.requireArticle)
    try options.correct(.split(id, articles: article, name: name))
  }
}

/// Whether a name is that of a report of an event: "03-visit#v1".
func isReport(_ name: String) -> Bool {
  guard let mark = name.lastIndex(of: "#") else { return false }
  let code = name[name.index(after: mark)...]
  return code.first == "v" && Int(code.dropFirst()) != nil
}

/// The one entity that a correction is about.
struct FixTarget: ParsableArguments {
  @OptionGroup var options: FixOptions

  @Argument(help: "Name or id of the entity.")
  var entity: String

  func correct(_ order: (String) -> CorrectionOrder) throws {
    try options.correct(order(try options.engine().entity(named: entity)))
  }
}

/// Gives an entity another name.
struct FixRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give an entity another name.")

  @OptionGroup var target: FixTarget

  @Argument(help: "The new name.")
  var name: String

  func run() throws { try target.correct { .rename($0, to: name) } }
}

/// Makes an entity one of another type.
struct FixRetype: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retype", abstract: "Say that an entity is of another type.")

  @OptionGroup var target: FixTarget

  @Argument(help: "person, place, country, vessel or organisation.")
  var type: EntityType

  func run() throws { try target.correct { .retype($0, to: type) } }
}

/// Adds a name.
struct FixAlias: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Add a name by which an entity is found.")

  @OptionGroup var target: FixTarget

  @Argument(help: "The further name.")
  var name: String

  func run() throws { try target.correct { .alias($0, name: name) } }
}

extension EntityType: ExpressibleByArgument {}
