import Knowledge
import Lexicons

/// Lets one clear mention of a name decide the doubtful ones of the same article.
struct DocumentSense: Sendable {
  let lexicons: Lexicons

  /// Candidates with types made consistent, and with repeats that no rule had found.
  func settled(_ candidates: [MentionCandidate], in document: Document) -> [MentionCandidate] {
    var settled = candidates
    let told = surnames(candidates.filter { isInBody($0, document) }, document)
    for index in settled.indices {
      settled[index].tokens = withoutVerb(settled[index], told, document)
    }
    let surnames = surnames(settled, document)
    let votes = typeVotes(settled, document)
    for index in settled.indices where settled[index].strength <= .finder {
      let text = name(settled[index], document)
      if let type = votes[text] { settled[index].type = type }
      if settled[index].tokens.count == 1
        || document.tokens[settled[index].tokens.lowerBound + 1].isHyphen,
        surnames.contains(text), settled[index].type != .person,
        !isLocated(settled[index].tokens.lowerBound, document)
      {
        settled[index].type = .person
      }
    }
    let companies = firstWordsOfCompanies(settled, document).subtracting(surnames)
    for index in settled.indices
    where settled[index].strength <= .finder && settled[index].tokens.count == 1 {
      let text = name(settled[index], document)
      if companies.contains(text), settled[index].type == .person || !lexicons.isPlace(text) {
        settled[index].type = .organisation
      }
    }
    let shipNames = lastWordsOfVessels(settled, document)
    for index in settled.indices where settled[index].strength <= .finder {
      if isShortVessel(settled[index].tokens, shipNames, document) { settled[index].type = .vessel }
    }
    let towns = hyphenatedTowns(candidates, document)
    for index in settled.indices where settled[index].tokens.count == 1 {
      if towns.contains(name(settled[index], document)) { settled[index].type = .place }
    }
    // "Jordan" and "Bloomberg", where the article knows a person of that name.
    for index in settled.indices
    where settled[index].type == .country || settled[index].type == .organisation {
      if surnames.contains(name(settled[index], document)), settled[index].tokens.count == 1,
        !isLocated(settled[index].tokens.lowerBound, document)
      {
        settled[index].type = .person
      }
    }
    return MentionSelection.select(
      settled + repeats(of: settled, surnames, document), tokenCount: document.tokens.count)
  }

  private func isInBody(_ candidate: MentionCandidate, _ document: Document) -> Bool {
    document.sentences[document.sentence(ofToken: candidate.tokens.lowerBound)].kind == .body
  }

  /// "Marsh Praises" of a headline without the verb, where the body knows a Marsh.
  private func withoutVerb(
    _ candidate: MentionCandidate, _ surnames: Set<String>, _ document: Document
  ) -> Range<Int> {
    let range = candidate.tokens
    guard candidate.type == .person, range.count == 2,
      !isInBody(candidate, document),
      surnames.contains(document.tokens[range.lowerBound].text),
      !lexicons.isGivenName(document.tokens[range.lowerBound].text)
        || !lexicons.isSurname(document.tokens[range.lowerBound + 1].text)
    else { return range }
    return range.lowerBound..<range.lowerBound + 1
  }

  private func name(_ candidate: MentionCandidate, _ document: Document) -> String {
    document.text(document.span(ofTokens: candidate.tokens))
  }

  /// The type of every name that has one: a rule's type first, else the most frequent.
  private func typeVotes(_ candidates: [MentionCandidate], _ document: Document)
    -> [String: EntityType]
  {
    var votes: [String: [EntityType: Int]] = [:]
    for candidate in candidates where candidate.kind == .name {
      let weight = candidate.strength == .rule ? 100 : candidate.strength == .lexicon ? 10 : 2
      let text = name(candidate, document)
      votes[text, default: [:]][candidate.type, default: 0] += weight
      if candidate.type == .vessel, candidate.tokens.count > 1,
        lexicons.vesselPrefix(document.tokens[candidate.tokens.lowerBound].text) != nil
      {
        let bare = candidate.tokens.dropFirst()
        let bareText = document.text(document.span(ofTokens: bare.startIndex..<bare.endIndex))
        votes[bareText, default: [:]][.vessel, default: 0] += 50
      }
    }
    return votes.mapValues { counts in
      EntityType.allCases.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? .organisation
    }
  }

  /// Last words of persons of two words and more.
  private func surnames(_ candidates: [MentionCandidate], _ document: Document) -> Set<String> {
    var found: Set<String> = []
    for candidate in candidates where candidate.type == .person && candidate.tokens.count > 1 {
      var last = candidate.tokens.upperBound - 1
      while last > candidate.tokens.lowerBound,
        NameRepair.generations.contains(document.tokens[last].lower)
          || document.tokens[last].text == ","
      {
        last -= 1
      }
      found.insert(document.tokens[last].text)
      let hasParticle =
        last - 2 > candidate.tokens.lowerBound && document.tokens[last - 1].isHyphen
      if hasParticle {
        found.insert(document.text(document.span(ofTokens: last - 2..<last + 1)))
      }
    }
    return found
  }

