/// One article on its way from text to facts; each stage adds layers to it.
public struct Document: Sendable {
  public let article: Article
  /// `article.text` as UTF-8; spans index it.
  public let bytes: [UInt8]

  /// Layers `sentences` and `tokens`, in text order, not overlapping.
  public var sentences: [Sentence] = []
  public var tokens: [Token] = []
  /// Layer `names`, in text order, not overlapping.
  public var names: [NameSpan] = []
  /// Layer `times`, in text order, not overlapping.
  public var times: [TimeExpression] = []
  /// Layer `mentions`, in text order.
  public var mentions: [Mention] = []
  /// Layer `entities`, in order of first mention.
  public var entities: [ArticleEntity] = []
  /// Layer `claims`, each list in text order.
  public var events: [Event] = []
  public var commitments: [Commitment] = []
  public var quotes: [Quote] = []
  public var relations: [Relation] = []

  public init(article: Article) {
    self.article = article
    self.bytes = Array(article.text.utf8)
  }

  /// The very words of a span.
  public func text(_ span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The span from the first to the last of some tokens; they must not be empty.
  public func span(ofTokens range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  /// Index of the sentence that holds a token.
  ///
  /// - Complexity: O(log *n*) in sentences.
  public func sentence(ofToken index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// All that the knowledge base keeps of the article.
  public var facts: ArticleFacts {
    ArticleFacts(
      article: article, sentences: sentences.map(\.span), times: times, mentions: mentions,
      entities: entities, events: events, commitments: commitments, quotes: quotes,
      relations: relations)
  }
}

/// What the knowledge base keeps of one article; spans count UTF-8 bytes of `article.text`.
public struct ArticleFacts: Sendable, Hashable {
  public var article: Article
  public var sentences: [TextSpan]
  public var times: [TimeExpression]
  public var mentions: [Mention]
  public var entities: [ArticleEntity]
  public var events: [Event]
  public var commitments: [Commitment]
  public var quotes: [Quote]
  public var relations: [Relation]

  public init(
    article: Article, sentences: [TextSpan], times: [TimeExpression], mentions: [Mention],
    entities: [ArticleEntity], events: [Event], commitments: [Commitment], quotes: [Quote],
    relations: [Relation]
  ) {
    self.article = article
    self.sentences = sentences
    self.times = times
    self.mentions = mentions
    self.entities = entities
    self.events = events
    self.commitments = commitments
    self.quotes = quotes
    self.relations = relations
  }
}
