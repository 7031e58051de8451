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
  var mentions: [StoredMention] = []
}

/// Words of a stored sentence that stand for an entity or a day.
struct StoredMention {
  /// Unicode scalars of the sentence, end exclusive.
  let start: Int
  let end: Int
  /// A type of entity, or `date`.
  let type: String
  let id: String
  let name: String
  let isName: Bool
}
