/// The others that the articles of an atom name, by numbers.
struct PersonCompany {
  private var people: Set<Int> = []
  private var bodies: Set<Int> = []
  private var places: Set<Int> = []

  /// A number for each name; within one block.
  struct Numbering {
    private var numbers: [String: Int] = [:]

    mutating func number(of name: String) -> Int {
      if let known = numbers[name] { return known }
      numbers[name] = numbers.count
      return numbers.count - 1
    }
  }

  /// Names are as in `EntityDirectory.company`.
  init(_ names: Set<String>, _ numbering: inout Numbering) {
    for name in names {
      let number = numbering.number(of: name)
      if name.hasPrefix("person ") {
        people.insert(number)
      } else if name.hasPrefix("place ") {
        places.insert(number)
      } else {
        bodies.insert(number)
      }
    }
  }

  var count: Int { people.count + bodies.count + places.count }

  /// How many people both have, counted up to a limit.
  func sharedPeople(_ other: PersonCompany, upTo limit: Int) -> Int {
    Self.shared(people, other.people, upTo: limit)
  }

  /// How many people and bodies both have, counted up to a limit.
  func sharedPeopleAndBodies(_ other: PersonCompany, upTo limit: Int) -> Int {
    let people = sharedPeople(other, upTo: limit)
    return people + Self.shared(bodies, other.bodies, upTo: limit - people)
  }

  func sharesPlaces(_ other: PersonCompany) -> Bool {
    Self.shared(places, other.places, upTo: 1) > 0
  }

  private static func shared(_ left: Set<Int>, _ right: Set<Int>, upTo limit: Int) -> Int {
    let (fewer, more) = left.count < right.count ? (left, right) : (right, left)
    var count = 0
    for name in fewer where count < limit && more.contains(name) { count += 1 }
    return count
  }
}
