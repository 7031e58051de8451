import Knowledge

/// Moves arcs that cannot be, where the grammar or a known name tells better than the parser.
struct ArcRepairs {
  let document: Document
  /// With repaired arcs; loops go over indices, since copying each word costs more than looking at it.
  var tokens: [Token]
  /// Time expressions by the token behind them.
  let timesByEnd: [Int: Range<Int>]
  let mentions: MentionIndex
  /// Words of time expressions.
  let timeWords: Set<Int>

  /// Words that rules name.
  let words: RuleWords

  private init(_ document: Document, words: RuleWords) {
    self.document = document
    self.words = words
    tokens = document.tokens
    timesByEnd = Dictionary(
      document.times.map { ($0.tokens.upperBound, $0.tokens) }, uniquingKeysWith: { $1 })
    mentions = MentionIndex(document)
    timeWords = Set(document.times.flatMap(\.tokens))
  }

  /// The tokens of a document with repaired arcs.
  static func repaired(_ document: Document, words: RuleWords) -> [Token] {
    var repairs = ArcRepairs(document, words: words)
    repairs.readHearingsAsNouns()
    repairs.readOwnedAsNouns()
    repairs.readTransitivesAsVerbs()
    repairs.readAgentsAsPassives()
    repairs.readHyphenatedNouns()
    repairs.freeFromScores()
    repairs.readWelcomingAsVerb()
    repairs.hangTimesOnNouns()
    repairs.readAroundAsAdverb()
    repairs.readParticiplesAsTitles()
    repairs.hangAuthorsOnStatements()
    repairs.readThenAsTitle()
    repairs.closeNames()
    repairs.hangTitlesOnNames()
    repairs.hangRunsOnNames()
    repairs.readPluralsBehindNumbers()
    repairs.joinNamesReadAsTitles()
    repairs.partTitlesBeforeNames()
    repairs.rootVerbsOverFragments()
    repairs.hangNeitherOnVerbs()
    repairs.lowerRelativeClauses()
    repairs.hangWhichOnNouns()
    repairs.turnInversions()
    repairs.readMeetingAsParticiple()
    repairs.freeSubjectsFromOpenings()
    repairs.tenseParticiples()
    repairs.readFollowingAsPreposition()
    repairs.hangCompanyOnVerbs()
    repairs.readPresentAsCompany()
    repairs.giveExplainedSubjects()
    repairs.joinSubjects()
    repairs.giveObjects()
    repairs.joinKindsOfObjects()
    repairs.hangPrepositionsOnNouns()
    repairs.joinTitledPersons()
    repairs.hangListsOnNouns()
    repairs.joinListedPersons()
    repairs.hangOwnersOnNames()
    repairs.joinListedGroups()
    repairs.joinPluralsOverOf()
    repairs.joinAppositionsBehindAnd()
    repairs.joinBarePlurals()
    repairs.joinRepeatedAgents()
    repairs.separateWeFromSubjects()
    repairs.hangAgentsOnObjects()
    repairs.turnObjectsIntoSubjects()
    repairs.giveSubjects()
    repairs.hangCountriesOnSubjects()
    repairs.turnReportingVerbs()
    repairs.giveSubjectsToRefusals()
    repairs.freeFromInfinitives()
    // What follows climbs from word to word.
    repairs.undoCircles()
    repairs.liftOccasions()
    repairs.unwrapOuterSubjects()
    repairs.hangParticiplesOnNouns()
    repairs.rootVerbsBehindLists()
    repairs.tenseOnlyVerbs()
    repairs.tensePlans()
    repairs.hangTimesOnNextVerb()
    repairs.rootVerbsBeforeObjects()
    repairs.joinNamesBehindConjunctions()
    repairs.coordinateSplices()
    repairs.liftPastVerbs()
    repairs.tenseVerbsBehindLists()
    repairs.unjoinParticiples()
    repairs.unmarkFiniteVerbs()
    repairs.governByDue()
    repairs.freeFromAuxiliaries()
    repairs.freeFromTimes()
    repairs.freeFromLists()
    repairs.hangDuringOnVerbs()
    repairs.hangPurposesOnHosts()
    repairs.joinObjects()
    repairs.joinObjectsOverConjunctions()
    repairs.freeObjectsFromPlaces()
    repairs.freeGuestsFromPlaces()
    repairs.shareObjects()
    repairs.freeInfinitives()
    repairs.freePhrasesFromInfinitives()
    repairs.hangInfinitivesOnOffers()
    repairs.unmarkPrepositions()
    repairs.freeFromRelativeClauses()
    repairs.hangPlacesOnNouns()
    repairs.hangDestinationsOnVisits()
    repairs.hangAttendedOnNouns()
    repairs.hangHostedOnOccasions()
    repairs.separateTimesFromSubjects()
    repairs.separatePlacesFromSubjects()
    repairs.undoCircles()
    return repairs.tokens
  }

