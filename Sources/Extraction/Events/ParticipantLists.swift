import Knowledge
import Lexicons

/// Reads lists of who takes part: "Participants in the meeting included:" with a line for each.
struct ParticipantLists: Sendable {
  private let words: Set<String>
  /// Verbs whose sentence lists people to its end: "featured".
  private let verbs: Set<String>
  /// People who only with "included" are a list of who takes part: "Administration officials".
  private let attending: Set<String>
  /// What those who give it are named behind "from": "received a briefing on trade from Li and Roe".
  private let given: Set<String>

  /// - Throws: `LexiconError` for a fault of the file.
  init() throws(LexiconError) {
    let table = try SeedTable("rules/participants-lists.tsv", columns: ["words", "list"])
    func words(_ list: String) -> Set<String> {
      Set(table.rows.filter { $0["list"] == list }.flatMap { $0.words("words") })
    }
    verbs = words("rest")
    attending = words("included")
    given = words("from")
    self.words = words("lines").union(verbs)
  }

  /// Adds whoever is listed to the report of the event that the list belongs to.
  func complete(_ reports: inout [EventReport], in context: ClaimContext) {
    for (index, sentence) in context.document.sentences.enumerated()
    where sentence.kind == .body || sentence.kind == .subhead {
      if let listed = delegation(in: sentence, context),
        let report = report(toldOf: index, reports, context)
      {
        add(listed, to: &reports[report], trigger: sentence.tokens.lowerBound, context)
        continue
      }
      guard
        let word = sentence.tokens.first(where: { words.contains(context.token($0).lemma) })
          ?? includedOfficials(sentence, context) ?? briefing(in: sentence, context)
          ?? heading(sentence, of: reports, context)
          ?? runningIn(sentence, of: reports, context)
      else { continue }
      let listed = self.listed(behind: word, sentence: index, context)
      guard !listed.isEmpty, let report = report(toldOf: index, reports, context) else { continue }
      add(listed, to: &reports[report], trigger: word, context)
    }
  }

  /// "Administration officials included Li and Roe", "the delegation of partners included Li": who
  /// begins the sentence, with nothing but nouns before the verb.
  private func includedOfficials(_ sentence: Sentence, _ context: ClaimContext) -> Int? {
    sentence.tokens.prefix(6).first { word in
      guard attending.contains(context.token(word).lemma) else { return false }
      let verb = sentence.tokens.first {
        $0 > word && ![.noun, .propn, .adj, .adp, .det].contains(context.token($0).partOfSpeech)
      }
      let isMember = context.token(word).lemma == "member"
      return verb.map {
        $0 - word < 8 && context.token($0).lemma == "include"
          && (!isMember || context.token($0).pennTag == .vbd)
      } ?? false
    }
  }

  /// "Norway's delegation was led by Ana Li and included Bo Roy and Cy Fox".
  private func delegation(in sentence: Sentence, _ context: ClaimContext) -> [FoundParty]? {
    guard
      let noun = sentence.tokens.prefix(8).first(where: {
        context.token($0).lemma == "delegation"
      }),
      let led = sentence.tokens.first(where: { $0 > noun && context.token($0).lower == "led" }),
      led < noun + 4, context.token(led + 1).lower == "by",
      let verb = sentence.tokens.first(where: {
        $0 > led && ["include", "included", "includes"].contains(context.token($0).lower)
      }),
      // "And did not include Roy".
      context.modality.modality(of: verb, in: context.tree).standing == .actual
    else { return nil }
    return people(in: led + 2..<verb, context).prefix(1)
      + people(in: verb + 1..<sentence.tokens.upperBound, context)
  }

  /// "Received a briefing on the plan from Director Ana Li and Bo Roy".
  private func briefing(in sentence: Sentence, _ context: ClaimContext) -> Int? {
    guard let word = sentence.tokens.first(where: { given.contains(context.token($0).lemma) }),
      let verb = sentence.tokens.first(where: { context.token($0).partOfSpeech == .verb }),
      verb < word, ["receive", "hear", "get"].contains(context.token(verb).lemma)
    else { return nil }
    return word
  }

