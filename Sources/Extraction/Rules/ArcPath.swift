import Knowledge

/// A way from one word to others over dependency arcs, as a cell of a rule table writes it.
///
/// A path is one or more steps joined by `>`:
///
/// | step | leads to |
/// |---|---|
/// | `obj`, `nmod:poss`, … | dependents by that universal relation |
/// | `+with`, `+ahead_of` | dependents that this preposition introduces |
/// | `^obj`, `^+for` | the word this one depends on, if it does so in that way |
/// | `subject` | who acts, found over control, passives and relative pronouns too |
/// | `object` | who or what is acted upon, likewise |
/// | `self` | the word itself |
struct ArcPath: Hashable, Sendable {
  let steps: [Step]

  /// What a cell may hold, for error messages.
  static let notation =
    "steps joined by '>': a universal relation, +preposition, either after '^', "
    + "subject, object or self"

  enum Step: Hashable, Sendable {
    case dependents(DependencyRelation)
    case introduced(by: String)
    case governor(DependencyRelation)
    case governorIntroduced(by: String)
    case subject
    case object
    case itself
  }

  /// Nil when a step is no known relation.
  init?(_ text: String) {
    var steps: [Step] = []
    for part in text.split(separator: ">") {
      guard let step = Self.step(part) else { return nil }
      steps.append(step)
    }
    guard !steps.isEmpty else { return nil }
    self.steps = steps
  }

  private static func step(_ text: Substring) -> Step? {
    switch text {
    case "subject": return .subject
    case "object": return .object
    case "self": return .itself
    default: break
    }
    let isUpward = text.hasPrefix("^")
    let name = isUpward ? text.dropFirst() : text
    if name.hasPrefix("+") {
      let words = String(name.dropFirst())
      return isUpward ? .governorIntroduced(by: words) : .introduced(by: words)
    }
    guard let relation = DependencyRelation(rawValue: String(name)) else { return nil }
    return isUpward ? .governor(relation) : .dependents(relation)
  }
}

extension DependencyTree {
  /// The words that a path leads to from a word, in the order of its steps, each once.
  func words(from start: Int, along path: ArcPath) -> [Int] {
    var reached = [start]
    for step in path.steps {
      var next: [Int] = []
      for word in reached {
        for found in words(from: word, by: step) where !next.contains(found) {
          next.append(found)
        }
      }
      reached = next
    }
    return reached
  }

  /// The words that any of some paths leads to, each once.
  func words(from start: Int, along paths: [ArcPath]) -> [Int] {
    var found: [Int] = []
    for path in paths {
      for word in words(from: start, along: path) where !found.contains(word) {
        found.append(word)
      }
    }
    return found
  }

  private func words(from word: Int, by step: ArcPath.Step) -> [Int] {
    switch step {
    case .itself: return [word]
    case .subject: return actor(of: word).map { [$0] } ?? []
    case .object: return undergoer(of: word).map { [$0] } ?? []
    case .dependents(let relation):
      return children(of: word).filter {
        tokens[$0].relation == relation && !(relation == .obj && isTimeWord($0))
      }
    case .introduced(let preposition):
      let introduced = children(of: word).filter {
        Self.takesPreposition(tokens[$0].relation) && prepositions(of: $0) == preposition
      }
      if introduced.isEmpty { return misattached(to: word, after: preposition) }
      return introduced.map { antecedent(of: $0, in: word) }
    case .governor(let relation):
      return tokens[word].relation == relation && tokens[word].head >= 0 ? [tokens[word].head] : []
    case .governorIntroduced(let preposition):
      let isSo =
        Self.takesPreposition(tokens[word].relation) && prepositions(of: word) == preposition
      return isSo && tokens[word].head >= 0 ? [tokens[word].head] : []
    }
  }

  /// "met today with Li": a phrase right behind a word that the parser hung elsewhere.
  ///
  /// Adverbs and words of time may stand between.
  private func misattached(to word: Int, after preposition: String) -> [Int] {
    var next = word + 1
    while next < tokens.count, next <= word + 3 {
      let token = tokens[next]
      if token.lower == preposition {
        return token.relation == .case && token.head > next
          ? [token.head] : nounPhrase(after: next).map { [$0] } ?? []
      }
      let isSkipped =
        token.partOfSpeech == .adv || token.relation == .oblUnmarked
        || token.relation == .compoundPrt
      guard isSkipped else { return [] }
      next += 1
    }
    return []
  }

  /// The head of the run of nouns and names behind a preposition.
  private func nounPhrase(after preposition: Int) -> Int? {
    var end = preposition + 1
    while end < tokens.count, [.noun, .propn, .adj, .det].contains(tokens[end].partOfSpeech) {
      end += 1
    }
    let run = (preposition + 1)..<end
    return run.first { !run.contains(tokens[$0].head) }
  }

  private static func takesPreposition(_ relation: DependencyRelation) -> Bool {
    switch relation {
    case .obl, .oblAgent, .nmod, .advcl, .acl, .xcomp, .ccomp, .nmodPoss, .dep: true
    default: false
    }
  }

  /// Words that make one preposition with "of", though parsers often hang them on the verb.
  private static let opensOf: Set<String> = ["ahead", "out", "outside", "instead"]

  /// The prepositions that introduce a word, joined by `_`: `with`, `ahead_of`; "" without one.
  func prepositions(of word: Int) -> String {
    var found = ""
    var last: Int?
    for child in children(of: word) {
      guard child < word else { break }
      guard tokens[child].relation == .case || tokens[child].relation == .mark else { continue }
      // "With Counsel [to the President] Li": what stands inside a title governs nothing.
      if let last, child > last + 2 { break }
      let isCounted = last == child - 1
      last = child
      if tokens[child].lower == "of", child > 0, !isCounted,
        Self.opensOf.contains(tokens[child - 1].lower)
      {
        found += tokens[child - 1].lower + "_"
      }
      for part in [child] + children(of: child) where part < word {
        guard part == child || tokens[part].relation == .fixed else { continue }
        found += (found.isEmpty || found.hasSuffix("_") ? "" : "_") + tokens[part].lower
      }
    }
    // "In the first [Council of Ministers] meeting": the preposition hangs on the name.
    if found.isEmpty, let name = child(of: word, by: .compound), name < word {
      return prepositions(of: name)
    }
    return found
  }
}
