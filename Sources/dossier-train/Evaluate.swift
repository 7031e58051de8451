import ArgumentParser
import Glibc
import Knowledge
import Linguistics

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the models of a folder on the treebanks' test parts.")

  @Option(help: "Folder with train/gum, train/ud-ewt and so on.") var corpora: String
  @Option(help: "Folder with the model files.") var models: String
  @Flag(help: "Measure on the development parts instead.") var development = false

  func run() throws {
    let corpora = Corpora(folder: corpora)
    let tags = try readModel("\(models)/tags.model")
    let tagger = try Tagger(tags)
    let lemmatiser = try Lemmatiser(tags)
    let parser = try Parser(readModel("\(models)/arcs.model"), tagSet: tagger.tagSet)
    var run = parser.run()
    print("part\twords\tUPOS\tXPOS\tlemma\tUAS\tLAS\twords a CPU second")
    for (name, sentences) in try development ? corpora.development() : corpora.tests() {
      var counts = ReadingCounts()
      let start = clock()
      for sentence in sentences {
        let words = tagger.words(sentence.words)
        let labels = tagger.labels(words)
        counts.add(labels.map { tagger.tagSet.labels[$0] }, lemmatiser, gold: sentence)
        run.parse([(words, labels)]) { _, word, head, relation in
          counts.add(word, head: head, relation, gold: sentence)
        }
      }
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      print(name, counts.row, Int(Double(counts.words) / seconds), separator: "\t")
    }
  }
}

/// How many words of a treebank were read right.
struct ReadingCounts {
  private(set) var words = 0
  private var partsOfSpeech = 0
  private var pennTags = 0
  private var lemmas = 0
  private var heads = 0
  private var arcs = 0

  /// Counts tags, and the lemmas that they lead to; lemmas without regard to case.
  mutating func add(_ labels: [TagLabel], _ lemmatiser: Lemmatiser, gold: TreebankSentence) {
    for (word, label) in labels.enumerated() {
      words += 1
      if label.partOfSpeech == gold.partsOfSpeech[word] { partsOfSpeech += 1 }
      if label.pennTag == gold.pennTags[word] { pennTags += 1 }
      let text = gold.words[word]
      let lemma = lemmatiser.lemma(text: text, lower: text.lowercased(), label)
      if lemma.lowercased() == gold.lemmas[word].lowercased() { lemmas += 1 }
    }
  }

  mutating func add(
    _ word: Int, head: Int, _ relation: DependencyRelation, gold: TreebankSentence
  ) {
    if (head < 0 ? gold.words.count : head) != gold.heads[word] { return }
    heads += 1
    if relation == gold.relations[word] { arcs += 1 }
  }

  /// Words, then each share in percent, as a line of tab-separated columns.
  var row: String {
    let shares = [partsOfSpeech, pennTags, lemmas, heads, arcs].map { percent($0, of: words) }
    return ([String(words)] + shares).joined(separator: "\t")
  }
}

/// A share in percent with two decimals.
func percent(_ part: Int, of whole: Int) -> String {
  let hundredths = (part * 10_000 + whole / 2) / max(1, whole)
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
