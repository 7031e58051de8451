/// Nodes that hang together, directly or through others, where only some of them have changed.
///
/// A group of which no node has changed stays as it is: all that is asked is whether a changed node
/// ties it to others, so that what it takes does not grow with the group.
struct ConnectedGroups<Node: Hashable & Comparable> {
  /// A node stands for itself, or for the group without changed nodes that it leads.
  private var parents: [Node: Node] = [:]

  /// The changed nodes, with all that belong to a group with one of them.
  let changed: Set<Node>

  init(changed: Set<Node>) {
    self.changed = changed
    for node in changed { parents[node] = node }
  }

  /// Joins a changed node with another one, which leads or follows `leader`.
  mutating func join(_ node: Node, _ other: Node, ledBy leader: Node?) {
    let (left, right) = (root(of: node), root(of: standIn(for: other, ledBy: leader)))
    parents[max(left, right)] = min(left, right)
  }

  /// True where a tie between the two would change nothing.
  mutating func areJoined(_ node: Node, _ other: Node, ledBy leader: Node?) -> Bool {
    root(of: node) == root(of: standIn(for: other, ledBy: leader))
  }

  private func standIn(for node: Node, ledBy leader: Node?) -> Node {
    changed.contains(node) ? node : leader ?? node
  }

  private mutating func root(of node: Node) -> Node {
    var root = node
    while let parent = parents[root], parent != root { root = parent }
    var next = node
    while next != root {
      let parent = parents[next] ?? root
      parents[next] = root
      next = parent
    }
    if parents[root] == nil { parents[root] = root }
    return root
  }

  /// The groups with a changed node, each in the order of its nodes: changed ones, and leaders of groups
  /// that have been joined to it as they are.
  mutating func groups() -> [[Node]] {
    var groups: [Node: [Node]] = [:]
    for node in parents.keys.sorted() { groups[root(of: node), default: []].append(node) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}
