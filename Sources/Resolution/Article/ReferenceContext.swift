import Knowledge

/// What a pronoun or description may look back at: mentions with entities, by sentence.
struct ReferenceContext: Sendable {
  /// A mention with its entity and how prominent its place in the sentence is.
  struct Antecedent: Sendable {
    let mention: Int
    let entity: Int
    let type: EntityType
    let sentence: Int
    let isSubject: Bool
    let isPossessor: Bool
    /// The subject of the sentence's main verb.
    let isMainSubject: Bool
  }

  private(set) var antecedents: [Antecedent] = []
  private var counts: [Int: Int] = [:]
  private var subjects: [Int: Int] = [:]

  mutating func add(_ index: Int, entity: Int, document: Document) {
    let mention = document.mentions[index]
    let relation = document.tokens[mention.head].relation
    counts[entity, default: 0] += 1
    if relation == .nsubj { subjects[entity, default: 0] += 1 }
    antecedents.append(
      Antecedent(
        mention: index, entity: entity, type: document.entities[entity].type,
        sentence: document.sentence(ofToken: mention.tokens.lowerBound),
        isSubject: relation == .nsubj || relation == .nsubjPass || relation == .nsubjOuter
          || Self.isSource(mention.tokens.lowerBound, document),
        isPossessor: relation == .nmodPoss || relation == .compound,
        isMainSubject: Self.isMainSubject(mention.head, document)))
  }

  /// "According to the agency, … It noted": who tells something is as near as a subject.
  private static func isSource(_ word: Int, _ document: Document) -> Bool {
    let to = word > 0 && document.tokens[word - 1].lower == "the" ? word - 2 : word - 1
    return to > 0 && document.tokens[to].lower == "to"
      && document.tokens[to - 1].lower == "according"
  }

  private static func isMainSubject(_ word: Int, _ document: Document) -> Bool {
    let token = document.tokens[word]
    guard token.relation == .nsubj || token.relation == .nsubjPass, token.head >= 0 else {
      return false
    }
    return document.tokens[token.head].relation == .root
  }

  /// How often an entity was mentioned so far.
  func count(of entity: Int) -> Int { counts[entity] ?? 0 }

  /// How often an entity was the subject so far, then how often it was mentioned at all.
  func prominence(of entity: Int) -> (Int, Int) { (subjects[entity] ?? 0, counts[entity] ?? 0) }

  /// Antecedents of the last `span` sentences up to one, the nearest last.
  func recent(before sentence: Int, span: Int) -> ArraySlice<Antecedent> {
    let start = antecedents.lastIndex { $0.sentence < sentence - span }.map { $0 + 1 } ?? 0
    return antecedents[start...]
  }

  /// Whether the article tells more of a sentence's main subject than of a clause's subject.
  ///
  /// After "Li will announce that King Roy has agreed", "his visit" is Li's.
  private func leads(_ left: Antecedent, over right: Antecedent) -> Bool {
    left.isMainSubject && !right.isMainSubject && left.sentence == right.sentence
      && count(of: left.entity) > count(of: right.entity)
  }

  /// The best of the recent antecedents by nearness and prominence, and by how often they were
  /// mentioned where `counting` says so.
  func best(
    before sentence: Int, span: Int, counting: Bool = false, where isFit: (Antecedent) -> Bool
  ) -> Antecedent? {
    var best: (antecedent: Antecedent, score: Int)?
    for antecedent in recent(before: sentence, span: span).reversed() where isFit(antecedent) {
      var score = -4 * (sentence - antecedent.sentence)
      if antecedent.isSubject { score += 3 }
      if antecedent.isPossessor { score -= 1 }
      if counting { score += min(4, count(of: antecedent.entity)) }
      if let best, score < best.score { continue }
      if let best, score == best.score, !leads(antecedent, over: best.antecedent) { continue }
      best = (antecedent, score)
    }
    return best?.antecedent
  }
}
