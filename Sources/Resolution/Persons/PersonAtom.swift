import Knowledge

/// Forms of one name that say the same of a person in years that follow each other: decided as one.
struct PersonAtom {
  let name: PersonName
  let occupations: [Occupation]
  /// Country that the articles name first; empty where an occupation has one.
  let setting: String
  private(set) var forms: [PersonForm]
  private(set) var years: ClosedRange<Int>?
  /// How many articles give one of the forms.
  private(set) var articleCount: Int

  let lands: Set<String>
  let bodies: Set<String>
  let fields: Set<String>
  /// Whether some occupation belongs to public life.
  let isPublic: Bool
  /// Offices of government that the articles take for held.
  let posts: Set<String>
  /// Countries of offices of state, which few people hold in more than one.
  let ruledLands: Set<String>

  /// Years that may lie between two articles of one atom.
  private static let gapWithOffice = 12
  private static let gapWithout = 3

  init(_ form: PersonForm) {
    name = form.name
    occupations = form.occupations
    setting = form.setting
    forms = [form]
    years = form.year.map { $0...$0 }
    articleCount = form.articleCount
    lands = Set(form.occupations.compactMap(\.land))
    bodies = Set(form.occupations.compactMap(\.body))
    fields = Set(form.occupations.map(\.field))
    isPublic = form.occupations.contains(where: \.isPublic)
    posts = form.posts
    ruledLands = Set(form.occupations.filter(\.isOfState).compactMap(\.land))
  }

  /// The forms as atoms, in the order of name, occupations, setting and year.
  static func atoms(of forms: [PersonForm]) -> [PersonAtom] {
    var atoms: [PersonAtom] = []
    for (form, _) in forms.map({ ($0, sortKey($0)) }).sorted(by: { $0.1 < $1.1 }) {
      if let last = atoms.last, last.takes(form) {
        atoms[atoms.count - 1].add(form)
      } else {
        atoms.append(PersonAtom(form))
      }
    }
    return atoms
  }

  private typealias SortKey = (String, String, String, Int, String)

  private static func sortKey(_ form: PersonForm) -> SortKey {
    (
      form.name.folded, form.occupations.map(\.text).joined(separator: ";"), form.setting,
      form.year ?? 0, form.id
    )
  }

  private func takes(_ form: PersonForm) -> Bool {
    guard name == form.name, occupations == form.occupations, setting == form.setting else {
      return false
    }
    guard let last = years?.upperBound, let year = form.year else {
      return (years == nil) == (form.year == nil)
    }
    return year - last <= (occupations.isEmpty ? Self.gapWithout : Self.gapWithOffice)
  }

  private mutating func add(_ form: PersonForm) {
    forms.append(form)
    articleCount += form.articleCount
    if let year = form.year { years = (years?.lowerBound ?? year)...year }
  }

  /// Years between the articles of two atoms; nil where one has no date.
  func gap(to other: PersonAtom) -> Int? {
    guard let years, let others = other.years else { return nil }
    return max(years.lowerBound - others.upperBound, others.lowerBound - years.upperBound, 0)
  }

  /// Whether both are told to hold one office, and offices of no two countries.
  func mayHoldOneOffice(_ other: PersonAtom) -> Bool {
    !posts.isDisjoint(with: other.posts)
      && (lands.isEmpty || other.lands.isEmpty || !lands.isDisjoint(with: other.lands))
  }

  /// Whether this one tells of an office of two others in the years between them.
  func holdsBetween(_ one: PersonAtom, _ other: PersonAtom) -> Bool {
    guard let years = one.gap(to: other), let first = gap(to: one), let second = gap(to: other)
    else { return false }
    return first < years && second < years && mayHoldOneOffice(one) && mayHoldOneOffice(other)
  }
}
