import Knowledge

/// Kings and queens who are told of by one name and a number alone: "Queen Elizabeth II".
///
/// The name under which somebody reigns is no surname, so that it says who is meant even where no
/// full name is known. Without the number it is the only reign of that office and time. A pope whose name
/// nobody writes with a number is the first of that name.
struct Reigns {
  private struct Reign {
    let name: String
    var lands: Set<String> = []
    var posts: Set<String> = []
    var years: Set<Int> = []
  }

  private let key: String
  private var reigns: [String: Reign] = [:]

  /// Stands for the number that the only pope of a name goes without.
  private static let firstPope = "pope"

  /// How many years an article may lie from those that give the number.
  private static let longTime = 10

  /// `forms` are those called by one name, with their names as they are written.
  init(_ forms: [(person: PersonForm, name: String)], key: String) {
    self.key = key
    let isNumbered = forms.contains { $0.person.name.number != nil && $0.person.isPope }
    for (person, name) in forms {
      let posts = person.posts.intersection(Occupation.reigning)
      let first = person.isPope && !isNumbered ? Self.firstPope : nil
      guard let number = person.name.number ?? first, !posts.isEmpty else { continue }
      reigns[number, default: Reign(name: name)].posts.formUnion(posts)
      reigns[number]?.lands.formUnion(person.occupations.compactMap(\.land))
      if let year = person.year { reigns[number]?.years.insert(year) }
    }
    // Two countries may each have had a second of that name.
    reigns = reigns.filter { $0.value.lands.count < 2 }
  }

  /// Who reigns under the name of a form; nil where that is nobody, or one of several.
  func decision(for person: PersonForm) -> FormDecision? {
    let posts = person.posts.intersection(Occupation.reigning)
    guard !posts.isEmpty else { return nil }
    let meant = reigns.filter { number, reign in
      guard person.name.number == nil else { return number == person.name.number }
      let lands = Set(person.occupations.compactMap(\.land))
      return !posts.isDisjoint(with: reign.posts)
        && (lands.isEmpty || reign.lands.isEmpty || !lands.isDisjoint(with: reign.lands))
        && isNear(person.year, reign)
    }
    guard meant.count == 1, let (number, reign) = meant.first else { return nil }
    return FormDecision(
      entity: "\(key)-\(number)", score: person.name.number == nil ? 0.8 : 0.95,
      reason: "the only one who reigns under that name: \(reign.name)",
      name: number == (person.name.number ?? Self.firstPope) ? reign.name : nil)
  }

  private func isNear(_ year: Int?, _ reign: Reign) -> Bool {
    guard let year, !reign.years.isEmpty else { return true }
    return reign.years.contains { abs($0 - year) <= Self.longTime }
  }
}

extension PersonForm {
  fileprivate var isPope: Bool { posts.contains("pope") }
}
