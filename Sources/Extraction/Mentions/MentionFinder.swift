public import Knowledge
public import Lexicons

/// Finds who and what an article speaks of: names with their types, descriptions and pronouns,
/// and the times.
///
/// Candidates of all readers compete; the longest wins a stretch of text. `ArticleResolver` then
/// says which mentions mean the same.
public struct MentionFinder: Stage {
  public let requires: Set<Layer> = [.sentences, .tokens, .tags, .arcs, .names]
  public let provides: Set<Layer> = [.times, .mentions]

  private let times: TimeFinder
  private let known: KnownNames
  private let repair: NameRepair
  private let headed: HeadedNames
  private let titled: TitledNames
  private let vessels: VesselNames
  private let vesselCues: VesselCues
  private let bodies: BodyNames
  private let lonePlaces: LonePlaces
  private let homographs: Homographs
  private let sharedHeads: SharedHeads
  private let sense: DocumentSense
  private let metonymy: Metonymy
  private let descriptions: Descriptions

  /// Reads the rules `seeds/rules/times.tsv` and `mentions-*.tsv`.
  ///
  /// - Throws: `LexiconError` with file and line of the first faulty row.
  public init(lexicons: Lexicons) throws(LexiconError) {
    let rules = try MentionRules()
    times = TimeFinder(rules: try TimeRules())
    known = KnownNames(lexicons: lexicons)
    repair = NameRepair(lexicons: lexicons, rules: rules)
    headed = HeadedNames(lexicons: lexicons, rules: rules)
    titled = TitledNames(lexicons: lexicons, rules: rules)
    vessels = VesselNames(lexicons: lexicons)
    vesselCues = VesselCues(lexicons: lexicons, rules: rules)
    bodies = BodyNames(lexicons: lexicons, rules: rules)
    lonePlaces = LonePlaces(lexicons: lexicons, rules: rules)
    homographs = Homographs(lexicons: lexicons)
    sharedHeads = SharedHeads(lexicons: lexicons)
    sense = DocumentSense(lexicons: lexicons)
    metonymy = try Metonymy(lexicons: lexicons)
    descriptions = Descriptions(lexicons: lexicons, rules: rules)
  }

  /// Fills the layers `times` and `mentions`.
  public func annotate(_ document: inout Document) {
    document.times = times.times(in: document)
    var names = names(in: document)
    var isNamed = [Bool](repeating: false, count: document.tokens.count)
    for name in names {
      for token in name.tokens { isNamed[token] = true }
    }
    names += descriptions.candidates(in: document, isNamed: isNamed)
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    document.mentions = names.map { name in
      Mention(
        span: document.span(ofTokens: name.tokens), tokens: name.tokens,
        head: Metonymy.head(of: name.tokens, document.tokens), kind: name.kind, type: name.type)
    }
  }

  private func names(in document: Document) -> [MentionCandidate] {
    var candidates = known.candidates(in: document)
    candidates += vessels.candidates(in: document)
    candidates += vesselCues.candidates(in: document)
    candidates += bodies.candidates(in: document)
    candidates += repair.candidates(in: document)
    candidates += lonePlaces.candidates(in: document)
    candidates += headed.candidates(in: document)
    candidates += titled.candidates(in: document)
    let chosen = MentionSelection.select(candidates, tokenCount: document.tokens.count)
      .filter { !$0.isBarred }
    let settled = homographs.settled(sense.settled(chosen, in: document), in: document)
    return sharedHeads.separated(settled, in: document).map { metonymy.read($0, in: document) }
  }
}
