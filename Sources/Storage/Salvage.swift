internal import GRDB
import Knowledge

/// Reads what a damaged knowledge base still gives: texts and corrections.
///
/// All else can be read again from the texts.
public struct Salvage {
  private let queue: DatabaseQueue

  /// Opens a database of any version for reading.
  ///
  /// Throws where the file is missing, or so damaged that SQLite finds no tables in it.
  public init(path: String) throws(StorageError) {
    let file = DatabaseFile(path: path)
    try file.requireFile()
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase {
      // Tables that can be understood are read although others of the schema cannot.
      try $0.execute(sql: "PRAGMA writable_schema = 1; PRAGMA cell_size_check = 1")
    }
    queue = try StorageError.wording(path) {
      let queue = try DatabaseQueue(path: file.readingURI, configuration: configuration)
      _ = try queue.read { try Row.fetchOne($0, sql: "SELECT id FROM article LIMIT 0") }
      return queue
    }
  }

  /// An article, or the name of one that is lost; nil where not even its name can be read.
  public enum Found: Sendable {
    case article(Article)
    case lost(String?)
  }

  /// Every article that the table or one of its indexes knows, in the order of numbers.
  ///
  /// `digest` gives the SHA-256 of a text; an article of another digest is lost. Facts that people
  /// added come with the corrections.
  public func articles(digest: @escaping (String) -> String) -> some Sequence<Found> {
    let names = articleNames()
    let read = names.keys.filter { (names[$0] ?? nil)?.hasPrefix(HandFacts.prefix) != true }
    return read.sorted().lazy.map { id in
      guard let article = article(id), digest(article.text) == article.sha256 else {
        return .lost(names[id] ?? nil)
      }
      return .article(article)
    }
  }

  /// The corrections that can be read, in their order.
  public func corrections() -> [Correction] {
    let sound = scan(CorrectionLog.selection, "\(CorrectionLog.selection) DESC")
      .filter { (try? CorrectionLog.lines([$0])) != nil }
      .sorted { (Int64($0[0].text) ?? 0) < (Int64($1[0].text) ?? 0) }
    return ((try? CorrectionLog.lines(sound)) ?? []).map(\.correction)
  }

  /// The numbers of all articles that anything knows of, with their names where those are known.
  private func articleNames() -> [Int64: String?] {
    var names: [Int64: String?] = [:]
    let sources = [
      ("id, NULL", "NOT INDEXED", "id"),
      ("id, name", "INDEXED BY sqlite_autoindex_article_1", "name"),
      ("id, NULL", "INDEXED BY article_by_published", "published"),
    ]
    for (columns, index, order) in sources {
      let sql = "SELECT \(columns) FROM article \(index) ORDER BY \(order)"
      for row in scan(sql, "\(sql) DESC") {
        guard case .integer(let id) = row[0] else { continue }
        names.updateValue(row[1].string ?? names[id] ?? nil, forKey: id)
      }
    }
    return names
  }

  private func article(_ id: Int64) -> Article? {
    let found = try? queue.read { database in
      try Row.fetchOne(
        database, sql: "\(Article.selection) WHERE id = ?", arguments: [id])?.cells
    }
    return (found ?? nil).flatMap { try? Article(row: $0) }
  }

  /// The rows up to the first damage, of each statement.
  private func scan(_ statements: String...) -> Set<[Cell]> {
    var rows: Set<[Cell]> = []
    for sql in statements {
      try? queue.read { database in
        let cursor = try Row.fetchCursor(database, sql: sql)
        while let row = try cursor.next() { rows.insert(row.cells) }
      }
    }
    return rows
  }
}

extension Row {
  /// Numbers with a fraction do not occur in what is salvaged.
  fileprivate var cells: [Cell] {
    (0..<count).map { column in
      switch (self[column] as DatabaseValue).storage {
      case .int64(let number): .integer(number)
      case .string(let text): .text(text)
      default: .null
      }
    }
  }
}
