import Knowledge

/// Whose words a statement, a letter or a warning has: "the letter stated".
extension SpeakerFinder {
  /// Whether a word means something written that can "say" or "read".
  func isWriting(_ word: Int) -> Bool {
    document.tokens[word].partOfSpeech == .noun && verbs.isWriting(document.tokens[word].lemma)
  }

  /// "The ministry's statement read “…”": what the tagger may take for a noun.
  func isRead(_ word: Int) -> Bool {
    let tokens = document.tokens
    guard ["read", "reads", "reading"].contains(tokens[word].lower) else { return false }
    // "A statement which read, in part, “…”".
    let next = (word + 1..<min(word + 6, tokens.count)).first {
      ![",", "in", "part", "partly"].contains(tokens[$0].lower)
    }
    return next.map { tokens[$0].isQuoteMark || tokens[$0].text == ":" } ?? false
      && writing(before: word) != nil
  }

  /// The writing that is the subject of a verb, also where the parser hangs it elsewhere.
  func writing(saidBy verb: Int) -> Int? {
    if let subject = tree.subject(of: verb), !isQuoted[subject], !isRelative(subject) {
      return isWriting(subject) ? subject : nil
    }
    return writing(before: verb)
  }

  private func isRelative(_ word: Int) -> Bool {
    ["which", "that"].contains(document.tokens[word].lower)
  }

  private func writing(before verb: Int) -> Int? {
    let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
    let near = max(sentence.lowerBound, verb - 3)..<verb
    guard let noun = near.last(where: isWriting),
      !(noun + 1..<verb).contains(where: {
        [.verb, .punct, .pron].contains(document.tokens[$0].partOfSpeech) && !isRelative($0)
      })
    else { return nil }
    return noun
  }

  /// "The agency quoted her as saying": the words are hers.
  func quotedPerson(by verb: Int) -> Int? {
    let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
    guard ["quote", "cite"].contains(document.tokens[verb].lemma), verb + 1 < sentence.upperBound
    else { return nil }
    // "Li is quoted by the paper as saying".
    if document.tokens[verb + 1].lower == "by" { return tree.child(of: verb, by: .nsubjPass) }
    // "Quoted Li as saying", "cited an officer of the harbour, saying": whom the words belong to.
    guard
      let saying = (verb + 1..<min(verb + 30, sentence.upperBound)).first(where: {
        ["saying", "telling"].contains(document.tokens[$0].lower) && !isQuoted[$0]
          && ["as", ","].contains(document.tokens[$0 - 1].lower)
      })
    else { return nil }
    // "Quoted the envoy, Li, saying".
    if let last = context.mentions.mention(at: saying - 2), document.mentions[last].type == .person
    {
      return document.mentions[last].tokens.lowerBound
    }
    if let named = context.mentions.mention(at: verb + 1),
      document.mentions[named].tokens.upperBound == saying - 1
    {
      return document.mentions[named].tokens.lowerBound
    }
    return (verb + 1..<saying).first {
      document.tokens[$0].head == verb && document.tokens[$0].relation == .obj && !isQuoted[$0]
    }
  }

  /// "Li opposed Roe's statement: “…”": who answers what another wrote.
  func critic(of writing: Int) -> Party? {
    let token = document.tokens[writing]
    guard token.relation == .obj, token.head >= 0,
      tree.child(of: writing, by: .nmodPoss).flatMap(party) != nil,
      let subject = tree.subject(of: token.head)
    else { return nil }
    return party(at: subject)
  }

  /// Whose doings a sentence tells that has words in quotation marks inside: "Li chooses “to …”".
  func narrated(around range: Range<Int>) -> Attribution? {
    let sentence = document.sentences[document.sentence(ofToken: range.lowerBound)].tokens
    for word in sentence.lowerBound..<range.lowerBound
    where [.verb, .aux].contains(document.tokens[word].partOfSpeech) && !isQuoted[word] {
      guard let subject = tree.subject(of: word), subject < range.lowerBound,
        let (index, entity) = context.entity(at: subject), entity.type == .person
      else { continue }
      let speaker = Party(name: entity.name, entity: index)
      return Attribution(cue: word, speaker: speaker, rule: "quote/narrated")
    }
    return nil
  }

  /// Who wrote it: told beside the noun, else whoever is told to have written, issued or sent
  /// something shortly before.
  func author(of writing: Int) -> Party? {
    stated(authorOf: writing) ?? issuer(of: writing) ?? lastAuthor(before: writing)
  }

