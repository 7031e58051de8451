/// What tags each word can have: classes of words with the same tags, from treebank and news.
struct TagLexicon: Sendable {
  /// Classes from the treebank.
  private let treebank: HashedTable
  /// Classes from news that an earlier tagger has read.
  private let news: HashedTable
  /// The same by forms, for words with a capital.
  private let forms: HashedTable
  private let clusters: WordClusters
  /// The one label of the frequent words that never have another, by their form.
  private let certain: HashedTable

  init(_ file: ModelFile) throws(ModelError) {
    treebank = try HashedTable(file.section("lexicon.treebank"))
    news = try HashedTable(file.section("lexicon.news"))
    forms = try HashedTable(file.section("lexicon.forms"))
    clusters = try WordClusters(file)
    certain = try HashedTable(file.section("lexicon.certain"))
  }

  /// Looks up the classes of a sentence's words.
  func classify(_ words: inout [Word]) {
    let isTitle = Self.isTitle(words)
    for index in words.indices {
      let word = words[index]
      words[index].tagClass = UInt64(treebank[word.lower] ?? 0)
      words[index].newsClass = UInt64(news[word.lower] ?? 0)
      if word.hasCapital { words[index].formClass = UInt64(forms[word.form] ?? 0) + 1 }
      let cluster = clusters.numbers(form: word.form, lower: word.lower)
      words[index].cluster = (cluster.cluster, cluster.group)
      words[index].isInTitle = isTitle
    }
  }

  /// Whether at least two thirds of the words with a letter first are capitalised.
  private static func isTitle(_ words: [Word]) -> Bool {
    var (capitals, small) = (0, 0)
    for word in words {
      if word.hasCapital { capitals += 1 } else if word.isSmall { small += 1 }
    }
    return capitals > 2 && capitals >= 2 * small
  }

  /// The label of a frequent word that has no other, none for all other words.
  @inline(__always)
  func certainLabel(of word: Word) -> Int? { certain[word.form].map(Int.init) }
}
