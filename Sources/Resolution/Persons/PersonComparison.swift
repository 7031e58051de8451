import Knowledge

/// Scores pairs of atoms.
struct PersonComparison: Sendable {
  /// Years after which the same name more likely means somebody else.
  static let longTime = 25

  /// What offices of state of different countries weigh.
  static let otherLands = 0.55

  /// Years after which somebody else more likely holds the office.
  private static let longOffice = 10

  /// Years within which hardly anybody holds one office in two places.
  private static let shortTerm = 4

  /// Without the company that they keep.
  ///
  /// `difference` is that between their names, which go together; `isOne` is true for one name,
  /// and `isCommon` for names that many bear.
  static func score(
    _ left: PersonAtom, _ right: PersonAtom, difference: Double, isOne: Bool, isCommon: Bool,
    keepsReasons: Bool
  ) -> PersonScore {
    var score = PersonScore(
      value: (isCommon ? 0.7 : 0.78) - difference,
      isOne ? "same full name" : "names that go together",
      keepsReasons: keepsReasons)
    compareLands(left, right, &score)
    compareFields(left, right, isOne: isOne, &score)
    compareYears(left, right, &score)
    score.value = min(max(score.value, 0), 1)
    return score
  }

  private static func compareLands(
    _ left: PersonAtom, _ right: PersonAtom, _ score: inout PersonScore
  ) {
    if !left.bodies.isDisjoint(with: right.bodies) { score.add(0.2, "same body") }
    if left.lands.isEmpty || right.lands.isEmpty {
      let isTold =
        right.lands.contains(left.setting) || left.lands.contains(right.setting)
        || (!left.setting.isEmpty && left.setting == right.setting)
      if isTold {
        let areOffices = !left.posts.isEmpty && !right.posts.isEmpty
        let isAllThatIsKnown = left.fields.isEmpty != right.fields.isEmpty
        score.add(areOffices || isAllThatIsKnown ? 0.1 : 0.05, "same country told of")
      }
    } else if !left.lands.isDisjoint(with: right.lands) {
      score.add(0.15, "offices of the same country")
    } else if left.ruledLands.isEmpty || right.ruledLands.isEmpty {
      score.add(-0.15, "offices of different countries")
    } else {
      score.add(-otherLands, "offices of state of different countries")
    }
  }

  private static func compareFields(
    _ left: PersonAtom, _ right: PersonAtom, isOne: Bool, _ score: inout PersonScore
  ) {
    if left.fields.isEmpty || right.fields.isEmpty { return }
    if !left.fields.isDisjoint(with: right.fields) {
      score.add(0.05, "same walk of life")
      if !left.posts.isDisjoint(with: right.posts) {
        compareTenure(left, right, isOne: isOne, &score)
      }
    } else if left.isPublic, right.isPublic {
      score.add(-0.08, "other office")
    } else {
      score.add(-0.3, "different walks of life")
    }
  }

  private static func compareTenure(
    _ left: PersonAtom, _ right: PersonAtom, isOne: Bool, _ score: inout PersonScore
  ) {
    let gap = left.gap(to: right)
    let isHeldTwice = left.occupations.contains {
      right.occupations.contains(where: $0.isHeldElsewhere)
    }
    if let gap, gap <= shortTerm, isHeldTwice {
      score.add(-0.5, "the same office elsewhere")
    } else if let gap, gap > longOffice {
      // A third name is hardly another's in the same office.
      let isLong = isOne && !left.name.inner.isEmpty && !right.name.inner.isEmpty
      score.add(isLong ? 0 : isOne ? -0.15 : -0.4, "in the same office \(gap) years apart")
    } else {
      score.add(0.05, "same office")
    }
  }

  private static func compareYears(
    _ left: PersonAtom, _ right: PersonAtom, _ score: inout PersonScore
  ) {
    guard let gap = left.gap(to: right) else { return }
    if gap > 2 * longTime {
      score.add(-0.5, "\(gap) years apart")
    } else if gap > longTime {
      let isOfAnotherAge = left.name.suffix != right.name.suffix
      score.add(isOfAnotherAge ? -0.5 : -0.2, "\(gap) years apart")
    } else if gap > 8, left.fields.isEmpty || right.fields.isEmpty {
      score.add(-0.1, "\(gap) years apart")
    }
  }

  /// What the company says: `left` and `right` are others that the articles name.
  static func compareCompany(
    _ left: Company, _ right: Company, _ score: inout PersonScore
  ) {
    let telling = left.sharedPeopleAndBodies(right, upTo: 2)
    if telling > 0 {
      score.add(min(0.1 + 0.1 * Double(telling), 0.3), "same company")
    } else if left.sharesPlaces(right) {
      score.add(0.1, "same places")
    } else if left.count >= 2, right.count >= 2 {
      score.add(-0.15, "no company in common")
    }
    score.value = min(max(score.value, 0), 1)
  }

  /// Two or more people around both weigh more than an office, which may be misread.
  static func forgiveCompany(
    _ left: Company, _ right: Company, _ score: inout PersonScore
  ) {
    guard left.sharedPeople(right, upTo: 2) >= 2 else { return }
    score.add(0.3, "same people around")
  }
}
