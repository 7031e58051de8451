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
  let shift: Int
  let reduce: Int
  /// The left arc from the root, by which a word becomes the head of its sentence.
  let leftFromRoot: Int

  /// None without a shift, a reduce and a left arc from the root.
  init?(_ transitions: [Transition]) {
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
    guard let shift = numbersOfKind[0].first, let reduce = numbersOfKind[1].first,
      let leftFromRoot = transitions.firstIndex(of: Transition(.left, .root))
    else { return nil }
    (self.shift, self.reduce, self.leftFromRoot) = (shift, reduce, leftFromRoot)
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

  /// The best transition by score of the allowed kinds, the lowest number on a tie.
  @inline(__always)
  func best(_ scores: LabelScores, where isAllowed: (Transition.Kind) -> Bool) -> Int {
    var best = -1
    var bestScore = Int.min
    for kind in Transition.Kind.allCases where isAllowed(kind) {
      for number in numbers(of: kind) where scores[number] > bestScore {
        (best, bestScore) = (number, scores[number])
      }
    }
    return best
  }

  init(_ section: ModelBytes) throws(ModelError) {
    var transitions: [Transition] = []
    for line in section.text.split(separator: "\n") {
      let parts = line.words
      guard parts.count == 2, let kind = Transition.Kind(rawValue: String(parts[0])),
        let relation = DependencyRelation(rawValue: String(parts[1]))
      else { throw section.error(.unfit("transition '\(line)'")) }
      transitions.append(Transition(kind, relation))
    }
    guard let set = TransitionSet(transitions) else {
      throw section.error(.unfit("no shift, reduce or left root"))
    }
    self = set
  }

  var bytes: [UInt8] {
    Array(all.map { "\($0.kind.rawValue) \($0.relation.rawValue)" }.joined(separator: "\n").utf8)
  }
}