  /// Two repairs of one sentence may make a word hang on itself; its arcs are then left as parsed.
  private mutating func undoCircles() {
    for sentence in document.sentences where hasCircle(sentence.tokens) {
      for word in sentence.tokens { tokens[word] = document.tokens[word] }
    }
  }

  /// Whether some word of a sentence never reaches a root.
  ///
  /// - Complexity: O(*n*): a word that is known to reach one is not followed again.
  private func hasCircle(_ sentence: Range<Int>) -> Bool {
    var walk = [Int](repeating: 0, count: sentence.count)
    for start in sentence {
      var word = start
      let number = start - sentence.lowerBound + 1
      while sentence.contains(word), walk[word - sentence.lowerBound] == 0 {
        walk[word - sentence.lowerBound] = number
        word = tokens[word].head
      }
      if sentence.contains(word), walk[word - sentence.lowerBound] == number { return true }
    }
    return false
  }

  /// "Met with Li to discuss trade": what stands before "to" belongs to the verb above, though
  /// parsers may hang it on the infinitive.
  private mutating func freeInfinitives() {
    for mark in document.tokens.indices
    where document.tokens[mark].relation == .mark && document.tokens[mark].lower == "to"
      && document.tokens[mark].head > mark
    {
      let token = document.tokens[mark]
      let infinitive = token.head
      let verb = tokens[infinitive].head
      guard tokens[infinitive].relation == .advcl, verb >= 0, verb < mark else { continue }
      for word in verb..<mark where tokens[word].head == infinitive {
        if tokens[word].relation == .obl { tokens[word].head = verb }
        if tokens[word].relation == .nsubj { hangByPreposition(word, of: infinitive, on: verb) }
      }
    }
  }

  /// Arcs followed upwards at most, lest two repairs have made a circle.
  private static let longestClimb = 20

  /// "Met with Li to discuss roads and with Roe to review ports": a phrase with a preposition is no subject of
  /// the infinitive behind it.
  private mutating func freePhrasesFromInfinitives() {
    for word in tokens.indices
    where tokens[word].relation == .nsubj && tokens[word].head > word
      && isInfinitive(tokens[word].head, behind: word)
      && ["with", "to", "from"].contains(where: { isIntroduced(word, by: $0) })
    {
      var verb = tokens[word].head
      for _ in 0..<Self.longestClimb where verb >= 0 && (verb > word || tokens[verb].pennTag == .vb)
      {
        verb = tokens[verb].head
      }
      guard verb >= 0, verb < word, tokens[verb].partOfSpeech == .verb else { continue }
      (tokens[word].head, tokens[word].relation) = (verb, .obl)
    }
  }

  /// Makes a subject that has a preposition before it an oblique of the verb above.
  private mutating func hangByPreposition(_ word: Int, of infinitive: Int, on verb: Int) {
    let before = (verb + 1..<word).last { tokens[$0].head == infinitive }
    guard let preposition = before, tokens[preposition].relation == .mark,
      tokens[preposition].pennTag == .inTag
    else { return }
    tokens[preposition].head = word
    tokens[preposition].relation = .case
    tokens[word].head = verb
    tokens[word].relation = .obl
  }

  /// "A meeting between Li and Roe is due": the preposition opens no clause, so that the noun before
  /// it is the subject of the verb.
  private mutating func unmarkPrepositions() {
    // "Met with incoming adviser Li": a phrase, no clause.
    for mark in tokens.indices
    where tokens[mark].relation == .mark && tokens[mark].lower == "with"
      && tokens[mark].head > mark && tokens[tokens[mark].head].partOfSpeech == .propn
      && !hasChild(of: tokens[mark].head, by: .nsubj) && !hasChild(of: tokens[mark].head, by: .cop)
    {
      tokens[mark].relation = .case
    }
    for mark in document.tokens.indices
    where document.tokens[mark].relation == .mark && document.tokens[mark].head > mark && mark > 0
      && Self.neverMarks.contains(document.tokens[mark].lower)
    {
      let token = document.tokens[mark]
      let (verb, noun) = (token.head, mark - 1)
      guard tokens[noun].partOfSpeech == .noun, tokens[verb].head == noun,
        let inner = (mark + 1..<verb).first(where: {
          tokens[$0].head == verb && tokens[$0].relation == .nsubj
        })
      else { continue }
      tokens[mark].head = inner
      tokens[mark].relation = .case
      tokens[inner].head = noun
      tokens[inner].relation = .nmod
      tokens[verb].head = tokens[noun].head
      tokens[verb].relation = tokens[noun].relation
      tokens[noun].head = verb
      tokens[noun].relation = .nsubj
    }
  }

