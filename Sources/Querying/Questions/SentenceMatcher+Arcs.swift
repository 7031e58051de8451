import Knowledge

extension SentenceMatcher {
  func isNegated(_ verb: Int) -> Bool {
    children(verb, [.advmod]).contains {
      ["not", "n't", "never"].contains(document.tokens[$0].lower)
    }
  }

  func isBelow(_ token: Int, _ head: Int) -> Bool {
    var index = token
    while index >= 0 {
      if index == head { return true }
      index = document.tokens[index].head
    }
    return false
  }

  /// Tokens that fill the part asked for.
  func heads(of verb: Int) -> [Int] {
    var heads: [Int]
    if question.asksSubject {
      heads = subjects(of: verb)
    } else if let preposition = question.preposition {
      heads = prepositional(verb, preposition)
    } else {
      heads = isPassive(verb) ? children(verb, [.nsubjPass]) : children(verb, [.obj])
      if heads.isEmpty, isPassive(verb), document.tokens[verb].relation == .acl {
        heads = [document.tokens[verb].head]
      }
    }
    return heads.filter { $0 >= 0 } + heads.flatMap { children($0, [.conj]) }
  }

  func isPassive(_ verb: Int) -> Bool {
    !children(verb, [.auxPass, .nsubjPass]).isEmpty
      || document.tokens[verb].pennTag == .vbn && document.tokens[verb].relation == .acl
  }

  /// Tokens of those who do what a verb says, in whatever clause it stands.
  func subjects(of verb: Int) -> [Int] {
    if isPassive(verb) { return children(verb, [.oblAgent]) + prepositional(verb, "by") }
    let own = children(verb, [.nsubj, .csubj])
    let governor = document.tokens[verb].head
    guard own.isEmpty, governor >= 0 else { return own }
    switch document.tokens[verb].relation {
    case .acl, .aclRelcl: return [governor]
    case .advcl, .xcomp, .conj: return subjects(of: governor)
    default: return []
    }
  }

  /// The words of a phrase without its preposition and determiner.
  func words(of range: Range<Int>) -> String {
    var first = range.lowerBound
    while first + 1 < range.upperBound, [.case, .det].contains(document.tokens[first].relation) {
      first += 1
    }
    return document.text(document.span(ofTokens: first..<range.upperBound))
  }

  func distance(_ mention: StoredMention, _ verb: Int) -> Int {
    let range = tokens(of: mention)
    return range.lowerBound > verb ? range.lowerBound - verb : verb - range.upperBound + 1
  }

  func tokens(of mention: StoredMention) -> Range<Int> {
    let span = offsets.span(scalarStart: mention.start, scalarEnd: mention.end)
    let first = document.tokens.firstIndex { $0.span.end > span.start } ?? 0
    let last = document.tokens.lastIndex { $0.span.start < span.end } ?? first
    return first..<max(first, last) + 1
  }

  func children(_ index: Int, _ relations: Set<DependencyRelation>) -> [Int] {
    document.tokens.indices.filter {
      document.tokens[$0].head == index && relations.contains(document.tokens[$0].relation)
    }
  }

  func prepositional(_ verb: Int, _ preposition: String) -> [Int] {
    document.tokens.indices.filter { index in
      document.tokens[index].head == verb
        && children(index, [.case]).contains { document.tokens[$0].lower == preposition }
    }
  }

  /// From a head's first to its last word, without what hangs on it as a clause.
  func phrase(of head: Int, isCore: Bool = false) -> Range<Int> {
    var inside: Set<DependencyRelation> = [
      .flat, .compound, .amod, .det, .appos, .nmod, .nmodDesc, .nmodPoss, .nummod, .case,
      .nmodUnmarked,
    ]
    if isCore { inside.subtract([.nmod, .nmodPoss, .amod]) }
    var range = head..<head + 1
    var pending = [head]
    while let next = pending.popLast() {
      for child in children(next, inside) {
        range = min(range.lowerBound, child)..<max(range.upperBound, child + 1)
        if document.tokens[child].relation != .nmod { pending.append(child) }
      }
    }
    return range
  }
}
