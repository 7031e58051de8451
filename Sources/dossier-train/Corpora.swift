import Linguistics

/// The treebanks that the models learn from and are measured on.
struct Corpora {
  let folder: String

  /// A GUM document that the development gold holds too.
  private static let leftOut: Set<String> = ["GUM_news_clock"]

  /// GUM without its non-commercial genres, then EWT: what the shipped models learn.
  func training() throws -> [TreebankSentence] {
    try Treebank.sentences(
      "\(folder)/train/gum/gum-train.conllu", leavingOut: Treebank.nonCommercialGenres,
      documents: Self.leftOut)
      + Treebank.sentences("\(folder)/train/ud-ewt/en_ewt-ud-train.conllu")
  }

  /// The development parts, as far as they may be used: what the shipped tagger learns besides.
  func moreTraining() throws -> [TreebankSentence] {
    try Treebank.sentences(
      "\(folder)/train/gum/gum-dev.conllu", leavingOut: Treebank.nonCommercialGenres)
      + Treebank.sentences("\(folder)/train/ud-ewt/en_ewt-ud-dev.conllu")
  }

  /// Untouched test parts by name; PUD is never trained on.
  func tests() throws -> [(name: String, sentences: [TreebankSentence])] {
    [
      ("GUM test", try Treebank.sentences("\(folder)/train/gum/gum-test.conllu")),
      ("EWT test", try Treebank.sentences("\(folder)/train/ud-ewt/en_ewt-ud-test.conllu")),
      ("PUD", try Treebank.sentences("\(folder)/train/ud-pud/en_pud-ud-test.conllu")),
    ]
  }

  /// Development parts by name, to tune on.
  func development() throws -> [(name: String, sentences: [TreebankSentence])] {
    [
      ("GUM dev", try Treebank.sentences("\(folder)/train/gum/gum-dev.conllu")),
      ("EWT dev", try Treebank.sentences("\(folder)/train/ud-ewt/en_ewt-ud-dev.conllu")),
    ]
  }

  /// Sentences of news as lists of words, without any labels.
  func news() throws -> [[String]] {
    try GzipFile.text("\(folder)/train/silver/names.conll.gz")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "")
      .map { block in block.map { String($0.prefix { $0 != "\t" }) } }
  }
}
