import Knowledge

extension SentenceMatcher {
  /// The day of a verb: what hangs on it, else the nearest without a verb between.
  func day(of verb: Int) -> Answers {
    let days = sentence.mentions.filter {
      $0.type == "date" && CalendarDate(iso: $0.name.prefix(10)) != nil
    }
    let own = days.filter { day in tokens(of: day).contains { isInClause($0, of: verb) } }
    return (own.isEmpty && days.count == 1 ? days : own)
      .min { distance($0, verb) < distance($1, verb) }
      .map { [(String($0.name.prefix(10)), $0.type)] } ?? []
  }

  /// The number that counts what is asked for; a sum of money or a length of time in its words.
  func count(at verb: Int) -> Answers {
    guard let noun = question.focus else { return [] }
    switch noun {
    case "long": return durations
    case "money": return sums
    default:
      let counted = document.tokens.indices.filter {
        document.tokens[$0].lemma == noun || akin($0, noun)
      }
      let numbers = counted.flatMap { children($0, [.nummod]) } + pronominal(verb)
      return numbers.first.map { [(document.tokens[$0].text, "number")] } ?? []
    }
  }

  /// "212 passengers and crew": the noun counted is joined to the head.
  private func akin(_ head: Int, _ noun: String) -> Bool {
    children(head, [.conj]).contains { document.tokens[$0].lemma == noun }
  }

  /// "27 signed it": a number for a noun.
  private func pronominal(_ verb: Int) -> [Int] {
    (subjects(of: verb) + objects(of: verb)).filter { document.tokens[$0].partOfSpeech == .num }
  }

  private var durations: Answers {
    sentence.mentions.first { $0.type == "duration" }.map { duration in
      let range = tokens(of: duration)
      return [(document.text(document.span(ofTokens: range)), "duration")]
    } ?? []
  }

  /// "C$66 million", "five million euros".
  private var sums: Answers {
    let units: Set<String> = ["dollar", "euro", "pound", "yen", "franc", "rupee", "peso", "krone"]
    let tokens = document.tokens
    for place in tokens.indices where tokens[place].partOfSpeech == .num {
      var range = place..<place + 1
      while range.lowerBound > 0,
        tokens[range.lowerBound - 1].text.contains(where: \.isCurrencySymbol)
      {
        range = range.lowerBound - 1..<range.upperBound
      }
      while range.upperBound < tokens.count,
        tokens[range.upperBound].partOfSpeech == .num
          || units.contains(tokens[range.upperBound].lemma)
      { range = range.lowerBound..<range.upperBound + 1 }
      let words = document.text(document.span(ofTokens: range))
      if words.contains(where: \.isCurrencySymbol)
        || tokens[range].contains(where: { units.contains($0.lemma) })
      {
        return [(words, "number")]
      }
    }
    return []
  }
}
