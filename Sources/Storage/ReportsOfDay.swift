/// The reports of one day, found by the family of their kind and by whom they name.
struct ReportsOfDay {
  let all: [EventReportRow]
  /// For each entity the positions in `all` of the reports of a family that name it.
  private var positions: [Naming: [Int]] = [:]

  private struct Naming: Hashable {
    /// Of the report's kind, by `ReportComparison`.
    let family: String
    let entity: Int64
  }

  init(_ reports: [EventReportRow]) {
    all = reports
    for (position, report) in all.enumerated() {
      for naming in Self.namings(report) { positions[naming, default: []].append(position) }
    }
  }

  /// All that `ReportComparison` may take for the same as a report.
  func like(_ report: EventReportRow) -> [EventReportRow] {
    var found: Set<Int> = []
    for naming in Self.namings(report) { found.formUnion(positions[naming] ?? []) }
    return found.map { all[$0] }
  }

  private static func namings(_ report: EventReportRow) -> [Naming] {
    let family = ReportComparison.family(of: report.type)
    return report.everybody.map { Naming(family: family, entity: $0) }
  }
}