  /// "Leaders at today's meeting included:": a line that names an event told before.
  private func heading(
    _ sentence: Sentence, of reports: [EventReport], _ context: ClaimContext
  ) -> Int? {
    guard let last = sentence.tokens.last, context.token(last).text == ":",
      let verb = sentence.tokens.first(where: { context.token($0).lemma == "include" })
    else { return nil }
    let told = Set(reports.map { context.token($0.trigger).lemma.lowercased() })
    if let noun = sentence.tokens.first(where: {
      told.contains(context.token($0).lemma.lowercased())
    }) {
      return noun
    }
    // "Members of the Council include:": who belongs to it, whoever came.
    let isMembership =
      context.token(verb).pennTag != .vbd
      && sentence.tokens.contains { context.token($0).lemma.lowercased() == "member" }
    return isMembership
      ? nil
      : sentence.tokens.first {
        [.nns, .nnps].contains(context.token($0).pennTag)
          && context.people.form(of: context.token($0)) != nil
      }
  }

  /// "The meeting brought together leaders, including: Li; Roe": a colon inside a sentence that
  /// tells of an event.
  private func runningIn(
    _ sentence: Sentence, of reports: [EventReport], _ context: ClaimContext
  ) -> Int? {
    guard reports.contains(where: { sentence.tokens.contains($0.trigger) }) else { return nil }
    return sentence.tokens.dropLast().first {
      context.token($0).lower == "including" && context.token($0 + 1).text == ":"
    }
  }

  // MARK: Who is listed

  private func listed(behind word: Int, sentence: Int, _ context: ClaimContext) -> [FoundParty] {
    let document = context.document
    var last = document.sentences[sentence].tokens.upperBound - 1
    // "*The leaders in attendance were:*".
    while last > word, ["*", "_", "**"].contains(context.token(last).text) { last -= 1 }
    // "Participants" above a list, without a colon.
    if document.sentences[sentence].tokens.count < 4, context.token(last).pennTag == .nns {
      return lines(below: sentence, context)
    }
    if context.token(last).text == ":" {
      // "Participants agreed that they will work together to:" lists what is agreed.
      if last > 0, ["to", "that", "on"].contains(context.token(last - 1).lower) { return [] }
      let lines = lines(below: sentence, context)
      return lines.isEmpty ? runningList(inParagraphBehind: sentence, context) : lines
    }
    if let colon = (word..<min(word + 5, last)).first(where: { context.token($0).text == ":" }) {
      let paragraph = document.sentences[sentence].paragraph
      let end = document.sentences.last { $0.paragraph == paragraph }?.tokens.upperBound ?? last
      return people(in: colon + 1..<end, context)
    }
    if given.contains(context.token(word).lemma) {
      let from = (word..<last).last { context.token($0).lower == "from" }
      return from.map { people(in: $0 + 1..<last, context) } ?? []
    }
    if verbs.contains(context.token(word).lemma), context.token(word).partOfSpeech == .verb {
      let people = people(in: word + 1..<last, context)
      return people.count > 1 ? people : []
    }
    if let verb = includingVerb(behind: word, before: last, context) {
      let people = people(in: verb + 1..<last, context)
      let listed = people + bodies(in: verb + 1..<last, besides: people, context)
      if listed.count > 1 { return listed }
    }
    let verb = context.token(word).head
    guard verb >= 0, context.token(word).relation == .nsubj,
      ["include", "be", "comprise"].contains(context.token(verb).lemma),
      let object = context.tree.child(of: verb, by: .obj)
    else { return [] }
    return PartyFinder(context: context).parties(at: object)
  }

  /// "Officials participating in the meeting included", "leaders expected to attend are": the verb that
  /// the list follows.
  private func includingVerb(behind word: Int, before last: Int, _ context: ClaimContext) -> Int? {
    for next in word + 1..<max(word + 1, min(word + 9, last)) {
      let token = context.token(next)
      if ["included", "include", "includes", "comprised"].contains(token.lower) { return next }
      if ["were", "are"].contains(token.lower), next == word + 1 { return next }
      if token.partOfSpeech == .verb || token.partOfSpeech == .punct { return nil }
    }
    return nil
  }