  /// Prepositions that open no clause with a verb of its own.
  private static let neverMarks: Set<String> = ["between", "among", "of", "by", "with", "from"]

  /// An auxiliary has no words of its own: what hangs on it belongs to its verb, and a name right
  /// before it is the subject.
  private mutating func freeFromAuxiliaries() {
    for word in document.tokens.indices where document.tokens[word].head >= 0 {
      let auxiliary = document.tokens[word].head
      let relation = document.tokens[auxiliary].relation
      guard [.aux, .auxPass, .cop].contains(relation), document.tokens[auxiliary].head >= 0,
        tokens[auxiliary].relation == relation,
        ![.conj, .cc, .fixed, .goeswith].contains(document.tokens[word].relation)
      else { continue }
      let head = document.tokens[auxiliary].head
      tokens[word].head = head
      let isSubject =
        [.noun, .propn, .pron].contains(document.tokens[word].partOfSpeech) && word < auxiliary
        && !hasChild(of: word, by: .case) && !hasChild(of: head, by: .nsubj)
      if isSubject { tokens[word].relation = .nsubj }
    }
  }

  func hasChild(of head: Int, by relation: DependencyRelation) -> Bool {
    let sentence = document.sentences[document.sentence(ofToken: head)].tokens
    return sentence.contains { tokens[$0].head == head && tokens[$0].relation == relation }
  }

  /// "Left Oslo on Monday for Bergen", "met on Monday in Oslo": nothing but "of" hangs on a time.
  private mutating func freeFromTimes() {
    for time in document.times where time.type == .date || time.type == .time {
      guard let top = top(of: time.tokens),
        tokens[top].head >= 0
      else { continue }
      let sentence = document.sentences[document.sentence(ofToken: top)].tokens
      if tokens[top].relation == .compound { partFromName(time.tokens, top: top) }
      let head = tokens[top].head
      for word in time.tokens.upperBound..<max(time.tokens.upperBound, sentence.upperBound)
      where [.nmod, .appos].contains(tokens[word].relation)
        && time.tokens.contains(tokens[word].head) && !isIntroduced(word, by: "of")
      {
        // "On Monday with Ana Li": what a preposition introduces names nothing anew.
        if tokens[word].relation == .appos {
          guard let first = context(of: word), tokens[first].relation == .case else { continue }
          tokens[first].head = word
          tokens[word].relation = .nmod
        }
        tokens[word].head = head
        if tokens[head].partOfSpeech == .verb { tokens[word].relation = .obl }
      }
    }
  }

  /// The word before the name or phrase that ends in a word, where it is part of the phrase.
  private func context(of word: Int) -> Int? {
    var start = word
    while start > 0, tokens[start - 1].partOfSpeech == .propn { start -= 1 }
    guard start > 0, (start...word).contains(tokens[start - 1].head) else { return nil }
    return start - 1
  }

  /// "On Sunday Presidents Li and Roe signed": a time is no part of the name behind it.
  private mutating func partFromName(_ time: Range<Int>, top: Int) {
    let name = tokens[top].head
    guard name > top, tokens[name].partOfSpeech == .propn else { return }
    var verb = name
    while verb >= 0, tokens[verb].partOfSpeech != .verb { verb = tokens[verb].head }
    guard verb >= 0 else { return }
    if time.lowerBound > 0, tokens[time.lowerBound - 1].relation == .case {
      tokens[time.lowerBound - 1].head = top
    }
    tokens[top].head = verb
    tokens[top].relation = .obl
  }

  /// The head word of a phrase: the first that hangs on a word outside.
  func top(of phrase: Range<Int>) -> Int? {
    phrase.first { !phrase.contains(tokens[$0].head) }
  }

  func isIntroduced(_ word: Int, by preposition: String) -> Bool {
    let sentence = document.sentences[document.sentence(ofToken: word)].tokens
    return (sentence.lowerBound..<word).contains {
      tokens[$0].head == word && tokens[$0].relation == .case && tokens[$0].lower == preposition
    }
  }

  /// "Signed the Free Trade Area (FTA) agreement": two objects that only a bracket parts are one.
  private mutating func joinObjects() {
    for bracket in document.tokens.indices where document.tokens[bracket].text == ")" {
      guard bracket + 1 < tokens.count, tokens[bracket + 1].relation == .obj else { continue }
      let object = bracket + 1
      let verb = tokens[object].head
      guard let opener = (max(0, bracket - 6)..<bracket).last(where: { tokens[$0].text == "(" }),
        opener > 0, tokens[opener - 1].relation == .obj, tokens[opener - 1].head == verb
      else { continue }
      tokens[opener - 1].head = object
      tokens[opener - 1].relation = .compound
    }
  }

