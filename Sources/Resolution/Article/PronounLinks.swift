import Knowledge
import Lexicons

/// Finds whom a pronoun stands for, by gender, number, nearness and place in the sentence.
struct PronounLinks: Sendable {
  let document: Document
  private let genders: [Gender]
  /// Whether each token stands between quotation marks.
  private let isQuoted: [Bool]

  init(lexicons: Lexicons, document: Document) {
    self.document = document
    isQuoted = Self.quoted(document)
    let reader = GenderReader(lexicons: lexicons)
    genders = document.entities.indices.map {
      document.entities[$0].type == .person ? reader.gender(of: $0, in: document) : .unknown
    }
  }

  private var tokens: [Token] { document.tokens }

  private static func quoted(_ document: Document) -> [Bool] {
    var isQuoted = [Bool](repeating: false, count: document.tokens.count)
    var isOpen = false
    var paragraph = -1
    for sentence in document.sentences {
      if sentence.paragraph != paragraph { isOpen = false }
      paragraph = sentence.paragraph
      for index in sentence.tokens {
        guard document.tokens[index].text.mayBeMark else {
          isQuoted[index] = isOpen
          continue
        }
        switch document.tokens[index].text {
        case "“", "``": isOpen = true
        case "”", "''": isOpen = false
        case "\"": isOpen.toggle()
        default: isQuoted[index] = isOpen
        }
      }
    }
    return isQuoted
  }

  /// Entities that the pronoun means; none where it stays open.
  func antecedents(of mention: Mention, _ context: ReferenceContext) -> [Int] {
    let index = mention.tokens.lowerBound
    let word = tokens[index].lower
    let sentence = document.sentence(ofToken: index)
    switch word {
    case "he", "him", "his", "himself", "she", "her", "hers", "herself":
      return person(at: index, .ofPronoun(word), sentence, context).map { [$0] } ?? []
    case "who", "whom", "whose": return relative(index, context)
    case "it", "its", "itself": return thing(at: index, sentence, context).map { [$0] } ?? []
    default: return plural(at: index, sentence, context)
    }
  }

  // MARK: - Singular

  private func person(
    at index: Int, _ gender: Gender, _ sentence: Int, _ context: ReferenceContext
  ) -> Int? {
    let isObject =
      [.obj, .iobj, .obl].contains(tokens[index].relation) && tokens[index].lower != "his"
    let subject = isObject ? subjectOfClause(of: index) : nil
    if let judged = judged(for: index, gender, context) { return judged }
    return context.best(before: sentence, span: 4) { antecedent in
      guard antecedent.type == .person, gender.fits(genders[antecedent.entity]),
        !isOther(antecedent, than: index)
      else { return false }
      guard let subject else { return true }
      return !document.mentions[antecedent.mention].tokens.contains(subject)
    }?.entity
  }

  /// "Speaking to Roe, he said" and "“Roe has left,” he said": who is spoken to, and who is spoken of,
  /// is not the speaker.
  private func isOther(_ antecedent: ReferenceContext.Antecedent, than pronoun: Int) -> Bool {
    let mention = document.mentions[antecedent.mention].tokens.lowerBound
    guard pronoun > 1, !isQuoted[pronoun] else { return false }
    let isBehindQuotation =
      isClosingMark(pronoun - 1) || tokens[pronoun - 1].text == "," && isClosingMark(pronoun - 2)
    if isBehindQuotation { return isQuoted[mention] }
    let sentence = document.sentences[document.sentence(ofToken: pronoun)].tokens
    guard tokens[pronoun].relation == .nsubj, tokens[pronoun - 1].text == ",",
      sentence.contains(mention), !antecedent.isPossessor
    else { return false }
    let opening = tokens[sentence.lowerBound].partOfSpeech == .verb ? 0 : 1
    return [.vbg, .vbn].contains(tokens[sentence.lowerBound + opening].pennTag)
      && [.verb, .adp, .sconj].contains(tokens[sentence.lowerBound].partOfSpeech)
  }

  private func isClosingMark(_ index: Int) -> Bool {
    ["\"", "”", "''"].contains(tokens[index].text)
  }

  /// "Li thanked Roy for her work": who is judged is judged for what is their own.
  private func judged(for index: Int, _ gender: Gender, _ context: ReferenceContext) -> Int? {
    let noun = tokens[index].head
    guard tokens[index].relation == .nmodPoss, noun > index, tokens[noun].head >= 0,
      let verb = [tokens[noun].head, max(0, tokens[tokens[noun].head].head)].first(where: {
        $0 < index && Self.judgements.contains(tokens[$0].lemma)
      }),
      (verb..<index).contains(where: {
        ["for", "on", "over"].contains(tokens[$0].lower) && tokens[$0].head == noun
      })
    else { return nil }
    return context.antecedents.last { antecedent in
      let head = document.mentions[antecedent.mention].head
      return antecedent.type == .person && gender.fits(genders[antecedent.entity])
        && head > verb && head < index && tokens[head].relation == .obj
    }?.entity
  }

  private static let judgements: Set<String> = [
    "thank", "congratulate", "praise", "applaud", "commend", "criticise", "criticize", "condemn",
    "honour", "honor", "blame", "rebuke", "admonish", "salute", "laud", "compliment", "credit",
    "punish", "scold", "fault", "denounce", "forgive",
  ]

