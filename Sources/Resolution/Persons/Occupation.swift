import Knowledge
import Lexicons

/// What an office, rank or job tells of a person, short enough to stand in the id of a form.
struct Occupation: Hashable, Comparable {
  /// A kind of office such as "government", or a job such as "footballer".
  let field: String
  /// Key of a country such as "NO"; else the folded name of a body; else empty.
  let of: String

  var text: String { "\(field)@\(of)" }

  init(field: String, of: String) {
    self.field = field
    self.of = of
  }

  init?(text: Substring) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    self.init(field: String(parts[0]), of: String(parts[1]))
  }

  /// Keys of countries are in capitals, names of bodies are folded.
  var land: String? { of.first?.isUppercase == true ? of : nil }
  var body: String? { of.first?.isUppercase == false ? of : nil }

  static func < (left: Occupation, right: Occupation) -> Bool { left.text < right.text }

  /// Walks of life between which people change in the course of a career.
  private static let publicLife: Set<String> = [
    "government", "justice", "military", "business", "activist", "analyst", "attorney",
    "businessman", "businesswoman", "diplomat", "economist", "engineer", "entrepreneur",
    "historian", "journalist", "judge", "lawyer", "lecturer", "politician", "professor",
    "scholar", "scientist", "soldier", "teacher", "author", "academic",
  ]

  var isPublic: Bool { Self.publicLife.contains(field) }

  /// Held for one country; ambassadors and trainers serve many.
  var isOfState: Bool { Self.stateFields.contains(field) }

  private static let stateFields: Set<String> = ["government", "justice", "military"]
}

/// Reads roles as occupations.
struct Occupations: Sendable {
  let lexicons: Lexicons

  private static let past: Set<String> = ["former", "ex", "late", "then", "retired", "outgoing"]

  /// Sorted, without repeats.
  func of(_ roles: [Role]) -> [Occupation] {
    Set(roles.compactMap(occupation)).sorted()
  }

  private func occupation(_ role: Role) -> Occupation? {
    guard let field = field(of: role.title) else { return nil }
    let isGuess = role.rule == NationalOffices.guessRule
    return Occupation(field: field, of: isGuess ? "" : role.of.map(key) ?? "")
  }

  /// Bodies are compared without legal forms; capitals mark countries.
  private func key(_ name: String) -> String {
    lexicons.country(named: name)?.key ?? OrganisationRules.normalised(name)
  }

  /// Offices whose holders are posted from country to country.
  private static let diplomats: Set<String> = [
    "ambassador", "attache", "consul", "emissary", "envoy", "legate", "nuncio",
  ]

  private func field(of title: String) -> String? {
    var words = foldedName(title).split(separator: " ").map(String.init)
    while let first = words.first, words.count > 1, Self.past.contains(first) {
      words.removeFirst()
    }
    if words.contains(where: Self.diplomats.contains) { return "diplomat" }
    let phrase = words.joined(separator: " ")
    if lexicons.rank(phrase) != nil { return OfficeKind.military.rawValue }
    if let kind = lexicons.office(phrase) ?? lexicons.title(title).flatMap(kind) {
      return kind.rawValue
    }
    for index in words.indices.reversed() {
      let word = words[index]
      if let job = lexicons.job(word), lexicons.officeHead(word) == nil { return foldedName(job) }
      if let kind = lexicons.officeHead(word) { return kind.rawValue }
    }
    return nil
  }

  private func kind(_ title: TitleKind) -> OfficeKind? {
    switch title {
    case .political: .government
    case .clergy: .religion
    default: nil
    }
  }
}
