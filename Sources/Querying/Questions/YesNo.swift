import Knowledge

/// Yes, no or planned, from what reports tell of somebody's part.
enum YesNo {
  /// What was or was not counts more than what was planned; contradictions stay side by side.
  static func answers(_ rows: [QuestionAnswer.Row], negated: Bool) -> [QuestionAnswer.Row] {
    let all = rows.map { answer($0, negated: negated) }
    let settled = all.filter { $0.answer != planned }
    return settled.isEmpty ? all : settled
  }

  /// Whether promises were kept: as their status says, or else the sentence that gives them; those
  /// of which neither tells are left out.
  static func kept(_ rows: [QuestionAnswer.Row], broken: [String]) -> [QuestionAnswer.Row] {
    rows.compactMap { row in
      let isBroken = broken.contains { row.evidence.text.lowercased().contains($0) }
      guard row.status == "fulfilled" || row.status == "refused" || isBroken else { return nil }
      var row = row
      (row.answer, row.type) = (row.status == "fulfilled" ? "yes" : "no", "yes-no")
      return row
    }
  }

  private static let planned = "planned"

  private static func answer(_ row: QuestionAnswer.Row, negated: Bool) -> QuestionAnswer.Row {
    let held =
      switch row.status {
      case "", "attended", "occurred", "ongoing", "new", "reaffirmed", "fulfilled": "yes"
      case "expected", "planned", "possible", "proposed", "conditional": planned
      default: "no"
      }
    var row = row
    row.answer = negated && held != planned ? (held == "yes" ? "no" : "yes") : held
    row.type = "yes-no"
    return row
  }
}
