import Foundation
import Knowledge
import Linguistics

/// Reads treebanks in CoNLL-U.
///
/// Source: https://universaldependencies.org/format.html.
enum Treebank {
  /// Genres of GUM whose texts must not be used commercially.
  static let nonCommercialGenres: Set<String> = ["fiction", "whow", "essay", "letter", "podcast"]

  /// The sentences of a file.
  ///
  /// - Parameters:
  ///   - path: A CoNLL-U file.
  ///   - genres: Genres to skip.
  ///   - documents: Documents to skip; those that hide their words are always skipped.
  /// - Returns: The sentences in the order of the file.
  /// - Throws: `TreebankError` at the first line that is none; file system errors.
  static func sentences(
    _ path: String, leavingOut genres: Set<String> = [], documents: Set<String> = []
  ) throws -> [TreebankSentence] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var sentences: [TreebankSentence] = []
    var sentence = TreebankSentence()
    var genre = ""
    var document = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("# newdoc id = ") {
        (document, genre) = (String(line.dropFirst(14)), "")
      }
      if line.hasPrefix("# meta::genre = ") { genre = String(line.dropFirst(16)) }
      if line.isEmpty {
        let hidden = sentence.words.allSatisfy { $0 == "_" }
        let isLeftOut = hidden || genres.contains(genre) || documents.contains(document)
        if !isLeftOut { sentences.append(closed(sentence)) }
        sentence = TreebankSentence()
      } else if !line.hasPrefix("#") {
        try append(line, to: &sentence, place: "\(path):\(number + 1)")
      }
    }
    return sentences
  }

  private static func append(
    _ line: Substring, to sentence: inout TreebankSentence, place: String
  ) throws {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 10 else { throw TreebankError(place: place, problem: "not 10 columns") }
    // Ranges stand for written words of several syntactic ones, decimals for empty words.
    if columns[0].contains("-") || columns[0].contains(".") { return }
    guard let partOfSpeech = PartOfSpeech(rawValue: String(columns[3])),
      let pennTag = PennTag(rawValue: String(columns[4])), let head = Int(columns[6])
    else { throw TreebankError(place: place, problem: "unknown tag or head") }
    let name = String(columns[7])
    guard
      let relation = DependencyRelation(rawValue: name)
        ?? DependencyRelation(rawValue: String(name.prefix { $0 != ":" }))
    else { throw TreebankError(place: place, problem: "unknown relation '\(name)'") }
    sentence.words.append(String(columns[1]))
    sentence.lemmas.append(String(columns[2]))
    sentence.partsOfSpeech.append(partOfSpeech)
    sentence.pennTags.append(pennTag)
    sentence.heads.append(head - 1)
    sentence.relations.append(relation)
  }

  /// With the root, column 0, as the number of words.
  private static func closed(_ sentence: TreebankSentence) -> TreebankSentence {
    var sentence = sentence
    for index in sentence.heads.indices where sentence.heads[index] < 0 {
      sentence.heads[index] = sentence.words.count
    }
    return sentence
  }
}

/// A line that is not CoNLL-U.
struct TreebankError: Error, CustomStringConvertible {
  let place: String
  let problem: String
  var description: String { "\(place): \(problem)" }
}