  /// "Orion" of "Orion Air", which the article goes on to call Orion.
  private func firstWordsOfCompanies(
    _ candidates: [MentionCandidate], _ document: Document
  ) -> Set<String> {
    Set(
      candidates.filter { candidate in
        let last = document.tokens[candidate.tokens.upperBound - 1].text
        return candidate.type == .organisation && candidate.tokens.count == 2
          && lexicons.organisationHead(last)?.kind == .company
      }.map { document.tokens[$0.tokens.lowerBound].text }
    ).filter { lexicons.country(named: $0) == nil }
  }

  /// Last words of vessels of two words and more: "the Concordia" is the Costa Concordia.
  private func lastWordsOfVessels(
    _ candidates: [MentionCandidate], _ document: Document
  ) -> Set<String> {
    Set(
      candidates.filter { $0.type == .vessel && $0.kind == .name && $0.tokens.count > 1 }
        .map { document.tokens[$0.tokens.upperBound - 1].text })
  }

  private func isShortVessel(
    _ tokens: Range<Int>, _ shipNames: Set<String>, _ document: Document
  ) -> Bool {
    tokens.count == 1 && tokens.lowerBound > 0
      && document.tokens[tokens.lowerBound - 1].lower == "the"
      && shipNames.contains(document.tokens[tokens.lowerBound].text)
  }

  /// First words of towns such as "Stoke-on-Trent".
  private func hyphenatedTowns(_ candidates: [MentionCandidate], _ document: Document)
    -> Set<String>
  {
    var found: Set<String> = []
    for candidate in candidates where candidate.type == .place && candidate.tokens.count == 5 {
      if document.tokens[candidate.tokens.lowerBound + 1].isHyphen {
        found.insert(document.tokens[candidate.tokens.lowerBound].text)
      }
    }
    return found
  }

  /// Whether a preposition of place stands before a name.
  private func isLocated(_ index: Int, _ document: Document) -> Bool {
    guard index > 0,
      lexicons.isPlace(document.tokens[index].text)
        || lexicons.country(named: document.tokens[index].text) != nil
    else { return false }
    return ["in", "from", "to", "into", "near", "across", "at", "outside", "around"]
      .contains(document.tokens[index - 1].lower)
  }

  /// Capitalised words outside all candidates that repeat a name of the article.
  private func repeats(
    of candidates: [MentionCandidate], _ surnames: Set<String>, _ document: Document
  ) -> [MentionCandidate] {
    var isTaken = [Bool](repeating: false, count: document.tokens.count)
    for candidate in candidates {
      for token in candidate.tokens { isTaken[token] = true }
    }
    let known = knownNames(candidates, surnames, document)
    let shipNames = lastWordsOfVessels(candidates, document)
    var found: [MentionCandidate] = []
    for sentence in document.sentences where sentence.kind != .furniture {
      for index in sentence.tokens where document.tokens[index].isCapitalised && !isTaken[index] {
        for end in KnownNames.ends(
          of: index, in: document.tokens, limit: sentence.tokens.upperBound
        ).reversed() where !(index..<end).contains(where: { isTaken[$0] }) {
          let text = document.text(document.span(ofTokens: index..<end))
          let isShort = isShortVessel(index..<end, shipNames, document)
          guard let type = isShort ? .vessel : known[text] else { continue }
          if type == .person, isPartOfPair(index..<end, document),
            !isOne(text, candidates, document)
          {
            continue
          }
          found.append(
            MentionCandidate(tokens: index..<end, type: type, kind: .name, strength: .finder))
          break
        }
      }
    }
    return found
  }

  /// "Li" of "the Li-Roe summit".
  private func isPartOfPair(_ range: Range<Int>, _ document: Document) -> Bool {
    let (tokens, end) = (document.tokens, range.upperBound)
    let isFirst = end + 1 < tokens.count && tokens[end].isHyphen && tokens[end + 1].isCapitalised
    let isLast =
      range.lowerBound > 1 && tokens[range.lowerBound - 1].isHyphen
      && tokens[range.lowerBound - 2].isCapitalised
    return range.count == 1
      && (isFirst && tokens[end].span.start == tokens[end - 1].span.end
        || isLast && tokens[range.lowerBound - 1].span.end == tokens[range.lowerBound].span.start)
  }

  /// Whether the article calls one person by a surname alone.
  private func isOne(
    _ surname: String, _ candidates: [MentionCandidate], _ document: Document
  ) -> Bool {
    let names = Set(candidates.filter { $0.type == .person }.map { name($0, document) })
    return names.contains(surname) && names.count { $0.hasSuffix(" " + surname) } < 2
  }

  private func knownNames(
    _ candidates: [MentionCandidate], _ surnames: Set<String>, _ document: Document
  ) -> [String: EntityType] {
    var known: [String: EntityType] = [:]
    for surname in surnames { known[surname] = .person }
    for town in hyphenatedTowns(candidates, document) { known[town] = .place }
    for candidate in candidates where candidate.kind == .name {
      let text = name(candidate, document)
      if known[text] == nil { known[text] = candidate.type }
      let first = document.tokens[candidate.tokens.lowerBound]
      if candidate.type == .vessel, candidate.tokens.count > 1,
        lexicons.vesselPrefix(first.text) != nil
      {
        known[String(text.dropFirst(first.text.count + 1))] = .vessel
      }
    }
    return known
  }
}
