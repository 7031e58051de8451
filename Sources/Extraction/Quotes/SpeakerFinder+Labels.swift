import Knowledge

/// Whose words follow a label, a heading, or a sentence that leads to a list of quotations.
extension SpeakerFinder {
  /// "Harbour Workers of Oslo (@hwo): “…”": the name that alone stands before a colon on a line.
  func label(before mark: Int) -> Party? {
    let line = lineStart(of: mark)..<mark
    guard let start = line.first(where: isWord) else { return nil }
    let end =
      (start..<mark).first { [",", "(", "[", "*", "_"].contains(document.tokens[$0].text) } ?? mark
    if let person = firstPerson(in: start..<end) { return person }
    let first = document.tokens[start].lower == "the" ? start + 1 : start
    guard first < end, (first..<end).allSatisfy(isNameWord) else { return nil }
    if let body = context.mentions.mention(at: end - 1),
      document.mentions[body].tokens.lowerBound <= first,
      let (index, entity) = context.entity(at: end - 1), entity.type != .place
    {
      return Party(name: entity.name, entity: index)
    }
    let isMixed = (first..<end).contains { document.tokens[$0].text.contains { $0.isLowercase } }
    guard end - first > 1, isMixed, isCapitalised(first) else { return nil }
    return Party(name: document.text(document.span(ofTokens: first..<end)))
  }

  /// "Senator Ana Li on Morning News", "Statement from Ana Li", "Bay Post: Ferries are back": whom a line
  /// above quotations names at its start.
  func heading(in sentence: Sentence) -> Party? {
    let line = sentence.tokens
    guard sentence.kind != .headline, line.lowerBound == lineStart(of: line.lowerBound),
      ![".", "!", "?", ":"].contains(document.tokens[line.upperBound - 1].text),
      let word = line.first(where: { context.mentions.mention(at: $0) != nil && !isQuoted[$0] }),
      let mention = context.mentions.mention(at: word),
      let (index, entity) = context.entity(at: word),
      (line.lowerBound..<word).allSatisfy({ isNameWord($0) || !isWord($0) })
    else { return nil }
    if entity.type != .person, let person = personTitled(behind: word, in: word..<line.upperBound) {
      return person
    }
    let end = document.mentions[mention].tokens.upperBound
    let follows = end < line.upperBound ? document.tokens[end] : nil
    switch entity.type {
    case .person:
      let isAlone = follows.map { $0.partOfSpeech == .adp || $0.partOfSpeech == .punct } ?? true
      return isAlone ? Party(name: entity.name, entity: index) : nil
    case .organisation:
      return follows?.text == ":" ? Party(name: entity.name, entity: index) : nil
    default: return nil
    }
  }

  /// "Here are highlights of Li's speech:", "Li set out her plan:": the person who does what a sentence
  /// before a colon tells, else the only one whom it names.
  func leader(of sentence: Sentence) -> Attribution? {
    if let found = doer(in: sentence) { return found }
    guard let speaker = onlyPerson(in: sentence.tokens.filter { !isQuoted[$0] }) else { return nil }
    return Attribution(cue: sentence.tokens.lowerBound, speaker: speaker, rule: "quote/leads")
  }

  /// Whose doings a sentence tells first: "Sheriff Ana Li blamed the ice".
  func doer(in sentence: Sentence) -> Attribution? {
    for verb in sentence.tokens
    where document.tokens[verb].relation == .root && !isQuoted[verb] {
      guard let subject = tree.child(of: verb, by: .nsubj), !isQuoted[subject],
        let party = party(at: subject), let index = party.entity,
        document.entities[index].type == .person
      else { continue }
      return Attribution(cue: verb, speaker: party, rule: "quote/leads")
    }
    return nil
  }

  /// "The study tells why: “…”": a colon behind a thing that nobody in particular speaks for.
  func isLedByThing(_ range: Range<Int>) -> Bool {
    let mark = range.lowerBound - 1
    guard mark > 0, document.tokens[mark].text == ":" else { return false }
    let sentence = document.sentences[document.sentence(ofToken: mark)].tokens
    guard document.tokens[sentence.lowerBound].partOfSpeech != .adp,
      let root = (sentence.lowerBound..<mark).first(where: {
        document.tokens[$0].relation == .root && document.tokens[$0].partOfSpeech == .verb
      }), let subject = tree.child(of: root, by: .nsubj)
    else { return false }
    return document.tokens[subject].partOfSpeech != .pron && party(at: subject) == nil
  }

  private func lineStart(of word: Int) -> Int {
    var sentence = document.sentence(ofToken: word)
    let line = document.sentences[sentence].paragraph
    while sentence > 0, document.sentences[sentence - 1].paragraph == line { sentence -= 1 }
    return document.sentences[sentence].tokens.lowerBound
  }

  /// A capitalised word, or a small one that names hold inside, but no number.
  private func isNameWord(_ word: Int) -> Bool {
    let token = document.tokens[word]
    return isCapitalised(word) && token.partOfSpeech != .adp
      || Self.insideNames.contains(token.text)
  }

  private static let insideNames: Set<String> = [
    "of", "for", "the", "and", "on", "in", "at", "to", "from", "by", "&", "'s", "’s", "’", "-",
  ]

  private func isCapitalised(_ word: Int) -> Bool {
    document.tokens[word].text.first?.isUppercase ?? false
  }

  private func isWord(_ word: Int) -> Bool { document.tokens[word].isWordLike }
}
