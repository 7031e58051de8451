import Knowledge

/// A fact that a person adds.
///
/// Entities are named by `entity.id`, reports as in the column `fact`.
public enum Addition: Hashable, Sendable {
  case entity(EntityType, name: String)
  case attendance(who: String, event: String, role: Participant.Role)
  case office(who: String, title: String, of: String?)
  case commitment(who: String, what: String, to: String?, deadline: String?)

  /// Where a fact that was added is said.
  public struct Quotation: Hashable, Sendable {
    let article: String
    let words: String?

    public init(article: String, words: String?) {
      (self.article, self.words) = (article, words)
    }
  }
}

extension Correction {
  /// A fact that somebody added; its entities and its report are those of the target.
  struct Added: Hashable, Codable {
    enum Kind: String, Codable, CaseIterable { case entity, attendance, office, commitment }

    var kind: Kind
    /// All of it in a sentence.
    var says: String
    /// Of the target's entities, or of the new one.
    var names: [String]
    /// Of a new entity.
    var type: String?
    /// Of an attendance.
    var role: String?
    /// Of an office.
    var title: String?
    /// Of a commitment.
    var what: String?
    var deadline: String?
    /// Where it is said, that article's date, and its words.
    var article: String?
    var published: String?
    var quote: String?
  }
}
