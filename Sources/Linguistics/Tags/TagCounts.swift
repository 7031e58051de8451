/// How often each word had each label, from which the sections of `TagLexicon` are made.
package struct TagCounts {
  private var byLower: [UInt64: [Int: Int]] = [:]
  private var byForm: [UInt64: [Int: Int]] = [:]
  /// Forms that begin with a capital.
  private var capitalised: Set<UInt64> = []

  package init() {}

  package mutating func add(_ words: [Word], _ labels: [Int]) {
    for (word, label) in zip(words, labels) {
      byLower[word.lower, default: [:]][label, default: 0] += 1
      byForm[word.form, default: [:]][label, default: 0] += 1
      if word.hasCapital { capitalised.insert(word.form) }
    }
  }

  /// Words with the same frequent labels make a class; classes are numbered from 1.
  ///
  /// - Parameters:
  ///   - minimum: Rarer words get no class.
  ///   - share: A label that a smaller part of a word's uses has does not count.
  /// - Returns: The bytes of a `HashedTable` from lower words to classes.
  package func classes(minimum: Int, share: Double) -> [UInt8] {
    Self.classes(byLower, minimum: minimum, share: share)
  }

  /// The same from forms to classes.
  package func formClasses(minimum: Int, share: Double) -> [UInt8] {
    Self.classes(byForm.filter { capitalised.contains($0.key) }, minimum: minimum, share: share)
  }

  private static func classes(
    _ words: [UInt64: [Int: Int]], minimum: Int, share: Double
  ) -> [UInt8] {
    var classes: [[Int]: UInt16] = [:]
    var entries: [(hash: UInt64, value: UInt16)] = []
    for (hash, counts) in words.sorted(by: { $0.key < $1.key }) {
      let total = counts.values.reduce(0, +)
      if total < minimum { continue }
      let frequent = counts.filter { Double($0.value) >= share * Double(total) }
      let ordered = frequent.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let labels = ordered.prefix(4).map(\.key)
      let number = classes[labels] ?? UInt16(classes.count + 1)
      classes[labels] = number
      entries.append((hash, number))
    }
    return HashedTable.bytes(entries)
  }

  /// The label of each form that stands `minimum` times and never has another label.
  ///
  /// - Returns: The bytes of a `HashedTable` from forms to labels.
  package func certain(minimum: Int) -> [UInt8] {
    var entries: [(hash: UInt64, value: UInt16)] = []
    for (hash, counts) in byForm.sorted(by: { $0.key < $1.key }) {
      if let only = counts.first, counts.count == 1, only.value >= minimum {
        entries.append((hash, UInt16(only.key)))
      }
    }
    return HashedTable.bytes(entries)
  }
}
