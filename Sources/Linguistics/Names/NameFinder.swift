package import Knowledge
package import Lexicons

/// Finds the names of persons, locations and organisations in a document.
///
/// A linear model over words, shapes, word clusters and lexicons labels the tokens; what it reads
/// in the whole document then decides the doubtful names. Titles, demonyms and a leading "the" are
/// no part of a name. Furniture has no names.
package struct NameFinder: Sendable {
  private let reader: NameReader
  private let model: NameModel
  private let scale: NameScale
  private let passes: Int

  /// The finder with the model of a file such as `seeds/models/names.model`.
  ///
  /// With two passes a first reading of the document decides doubtful names.
  ///
  /// - Throws: `ModelError` for a model that does not fit.
  package init(_ file: ModelFile, lexicons: Lexicons, passes: Int = 2) throws(ModelError) {
    self.passes = passes
    reader = NameReader(
      clusters: try WordClusters(file), gazetteer: NameGazetteer(lexicons))
    model = NameModel(try LinearModel(file.section("names.weights")))
    scale = try NameScale(file.section("names.scale"))
  }

  /// Fills the layer `names`; needs sentences and tokens.
  package func annotate(_ document: inout Document) {
    let sentences = document.sentences.filter { $0.kind != .furniture }.map(\.tokens)
    let reading = reader.read(document.tokens, sentences: sentences)
    document.names = model.names(in: reading, passes: passes).map { name, margin in
      let start = name.tokens.lowerBound
      let hasArticle = name.tokens.count > 1 && document.tokens[start].lower == "the"
      return NameSpan(
        tokens: hasArticle ? name.tokens.dropFirst() : name.tokens, type: name.type,
        score: scale.score(margin))
    }
  }
}
