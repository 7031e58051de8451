import Knowledge
import Lexicons

/// What an office, rank or job tells of a person, short enough to stand in the id of a form.
struct Occupation: Hashable, Comparable {
  /// A kind of office such as "government", or a job such as "footballer".
  let field: String
  /// Which office of the government: "president", "of defence" for a ministry; empty for others.
  let post: String
  /// Whether the article says that it is over.
  let isPast: Bool
  /// Key of a country such as "NO", with a place in it as in "US/texas"; else the folded name of a
  /// body; else empty.
  let of: String

  /// `government.of foreign@NO`, `government.president-@NO` for a former one.
  var text: String { "\(field)\(post.isEmpty ? "" : ".\(post)")\(isPast ? "-" : "")@\(of)" }

  init(field: String, post: String = "", isPast: Bool = false, of: String) {
    (self.field, self.post, self.isPast, self.of) = (field, post, isPast, of)
  }

  init?(text: Substring) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let isPast = parts[0].hasSuffix("-")
    let office = parts[0].dropLast(isPast ? 1 : 0).split(separator: ".", maxSplits: 1)
    guard let field = office.first else { return nil }
    self.init(
      field: String(field), post: office.count > 1 ? String(office[1]) : "", isPast: isPast,
      of: String(parts[1]))
  }

  /// Keys of countries are in capitals, names of bodies are folded.
  var land: String? {
    of.first?.isUppercase == true ? String(of.prefix { $0 != "/" }) : nil
  }
  var body: String? { of.first?.isUppercase == false || of.contains("/") ? of : nil }

  /// Whether both are the same office, held for two: "mayor of Turin" and "mayor of Milan",
  /// "chancellor of Austria" and "chancellor of the University of Bern".
  ///
  /// Bodies of a state are left out: news gives one office to several of them.
  func isHeldElsewhere(_ other: Occupation) -> Bool {
    guard field == other.field, post == other.post, !post.isEmpty, !isPast, !other.isPast,
      !of.isEmpty, !other.of.isEmpty
    else { return false }
    if isOfTown && other.isOfTown { return !of.hasPrefix(other.of) && !other.of.hasPrefix(of) }
    return isOfSchool != other.isOfSchool
  }

  private var isOfTown: Bool { of.contains("/") }

  private var isOfSchool: Bool {
    of.words.contains { $0 == "university" || $0 == "college" }
  }

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

  /// Offices whose holders are called by their first name, those of men and those of women.
  static let thrones = thronesOfMen.union(thronesOfWomen)
  static let thronesOfMen: Set<String> = ["emir", "emperor", "king", "prince", "sultan"]
  static let thronesOfWomen: Set<String> = ["empress", "princess", "queen"]

  /// Offices of those who reign under one name, often with a number.
  static let reigning = thrones.subtracting(["prince", "princess"]).union(["pope"])

  /// Whether one holds an office at a time: a head of state or government, or a minister by what he
  /// is minister of.
  static func isHeldByOne(_ post: String) -> Bool {
    ["president", "chancellor", "king", "queen"].contains(post)
      || post.hasPrefix("of ") && post != "of state" && !post.contains("deputy")
  }

  private static let stateFields: Set<String> = ["government", "justice", "military"]
}

/// Reads roles as occupations.
struct Occupations: Sendable {
  let lexicons: Lexicons

  private static let past: Set<String> = ["former", "ex", "late", "then", "retired", "outgoing"]

  /// Sorted, without repeats; `entities` are those of the same article.
  func of(_ roles: [Role], among entities: [ArticleEntity]) -> [Occupation] {
    Set(roles.compactMap { occupation($0, entities) }).sorted()
  }

  private func occupation(_ role: Role, _ entities: [ArticleEntity]) -> Occupation? {
    var words = foldedName(role.title).words.map(String.init)
    if let head = words.last.flatMap(lexicons.officeHead(misspelled:)), words.count > 1 {
      words[words.count - 1] = head
    } else if let head = words.last.flatMap(singular) {
      words[words.count - 1] = head
    }
    guard let field = field(of: role.title, words) else { return nil }
    let isGuess = role.rule == NationalOffices.guessRule
    if let ministry = role.of.flatMap({ ministry($0, of: words) }) {
      return Occupation(
        field: field, post: post(of: words + ministry), isPast: Self.past.contains(words[0]), of: ""
      )
    }
    let isPost = field == OfficeKind.government.rawValue
    return Occupation(
      field: field, post: isPost ? post(of: words) : words.last == "pope" ? "pope" : "",
      isPast: isPost && words.count > 1 && Self.past.contains(words[0]),
      of: isGuess ? "" : role.of.map { key($0, entities) } ?? "")
  }

