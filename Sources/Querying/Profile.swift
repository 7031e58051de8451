import Knowledge
import Storage

/// Whom or what the knowledge base knows under a name; absent values are empty.
public struct Profile: Sendable {
  public let name: String
  public let type: String
  /// Offices, country or kind of ship; date, place and status of an event.
  public internal(set) var description: String
  public let iso: String
  public let articles: String
  /// Empty for an event.
  public let mentions: String
  /// Parted by '; '.
  public let aliases: String
  /// False for an event.
  let isEntity: Bool
  /// What finds its facts, and its parameters.
  let sql: String
  let values: [String: Cell]

  /// A fact in short, with its sentence.
  public struct Fact: Sendable {
    /// Such as `event` or `commitment`; facts of one kind follow each other.
    public let kind: String
    public let date: String
    public let says: String
    public let evidence: String
    /// What `explain` takes.
    public let reference: String
    /// As the canned query `profile` or `event` gives it.
    public let row: [Cell]
    let articleTitle: String
    let source: String
    /// The article's day of publication.
    let published: String

    /// The article that says so: its title, else its name; its publisher and day.
    public var article: String {
      [articleTitle, source, published].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}

extension QueryEngine {
  /// The entities of a name, those in most articles first; or the event that a fact such as
  /// `03-visit#v1` names.
  ///
  /// - Throws: `QueryError.unknownName`, `unknownFact`; `StorageError`.
  public func profiles(of name: String) throws -> [Profile] {
    try profiles(of: name, officesUpTo: nil)
  }

  /// The same, without the offices of who is told of in more articles than a number, which takes
  /// reading these.
  func profiles(of name: String, officesUpTo most: Int?) throws -> [Profile] {
    if let fact = FactReference(name), fact.kind == .event, fact.part == nil {
      return [try event(name)]
    }
    let ids = JSONText.array(of: try entities(named: name, of: .entity))
    let found = try entityRows(["name": .text(ids), "most": most.map { .integer(Int64($0)) }])
    let sql = try QueryCatalogue.query(named: "profile").sql
    return found.map { row in
      let about = row.map(\.text)
      return Profile(
        name: about[0], type: about[1], description: about[2], iso: about[3],
        articles: about[4], mentions: about[5], aliases: about[6], isEntity: true, sql: sql,
        values: ["who": .text(JSONText.array(of: [about[7]]))])
    }
  }

  /// Offices, country or kind of ship, by some articles only.
  func description(of profile: Profile, in articles: Set<Int64>) throws -> String {
    let found = try entityRows([
      "name": profile.values["who"], "articles": .text("\(articles.sorted())"),
    ])
    return found.first?[2].text ?? ""
  }

  private func entityRows(_ values: [String: Cell?]) throws -> [[Cell]] {
    let values = values.compactMapValues { $0 }
    let query = try QueryCatalogue.query(named: "entities")
    return try connection.query(
      Self.settled(query.sql, values), arguments: values, memoryLimit: Self.memoryLimit
    ).rows
  }

  /// Hands on every fact of a profile, those of one kind one after the other.
  ///
  /// - Throws: `StorageError`, or what `body` throws.
  public func forEachFact(
    of profile: Profile, _ body: (Profile.Fact) throws -> Void
  ) throws {
    try forEachFact(of: profile, in: nil, body)
  }

  /// The same of some articles only; of all where they are nil.
  func forEachFact(
    of profile: Profile, in articles: Set<Int64>?, _ body: (Profile.Fact) throws -> Void
  ) throws {
    var values = profile.values
    if let articles { values["articles"] = .text("\(articles.sorted())") }
    let sql = articles == nil ? profile.sql : Self.settled(profile.sql, values)
    try connection.forEachRow(sql, arguments: values, timeLimit: 30) { row in
      let title = row[7].text.isEmpty ? row[5] : row[7]
      try body(
        Profile.Fact(
          kind: row[1].text, date: row[2].text, says: row[3].text, evidence: row[4].text,
          reference: row[6].text, row: row, articleTitle: title.text, source: row[9].text,
          published: row[8].text))
    }
  }

  private func event(_ id: String) throws -> Profile {
    let found = try answer(
      """
      SELECT v.label, v.type, v.date, v.place, v.status, v.reports
      FROM events v JOIN event_report r ON r.event_id = v.id JOIN article a ON a.id = r.article_id
      WHERE a.name || '#v' || r.number = :id
      """, binding: ["id": .text(id)])
    guard let row = found.rows.first?.map(\.text) else { throw QueryError.unknownFact(id) }
    return Profile(
      name: row[0], type: row[1],
      description: row[2...4].filter { !$0.isEmpty }.joined(separator: " · "), iso: "",
      articles: row[5], mentions: "", aliases: "",
      isEntity: false, sql: try QueryCatalogue.query(named: "event").sql, values: ["id": .text(id)])
  }
}
