import Knowledge
import Lexicons

/// Organisations are one where the seeds know them as one, or where their names agree.
///
/// An acronym stands for the only full name that some article puts beside it. Bodies that many
/// states have under one name are told apart by country.
struct OrganisationRules: FormRules {
  let lexicons: Lexicons
  let nationalBodies: NationalBodies

  init(lexicons: Lexicons) throws(LexiconError) {
    self.lexicons = lexicons
    nationalBodies = try NationalBodies(lexicons: lexicons)
  }

  /// Words that end names of companies and tell nothing apart.
  private static let legalForms: Set<String> = [
    "ag", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "limited",
    "llc", "ltd", "nv", "plc", "sa", "se", "spa",
  ]

  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    if let body = nationalBodies.body(entity, among: entities, in: article) {
      return EntityForm(
        id: "organisation|\(body.base)|\(Self.national)\(body.country ?? "")",
        type: .organisation, keys: [EntityName.id(.organisation, body.base)])
    }
    if let known = nationalBodies.known(entity.name) {
      let name = foldedName(known.name)
      return EntityForm(
        id: "organisation|\(name)|seed", type: .organisation,
        keys: [EntityName.id(.organisation, name)])
    }
    let name = Self.normalised(entity.name)
    let ownKey = EntityName.id(.organisation, name)
    if Self.isAcronym(entity.name) {
      return EntityForm(
        id: "organisation|\(name)|acronym", type: .organisation, keys: [ownKey])
    }
    let acronyms = entity.aliases.filter(Self.isAcronym).map {
      EntityName.id(.organisation, Self.normalised($0))
    }
    return EntityForm(
      id: "organisation|\(name)|", type: .organisation, keys: [ownKey], articleKeys: acronyms)
  }

  func resolve(keys: [String], in directory: some EntityDirectory) throws {
    // Of which country a body is decides what its acronym stands for.
    var all = Set(keys)
    for key in keys {
      for form in try directory.formIDs(withKey: key) {
        all.formUnion(try directory.keys(ofForm: form))
      }
    }
    for key in all.sorted() {
      let forms = try directory.forms(withKey: key)
      let full = forms.filter { !$0.id.hasSuffix("|acronym") }
      var bodies: [String: String] = [:]
      // Those of one name are asked for once, not for each: "defence ministry" has hundreds.
      var namesakesOfKey = [key: forms]
      for form in full {
        let nameKey = nameKey(of: form)
        let namesakes = try namesakesOfKey[nameKey] ?? directory.forms(withKey: nameKey)
        namesakesOfKey[nameKey] = namesakes
        let decision = decision(
          for: form, located: namesakes.filter { country(of: $0) != nil })
        bodies[decision.entity] = max(bodies[decision.entity] ?? "", form.name)
        try directory.assign(decision, to: form)
      }
      for form in forms where form.id.hasSuffix("|acronym") {
        try directory.assign(decision(for: form, bodies: bodies), to: form)
      }
    }
  }

  /// How many times the articles of the next one the best known must have.
  private static let dominance = 10

  /// The body of the only country, or of the one that is told of most by far.
  private func bestKnown(_ located: [KnownForm]) -> KnownForm? {
    let ranked = located.sorted { ($1.articleCount, $0.id) < ($0.articleCount, $1.id) }
    guard ranked.count > 1 else { return ranked.first }
    let isMeant = ranked[0].articleCount >= Self.dominance * ranked[1].articleCount
    return isMeant ? ranked[0] : nil
  }

  private static let national = "national-"

  /// Key of the country of a national body.
  private func country(of form: KnownForm) -> String? {
    guard let mark = form.id.split(separator: "|").last, mark.hasPrefix(Self.national),
      mark.utf8.count > Self.national.utf8.count
    else { return nil }
    return String(mark.dropFirst(Self.national.utf8.count))
  }

  private func decision(for form: KnownForm, located: [KnownForm]) -> FormDecision {
    if let key = country(of: form) {
      let country = lexicons.country(iso: key)?.name ?? key
      return FormDecision(
        entity: entity(of: form), score: 0.9, reason: "same name and country, \(country)",
        name: form.name, country: country)
    }
    if form.id.hasSuffix("|seed") {
      return FormDecision(
        entity: entity(of: form), score: 1, reason: "known by this name",
        name: nationalBodies.known(form.name)?.name ?? form.name)
    }
    if let best = bestKnown(located) {
      return FormDecision(
        entity: entity(of: best), score: 0.7,
        reason: located.count == 1
          ? "the only country whose body of this name is known"
          : "of the countries with such a body the one told of most by far", name: nil)
    }
    let isOpen = form.id.hasSuffix("|\(Self.national)")
    return FormDecision(
      entity: entity(of: form), score: isOpen ? 0.6 : 0.9,
      reason: located.isEmpty ? "same name" : "same name, in none of several countries known",
      name: form.name)
  }

  /// `bodies` are the entities with full names under the acronym, each with a name.
  private func decision(for acronym: KnownForm, bodies: [String: String]) -> FormDecision {
    if bodies.count == 1, let body = bodies.first {
      return FormDecision(
        entity: body.key, score: 0.8,
        reason: "the only organisation known with this acronym: \(body.value)", name: nil)
    }
    return FormDecision(
      entity: entity(of: acronym), score: 0.7,
      reason: bodies.isEmpty ? "same acronym" : "same acronym, which several others have too",
      name: acronym.name)
  }

  private func nameKey(of form: KnownForm) -> String {
    let parts = form.id.split(separator: "|", omittingEmptySubsequences: false)
    return EntityName.id(.organisation, String(parts[1]))
  }

  private func entity(of form: KnownForm) -> String {
    let name = nameKey(of: form)
    return country(of: form).map { "\(name)-\($0.lowercased())" } ?? name
  }

  /// Folded, without "the" before it and legal forms behind it.
  static func normalised(_ name: String) -> String {
    var words = foldedName(name).words.map(String.init)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last, legalForms.contains(last) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// Two or more capitals, without a small letter or a blank: "NATO", "U.N.".
  static func isAcronym(_ name: String) -> Bool {
    var capitals = 0
    for scalar in name.unicodeScalars {
      if scalar.properties.isUppercase {
        capitals += 1
      } else if scalar.properties.isLowercase || scalar == " " {
        return false
      }
    }
    return capitals >= 2
  }
}
