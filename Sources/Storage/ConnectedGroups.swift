/// Nodes that hang together, directly or through others.
enum ConnectedGroups {
  /// Calls `body` with each group that one of some nodes belongs to, once, in the order of these.
  ///
  /// `candidates` gives all nodes that may be tied to one, `areTied` says which are.
  static func forEach<Node: Hashable>(
    from starts: [Node], candidates: (Node) throws -> Set<Node>,
    areTied: (Node, Node) throws -> Bool, body: ([Node]) throws -> Void
  ) rethrows {
    var done: Set<Node> = []
    for start in starts where !done.contains(start) {
      var group = [start]
      var seen: Set<Node> = [start]
      var next = 0
      while next < group.count {
        let node = group[next]
        next += 1
        for other in try candidates(node) where !seen.contains(other) {
          guard try areTied(node, other) else { continue }
          seen.insert(other)
          group.append(other)
        }
      }
      done.formUnion(group)
      try body(group)
    }
  }
}
