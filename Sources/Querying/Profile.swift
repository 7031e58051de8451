import Knowledge
import Storage

/// What the knowledge base holds of one entity; absent values are empty.
public struct Profile: Sendable {
  public let name: String
  public let type: String
  /// Offices, country or kind of ship.
  public let description: String
  public let iso: String
  public let articles: String
  public let mentions: String
  /// Parted by '; '.
  public let aliases: String
  public let facts: [Fact]

  /// A fact in short, with its sentence.
  public struct Fact: Sendable {
    /// Such as `event` or `commitment`; facts of one kind follow each other.
    public let kind: String
    public let date: String
    public let says: String
    public let evidence: String
    /// What `explain` takes.
    public let reference: String
  }
}

extension QueryEngine {
  /// The entities of a name, each with its facts; those in most articles first.
  ///
  /// - Throws: `QueryError.unknownName`; `StorageError`.
  public func profiles(of name: String) throws -> [Profile] {
    let found = try answer(QueryCatalogue.query(named: "entities"), arguments: ["name": name])
    return try found.rows.map { row in
      let about = row.map(\.text)
      return Profile(
        name: about[0], type: about[1], description: about[2], iso: about[3],
        articles: about[4], mentions: about[5], aliases: about[6], facts: try facts(of: about[7]))
    }
  }

  private func facts(of id: String) throws -> [Profile.Fact] {
    let profile = try QueryCatalogue.query(named: "profile")
    let found = try answer(profile.sql, binding: ["who": .text(JSONText.array(of: [id]))])
    return found.rows.map { row in
      let cells = row.map(\.text)
      return Profile.Fact(
        kind: cells[1], date: cells[2], says: cells[3], evidence: cells[4], reference: cells[6])
    }
  }
}
