import Knowledge

/// The label that the tagger decides: a universal part of speech with a Penn tag.
package struct TagLabel: Hashable, Sendable {
  package let partOfSpeech: PartOfSpeech
  package let pennTag: PennTag

  package init(_ partOfSpeech: PartOfSpeech, _ pennTag: PennTag) {
    self.partOfSpeech = partOfSpeech
    self.pennTag = pennTag
  }

  /// Both tags with a space between, as a model keeps them.
  var text: String { "\(partOfSpeech.rawValue) \(pennTag.rawValue)" }

  init?(text: Substring) {
    let parts = text.words
    guard parts.count == 2, let partOfSpeech = PartOfSpeech(rawValue: String(parts[0])),
      let pennTag = PennTag(rawValue: String(parts[1]))
    else { return nil }
    self.init(partOfSpeech, pennTag)
  }
}

/// The labels of a tagger, numbered by frequency.
package struct TagSet: Sendable {
  package let labels: [TagLabel]
  /// Number of each label's part of speech, for features.
  let coarse: [UInt64]

  init(labels: [TagLabel]) {
    self.labels = labels
    let order = PartOfSpeech.allCases
    coarse = labels.map { UInt64(order.firstIndex(of: $0.partOfSpeech) ?? 0) + 1 }
  }

  /// The labels that stand at least `minimum` times in a treebank.
  package init(_ sentences: [TreebankSentence], minimum: Int) {
    var counts: [TagLabel: Int] = [:]
    for sentence in sentences {
      for label in sentence.labels { counts[label, default: 0] += 1 }
    }
    let frequent = counts.filter { $0.value >= minimum }
    let order = frequent.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }
    self.init(labels: Array(order.map(\.key).prefix(LinearModel.labelLimit)))
  }

  /// Number of a label; a rare one counts as the most frequent of its part of speech.
  package func number(of label: TagLabel) -> Int {
    labels.firstIndex(of: label)
      ?? labels.firstIndex { $0.partOfSpeech == label.partOfSpeech } ?? 0
  }

  init(_ section: ModelBytes) throws(ModelError) {
    var labels: [TagLabel] = []
    for line in section.text.split(separator: "\n") {
      guard let label = TagLabel(text: line) else { throw section.error(.unfit("tag '\(line)'")) }
      labels.append(label)
    }
    self.init(labels: labels)
  }

  var bytes: [UInt8] { Array(labels.map(\.text).joined(separator: "\n").utf8) }
}

extension TreebankSentence {
  package var labels: [TagLabel] { zip(partsOfSpeech, pennTags).map { TagLabel($0, $1) } }
}
