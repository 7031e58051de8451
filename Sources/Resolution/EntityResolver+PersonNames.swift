import Knowledge

/// The parts of a person's name, folded.
struct PersonName {
  /// All of the name.
  let folded: String
  /// The first word; empty where there is a surname only.
  let given: String
  /// The words between, and "jr" and the like.
  let middle: [String]
  /// The last word with the particles before it: "von der leyen".
  let surname: String
  let lastWord: String

  var isFull: Bool { !given.isEmpty }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  /// Words that belong to the surname behind them: "von der Leyen" is no full name.
  private static let particles: Set<String> = [
    "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "la", "le", "ter", "van", "vander", "von", "zu",
  ]

  init(_ name: String) {
    folded = foldedName(name)
    var words = folded.split(separator: " ").map(String.init)
    var suffix: [String] = []
    while words.count > 1, let last = words.last, Self.suffixes.contains(last) {
      suffix.insert(words.removeLast(), at: 0)
    }
    lastWord = words.last ?? ""
    if words.count < 2 || Self.particles.contains(words[0]) {
      given = ""
      middle = suffix
      surname = words.joined(separator: " ")
    } else {
      given = words[0]
      middle = Array(words[1..<(words.count - 1)]) + suffix
      let start = words[1...].firstIndex { Self.particles.contains($0) } ?? words.count - 1
      surname = words[start...].joined(separator: " ")
    }
  }

  /// True where the middle names can be those of one person: equal, or one the other's initial.
  func agrees(with other: PersonName) -> Bool {
    middle.count == other.middle.count
      && zip(middle, other.middle).allSatisfy { left, right in
        left == right
          || (left.utf8.count == 1 && right.hasPrefix(left))
          || (right.utf8.count == 1 && left.hasPrefix(right))
      }
  }
}

/// The forms that share given name and surname, decided as a whole.
struct FullNameBlock {
  /// How the ids of full names begin; the folded name follows.
  static let prefix = "person|full|"

  private let forms: [(form: KnownForm, name: PersonName)]

  init(_ forms: [KnownForm]) {
    self.forms = forms.map { form in
      (form, PersonName(String(form.form.id.dropFirst(Self.prefix.count))))
    }
  }

  /// In the order of the forms.
  var decisions: [(KnownForm, FormDecision)] {
    let spelledOut = forms.indices.filter { isSpelledOut($0) }
    return forms.indices.map { index in
      let leaders = self.leaders(of: index, among: spelledOut)
      return (forms[index].form, decision(index, leaders))
    }
  }

  /// A middle name in full, so that the form stands for itself.
  private func isSpelledOut(_ index: Int) -> Bool {
    let middle = forms[index].name.middle
    return !middle.isEmpty && middle.contains { $0.utf8.count > 1 }
  }

  /// The fuller forms that may be meant by a form; itself where it is one, or where none is.
  private func leaders(of index: Int, among spelledOut: [Int]) -> [Int] {
    let name = forms[index].name
    if spelledOut.contains(index) { return [index] }
    if !name.middle.isEmpty {
      let fuller = spelledOut.filter { forms[$0].name.agrees(with: name) }
      return fuller.count == 1 ? fuller : [index]
    }
    let clusters = Set(
      forms.indices.filter { !forms[$0].name.middle.isEmpty }
        .flatMap { leaders(of: $0, among: spelledOut) })
    return clusters.isEmpty ? [index] : clusters.sorted()
  }

  private func decision(_ index: Int, _ leaders: [Int]) -> FormDecision {
    let form = forms[index].form
    guard leaders.count == 1, leaders[0] != index else {
      return FormDecision(
        entity: EntityName.id(.person, forms[index].name.folded),
        score: leaders.count > 1 ? 0.6 : 0.95,
        reason: leaders.count > 1
          ? "same name, kept apart from \(leaders.count) with middle names" : "same full name",
        name: form.name)
    }
    return FormDecision(
      entity: EntityName.id(.person, forms[leaders[0]].name.folded), score: 0.85,
      reason: "the only \(form.name) known: \(forms[leaders[0]].form.name)", name: form.name)
  }
}
