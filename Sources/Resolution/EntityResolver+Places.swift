import Knowledge
import Lexicons

/// Places are one where name and country are, or where the gazetteer has both names at one spot of
/// the country; a place without a country is the only one of its name where there is only one.
///
/// A region with the name of the capital is another place.
struct PlaceRules: FormRules {
  let lexicons: Lexicons

  /// How many times larger than the next of its name a place must be to be meant without a word
  /// on where it lies.
  private static let dominance = 10

  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    if let region = RegionContext(lexicons: lexicons).region(of: entity, in: article.text),
      let code = region.isoCode
    {
      let name = foldedName(region.name)
      return EntityForm(
        id: "place|\(name)|\(code.lowercased())|\(Self.regionMark)", type: .place,
        keys: [EntityName.id(.place, name)])
    }
    let name = foldedName(entity.name)
    let spot = spot(entity.name, entity.country)
    return EntityForm(
      id: "place|\(name)|\(entity.country.map(code) ?? "")|\(spot ?? "")", type: .place,
      keys: [EntityName.id(.place, name)] + (spot.map { [Self.spotPrefix + $0] } ?? []))
  }

  private static let spotPrefix = "place/@"

  /// In the id of a form, where a spot stands in those of towns.
  private static let regionMark = "region"

  /// What all names of a town share: "Bombay" and "Mumbai" lie at one spot.
  ///
  /// Nil for a name that is also a region's, such as "New York", unless it is the capital's.
  private func spot(_ name: String, _ countryName: String?) -> String? {
    guard let country = countryName.flatMap({ lexicons.country(named: $0) }) else { return nil }
    let places = lexicons.places(named: name).filter { $0.isoCode == country.isoCode }
    guard let place = places.first, place.kind == .city, let latitude = place.latitude,
      let longitude = place.longitude,
      !places.contains(where: { $0.kind == .region })
        || lexicons.country(capital: name)?.isoCode == country.isoCode
    else { return nil }
    return "\(latitude),\(longitude)"
  }

  private func code(ofCountry name: String) -> String {
    lexicons.country(named: name)?.key.lowercased()
      ?? foldedName(name).replacing(" ", with: "-")
  }

  func resolve(keys: [String], in directory: some EntityDirectory) throws {
    var names = Set(keys.filter { !$0.hasPrefix(Self.spotPrefix) })
    for key in keys where key.hasPrefix(Self.spotPrefix) {
      names.formUnion(try directory.forms(withKey: key).map(nameKey))
    }
    for key in names.sorted() {
      let all = try directory.forms(withKey: key)
      let regions = all.filter { $0.id.hasSuffix("|\(Self.regionMark)") }
      for form in regions { try directory.assign(region(form, key: key), to: form) }
      let forms = all.filter { form in !regions.contains { $0.id == form.id } }
      var located: Set<String> = []
      for form in forms where form.country != nil {
        let decision = decision(for: form, key: try mainKey(of: form, forms, in: directory))
        located.insert(decision.entity)
        try directory.assign(decision, to: form)
      }
      for form in forms where form.country == nil {
        try directory.assign(
          decision(for: form, key: key, located: located.sorted()), to: form)
      }
    }
  }

  private func region(_ form: KnownForm, key: String) -> FormDecision {
    let code = form.id.split(separator: "|")[2]
    let country = lexicons.country(iso: code.uppercased())
    return FormDecision(
      entity: "\(key)-\(Self.regionMark)-\(code)", score: 0.9,
      reason: "the region of this name, as the words around it tell", name: form.name,
      isoCode: country?.isoCode, country: country?.name)
  }

  private func nameKey(of form: KnownForm) -> String {
    let parts = form.id.split(separator: "|", omittingEmptySubsequences: false)
    return EntityName.id(.place, String(parts[1]))
  }

  /// The name under which the place is known of all names at its spot: the last in byte order.
  ///
  /// `forms` are those of the name; one of them may be spelled so that the gazetteer knows it.
  private func mainKey(
    of form: KnownForm, _ forms: [KnownForm], in directory: some EntityDirectory
  ) throws -> String {
    let spots = forms.filter { $0.country == form.country }
      .compactMap { $0.id.split(separator: "|", omittingEmptySubsequences: false).last }
    guard let spot = spots.max(), !spot.isEmpty else { return nameKey(of: form) }
    let names = try directory.forms(withKey: Self.spotPrefix + spot).map(nameKey)
    return names.max() ?? nameKey(of: form)
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
    for form: KnownForm, key: String, located: [String]
  ) -> FormDecision {
    if located.count == 1 {
      return FormDecision(
        entity: located[0], score: 0.8,
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
