import Knowledge
import Lexicons

/// Countries are one where their codes are, or, for those without, their names.
struct CountryRules: FormRules {
  let lexicons: Lexicons

  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    let code =
      entity.isoCode ?? lexicons.country(named: entity.name)?.key
      ?? foldedName(entity.name).replacing(" ", with: "-")
    let id = "country/\(code)"
    return EntityForm(id: id, type: .country, keys: [id])
  }

  func resolve(keys: [String], in directory: some EntityDirectory) throws {
    for key in keys {
      for form in try directory.forms(withKey: key) {
        let code = String(key.dropFirst("country/".count))
        let country = lexicons.country(iso: code)
        try directory.assign(
          FormDecision(
            entity: key, score: country == nil ? 0.8 : 1,
            reason: country == nil ? "same name" : "same ISO 3166 code",
            name: country?.name ?? form.name, isoCode: country?.isoCode ?? form.isoCode),
          to: form)
      }
    }
  }
}
