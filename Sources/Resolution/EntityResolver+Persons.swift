import Knowledge

/// Persons are one where their full names agree.
///
/// A middle name or "Jr." may be missing where only one person has the rest of the name. Who is called by one name only is the one person
/// known by it where there is only one, and else nobody but himself.
struct PersonRules: FormRules {
  func form(of entity: ArticleEntity, in article: Article) -> EntityForm {
    let name = PersonName(entity.name)
    guard name.isFull else {
      return EntityForm(
        id: "person|short|\(name.surname)|\(article.id)", type: .person,
        keys: [shortKey(name.surname)])
    }
    let short = entity.aliases.map { PersonName($0) }.filter { !$0.isFull }.map(\.surname)
    return EntityForm(
      id: "\(FullNameBlock.prefix)\(name.folded)", type: .person,
      keys: [fullKey(name)] + ([name.surname, name.lastWord] + short).map(shortKey))
  }

  /// What persons have in common whose names may differ in the middle.
  private func fullKey(_ name: PersonName) -> String { "person/\(name.given) … \(name.lastWord)" }

  private func shortKey(_ name: String) -> String { EntityName.id(.person, name) }

  func resolve(keys: [String], in directory: some EntityDirectory) throws {
    var shortKeys = Set(keys.filter { !$0.contains("…") })
    for key in keys where key.contains("…") {
      let forms = try directory.forms(withKey: key)
      for (form, decision) in FullNameBlock(forms).decisions {
        try directory.assign(decision, to: form)
        shortKeys.formUnion(form.form.keys.filter { !$0.contains("…") })
      }
    }
    for key in shortKeys.sorted() { try resolveShort(key, in: directory) }
  }

  /// Decides those who are called by one name only; all full names are decided by now.
  private func resolveShort(_ key: String, in directory: some EntityDirectory) throws {
    let forms = try directory.forms(withKey: key)
    var known: [String: String] = [:]
    for form in forms where form.isFullName {
      if let decision = form.decision { known[decision.entity] = decision.name ?? form.name }
    }
    for form in forms where !form.isFullName {
      try directory.assign(decision(for: form, key: key, known: known), to: form)
    }
  }

  private func decision(
    for form: KnownForm, key: String, known: [String: String]
  ) -> FormDecision {
    if known.count == 1, let (entity, name) = known.first {
      return FormDecision(
        entity: entity, score: 0.75, reason: "the only \(form.name) known: \(name)", name: nil)
    }
    let parts = form.form.id.split(
      separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
    return FormDecision(
      entity: "\(key)@\(parts[3])", score: 0.5,
      reason: known.isEmpty
        ? "no full name known" : "kept apart: \(known.count) persons are called so",
      name: form.name)
  }
}

extension KnownForm {
  fileprivate var isFullName: Bool { form.id.hasPrefix(FullNameBlock.prefix) }
}
