import Knowledge

/// Who is meant by one name alone: the one person who is called so and fits in time and office.
struct ShortNameChoice {
  /// Somebody with a full name, and what all forms of it tell.
  private struct Candidate {
    let entity: String
    let name: String
    let firstForm: String
    private(set) var articleCount = 0
    private(set) var lands: Set<String> = []
    private(set) var fields: Set<String> = []
    private(set) var isPublic = false
    /// Countries that its articles speak of.
    private(set) var settings: Set<String> = []
    private(set) var years: Set<Int> = []
    /// Offices of government that its articles take for held.
    private(set) var posts: Set<String> = []
    private(set) var yearsInPost: [String: Set<Int>] = [:]
    private var articlesInPost: [String: Int] = [:]
    /// The first words of its names.
    private(set) var givens: Set<String> = []
    /// The last words of its names.
    private(set) var lastWords: Set<String> = []
    /// Numbers behind the first words: "ii" of "Abdullah II ibn Al Hussein".
    private(set) var numbers: Set<String> = []

    init(entity: String, name: String, firstForm: String) {
      (self.entity, self.name, self.firstForm) = (entity, name, firstForm)
    }

    mutating func add(_ form: PersonForm) {
      articleCount += form.articleCount
      givens.insert(form.name.given)
      lastWords.insert(form.name.lastWord)
      if let number = form.name.reignNumber { numbers.insert(number) }
      for occupation in form.occupations {
        if let land = occupation.land { lands.insert(land) }
        fields.insert(occupation.field)
        isPublic = isPublic || occupation.isPublic
      }
      if !form.setting.isEmpty { settings.insert(form.setting) }
      posts.formUnion(form.posts)
      for post in form.posts { articlesInPost[post, default: 0] += form.articleCount }
      guard let year = form.year else { return }
      years.insert(year)
      for post in form.posts { yearsInPost[post, default: []].insert(year) }
    }

    /// How many articles tell that an office is held.
    func articles(on post: String) -> Int { articlesInPost[post] ?? 0 }

    /// Offices told of in a year or in one beside it.
    func posts(near year: Int) -> Set<String> {
      Set(yearsInPost.filter { $0.value.contains { abs($0 - year) <= 1 } }.keys)
    }
  }

  /// All that the choice depends on.
  private struct Signature: Hashable {
    let occupations: [Occupation]
    let year: Int?
    let setting: String
    let posts: Set<String>
  }

  private let key: String
  private let candidates: [Candidate]
  private let reigns: Reigns
  private var rankings: [Signature: [(Candidate, PersonScore)]] = [:]
  /// By what short forms of different articles say alike.
  private var choices: [Substring: Choice] = [:]

  /// Who is meant by all short forms that say the same.
  private struct Choice {
    /// Nil where each article means somebody of its own.
    var decision: FormDecision?
    var reason = ""
    /// Candidates that may be meant as well.
    var doubts: [(form: String, score: Double, reason: String)] = []
  }

  /// How much better the best must be than the next.
  private static let margin = 0.2

  /// How many times the articles of the next one the best known must have.
  private static let dominance = 5

  /// Articles that must tell who holds an office.
  private static let fewHolders = 3

  init(_ forms: [KnownForm], key: String) {
    self.key = key
    var byEntity: [String: Candidate] = [:]
    for form in forms {
      guard let person = PersonForm(form), person.isFull,
        let decision = form.decision, !MiddleInitials.isShort(person, decision)
      else { continue }
      byEntity[
        decision.entity,
        default: Candidate(entity: decision.entity, name: form.name, firstForm: form.id)
      ].add(person)
    }
    candidates = byEntity.values.sorted { $0.entity < $1.entity }
    var seen: Set<Substring> = []
    var short: [(shared: Substring, person: PersonForm, name: String)] = []
    for form in forms {
      guard let shared = PersonForm.parts(ofShortID: form.id)?.shared, seen.insert(shared).inserted,
        let person = PersonForm(form)
      else { continue }
      short.append((shared, person, form.name))
    }
    reigns = Reigns(short.map { ($0.person, $0.name) }, key: key)
    for (shared, person, _) in short { choices[shared] = choice(for: person) }
  }

  func decision(for form: KnownForm) -> FormDecision {
    guard let (shared, article) = PersonForm.parts(ofShortID: form.id), let choice = choices[shared]
    else {
      return FormDecision(entity: key, score: 0.5, reason: "no full name known", name: form.name)
    }
    return choice.decision
      ?? FormDecision(
        entity: "\(key)@\(article)", score: 0.5, reason: choice.reason, name: form.name)
  }

