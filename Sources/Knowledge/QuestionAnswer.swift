/// What a question in English means, and what the knowledge base answers.
public struct QuestionAnswer: Sendable, Hashable {
  public let question: String
  /// How it was read, in words; where it was not, what was not understood and what can be asked.
  public let reading: String
  /// The statement that was run, with its values written in; empty where none was.
  public let sql: String
  public let isUnderstood: Bool
  /// Empty where the data has no answer.
  public let answers: [Row]

  public init(
    question: String, reading: String, sql: String, isUnderstood: Bool, answers: [Row]
  ) {
    self.question = question
    self.reading = reading
    self.sql = sql
    self.isUnderstood = isUnderstood
    self.answers = answers
  }

  /// One answer by one article.
  public struct Row: Sendable, Hashable {
    /// A name, place, ISO date, number, role, yes or no, or the words themselves.
    public var answer: String
    /// Such as `person`, `country`, `place`, `date`, `role`, `yes-no`, `number` or `words`.
    public var type: String
    /// The status of the fact: attended, planned, refused …; empty where a fact has none.
    public let status: String
    /// The article that says so.
    public let article: String
    /// The article's day as ISO 8601; empty where it is not known.
    public let published: String
    public let evidence: Evidence

    public init(
      answer: String, type: String, status: String, article: String, published: String,
      evidence: Evidence
    ) {
      self.answer = answer
      self.type = type
      self.status = status
      self.article = article
      self.published = published
      self.evidence = evidence
    }
  }

  /// The sentence; offsets count Unicode scalars of the article's text, end exclusive.
  public struct Evidence: Sendable, Hashable {
    public let text: String
    public let start: Int
    public let end: Int

    public init(text: String, start: Int, end: Int) {
      self.text = text
      self.start = start
      self.end = end
    }
  }
}
