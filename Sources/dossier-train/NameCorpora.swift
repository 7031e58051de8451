import Foundation
import Knowledge
import Linguistics

/// The corpora that the name finder learns from and is measured on, with one reading of names:
/// titles and demonyms are no part of them.
struct NameCorpora {
  private let folder: String
  private let demonyms: Demonyms

  /// Sentences of GMB before the test part that are not learnt but measured on, in tens.
  private let held: Int

  init(folder: String, held: Int = 0) throws {
    self.folder = folder
    self.held = held
    demonyms = try Demonyms()
  }

  /// Labelled by hand, except for GMB, which is partly corrected by hand.
  func training() throws -> [LabelledDocument] {
    try columns("uner/en_ewt-ud-train.iob2") + gum("gum-train") + wikigold() + wnut()
      + gmbTraining()
  }

  /// GMB without its test part.
  func gmbTraining() throws -> [LabelledDocument] {
    try gmb().dropLast(Self.gmbTestDocuments + held)
  }

  /// The sentences of `training()` as words.
  func trainingSentences() throws -> [[String]] {
    try training().flatMap { document in
      document.sentences.map { document.tokens[$0].map(\.text) }
    }
  }

  /// Labelled by a stronger model.
  func silver() throws -> [LabelledDocument] {
    let titles = try newsTitles()
    let text = try GzipFile.text("\(folder)/train/silver/names.conll.gz")
    return NameCorpus.documents(
      text, word: 0, tag: 1, separator: "\t", breaks: { titles.contains($0.joined()) },
      type: NameCorpus.silverType)
  }

  /// Parts to measure on, by name; PUD is never trained on.
  func tests() throws -> [(name: String, documents: [LabelledDocument])] {
    [
      ("UNER PUD", try columns("uner/en_pud-ud-test.iob2")),
      ("UNER EWT test", try columns("uner/en_ewt-ud-test.iob2")),
      ("GMB last 1,500", try Array(gmb().suffix(Self.gmbTestDocuments))),
      (Self.withDemonyms, try Array(gmb(demonyms: nil).suffix(Self.gmbTestDocuments))),
      (Self.asItStands, try Array(gmbAsItStands().suffix(Self.gmbTestDocuments))),
      ("GUM test", try gum("gum-test")),
    ]
  }

  /// Parts to tune on.
  func development() throws -> [(name: String, documents: [LabelledDocument])] {
    [
      ("UNER EWT dev", try columns("uner/en_ewt-ud-dev.iob2")),
      ("GUM dev", try gum("gum-dev")),
    ] + (held > 0 ? try heldParts() : [])
  }

  private func heldParts() throws -> [(name: String, documents: [LabelledDocument])] {
    func part(_ documents: [LabelledDocument]) -> [LabelledDocument] {
      documents.dropLast(Self.gmbTestDocuments).suffix(held)
    }
    return [
      ("GMB held", try part(gmb())), (Self.withDemonyms, try part(gmb(demonyms: nil))),
    ]
  }

  private static let gmbDocument = 10
  private static let gmbTestDocuments = 150

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/train/\(path)", encoding: .utf8)
  }

  private func columns(_ path: String) throws -> [LabelledDocument] {
    NameCorpus.documents(
      try text(path), word: 1, tag: 2, separator: "\t", breaks: { _ in false },
      type: NameCorpus.plainType)
  }

  private func wikigold() throws -> [LabelledDocument] {
    NameCorpus.documents(
      try text("wikigold/wikigold.conll.txt"), word: 0, tag: 1, separator: " ",
      breaks: { _ in false }, type: NameCorpus.plainType)
  }

  private func wnut() throws -> [LabelledDocument] {
    NameCorpus.documents(
      try text("wnut17/train.conll"), word: 0, tag: 1, separator: "\t", breaks: { _ in true },
      type: NameCorpus.wnutType)
  }

  private func gum(_ part: String) throws -> [LabelledDocument] {
    try GumNames(text("gum/\(part).conllu"), demonyms).documents()
  }

  /// The part whose demonyms are names of places, as GMB itself has them.
  static let withDemonyms = "GMB with demonyms"

  /// The part with all labels of GMB: the demonyms, and titles that are a person of their own
  /// ("Mr." before a surname that is no person there).
  static let asItStands = "GMB as it stands"

  private func gmb() throws -> [LabelledDocument] { try gmb(demonyms: demonyms) }

  private func gmb(demonyms: Demonyms?) throws -> [LabelledDocument] {
    try gmbAsItStands().map { GmbTitles.cut($0, demonyms) }
  }

  /// Sentences in bundles, since GMB has lost the bounds of its documents.
  private func gmbAsItStands() throws -> [LabelledDocument] {
    var count = -1
    return NameCorpus.documents(
      try text("gmb-voa/gmb.conll"), word: 0, tag: 2, separator: "\t",
      breaks: { _ in
        count += 1
        return count % Self.gmbDocument == 0
      }, type: NameCorpus.gmbType)
  }

  /// Titles of the articles that the silver corpus is made of, without blanks.
  private func newsTitles() throws -> Set<String> {
    var titles: Set<String> = []
    for article in try NewsFile.articles("\(folder)/bulk/open-news.jsonl.gz") {
      titles.insert(article.title.filter { !$0.isWhitespace })
    }
    return titles
  }
}

/// One article of the unlabelled news.
struct NewsArticle: Decodable {
  let title: String
  let text: String
}

/// Reads the unlabelled news: one JSON object a line, packed with gzip.
enum NewsFile {
  static func articles(_ path: String) throws -> [NewsArticle] {
    let decoder = JSONDecoder()
    return try GzipFile.text(path).utf8.split(separator: 10).map { line in
      try decoder.decode(NewsArticle.self, from: Data(line))
    }
  }
}