  /// One party for each line of the list.
  private func lines(below sentence: Int, _ context: ClaimContext) -> [FoundParty] {
    var found: [FoundParty] = []
    for item in context.document.sentences[(sentence + 1)...].prefix(Self.longestList) {
      if isSubheading(item, context) { continue }
      guard isItem(item, context) || isBareLine(item, context) else { break }
      if let party = party(of: item, context) { found.append(party) }
    }
    return found
  }

  /// "Attendees:" above a paragraph that runs on without bullets: names and titles, and no verb.
  private func runningList(
    inParagraphBehind sentence: Int, _ context: ClaimContext
  ) -> [FoundParty] {
    let sentences = context.document.sentences
    guard sentence + 1 < sentences.count else { return [] }
    let paragraph = sentences[sentence + 1].paragraph
    let list = sentences[(sentence + 1)...].prefix { $0.paragraph == paragraph }
    guard let first = list.first?.tokens.lowerBound, let end = list.last?.tokens.upperBound else {
      return []
    }
    let people = people(in: first..<end, context)
    let verbs = (first..<end).count {
      [.vbd, .vbz, .vbp].contains(context.token($0).pennTag)
    }
    return people.count >= 3 && verbs * 3 < people.count ? people : []
  }

  /// Every person named in a stretch of words.
  private func people(in words: Range<Int>, _ context: ClaimContext) -> [FoundParty] {
    let finder = PartyFinder(context: context)
    var found: [FoundParty] = []
    for word in words where finder.isPerson(word) {
      guard let (index, entity) = context.entity(at: word), entity.type == .person,
        !found.contains(where: { $0.party.entity == index })
      else { continue }
      found.append(
        FoundParty(party: Party(name: entity.name, entity: index), kind: .person, word: word))
    }
    return found
  }

  /// The bodies that a list consists of, "Acme, the Northern Bank and the Post", or that officials at its
  /// end stand for: "and officials from the Navy, the Army, the Bank and the Post".
  private func bodies(
    in words: Range<Int>, besides people: [FoundParty], _ context: ClaimContext
  ) -> [FoundParty] {
    let finder = PartyFinder(context: context)
    guard people.isEmpty else {
      return words.lazy.compactMap { finder.represented(by: $0) }.first ?? []
    }
    guard
      let first = words.prefix(3).first(where: { context.mentions.mention(at: $0) != nil }),
      let index = context.mentions.mention(at: first)
    else { return [] }
    let head = context.document.mentions[index].head
    let bodies = ([head] + NameList(context: context).bodies(behind: head))
      .compactMap(finder.named(at:))
    return bodies.count > 2 && bodies.allSatisfy { $0.kind == .organisation } ? bodies : []
  }

  /// "From the Administration:" before and between the items of a list.
  private func isSubheading(_ line: Sentence, _ context: ClaimContext) -> Bool {
    guard let last = line.tokens.last, context.token(last).text == ":", line.tokens.count < 9 else {
      return false
    }
    return !line.tokens.contains {
      [.vbd, .vbz, .vbp, .md].contains(context.token($0).pennTag)
    }
  }

  /// A line that begins with a bullet or a number.
  private func isItem(_ sentence: Sentence, _ context: ClaimContext) -> Bool {
    guard let first = sentence.tokens.first else { return false }
    let isNumbered =
      context.token(first).partOfSpeech == .num && first + 1 < sentence.tokens.upperBound
      && [".", ")"].contains(context.token(first + 1).text)
    return isNumbered || Self.bullets.contains(context.token(first).text)
  }

  /// Lines that are looked at below a heading.
  private static let longestList = 500

  /// "Department of Trade", a short line without a verb or a full stop.
  private func isBareLine(_ line: Sentence, _ context: ClaimContext) -> Bool {
    guard let last = line.tokens.last, line.tokens.count < 15,
      ![".", "!", "?", ":", "\"", "”"].contains(context.token(last).text)
    else { return false }
    return !line.tokens.contains {
      [.vbd, .vbz, .vbp, .md].contains(context.token($0).pennTag)
    }
  }

  private static let bullets: Set<String> = ["-", "–", "—", "•", "*", "·"]

  /// The first person of a line, else the group that it names.
  private func party(of item: Sentence, _ context: ClaimContext) -> FoundParty? {
    let finder = PartyFinder(context: context)
    for word in item.tokens where finder.isPerson(word) {
      if let (index, entity) = context.entity(at: word) {
        return FoundParty(party: Party(name: entity.name, entity: index), kind: .person, word: word)
      }
    }
    return wholeName(item, context) ?? named(item, context)
      ?? item.tokens.lazy.compactMap { finder.described(at: $0) }.first
  }

