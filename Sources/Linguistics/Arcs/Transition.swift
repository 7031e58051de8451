import Knowledge

/// One step of the arc-eager parser; arcs carry their relation.
struct Transition: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case shift, reduce
    /// The top of the stack depends on the front of the buffer.
    case left
    /// The front of the buffer depends on the top of the stack.
    case right
  }

  let kind: Kind
  let relation: DependencyRelation
  /// Index of the relation among all, plus one.
  let relationNumber: UInt64

  init(_ kind: Kind, _ relation: DependencyRelation = .dep) {
    self.kind = kind
    self.relation = relation
    relationNumber = Self.number(of: relation)
  }

  static func number(of relation: DependencyRelation) -> UInt64 {
    UInt64(DependencyRelation.allCases.firstIndex(of: relation) ?? 0) + 1
  }
}

/// The transitions that a parser chooses from, numbered by frequency.
struct TransitionSet: Sendable {
  let all: [Transition]
  /// Numbers of the transitions of each kind, in the order of `Transition.Kind.allCases`.
  private let numbersOfKind: [[Int]]
  /// Numbers of the left and right transitions by `relationNumber`, -1 where there is none.
  private let left: [Int]
  private let right: [Int]

  init(_ transitions: [Transition]) {
    all = transitions
    numbersOfKind = Transition.Kind.allCases.map { kind in
      transitions.indices.filter { transitions[$0].kind == kind }
    }
    func byRelation(_ kind: Transition.Kind) -> [Int] {
      ([.dep] + DependencyRelation.allCases).map { relation in
        transitions.firstIndex { $0.kind == kind && $0.relation == relation } ?? -1
      }
    }
    (left, right) = (byRelation(.left), byRelation(.right))
  }

  func numbers(of kind: Transition.Kind) -> [Int] {
    switch kind {
    case .shift: numbersOfKind[0]
    case .reduce: numbersOfKind[1]
    case .left: numbersOfKind[2]
    case .right: numbersOfKind[3]
    }
  }

  /// Number of the transition that makes an arc of this kind and relation.
  func number(_ kind: Transition.Kind, relation: UInt64) -> Int? {
    let number = kind == .left ? left[Int(relation)] : right[Int(relation)]
    return number < 0 ? nil : number
  }

  /// The best allowed transition by score, the lowest number on a tie.
  @inline(__always)
  func best(_ scores: LabelScores, in state: ParserState) -> Int {
    var best = -1
    var bestScore = Int.min
    for kind in Transition.Kind.allCases where state.allows(kind) {
      for number in numbers(of: kind) where scores[number] > bestScore {
        (best, bestScore) = (number, scores[number])
      }
    }
    return best
  }

  init(_ section: ModelBytes) throws(ModelError) {
    var transitions: [Transition] = []
    for line in section.text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let kind = Transition.Kind(rawValue: String(parts[0])),
        let relation = DependencyRelation(rawValue: String(parts[1]))
      else { throw section.error(.unfit("transition '\(line)'")) }
      transitions.append(Transition(kind, relation))
    }
    self.init(transitions)
  }

  var bytes: [UInt8] {
    Array(all.map { "\($0.kind.rawValue) \($0.relation.rawValue)" }.joined(separator: "\n").utf8)
  }
}
