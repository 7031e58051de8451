import Knowledge

/// Takes entities of one type and one folded name for one and the same; for tests of storage.
public struct PlainResolver: CrossArticleResolver {
  public init() {}

  public func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    let name = foldedName(entity.name)
    return EntityForm(
      id: "\(entity.type.rawValue)|\(name)", type: entity.type,
      keys: ["\(entity.type.rawValue)/\(name.replacing(" ", with: "-"))"])
  }

  public func resolve(keys: [String], in directory: some EntityDirectory) throws {
    for key in keys {
      for form in try directory.forms(withKey: key) {
        let decision = FormDecision(
          entity: key, score: 1, reason: "same name", name: form.name, isoCode: form.isoCode,
          country: form.country,
          vesselKind: form.vesselKind)
        try directory.assign(decision, to: form)
      }
    }
  }
}
