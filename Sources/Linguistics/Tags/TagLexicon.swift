/// What tags each word can have: classes of words with the same tags, from treebank and news.
struct TagLexicon: Sendable {
  /// Classes from the treebank.
  private let treebank: HashedTable
  /// Classes from news that an earlier tagger has read.
  private let news: HashedTable
  /// The one label of the frequent words that never have another, by their form.
  private let certain: HashedTable

  init(_ file: ModelFile) throws(ModelError) {
    treebank = try HashedTable(file.section("lexicon.treebank"))
    news = try HashedTable(file.section("lexicon.news"))
    certain = try HashedTable(file.section("lexicon.certain"))
  }

  /// Looks up the classes of a word.
  @inline(__always)
  func classify(_ word: inout Word) {
    word.tagClass = UInt64(treebank[word.lower] ?? 0)
    word.newsClass = UInt64(news[word.lower] ?? 0)
  }

  /// The label of a frequent word that has no other, none for all other words.
  @inline(__always)
  func certainLabel(of word: Word) -> Int? { certain[word.form].map(Int.init) }
}
