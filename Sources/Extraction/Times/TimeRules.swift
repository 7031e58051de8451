import Knowledge
import Lexicons

/// The time patterns of `seeds/rules/times.tsv`, found by their first word.
struct TimeRules: Sendable {
  struct Found: Sendable {
    let pattern: TimePattern
    let type: TimeExpression.Kind
    let match: TimePattern.Match
  }

  let lexer: TimeLexer
  private let patterns: [TimePattern]
  private let types: [TimeExpression.Kind]
  private let byLiteral: [Int: [Int]]
  private let byClass: [TimeClass: [Int]]

  init(vocabulary: TimeVocabulary, patterns: [(TimePattern, TimeExpression.Kind)]) {
    self.lexer = TimeLexer(vocabulary: vocabulary)
    self.patterns = patterns.map(\.0)
    self.types = patterns.map(\.1)
    var byLiteral: [Int: [Int]] = [:]
    var byClass: [TimeClass: [Int]] = [:]
    for (number, (pattern, _)) in patterns.enumerated() {
      for element in pattern.possibleFirstElements {
        for literal in element.literals { byLiteral[literal, default: []].append(number) }
        for kind in element.classes.members { byClass[kind, default: []].append(number) }
      }
    }
    self.byLiteral = byLiteral
    self.byClass = byClass
  }

  /// The longest match that begins at a word, the earlier row where two are as long.
  func longestMatch(_ words: [TimeWord], at start: Int) -> Found? {
    let word = words[start]
    guard word.literal >= 0 || !word.classes.isEmpty else { return nil }
    var best: (pattern: Int, match: TimePattern.Match)?
    func consider(_ numbers: [Int]) {
      for number in numbers where patterns[number].mayFit(words, at: start) {
        guard let match = patterns[number].match(words, at: start) else { continue }
        if let best, (match.end, -number) <= (best.match.end, -best.pattern) { continue }
        best = (number, match)
      }
    }
    if word.literal >= 0, let numbers = byLiteral[word.literal] { consider(numbers) }
    for meaning in word.meanings {
      if let numbers = byClass[meaning.kind] { consider(numbers) }
    }
    return best.map {
      Found(pattern: patterns[$0.pattern], type: types[$0.pattern], match: $0.match)
    }
  }
}

extension TimePattern {
  /// The elements that the first word of a match can fill.
  var possibleFirstElements: [Element] {
    var first: [Element] = []
    for element in elements {
      first.append(element)
      if !element.isOptional { break }
    }
    return first
  }
}

extension TimeRules {
  /// Reads `rules/time-words.tsv` and `rules/times.tsv`.
  ///
  /// - Throws: `LexiconError` with file and line of a row that makes no sense.
  init() throws(LexiconError) {
    var vocabulary = TimeVocabulary()
    let words = try SeedTable(
      "rules/time-words.tsv", columns: ["word", "class", "value", "case"])
    for row in words.rows {
      guard let kind = TimeClass.names[row["class"]], let value = Int(row["value"]) else {
        throw row.error(
          .unknownValue(
            row["class"], column: "class",
            allowed: TimeClass.names.keys.sorted().joined(separator: ", ")))
      }
      vocabulary.add(
        row["word"], meaning: TimeMeaning(kind: kind, value: value),
        needsCapital: row["case"] == "capital")
    }
    _ = vocabulary.literal("-")
    let table = try SeedTable(
      "rules/times.tsv",
      columns: ["rule", "pattern", "type", "value", "example", "expected"])
    var patterns: [(TimePattern, TimeExpression.Kind)] = []
    for row in table.rows {
      guard let operation = TimeOperation(row["value"]) else {
        throw row.error(
          .unknownValue(row["value"], column: "value", allowed: "an operation of TimeOperation"))
      }
      let type: TimeExpression.Kind = try row.value("type")
      let pattern = TimePattern(
        rule: row["rule"], pattern: row["pattern"], value: operation, vocabulary: &vocabulary)
      patterns.append((pattern, type))
    }
    vocabulary.seal()
    self.init(vocabulary: vocabulary, patterns: patterns)
  }
}
