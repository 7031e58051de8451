import Knowledge

/// What a person wants put right.
///
/// Entities are named by `entity.id`, facts as in the column `fact`.
public enum CorrectionOrder: Hashable, Sendable {
  /// All are the first.
  case merge([String])
  /// In some articles somebody else is meant.
  case split(String, articles: [String], name: String?)
  case rename(String, to: String)
  case retype(String, to: EntityType)
  case alias(String, name: String)
  /// Reports, named as facts, that tell of one event.
  case mergeEvents([String])
  /// A report, named as a fact, that tells of another event than those it was joined with.
  case splitEvent(String)
  /// Two entities that are not one, whatever speaks for it.
  case keepApart(String, String)
  case reject(fact: String)
  case accept(fact: String)
  /// Adds a fact; `quoting` tells where it is said.
  case add(Addition, quoting: Addition.Quotation?)
  /// Takes back the correction of this number.
  case undo(Int64)
}

/// One line of the log of corrections; the form in which they are exported and imported.
public struct Correction: Hashable, Sendable, Codable {
  /// ISO 8601, UTC, with milliseconds.
  public var madeAt: String
  public var author: String
  public var reason: String
  var action: Action
  var target: Target
  /// The new name or type.
  var value: String?
  /// The key of the correction that an undo takes back.
  var undoes: String?

  enum Action: String, Codable {
    case merge, split, rename, retype, alias, reject, accept, add, undo
  }

  /// What is corrected, by articles and words, so that it outlasts a new reading.
  struct Target: Hashable, Codable {
    var entities: [EntityAnchor]?
    var articles: [String]?
    var fact: FactAnchor?
    /// Reports of events.
    var reports: [FactAnchor]?
    var added: Added?

    /// For people.
    var words: String {
      if let added { return added.says }
      if let reports { return reports.map { "\($0.article): \($0.says)" }.joined(separator: "; ") }
      let all = (entities ?? []).map(\.id) + (articles ?? [])
      return fact?.says ?? all.joined(separator: "; ")
    }
  }

  /// An entity, by the names that articles give it.
  struct EntityAnchor: Hashable, Codable {
    var id: String
    var type: String
    var places: [Place]

    struct Place: Hashable, Codable {
      var article: String
      var name: String
    }
  }

  /// A fact, by its words and what it says.
  struct FactAnchor: Hashable, Codable {
    var article: String
    /// As in the names of facts: "v", "p" for a participant, "c", "q", "r".
    var kind: String
    var says: String
    var evidence: String
  }
}

/// A correction in the log, by its row.
struct LoggedCorrection {
  var id: Int64
  var correction: Correction
  /// Made of content, the same in every database.
  var key: String
}
