import ArgumentParser
import Knowledge
import Lexicons
import Linguistics

struct EvaluateNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure a name finder on the test parts of the name corpora.")

  @Option(help: "Folder with train/uner, train/gmb-voa and so on.") var corpora: String
  @Option(help: "The model file.") var model: String
  @Flag(help: "Read each document once, without hints.") var once = false
  @Flag(help: "Measure on the development parts instead, and print every error.")
  var errors = false

  func run() throws {
    let corpora = try NameCorpora(folder: corpora)
    let file = try readModel(model)
    let reader = NameReader(
      clusters: try WordClusters(file), gazetteer: NameGazetteer(try Lexicons.standard()))
    let model = NameModel(try LinearModel(file.section("names.weights")))
    print(NameScore.header)
    for (part, documents) in try errors ? corpora.development() : corpora.tests() {
      var score = NameScore()
      for document in documents {
        let reading = reader.read(document.tokens, sentences: document.sentences)
        let names = model.names(in: reading, passes: once ? 1 : 2)
        score.add(names.map(\.name), of: document, byLastToken: part.hasPrefix("GMB"))
        if errors { show(names, document) }
      }
      print(part, score.row, separator: "\t")
    }
  }

  /// Prints names missed (-) and invented (+) with the words around them.
  private func show(_ names: [NameModel.Finding], _ document: LabelledDocument) {
    let gold = Set(LabelledName.names(in: document.labels))
    let found = Set(names.map(\.name))
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
