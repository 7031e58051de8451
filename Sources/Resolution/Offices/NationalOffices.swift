import Knowledge

/// Gives an office of state the country that the whole article is about.
///
/// "Prime Minister Ana Li" in an article on one country needs no "of".
enum NationalOffices {
  /// Fills `Role.of`, unless another person holds that office there, where one country alone, or one far before all others, is spoken of.
  static func complete(_ document: inout Document) {
    guard let country = mainCountry(document) else { return }
    let name = document.entities[country].name
    let taken = Set(
      document.entities.flatMap(\.roles).filter { $0.of == name }.map { foldedName($0.title) })
    for entity in document.entities.indices where document.entities[entity].type == .person {
      for role in document.entities[entity].roles.indices
      where document.entities[entity].roles[role].of == nil
        && isNational(document.entities[entity].roles[role].title)
        && !taken.contains(foldedName(document.entities[entity].roles[role].title))
      {
        document.entities[entity].roles[role].of = name
      }
    }
  }

  private static func mainCountry(_ document: Document) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in document.mentions where mention.type == .country {
      if let entity = mention.entity { counts[entity, default: 0] += 1 }
    }
    let order = counts.keys.sorted { left, right in
      let (a, b) = (counts[left] ?? 0, counts[right] ?? 0)
      return a != b ? a > b : left < right
    }
    guard let first = order.first else { return nil }
    let second = order.count > 1 ? counts[order[1]] ?? 0 : 0
    return (counts[first] ?? 0) >= 2 * second ? first : nil
  }

  private static func isNational(_ title: String) -> Bool {
    let words = foldedName(title).split(separator: " ").map(String.init)
    guard let head = words.last else { return false }
    if heads.contains(head) { return true }
    return words.joined(separator: " ").hasSuffix("secretary of state")
      || head == "secretary" && words.count > 1 && departments.contains(words[words.count - 2])
  }

  private static let heads: Set<String> = [
    "president", "premier", "minister", "chancellor", "king", "queen", "monarch", "sultan",
  ]

  private static let departments: Set<String> = [
    "defence", "defense", "foreign", "home", "treasury", "health", "commerce", "justice",
    "education", "interior", "labor", "labour", "transport", "energy", "agriculture",
  ]
}
