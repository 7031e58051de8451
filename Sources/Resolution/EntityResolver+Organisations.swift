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
    for key in keys {
      let forms = try directory.forms(withKey: key)
      let full = forms.filter { !$0.id.hasSuffix("|acronym") }
      let located = full.filter { country(of: $0) != nil }
      for form in full where form.id.hasSuffix("|\(Self.national)") {
        try directory.assign(decision(forOpen: form, located: located), to: form)
      }
      for form in full where !form.id.hasSuffix("|\(Self.national)") {
        try directory.assign(decision(for: form), to: form)
      }
      for form in forms where form.id.hasSuffix("|acronym") {
        try directory.assign(decision(for: form, full: full), to: form)
      }
    }
  }

  private static let national = "national-"

  /// Key of the country of a national body.
  private func country(of form: KnownForm) -> String? {
    guard let mark = form.id.split(separator: "|").last, mark.hasPrefix(Self.national),
      mark.utf8.count > Self.national.utf8.count
    else { return nil }
    return String(mark.dropFirst(Self.national.utf8.count))
  }

  /// For a national body of which no article with this form says whose it is.
  private func decision(forOpen form: KnownForm, located: [KnownForm]) -> FormDecision {
    if located.count == 1 {
      return FormDecision(
        entity: entity(of: located[0]), score: 0.7,
        reason: "the only country whose body of this name is known", name: nil)
    }
    return FormDecision(
      entity: entity(of: form), score: 0.6,
      reason: located.isEmpty ? "same name" : "same name, in none of several countries known",
      name: form.name)
  }

  private func decision(for form: KnownForm) -> FormDecision {
    if let key = country(of: form) {
      let country = lexicons.country(iso: key)?.name ?? key
      return FormDecision(
        entity: entity(of: form), score: 0.9, reason: "same name and country, \(country)",
        name: form.name, country: country)
    }
    let isSeed = form.id.hasSuffix("|seed")
    let name = isSeed ? nationalBodies.known(form.name)?.name : nil
    return FormDecision(
      entity: entity(of: form), score: isSeed ? 1 : 0.9,
      reason: isSeed ? "known by this name" : "same name", name: name ?? form.name)
  }

  private func decision(for acronym: KnownForm, full: [KnownForm]) -> FormDecision {
    if full.count == 1 {
      return FormDecision(
        entity: entity(of: full[0]), score: 0.8,
        reason: "the only organisation known with this acronym: \(full[0].name)", name: nil)
    }
    return FormDecision(
      entity: entity(of: acronym), score: 0.7,
      reason: full.isEmpty ? "same acronym" : "same acronym, which several others have too",
      name: acronym.name)
  }

  private func entity(of form: KnownForm) -> String {
    let parts = form.id.split(separator: "|", omittingEmptySubsequences: false)
    let name = EntityName.id(.organisation, String(parts[1]))
    return country(of: form).map { "\(name)-\($0.lowercased())" } ?? name
  }

  /// Folded, without "the" before it and legal forms behind it.
  static func normalised(_ name: String) -> String {
    var words = foldedName(name).split(separator: " ").map(String.init)
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
