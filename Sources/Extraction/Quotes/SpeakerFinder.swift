import Knowledge
import Lexicons

/// Finds who utters the words of a quotation.
struct SpeakerFinder {
  let context: ClaimContext
  let lexicons: Lexicons
  let verbs: SpeechVerbs
  /// Whether each token stands inside quotation marks.
  let isQuoted: [Bool]

  var document: Document { context.document }
  var tree: DependencyTree { context.tree }

  /// A reporting word with whoever it names.
  struct Attribution {
    /// Index into `Document.tokens` of the reporting word.
    let cue: Int
    let speaker: Party?
    let rule: String
  }

  /// Reads the reporting clause of a quotation from the sentences that it stands in.
  ///
  /// The range goes from the first opening mark to the last closing mark.
  func attribution(of range: Range<Int>) -> Attribution? {
    let narrated = sentences(around: range)
    if opensWithAccordingTo(narrated), document.tokens[range.lowerBound - 1].text == ":",
      let source = accordingTo(in: narrated, near: range)
    {
      return source
    }
    return reportingVerb(in: narrated, near: range)
      ?? accordingTo(in: narrated, near: range)
      ?? governor(of: range, in: narrated)
      ?? colon(before: range, in: narrated)
      ?? signature(of: range)
  }

  /// "Ana Li paid tribute to the crew: “…”": the subject of the clause that a colon ends.
  private func colon(before range: Range<Int>, in narrated: Range<Int>) -> Attribution? {
    let mark = range.lowerBound - 1
    guard mark > narrated.lowerBound, document.tokens[mark].text == ":" else { return nil }
    let clause = document.sentences[document.sentence(ofToken: mark)].tokens.lowerBound..<mark
    // "Issued a statement from the king:": whose words they are, not who hands them out.
    for word in clause.reversed() where isWriting(word) {
      if let critic = critic(of: word) {
        return Attribution(cue: word, speaker: critic, rule: "quote/colon")
      }
      if let speaker = stated(authorOf: word) {
        return Attribution(cue: word, speaker: speaker, rule: "quote/writing")
      }
    }
    for word in clause
    where document.tokens[word].partOfSpeech == .verb && !isQuoted[word] {
      if let subject = tree.subject(of: word), clause.contains(subject),
        let speaker = party(at: subject)
      {
        return Attribution(cue: word, speaker: speaker, rule: "quote/colon")
      }
    }
    // "On her trust in Omar Roe: “…”": what the words are about.
    let opening = clause.first { document.tokens[$0].isWordLike }
    if let opening, ["on", "about", "regarding"].contains(document.tokens[opening].lower) {
      return nil
    }
    if let speaker = label(before: mark) {
      return Attribution(cue: mark, speaker: speaker, rule: "quote/label")
    }
    // "Mayor Ana Li: “…”", "Ana Li on the ports: “…”": a label without a verb.
    guard !clause.contains(where: { document.tokens[$0].partOfSpeech == .verb }),
      let speaker = firstPerson(in: clause)
    else { return nil }
    return Attribution(cue: mark, speaker: speaker, rule: "quote/colon")
  }

  /// "“…” — Ana Li, mayor": the person behind a dash that ends a quotation.
  private func signature(of range: Range<Int>) -> Attribution? {
    var dash = range.upperBound
    while dash < document.tokens.count, ["*", "_", "**"].contains(document.tokens[dash].text) {
      dash += 1
    }
    guard dash < document.tokens.count, ["—", "–", "-", "--"].contains(document.tokens[dash].text),
      let speaker = firstPerson(in: dash + 1..<min(dash + 10, document.tokens.count))
    else { return nil }
    return Attribution(cue: dash, speaker: speaker, rule: "quote/signature")
  }

  func firstPerson(in range: Range<Int>) -> Party? {
    for word in range where !isQuoted[word] {
      guard let (index, entity) = context.entity(at: word), entity.type == .person else { continue }
      return Party(name: entity.name, entity: index)
    }
    return nil
  }

