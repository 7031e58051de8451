import Extraction
import Knowledge
import Lexicons
import Linguistics
import Resolution

/// Reads one article from text to facts: the stages in their order.
public struct FactReader: Sendable {
  private let stages: [any Stage]
  private let claims: ClaimExtractor?
  /// How closely it reads.
  public let kind: ReaderKind

  /// Loads the lexicons, models and rules that the stages need.
  ///
  /// - Throws: An error of a stage's seeds, or `StageOrderError`.
  public init(_ kind: ReaderKind = .full) throws {
    let lexicons = try Lexicons.standard()
    let claims = try ClaimExtractor(lexicons: lexicons)
    try self.init(
      stages: [
        Annotator(
          lexicons: lexicons, parsingOnly: kind == .fast ? TellingWords.all() : nil),
        MentionFinder(lexicons: lexicons), ArticleResolver(lexicons: lexicons), claims,
      ], claims: claims, kind: kind)
  }

  init(
    stages: [any Stage], claims: ClaimExtractor? = nil, kind: ReaderKind = .full
  ) throws {
    (self.claims, self.kind) = (claims, kind)
    var ready: Set<Layer> = []
    for stage in stages {
      for layer in Layer.allCases
      where stage.requires.contains(layer) && !ready.contains(layer) {
        throw StageOrderError(stage: "\(type(of: stage))", missing: layer)
      }
      ready.formUnion(stage.provides)
    }
    self.stages = stages
  }

  /// All that the article says, as far as the stages can read it.
  ///
  /// - Throws: `ArticleTooLong`, or what a stage throws.
  public func facts(of article: Article) throws -> ArticleFacts {
    try ArticleTooLong.check(article)
    var document = Document(article: article)
    for stage in stages { try stage.annotate(&document) }
    return document.facts
  }

  /// Why words that rules name gave no fact, in the sentences that gave none at all.
  public func silences(in article: Article) throws -> [Silence] {
    var document = Document(article: article)
    for stage in stages where !(stage is ClaimExtractor) { try stage.annotate(&document) }
    return (claims?.refusals(in: document) ?? []).map { refusal in
      Silence(
        trigger: document.text(refusal.trigger), span: refusal.trigger,
        sentence: document.text(document.sentences[refusal.sentence].span),
        rule: refusal.rule, reason: "\(refusal.reason)")
    }
  }
}

/// A stage that would run before what it needs is there.
public struct StageOrderError: Error, Equatable, CustomStringConvertible {
  public let stage: String
  public let missing: Layer

  public var description: String {
    "\(stage) needs the layer '\(missing.rawValue)', which no stage before it provides"
  }
}
