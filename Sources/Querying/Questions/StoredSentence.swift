/// A sentence of an article with what is known of it.
struct StoredSentence {
  let text: String
  let article: String
  let published: String
  /// In Unicode scalars of the article's text.
  let start: Int
  let end: Int
  /// Share of the question's words that it holds, 0 to 1.
  let share: Double
  /// Share of them that its article holds.
  let articleShare: Double
  var mentions: [StoredMention] = []
  /// Entities of the question that its article mentions somewhere.
  var articleEntities: Set<String> = []
  /// Names of the countries whose offices persons hold, by the persons' ids, as its article tells.
  var countries: [String: String] = [:]
  /// Names of the persons who hold the office behind "which", as its article tells.
  var holders: Set<String> = []
}

/// Words of a stored sentence that stand for an entity or a day.
struct StoredMention {
  /// Unicode scalars of the sentence, end exclusive.
  let start: Int
  let end: Int
  /// A type of entity, `date` or `duration`.
  let type: String
  let id: String
  let name: String
  let isName: Bool
}
