import Knowledge

/// Descriptions that a comma and names follow: "her counterpart, Ana Li,", "the leaders of the two
/// countries, Ana Li and Bo Roy,".
extension PartyFinder {
  /// Whoever is named right behind the phrase of a noun for people; nil where nobody is.
  ///
  /// Read from the words, as parsers hang such names on whatever is nearest.
  func apposed(to word: Int) -> [FoundParty]? {
    switch context.people.form(of: context.token(word)) {
    case .person, .office: break
    case .body, .many: return listedStates(behind: word)
    default: return nil
    }
    if let listed = listed(behind: word) { return listed }
    let document = context.document
    let end = document.sentences[document.sentence(ofToken: word)].tokens.upperBound
    guard let comma = comma(behind: word, before: end), isPerson(comma + 1) else { return nil }
    let isPlural = context.token(word).pennTag == .nns
    var found: [FoundParty] = []
    var next = comma + 1
    while next < end, let name = personName(at: next), let party = named(at: name.head) {
      found.append(party)
      next = name.tokens.upperBound
      guard isPlural, next < end, [",", "and"].contains(context.token(next).lower) else { break }
      next += 1
      if next < end, context.token(next).lower == "and" { next += 1 }
    }
    let isClosed =
      next >= end || [.punct, .adp].contains(context.token(next).partOfSpeech)
      || isPlural && found.count > 1
    return isClosed && (!isPlural || found.count > 1) ? found : nil
  }

  /// "Representatives of three laureates — Ana Li for one, Bo Roy for another, and Cy Dee": whom a
  /// list behind a dash names.
  private func listed(behind word: Int) -> [FoundParty]? {
    guard [.nns, .nnps].contains(context.token(word).pennTag) else { return nil }
    let document = context.document
    let end = document.sentences[document.sentence(ofToken: word)].tokens.upperBound
    guard
      let dash = (word + 1..<max(word + 1, min(end - 1, word + 13))).first(where: {
        ["—", "–", ":"].contains(context.token($0).text)
      }),
      let first = personName(at: dash + 1)
    else { return nil }
    let others = NameList(context: context).others(than: first.head)
    return others.isEmpty ? nil : ([first.head] + others).compactMap(named(at:))
  }

  /// "The six parties, Norway, Poland and Ghana": the states or bodies that a list behind a comma names.
  private func listedStates(behind word: Int) -> [FoundParty]? {
    guard context.token(word).pennTag == .nns, word + 2 < context.document.tokens.count,
      [",", "–", "—", "-"].contains(context.token(word + 1).text)
    else { return nil }
    let document = context.document
    let end = document.sentences[document.sentence(ofToken: word)].tokens.upperBound
    var found: [FoundParty] = []
    var isClosed = false
    var next = word + 2
    while next < end, found.count < 40 {
      if context.token(next).lower == "the" { next += 1 }
      guard next < end, let index = context.mentions.mention(at: next),
        case let mention = document.mentions[index], mention.kind == .name,
        [.country, .organisation].contains(mention.type), let party = named(at: mention.head)
      else { break }
      found.append(party)
      next = mention.tokens.upperBound
      guard next < end, !isClosed, [",", "and"].contains(context.token(next).lower) else { break }
      isClosed = context.token(next).lower == "and"
      next += 1
      if next < end, context.token(next).lower == "and" {
        isClosed = true
        next += 1
      }
    }
    return isClosed && found.count > 1 ? found : nil
  }

  private func personName(at word: Int) -> Mention? {
    guard let index = context.mentions.mention(at: word) else { return nil }
    let mention = context.document.mentions[index]
    return mention.kind == .name && mention.type == .person ? mention : nil
  }

  /// The comma that ends a noun's phrase: "counterpart from Poland,".
  private func comma(behind word: Int, before end: Int) -> Int? {
    for next in word + 1..<max(word + 1, min(end - 1, word + 9)) {
      let token = context.token(next)
      if token.text == "," { return next }
      switch token.partOfSpeech {
      case .det, .adj, .noun, .propn, .num, .part: if isPerson(next) { return nil }
      default: guard ["of", "from", "for"].contains(token.lower) else { return nil }
      }
    }
    return nil
  }
}
