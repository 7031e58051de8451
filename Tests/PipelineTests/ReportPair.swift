import Ingestion
import Pipeline

/// Two reports of `Tests/Across/same-event-*.txt`.
struct ReportPair {
  let isSame: Bool
  let what: String
  let items: [InputFeed.Item]
  let ids: [String]

  static func read(_ file: String) throws -> [ReportPair] {
    try WhoIsWho.blocks(file).enumerated().map { number, lines in
      precondition(lines.count == 3, "\(file): three lines a pair, not \(lines)")
      let head = lines[0].split(separator: " ", maxSplits: 1).map(String.init)
      precondition(["same", "other"].contains(head[0]), "\(file): \(lines[0])")
      let ids = ["\(number + 1)x", "\(number + 1)y"]
      let items = zip(ids, lines.dropFirst()).map { id, line in
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        return WhoIsWho.item(id, parts[0], parts[1])
      }
      return ReportPair(isSame: head[0] == "same", what: head[1], items: items, ids: ids)
    }
  }
}

/// Pairs of reports that were joined, rightly or wrongly.
struct PairCounts {
  private(set) var blocks = 0
  private var right = 0
  private var wrong = 0
  private var missed = 0
  private(set) var faults: [String] = []

  init() {}

  /// Counts each two articles of the set.
  init(_ pairs: [ReportPair], events: [String: Set<String>]) {
    blocks = pairs.count
    let partners = Dictionary(
      uniqueKeysWithValues: pairs.filter(\.isSame).map { ($0.ids[0], ($0.ids[1], $0.what)) })
    let ids = pairs.flatMap(\.ids)
    for (index, one) in ids.enumerated() {
      for other in ids[(index + 1)...] {
        let isJoined = !(events[one] ?? []).isDisjoint(with: events[other] ?? [])
        let isSame = partners[one]?.0 == other
        if isJoined && isSame { right += 1 }
        if isJoined && !isSame {
          wrong += 1
          faults.append("joined \(one) \(other)")
        }
        if !isJoined && isSame {
          missed += 1
          faults.append("missed \(one) \(other): \(partners[one]?.1 ?? "")")
        }
      }
    }
  }

  mutating func add(_ other: PairCounts) {
    blocks += other.blocks
    right += other.right
    wrong += other.wrong
    missed += other.missed
    faults += other.faults
  }

  var f1: Double { Double(2 * right) / Double(max(2 * right + wrong + missed, 1)) }

  var summary: String {
    "\(blocks) pairs, F1 \(f1), \(right) right, \(wrong) wrong, \(missed) missed"
  }
}
