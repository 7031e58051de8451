import Foundation
import Knowledge
import Linguistics

/// Makes word clusters from the unlabelled news and the words of the corpora.
enum ClusterTraining {
  private static let most = 49_000
  private static let contexts = 3_000
  private static let clusters = 1_000
  private static let groups = 96
  /// Dimensions divided by eight.
  private static let width = 12

  /// The sections of a model file that `WordClusters` reads.
  static func sections(
    _ sentences: [[String]]
  ) -> [(name: String, bytes: [UInt8])] {
    let vectors = WordVectors(sentences, most: most, contexts: contexts, width: width)
    let fine = KMeans(vectors.vectors, count: clusters)
    let coarse = KMeans(fine.centres, count: groups)
    return WordClusters.sections(
      words: zip(vectors.words, fine.cluster).map { ($0, UInt16($1)) },
      groups: coarse.cluster.map(UInt8.init))
  }

  /// Sentences of the unlabelled news.
  static func news(_ corpora: String) throws -> [[String]] {
    let splitter = try SentenceSplitter()
    var sentences: [[String]] = []
    let articles = try NewsFile.articles("\(corpora)/bulk/open-news.jsonl.gz")
    for (number, item) in articles.enumerated() {
      let article = Article(
        id: "\(number)", title: nil, text: item.text, published: nil, publishedFrom: nil,
        source: nil, url: nil, author: nil, sha256: "")
      var document = Document(article: article)
      splitter.annotate(&document)
      for sentence in document.sentences {
        sentences.append(document.tokens[sentence.tokens].map(\.text))
      }
    }
    return sentences
  }
}
