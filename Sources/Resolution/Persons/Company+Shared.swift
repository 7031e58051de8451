import Knowledge

extension Company {
  var count: Int { people.count + bodies.count + places.count }

  /// How many people both have, counted up to a limit.
  func sharedPeople(_ other: Company, upTo limit: Int) -> Int {
    Self.shared(people, other.people, upTo: limit)
  }

  /// How many people and bodies both have, counted up to a limit.
  func sharedPeopleAndBodies(_ other: Company, upTo limit: Int) -> Int {
    let people = sharedPeople(other, upTo: limit)
    return people + Self.shared(bodies, other.bodies, upTo: limit - people)
  }

  func sharesPlaces(_ other: Company) -> Bool {
    Self.shared(places, other.places, upTo: 1) > 0
  }

  private static func shared(_ left: Set<Int64>, _ right: Set<Int64>, upTo limit: Int) -> Int {
    let (fewer, more) = left.count < right.count ? (left, right) : (right, left)
    var count = 0
    for name in fewer where count < limit && more.contains(name) { count += 1 }
    return count
  }
}
