import Knowledge

extension DependencyTree {
  /// Time of the clause that a word heads, from its own ending and its auxiliaries; nil where the
  /// verb is not finite.
  func tense(of word: Int) -> (tense: Modality.Tense, isProgressive: Bool)? {
    // "is meeting", "is on a visit".
    let isGerund =
      tokens[word].pennTag == .vbg
      || (tokens[word].partOfSpeech == .noun && prepositions(of: word) == "on")
    var isPerfect = false
    for child in children(of: word) {
      guard isAuxiliary(tokens[child].relation) else { continue }
      let auxiliary = tokens[child]
      if auxiliary.lemma == "have" { isPerfect = true }
      switch auxiliary.pennTag {
      case .vbd: return (.past, false)
      case .vbz, .vbp: return isPerfect ? (.past, false) : (.present, isGerund)
      default: continue
      }
    }
    if isPerfect { return (.past, false) }
    switch tokens[word].pennTag {
    case .vbd: return (.past, false)
    case .vbz, .vbp: return (.present, false)
    default: return nil
    }
  }

  /// "Has arrived", "have been opened".
  func isPresentPerfect(_ word: Int) -> Bool {
    children(of: word).contains {
      isAuxiliary(tokens[$0].relation) && tokens[$0].lemma == "have"
        && [.vbz, .vbp].contains(tokens[$0].pennTag)
    }
  }

  /// A word that heads a clause with a verb in a tense or with a modal.
  func isFinite(_ word: Int) -> Bool {
    if tense(of: word) != nil { return true }
    return children(of: word).contains {
      isAuxiliary(tokens[$0].relation) && tokens[$0].pennTag == .md
    }
  }

  private func isAuxiliary(_ relation: DependencyRelation) -> Bool {
    relation == .aux || relation == .auxPass || relation == .cop
  }

  /// Whether a word hangs on its head as a step says.
  func hangs(_ word: Int, by step: ArcPath.Step) -> Bool {
    switch step {
    case .dependents(let relation): tokens[word].relation == relation
    case .introduced(let preposition): prepositions(of: word) == preposition
    default: false
    }
  }

  /// Whether a word governs another as an upward step says.
  func governs(_ head: Int, _ word: Int, by step: ArcPath.Step) -> Bool {
    switch step {
    // "Speaking at the summit, Li urged calm": what goes before is not what she urged.
    case .governor(.advcl): tokens[word].relation == .advcl && word > head
    case .governor(let relation): tokens[word].relation == relation
    case .governorIntroduced(let preposition): prepositions(of: word) == preposition
    default: false
    }
  }
}
