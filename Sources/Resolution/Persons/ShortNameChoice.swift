import Knowledge

/// Who is meant by one name alone: the one person who is called so and fits in time and office.
struct ShortNameChoice {
  private struct Candidate {
    var entity: String
    var name: String
    var forms: [PersonForm]
  }

  private let key: String
  private let candidates: [Candidate]
  private var choices: [String: FormDecision] = [:]
  private(set) var doubts: [Doubt] = []

  /// How much better the best must be than the next.
  private static let margin = 0.2

  /// How many times the forms of the next one the best known must have.
  private static let dominance = 5

  init(_ forms: [KnownForm], key: String) {
    self.key = key
    var byEntity: [String: Candidate] = [:]
    for form in forms {
      guard let person = PersonForm(id: form.form.id), person.isFull,
        let decision = form.decision
      else { continue }
      byEntity[
        decision.entity,
        default: Candidate(entity: decision.entity, name: form.name, forms: [])
      ].forms.append(person)
    }
    candidates = byEntity.values.sorted { $0.entity < $1.entity }
    for form in forms {
      guard let person = PersonForm(id: form.form.id), !person.isFull else { continue }
      choose(for: person, named: form.name)
    }
  }

  func decision(for form: KnownForm) -> FormDecision {
    choices[form.form.id]
      ?? FormDecision(entity: key, score: 0.5, reason: "no full name known", name: form.name)
  }

  private mutating func choose(for person: PersonForm, named name: String) {
    let ranked = candidates.map { ($0, score(person, $0)) }
      .sorted { ($1.1.value, $0.0.entity) < ($0.1.value, $1.0.entity) }
    let own = "\(key)@\(person.article)"
    let fitting = ranked.filter { $0.1.value >= PersonScore.joins }
    if let (best, score) = leader(of: fitting) {
      choices[person.id] = FormDecision(
        entity: best.entity, score: min(score.value, 1),
        reason: "\(fitting.count == 1 ? "the only one" : "of several the best") that fits: "
          + "\(best.name) (\(score.text))", name: nil)
      return
    }
    choices[person.id] = FormDecision(
      entity: own, score: 0.5,
      reason: candidates.isEmpty
        ? "no full name known"
        : fitting.isEmpty ? "nobody known fits" : "kept apart: \(fitting.count) persons fit",
      name: name)
    for (candidate, score) in ranked.prefix(3) where score.value >= PersonScore.doubtful {
      doubts.append(
        Doubt(
          person.id, candidate.forms[0].id, score: min(score.value, 1), reason: score.text))
    }
  }

  /// The only one that fits, the one that fits best by far, or the one told of most by far.
  private func leader(of fitting: [(Candidate, PersonScore)]) -> (Candidate, PersonScore)? {
    guard let first = fitting.first else { return nil }
    if fitting.count == 1 || first.1.value - fitting[1].1.value >= Self.margin - 1e-9 {
      return first
    }
    let close = fitting.filter { first.1.value - $0.1.value < Self.margin }
      .sorted { ($1.0.forms.count, $0.0.entity) < ($0.0.forms.count, $1.0.entity) }
    let isKnownBest = close[0].0.forms.count >= Self.dominance * close[1].0.forms.count
    return isKnownBest ? close[0] : ruler(among: close)
  }

  /// The only one of a family who holds an office of state, and is told of at least twice as often:
  /// news calls nobody else by surname alone from the start.
  private func ruler(among close: [(Candidate, PersonScore)]) -> (Candidate, PersonScore)? {
    let rulers = close.filter { candidate, _ in
      candidate.forms.contains { form in form.occupations.contains { $0.field == "government" } }
    }
    guard rulers.count == 1, let ruler = rulers.first else { return nil }
    let isOftenest = close.allSatisfy { other, _ in
      other.entity == ruler.0.entity || 2 * other.forms.count <= ruler.0.forms.count
    }
    return isOftenest ? ruler : nil
  }

  private func score(_ person: PersonForm, _ candidate: Candidate) -> PersonScore {
    var score = PersonScore(value: 0.7, reasons: ["same surname"])
    let lands = Set(person.occupations.compactMap(\.land))
    let others = Set(candidate.forms.flatMap { $0.occupations.compactMap(\.land) })
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

  /// The countries of the candidate's offices, else those that the articles speak of.
  private func told(_ candidate: Candidate, _ lands: Set<String>) -> Set<String> {
    lands.isEmpty ? Set(candidate.forms.map(\.setting)).subtracting([""]) : lands
  }

  private func compareFields(
    _ person: PersonForm, _ candidate: Candidate, _ score: inout PersonScore
  ) {
    let fields = Set(person.occupations.map(\.field))
    let occupations = candidate.forms.flatMap(\.occupations)
    let others = Set(occupations.map(\.field))
    if fields.isEmpty || others.isEmpty { return }
    if !person.posts.isDisjoint(with: candidate.forms.flatMap(\.posts)) {
      score.add(0.3, "same office")
    } else if !fields.isDisjoint(with: others) {
      score.add(0.1, "same walk of life")
    } else if person.occupations.contains(where: \.isPublic),
      occupations.contains(where: \.isPublic)
    {
      score.add(-0.15, "other office")
    } else {
      score.add(-0.35, "different walks of life")
    }
  }

  private func compareYears(
    _ person: PersonForm, _ candidate: Candidate, _ score: inout PersonScore
  ) {
    let inOffice = candidate.forms.filter { !person.posts.isDisjoint(with: $0.posts) }
    let years = (inOffice.isEmpty ? candidate.forms : inOffice).compactMap(\.year)
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
