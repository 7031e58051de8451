import Evaluation
import Knowledge
import Linguistics

/// Counts of names found against names labelled, exact in bounds and type.
///
/// A leading "the" counts for neither side.
struct NameScore {
  private var counts: [NameType: Counts] = [:]

  init() {}

  /// Adds the names of one document; persons may count as right where their last tokens agree.
  mutating func add(
    _ names: [LabelledName], of document: LabelledDocument, byLastToken: Bool = false
  ) {
    let gold = Set(
      LabelledName.names(in: document.labels).map { Self.plain($0, document, byLastToken) })
    let guess = Set(names.map { Self.plain($0, document, byLastToken) })
    for type in NameType.allCases {
      counts[type, default: Counts()] += Counts(
        found: guess.filter { $0.type == type }, gold: gold.filter { $0.type == type })
    }
  }

  private static func plain(
    _ name: LabelledName, _ document: LabelledDocument, _ byLastToken: Bool
  ) -> LabelledName {
    var range = name.tokens
    if range.count > 1, document.tokens[range.lowerBound].lower == "the" {
      range = range.dropFirst()
    }
    if range.count > 1, ["'s", "’s"].contains(document.tokens[range.upperBound - 1].lower) {
      range = range.dropLast()
    }
    if byLastToken, name.type == .person { range = range.suffix(1) }
    return LabelledName(tokens: range, type: name.type)
  }

  /// F1 of one type, or of all together, in percent.
  func f1(_ type: NameType? = nil) -> Double {
    100 * (type.map { counts[$0] ?? Counts() } ?? total).f1
  }

  private var total: Counts { counts.values.reduce(into: Counts()) { $0 += $1 } }

  static let header = "part\tF1\tPER\tLOC\tORG\tprecision\trecall"

  /// The columns of `header` behind the first.
  var row: String {
    ([f1()] + NameType.allCases.map { f1($0) } + [100 * total.precision, 100 * total.recall])
      .map { "\(($0 * 10).rounded() / 10)" }.joined(separator: "\t")
  }
}