  /// "In a speech in Oslo, where he plans a visit, Li said": nothing before "where" belongs to the
  /// clause that it opens.
  private mutating func freeFromRelativeClauses() {
    for opener in document.tokens.indices
    where [.wrb, .wp, .wdt].contains(document.tokens[opener].pennTag) && opener > 0
      && document.tokens[opener].head > opener
      && document.tokens[opener - 1].text == ","
    {
      let token = document.tokens[opener]
      let verb = token.head
      let governor = tokens[verb].head
      let start = document.sentences[document.sentence(ofToken: opener)].tokens.lowerBound
      guard governor > verb, opener - 2 >= start else { continue }
      for word in start..<opener - 1 where tokens[word].head == verb {
        tokens[word].head = governor
      }
      tokens[verb].head = opener - 2
      tokens[verb].relation = .aclRelcl
    }
  }

  /// "A summit where Li signed the treaty", "to Oslo, where she will speak": the clause belongs to the noun right
  /// before "where", or to the place named before a comma.
  private mutating func hangPlacesOnNouns() {
    for opener in document.tokens.indices
    where document.tokens[opener].lower == "where" && opener > 0
      && document.tokens[opener].head > opener
    {
      let verb = document.tokens[opener].head
      guard let noun = noun(before: opener), tokens[verb].relation == .advcl,
        tokens[verb].head < noun
      else { continue }
      tokens[verb].head = noun
      tokens[verb].relation = .aclRelcl
    }
  }

  /// The noun right before "where", or the top word of a place named shortly before its comma.
  private func noun(before opener: Int) -> Int? {
    if tokens[opener - 1].partOfSpeech == .noun { return opener - 1 }
    guard tokens[opener - 1].text == "," else { return nil }
    // "To Oslo, the capital, where": a name with what stands beside it.
    let start = document.sentences[document.sentence(ofToken: opener)].tokens.lowerBound
    let near = max(start, opener - 8)..<opener
    return document.mentions.last {
      near.contains($0.tokens.lowerBound) && $0.kind == .name
        && ($0.type == .place || $0.type == .country)
    }.flatMap { top(of: $0.tokens) }
  }

  /// "On Tuesday President Li said": the name behind a time is the subject of the verb behind it,
  /// though parsers may take both for one phrase.
  private mutating func separateTimesFromSubjects() {
    for mention in document.mentions
    where mention.type == .person && mention.kind == .name
      && mention.tokens.upperBound < tokens.count
    {
      let sentence = document.sentences[document.sentence(ofToken: mention.tokens.lowerBound)]
      guard sentence.tokens.contains(mention.tokens.upperBound),
        let verb = finiteVerb(at: mention.tokens.upperBound),
        let head = top(of: mention.tokens),
        let time = time(before: mention.tokens.lowerBound)
      else { continue }
      let phrase = time.upperBound..<mention.tokens.upperBound
      let isJoined =
        time.contains(tokens[head].head)
        || time.contains { phrase.contains(tokens[$0].head) }
      let hasSubject = tokens[sentence.tokens].indices.contains {
        tokens[$0].head == verb && tokens[$0].relation == .nsubj && !phrase.contains($0)
          && !time.contains($0)
      }
      if isJoined, !hasSubject { separate(time, head, phrase, verb) }
    }
  }

  private mutating func separate(_ time: Range<Int>, _ head: Int, _ phrase: Range<Int>, _ verb: Int)
  {
    let last = time.upperBound - 1
    for word in time where word != last && phrase.contains(tokens[word].head) {
      tokens[word].head = last
    }
    if time.lowerBound > 0, phrase.contains(tokens[time.lowerBound - 1].head) {
      tokens[time.lowerBound - 1].head = last
    }
    let above = tokens[head].head
    let isOfNoun = above >= 0 && above < time.lowerBound && tokens[above].partOfSpeech == .noun
    tokens[last].head = isOfNoun ? above : verb
    tokens[last].relation = isOfNoun ? .nmod : .obl
    tokens[head].head = verb
    tokens[head].relation = .nsubj
  }

  /// The verb of a clause whose first verb or auxiliary stands at a word.
  private func finiteVerb(at word: Int) -> Int? {
    let token = tokens[word]
    if token.partOfSpeech == .verb {
      return [.vbd, .vbz, .vbp].contains(token.pennTag) ? word : nil
    }
    guard token.partOfSpeech == .aux, token.head > word else { return nil }
    return token.head
  }

  /// The time expression that ends right before a name or before the titles in front of it.
  private func time(before name: Int) -> Range<Int>? {
    var start = name
    while start >= max(0, name - 4) {
      if let time = timesByEnd[start] { return time }
      guard start > 0, [.propn, .adj, .noun].contains(tokens[start - 1].partOfSpeech) else {
        return nil
      }
      start -= 1
    }
    return nil
  }
}
