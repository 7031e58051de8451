import Knowledge
import Storage

/// Whom or what the knowledge base knows under a name; absent values are empty.
public struct Profile: Sendable {
  public let name: String
  public let type: String
  /// Offices, country or kind of ship; date, place and status of an event.
  public let description: String
  public let iso: String
  public let articles: String
  /// Empty for an event.
  public let mentions: String
  /// Parted by '; '.
  public let aliases: String
  /// The canned query that finds its facts, and its parameters.
  let query: String
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
    let articleTitle: String
    let source: String
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
    if let fact = FactReference(name), fact.kind == .event, fact.part == nil {
      return [try event(name)]
    }
    let found = try answer(QueryCatalogue.query(named: "entities"), arguments: ["name": name])
    return found.rows.map { row in
      let about = row.map(\.text)
      return Profile(
        name: about[0], type: about[1], description: about[2], iso: about[3],
        articles: about[4], mentions: about[5], aliases: about[6], query: "profile",
        values: ["who": .text(JSONText.array(of: [about[7]]))])
    }
  }

  /// Hands on every fact of a profile, those of one kind one after the other.
  ///
  /// - Throws: `StorageError`, or what `body` throws.
  public func forEachFact(
    of profile: Profile, _ body: (Profile.Fact) throws -> Void
  ) throws {
    try connection.forEachRow(
      QueryCatalogue.query(named: profile.query).sql, arguments: profile.values, timeLimit: 30
    ) { row in
      let title = row[7].text.isEmpty ? row[5] : row[7]
      try body(
        Profile.Fact(
          kind: row[1].text, date: row[2].text, says: row[3].text, evidence: row[4].text,
          reference: row[6].text, articleTitle: title.text, source: row[9].text,
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
      query: "event", values: ["id": .text(id)])
  }
}
