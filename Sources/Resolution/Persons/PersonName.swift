import Knowledge

/// The parts of a person's name, folded.
struct PersonName: Hashable {
  /// All of the name.
  let folded: String
  /// The first word; empty where there is a surname only.
  let given: String
  /// The words between the first and the surname.
  let middle: [String]
  /// The words between the first and the last, without particles.
  let inner: [String]
  /// "jr", "sr", "iii"; nil where there is none.
  let suffix: String?
  /// The last word with the particles before it: "von der leyen".
  let surname: String
  let lastWord: String

  var isFull: Bool { !given.isEmpty }

  /// "ii" of "Elizabeth II".
  var number: String? { suffix.flatMap { $0.hasPrefix("i") ? $0 : nil } }

  /// "ii" of "Abdullah II ibn Al Hussein".
  var reignNumber: String? { middle.first.flatMap { Self.suffixes.contains($0) ? $0 : nil } }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  /// Words that belong to the surname behind them: "von der Leyen" is no full name.
  private static let particles: Set<String> = [
    "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "ibn", "la", "le", "ter", "van", "vander", "von", "zu",
  ]
  /// "Abdul Rahman" is "Abdulrahman".
  private static let servants: Set<String> = ["abd", "abdel", "abdul", "abdal"]

  init(_ name: String) {
    self.init(folded: foldedName(Self.withPlainArticle(name)))
  }

  /// `isSurname` tells that all words are one family name.
  init(folded: String, isSurname: Bool = false) {
    self.folded = folded
    var words = folded.words.map(String.init)
    var suffix: String?
    while words.count > 1, let last = words.last, Self.suffixes.contains(last) {
      suffix = words.removeLast()
    }
    self.suffix = suffix
    if words.count > 2, Self.servants.contains(words[0]), !Self.particles.contains(words[1]) {
      words[0...1] = ["abdul\(words[1])"]
    }
    lastWord = words.last ?? ""
    if words.count < 2 || Self.particles.contains(words[0]) || isSurname {
      given = ""
      (middle, inner) = ([], [])
      surname = words.joined(separator: " ")
    } else {
      given = words[0]
      let start = words[1...].firstIndex { Self.particles.contains($0) } ?? words.count - 1
      middle = Array(words[1..<start])
      inner = words[1..<words.count - 1].filter { !Self.particles.contains($0) }
      surname = words[start...].joined(separator: " ")
    }
  }

  /// "Berg-Li" by itself as a surname; nil for what is no double name.
  init?(doubleSurname name: String) {
    let parts = name.split(separator: "-")
    guard parts.count == 2, !name.contains(" "),
      parts.allSatisfy({ $0.utf8.count > 2 && $0.first?.isUppercase == true })
    else { return nil }
    self.init(folded: foldedName(name), isSurname: true)
  }

