import Knowledge
import Lexicons

/// Vessels are one where name and prefix are: HMS Enterprise is not USS Enterprise.
///
/// One without a prefix is the only one of its name where there is only one.
struct VesselRules: FormRules {
  let lexicons: Lexicons

  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    let (prefix, name) = split(entity.name)
    return EntityForm(
      id: "vessel|\(name)|\(prefix)", type: .vessel, keys: [EntityName.id(.vessel, name)])
  }

  /// "HMS Example" is `hms` and `example`.
  private func split(_ name: String) -> (prefix: String, name: String) {
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, lexicons.vesselPrefix(words[0]) != nil {
      return (foldedName(words[0]).replacing(" ", with: ""), foldedName(words[1]))
    }
    return ("", foldedName(name))
  }

  func resolve(keys: [String], in directory: some EntityDirectory) throws {
    for key in keys {
      let forms = try directory.forms(withKey: key)
      let prefixed = forms.filter { !$0.id.hasSuffix("|") }
      for form in forms {
        try directory.assign(decision(for: form, key: key, prefixed: prefixed), to: form)
      }
    }
  }

  private func decision(
    for form: KnownForm, key: String, prefixed: [KnownForm]
  ) -> FormDecision {
    let isPrefixed = !form.id.hasSuffix("|")
    if !isPrefixed, prefixed.count == 1 {
      return FormDecision(
        entity: entity(of: prefixed[0]), score: 0.8,
        reason: "the only vessel known by this name", name: nil, vesselKind: form.vesselKind)
    }
    return FormDecision(
      entity: isPrefixed ? entity(of: form) : key, score: isPrefixed ? 0.95 : 0.7,
      reason: isPrefixed ? "same prefix and name" : "same name", name: form.name,
      vesselKind: form.vesselKind)
  }

  private func entity(of form: KnownForm) -> String {
    let parts = form.id.split(separator: "|", omittingEmptySubsequences: false)
    return EntityName.id(.vessel, "\(parts[2]) \(parts[1])")
  }
}
