public import Knowledge
public import Lexicons

/// Reads the language of an article: sentences, tokens, tags, lemmas, arcs and names.
///
/// This is the module's door. Furniture is split and tagged but not parsed: its words have no arcs.
public struct Annotator: Stage {
  public let requires: Set<Layer> = []
  public let provides: Set<Layer> = [.sentences, .tokens, .tags, .arcs, .names]

  private let splitter: SentenceSplitter
  private let syntax: SyntaxReader
  private let names: NameFinder

  /// An annotator with the models and rules of this program.
  ///
  /// - Parameters:
  ///   - lexicons: Tables of places and people for the name finder.
  ///   - tellingWords: Dictionary forms; a sentence of the body without any is not parsed either,
  ///     and names are read once. Nil where all sentences are parsed, and names are read twice.
  /// - Throws: `LexiconError` for a fault in a seed, `ModelError` for a model that does not fit.
  public init(lexicons: Lexicons, parsingOnly tellingWords: Set<String>? = nil) throws {
    splitter = try SentenceSplitter()
    syntax = try SyntaxReader(
      tags: ModelFile(seed: "tags"), arcs: ModelFile(seed: "arcs"), parsingOnly: tellingWords)
    names = try NameFinder(
      ModelFile(seed: "names"), lexicons: lexicons, passes: tellingWords == nil ? 2 : 1)
  }

  /// Fills the layers of `provides`.
  public func annotate(_ document: inout Document) throws {
    splitter.annotate(&document)
    syntax.annotate(&document)
    names.annotate(&document)
  }
}

extension ModelFile {
  /// The embedded model of a name, such as `tags` for `seeds/models/tags.model`.
  ///
  /// - Throws: `ModelError` where there is none or it does not fit.
  package init(seed name: String) throws(ModelError) {
    let path = "models/\(name).model"
    guard let bytes = SeedFile.bytes(path) else {
      throw ModelError(file: path, reason: .absent)
    }
    try self.init(resident: bytes, name: path)
  }
}
