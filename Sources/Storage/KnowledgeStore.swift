import Knowledge

/// The knowledge base in one SQLite file: the module's door for writing and for reading back.
public final class KnowledgeStore: Sendable {
  public let path: String

  /// Opens the database for writing; makes it, readable by its owner only, where there is none.
  ///
  /// The resolver decides which entities of different articles are one.
  public init(writing path: String, resolver: any CrossArticleResolver) throws(StorageError) {
    self.path = path
    throw StorageError(path: path, reason: .missing)
  }

  /// Opens an existing database for reading.
  public init(reading path: String) throws(StorageError) {
    self.path = path
    throw StorageError(path: path, reason: .missing)
  }

  /// The articles that the database holds, by name.
  public func articleNames() throws(StorageError) -> [String] { [] }

  /// All that the database keeps of an article, as it was ingested; nil where it has none such.
  ///
  /// Token indices are not kept: those of mentions and times come back empty.
  public func facts(article name: String) throws(StorageError) -> ArticleFacts? { nil }

  /// What the rules saw when they read a fact; nil where there is none such.
  ///
  /// The reference is what the column `fact` of the views gives, such as `seed-northwood#c1`.
  public func explain(fact reference: String) throws(StorageError) -> FactExplanation? { nil }

  /// What could not be read, and why.
  public func problems() throws(StorageError) -> [StoredProblem] { [] }
}

/// An input, or one line of it, that could not be read.
public struct StoredProblem: Hashable, Sendable {
  /// As the user named it; `-` for standard input.
  public var input: String
  /// 1-based line of a JSON Lines file; nil where all of the input failed.
  public var line: Int?
  /// From 0, in the decompressed input.
  public var byteOffset: Int?
  public var message: String
  public var advice: String

  public init(input: String, line: Int?, byteOffset: Int?, message: String, advice: String) {
    self.input = input
    self.line = line
    self.byteOffset = byteOffset
    self.message = message
    self.advice = advice
  }
}

/// How a fact was read, with the very words.
public struct FactExplanation: Hashable, Sendable {
  public var fact: String
  /// `entity`, `event`, `participation`, `commitment`, `quote` or `relation`.
  public var kind: String
  /// What the fact says, field by field, in the order of the view's columns.
  public var fields: [(name: String, value: String)] { zip(names, values).map { ($0, $1) } }
  public var article: String
  public var title: String?
  public var published: String?
  public var source: String?
  /// Rule that fired; for an entity why it is this one.
  public var rule: String
  public var confidence: Double?
  public var trigger: Words?
  public var evidence: [Words]

  var names: [String]
  var values: [String]

  /// Words of the article; offsets in Unicode scalars of its text.
  public struct Words: Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
  }
}
