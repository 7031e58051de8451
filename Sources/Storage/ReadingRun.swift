internal import GRDB
public import Knowledge

/// The version of the program and of its models that read an article, and how closely.
public struct ReadingRun: Hashable, Sendable {
  /// Such as `0.1.0`.
  public let program: String
  /// Digest of models and rules.
  public let models: String
  public let reader: ReaderKind

  public init(program: String, models: String, reader: ReaderKind = .full) {
    self.program = program
    self.models = models
    self.reader = reader
  }

  var id: String { "\(program)+\(models)" + (reader == .full ? "" : "+\(reader.rawValue)") }

  func save(in database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO run (id, program, models, reader) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [id, program, models, reader.rawValue])
  }
}
