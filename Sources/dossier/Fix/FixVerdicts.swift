import ArgumentParser
import Querying
import Storage

/// Says that a fact is wrong, or that two entities are not one.
struct FixReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Say that a fact is wrong, or that two entities are not one.")

  @OptionGroup var options: FixOptions

  @Argument(help: "The name of a fact, or two entities.")
  var what: [String]

  func validate() throws { try Verdict.validate(what) }

  func run() throws {
    try options.correct(
      try Verdict.order(what, options, onFact: { .reject(fact: $0) }) { .keepApart($0, $1) })
  }
}

/// Says that a fact is right, or that two entities are one.
struct FixAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Say that a fact is right, or that two entities are one.")

  @OptionGroup var options: FixOptions

  @Argument(help: "The name of a fact, or two entities.")
  var what: [String]

  func validate() throws { try Verdict.validate(what) }

  func run() throws {
    try options.correct(
      try Verdict.order(what, options, onFact: { .accept(fact: $0) }) { .merge([$0, $1]) })
  }
}

private enum Verdict {
  static func validate(_ what: [String]) throws {
    guard (1...2).contains(what.count) else {
      throw ValidationError("Name one fact or two entities.")
    }
  }

  static func order(
    _ what: [String], _ options: FixOptions, onFact: (String) -> CorrectionOrder,
    onPair: (String, String) -> CorrectionOrder
  ) throws -> CorrectionOrder {
    let engine = try options.engine()
    if what.count == 1 {
      _ = try engine.explain(what[0])
      return onFact(what[0])
    }
    let (first, second) = (try engine.entity(named: what[0]), try engine.entity(named: what[1]))
    guard first != second else {
      throw Failure("both names mean \(first). 'dossier fix split' parts it.", .usage)
    }
    return onPair(first, second)
  }
}
