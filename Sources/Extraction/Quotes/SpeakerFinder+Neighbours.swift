import Knowledge

/// Speakers who stand right beside a reporting verb, read from the words where the parser fails.
extension SpeakerFinder {
  /// "The writer and host of a show Ana Li said": a name right before the verb, where no
  /// preposition or "and" stands before it.
  func adjacentPerson(before verb: Int) -> Party? {
    guard verb > 0, document.tokens[verb].pennTag == .vbd,
      let person = person(endingAt: verb),
      let mention = context.mentions.mention(at: verb - 1),
      document.mentions[mention].tokens.count > 1
    else { return nil }
    let start = document.mentions[mention].tokens.lowerBound
    guard start > 0 else { return person }
    let before = document.tokens[start - 1]
    if [.noun, .propn].contains(before.partOfSpeech) { return person }
    // "Speaking for the Lake Fund, Ana Li said".
    let opening = document.sentences[document.sentence(ofToken: verb)].tokens.lowerBound
    return before.text == "," && document.tokens[opening].pennTag == .vbg ? person : nil
  }

  /// "Ana Li of Port Workers Oslo said": the person, not the body that ends before the verb.
  func memberOfBody(before verb: Int) -> Party? {
    guard verb > 0, document.tokens[verb].pennTag == .vbd,
      let body = context.mentions.mention(at: verb - 1), document.mentions[body].type != .person,
      document.mentions[body].tokens.upperBound == verb
    else { return nil }
    var link = document.mentions[body].tokens.lowerBound - 1
    if link > 1, document.tokens[link].lower == "the" { link -= 1 }
    guard link > 0, ["of", "from", "at"].contains(document.tokens[link].lower),
      let person = person(endingAt: link), let mention = context.mentions.mention(at: link - 1)
    else { return nil }
    let start = document.mentions[mention].tokens.lowerBound
    return start == 0 || document.tokens[start - 1].partOfSpeech != .adp ? person : nil
  }

  /// "Ana Li, the head of the bank, said" and "the envoy to the bank, Ana Li, said": where a comma
  /// stands before the verb, the person between the last two commas, else the one before them.
  func apposedPerson(before verb: Int) -> Party? {
    let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
    guard verb - 2 > sentence.lowerBound, document.tokens[verb - 1].text == ",",
      let comma = (max(sentence.lowerBound, verb - 24)..<verb - 2).last(where: {
        document.tokens[$0].text == "," && !isQuoted[$0]
      }), comma > sentence.lowerBound
    else { return nil }
    if let person = wholePerson(in: comma + 1..<verb - 1) { return person }
    // "Ana Li, whose boat sank, said".
    let isRelative = ["who", "whose"].contains(document.tokens[comma + 1].lower)
    let apposition = document.tokens[comma + 1..<verb - 1]
    guard isRelative || !apposition.contains(where: { $0.partOfSpeech == .verb }) else {
      return nil
    }
    return person(endingAt: comma) ?? member(before: comma)
  }

  /// "Ana Li of “Free Seas”, a lobby, said": the person whose body ends at a comma.
  private func member(before comma: Int) -> Party? {
    for link in (max(1, comma - 8)..<comma).reversed() {
      let token = document.tokens[link]
      if ["of", "from", "at"].contains(token.lower), let person = person(endingAt: link) {
        return person
      }
      guard !isQuoted[link], !token.isQuoteMark else { continue }
      guard [.propn, .det, .noun, .adj].contains(token.partOfSpeech) || token.lower == "of" else {
        return nil
      }
    }
    return nil
  }

  /// The person whose name fills a stretch of words, but for titles.
  private func wholePerson(in range: Range<Int>) -> Party? {
    guard let mention = context.mentions.mention(at: range.upperBound - 1),
      case let name = document.mentions[mention].tokens, name.upperBound == range.upperBound,
      name.lowerBound >= range.lowerBound,
      (range.lowerBound..<name.lowerBound).allSatisfy({
        lexicons.title(document.tokens[$0].text) != nil
          || lexicons.rank(document.tokens[$0].text) != nil
      })
    else { return nil }
    return person(endingAt: range.upperBound)
  }

  func person(endingAt end: Int) -> Party? {
    guard !isQuoted[end - 1], let mention = context.mentions.mention(at: end - 1),
      document.mentions[mention].tokens.upperBound == end,
      let (index, entity) = context.entity(at: end - 1), entity.type == .person
    else { return nil }
    return Party(name: entity.name, entity: index)
  }

  /// "…,” said Ana Li": a mention right after the verb, perhaps behind its title.
  func adjacentParty(after verb: Int, in sentence: Range<Int>) -> Party? {
    var index = verb + 1
    while index < min(verb + 6, sentence.upperBound), !isQuoted[index],
      document.tokens[index].partOfSpeech != .punct
    {
      if let party = namedParty(at: index) { return party }
      index += 1
    }
    return nil
  }

  func adjacentParty(before verb: Int, in sentence: Range<Int>) -> Party? {
    var index = verb - 1
    while index >= max(verb - 8, sentence.lowerBound), !isQuoted[index] {
      if let party = namedParty(at: index) { return party }
      index -= 1
    }
    return nil
  }

  /// "Ana Li (Bay News, River Post) said": the name before the bracket, none inside it.
  func bracketedPerson(before verb: Int) -> Party? {
    let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
    guard verb - 1 > sentence.lowerBound, document.tokens[verb - 1].text == ")",
      let opener = (sentence.lowerBound..<verb - 1).last(where: {
        document.tokens[$0].text == "("
      }), opener > sentence.lowerBound
    else { return nil }
    return person(endingAt: opener)
  }

  /// "“…,” commented bank chairman Ana Li": the name behind a title, not the body before it.
  func titledPerson(after verb: Int) -> Party? {
    let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
    guard verb > sentence.lowerBound, document.tokens[verb - 1].partOfSpeech == .punct else {
      return nil
    }
    var index = verb + 1
    while index < min(verb + 9, sentence.upperBound), !isQuoted[index],
      [.noun, .propn, .adj, .det, .adp, .part].contains(document.tokens[index].partOfSpeech)
    {
      if index > verb + 1, isPerson(document.tokens[index - 1].lemma),
        let mention = context.mentions.mention(at: index),
        document.mentions[mention].tokens.lowerBound == index
      {
        return person(endingAt: document.mentions[mention].tokens.upperBound)
      }
      index += 1
    }
    return nil
  }

  /// "The 62-year-old said".
  func isAged(before verb: Int) -> Bool {
    let tokens = document.tokens
    return verb > 5 && tokens[verb - 1].lower == "old" && tokens[verb - 3].lower == "year"
      && tokens[verb - 6].lower == "the"
  }

  /// Whom alone the narrated words since two sentences before name, where nobody else is told of.
  func onlyPerson(before verb: Int) -> Party? {
    let sentence = document.sentence(ofToken: verb)
    let earliest = document.sentences[max(0, sentence - 2)].tokens.lowerBound
    let words = (earliest..<verb).filter { !isQuoted[$0] }
    let isOtherTold = words.contains {
      document.tokens[$0].pennTag == .nn && isPerson(document.tokens[$0].lemma)
        && context.entity(at: $0)?.entity.type != .person
    }
    return isOtherTold ? nil : onlyPerson(in: words)
  }

  /// The person whom some words name, where it is one.
  func onlyPerson(in words: [Int]) -> Party? {
    let named = words.compactMap { context.entity(at: $0) }.filter { $0.entity.type == .person }
    guard let first = named.first, named.allSatisfy({ $0.index == first.index }) else { return nil }
    return Party(name: first.entity.name, entity: first.index)
  }
}
