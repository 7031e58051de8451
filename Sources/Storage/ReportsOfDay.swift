/// The reports of one day, found by their kind and by whom they name.
struct ReportsOfDay {
  let all: [EventReportRow]
  /// For each entity the places in `all` of the reports of a kind that name it.
  private var places: [Naming: [Int]] = [:]

  private struct Naming: Hashable {
    let kind: String
    let entity: Int64
  }

  init(_ reports: [EventReportRow]) {
    all = reports
    for (place, report) in all.enumerated() {
      for entity in report.everybody {
        places[Naming(kind: Self.kind(of: report), entity: entity), default: []].append(place)
      }
    }
  }

  /// Those that may be the same as a report: no others are, by `ReportComparison`.
  func like(_ report: EventReportRow) -> [EventReportRow] {
    let kind = Self.kind(of: report)
    let found = Set(
      report.everybody.flatMap { places[Naming(kind: kind, entity: $0)] ?? [] })
    return found.map { all[$0] }
  }

  /// The same for kinds that writers take for each other.
  private static func kind(of report: EventReportRow) -> String {
    ReportComparison.isAlike(report.type) ? "" : report.type
  }
}
