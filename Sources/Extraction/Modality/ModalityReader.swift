import Knowledge

/// Reads from the words around a claim whether it is so, when, and who says so.
///
/// It walks from the claim's word up the arcs to the root of the sentence. On the way the rows of
/// `seeds/rules/modality.tsv` decide; the strongest standing wins, the inner one among equals.
struct ModalityReader: Sendable {
  let rules: ModalityRules

  func modality(of word: Int, in tree: DependencyTree) -> Modality {
    var reading = Reading(tree: tree, rules: rules)
    reading.climb(from: word)
    return reading.modality
  }
}

/// One walk from a claim's word to the root.
private struct Reading {
  let tree: DependencyTree
  let rules: ModalityRules
  var modality = Modality()
  /// The walk has left the claim's own clause: only who says so still counts.
  var isOutside = false
  var isBackshifted = false
  /// An "if" clause hangs on a word of the walk.
  var hasCondition = false
  /// "The upcoming summit": it will be, though one only discusses it.
  var isAnnounced = false
  /// A verb of the walk calls it off: "cancel the vote", while "may" or "wants to" can yet take that back.
  var isCalledOff = false

  mutating func climb(from start: Int) {
    var word = start
    readAdjectives(of: start)
    for _ in 0..<40 {
      if !isOutside { readWordsBelow(word) }
      readSource(below: word)
      let head = tree.tokens[word].head
      guard head >= 0 else { break }
      let isCue = applyRules(of: head, to: word)
      if !isCue && !inherits(word) { isOutside = true }
      if tree.tokens[word].relation == .ccomp || tree.tokens[word].relation == .parataxis {
        isOutside = isOutside || modality.tense != nil
      }
      word = head
    }
    if isBackshifted && hasCondition { modality.isConditional = true }
    if isBackshifted { raise(modality.source == nil ? .possible : .planned) }
  }

  // MARK: Words that hang on the claim's word

  private mutating func readWordsBelow(_ word: Int) {
    let tense = tree.tense(of: word)
    if modality.tense == nil, let tense {
      modality.tense = tense.tense
      modality.isProgressive = tense.isProgressive
      modality.isExplicit = true
    }
    var isNegated = false
    let preposition = tree.prepositions(of: word)
    if preposition.contains("_") {
      for rule in rules.rules(of: preposition) where rule.arcs.contains(.dependents(.case)) {
        apply(rule.effect, cue: word)
        modality.rules.append(rule.name)
      }
    }
    if isInverted(word) { modality.isConditional = true }
    for child in tree.children(of: word) {
      hasCondition = hasCondition || isCondition(child)
      for rule in rules.rules(of: tree.tokens[child].lemma) {
        guard rule.arcs.contains(where: { tree.hangs(child, by: $0) }) else { continue }
        switch rule.effect {
        case .negated where saysMore(child): continue
        case .negated: isNegated = true
        case .infinitive:
          if !isArrangement(word) { continue }
          raise(.planned)
        default: apply(rule.effect, cue: child)
        }
        modality.rules.append(rule.name)
      }
    }
    if isNegated { negate() }
  }

  /// "The upcoming summit", also where the parser hung the adjective on a noun of the event's name: "the
  /// upcoming Leaders' Summit".
  private mutating func readAdjectives(of noun: Int) {
    let inside = tree.children(of: noun).filter {
      $0 < noun && [.nmodPoss, .compound].contains(tree.tokens[$0].relation)
    }
    for adjective in tree.children(of: noun) + inside.flatMap(tree.children(of:))
    where tree.tokens[adjective].relation == .amod {
      let rule = rules.rules(of: tree.tokens[adjective].lemma).first { rule in
        rule.effect == .standing(.planned) && rule.arcs.contains { tree.hangs(adjective, by: $0) }
      }
      guard let rule else { continue }
      isAnnounced = true
      if tree.tokens[adjective].head != noun {
        raise(.planned)
        modality.rules.append(rule.name)
      }
    }
  }

  /// "Not only": it is so, and more.
  private func saysMore(_ negation: Int) -> Bool {
    negation + 1 < tree.tokens.count
      && tree.tokens[negation + 1].lower == "only"
  }

  /// "If Li came".
  private func isCondition(_ clause: Int) -> Bool {
    guard tree.tokens[clause].relation == .advcl else { return false }
    return isInverted(clause)
      || tree.children(of: clause).contains { child in
        tree.tokens[child].relation == .mark
          && rules.rules(of: tree.tokens[child].lemma).contains { $0.effect == .conditional }
      }
  }

  /// "Had Li come", "were Li to come": an auxiliary before the subject of a clause below another.
  private func isInverted(_ word: Int) -> Bool {
    guard tree.tokens[word].relation == .advcl, let subject = tree.child(of: word, by: .nsubj)
    else { return false }
    return tree.children(of: word).contains {
      $0 < subject && tree.tokens[$0].partOfSpeech == .aux
        && ["had", "were", "should"].contains(tree.tokens[$0].lower)
    }
  }

  /// "Li to visit Oslo", "a meeting to be held": an infinitive that no verb governs.
  private func isArrangement(_ word: Int) -> Bool {
    switch tree.tokens[word].relation {
    case .root: true
    case .acl, .aclRelcl: tree.hasChild(of: word, by: .auxPass)
    default:
      tree.children(of: word).contains {
        tree.tokens[$0].relation == .aux && tree.tokens[$0].lemma == "be"
      }
    }
  }

