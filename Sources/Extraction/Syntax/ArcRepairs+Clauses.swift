import Knowledge

/// Where parsers misjudge how far a clause reaches, or take a plural for a verb.
extension ArcRepairs {
  /// "Hundreds, who wore masks, gathered": "who" is no subject of a sentence; the verb behind the
  /// clause's comma is the verb of the noun before it.
  mutating func lowerRelativeClauses() {
    for opener in tokens.indices.dropFirst(2)
    where tokens[opener].pennTag == .wp && tokens[opener].lower == "who"
      && tokens[opener].relation == .nsubj && tokens[opener - 1].text == ","
    {
      let clause = tokens[opener].head
      let sentence = document.sentences[document.sentence(ofToken: opener)].tokens
      // A line may end with the comma.
      guard clause > opener, tokens[clause].relation == .root, opener > sentence.lowerBound,
        let subject = (sentence.lowerBound..<opener - 1).last(where: {
          tokens[$0].head == clause
            && [.nsubj, .vocative, .dislocated].contains(tokens[$0].relation)
        }),
        let verb = (clause + 2..<max(clause + 2, sentence.upperBound)).first(where: {
          tokens[$0 - 1].text == "," && isPast($0)
        })
      else { continue }
      for word in sentence where tokens[word].head == clause && (word < opener - 1 || word > verb) {
        tokens[word].head = verb
      }
      tokens[verb].head = tokens[clause].head
      (tokens[verb].relation, tokens[verb].pennTag) = (.root, .vbd)
      (tokens[clause].head, tokens[clause].relation) = (subject, .aclRelcl)
      tokens[subject].relation = .nsubj
    }
  }

  /// "Officials announced the talks between Li and Roe have been called off": what seems the object of a
  /// verb of telling is the subject of the finite verb behind it.
  mutating func turnObjectsIntoSubjects() {
    for verb in tokens.indices
    where tokens[verb].partOfSpeech == .verb && [.ccomp, .advcl].contains(tokens[verb].relation) {
      let teller = tokens[verb].head
      guard teller >= 0, teller < verb, tokens[teller].partOfSpeech == .verb,
        let auxiliary = (teller + 1..<verb).first(where: {
          tokens[$0].head == verb && [.aux, .auxPass].contains(tokens[$0].relation)
        }), [.vbz, .vbp, .vbd, .md].contains(tokens[auxiliary].pennTag),
        let object = (teller + 1..<auxiliary).first(where: {
          tokens[$0].head == teller && tokens[$0].relation == .obj
        }),
        // "Convened officials to discuss ways the plan could work": what tells more of the verb above
        // parts its object from the clause.
        case let inner = object + 1..<auxiliary,
        !inner.contains(where: { tokens[$0].head == teller && tokens[$0].partOfSpeech == .verb })
      else { continue }
      if let guest = inner.first(where: { tokens[$0].head == verb && isSubject($0) }) {
        guard
          let mark = (object + 1..<guest).first(where: {
            tokens[$0].head == verb && tokens[$0].lower == "between"
          })
        else { continue }
        (tokens[mark].head, tokens[mark].relation) = (guest, .case)
        (tokens[guest].head, tokens[guest].relation) = (object, .nmod)
      } else if hasChild(of: verb, by: .mark) || hasChild(of: verb, by: .cc) {
        continue
      }
      let isPassive = hasChild(of: verb, by: .auxPass)
      (tokens[object].head, tokens[object].relation) = (verb, isPassive ? .nsubjPass : .nsubj)
      tokens[verb].relation = .ccomp
    }
  }

  /// Whether a word is a verb in "ed" or the like without a subject or an auxiliary of its own.
  private func isPast(_ word: Int) -> Bool {
    tokens[word].partOfSpeech == .verb && [.vbd, .vbn].contains(tokens[word].pennTag)
      && tokens[word].relation != .conj
      && ![.nsubj, .aux, .auxPass].contains { hasChild(of: word, by: $0) }
  }

  /// "A band of nine Somali pirates": behind "of", a number and a name, what looks like a verb in
  /// the present is a plural.
  mutating func readPluralsBehindNumbers() {
    for word in tokens.indices.dropFirst(4)
    where tokens[word].pennTag == .vbz && tokens[word].partOfSpeech == .verb
      && tokens[word - 1].partOfSpeech == .propn && tokens[word - 1].head == word
      && isNumberWord(word - 2) && tokens[word - 3].lower == "of"
      && tokens[word - 4].partOfSpeech == .noun
    {
      let verb = tokens[word].head
      guard verb >= 0, verb < word - 3, tokens[word - 4].head != word else { continue }
      for child in tokens.indices.dropFirst(word + 1) where tokens[child].head == word {
        tokens[child].head = verb
      }
      (tokens[word].partOfSpeech, tokens[word].pennTag) = (.noun, .nns)
      (tokens[word].head, tokens[word].relation) = (word - 4, .nmod)
      tokens[word - 1].relation = .compound
      (tokens[word - 2].head, tokens[word - 2].relation) = (word, .nummod)
      (tokens[word - 3].head, tokens[word - 3].relation) = (word, .case)
    }
  }

  /// "Agreed to insure ships, at a summit": the occasion that a comma parts from an infinitive is that
  /// of the main verb, unless the infinitive has a time of its own.
  mutating func liftOccasions() {
    for preposition in tokens.indices.dropFirst()
    where tokens[preposition].relation == .case && tokens[preposition].lower == "at"
      && tokens[preposition - 1].text == ","
    {
      let occasion = tokens[preposition].head
      guard occasion > preposition, tokens[occasion].relation == .obl else { continue }
      let infinitive = tokens[occasion].head
      var verb = infinitive
      while verb >= 0, verb < preposition, tokens[verb].pennTag == .vb,
        [.conj, .xcomp, .advcl].contains(tokens[verb].relation)
      {
        verb = tokens[verb].head
      }
      let hasTime = document.times.contains {
        $0.tokens.lowerBound > infinitive && $0.tokens.lowerBound < preposition
      }
      guard verb >= 0, verb < infinitive, tokens[verb].pennTag != .vb, !hasTime else { continue }
      tokens[occasion].head = verb
    }
  }

  /// "Nine", but neither "one" nor a year.
  private func isNumberWord(_ word: Int) -> Bool {
    tokens[word].pennTag == .cd && tokens[word].lower != "one"
      && tokens[word].lower.utf8.allSatisfy { (97...122).contains($0) }
  }
}
