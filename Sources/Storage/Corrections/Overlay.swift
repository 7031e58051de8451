import Knowledge

/// What the corrections in force make of the program's decisions.
struct Overlay {
  /// An entity of an article.
  struct Place: Hashable {
    var article: Int64
    var number: Int
  }

  /// A new entity that some articles mean.
  struct Split: Hashable {
    var type: String
    var name: String
  }

  /// False where nobody ever corrected anything.
  var hasLog = false
  /// From entities to those that they are.
  private(set) var redirects: [String: String] = [:]
  private(set) var splits: [Place: String] = [:]
  private(set) var newEntities: [String: Split] = [:]
  private(set) var types: [String: String] = [:]
  private var givenNames: [String: String] = [:]
  private var givenAliases: [(entity: String, name: String)] = []
  private var apart: [(first: String, second: String, line: Int64)] = []
  /// Pairs of reports that tell of one event, each in both orders; a report that none is joined
  /// with by itself stands beside an empty name.
  private(set) var ties: Set<ReportTie> = []
  /// By fact.
  var verdicts: [String: (verdict: String, line: Int64)] = [:]
  var conflicts: [(line: Int64, reason: String)] = []

  /// What an entity of the program's has become.
  func find(_ id: String) -> String {
    var id = id
    while let next = redirects[id] { id = next }
    return id
  }

  func entity(at place: Place, machine: String) -> String {
    find(splits[place] ?? machine)
  }

  mutating func merge(_ id: String, into kept: String) {
    if id != kept { redirects[id] = kept }
  }

  mutating func rename(_ id: String, to name: String) {
    givenNames[id] = name
    givenAliases.append((id, name))
  }

  mutating func alias(_ id: String, _ name: String) { givenAliases.append((id, name)) }

  mutating func retype(_ id: String, to type: String) {
    let name = id.firstIndex(of: "/").map { id[id.index(after: $0)...] } ?? id[...]
    let target = "\(type)/\(name)"
    guard target != id else { return }
    let kept = find(target)
    if kept == id { redirects[target] = nil }
    let goal = kept == id ? target : kept
    redirects[id] = goal
    types[target] = type
    if let given = givenNames[id] { givenNames[goal] = given }
  }

  mutating func split(
    _ places: [Place], from id: String, type: String, name: String, _ mark: String
  ) {
    let slug = foldedName(name).replacing(" ", with: "-")
    var own = "\(type)/\(slug)~\(mark)"
    while redirects[own] != nil || newEntities[own] != nil || own == id { own += "~" }
    newEntities[own] = Split(type: type, name: name)
    for place in places { splits[place] = own }
  }

  /// Says which entity a place means, whatever the program decided.
  mutating func set(_ place: Place, to id: String) { splits[place] = id }

  mutating func keepApart(_ first: String, _ second: String, _ line: Int64) {
    apart.append((first, second, line))
  }

  mutating func join(_ reports: [String]) {
    for pair in zip(reports, reports.dropFirst()) {
      ties.insert(ReportTie(report: pair.0, other: pair.1))
      ties.insert(ReportTie(report: pair.1, other: pair.0))
    }
  }

  /// Takes back what joined the report before.
  mutating func part(_ report: String) {
    ties = ties.filter { $0.report != report && $0.other != report }
    ties.insert(ReportTie(report: report, other: ""))
  }

  /// By entity.
  var names: [String: String] { givenNames.filter { find($0.key) == $0.key } }

  var aliases: [(entity: String, name: String)] {
    givenAliases.map { (find($0.entity), $0.name) }
  }

  /// Pairs that are no doubt any more, by entity; those that became one are left out.
  var pairsApart: [(first: String, second: String, line: Int64)] {
    apart.map { (find($0.first), find($0.second), $0.line) }
  }
}
