import Knowledge

/// Persons listed with their titles, or states and bodies, where the parser loses the coordination.
///
/// "Adviser Ana Li, Secretary for Trade Bo Roy, and Dr. Cy Dee met" names three, and so does "the summit of
/// Norway and the Nordic Council and Poland".
struct NameList {
  let context: ClaimContext

  /// Heads of the other persons in the list that a person's name stands in.
  func others(than word: Int) -> [Int] {
    guard let mention = name(at: word), mention.type == .person else { return [] }
    let following = self.following(mention)
    return preceding(mention) + following
  }

  /// Heads of the states and bodies that are listed behind one of them.
  func bodies(behind word: Int) -> [Int] {
    guard let mention = name(at: word), Self.isBody(mention) else { return [] }
    return following(mention)
  }

  private func name(at word: Int) -> Mention? {
    guard let index = context.mentions.mention(at: word) else { return nil }
    let mention = context.document.mentions[index]
    return mention.kind == .name ? mention : nil
  }

  private static func isBody(_ mention: Mention) -> Bool {
    mention.type == .country || mention.type == .organisation
  }

  /// The name at a word if it may stand in one list with another one.
  private func name(at word: Int, like other: Mention) -> Mention? {
    guard let name = name(at: word) else { return nil }
    return name.type == other.type || Self.isBody(name) && Self.isBody(other) ? name : nil
  }

  // MARK: To the right

  /// The names after a name, when the list ends with "and" or has two more at least.
  ///
  /// "Senators Li and Roe, Mayor Dee, and Minister Fox" is one list: it ends with the last "and" behind
  /// which no clause of its own begins.
  private func following(_ first: Mention) -> [Int] {
    var found: [Mention] = []
    var ends: [Int] = []
    var last = first
    var ending = Ending.comma
    while found.count < 20, let next = next(after: last) {
      (last, ending) = next
      found.append(last)
      if ending == .and { ends.append(found.count) }
    }
    if ending == .andInTitle || ends.isEmpty && found.count >= 2 { ends.append(found.count) }
    guard let end = ends.last(where: { !opensClause(found[$0 - 1], from: first) }) else {
      return []
    }
    return found[..<end].map(\.head)
  }

  /// What stands before a name of a list.
  private enum Ending {
    case comma, and
    /// "Ana Li, Secretary of Trade and Roads Bo Roy" or "Ana Li, Secretary of Trade and Bo Roy".
    case andInTitle
  }

  /// The next name of the list, and what stands before it.
  private func next(after mention: Mention) -> (Mention, Ending)? {
    let tokens = context.document.tokens
    let limit = min(mention.tokens.upperBound + 24, sentenceEnd(mention))
    var isSeparated = false
    var ending = Ending.comma
    // "Li for the party and union of Roy, Dee for": only a comma ends what a name stands for.
    var isFor = false
    for index in mention.tokens.upperBound..<max(mention.tokens.upperBound, limit) {
      if isSeparated, let other = name(at: index, like: mention) {
        return other.entity == mention.entity ? nil : (other, ending)
      }
      switch tokens[index].lower {
      case ",", ";", "/":
        isSeparated = true
        ending = .comma
        isFor = false
      case "and":
        // "Secretary of Health and Services Li": an "and" inside a name.
        if isFor || context.mentions.mention(at: index) != nil { continue }
        ending = isSeparated && tokens[index - 1].text != "," ? .andInTitle : .and
        isSeparated = true
      case "the" where isSeparated: continue
      // "Acme, VMWare, and the Post": a name that nothing is known of.
      case _ where isUnknownName(index, from: mention, isSeparated): isSeparated = false
      // "The People's Republic of China (PRC), India".
      case "(", ")": continue
      case _ where tokens[index - 1].text == "(" && !isSeparated: continue
      case _ where Self.isBody(mention): return nil
      case "for" where index == mention.tokens.upperBound: isFor = true
      case "of", "for", "to", "the", "-", "'s", "’s", "'", "’", "on", "at", "&": continue
      default: guard isTitleWord(tokens[index]) else { return nil }
      }
    }
    return nil
  }

  /// A name in a list of bodies that no mention covers.
  private func isUnknownName(_ index: Int, from mention: Mention, _ isSeparated: Bool) -> Bool {
    let token = context.document.tokens[index]
    return Self.isBody(mention) && isSeparated && token.partOfSpeech == .propn
      && token.isCapitalised && context.mentions.mention(at: index) == nil
  }

  private func isTitleWord(_ token: Token) -> Bool {
    switch token.partOfSpeech {
    case .noun, .propn, .adj: true
    default: [.nnp, .nnps].contains(token.pennTag)
    }
  }

  /// "After meeting Li, Roy and Dee flew home": the list belongs to the next verb.
  private func opensClause(_ last: Mention, from first: Mention) -> Bool {
    let tokens = context.document.tokens
    guard last.tokens.upperBound < sentenceEnd(last) else { return false }
    let next = tokens[last.tokens.upperBound].partOfSpeech
    guard next == .verb || next == .aux else { return false }
    let verbsBefore = context.tree.ancestors(of: first.head).first {
      tokens[$0].partOfSpeech == .verb
    }
    return verbsBefore.map { $0 < first.tokens.lowerBound } ?? false
  }

  private func sentenceEnd(_ mention: Mention) -> Int {
    let document = context.document
    return document.sentences[document.sentence(ofToken: mention.head)].tokens.upperBound
  }

  // MARK: To the left

  /// Names before a name whose list leads to it, unless a preposition governs them.
  private func preceding(_ mention: Mention) -> [Int] {
    let document = context.document
    let sentence = document.sentences[document.sentence(ofToken: mention.head)].tokens
    for word in sentence.lowerBound..<mention.tokens.lowerBound {
      guard let first = name(at: word, like: mention), first.tokens.lowerBound == word,
        first.entity != mention.entity, !isGoverned(first)
      else { continue }
      let list = following(first)
      if let end = list.firstIndex(of: mention.head) { return [first.head] + list[..<end] }
    }
    return []
  }

  private func isGoverned(_ mention: Mention) -> Bool {
    ["with", "by", "from", "between", "like"].contains(
      context.tree.prepositions(of: mention.head))
  }
}
