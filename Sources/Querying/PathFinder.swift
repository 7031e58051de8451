import Knowledge
import Storage

/// Finds the shortest chain of facts between two sets of entities, from both ends at once.
///
/// Two ties are facts: a part in an event that was not declined, and a relation, an office or a
/// commitment between two entities. A place ties events only where it is itself asked about: that
/// two meetings were in one city says nothing.
struct PathFinder {
  let connection: ReadOnlyConnection
  /// Most entities and events that are looked at before the search gives up.
  private static let nodeLimit = 200_000

  /// A tie between two nodes and the fact that states it.
  struct Tie: Equatable {
    let from: String
    let to: String
    let fact: String
  }

  /// How each node was reached from one end; nil for the nodes of that end.
  private struct Side {
    var reached: [String: Tie?]
    var frontier: [String]

    init(_ ends: [String]) {
      reached = Dictionary(uniqueKeysWithValues: ends.map { ($0, nil) })
      frontier = ends
    }
  }

  /// The ties from one end to the other in order; nil where there is no chain of so few.
  func path(from ones: [String], to others: [String], facts: Int) throws -> [Tie]? {
    guard Set(ones).isDisjoint(with: others) else { return [] }
    var (left, right) = (Side(ones), Side(others))
    let ends = JSONText.array(of: ones + others)
    for _ in 0..<facts where !left.frontier.isEmpty && !right.frontier.isEmpty {
      let meeting =
        left.frontier.count <= right.frontier.count
        ? try grow(&left, towards: right, ends) : try grow(&right, towards: left, ends)
      if let meeting {
        return chain(to: meeting, left).reversed() + chain(to: meeting, right).map(\.reversed)
      }
      guard left.reached.count + right.reached.count < Self.nodeLimit else { return nil }
    }
    return nil
  }

  /// Goes one tie further; the first node, in order, that the other side has reached too.
  private func grow(_ side: inout Side, towards other: Side, _ ends: String) throws -> String? {
    let ties = try ties(of: side.frontier, ends)
    var next: [String] = []
    for tie in ties where side.reached[tie.to] == nil {
      side.reached[tie.to] = .some(tie)
      next.append(tie.to)
    }
    side.frontier = next
    return next.first { other.reached[$0] != nil }
  }

  private func ties(of nodes: [String], _ ends: String) throws -> [Tie] {
    try connection.query(
      PathQuery.ties,
      arguments: ["nodes": .text(JSONText.array(of: nodes)), "ends": .text(ends)]
    ).rows.map { Tie(from: $0[0].text, to: $0[1].text, fact: $0[2].text) }
  }

  /// The ties from a node back to its end.
  private func chain(to node: String, _ side: Side) -> [Tie] {
    var ties: [Tie] = []
    var node = node
    while let tie = side.reached[node] ?? nil {
      ties.append(tie)
      node = tie.from
    }
    return ties
  }
}

extension PathFinder.Tie {
  fileprivate var reversed: Self { Self(from: to, to: from, fact: fact) }
}
