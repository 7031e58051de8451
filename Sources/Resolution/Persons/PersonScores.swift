import Knowledge

/// Scores each atom of a block with each other.
struct PersonScores {
  private let atoms: [PersonAtom]
  /// For each atom, which of the block's names it bears.
  private let names: [Int]
  /// Between each two names; nil where they cannot be one person's.
  private let differences: [[Double?]]
  private let isCommon: [Bool]
  /// Pairs of names of which a third name of the block tells that one person may bear both.
  private let bridged: Set<[Int]>

  init(
    _ atoms: [PersonAtom], givenNames: GivenNames, isCommon: (PersonName) -> Bool
  ) {
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
  }

  /// Row by row; `company` tells the others that the articles of an atom name.
  func all(company: (PersonAtom) throws -> Set<String>) rethrows -> [PersonScore] {
    var known: [Int: Set<String>] = [:]
    func companyOf(_ index: Int) throws -> Set<String> {
      if let found = known[index] { return found }
      let found = try company(atoms[index])
      known[index] = found
      return found
    }
    var scores = Array(repeating: PersonScore.none, count: atoms.count * atoms.count)
    for left in atoms.indices {
      for right in atoms.indices.dropFirst(left + 1) {
        guard let difference = differences[names[left]][names[right]] else {
          if bridged.contains([names[left], names[right]]) {
            scores[left * atoms.count + right] = .bridged
            scores[right * atoms.count + left] = .bridged
          }
          continue
        }
        var score = PersonComparison.score(
          atoms[left], atoms[right], difference: difference, isCommon: isCommon[names[left]])
        if Self.needsCompany(score) {
          PersonComparison.compareCompany(try companyOf(left), try companyOf(right), &score)
        } else if Self.mayBeMisread(score) {
          PersonComparison.forgiveCompany(try companyOf(left), try companyOf(right), &score)
        }
        scores[left * atoms.count + right] = score
        scores[right * atoms.count + left] = score
      }
    }
    return scores
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
