/// Stack, buffer and arcs of an arc-eager parser over one sentence.
///
/// The root stands after the last word, as its own node: a headless word becomes the sentence's
/// head by a left arc from there.
///
/// Source: Nivre 2008; root at the end after Ballesteros and Nivre 2013.
struct ParserState {
  static let none = -1

  /// A word with what the features ask about its arcs so far.
  struct Node {
    var head = ParserState.none
    var relation: UInt64 = 0
    /// Outermost dependents on each side and those next to them.
    var left = ParserState.none
    var left2 = ParserState.none
    var right = ParserState.none
    var right2 = ParserState.none
    var leftCount: UInt64 = 0
    var rightCount: UInt64 = 0
    /// One bit for each relation among the dependents of a side.
    var leftRelations: UInt64 = 0
    var rightRelations: UInt64 = 0
  }

  /// The words, then the root.
  private(set) var nodes: [Node] = []
  private(set) var stack: [Int] = []
  /// First word of the buffer.
  private(set) var front = 0

  /// Number of words, which is the root's index.
  var root: Int { nodes.count - 1 }
  var isFinal: Bool { front == root && stack.isEmpty }

  mutating func start(words: Int) {
    nodes.removeAll(keepingCapacity: true)
    nodes.append(contentsOf: repeatElement(Node(), count: words + 1))
    stack.removeAll(keepingCapacity: true)
    front = 0
  }

  /// The word `depth` below the top of the stack.
  @inline(__always)
  func stacked(_ depth: Int) -> Int {
    depth < stack.count ? stack[stack.count - 1 - depth] : Self.none
  }

  func allows(_ kind: Transition.Kind) -> Bool {
    switch kind {
    case .shift: front < root
    case .reduce: !stack.isEmpty && nodes[stacked(0)].head != Self.none
    case .left: !stack.isEmpty && nodes[stacked(0)].head == Self.none
    case .right: !stack.isEmpty && front < root
    }
  }

  /// The words that hang on the root, of which a whole tree has one.
  var roots: [Int] { nodes.indices.filter { nodes[$0].head == root } }

  /// Takes two roots up again, as if the parser stood between them.
  mutating func reopen(top: Int, front: Int) {
    for word in [top, front] {
      nodes[word].head = Self.none
      nodes[word].relation = 0
    }
    stack = [top]
    self.front = front
  }

  /// Hangs a word on the root.
  mutating func close(root word: Int) { nodes[word].head = root }

  mutating func apply(_ transition: Transition) {
    switch transition.kind {
    case .shift:
      stack.append(front)
      front += 1
    case .reduce:
      stack.removeLast()
    case .left:
      attachLeft(stack.removeLast(), to: front, transition.relationNumber)
    case .right:
      attachRight(front, to: stacked(0), transition.relationNumber)
      stack.append(front)
      front += 1
    }
  }

  private mutating func attachLeft(_ word: Int, to head: Int, _ relation: UInt64) {
    nodes[word].head = head
    nodes[word].relation = relation
    nodes[head].left2 = nodes[head].left
    nodes[head].left = word
    nodes[head].leftCount += 1
    nodes[head].leftRelations |= 1 << relation
  }

  private mutating func attachRight(_ word: Int, to head: Int, _ relation: UInt64) {
    nodes[word].head = head
    nodes[word].relation = relation
    nodes[head].right2 = nodes[head].right
    nodes[head].right = word
    nodes[head].rightCount += 1
    nodes[head].rightRelations |= 1 << relation
  }
}
