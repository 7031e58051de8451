import Knowledge

/// Scores each atom of a block with each other.
struct PersonScores {
  let atoms: [PersonAtom]
  /// For each atom, which of the block's names it bears.
  private let names: [Int]
  /// Between each two names; nil where they cannot be one person's.
  private let differences: [[Double?]]
  private let isCommon: [Bool]
  /// Of the atoms where it was asked for.
  private var companies: [Int: PersonCompany] = [:]
  /// For each atom those with the atoms before it.
  private var values: [Double] = []
  /// Pairs of names of which a third name of the block tells that one person may bear both.
  private let bridged: Set<[Int]>

  /// `isCommon` is true for names that many bear; `company` tells the others that the articles of
  /// an atom name, and is asked only where that can matter.
  init(
    _ atoms: [PersonAtom], givenNames: GivenNames, isCommon: (PersonName) -> Bool,
    company: (PersonAtom) throws -> Set<String>
  ) rethrows {
    self.atoms = atoms
    var numbers: [PersonName: Int] = [:]
    var distinct: [PersonName] = []
    names = atoms.map { atom in
      if let known = numbers[atom.name] { return known }
      numbers[atom.name] = distinct.count
      distinct.append(atom.name)
      return distinct.count - 1
    }
    let differences = distinct.map { left in
      distinct.map { left.difference(from: $0, givenNames) }
    }
    self.differences = differences
    var bridged: Set<[Int]> = []
    for (middle, name) in distinct.enumerated() where name.familyNames.count > 1 {
      let ends = distinct.indices.filter {
        differences[middle][$0] != nil && distinct[$0].middle.isEmpty
      }
      for left in ends {
        for right in ends where differences[left][right] == nil { bridged.insert([left, right]) }
      }
    }
    self.bridged = bridged
    self.isCommon = distinct.map(isCommon)
    values.reserveCapacity(atoms.count * (atoms.count - 1) / 2)
    var numbering = PersonCompany.Numbering()
    for right in atoms.indices {
      for left in 0..<right {
        if let score = bare(left, right, keepsReasons: false), Self.asksForCompany(score) {
          for index in [left, right] where companies[index] == nil {
            companies[index] = PersonCompany(try company(atoms[index]), &numbering)
          }
        }
        values.append(score(left, right, keepsReasons: false).value)
      }
    }
  }

  /// How much speaks for two different atoms being one.
  func value(_ left: Int, _ right: Int) -> Double {
    let (first, second) = left < right ? (left, right) : (right, left)
    return values[second * (second - 1) / 2 + first]
  }

  /// The same with its reasons.
  func score(_ left: Int, _ right: Int) -> PersonScore {
    score(min(left, right), max(left, right), keepsReasons: true)
  }

  private func score(_ left: Int, _ right: Int, keepsReasons: Bool) -> PersonScore {
    guard var score = bare(left, right, keepsReasons: keepsReasons) else {
      return bridged.contains([names[left], names[right]]) ? .bridged : .none
    }
    guard Self.asksForCompany(score), let one = companies[left], let other = companies[right]
    else { return score }
    if Self.needsCompany(score) {
      PersonComparison.compareCompany(one, other, &score)
    } else {
      PersonComparison.forgiveCompany(one, other, &score)
    }
    return score
  }

  /// Without the company; nil where the names do not go together.
  private func bare(_ left: Int, _ right: Int, keepsReasons: Bool) -> PersonScore? {
    differences[names[left]][names[right]].map { difference in
      PersonComparison.score(
        atoms[left], atoms[right], difference: difference, isCommon: isCommon[names[left]],
        keepsReasons: keepsReasons)
    }
  }

  private static func asksForCompany(_ score: PersonScore) -> Bool {
    needsCompany(score) || mayBeMisread(score)
  }

  /// Names that agree, and no more than an office that speaks against.
  private static func mayBeMisread(_ score: PersonScore) -> Bool {
    score.value >= 0.1 && score.value < PersonScore.contradicts
  }

  /// Whether company can move the score over a threshold.
  private static func needsCompany(_ score: PersonScore) -> Bool {
    score.value >= PersonScore.contradicts && score.value < PersonScore.joins + 0.15
  }
}
