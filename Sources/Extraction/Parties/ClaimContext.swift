import Knowledge

/// What every claim reader looks at: the document with repaired arcs, its arcs read downwards, and who is mentioned.
struct ClaimContext {
  let document: Document
  let tree: DependencyTree
  let mentions: MentionIndex
  let modality: ModalityReader
  let people: PeopleNouns
  /// Direct speech with its speakers, for "I"; empty while quotes are themselves read.
  var quotes: [Quote] = []
  /// Where readers say why a trigger gave no fact; none unless asked for.
  let refusals: RefusalLog?

  init(
    _ document: Document, words: RuleWords, modality: ModalityReader, people: PeopleNouns,
    refusals: RefusalLog? = nil
  ) {
    let tree = DependencyTree(document, words: words)
    var repaired = document
    repaired.tokens = tree.tokens
    self.document = repaired
    self.tree = tree
    self.mentions = MentionIndex(document)
    self.modality = modality
    self.people = people
    self.refusals = refusals
  }

  func token(_ word: Int) -> Token { document.tokens[word] }

  /// The span of the sentence that holds a word.
  func sentence(of word: Int) -> TextSpan {
    document.sentences[document.sentence(ofToken: word)].span
  }

  /// The mention over a word, with the entity it stands for.
  func entity(at word: Int) -> (index: Int, entity: ArticleEntity)? {
    guard let index = mentions.entity(at: word, in: document) else { return nil }
    return (index, document.entities[index])
  }
}
