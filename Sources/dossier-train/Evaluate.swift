import ArgumentParser
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
    let tagger = try Tagger(readModel("\(models)/tags.model"))
    let parser = try Parser(readModel("\(models)/arcs.model"), tagSet: tagger.tagSet)
    print("part\twords\tUPOS\tXPOS\tUAS\tLAS")
    for (name, sentences) in try development ? corpora.development() : corpora.tests() {
      var counts = ReadingCounts()
      for sentence in sentences {
        let words = tagger.words(sentence.words)
        let labels = tagger.labels(words)
        let arcs = parser.arcs(words, labels: labels)
        counts.add(labels.map { tagger.tagSet.labels[$0] }, arcs, gold: sentence)
      }
      print(name, counts.row, separator: "\t")
    }
  }
}

/// How many words of a treebank were read right.
struct ReadingCounts {
  private var words = 0
  private var partsOfSpeech = 0
  private var pennTags = 0
  private var heads = 0
  private var arcs = 0

  mutating func add(
    _ labels: [TagLabel], _ tree: (heads: [Int], relations: [DependencyRelation]),
    gold: TreebankSentence
  ) {
    for (word, label) in labels.enumerated() {
      words += 1
      if label.partOfSpeech == gold.partsOfSpeech[word] { partsOfSpeech += 1 }
      if label.pennTag == gold.pennTags[word] { pennTags += 1 }
      let head = tree.heads[word] < 0 ? labels.count : tree.heads[word]
      if head != gold.heads[word] { continue }
      heads += 1
      if tree.relations[word] == gold.relations[word] { arcs += 1 }
    }
  }

  /// Words, then each share in percent, as a line of tab-separated columns.
  var row: String {
    let shares = [partsOfSpeech, pennTags, heads, arcs].map { percent($0, of: words) }
    return ([String(words)] + shares).joined(separator: "\t")
  }
}

/// A share in percent with two decimals.
func percent(_ part: Int, of whole: Int) -> String {
  let hundredths = (part * 10_000 + whole / 2) / max(1, whole)
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