  /// Whom a short form may mean as well.
  func doubts(of form: KnownForm) -> [Doubt] {
    guard let shared = PersonForm.parts(ofShortID: form.id)?.shared else { return [] }
    return choices[shared]?.doubts.map {
      Doubt(form.id, $0.form, score: $0.score, reason: $0.reason)
    } ?? []
  }

  private mutating func choice(for person: PersonForm) -> Choice {
    let ranked = ranking(for: person)
    let fitting = ranked.filter { $0.1.value >= PersonScore.joins }
    if !fitting.contains(where: { isReign(of: $0.0, person) }),
      let known = reigns.decision(for: person)
    {
      return Choice(decision: known)
    }
    if let (best, score) = ruler(called: person, among: fitting) ?? leader(of: fitting)
      ?? holder(of: person, among: fitting), !isAnotherFirstName(person, best)
    {
      return Choice(
        decision: FormDecision(
          entity: best.entity, score: min(score.value, 1),
          reason: "\(fitting.count == 1 ? "the only one" : "of several the best") that fits: "
            + "\(best.name) (\(score.text))", name: nil))
    }
    return Choice(
      reason: candidates.isEmpty
        ? "no full name known"
        : fitting.isEmpty ? "nobody known fits" : "kept apart: \(fitting.count) persons fit",
      doubts: ranked.prefix(3).filter { $0.1.value >= PersonScore.doubtful }.map {
        ($0.0.firstForm, min($0.1.value, 1), $0.1.text)
      })
  }

  /// The candidates, the best first.
  private mutating func ranking(for person: PersonForm) -> [(Candidate, PersonScore)] {
    let signature = Signature(
      occupations: person.occupations, year: person.year, setting: person.setting,
      posts: person.posts)
    if let known = rankings[signature] { return known }
    let ranked = candidates.map { ($0, score(person, $0)) }
      .sorted { ($1.1.value, $0.0.entity) < ($0.1.value, $1.0.entity) }
    rankings[signature] = ranked
    return ranked
  }

  /// The only one that fits, the one that fits best by far, or the one told of most by far.
  private func leader(of fitting: [(Candidate, PersonScore)]) -> (Candidate, PersonScore)? {
    guard let first = fitting.first else { return nil }
    if fitting.count == 1 || first.1.value - fitting[1].1.value >= Self.margin - 1e-9 {
      return first
    }
    let close = fitting.filter { first.1.value - $0.1.value < Self.margin }
      .sorted { ($1.0.articleCount, $0.0.entity) < ($0.0.articleCount, $1.0.entity) }
    let isKnownBest = close[0].0.articleCount >= Self.dominance * close[1].0.articleCount
    return isKnownBest ? close[0] : ruler(among: close)
  }

  /// "King Salman", "Abdullah II": of all whom the name alone fits, the one who reigns under it.
  private func ruler(
    called person: PersonForm, among fitting: [(Candidate, PersonScore)]
  ) -> (Candidate, PersonScore)? {
    bestKnown(fitting.filter { isReign(of: $0.0, person) }) { $0.articleCount }
  }

  /// "President Li": the one who is told of by far most often in an office that one holds at a time.
  private func holder(
    of person: PersonForm, among fitting: [(Candidate, PersonScore)]
  ) -> (Candidate, PersonScore)? {
    let posts = person.posts.filter(Occupation.isHeldByOne)
    return bestKnown(fitting) { candidate in
      let held = person.year.map { posts.intersection(candidate.posts(near: $0)) } ?? posts
      return held.reduce(0) { $0 + candidate.articles(on: $1) }
    }.flatMap { best in
      posts.contains { best.0.articles(on: $0) >= Self.fewHolders } ? best : nil
    }
  }

  /// The one with the most articles by far, all counted as told.
  private func bestKnown(
    _ candidates: [(Candidate, PersonScore)], articles: (Candidate) -> Int
  ) -> (Candidate, PersonScore)? {
    let counts = candidates.map { (candidate: $0, articles: articles($0.0)) }
      .sorted { ($1.articles, $0.candidate.0.entity) < ($0.articles, $1.candidate.0.entity) }
    guard let first = counts.first, first.articles > 0 else { return nil }
    let next = counts.dropFirst().first?.articles ?? 0
    return first.articles >= Self.dominance * next ? first.candidate : nil
  }

  /// The only one of a family who holds an office of state, and is told of at least twice as often:
  /// news calls nobody else by surname alone from the start.
  private func ruler(among close: [(Candidate, PersonScore)]) -> (Candidate, PersonScore)? {
    let rulers = close.filter { $0.0.fields.contains("government") }
    guard rulers.count == 1, let ruler = rulers.first else { return nil }
    let isOftenest = close.allSatisfy { other, _ in
      other.entity == ruler.0.entity || 2 * other.articleCount <= ruler.0.articleCount
    }
    return isOftenest ? ruler : nil
  }

