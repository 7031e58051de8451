import Knowledge

/// Subjects that parsers hang on something else, so that their verb has none.
extension ArcRepairs {
  /// "During a visit to Oslo on Monday President Ana Li announced": a person right before a verb
  /// without a subject, whom no preposition governs, is its subject.
  mutating func giveSubjects() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      var verb = mention.tokens.upperBound
      // "Li recently visited Oslo".
      if verb + 1 < tokens.count, tokens[verb].partOfSpeech == .adv { verb += 1 }
      guard verb < tokens.count, [.vbd, .vbz].contains(tokens[verb].pennTag),
        tokens[verb].partOfSpeech == .verb, !hasChild(of: verb, by: .nsubj),
        !hasChild(of: verb, by: .nsubjPass),
        let head = top(of: mention.tokens),
        [.nmod, .nmodUnmarked, .oblUnmarked].contains(tokens[head].relation) && !isGoverned(mention)
          || isMisreadConjunct(head, of: mention, before: verb),
        tokens[head].head >= 0, tokens[head].head < head,
        !mention.tokens.contains(tokens[verb].head)
      else { continue }
      (tokens[head].head, tokens[head].relation) = (verb, .nsubj)
    }
  }

  /// "Li met Roe, and Minister Ana Dee visited Oslo": what parsers join to the verb before is the
  /// subject of the verb behind.
  private func isMisreadConjunct(_ head: Int, of name: Mention, before verb: Int) -> Bool {
    tokens[head].relation == .conj && tokens[tokens[head].head].partOfSpeech == .verb
      && [.conj, .parataxis].contains(tokens[verb].relation) && tokens[verb].head < head
  }

  /// "Norway Prime Minister Ana Li said": two subjects side by side are one, and the country belongs to
  /// the office.
  mutating func hangCountriesOnSubjects() {
    for country in document.mentions where country.type == .country && country.kind == .name {
      guard let word = top(of: country.tokens),
        isSubject(word) || tokens[word].relation == .conj && tokens[word].head < word,
        let name = document.mentions.first(where: {
          $0.type == .person && $0.kind == .name && $0.tokens.lowerBound > word
            && $0.tokens.lowerBound - country.tokens.upperBound < 6
        }), document.sentence(ofToken: name.tokens.lowerBound) == document.sentence(ofToken: word),
        runStart(before: name) == country.tokens.upperBound,
        name.tokens.lowerBound > country.tokens.upperBound,
        let subject = top(of: name.tokens), isSubject(subject)
      else { continue }
      if tokens[word].relation == .conj {
        (tokens[subject].head, tokens[subject].relation) = (tokens[word].head, .conj)
        for child in country.tokens.lowerBound - 1..<word where tokens[child].head == word {
          tokens[child].head = subject
        }
      } else if tokens[subject].head != tokens[word].head {
        continue
      }
      (tokens[word].head, tokens[word].relation) = (subject, .compound)
    }
  }

  /// "“…”, writes Li's colleague Bo Roy": who stands behind a verb that follows a quotation is its
  /// subject.
  mutating func turnReportingVerbs() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      guard let name = top(of: mention.tokens), tokens[name].relation == .obj,
        case let verb = tokens[name].head, verb > 0, verb < name,
        [.vbd, .vbz].contains(tokens[verb].pennTag),
        [.closingQuote, .comma].contains(tokens[verb - 1].pennTag),
        (max(0, verb - 2)..<verb).contains(where: { tokens[$0].pennTag == .closingQuote }),
        case let sentence = document.sentences[document.sentence(ofToken: verb)].tokens,
        !(verb..<sentence.upperBound).contains(where: {
          tokens[$0].head == verb && isSubject($0)
        })
      else { continue }
      for word in sentence where tokens[word].head == verb && isSubject(word) {
        tokens[word].relation = .ccomp
      }
      tokens[name].relation = .nsubj
    }
  }

  /// "The dispute about Ana Li not attending the summit": who stands right before "not" and a participle
  /// is its subject.
  mutating func giveSubjectsToRefusals() {
    for mention in document.mentions
    where mention.kind == .name && [.person, .country, .organisation].contains(mention.type) {
      let negation = mention.tokens.upperBound
      guard negation + 1 < tokens.count, tokens[negation].lower == "not",
        tokens[negation + 1].pennTag == .vbg, tokens[negation].head == negation + 1,
        let name = top(of: mention.tokens),
        [.advcl, .acl].contains(tokens[negation + 1].relation)
      else { continue }
      (tokens[negation + 1].head, tokens[negation + 1].relation) = (name, .acl)
    }
  }

  /// Whether a preposition, "and" or a comma stands before a name and its titles.
  private func isGoverned(_ name: Mention) -> Bool {
    var word = name.tokens.lowerBound - 1
    while word >= 0, [.propn, .adj, .noun].contains(tokens[word].partOfSpeech),
      !timeWords.contains(word)
    {
      word -= 1
    }
    return word < 0 || [.adp, .cconj, .punct].contains(tokens[word].partOfSpeech)
  }

  /// "During a call on Monday, Ana Li and Bo Roy discussed": who stands between an opening phrase's
  /// comma and a verb without a subject is its subject, not part of the phrase.
  mutating func freeSubjectsFromOpenings() {
    for sentence in document.sentences {
      let words = sentence.tokens
      guard let first = words.first,
        tokens[first].partOfSpeech == .adp || Self.openers.contains(tokens[first].lower),
        let comma = words.first(where: { tokens[$0].text == "," }), words.contains(comma + 1),
        let verb = subjectlessVerb(behind: comma, in: words)
      else { continue }
      let heads = partyHeads(in: comma + 1..<verb)
      // "During the meeting, the Council, the Team, and the Office committed": also where one name hangs on
      // the next.
      let names = heads.filter { tokens[$0].head < comma || heads.contains(tokens[$0].head) }
      guard let subject = names.first, !(comma + 1..<subject).contains(where: isBreak) else {
        continue
      }
      for word in words where tokens[word].head == verb && isSubject(word) {
        tokens[word].relation = .obl
      }
      (tokens[subject].head, tokens[subject].relation) = (verb, .nsubj)
      for other in names.dropFirst() {
        (tokens[other].head, tokens[other].relation) = (subject, .conj)
      }
    }
  }

  /// The first finite verb behind a comma with nothing but nominal words between, if it lacks a subject
  /// there.
  private func subjectlessVerb(behind comma: Int, in sentence: Range<Int>) -> Int? {
    guard
      let finite = (comma + 1..<sentence.upperBound).first(where: {
        tokens[$0].partOfSpeech == .verb || tokens[$0].partOfSpeech == .aux
      }),
      [.vbd, .vbz, .vbp, .md].contains(tokens[finite].pennTag)
        || tokens[finite].pennTag == .vbn && hasChild(of: finite, by: .obj)
    else { return nil }
    let verb = tokens[finite].partOfSpeech == .aux ? tokens[finite].head : finite
    guard verb >= finite, tokens[verb].partOfSpeech == .verb,
      !(comma..<verb).contains(where: { tokens[$0].head == verb && isSubject($0) })
    else { return nil }
    return verb
  }

  func isSubject(_ word: Int) -> Bool {
    tokens[word].relation == .nsubj || tokens[word].relation == .nsubjPass
  }

  /// Words that open a phrase as prepositions do.
  private static let openers: Set<String> = ["according", "following", "ahead", "earlier"]

  private func partyHeads(in words: Range<Int>) -> [Int] {
    document.mentions.compactMap { mention in
      guard [.person, .organisation, .country].contains(mention.type), mention.kind == .name,
        words.contains(mention.tokens.lowerBound), words.contains(mention.tokens.upperBound - 1)
      else { return nil }
      return top(of: mention.tokens)
    }
  }

  private func personHeads(in words: Range<Int>) -> [Int] {
    document.mentions.compactMap { mention in
      guard mention.type == .person, mention.kind == .name,
        words.contains(mention.tokens.lowerBound), words.contains(mention.tokens.upperBound - 1)
      else { return nil }
      return top(of: mention.tokens)
    }
  }

  private func isBreak(_ word: Int) -> Bool {
    [.adp, .punct, .sconj, .verb].contains(tokens[word].partOfSpeech)
  }

  /// "Held a call with governors, Administrator Ana Li, and Bo Roy to discuss it": an infinitive takes no
  /// subject, so that a person before it belongs to the list on the left.
  mutating func freeFromInfinitives() {
    for name in tokens.indices
    where tokens[name].relation == .nsubj && tokens[name].head > name
      && isInfinitive(tokens[name].head, behind: name)
    {
      let sentence = document.sentences[document.sentence(ofToken: name)].tokens
      var start = name
      while start > sentence.lowerBound,
        [.propn, .adj, .noun].contains(tokens[start - 1].partOfSpeech)
      {
        start -= 1
      }
      let mark = start - 1
      guard mark > sentence.lowerBound, tokens[mark].text == ",",
        personHeads(in: start..<sentence.upperBound).contains(where: { $0 <= name + 4 }),
        let left = listSide(of: mark, in: sentence)
      else { continue }
      (tokens[name].head, tokens[name].relation) = (left, .conj)
    }
  }

  /// The word that a list left of a comma begins with: "governors of Norway,".
  private func listSide(of comma: Int, in sentence: Range<Int>) -> Int? {
    var word = comma - 1
    while sentence.contains(tokens[word].head), tokens[word].head < word,
      [.flat, .compound, .conj].contains(tokens[word].relation)
        || tokens[word].relation == .nmod
          && (tokens[word].head..<word).contains(where: {
            tokens[$0].head == word && tokens[$0].lower == "of"
          })
    {
      word = tokens[word].head
    }
    return [.obj, .obl, .nmod].contains(tokens[word].relation) ? word : nil
  }

  /// "The leaders of the League, meeting in Oslo, agreed": a participle, no noun, that two commas set
  /// apart before the verb.
  mutating func readMeetingAsParticiple() {
    for word in tokens.indices
    where tokens[word].lower == "meeting" && tokens[word].partOfSpeech == .noun && word > 1
      && tokens[word - 1].text == ","
    {
      let token = tokens[word]
      let sentence = document.sentences[document.sentence(ofToken: word)].tokens
      guard sentence.contains(word + 1), ["in", "at", "near"].contains(tokens[word + 1].lower),
        let subject = sentence.first(where: {
          tokens[$0].relation == .nsubj && tokens[$0].head == word && $0 < word
        }),
        let verb = sentence.first(where: {
          $0 > word && tokens[$0].head == word && tokens[$0].relation == .conj
            && tokens[$0].partOfSpeech == .verb
        })
      else { continue }
      for other in sentence where tokens[other].head == word && other > verb {
        tokens[other].head = verb
      }
      (tokens[verb].head, tokens[verb].relation) = (token.head, token.relation)
      (tokens[subject].head, tokens[word].head) = (verb, subject)
      tokens[word].relation = .acl
      tokens[word].partOfSpeech = .verb
      tokens[word].pennTag = .vbg
      tokens[word].lemma = "meet"
    }
  }

  /// "Leaders of the League gathered in Oslo.": the only verb of a full sentence is finite, though
  /// taggers may see a participle.
  mutating func tenseOnlyVerbs() {
    for sentence in document.sentences where sentence.kind == .body {
      let words = sentence.tokens
      guard let last = words.last, tokens[last].text == ".",
        !words.contains(where: {
          [.vbd, .vbz, .vbp, .md].contains(tokens[$0].pennTag)
        }),
        let root = words.first(where: { tokens[$0].relation == .root }),
        [.noun, .propn].contains(tokens[root].partOfSpeech),
        let verb = words.first(where: {
          tokens[$0].relation == .acl && tokens[$0].pennTag == .vbn
        }), tokens[verb].head >= root, tokens[verb].head < verb,
        !words.contains(where: { isAgent($0, of: verb) })
      else { continue }
      for word in words where tokens[word].head == root && (word > verb || word == last) {
        tokens[word].head = verb
      }
      (tokens[verb].head, tokens[verb].relation) = (tokens[root].head, .root)
      tokens[verb].pennTag = .vbd
      (tokens[root].head, tokens[root].relation) = (verb, .nsubj)
    }
  }

  /// "After the ruling, Ana Li, Director, and Bo Roy, Adviser, convened leaders.": the only verb outside
  /// relative clauses is finite, though taggers may see a participle before its object.
  mutating func tenseVerbsBehindLists() {
    for sentence in document.sentences where sentence.kind == .body {
      let words = sentence.tokens
      guard let last = words.last, tokens[last].text == ".",
        !words.contains(where: {
          [.vbd, .vbz, .vbp, .md].contains(tokens[$0].pennTag)
            && tokens[$0].relation != .aclRelcl && tokens[$0].relation != .aux
        }),
        let verb = words.dropFirst().first(where: {
          tokens[$0].pennTag == .vbn && tokens[$0].relation == .amod && tokens[$0 - 1].text == ","
            && tokens[$0].head > $0
        }),
        let subject = personHeads(in: words.lowerBound..<verb).first(where: {
          !hasChild(of: $0, by: .case)
        }),
        let root = words.first(where: { tokens[$0].relation == .root })
      else { continue }
      let object = tokens[verb].head
      for word in words where word > verb && tokens[word].head < verb { tokens[word].head = verb }
      (tokens[object].head, tokens[object].relation) = (verb, .obj)
      if root != subject, root < verb {
        (tokens[root].head, tokens[root].relation) = (verb, .obl)
      }
      (tokens[subject].head, tokens[subject].relation) = (verb, .nsubj)
      (tokens[verb].head, tokens[verb].relation) = (-1, .root)
      tokens[verb].pennTag = .vbd
      tokens[verb].partOfSpeech = .verb
    }
  }

  private func isAgent(_ word: Int, of verb: Int) -> Bool {
    tokens[word].lower == "by" && word > verb
  }

  /// "Following talks with Li, Roe said": a preposition, no participle, where the clause has a subject.
  mutating func readFollowingAsPreposition() {
    for word in tokens.indices
    where tokens[word].lower == "following" && tokens[word].relation == .amod {
      let noun = tokens[word].head
      guard noun > word, tokens[noun].relation == .nsubj, case let verb = tokens[noun].head,
        verb > noun,
        (noun + 1..<verb).contains(where: {
          tokens[$0].head == verb && tokens[$0].relation == .nsubj
        }),
        (noun + 1..<verb).contains(where: { tokens[$0].text == "," })
      else { continue }
      tokens[word].relation = .case
      tokens[word].partOfSpeech = .adp
      tokens[noun].relation = .obl
    }
  }
}