  /// "according to Lavrov".
  private mutating func readSource(below word: Int) {
    guard modality.source == nil else { return }
    for child in tree.children(of: word) where tree.tokens[child].relation == .obl {
      if tree.prepositions(of: child) == "according_to" { modality.source = child }
    }
  }

  // MARK: Words that the claim's word hangs on

  /// Applies the rules of a governing word; false when it has none for this arc.
  private mutating func applyRules(of cue: Int, to word: Int) -> Bool {
    var isCue = false
    for rule in rules.rules(of: tree.tokens[cue].lemma, particle: tree.particle(of: cue)) {
      guard rule.arcs.contains(where: { tree.governs(cue, word, by: $0) }) else { continue }
      isCue = true
      if isAnnounced, rule.effect == .standing(.possible) { continue }
      if isOutside, rule.effect != .reported, rule.effect != .standing(.denied) { continue }
      // "Is expected to have met Li": done by then.
      if rule.effect == .standing(.planned), isPerfectInfinitive(word) { continue }
      apply(rule.effect, cue: cue)
      if rule.effect == .standing(.cancelled), tree.tokens[cue].partOfSpeech == .verb {
        isCalledOff = true
      }
      modality.rules.append(rule.name)
    }
    if !isOutside, isTooMuch(cue, for: word) {
      raise(.denied)
      return true
    }
    return isCue
  }

  /// "Too ill to attend".
  private func isTooMuch(_ cue: Int, for word: Int) -> Bool {
    tree.tokens[cue].partOfSpeech == .adj && word > cue
      && tree.children(of: cue).contains { $0 < cue && tree.tokens[$0].lower == "too" }
      && tree.children(of: word).contains {
        $0 < word && tree.tokens[$0].relation == .mark && tree.tokens[$0].lower == "to"
      }
  }

  private func isPerfectInfinitive(_ word: Int) -> Bool {
    tree.hasChild(of: word, by: .mark)
      && tree.children(of: word).contains {
        tree.tokens[$0].relation == .aux && tree.tokens[$0].lower == "have"
      }
  }

  private mutating func apply(_ effect: ModalityRule.Effect, cue: Int) {
    switch effect {
    case .standing(let standing): raise(standing)
    case .future:
      modality.tense = .future
      raise(.planned)
    case .past:
      modality.tense = .past
      isOutside = true
    case .ability where isPast(cue): return
    case .ability: raise(.possible)
    case .ongoing where isNotNow(cue): return
    case .ongoing:
      modality.tense = .present
      modality.isProgressive = true
    case .backshifted: isBackshifted = true
    case .conditional: modality.isConditional = true
    case .reported: if modality.source == nil { modality.source = tree.actor(of: cue) }
    case .infinitive, .negated: break
    }
    modality.isExplicit = true
  }

  /// "Was engaged in talks", "agreed to engage in talks": not what somebody is engaged in now.
  private func isNotNow(_ cue: Int) -> Bool {
    let token = tree.tokens[cue]
    if token.partOfSpeech == .verb, token.relation != .acl,
      ![.vbn, .vbg].contains(token.pennTag)
    {
      return true
    }
    return isPast(cue)
  }

  /// "Was able".
  private func isPast(_ cue: Int) -> Bool {
    tree.children(of: cue).contains {
      tree.tokens[$0].pennTag == .vbd && [.aux, .auxPass, .cop].contains(tree.tokens[$0].relation)
    }
  }

  /// Takes the stronger of two standings, the inner one among equals.
  private mutating func raise(_ standing: Modality.Standing) {
    // "Wants to cancel the vote": as yet it is arranged.
    if isCalledOff, [.possible, .requested].contains(standing) {
      modality.standing = .planned
      return
    }
    func strength(_ standing: Modality.Standing) -> Int {
      switch standing {
      case .actual: 0
      case .planned: 1
      case .possible: 2
      case .requested: 3
      case .refused, .denied, .cancelled: 4
      }
    }
    if strength(standing) > strength(modality.standing) { modality.standing = standing }
    modality.isExplicit = true
  }

  private mutating func negate() {
    switch modality.standing {
    case .actual where isBackshifted: modality.standing = .refused
    case .actual, .possible: modality.standing = .denied
    case .planned: modality.standing = .refused
    case .refused: modality.standing = .actual
    case .requested, .denied, .cancelled: break
    }
    isBackshifted = false
    modality.isExplicit = true
  }

  /// A word that takes time and standing from the word it hangs on.
  private func inherits(_ word: Int) -> Bool {
    let token = tree.tokens[word]
    switch token.relation {
    case .acl: return token.pennTag == .vb
    // "part of the talks" goes with the verb; "support for the talks" says nothing of them.
    case .nmod: return tree.prepositions(of: word) == "of"
    case .xcomp, .csubj, .aux, .cop, .compound, .amod: return true
    case .conj, .advcl, .ccomp, .parataxis: return !tree.isFinite(word)
    case .aclRelcl, .advclRelcl, .root, .dislocated, .vocative: return false
    default: return true
    }
  }
}