  /// The speaker of a speech verb that announces what follows: "The mayor said:".
  func announcement(in sentence: Sentence) -> Attribution? {
    let words = sentence.tokens.filter { !isQuoted[$0] }
    guard let cue = words.last(where: isSpeechVerb) else { return nil }
    return Attribution(cue: cue, speaker: speaker(of: cue), rule: "quote/announced")
  }

  private func sentences(around range: Range<Int>) -> Range<Int> {
    let first = document.sentence(ofToken: range.lowerBound)
    let last = document.sentence(ofToken: range.upperBound - 1)
    return document.sentences[first].tokens.lowerBound..<document.sentences[last].tokens.upperBound
  }

  private func isSpeechVerb(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if isRead(index) { return true }
    guard token.partOfSpeech == .verb, verbs.reports(token.lemma), !isAttributive(index) else {
      return false
    }
    // "They would continue to fight" and "the strike is to continue" say nothing.
    guard token.lemma == "continue", index + 1 < document.tokens.count else { return true }
    let next = document.tokens[index + 1]
    return next.lower != "to" && (token.pennTag != .vb || next.text == ":")
  }

  /// "A written notice", and "as quoted by the paper", which tells where the words stood.
  private func isAttributive(_ verb: Int) -> Bool {
    let token = document.tokens[verb]
    // "“…,” commented club chairman Ana Li" and "the club assured staff" are read so too.
    if token.relation == .amod {
      return verb > 0 && [.det, .adj].contains(document.tokens[verb - 1].partOfSpeech)
    }
    return verb > 0 && verb + 1 < document.tokens.count && token.pennTag == .vbn
      && document.tokens[verb - 1].lower == "as" && document.tokens[verb + 1].lower == "by"
      && ["quote", "cite", "report"].contains(token.lemma)
  }

  private func reportingVerb(in narrated: Range<Int>, near range: Range<Int>) -> Attribution? {
    let cues = narrated.filter { !isQuoted[$0] && isSpeechVerb($0) }
    // "Li said …, adding that “…”": who adds is whoever said.
    func rank(_ cue: Int) -> (Int, Int, Int) {
      let isBare =
        document.tokens[cue].pennTag == .vbg && !tree.hasChild(of: cue, by: .nsubj)
        && cues.contains { document.tokens[$0].pennTag != .vbg }
      return (isBare ? 1 : 0, distance(cue, to: range), cue)
    }
    let byDistance = cues.sorted { rank($0) < rank($1) }
    for cue in byDistance where !isInDashes(cue, before: range) {
      if let speaker = speaker(of: cue) {
        return Attribution(cue: cue, speaker: speaker, rule: "quote/reporting-verb")
      }
      // "One asked “…” Li replied": who asked stays unknown.
      if distance(cue, to: range) <= 3, tree.hasChild(of: cue, by: .nsubj) { break }
    }
    return byDistance.first.map {
      Attribution(cue: $0, speaker: nil, rule: "quote/reporting-verb")
    }
  }

  /// "Li commented — which the paper noted as rare — “…”": an aside tells nothing of the quotation.
  private func isInDashes(_ cue: Int, before range: Range<Int>) -> Bool {
    guard cue < range.lowerBound else { return false }
    let sentence = document.sentences[document.sentence(ofToken: cue)].tokens
    func isDash(_ word: Int) -> Bool { ["—", "–", "--"].contains(document.tokens[word].text) }
    guard let opener = (sentence.lowerBound..<cue).last(where: isDash) else { return false }
    return ["which", "who", "whom", "as"].contains(document.tokens[opener + 1].lower)
      && (cue..<range.lowerBound).contains(where: isDash)
  }

  private func distance(_ index: Int, to range: Range<Int>) -> Int {
    if range.contains(index) { return 0 }
    return index < range.lowerBound ? range.lowerBound - index : index - range.upperBound + 1
  }

  /// "According to the mayor, the report written by Li helps: “…”": a colon leads back to the source.
  private func opensWithAccordingTo(_ narrated: Range<Int>) -> Bool {
    narrated.count > 4 && document.tokens[narrated.lowerBound].lower == "according"
  }