  /// A line that is a name from end to end: "National Network to End Poverty".
  private func wholeName(_ item: Sentence, _ context: ClaimContext) -> FoundParty? {
    var words = item.tokens
    while let first = words.first, Self.bullets.contains(context.token(first).text) {
      words.removeFirst()
    }
    guard words.count > 1, words.count < 12, let first = words.first, let last = words.last,
      context.token(first).isCapitalised, context.token(last).isCapitalised,
      words.allSatisfy({
        context.token($0).isCapitalised
          || ["to", "for", "of", "and", "the", "on", "in", "against", "&", "at", "-"].contains(
            context.token($0).lower)
      })
    else { return nil }
    let own = context.entity(at: last) ?? context.entity(at: first)
    let text = context.document.text(context.document.span(ofTokens: words))
    if let own, own.entity.type != .organisation || own.entity.name == text { return nil }
    return FoundParty(party: Party(name: text), kind: .organisation, word: first)
  }

  /// The body or country that a line begins with.
  private func named(_ item: Sentence, _ context: ClaimContext) -> FoundParty? {
    for word in item.tokens.prefix(4) {
      guard let (index, entity) = context.entity(at: word) else { continue }
      let kind: Participant.Kind? =
        switch entity.type {
        case .organisation: .organisation
        case .country: .country
        case .person, .place, .vessel: nil
        }
      return kind.map {
        FoundParty(party: Party(name: entity.name, entity: index), kind: $0, word: word)
      }
    }
    return nil
  }

  // MARK: Which event

  /// The event whose noun the line names, else the first that the text tells of.
  private func report(
    toldOf sentence: Int, _ reports: [EventReport], _ context: ClaimContext
  ) -> Int? {
    let told = reports.indices.filter {
      !reports[$0].isHeadline && !reports[$0].isAboutLast && reports[$0].sentence <= sentence
    }
    let before = told.filter { reports[$0].sentence < sentence }
    let lemmas = context.document.sentences[sentence].tokens.map {
      context.token($0).lemma.lowercased()
    }
    let meetings = before.filter { ![.other, .vote].contains(reports[$0].frame.type) }
    let ofNoun = before.filter {
      lemmas.contains(context.token(reports[$0].trigger).lemma.lowercased())
    }
    // "Leaders at today's meeting": not at the one of last year.
    let words = context.document.sentences[sentence].tokens
    let day = context.document.times.first { words.contains($0.tokens.lowerBound) }?.date
    let ofDay = ofNoun.filter { day != nil && reports[$0].date == day }
    let named = ofDay.isEmpty ? ofNoun : ofDay
    // "The meeting participants included" lists who met, not those of "the meeting" that was long told.
    let toldAnew = meetings.first { !reports[$0].isDefinite }
    return named.last { !reports[$0].isDefinite }
      ?? named.last.map { last in toldAnew.map { min($0, last) } ?? last }
      ?? main(ofFirstSentenceIn: meetings, reports) ?? before.first ?? told.first
  }

  /// "On the anniversary of the treaty Li and Roe hosted a discussion": the one with most people there.
  private func main(ofFirstSentenceIn told: [Int], _ reports: [EventReport]) -> Int? {
    guard let first = told.first else { return nil }
    return told.prefix { reports[$0].sentence == reports[first].sentence }.reduce(first) {
      reports[$1].participants.count > reports[$0].participants.count ? $1 : $0
    }
  }

  private func add(
    _ listed: [FoundParty], to report: inout EventReport, trigger: Int, _ context: ClaimContext
  ) {
    let status = EventCast.participation(in: report.status)
    for party in listed
    where !report.participants.contains(where: { Occurrence.isSame($0.who, party.party) }) {
      report.participants.append(
        Participant(
          who: party.party, kind: party.kind, role: .attendee, status: status,
          evidence: context.sentence(of: party.word),
          provenance: Provenance(
            rule: "participants/list", trigger: context.token(trigger).span, confidence: 0.85)))
    }
  }
}