  private func score(_ person: PersonForm, _ candidate: Candidate) -> PersonScore {
    let isOnThrone = !candidate.posts.isDisjoint(with: Occupation.thrones)
    if isOnThrone, candidate.givens.contains(person.name.surname),
      person.posts.isDisjoint(with: candidate.posts), !isReign(of: candidate, person)
    {
      return PersonScore(value: 0, "a king's name without his office")
    }
    var score = PersonScore(value: 0.7, "same surname")
    if !person.posts.isDisjoint(with: Occupation.thronesOfMen),
      person.posts.isDisjoint(with: Occupation.thronesOfWomen),
      !candidate.posts.isDisjoint(with: Occupation.thronesOfWomen)
    {
      score.add(-0.5, "an office that only women hold")
    }
    // An office that both hold tells the country better than what else is said of one.
    let shared = person.occupations.filter { candidate.posts.contains($0.post) }
    let lands = Set((shared.isEmpty ? person.occupations : shared).compactMap(\.land))
    let others = candidate.lands
    if !lands.isEmpty, !others.isEmpty {
      if lands.isDisjoint(with: others) {
        score.add(-0.55, "offices of different countries")
      } else {
        score.add(0.15, "offices of the same country")
      }
    } else if told(candidate, others).contains(person.setting) {
      score.add(person.posts.isEmpty ? 0.05 : 0.2, "same country told of")
    }
    compareFields(person, candidate, &score)
    compareYears(person, candidate, &score)
    return score
  }

  /// Whether a name without an office is the first of somebody of another country and of other years.
  private func isAnotherFirstName(_ person: PersonForm, _ candidate: Candidate) -> Bool {
    let isOfOtherYears =
      person.year.map { year in candidate.years.allSatisfy { abs($0 - year) > Self.sameYears } }
      ?? false
    return person.occupations.isEmpty && candidate.givens.contains(person.name.surname)
      && !candidate.lastWords.contains(person.name.surname) && isOfOtherYears
      && !person.setting.isEmpty && !candidate.lands.isEmpty
      && !candidate.lands.contains(person.setting)
  }

  private static let sameYears = 2

  /// Whether a name alone is the first of somebody who holds the same throne: "King Salman".
  private func isReign(of candidate: Candidate, _ person: PersonForm) -> Bool {
    let reigns = candidate.posts.intersection(Occupation.reigning)
    guard candidate.givens.contains(person.name.surname) else { return false }
    if let number = person.name.number, !candidate.numbers.isEmpty {
      return candidate.numbers.contains(number) && !reigns.isEmpty
    }
    return !person.posts.isDisjoint(with: reigns)
  }

  /// The countries of the candidate's offices, else those that the articles speak of.
  private func told(_ candidate: Candidate, _ lands: Set<String>) -> Set<String> {
    lands.isEmpty ? candidate.settings : lands
  }

  private func compareFields(
    _ person: PersonForm, _ candidate: Candidate, _ score: inout PersonScore
  ) {
    let fields = Set(person.occupations.map(\.field))
    let others = candidate.fields
    if fields.isEmpty || others.isEmpty { return }
    if !person.posts.isDisjoint(with: candidate.posts) {
      score.add(0.3, "same office")
    } else if let year = person.year, !ministries(person.posts).isEmpty,
      !ministries(candidate.posts(near: year)).isEmpty
    {
      score.add(-0.4, "another ministry at the same time")
    } else if !fields.isDisjoint(with: others) {
      score.add(0.1, "same walk of life")
    } else if person.occupations.contains(where: \.isPublic),
      candidate.isPublic
    {
      score.add(-0.15, "other office")
    } else {
      score.add(-0.35, "different walks of life")
    }
  }

  private func ministries(_ posts: Set<String>) -> Set<String> {
    posts.filter { $0.hasPrefix("of ") }
  }

  private func compareYears(
    _ person: PersonForm, _ candidate: Candidate, _ score: inout PersonScore
  ) {
    let inOffice = Set(person.posts.flatMap { candidate.yearsInPost[$0] ?? [] })
    let years =
      inOffice.isEmpty && candidate.posts.isDisjoint(with: person.posts)
      ? candidate.years : inOffice
    guard let year = person.year, let nearest = years.map({ abs($0 - year) }).min() else { return }
    if nearest > 20 {
      score.add(-0.7, "\(nearest) years apart")
    } else if nearest > 8 {
      score.add(-0.25, "\(nearest) years apart")
    } else if nearest <= 2 {
      score.add(0.05, "at the same time")
    }
  }
}
