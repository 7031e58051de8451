import Knowledge

/// Who is meant by middle initials and a surname alone.
///
/// "W. Roe" is "Nora W. Roe".
/// An initial before a surname is that of a first name as a rule. So it is only taken for that of a
/// middle name where nobody is known whose first name it starts, one person writes it in the
/// middle, and holds an office of state; a single initial also asks for somebody told of far more.
struct MiddleInitials {
  /// Somebody who writes the initials in the middle, and what all forms of him tell.
  private struct Candidate {
    let name: String
    var articleCount = 0
    var isOfState = false
    var posts: Set<String> = []
    var years: Set<Int> = []
  }

  /// How many times the articles of a name with one initial there must be of who is meant.
  private static let dominance = 20

  /// All full forms of a surname.
  private let known: [(form: PersonForm, entity: String, name: String)]

  init(_ forms: [KnownForm]) {
    known = forms.compactMap { form in
      guard let person = PersonForm(form), !person.name.isInitialsOnly,
        let decision = form.decision, person.isFull
      else { return nil }
      return (person, decision.entity, form.name)
    }
  }

  /// The one who is meant by a name of a block that holds initials only; nil where nobody is, or
  /// several may be.
  func decision(for person: PersonForm) -> FormDecision? {
    let initials = person.name.initials
    var candidates: [String: Candidate] = [:]
    let entities = Set(
      known.filter {
        $0.form.name.lastWord == person.name.lastWord && $0.form.name.inner.joined() == initials
      }.map(\.entity))
    for (form, entity, name) in known where entities.contains(entity) {
      var candidate = candidates[entity] ?? Candidate(name: name)
      candidate.articleCount += form.articleCount
      candidate.isOfState = candidate.isOfState || form.occupations.contains(where: \.isOfState)
      candidate.posts.formUnion(form.posts)
      if let year = form.year { candidate.years.insert(year) }
      candidates[entity] = candidate
    }
    guard candidates.count == 1, let (entity, best) = candidates.first, best.isOfState,
      person.occupations.isEmpty || !person.posts.isDisjoint(with: best.posts),
      initials.utf8.count > 1 || best.articleCount >= Self.dominance * person.articleCount,
      isAlive(best, in: person.year)
    else { return nil }
    return FormDecision(
      entity: entity, score: 0.75, reason: "the only one with these initials: \(best.name)",
      name: nil)
  }

  /// Whether a form was taken for somebody by his initials: that he is called so tells nothing of
  /// how often a surname alone means him.
  static func isShort(_ person: PersonForm, _ decision: FormDecision) -> Bool {
    person.name.isInitialsOnly && decision.name == nil
  }

  private func isAlive(_ candidate: Candidate, in year: Int?) -> Bool {
    guard let year, let nearest = candidate.years.map({ abs($0 - year) }).min() else { return true }
    return nearest <= PersonComparison.longTime
  }
}
