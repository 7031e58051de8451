import Knowledge

/// What is decided of forms beside the transaction that keeps it.
final class DecisionDraft: EntityDirectory {
  enum Decision: Sendable {
    case form(id: String, FormDecision)
    case doubts(keys: [String], [Doubt])
  }

  private let known: KnownForms
  /// In their order; those of forms that stay as they were left out.
  private(set) var decisions: [Decision] = []
  private var changed: Set<String> = []

  init(_ known: KnownForms) { self.known = known }

  func forms(withKey key: String) throws -> [KnownForm] { try known.forms(withKey: key) }

  func formIDs(withKey key: String) throws -> [String] { try known.formIDs(withKey: key) }

  func keys(ofForm id: String) throws -> [String] { try known.keys(ofForm: id) }

  func company(ofForms ids: [String]) throws -> Company { try known.company(ofForms: ids) }

  func people(besideForms ids: [String]) throws -> Set<String> {
    try known.people(besideForms: ids)
  }

  func assign(_ decision: FormDecision, to form: KnownForm) {
    guard form.decision != decision || changed.contains(form.id) else { return }
    changed.insert(form.id)
    decisions.append(.form(id: form.id, decision))
  }

  func replaceDoubts(ofBlock keys: [String], with doubts: [Doubt]) {
    decisions.append(.doubts(keys: keys, doubts))
  }
}