  private func accordingTo(in narrated: Range<Int>, near range: Range<Int>) -> Attribution? {
    for cue in narrated.dropLast(2)
    where !isQuoted[cue] && document.tokens[cue].lower == "according"
      && document.tokens[cue + 1].lower == "to"
    {
      let named = (cue + 2)..<min(cue + 10, narrated.upperBound)
      let comma =
        named.first { document.tokens[$0].text == "," || document.tokens[$0].isQuoteMark }
        ?? named.upperBound
      let speaker =
        apposedPerson(in: named) ?? author(in: cue + 2..<comma) ?? firstParty(in: cue + 2..<comma)
      return Attribution(cue: cue, speaker: speaker, rule: "quote/according-to")
    }
    return nil
  }

  /// "According to a message on Monday by the mayor, Ana Li": who wrote it.
  private func author(in range: Range<Int>) -> Party? {
    range.first(where: isWriting).flatMap(stated(authorOf:))
  }

  /// "According to the bank's head, Ana Li,": the person between the commas behind an office.
  func apposedPerson(in range: Range<Int>) -> Party? {
    guard let comma = range.first(where: { document.tokens[$0].text == "," }),
      comma + 1 < range.upperBound, !isQuoted[comma + 1],
      let mention = context.mentions.mention(at: comma + 1),
      case let name = document.mentions[mention].tokens, name.lowerBound == comma + 1,
      // "According to the police, Ana Li drove": nobody's second name.
      name.upperBound < document.tokens.count,
      document.tokens[name.upperBound].partOfSpeech == .punct
    else { return nil }
    return person(endingAt: name.upperBound)
  }

  /// Words in quotation marks inside a narrated clause: "calling it the “ultimate guarantor”".
  private func governor(of range: Range<Int>, in narrated: Range<Int>) -> Attribution? {
    let heads = range.filter { isQuoted[$0] }.map { document.tokens[$0].head }
    guard let outside = heads.first(where: { $0 >= 0 && !isQuoted[$0] && narrated.contains($0) })
    else { return nil }
    for word in [outside] + tree.ancestors(of: outside)
    where document.tokens[word].partOfSpeech == .verb && !isQuoted[word]
      && verbs.reports(document.tokens[word].lemma)
    {
      if let subject = tree.subject(of: word), !isQuoted[subject], let speaker = party(at: subject)
      {
        return Attribution(cue: word, speaker: speaker, rule: "quote/governing-verb")
      }
    }
    return nil
  }

  /// "Norway is accused of “…”", "the port was described as “…”": words about the subject, not its own.
  private func isSaidOfSubject(_ verb: Int) -> Bool {
    document.tokens[verb].pennTag == .vbn && tree.hasChild(of: verb, by: .auxPass)
      && tree.hasChild(of: verb, by: .nsubjPass) && !tree.hasChild(of: verb, by: .oblAgent)
      // "Was quoted in the paper", "was heard saying".
      && document.tokens[verb].lemma != "quote"
      && !(verb + 1..<min(verb + 4, document.tokens.count)).contains {
        document.tokens[$0].lower == "saying"
      }
  }

  /// The subject of a verb, or whoever stands beside it where the parse fails.
  func speaker(of verb: Int) -> Party? {
    if let quoted = quotedPerson(by: verb) { return party(at: quoted) }
    if let writing = writing(saidBy: verb) { return author(of: writing) }
    if isSaidOfSubject(verb) { return nil }
    if let party = apposedPerson(before: verb) ?? adjacentPerson(before: verb)
      ?? memberOfBody(before: verb) ?? bracketedPerson(before: verb) ?? titledPerson(after: verb)
    {
      return party
    }
    if let party = tellingAgent(of: verb) ?? causedIssuer(before: verb) { return party }
    if isAged(before: verb) { return onlyPerson(before: verb) }
    // "According to the paper Bay News he said": the pronoun right before the verb.
    if verb > 0, ["he", "she"].contains(document.tokens[verb - 1].lower), !isQuoted[verb - 1],
      let party = party(at: verb - 1)
    {
      return party
    }
    if let subject = subjectOfLaterClause(before: verb) ?? tree.subject(of: verb),
      !isQuoted[subject]
    {
      if let party = author(ofIt: subject) ?? party(at: subject) { return party }
    }
    let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
    // "Li stayed doubtful, telling the paper “…”": the paper is told, and Li speaks.
    if document.tokens[verb].lower == "telling", verb > sentence.lowerBound,
      document.tokens[verb - 1].text == ","
    {
      return teller(before: verb, in: sentence)
    }
    // "One sailor, Ana Li, on Sunday told Bay News": who is told does not speak.
    let isTold = document.tokens[verb].lemma == "tell" && document.tokens[verb].lower != "telling"
    return (isTold ? nil : adjacentParty(after: verb, in: sentence))
      ?? adjacentParty(before: verb, in: sentence)
  }

