internal import GRDB

/// The version of the program and of its models that read an article.
public struct ReadingRun: Hashable, Sendable {
  /// Such as `0.1.0`.
  public let program: String
  /// Digest of models and rules.
  public let models: String

  public init(program: String, models: String) {
    self.program = program
    self.models = models
  }

  var id: String { "\(program)+\(models)" }

  func save(in database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO run (id, program, models) VALUES (?, ?, ?)"
    ).execute(arguments: [id, program, models])
  }
}
