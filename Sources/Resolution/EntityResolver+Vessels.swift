import Knowledge
import Lexicons

/// Vessels are one where name and prefix are: HMS Enterprise is not USS Enterprise.
///
/// One without a prefix is the ship of its name and country, or the only one of its name; a hull
/// number stands for the only ship that some article puts before it.
struct VesselRules: FormRules {
  let lexicons: Lexicons

  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    let (prefix, name) = split(entity.name)
    let flag = VesselFlag(lexicons: lexicons)
    let country = prefix.isEmpty ? flag.country(of: entity, in: article.text) : nil
    let hull = flag.hull(of: entity, in: article.text).map {
      EntityName.id(.vessel, foldedName($0))
    }
    return EntityForm(
      id: "vessel|\(name)|\(foldedName(prefix).replacing(" ", with: ""))|\(country ?? "")",
      type: .vessel, keys: [EntityName.id(.vessel, name)], articleKeys: hull.map { [$0] } ?? [])
  }

  /// "HMS Example" is `HMS` and `example`.
  private func split(_ name: String) -> (prefix: String, name: String) {
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, lexicons.vesselPrefix(words[0]) != nil {
      return (words[0], foldedName(words[1]))
    }
    return ("", foldedName(name))
  }

  /// What a form's id tells.
  private struct Ship {
    let form: KnownForm
    let key: String
    let prefix: String
    /// Key of the country that the article or the prefix tells.
    let country: String?

    /// Nil for a ship that shares its name with others, for all that the form tells.
    var entity: String? {
      if !prefix.isEmpty {
        return EntityName.id(.vessel, "\(prefix) \(key.dropFirst("vessel/".count))")
      }
      return country.map { "\(key)-\($0.lowercased())" }
    }
  }

  private func ship(_ form: KnownForm) -> Ship {
    let parts = form.id.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let letters = split(form.name).prefix
    let told = parts.count > 3 && !parts[3].isEmpty ? parts[3] : nil
    return Ship(
      form: form, key: EntityName.id(.vessel, parts[1]), prefix: parts[2],
      country: told ?? lexicons.vesselPrefix(letters)?.isoCode)
  }

  func resolve(keys: [String], in directory: some EntityDirectory) throws {
    for key in keys {
      let all = try directory.forms(withKey: key).map(ship)
      let named = all.filter { $0.key == key }
      let numbered = Set(all.filter { $0.key != key && !$0.prefix.isEmpty }.compactMap(\.entity))
      for ship in named {
        try directory.assign(decision(for: ship, named, numbered), to: ship.form)
      }
    }
  }

  /// `numbered` are the ships with other names that bear this one as a hull number.
  private func decision(for ship: Ship, _ named: [Ship], _ numbered: Set<String>) -> FormDecision {
    func decision(_ entity: String, _ score: Double, _ reason: String, isOwn: Bool) -> FormDecision
    {
      FormDecision(
        entity: entity, score: score, reason: reason, name: isOwn ? ship.form.name : nil,
        vesselKind: ship.form.vesselKind)
    }
    if !ship.prefix.isEmpty, let own = ship.entity {
      return decision(own, 0.95, "same prefix and name", isOwn: true)
    }
    if numbered.count == 1, let other = numbered.first {
      return decision(other, 0.9, "the only ship known with this hull number", isOwn: false)
    }
    let prefixed = named.filter { !$0.prefix.isEmpty }
    if let country = ship.country {
      let fitting = Set(prefixed.filter { $0.country == country }.compactMap(\.entity))
      if fitting.count == 1, let only = fitting.first {
        return decision(only, 0.9, "same name and country", isOwn: false)
      }
      let others = Set(prefixed.compactMap(\.entity))
      if others.count == 1, let only = others.first, prefixed.allSatisfy({ $0.country == nil }) {
        return decision(only, 0.8, "the only vessel known by this name", isOwn: false)
      }
      return decision(ship.entity ?? ship.key, 0.9, "same name and country", isOwn: true)
    }
    let known = Set(
      named.filter { $0.country != nil || !$0.prefix.isEmpty }
        .map { self.decision(for: $0, named, numbered).entity })
    if known.count == 1, let only = known.first {
      return decision(only, 0.8, "the only vessel known by this name", isOwn: false)
    }
    return decision(ship.key, 0.7, "same name", isOwn: true)
  }
}
