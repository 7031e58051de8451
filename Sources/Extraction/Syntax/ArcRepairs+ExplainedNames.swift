import Knowledge

/// Subjects that are explained: "Ana Li, Director of Trade, and Bo Roy, Adviser to the President, convened".
extension ArcRepairs {
  /// Names that open a clause, each with its offices between commas, are the subject of the verb behind the
  /// last comma.
  ///
  /// Parsers take the offices for members of a list, or the verb for one that describes the last of them.
  mutating func giveExplainedSubjects() {
    for verb in tokens.indices where isVerbBehindComma(verb) {
      let opening = openingNouns(before: verb)
      let names = explainedNames(in: opening)
      guard let first = names.first, let top = top(of: first.tokens),
        names.count == 1 || tokens[names[names.count - 1].tokens.lowerBound - 1].lower == "and"
      else { continue }
      makeFinite(verb, behind: opening, subject: top)
      for word in opening where tokens[word].head == verb && isSubject(word) {
        (tokens[word].head, tokens[word].relation) = (top, .appos)
      }
      (tokens[top].head, tokens[top].relation) = (verb, .nsubj)
      for name in names.dropFirst() {
        guard let other = self.top(of: name.tokens) else { continue }
        (tokens[other].head, tokens[other].relation) = (top, .conj)
      }
    }
  }

  private func isVerbBehindComma(_ word: Int) -> Bool {
    guard word > 3, tokens[word].partOfSpeech == .verb, tokens[word - 1].text == ",",
      document.sentences[document.sentence(ofToken: word)].kind == .body
    else { return false }
    switch tokens[word].pennTag {
    case .vbd, .vbz, .vbp: return true
    case .vbn:
      // "Convened mayors": what has an object is no participle without "have" or "be".
      return (hasChild(of: word, by: .obj) || tokens[word].head > word)
        && !hasChild(of: word, by: .aux) && !hasChild(of: word, by: .auxPass)
    default: return false
    }
  }

  /// The words before the verb and its comma, back to the last verb or the start of the sentence.
  private func openingNouns(before verb: Int) -> Range<Int> {
    let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
    var start = verb - 1
    while start > sentence.lowerBound {
      switch tokens[start - 1].partOfSpeech {
      case .noun, .propn, .adj, .adp, .det, .cconj, .num, .part, .x: start -= 1
      case .punct where [",", "-", "–", "(", ")", "&"].contains(tokens[start - 1].text): start -= 1
      default: return start..<verb - 1
      }
    }
    return start..<verb - 1
  }

  /// Persons behind a comma, "and" or nothing, with a comma and an office of theirs behind them.
  private func explainedNames(in opening: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    for word in opening {
      guard let index = mentions.mention(at: word), case let name = document.mentions[index],
        name.tokens.lowerBound == word, name.type == .person, name.kind == .name,
        name.tokens.upperBound + 1 < opening.upperBound,
        tokens[name.tokens.upperBound].text == ",",
        [.noun, .propn, .adj, .det].contains(tokens[name.tokens.upperBound + 1].partOfSpeech),
        mentions.mention(at: name.tokens.upperBound + 1)
          .map({ document.mentions[$0].type != .person }) ?? true
      else { continue }
      let sentence = document.sentences[document.sentence(ofToken: word)].tokens
      let isOpen =
        word == sentence.lowerBound
        || tokens[word - 1].text == ","
        || word > sentence.lowerBound + 1 && tokens[word - 1].lower == "and"
          && tokens[word - 2].text == ","
      if isOpen { found.append(name) }
    }
    return found
  }

  /// Has the verb tell something, though the parser hung it on a noun before it.
  private mutating func makeFinite(_ verb: Int, behind opening: Range<Int>, subject: Int) {
    if tokens[verb].pennTag == .vbn { tokens[verb].pennTag = .vbd }
    // "Convened representatives": what follows was taken for the noun that the verb describes.
    let noun = tokens[verb].head
    if noun > verb, [.amod, .compound].contains(tokens[verb].relation) {
      (tokens[verb].head, tokens[verb].relation) = (tokens[noun].head, tokens[noun].relation)
      (tokens[noun].head, tokens[noun].relation) = (verb, .obj)
    }
    let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
    guard let root = sentence.first(where: { tokens[$0].relation == .root }), root != verb,
      opening.contains(root) || opening.contains(tokens[verb].head)
    else { return }
    if opening.contains(root) {
      (tokens[root].head, tokens[root].relation) = (root == subject ? verb : subject, .appos)
    } else {
      (tokens[root].head, tokens[root].relation) = (verb, .advcl)
    }
    (tokens[verb].head, tokens[verb].relation) = (-1, .root)
  }
}
