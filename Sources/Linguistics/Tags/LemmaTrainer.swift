import Knowledge

/// Learns the tables of `Lemmatiser` from a treebank.
package struct LemmaTrainer {
  /// A word with its tag and the rule that most often gave its lemma.
  private struct Entry {
    let lower: String
    let label: TagLabel
    let rule: LemmaRule
  }

  /// Rules by their number, and the number of each.
  private var rules: [LemmaRule] = []
  private var numbers: [LemmaRule: UInt16] = [:]

  package init() {}

  /// The sections of a model file that `Lemmatiser` reads.
  package mutating func sections(
    _ sentences: [TreebankSentence]
  ) -> [(name: String, bytes: [UInt8])] {
    let entries = Self.entries(sentences)
    for entry in entries where numbers[entry.rule] == nil {
      numbers[entry.rule] = UInt16(rules.count)
      rules.append(entry.rule)
    }
    let endings = endings(entries)
    let table = Dictionary(endings.map { ($0.hash, $0.value) }) { first, _ in first }
    let words = entries.compactMap { entry -> (hash: UInt64, value: UInt16)? in
      let number = numbers[entry.rule] ?? 0
      if Self.longest(entry.lower, entry.label.pennTag, table) == number { return nil }
      return (Lemmatiser.wordKey(entry.lower, entry.label), number)
    }
    return [
      ("lemmas.rules", Array(rules.map(\.text).joined(separator: "\n").utf8)),
      ("lemmas.words", HashedTable.bytes(words)),
      ("lemmas.endings", HashedTable.bytes(endings)),
    ]
  }

  /// The rule of the longest listed ending.
  private static func longest(
    _ lower: String, _ tag: PennTag, _ endings: [UInt64: UInt16]
  ) -> UInt16? {
    for count in stride(from: min(Lemmatiser.longestSuffix, lower.utf8.count), through: 0, by: -1) {
      if let number = endings[Lemmatiser.endingKey(lower.utf8.suffix(count), tag)] {
        return number
      }
    }
    return nil
  }

  /// Every word that is no name, sorted, with its most frequent rule.
  private static func entries(_ sentences: [TreebankSentence]) -> [Entry] {
    struct Key: Hashable {
      let lower: String
      let label: TagLabel
    }
    var counts: [Key: [LemmaRule: Int]] = [:]
    for sentence in sentences {
      for (word, label) in sentence.labels.enumerated() where label.partOfSpeech != .propn {
        if sentence.relations[word] == .goeswith || sentence.lemmas[word] == "_" { continue }
        let lower = sentence.words[word].lowercased()
        let rule = LemmaRule(word: lower, lemma: sentence.lemmas[word].lowercased())
        counts[Key(lower: lower, label: label), default: [:]][rule, default: 0] += 1
      }
    }
    return counts.compactMap { key, rules in
      rules.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }
        .map { Entry(lower: key.lower, label: key.label, rule: $0.key) }
    }
    .sorted { ($0.lower, $0.label.text) < ($1.lower, $1.label.text) }
  }

  /// Endings whose words mostly follow another rule than the next shorter ending says.
  private func endings(_ entries: [Entry]) -> [(hash: UInt64, value: UInt16)] {
    var chosen: [UInt64: UInt16] = [:]
    var list: [(hash: UInt64, value: UInt16)] = []
    for length in 0...Lemmatiser.longestSuffix {
      var counts: [UInt64: [UInt16: Int]] = [:]
      var shorter: [UInt64: UInt16] = [:]
      for entry in entries where entry.lower.utf8.count >= length {
        let tag = entry.label.pennTag
        let key = Lemmatiser.endingKey(entry.lower.utf8.suffix(length), tag)
        counts[key, default: [:]][numbers[entry.rule] ?? 0, default: 0] += 1
        if length > 0, shorter[key] == nil {
          let parent = String(decoding: entry.lower.utf8.suffix(length - 1), as: UTF8.self)
          shorter[key] = Self.longest(parent, tag, chosen)
        }
      }
      for (key, rules) in counts.sorted(by: { $0.key < $1.key }) {
        let total = rules.values.reduce(0, +)
        let best = rules.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best else { continue }
        if length > 0, best.value < 2 || best.value * 2 <= total || shorter[key] == best.key {
          continue
        }
        list.append((key, best.key))
      }
      for (key, value) in list { chosen[key] = value }
    }
    return list
  }
}
