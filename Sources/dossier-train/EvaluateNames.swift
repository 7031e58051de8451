import ArgumentParser
import Foundation
import Knowledge
import Lexicons
import Linguistics

/// Kinds of knowledge to go without, to measure what they give.
struct Ablation: ParsableArguments {
  @Flag(help: "Go without word clusters.") var withoutClusters = false
  @Flag(help: "Go without lexicons.") var withoutLexicons = false

  /// A reader with the clusters of a model file.
  func reader(_ file: ModelFile) throws -> NameReader {
    NameReader(
      clusters: withoutClusters ? nil : try WordClusters(file),
      gazetteer: withoutLexicons ? nil : NameGazetteer(try Lexicons.standard()))
  }
}

struct EvaluateNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure a name finder on the test parts of the name corpora.")

  @Option(help: "Folder with train/uner, train/gmb-voa and so on.") var corpora: String
  @Option(help: "The model file.") var model: String
  @OptionGroup var ablation: Ablation
  @Flag(help: "Read each document once, without hints.") var once = false
  @Flag(help: "Measure on the development parts instead.") var development = false
  @Flag(help: "Print every error, on the development parts.") var errors = false
  @Option(help: "Bundles of ten sentences of GMB that the model has not learnt from.")
  var held = 0

  func run() throws {
    let corpora = try NameCorpora(folder: corpora, held: held)
    let file = try readModel(model)
    let reader = try ablation.reader(file)
    let model = NameModel(try LinearModel(file.section("names.weights")))
    let demonyms = try Demonyms()
    print(NameScore.header)
    let parts = try errors || development ? corpora.development() : corpora.tests()
    let start = clock()
    var tokens = 0
    for (part, documents) in parts {
      var score = NameScore()
      for document in documents {
        let reading = reader.read(document.tokens, sentences: document.sentences)
        let found = model.names(in: reading, passes: once ? 1 : 2)
        let names = found.map(\.name)
        let isWithDemonyms = [NameCorpora.withDemonyms, NameCorpora.asItStands].contains(part)
        let more = isWithDemonyms ? demonyms.places(in: document, names) : []
        score.add(names + more, of: document, byLastToken: part.hasPrefix("GMB"))
        tokens += document.tokens.count
        if errors { show(names + more, document) }
      }
      print(part, score.row, separator: "\t")
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print("tokens a CPU second:", Int(Double(tokens) / seconds))
  }

  /// Prints names missed (-) and invented (+) with the words around them.
  private func show(_ names: [LabelledName], _ document: LabelledDocument) {
    let gold = Set(LabelledName.names(in: document.labels))
    let found = Set(names)
    let wrong = gold.symmetricDifference(found).sorted {
      ($0.tokens.lowerBound, $0.type.rawValue) < ($1.tokens.lowerBound, $1.type.rawValue)
    }
    for name in wrong {
      let from = max(0, name.tokens.lowerBound - 6)
      let to = min(document.tokens.count, name.tokens.upperBound + 6)
      func words(_ range: Range<Int>) -> String {
        document.tokens[range].map(\.text).joined(separator: " ")
      }
      print(
        gold.contains(name) ? "-" : "+", name.type.rawValue, words(name.tokens),
        "\(words(from..<name.tokens.lowerBound)) [] \(words(name.tokens.upperBound..<to))",
        separator: "\t")
    }
  }
}