  /// "The ministry's statement", "a statement from the ministry", "a warning issued by the ministry".
  func stated(authorOf writing: Int) -> Party? {
    // "Norway's statement read": the parser may take the last word for the noun.
    let head = document.tokens[writing].head
    let isModifier = document.tokens[writing].relation == .compound && isRead(head)
    for child in tree.children(of: writing) + (isModifier ? tree.children(of: head) : []) {
      let token = document.tokens[child]
      switch token.relation {
      case .nmodPoss:
        if let author = party(at: child) { return author }
      case .nmod where ["by", "from", "of"].contains(tree.prepositions(of: child)):
        if let author = party(at: child) { return author }
      case .acl, .aclRelcl:
        let agent = tree.child(of: child, by: .oblAgent) ?? tree.child(of: child, by: .obl)
        if token.pennTag == .vbn, let agent, ["by", "from"].contains(tree.prepositions(of: agent)),
          let author = party(at: agent)
        {
          return author
        }
      default: continue
      }
    }
    return source(behind: writing)
  }

  /// "A NATO statement": the body whose name stands right before what it says; not before a post or an article,
  /// where it is the place where somebody else writes.
  private func issuer(of writing: Int) -> Party? {
    let sentence = document.sentences[document.sentence(ofToken: writing)].tokens
    guard ["statement", "report", "communique"].contains(document.tokens[writing].lemma),
      writing > sentence.lowerBound, !isQuoted[writing - 1],
      let (index, entity) = context.entity(at: writing - 1), entity.type == .organisation
    else { return nil }
    return Party(name: entity.name, entity: index)
  }

  /// "It said “…”" behind "a NATO statement told of a fault": who wrote what "it" stands for.
  func author(ofIt subject: Int) -> Party? {
    let number = document.sentence(ofToken: subject)
    guard document.tokens[subject].lower == "it", number > 0,
      document.sentences[number - 1].paragraph == document.sentences[number].paragraph
    else { return nil }
    // The subject of the last main clause.
    let before = document.sentences[number - 1].tokens
    let main = before.last {
      let token = document.tokens[$0]
      let isMain =
        token.relation == .root
        || token.relation == .conj && token.head >= 0
          && document.tokens[token.head].relation == .root
      return isMain && token.partOfSpeech == .verb && tree.hasChild(of: $0, by: .nsubj)
    }
    guard let main, let writing = tree.child(of: main, by: .nsubj), isWriting(writing),
      !isQuoted[writing]
    else { return nil }
    return stated(authorOf: writing) ?? issuer(of: writing)
  }

  /// "The raid led Norway to issue a statement, saying it “…”": who issues it says what the participle tells,
  /// where nobody is told to do so.
  func causedIssuer(before participle: Int) -> Party? {
    let token = document.tokens[participle]
    let sentence = document.sentences[document.sentence(ofToken: participle)].tokens
    guard token.pennTag == .vbg, !tree.hasChild(of: participle, by: .nsubj),
      let writing = (sentence.lowerBound..<participle).last(where: isWriting),
      document.tokens[writing].relation == .obj, !isQuoted[writing],
      case let verb = document.tokens[writing].head, verb >= 0,
      verbs.writes(document.tokens[verb].lemma)
    else { return nil }
    let above = document.tokens[verb].head
    guard document.tokens[verb].relation == .xcomp, above >= 0,
      [verb, above, writing].contains(token.head),
      let cause = tree.child(of: above, by: .nsubj), party(at: cause) == nil
    else { return nil }
    return tree.child(of: above, by: .obj).flatMap(party)
  }

  /// "Issued a statement from the king": the name right behind "from", wherever it hangs.
  private func source(behind writing: Int) -> Party? {
    let sentence = document.sentences[document.sentence(ofToken: writing)].tokens
    var link = writing + 1
    // "A message on Monday by the king".
    if link + 2 < sentence.upperBound, document.tokens[link].lower == "on" { link += 2 }
    guard link < sentence.upperBound, ["from", "by"].contains(document.tokens[link].lower)
    else { return nil }
    // "A statement from the bank's head and founder, Ana Li,".
    let named = link + 1..<min(link + 10, sentence.upperBound)
    let end = named.first { document.tokens[$0].partOfSpeech == .verb } ?? named.upperBound
    if let person = apposedPerson(in: link + 1..<end), firstPerson(in: link + 1..<end) == person {
      return person
    }
    for word in link + 1..<min(link + 6, sentence.upperBound) {
      guard document.tokens[word].partOfSpeech != .verb, document.tokens[word].text != ","
      else { return nil }
      if let author = party(at: word) {
        return personTitled(behind: word, in: word..<sentence.upperBound) ?? author
      }
    }
    return nil
  }

  /// Who wrote to Li in the three sentences before "the letter stated".
  private func lastAuthor(before writing: Int) -> Party? {
    let sentence = document.sentence(ofToken: writing)
    let first = document.sentences[max(0, sentence - 3)].tokens.lowerBound
    for verb in (first..<writing).reversed()
    where !isQuoted[verb] && verbs.writes(document.tokens[verb].lemma)
      && document.tokens[verb].partOfSpeech == .verb
    {
      if let subject = tree.subject(of: verb), subject < verb, !isWriting(subject),
        let author = party(at: subject)
      {
        return author
      }
    }
    return nil
  }
}
