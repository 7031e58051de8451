import Knowledge

/// The parts of a person's name, folded.
struct PersonName: Hashable {
  /// All of the name.
  let folded: String
  /// The first word; empty where there is a surname only.
  let given: String
  /// The words between.
  let middle: [String]
  /// "jr", "sr", "iii"; nil where there is none.
  let suffix: String?
  /// The last word with the particles before it: "von der leyen".
  let surname: String
  let lastWord: String

  var isFull: Bool { !given.isEmpty }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  /// Words that belong to the surname behind them: "von der Leyen" is no full name.
  private static let particles: Set<String> = [
    "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "la", "le", "ter", "van", "vander", "von", "zu",
  ]

  init(_ name: String) { self.init(folded: foldedName(name)) }

  init(folded: String) {
    self.folded = folded
    var words = folded.split(separator: " ").map(String.init)
    var suffix: String?
    while words.count > 1, let last = words.last, Self.suffixes.contains(last) {
      suffix = words.removeLast()
    }
    self.suffix = suffix
    lastWord = words.last ?? ""
    if words.count < 2 || Self.particles.contains(words[0]) {
      given = ""
      middle = []
      surname = words.joined(separator: " ")
    } else {
      given = words[0]
      let start = words[1...].firstIndex { Self.particles.contains($0) } ?? words.count - 1
      middle = Array(words[1..<start])
      surname = words[start...].joined(separator: " ")
    }
  }

  /// The last word as it is compared: "zelenskyy", "zelenskiy" and "zelensky" are one.
  static func skeleton(_ word: String) -> String {
    for ending in ["skyy", "skiy", "skyi", "skii", "ski"] where word.hasSuffix(ending) {
      return word.dropLast(ending.count) + "sky"
    }
    return word
  }

  /// How well two full names go together: nil where they cannot be one person's, 0 where they are
  /// the same, less where one leaves out what the other has.
  func difference(from other: PersonName, _ givenNames: GivenNames) -> Double? {
    guard Self.skeleton(lastWord) == Self.skeleton(other.lastWord) else { return nil }
    if let left = suffix, let right = other.suffix, left != right { return nil }
    guard let middles = middleDifference(from: other) else { return nil }
    var difference = middles + (suffix == other.suffix ? 0 : 0.02)
    if given != other.given {
      let isInitial = given.utf8.count == 1 || other.given.utf8.count == 1
      if isInitial {
        guard givenNames.canStart(given, other.given) else { return nil }
        difference += 0.1
      } else {
        guard givenNames.areSame(given, other.given) else { return nil }
        difference += 0.02
      }
    }
    return difference
  }

  /// Middle names must follow each other in order; initials stand for names.
  private func middleDifference(from other: PersonName) -> Double? {
    let (fewer, more) =
      middle.count <= other.middle.count ? (middle, other.middle) : (other.middle, middle)
    if fewer.isEmpty { return more.isEmpty ? 0 : 0.02 }
    guard fewer.count == more.count else { return nil }
    for (left, right) in zip(fewer, more) where left != right {
      let isInitial =
        (left.utf8.count == 1 && right.hasPrefix(left))
        || (right.utf8.count == 1 && left.hasPrefix(right))
      guard isInitial else { return nil }
    }
    return fewer == more ? 0 : 0.01
  }
}
