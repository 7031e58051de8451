import Knowledge

extension ArcRepairs {
  /// "Joining Li on the call were Roe, Novak and Berg": whoever stands behind "were" does what the
  /// participle at the front says, though parsers may hang them anywhere.
  mutating func turnInversions() {
    for sentence in document.sentences where sentence.kind == .body {
      guard let verb = openingParticiple(sentence.tokens),
        let link = (verb + 1..<sentence.tokens.upperBound).first(where: { isLink($0) }),
        link + 1 < sentence.tokens.upperBound, !hasSubject(between: verb, and: link),
        let subject = top(behind: link, in: sentence.tokens)
      else { continue }
      for word in verb + 1..<link
      where tokens[word].head > link || tokens[word].head < verb && word != verb {
        tokens[word].head = verb
      }
      let formerRoot = sentence.tokens.first { tokens[$0].head < 0 }
      if let formerRoot, formerRoot != verb, formerRoot != subject {
        (tokens[formerRoot].head, tokens[formerRoot].relation) = (verb, .parataxis)
      }
      (tokens[verb].head, tokens[verb].relation) = (-1, .root)
      (tokens[link].head, tokens[link].relation) =
        (verb, tokens[verb].lower == "present" ? .cop : .aux)
      (tokens[subject].head, tokens[subject].relation) = (verb, .nsubj)
    }
  }

  /// "Joining", "Also attending", "Also present": before anything but an adverb.
  private func openingParticiple(_ sentence: Range<Int>) -> Int? {
    var first = sentence.lowerBound
    if first < sentence.upperBound, tokens[first].partOfSpeech == .adv { first += 1 }
    guard first < sentence.upperBound,
      tokens[first].pennTag == .vbg || tokens[first].lower == "present",
      first + 2 < sentence.upperBound
    else { return nil }
    return first
  }

  /// "Were" with neither a verb nor an adjective behind it.
  private func isLink(_ word: Int) -> Bool {
    guard ["was", "were", "is", "are"].contains(tokens[word].lower), word + 1 < tokens.count else {
      return false
    }
    return [.noun, .propn, .det, .num, .adj].contains(tokens[word + 1].partOfSpeech)
  }

  /// "Winning the election was easy for Li, who": a subject of its own, or another sentence part.
  private func hasSubject(between verb: Int, and link: Int) -> Bool {
    (verb + 1..<link).contains {
      tokens[$0].text == "," || tokens[$0].relation == .nsubj && tokens[$0].head < link
    }
  }

  /// The word that the phrase right behind the link hangs by.
  private func top(behind link: Int, in sentence: Range<Int>) -> Int? {
    var word = link + 1
    while tokens[word].head > word, sentence.contains(tokens[word].head) {
      word = tokens[word].head
    }
    // Titles hang on the name behind them: "Prime Minister Roe".
    return [.noun, .propn, .pron, .num].contains(tokens[word].partOfSpeech) ? word : nil
  }
}
