import Knowledge
import Lexicons

/// Places are one where name and country are; a place without a country is the only one of its
/// name where there is only one.
struct PlaceRules: FormRules {
  let lexicons: Lexicons

  /// How many times larger than the next of its name a place must be to be meant without a word
  /// on where it lies.
  private static let dominance = 10

  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    let name = foldedName(entity.name)
    return EntityForm(
      id: "place|\(name)|\(entity.country.map(code) ?? "")", type: .place,
      keys: [EntityName.id(.place, name)])
  }

  private func code(ofCountry name: String) -> String {
    lexicons.country(named: name)?.key.lowercased()
      ?? foldedName(name).replacing(" ", with: "-")
  }

  func resolve(keys: [String], in directory: some EntityDirectory) throws {
    for key in keys {
      let forms = try directory.forms(withKey: key)
      let located = forms.filter { $0.country != nil }
      for form in located { try directory.assign(decision(for: form, key: key), to: form) }
      for form in forms where form.country == nil {
        try directory.assign(decision(for: form, key: key, located: located), to: form)
      }
    }
  }

  private func decision(for form: KnownForm, key: String) -> FormDecision {
    let country = form.country.flatMap { lexicons.country(named: $0) }
    let known = lexicons.places(named: form.name).first {
      $0.isoCode != nil && $0.isoCode == country?.isoCode
    }
    return FormDecision(
      entity: "\(key)-\(code(ofCountry: form.country ?? ""))", score: 0.95,
      reason: "same name and country", name: form.name, isoCode: country?.isoCode,
      country: country?.name ?? form.country, latitude: known?.latitude,
      longitude: known?.longitude)
  }

  /// For a place of which no article with this form says where it lies.
  private func decision(
    for form: KnownForm, key: String, located: [KnownForm]
  ) -> FormDecision {
    if located.count == 1 {
      return FormDecision(
        entity: decision(for: located[0], key: key).entity, score: 0.8,
        reason: "the only place known by this name", name: nil)
    }
    let known = undisputedPlace(named: form.name)
    return FormDecision(
      entity: key, score: 0.7,
      reason: located.isEmpty ? "same name" : "same name, in none of several countries known",
      name: form.name, isoCode: known?.isoCode,
      country: known?.isoCode.flatMap { lexicons.country(iso: $0)?.name },
      latitude: known?.latitude, longitude: known?.longitude)
  }

  private func undisputedPlace(named name: String) -> Place? {
    let places = lexicons.places(named: name)
    guard places.count > 1 else { return places.first }
    let isLargest = places[0].population >= places[1].population * Self.dominance
    return isLargest && places[1].population > 0 ? places[0] : nil
  }
}
