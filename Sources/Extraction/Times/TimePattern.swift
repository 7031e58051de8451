import Knowledge

/// A row of `rules/times.tsv`: which words, and how they become a value.
struct TimePattern: Sendable {
  struct Element: Sendable {
    var literals: [Int] = []
    var classes: TimeClass = []
    var isOptional = false

    func accepts(_ word: TimeWord) -> Bool {
      !classes.isDisjoint(with: word.classes)
        || word.literal >= 0 && literals.contains(word.literal)
    }
  }

  let rule: String
  let elements: [Element]
  /// How many elements at the start are context, not part of the expression: 0 or 1.
  let context: Int
  let value: TimeOperation

  /// Compiles "last|past WEEKDAY PART?" and adds its literals to the vocabulary.
  init(
    rule: String, pattern: String, value: TimeOperation, vocabulary: inout TimeVocabulary
  ) {
    self.rule = rule
    self.value = value
    self.context = pattern.hasPrefix("^") ? 1 : 0
    self.elements = pattern.drop { $0 == "^" }.words.map { item in
      var element = Element()
      element.isOptional = item.hasSuffix("?")
      for choice in (element.isOptional ? item.dropLast() : item).split(separator: "|") {
        if let kind = TimeClass.names[String(choice)] {
          element.classes.insert(kind)
        } else {
          element.literals.append(vocabulary.literal(String(choice)))
        }
      }
      return element
    }
  }

  /// False where the second word shows that the pattern cannot fit: the quick answer for most.
  func mayFit(_ words: [TimeWord], at start: Int) -> Bool {
    guard elements.count > 1, !elements[0].isOptional, !elements[1].isOptional else { return true }
    return start + 1 < words.count && elements[1].accepts(words[start + 1])
  }

  /// The words that fill the elements, longest first choice; nil where the pattern does not fit.
  func match(_ words: [TimeWord], at start: Int) -> Match? {
    var match = Match(end: start)
    return fill(0, words, &match) && match.end > start ? match : nil
  }

  private func fill(_ number: Int, _ words: [TimeWord], _ match: inout Match) -> Bool {
    guard number < elements.count else { return true }
    if match.end < words.count, elements[number].accepts(words[match.end]) {
      let before = match
      match.take(words[match.end], as: elements[number].classes)
      if fill(number + 1, words, &match) { return true }
      match = before
    }
    return elements[number].isOptional && fill(number + 1, words, &match)
  }

  /// Where a match ends and the values of its words.
  struct Match: Sendable {
    /// Index of the word behind the last one.
    var end: Int
    private(set) var values: [TimeMeaning] = []

    init(end: Int) { self.end = end }

    mutating func take(_ word: TimeWord, as classes: TimeClass) {
      end += 1
      values += word.meanings.filter { classes.contains($0.kind) }
    }

    func value(_ kind: TimeClass) -> Int? { values.first { $0.kind == kind }?.value }
  }
}
