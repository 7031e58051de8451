import Knowledge

/// Finds dictionary forms: a table of words, and rules for the endings of all others.
package struct Lemmatiser: Sendable {
  static let longestSuffix = 6
  private let rules: [LemmaRule]
  /// Rules of single words with their tags.
  private let words: HashedTable
  /// Rules of endings with their Penn tags; the longest ending counts.
  private let endings: HashedTable
  private let stems: LemmatiserStems

  /// Takes the lemmatiser out of a model file.
  ///
  /// - Throws: `ModelError` where the file does not hold one.
  package init(_ file: ModelFile) throws(ModelError) {
    let section = try file.section("lemmas.rules")
    var rules: [LemmaRule] = []
    for line in section.text.split(separator: "\n") {
      guard let rule = LemmaRule(text: line) else { throw section.error(.unfit("rule '\(line)'")) }
      rules.append(rule)
    }
    self.rules = rules
    words = try HashedTable(file.section("lemmas.words"))
    endings = try HashedTable(file.section("lemmas.endings"))
    stems = try LemmatiserStems(file)
  }

  /// The dictionary form of a word; a name keeps its form.
  package func lemma(text: String, lower: String, _ label: TagLabel) -> String {
    if label.partOfSpeech == .propn { return text }
    let number = words[Self.wordKey(lower, label)] ?? endingRule(lower, label.pennTag)
    guard let number, Int(number) < rules.count else { return lower }
    return stems.checked(rules[Int(number)].applied(to: lower), of: lower, label.pennTag)
  }

  private func endingRule(_ lower: String, _ tag: PennTag) -> UInt16? {
    var lower = lower
    return lower.withUTF8 { bytes in
      for count in stride(from: min(Self.longestSuffix, bytes.count), through: 0, by: -1) {
        if let rule = endings[Self.endingKey(bytes.suffix(count), tag)] { return rule }
      }
      return nil
    }
  }

  static func wordKey(_ lower: String, _ label: TagLabel) -> UInt64 {
    FeatureHash.pair(FeatureHash.of(lower.utf8), tagHash(label.pennTag, label.partOfSpeech == .aux))
  }

  static func endingKey(_ ending: some Sequence<UInt8>, _ tag: PennTag) -> UInt64 {
    FeatureHash.pair(FeatureHash.of(ending), tagHash(tag, false))
  }

  private static func tagHash(_ tag: PennTag, _ isAuxiliary: Bool) -> UInt64 {
    FeatureHash.of(tag.rawValue.utf8) &+ (isAuxiliary ? 1 : 0)
  }
}
