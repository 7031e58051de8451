import Knowledge
import Linguistics

/// Reads corpora of one token a line with its name tag, an empty line behind each sentence.
enum NameCorpus {
  /// Documents of a corpus, from the numbers of its columns of words and tags.
  ///
  /// `breaks` tells whether a sentence of these words begins a document, besides lines that say so;
  /// `type` which type of name a tag without "B-" or "I-" stands for.
  static func documents(
    _ text: String, word: Int, tag: Int, separator: Character,
    breaks: ([String]) -> Bool, type: (Substring) -> NameType?
  ) -> [LabelledDocument] {
    var documents: [LabelledDocument] = []
    var document = LabelledDocument()
    var words: [String] = []
    var tags: [Substring] = []
    func closeDocument() {
      if !document.tokens.isEmpty { documents.append(document) }
      document = LabelledDocument()
    }
    func closeSentence() {
      guard !words.isEmpty else { return }
      if breaks(words) { closeDocument() }
      append(words, tags, type: type, to: &document)
      (words, tags) = ([], [])
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.allSatisfy(\.isWhitespace) {
        closeSentence()
      } else if line.hasPrefix("# newdoc") || line.hasPrefix("-DOCSTART-") {
        closeSentence()
        closeDocument()
      } else if !line.hasPrefix("# ") || separator == " " {
        let columns = line.split(separator: separator)
        guard columns.count > max(word, tag) else { continue }
        words.append(String(columns[word]))
        tags.append(columns[tag])
      }
    }
    closeSentence()
    closeDocument()
    return documents
  }

  /// Cuts words at hyphens as the tokeniser does and turns tags into labels.
  private static func append(
    _ words: [String], _ tags: [Substring], type: (Substring) -> NameType?,
    to document: inout LabelledDocument
  ) {
    var cutWords: [String] = []
    var labels: [NameLabel] = []
    for (index, (word, tag)) in zip(words, tags).enumerated() {
      let kind = type(tag.dropFirst(tag.hasPrefix("B-") || tag.hasPrefix("I-") ? 2 : 0))
      let before = index > 0 ? tags[index - 1] : "O"
      let continues = tag.hasPrefix("I-") && before.dropFirst(2) == tag.dropFirst(2)
      for (place, part) in Hyphens.parts(word).enumerated() {
        cutWords.append(part)
        guard let kind else {
          labels.append(.outside)
          continue
        }
        labels.append(
          continues || place > 0 ? NameLabel(inside: kind) : NameLabel(beginning: kind))
      }
    }
    document.append(cutWords, labels)
  }

  static func plainType(_ tag: Substring) -> NameType? { NameType(rawValue: String(tag)) }

  static func silverType(_ tag: Substring) -> NameType? { NameType(rawValue: String(tag)) }

  static func gmbType(_ tag: Substring) -> NameType? {
    switch tag {
    case "per": .person
    case "geo", "gpe": .location
    case "org": .organisation
    default: nil
    }
  }

  static func wnutType(_ tag: Substring) -> NameType? {
    switch tag {
    case "person": .person
    case "location": .location
    case "corporation", "group": .organisation
    default: nil
    }
  }
}

/// Cuts a word of a corpus that keeps hyphens as the tokeniser would.
enum Hyphens {
  private static let tokeniser = Tokeniser(
    abbreviations: Abbreviations(kinds: [:], sentenceStarters: []))

  static func parts(_ word: String) -> [String] {
    let bytes = Array(word.utf8)
    guard bytes.dropFirst().dropLast().contains(45) else { return [word] }
    return tokeniser.tokens(in: bytes, 0..<bytes.count).map(\.text)
  }
}
