import Knowledge

/// Where parsers take a participle or a preposition for what a verb alone has.
extension ArcRepairs {
  /// "Li is to chair a meeting": an infinitive has no clause inside it that another subject had.
  mutating func unwrapOuterSubjects() {
    for word in document.tokens.indices
    where document.tokens[word].relation == .nsubjOuter && document.tokens[word].head >= 0
      && !hasChild(of: document.tokens[word].head, by: .nsubj)
    {
      let token = document.tokens[word]
      tokens[word].relation = .nsubj
      for be in word..<max(word, token.head)
      where tokens[be].head == token.head && tokens[be].relation == .cop
        && tokens[token.head].pennTag == .vb
      {
        tokens[be].relation = .aux
      }
    }
  }

  /// "Pledged continued support": no second verb stands right behind the first.
  mutating func unjoinParticiples() {
    for word in document.tokens.indices.dropFirst()
    where document.tokens[word].relation == .conj && document.tokens[word].head == word - 1
      && [.vbn, .vbd].contains(document.tokens[word].pennTag)
    {
      guard
        let noun = tokens.indices.first(where: {
          tokens[$0].head == word && tokens[$0].relation == .obj
        })
      else { continue }
      for child in tokens.indices where tokens[child].head == word { tokens[child].head = noun }
      tokens[noun].head = word - 1
      tokens[word].head = noun
      tokens[word].relation = .amod
    }
  }

  /// "Cancelled her planned visit": between "her" and a noun no verb stands.
  mutating func hangParticiplesOnNouns() {
    for word in document.tokens.indices
    where document.tokens[word].lower == "her" && word + 2 < tokens.count {
      let (verb, noun) = (word + 1, word + 2)
      guard [.vbn, .vbd].contains(tokens[verb].pennTag),
        tokens[noun].partOfSpeech == .noun || tokens[noun].pennTag == .vb,
        tokens[noun].head == verb, tokens[verb].relation != .root
      else { continue }
      tokens[noun].partOfSpeech = .noun
      tokens[noun].pennTag = .nn
      tokens[noun].head = tokens[verb].head
      tokens[noun].relation = .obj
      tokens[verb].head = noun
      tokens[verb].relation = .amod
      tokens[word].head = noun
      tokens[word].relation = .nmodPoss
    }
  }

  /// "Adviser to the President John Roe held a call": before a finite verb "to" is a preposition.
  mutating func unmarkFiniteVerbs() {
    for mark in document.tokens.indices
    where document.tokens[mark].relation == .mark && document.tokens[mark].lower == "to"
      && document.tokens[mark].head > mark
      && [.vbd, .vbz, .vbp].contains(tokens[document.tokens[mark].head].pennTag)
    {
      tokens[mark].head = mark + 1
      tokens[mark].relation = .case
    }
  }
}

extension ArcRepairs {
  /// "President Li hosted ministers": what has a subject and an object but no auxiliary is in the
  /// past tense, though taggers may see a participle.
  mutating func tenseParticiples() {
    for word in tokens.indices where tokens[word].relation == .nsubj {
      let verb = tokens[word].head
      guard verb > word, tokens[verb].pennTag == .vbn, hasChild(of: verb, by: .obj),
        ![.aux, .auxPass, .cop].contains(where: { hasChild(of: verb, by: $0) }),
        [.root, .conj, .ccomp, .parataxis, .advcl, .aclRelcl].contains(tokens[verb].relation)
      else { continue }
      tokens[verb].pennTag = .vbd
    }
  }

  /// "Administrator Li, foreign ministers and officials discussed it": two subjects of one verb that
  /// only a comma parts are one list, as are those that an "and" without a place of its own joins.
  mutating func joinSubjects() {
    for second in tokens.indices
    where tokens[second].relation == .nsubj && tokens[second].head > second {
      let verb = tokens[second].head
      let sentence = document.sentences[document.sentence(ofToken: second)].tokens
      guard
        let first = (sentence.lowerBound..<second).last(where: {
          tokens[$0].head == verb && tokens[$0].relation == .nsubj
        }),
        isList(from: first, to: second) && hasChild(of: second, by: .conj)
          || isPair(first, second, of: verb)
      else { continue }
      (tokens[second].head, tokens[second].relation) = (first, .conj)
    }
  }

  /// "The Office of Trade and the Office of Peace hosted": one "and", that hangs on the verb or on
  /// the second, and nominal words, some in brackets.
  private func isPair(_ first: Int, _ second: Int, of verb: Int) -> Bool {
    let between = first + 1..<second
    return between.filter {
      tokens[$0].lower == "and" && [verb, second].contains(tokens[$0].head)
    }.count == 1
      && between.allSatisfy {
        [.noun, .propn, .adj, .num, .det, .adp, .part, .cconj].contains(tokens[$0].partOfSpeech)
          || ["(", ")", "-"].contains(tokens[$0].text)
          // "The president of Norway, Ana Li, and the president of Poland, Bo Roy, signed".
          || tokens[$0].text == "," && tokens[first].lemma == tokens[second].lemma
      }
  }

  /// Whether nothing but nominal words and a comma stand between two heads.
  private func isList(from first: Int, to second: Int) -> Bool {
    let between = first + 1..<second
    return between.contains { tokens[$0].text == "," }
      && between.allSatisfy {
        [.noun, .propn, .adj, .num, .det, .punct, .adp, .part].contains(tokens[$0].partOfSpeech)
      }
  }
}
