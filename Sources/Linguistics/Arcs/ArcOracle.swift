/// Tells which transitions lose no arc of the gold tree that the parser could still reach.
///
/// Source: Goldberg and Nivre 2012, "A dynamic oracle for arc-eager dependency parsing".
struct ArcOracle {
  /// Gold head of each word; the root is the number of words.
  let heads: [Int]

  /// Whether a kind of transition, which the state must allow, costs no gold arc.
  func isFree(_ kind: Transition.Kind, in state: ParserState) -> Bool {
    let front = state.front
    let top = state.stacked(0)
    switch kind {
    case .shift:
      return !isStacked(heads[front], state) && !hasStackedDependent(front, state)
    case .reduce:
      return !hasDependent(of: top, from: front, state)
    case .left:
      return heads[top] <= front && !hasDependent(of: top, from: front, state)
    case .right:
      let head = heads[front]
      let losesHead = head != top && (head > front || isStacked(head, state))
      return !losesHead && !hasStackedDependent(front, state)
    }
  }

  /// The word that would get its gold head by an arc of this kind, if any.
  func goldDependent(_ kind: Transition.Kind, in state: ParserState) -> Int? {
    let top = state.stacked(0)
    switch kind {
    case .left where heads[top] == state.front: return top
    case .right where heads[state.front] == top: return state.front
    default: return nil
    }
  }

  private func isStacked(_ word: Int, _ state: ParserState) -> Bool {
    state.stack.contains(word)
  }

  /// Whether a word of the stack still waits for `head` to come.
  private func hasStackedDependent(_ head: Int, _ state: ParserState) -> Bool {
    state.stack.contains { heads[$0] == head && state.nodes[$0].head == ParserState.none }
  }

  /// Whether a word of the buffer should depend on `head`.
  private func hasDependent(of head: Int, from front: Int, _ state: ParserState) -> Bool {
    (front..<state.root).contains { heads[$0] == head }
  }
}
