import Knowledge

extension ArcRepairs {
  /// "Adviser to the President for Trade John Roe": a title in front of a name hangs on the name,
  /// and what parsers hang on words of a long title belongs to the name as well.
  mutating func hangTitlesOnNames() {
    let mentions = Dictionary(
      document.mentions.enumerated().filter { $1.kind == .name && $1.type == .person }
        .map { ($1.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    for entity in document.entities where entity.type == .person {
      for role in entity.roles {
        guard let title = tokens(in: role.evidence) else { continue }
        // Behind the title: doctor and other honours, the owner of the office.
        for start in title.upperBound...min(title.upperBound + 4, document.tokens.count) {
          guard let mention = mentions[start] else { continue }
          // "A speaker at Li's rally" has no title before her name.
          let isApart = (title.upperBound..<start).contains {
            ["at", "in", "on", "by", "with", "from"].contains(document.tokens[$0].lower)
          }
          if isApart { break }
          join(title.lowerBound..<start, to: document.mentions[mention].tokens)
          break
        }
      }
    }
  }

  /// "Met with Argentine Economy Minister Ana Li": the nationality and the field before a title belong to
  /// the name too.
  mutating func hangRunsOnNames() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      let start = runStart(before: mention)
      if mention.tokens.lowerBound - start > 1 {
        join(start..<mention.tokens.lowerBound, to: mention.tokens)
      }
    }
  }

  /// "Met with then Trade Minister Ana Li": "then" is part of the title, which the preposition introduces.
  mutating func readThenAsTitle() {
    for then in tokens.indices
    where tokens[then].lower == "then" && tokens[then].relation == .advmod && then > 0
      && then + 1 < tokens.count
      && tokens[then + 1].isCapitalised && !timeWords.contains(then + 1)
    {
      (tokens[then].head, tokens[then].relation) = (then + 1, .amod)
      guard tokens[then - 1].partOfSpeech == .adp, tokens[then - 1].relation != .case,
        let noun = (then + 1..<min(then + 6, tokens.count)).first(where: {
          (0..<then).contains(tokens[$0].head)
        })
      else { continue }
      (tokens[then - 1].head, tokens[then - 1].relation) = (noun, .case)
    }
  }

  /// "Minister Ana Al Li and her delegation": no end of a name is part of what comes behind it.
  mutating func closeNames() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      guard let top = top(of: mention.tokens) else { continue }
      for word in mention.tokens
      where word > top && tokens[word].head >= mention.tokens.upperBound
        && [.compound, .amod, .nmod, .nmodDesc].contains(tokens[word].relation)
      {
        (tokens[word].head, tokens[word].relation) = (top, .flat)
      }
    }
  }

  /// "Chair Ana Li and Ranking Member Bo Roy": a capitalised participle inside a sentence, before a title
  /// and a name, is part of the title.
  mutating func readParticiplesAsTitles() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      let word = runStart(before: mention) - 1
      let sentence = document.sentences[document.sentence(ofToken: mention.tokens.lowerBound)]
      guard word > sentence.tokens.lowerBound, sentence.kind == .body,
        word < mention.tokens.lowerBound - 1, tokens[word].pennTag == .vbg,
        tokens[word].isCapitalised,
        document.sentence(ofToken: word - 1) == document.sentence(ofToken: word),
        let name = top(of: mention.tokens) ?? mention.tokens.first
      else { continue }
      let (head, relation) = (tokens[word].head, tokens[word].relation)
      guard head >= 0, !mention.tokens.contains(head) else { continue }
      for child in sentence.tokens where tokens[child].head == word && child > word {
        tokens[child].head = head
      }
      for child in sentence.tokens where tokens[child].head == word { tokens[child].head = name }
      for inner in word + 1..<name
      where !(word..<mention.tokens.upperBound).contains(tokens[inner].head) {
        (tokens[inner].head, tokens[inner].relation) = (name, .nmodDesc)
      }
      (tokens[name].head, tokens[name].relation) = (head, relation)
      (tokens[word].head, tokens[word].relation) = (name, .amod)
      (tokens[word].partOfSpeech, tokens[word].pennTag) = (.adj, .jj)
    }
  }

  /// Where the words before a name begin that belong to it.
  func runStart(before name: Mention) -> Int {
    let sentence = document.sentences[document.sentence(ofToken: name.tokens.lowerBound)].tokens
    var start = name.tokens.lowerBound
    while start > sentence.lowerBound, name.tokens.lowerBound - start < 8 {
      if isOfRun(start - 1) {
        start -= 1
      } else if start - 4 > sentence.lowerBound, isAcronymInBrackets(start - 3), isOfRun(start - 4)
      {
        start -= 4
      } else {
        break
      }
    }
    return start
  }

  /// "(HA)" of "Harbour Agency (HA) Administrator Ana Li".
  private func isAcronymInBrackets(_ opener: Int) -> Bool {
    tokens[opener].text == "(" && tokens[opener + 1].isAcronym && tokens[opener + 2].text == ")"
  }

  /// A singular noun, adjective or nationality; no time, place or person.
  private func isOfRun(_ word: Int) -> Bool {
    guard [.propn, .noun, .adj].contains(tokens[word].partOfSpeech),
      tokens[word].pennTag != .nns, tokens[word].pennTag != .nnps,
      !timeWords.contains(word)
    else { return false }
    guard let mention = mentions.mention(at: word).map({ document.mentions[$0] }) else {
      return true
    }
    return mention.type != .person
      && !(mention.kind == .name && [.place, .country].contains(mention.type))
  }

  private mutating func join(_ title: Range<Int>, to name: Range<Int>) {
    let phrase = title.lowerBound..<name.upperBound
    let sentence = document.sentences[document.sentence(ofToken: name.lowerBound)].tokens
    guard sentence.contains(phrase.lowerBound), phrase.count > name.count + 1,
      !phrase.contains(where: { tokens[$0].text == "," }),
      let head = name.first(where: { !name.contains(tokens[$0].head) })
    else { return }
    let outside = phrase.filter {
      !phrase.contains(tokens[$0].head) && tokens[$0].relation != .punct
    }
    guard let top = outside.first(where: { $0 != head }) ?? outside.first else { return }
    let hasPlace =
      Self.places.contains(tokens[head].relation) && !isWithoutPreposition(head, before: phrase)
    let role = outside.contains(head) && hasPlace ? head : top
    (tokens[head].head, tokens[head].relation) = (tokens[role].head, tokens[role].relation)
    for word in title where word != head && (!phrase.contains(tokens[word].head) || word == top) {
      (tokens[word].head, tokens[word].relation) = (head, .nmodDesc)
    }
    for word in sentence where !phrase.contains(word) && title.contains(tokens[word].head) {
      tokens[word].head = head
    }
  }

  /// Whether a name hangs where only a phrase with a preposition can: "met ambassador to Rome | Ana Li".
  private func isWithoutPreposition(_ name: Int, before phrase: Range<Int>) -> Bool {
    guard [.obl, .nmod].contains(tokens[name].relation) else { return false }
    let sentence = document.sentences[document.sentence(ofToken: name)].tokens
    return !(sentence.lowerBound..<phrase.lowerBound).contains {
      tokens[$0].head == name && tokens[$0].relation == .case
    }
  }

  /// Relations in which a name has its own place in a clause.
  private static let places: Set<DependencyRelation> = [
    .nsubj, .nsubjPass, .obj, .obl, .conj, .root, .nmod,
  ]

  /// The tokens of a stretch of text.
  private func tokens(in span: TextSpan) -> Range<Int>? {
    var low = 0
    var high = document.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if document.tokens[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < document.tokens.count, document.tokens[end].span.end <= span.end { end += 1 }
    return low < end ? low..<end : nil
  }
}
