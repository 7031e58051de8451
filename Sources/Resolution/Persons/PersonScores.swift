import Knowledge
import Lexicons

/// Scores each atom of a block with each other.
struct PersonScores {
  let atoms: [PersonAtom]
  /// For each atom, which of the block's names it bears, or means where its own is a slip.
  private let names: [Int]
  /// For each atom, whether its name is a slip for a known one.
  let isSlip: [Bool]
  /// Between each two names; nil where they cannot be one person's.
  private let differences: [[Double?]]
  private let isCommon: [Bool]
  /// Of the atoms where it was asked for.
  private var companies: [Int: Company] = [:]
  /// For each atom those with the atoms before it.
  private var values: [Double] = []
  /// Pairs of names of which a third name of the block tells that one person may bear both.
  private let bridged: Set<[Int]>
  private let namesakes: Namesakes
  /// Pairs of names of which one is the end of the other, or has its words in the other order.
  private let ends: Set<[Int]>

  /// `company` tells the others that the articles of an atom name, `people` the names of the people
  /// among them; they are asked only where that can matter.
  init(
    _ atoms: [PersonAtom], givenNames: GivenNames, lexicons: Lexicons,
    company: (PersonAtom) throws -> Company, people: (PersonAtom) throws -> Set<String>
  ) rethrows {
    self.atoms = atoms
    let isCommon = { (name: PersonName) in
      lexicons.isGivenName(name.given) && lexicons.isSurname(name.lastWord)
    }
    var numbers: [PersonName: Int] = [:]
    var distinct: [PersonName] = []
    let own = atoms.map { atom in
      if let known = numbers[atom.name] { return known }
      numbers[atom.name] = distinct.count
      distinct.append(atom.name)
      return distinct.count - 1
    }
    let meant = try NameSlips(lexicons: lexicons).meant(atoms, people: people)
    names = own.map { meant[distinct[$0]].flatMap { numbers[$0] } ?? $0 }
    isSlip = own.map { meant[distinct[$0]] != nil && distinct[$0].given.utf8.count > 2 }
    let differences = distinct.map { left in
      distinct.map { left.difference(from: $0, givenNames) }
    }
    self.differences = differences
    var bridged: Set<[Int]> = []
    for (middle, name) in distinct.enumerated() where name.familyNames.count > 1 {
      let ends = distinct.indices.filter {
        differences[middle][$0] != nil && distinct[$0].inner.isEmpty
      }
      for left in ends {
        for right in ends where differences[left][right] == nil { bridged.insert([left, right]) }
      }
    }
    var ends: Set<[Int]> = []
    for (left, name) in distinct.enumerated() {
      for (right, other) in distinct.enumerated()
      where other.isEnd(of: name) || other.isReversed(name) {
        ends.insert([left, right])
        ends.insert([right, left])
      }
    }
    self.ends = ends
    self.bridged = bridged.union(ends)
    namesakes = Namesakes(atoms, names: names) { differences[$0][$1] != nil }
    self.isCommon = distinct.map(isCommon)
    values.reserveCapacity(atoms.count * (atoms.count - 1) / 2)
    for right in atoms.indices {
      for left in 0..<right {
        if let score = bare(left, right, keepsReasons: false), Self.asksForCompany(score) {
          for index in [left, right] where companies[index] == nil {
            companies[index] = try company(atoms[index])
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

  /// The same; where a country is misread, as if neither office told one.
  func value(_ left: Int, _ right: Int, isMisread: Bool) -> Double {
    let value = value(left, right)
    let isOfOtherLands =
      !atoms[left].ruledLands.isEmpty && !atoms[right].ruledLands.isEmpty
      && atoms[left].ruledLands.isDisjoint(with: atoms[right].ruledLands)
    guard isMisread, isOfOtherLands else { return value }
    return min(value + PersonComparison.otherLands, 1)
  }

  /// Whether the names of two atoms may be one person's.
  func goTogether(_ left: Int, _ right: Int) -> Bool {
    differences[names[left]][names[right]] != nil
  }

  /// Whether two atoms bear one name, slips for it included.
  func haveOneName(_ left: Int, _ right: Int) -> Bool { names[left] == names[right] }

  /// Whether two atoms contradict each other by what is told of them only, not by name or years.
  func mayBeMisread(_ left: Int, _ right: Int) -> Bool {
    bare(left, right, keepsReasons: false) != nil
      && !(namesakes.contains(names[left], names[right]) && areInOtherOffices(left, right))
      && (atoms[left].gap(to: atoms[right]) ?? 0) <= PersonComparison.longTime
  }

  /// The same with its reasons.
  func score(_ left: Int, _ right: Int) -> PersonScore {
    score(min(left, right), max(left, right), keepsReasons: true)
  }

  private func score(_ left: Int, _ right: Int, keepsReasons: Bool) -> PersonScore {
    guard var score = bare(left, right, keepsReasons: keepsReasons) else {
      return bridged.contains([names[left], names[right]]) ? .bridged : .none
    }
    if namesakes.contains(names[left], names[right]) {
      if areInOtherOffices(left, right) { return .namesakes }
      if atoms[left].posts.isEmpty || atoms[right].posts.isEmpty {
        score.add(-0.1, "a namesake's")
      }
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

  private func areInOtherOffices(_ left: Int, _ right: Int) -> Bool {
    !atoms[left].posts.isEmpty && !atoms[right].posts.isEmpty
      && atoms[left].posts.isDisjoint(with: atoms[right].posts)
  }

  /// Without the company; nil where the names do not go together.
  private func bare(_ left: Int, _ right: Int, keepsReasons: Bool) -> PersonScore? {
    let pair = [names[left], names[right]]
    let told = differences[pair[0]][pair[1]]
    guard let difference = told ?? (ends.contains(pair) && isOneOffice(left, right) ? 0.1 : nil)
    else { return nil }
    let isOff = isSlip[left] != isSlip[right]
    var score = PersonComparison.score(
      atoms[left], atoms[right], difference: difference + (isOff ? Self.slip : 0),
      isOne: haveOneName(left, right), isCommon: isCommon[names[left]], keepsReasons: keepsReasons)
    if isOff { score.add(0, "a slip for a name that is far better known") }
    return score
  }

  /// What a slip in one of two names takes.
  private static let slip = 0.1

  /// Years within which an office of a country has one holder of a name.
  private static let oneTerm = 4

  private func isOneOffice(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (atoms[left], atoms[right])
    return !one.posts.isDisjoint(with: other.posts)
      && !one.ruledLands.isDisjoint(with: other.ruledLands)
      && one.gap(to: other).map { $0 <= Self.oneTerm } == true
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
