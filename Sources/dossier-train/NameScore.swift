import Knowledge
import Linguistics

/// Counts of names found against names labelled, exact in bounds and type.
///
/// A leading "the" counts for neither side.
struct NameScore {
  private var right: [NameType: Int] = [:]
  private var found: [NameType: Int] = [:]
  private var labelled: [NameType: Int] = [:]

  init() {}

  /// Adds the names of one document; persons may count as right where their last tokens agree.
  mutating func add(
    _ names: [LabelledName], of document: LabelledDocument, byLastToken: Bool = false
  ) {
    let gold = Set(
      LabelledName.names(in: document.labels).map { Self.plain($0, document, byLastToken) })
    let guess = Set(names.map { Self.plain($0, document, byLastToken) })
    for name in gold { labelled[name.type, default: 0] += 1 }
    for name in guess {
      found[name.type, default: 0] += 1
      if gold.contains(name) { right[name.type, default: 0] += 1 }
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
    func count(_ counts: [NameType: Int]) -> Double {
      Double(type.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +))
    }
    let both = count(found) + count(labelled)
    return both == 0 ? 0 : 200 * count(right) / both
  }

  /// Share of the names found that are right, and of those labelled that were found, in percent.
  private var precisionAndRecall: (Double, Double) {
    func sum(_ counts: [NameType: Int]) -> Double { Double(counts.values.reduce(0, +)) }
    return (100 * sum(right) / max(1, sum(found)), 100 * sum(right) / max(1, sum(labelled)))
  }

  static let header = "part\tF1\tPER\tLOC\tORG\tprecision\trecall"

  /// The columns of `header` behind the first.
  var row: String {
    let (precision, recall) = precisionAndRecall
    return ([f1()] + NameType.allCases.map { f1($0) } + [precision, recall])
      .map { "\(($0 * 10).rounded() / 10)" }.joined(separator: "\t")
  }
}
