import Knowledge

/// Where parsers take a nominal for the predicate of a clause that has a verb.
extension ArcRepairs {
  /// "Li, on a visit to Chile, met Berg": nothing that has a subject but no copula is a predicate of
  /// its own while a verb in the past tense hangs on it.
  mutating func rootVerbsBeforeObjects() {
    for verb in tokens.indices
    where tokens[verb].pennTag == .vbd && tokens[verb].relation == .amod
      && tokens[verb].head > verb
    {
      let object = tokens[verb].head
      guard !hasChild(of: object, by: .cop),
        tokens.indices.contains(where: {
          $0 < verb && [verb, object].contains(tokens[$0].head) && tokens[$0].relation == .nsubj
        })
      else { continue }
      (tokens[verb].head, tokens[verb].relation) = (tokens[object].head, tokens[object].relation)
      (tokens[object].head, tokens[object].relation) = (verb, .obj)
      let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
      for word in sentence where tokens[word].head == object {
        if word < verb {
          tokens[word].head = verb
        } else if word > object, tokens[word].relation == .nmod,
          hasChild(of: word, by: .case), !hasOfCase(word)
        {
          (tokens[word].head, tokens[word].relation) = (verb, .obl)
        }
      }
    }
  }

  /// "Li called Roe, Dee met Fox": a verb in the past tense with a subject of its own but no word that
  /// opens a clause stands beside the verb before.
  mutating func coordinateSplices() {
    for verb in tokens.indices
    where tokens[verb].pennTag == .vbd && tokens[verb].relation == .advcl
      && tokens[verb].head >= 0 && tokens[verb].head < verb && hasChild(of: verb, by: .nsubj)
      && !hasChild(of: verb, by: .mark)
    {
      let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
      let opens = sentence.contains {
        tokens[$0].head == verb && $0 < verb
          && ([.wrb, .wp, .wdt, .inTag].contains(tokens[$0].pennTag)
            || ["as", "had", "once"].contains(tokens[$0].lower))
      }
      let isSpliced = (tokens[verb].head..<verb).contains { tokens[$0].text == "," }
      if !opens, isSpliced { tokens[verb].relation = .parataxis }
    }
  }

  private func hasOfCase(_ word: Int) -> Bool {
    tokens.indices.contains {
      $0 < word && tokens[$0].head == word && tokens[$0].relation == .case
        && tokens[$0].lower == "of"
    }
  }

  /// "… — and tomorrow he plans to meet": a day right before a subject belongs to that subject's verb.
  mutating func hangTimesOnNextVerb() {
    for time in document.times where time.type == .date && time.tokens.count == 1 {
      let (day, subject) = (time.tokens.lowerBound, time.tokens.upperBound)
      guard subject < tokens.count, day > 0, tokens[subject].relation == .nsubj,
        tokens[subject].partOfSpeech == .pron,
        case let verb = tokens[subject].head, verb > subject, verb - subject < 4,
        [.cconj, .punct].contains(tokens[day - 1].partOfSpeech), tokens[day].head != verb
      else { continue }
      if tokens[verb].head == day {
        (tokens[verb].head, tokens[verb].relation) = (tokens[day].head, tokens[day].relation)
        for word in day - 2..<day where word >= 0 && tokens[word].head == day {
          tokens[word].head = verb
        }
      }
      (tokens[day].head, tokens[day].relation) = (verb, .oblUnmarked)
    }
  }

  /// "Li and Berg plan to meet": behind names that "and" joins, a bare noun before an infinitive is
  /// the verb of the clause.
  mutating func tensePlans() {
    for word in document.tokens.indices
    where document.tokens[word].pennTag == .nn && document.tokens[word].relation == .root
      && word + 2 < tokens.count
      && ["plan", "hope", "vow", "pledge", "promise", "offer", "aim"].contains(
        document.tokens[word].lower)
      && tokens[word + 1].lower == "to" && tokens[word + 2].pennTag == .vb
    {
      let before = tokens.indices.filter { $0 < word && tokens[$0].head == word }
      guard let subject = before.first, tokens[subject].relation == .compound,
        tokens[subject].partOfSpeech == .propn,
        before.allSatisfy({
          [.compound, .punct].contains(tokens[$0].relation)
        }),
        tokens.indices.contains(where: {
          tokens[$0].head == subject && tokens[$0].relation == .conj && $0 < word
        })
      else { continue }
      (tokens[word].partOfSpeech, tokens[word].pennTag) = (.verb, .vbp)
      tokens[subject].relation = .nsubj
      let infinitive = word + 2
      if tokens[infinitive].head == word { tokens[infinitive].relation = .xcomp }
    }
  }
}
