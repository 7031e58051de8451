/// All that is known of somebody or something, as a page for people.
public struct ProfilePage: Sendable {
  public var name: String
  /// Lines under the name: what it is, its other names, how often it is named.
  public var summary: [String]
  public var sections: [Section]

  public init(name: String, summary: [String], sections: [Section]) {
    self.name = name
    self.summary = summary
    self.sections = sections
  }

  /// Facts of one kind.
  public struct Section: Sendable {
    public var title: String
    public var facts: [Fact]

    public init(title: String, facts: [Fact]) {
      self.title = title
      self.facts = facts
    }
  }

  /// A fact with the sentence that says it.
  public struct Fact: Sendable {
    public var date: String
    public var says: String
    public var evidence: String
    /// Names the fact.
    public var reference: String
    /// The article that says so, with publisher and day.
    public var article: String

    public init(
      date: String, says: String, evidence: String, reference: String, article: String
    ) {
      self.date = date
      self.says = says
      self.evidence = evidence
      self.reference = reference
      self.article = article
    }
  }
}