  /// "Li asked for a delay, but Roe backed the plan, saying “…”": who does what the participle goes with,
  /// where the parser hung it on the clause before.
  private func subjectOfLaterClause(before participle: Int) -> Int? {
    let token = document.tokens[participle]
    guard token.pennTag == .vbg, token.relation == .advcl, token.head >= 0, participle > 0,
      document.tokens[participle - 1].text == ","
    else { return nil }
    return tree.children(of: token.head).last {
      $0 > token.head && $0 < participle && document.tokens[$0].relation == .conj
        && tree.hasChild(of: $0, by: .nsubj)
    }.flatMap { tree.child(of: $0, by: .nsubj) }
  }

  /// The subject of the last verb before a participle behind a comma.
  private func teller(before participle: Int, in sentence: Range<Int>) -> Party? {
    for word in (sentence.lowerBound..<participle).reversed()
    where [.verb, .aux].contains(document.tokens[word].partOfSpeech) && !isQuoted[word] {
      if let subject = tree.subject(of: word), let party = party(at: subject) { return party }
    }
    return nil
  }

  /// "Was told by Li of “…”".
  private func tellingAgent(of verb: Int) -> Party? {
    guard document.tokens[verb].pennTag == .vbn else { return nil }
    return tree.child(of: verb, by: .oblAgent).flatMap(party)
  }

  private func firstParty(in range: Range<Int>) -> Party? {
    for index in range {
      if let party = namedParty(at: index) {
        return personTitled(behind: index, in: range) ?? party
      }
    }
    return nil
  }

  /// "US Secretary of State Ana Li": who holds the office that a name opens.
  func personTitled(behind owner: Int, in range: Range<Int>) -> Party? {
    var isTitled = false
    for index in range where index > owner {
      let token = document.tokens[index]
      if let (_, entity) = context.entity(at: index), entity.type == .person {
        return isTitled ? namedParty(at: index) : nil
      }
      guard [.noun, .propn, .adj].contains(token.partOfSpeech) || token.lower == "of" else {
        return nil
      }
      isTitled = isTitled || isPerson(token.lower)
    }
    return nil
  }

  func namedParty(at index: Int) -> Party? {
    guard let (index, entity) = context.entity(at: index), entity.type != .place else {
      return nil
    }
    return Party(name: entity.name, entity: index)
  }

  /// Whom a subject stands for: its entity, or its phrase; nil for a pronoun that is not settled.
  func party(at subject: Int) -> Party? {
    if let found = PartyFinder(context: context).party(at: subject) { return found.party }
    let token = document.tokens[subject]
    if let holder = PartyFinder(context: context).holder(of: subject) { return holder.party }
    guard token.partOfSpeech == .noun, isPerson(token.lemma) else { return nil }
    let range = tree.range(below: subject)
    let start =
      (range.lowerBound..<subject).first { document.tokens[$0].partOfSpeech != .punct } ?? subject
    let phrase = start..<min(range.upperBound, subject + 1)
    return Party(name: document.text(document.span(ofTokens: phrase)))
  }

  func isPerson(_ lemma: String) -> Bool {
    context.people.form(of: lemma) != nil || lexicons.officeHead(lemma) != nil
      || lexicons.job(lemma) != nil
  }
}
