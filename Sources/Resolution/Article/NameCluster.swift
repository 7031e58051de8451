import Knowledge

/// The mentions of one entity by name, while the article is being resolved.
struct NameCluster: Sendable {
  let type: EntityType
  /// Distinct forms of the name, in order of appearance.
  var forms: [NameForm]
  /// Indices into `Document.mentions`, in text order.
  var mentions: [Int]
  /// Key of a country.
  var country: String?

  /// The form with most words; the first of those.
  var fullest: NameForm {
    var best = forms[0]
    for form in forms.dropFirst() where Self.isFuller(form, than: best) { best = form }
    return best
  }

  private static func isFuller(_ form: NameForm, than best: NameForm) -> Bool {
    if form.isAcronym != best.isAcronym { return best.isAcronym }
    let (left, right) = (
      form.text.words.count, best.text.split(separator: " ").count
    )
    return left != right ? left > right : form.words.count > best.words.count
  }

  mutating func absorb(_ other: NameCluster) {
    for form in other.forms where !forms.contains(form) { forms.append(form) }
    mentions = (mentions + other.mentions).sorted()
  }
}