  /// "Secretary" of "Secretaries Li and Roe".
  private func singular(_ head: String) -> String? {
    guard lexicons.officeHead(head) == nil, let one = lexicons.job(head),
      lexicons.officeHead(one) != nil
    else { return nil }
    return one
  }

  /// "Homeland Security" of "Secretary, Department of Homeland Security": what a minister is told to be
  /// minister of by the name of the ministry alone.
  private func ministry(_ body: String, of title: [String]) -> [String]? {
    guard title.last.map({ $0 == "minister" || $0 == "secretary" }) == true,
      title.dropLast().allSatisfy({ Self.past.contains($0) || Self.incumbents.contains($0) })
    else { return nil }
    let words = foldedName(body).words.map(String.init)
    let isNamed = words.firstIndex { $0 == "department" || $0 == "ministry" }.map { head in
      head + 2 < words.count && words[head + 1] == "of"
        ? Array(words[(head + 2)...]) : []
    }
    let field = isNamed ?? words
    let office = (["secretary", "of"] + field).joined(separator: " ")
    guard !field.isEmpty, isNamed != nil || lexicons.office(office) != nil else { return nil }
    return ["of"] + field
  }

  /// The first words of a second in office.
  private static let seconds: Set<String> = ["deputy", "vice"]

  /// "Minister of Foreign Affairs", "foreign secretary" and "foreign minister" are one post; for
  /// other offices the last word tells: "president".
  private func post(of title: [String]) -> String {
    let told = title.filter { !Self.past.contains($0) && !Self.incumbents.contains($0) }
    if let head = told.last, !Self.firstMinisters.contains(told[0]), !Self.ministers.contains(head)
    {
      let office = Self.shortened[head] ?? head
      return Self.seconds.contains(told[0]) ? "\(told[0]) \(office)" : office
    }
    // "Watch Secretary Li speak": no ministry.
    if told.count == 2, told[1] == "secretary", !lexicons.isOfficeModifier(told[0]) {
      return "secretary"
    }
    let words = told.filter { !Self.ministers.contains($0) }
    let post = (words.isEmpty ? told : ["of"] + words).prefix(5).joined(separator: " ")
    return post.replacing("defense", with: "defence").replacing(".", with: "")
  }

  /// Titles that news cuts short before a name.
  private static let shortened = [
    "congressman": "representative", "congresswoman": "representative", "gov": "governor",
    "rep": "representative", "sen": "senator",
  ]

  /// Words with which titles of ministers begin.
  private static let firstMinisters: Set<String> = ["minister", "secretary"]

  /// Words that tell nothing of the office itself.
  private static let incumbents: Set<String> = [
    "acting", "current", "designate", "elect", "incumbent", "interim", "longtime", "new", "newly",
  ]

  /// Words that every ministry's titles share.
  private static let ministers: Set<String> = [
    "affairs", "and", "for", "minister", "ministry", "of", "secretary", "the",
  ]

  /// Bodies are compared without legal forms; capitals mark countries.
  private func key(_ name: String, _ entities: [ArticleEntity]) -> String {
    let place = entities.first { $0.name == name && $0.type == .place }
    if let country = place?.country.flatMap({ lexicons.country(named: $0) }) {
      return "\(country.key)/\(foldedName(name))"
    }
    return lexicons.country(named: name)?.key ?? OrganisationRules.normalised(name)
  }

  /// Offices whose holders are posted from country to country.
  private static let diplomats: Set<String> = [
    "amb", "ambassador", "attache", "consul", "diplomat", "emissary", "envoy", "legate", "nuncio",
  ]

  private func field(of title: String, _ told: [String]) -> String? {
    var words = told
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