  /// "Al-Sisi" for "Es-Sisi": before many a consonant the Arabic article ends in that consonant.
  private static func withPlainArticle(_ name: String) -> String {
    guard name.contains("-") else { return name }
    return name.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let parts = word.split(separator: "-", maxSplits: 1)
      guard parts.count == 2, let vowel = parts[0].first, "aeAE".contains(vowel) else {
        return word
      }
      let consonant = parts[0].dropFirst().lowercased()
      let isArticle =
        sunLetters.contains(consonant) && parts[1].lowercased().hasPrefix(consonant)
      return isArticle ? "al-\(parts[1])" : word
    }.joined(separator: " ")
  }

  /// The consonants that the article ends in.
  private static let sunLetters: Set<String> = [
    "d", "dh", "n", "r", "s", "sh", "t", "th", "z",
  ]

  /// The words that may be this person's family name: the last, and those between it and the first,
  /// as in "Maria Lindqvist-Berg" and "Juan José Roca Leal"; who has an initial has one family name.
  var familyNames: [String] {
    let hasInitial = inner.contains { $0.utf8.count == 1 }
    return [lastWord] + (hasInitial ? [] : inner.filter { $0.utf8.count > 2 })
  }

  /// How well two full names go together: nil where they cannot be one person's, 0 where they are
  /// the same, less where one leaves out what the other has.
  func difference(from other: PersonName, _ names: GivenNames) -> Double? {
    if let left = suffix, let right = other.suffix, left != right { return nil }
    guard let givens = givenDifference(from: other, names) else { return nil }
    guard names.spelling.isVariant(lastWord, other.lastWord) else {
      return hasOneFamilyName(with: other, names) ? givens + 0.18 : nil
    }
    guard let middles = middleDifference(from: other) else { return nil }
    return middles + givens + (suffix == other.suffix ? 0 : 0.02)
      + (lastWord == other.lastWord ? 0 : 0.05)
  }

  /// Whether nothing but initials stands before the surname: "HW Roe".
  var isInitialsOnly: Bool {
    isFull
      && ([given] + inner).allSatisfy {
        $0.utf8.count == 1 || $0.utf8.count == 2 && !$0.contains(where: Self.vowels.contains)
      }
  }

  /// All before the surname as one word, with or without full stops and spaces in the article.
  var initials: String { given + inner.joined() }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  /// "GW Roe" of "George Walter Roe": two initials written as one word.
  func hasInitials(of other: PersonName) -> Bool {
    guard given.utf8.count == 2, inner.isEmpty, other.given.utf8.count > 2,
      surname == other.surname, let second = other.middle.first
    else { return false }
    return other.given.first == given.first && second.first == given.last
  }

  private func givenDifference(from other: PersonName, _ names: GivenNames) -> Double? {
    if given == other.given { return 0 }
    if given.utf8.count == 1 || other.given.utf8.count == 1 {
      return names.canStart(given, other.given) ? 0.1 : nil
    }
    return names.areSame(given, other.given) ? 0.02 : nil
  }

  /// "Maria Lindqvist" and "Maria Lindqvist-Berg": one of two family names.
  func hasOneFamilyName(with other: PersonName, _ names: GivenNames) -> Bool {
    let (single, double) = inner.isEmpty ? (self, other) : (other, self)
    return single.inner.isEmpty && given.utf8.count > 1 && other.given.utf8.count > 1
      && double.familyNames.dropFirst().contains { names.spelling.isVariant($0, single.lastWord) }
  }

  /// Middle names must follow each other in order; initials stand for names.
  private func middleDifference(from other: PersonName) -> Double? {
    let (fewer, more) =
      middle.count <= other.middle.count ? (middle, other.middle) : (other.middle, middle)
    if fewer.isEmpty { return more.isEmpty ? 0 : 0.02 }
    if Self.isLeftOut(inner, of: other.inner) || Self.isLeftOut(other.inner, of: inner) {
      return inner == other.inner ? 0 : 0.02
    }
    if Self.areInitials(fewer, of: more) { return 0 }
    if fewer.count == 1, more[0].utf8.count > 1, fewer[0].utf8.count == 1 {
      return more[0].hasPrefix(fewer[0]) ? 0.02 : nil
    }
    guard fewer.count == more.count else { return nil }
    for (left, right) in zip(fewer, more) where left != right {
      let isInitial =
        (left.utf8.count == 1 && right.hasPrefix(left))
        || (right.utf8.count == 1 && left.hasPrefix(right))
      guard isInitial else { return nil }
    }
    return fewer == more ? 0 : 0.01
  }

  /// "HW" and "H W": initials written as one word.
  private static func areInitials(_ word: [String], of initials: [String]) -> Bool {
    word.count == 1 && initials.count > 1 && initials.allSatisfy { $0.utf8.count == 1 }
      && word[0] == initials.joined()
  }

  /// Whether whole words stand in a longer list, in order; one initial of several tells too little.
  private static func isLeftOut(_ fewer: [String], of more: [String]) -> Bool {
    var rest = more[...]
    return fewer.allSatisfy { word in
      guard word.utf8.count > 2, let index = rest.firstIndex(of: word) else { return false }
      rest = rest[(index + 1)...]
      return true
    }
  }

  /// Whether this is a longer name without its first word: "Carl Roe" of "John Carl Roe".
  func isEnd(of other: PersonName) -> Bool {
    isFull && given.utf8.count > 2 && suffix == other.suffix && lastWord == other.lastWord
      && given != other.given && Self.isLeftOut([given] + inner, of: other.inner)
  }

  /// Whether the same two words stand in the other order: "Roe Carl" and "Carl Roe".
  func isReversed(_ other: PersonName) -> Bool {
    isFull && inner.isEmpty && other.inner.isEmpty && given == other.surname
      && surname == other.given && given != surname
  }
}