  private func subjectOfClause(of index: Int) -> Int? {
    let verb = tokens[index].head
    guard verb >= 0 else { return nil }
    return (max(0, verb - 20)..<verb).first {
      tokens[$0].head == verb && tokens[$0].relation == .nsubj
    }
  }

  /// "it" means the subject of this sentence or the one before; "its" also whatever stands near.
  private func thing(at index: Int, _ sentence: Int, _ context: ReferenceContext) -> Int? {
    guard tokens[index].relation != .expl, !isWeatherLike(index), !isQuoted[index] else {
      return nil
    }
    let isPossessive = tokens[index].lower == "its"
    return context.best(before: sentence, span: 1) { antecedent in
      guard antecedent.type != .person else { return false }
      if antecedent.isSubject { return antecedent.type != .place || isPossessive }
      return isPossessive && antecedent.sentence == sentence && antecedent.type != .place
    }?.entity
  }

  /// "it is reported that", "it was clear".
  private func isWeatherLike(_ index: Int) -> Bool {
    guard tokens[index].lower == "it",
      tokens[index].relation == .nsubj || tokens[index].relation == .nsubjPass,
      tokens[index].head >= 0
    else { return false }
    let verb = tokens[index].head
    return (verb + 1..<min(tokens.count, verb + 12)).contains {
      tokens[$0].head == verb
        && [.csubj, .ccomp, .csubjPass].contains(tokens[$0].relation)
    } && tokens[verb].partOfSpeech == .adj
  }

  // MARK: - Relative and plural

  /// The name or description that a relative clause hangs on.
  private func relative(_ index: Int, _ context: ReferenceContext) -> [Int] {
    var word = index
    for _ in 0..<6 where word >= 0 {
      if tokens[word].relation == .aclRelcl { break }
      word = tokens[word].head
    }
    guard word >= 0, tokens[word].relation == .aclRelcl, tokens[word].head >= 0 else {
      return rightBefore(index, context)
    }
    let noun = tokens[word].head
    let found = context.antecedents.filter {
      document.mentions[$0.mention].tokens.contains(noun)
    }
    if found.allSatisfy({ $0.type == .organisation }) {
      let person = rightBefore(index, context)
      if !person.isEmpty { return person }
    }
    return found.map(\.entity)
  }

  /// "Anna Vogel, whose party won", "Anna Vogel of the Lake Fund, who said": the name before the comma,
  /// where the parse does not tell.
  private func rightBefore(_ index: Int, _ context: ReferenceContext) -> [Int] {
    guard index > 0, tokens[index - 1].text == "," else { return [] }
    var end = index - 1
    let body = context.antecedents.last {
      $0.type == .organisation && document.mentions[$0.mention].tokens.upperBound == end
    }
    if let body {
      end = document.mentions[body.mention].tokens.lowerBound - 1
      if end > 0, tokens[end].lower == "the" { end -= 1 }
      guard end > 0, tokens[end].partOfSpeech == .adp else { return [] }
    }
    return context.antecedents.filter {
      $0.type == .person && document.mentions[$0.mention].tokens.upperBound == end
    }.map(\.entity)
  }

  /// "they": the subject before, with those it acts together with; else a body.
  private func plural(at index: Int, _ sentence: Int, _ context: ReferenceContext) -> [Int] {
    guard !isQuoted[index] else { return [] }
    let recent = context.recent(before: sentence, span: 1)
    let subject =
      recent.last { $0.isSubject && $0.sentence == sentence }
      ?? recent.first { $0.isSubject && $0.sentence == sentence - 1 }
    guard let subject else { return [] }
    if subject.type == .organisation { return [subject.entity] }
    guard subject.type == .person || subject.type == .country else { return [] }
    let entities = recent.filter { other in
      other.type == subject.type && other.sentence == subject.sentence
        && (isSame(other, subject) || isTogether(other, with: subject))
    }.map(\.entity).uniqued
    return entities.count > 1 ? entities : []
  }

  /// Whether two antecedents are the same words, such as "the two leaders".
  private func isSame(
    _ left: ReferenceContext.Antecedent, _ right: ReferenceContext.Antecedent
  ) -> Bool {
    document.mentions[left.mention].tokens == document.mentions[right.mention].tokens
  }

  /// Whether two mentions are joined by "and" or by "with" at the same verb.
  private func isTogether(
    _ other: ReferenceContext.Antecedent, with subject: ReferenceContext.Antecedent
  ) -> Bool {
    let head = document.mentions[other.mention].head
    let subjectHead = document.mentions[subject.mention].head
    if tokens[head].head == subjectHead && tokens[head].relation == .conj { return true }
    if tokens[head].relation == .obl, tokens[head].head == tokens[subjectHead].head {
      return (max(0, head - 5)..<head).contains {
        tokens[$0].head == head && tokens[$0].lower == "with"
      }
    }
    return tokens[head].relation == .conj && tokens[head].head >= 0
      && tokens[tokens[head].head].relation == .obl
      && tokens[tokens[head].head].head == tokens[subjectHead].head
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order of first appearance.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
