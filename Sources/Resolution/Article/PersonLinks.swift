import Knowledge

/// Whether two forms can name the same person.
enum PersonLinks {
  /// "Joseph Biden" and "Joe Biden", "Roe Vela" in "João Roe Vela".
  static func areSame(_ left: [String], _ right: [String], nicknames: GivenNames) -> Bool {
    if left == right { return true }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count > 1 else { return false }
    if isSubsequence(short, of: long) { return true }
    guard let last = short.last, let longLast = long.last, isVariant(last, longLast),
      let first = short.first, let other = long.first
    else {
      return Set(short) == Set(long)
    }
    return areCompatible(first, other, nicknames: nicknames)
  }

  /// Given names that may be the same: equal, an initial of the other, or a nickname.
  private static func areCompatible(
    _ left: String, _ right: String, nicknames: GivenNames
  ) -> Bool {
    if left == right { return true }
    if left.utf8.count == 1 || right.utf8.count == 1 { return left.utf8.first == right.utf8.first }
    return nicknames.areSame(left, right) || isVariant(left, right)
  }

  /// Spellings of one name from another script: "zelensky" and "zelenskyy", "mohamed" and
  /// "mohammed", "dmitri" and "dmitry".
  static func isVariant(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard left.utf8.count > 4, right.utf8.count > 4 else { return false }
    return skeleton(left) == skeleton(right)
  }

  /// Without doubled letters and without i, y and j at the end.
  private static func skeleton(_ word: String) -> [UInt8] {
    var letters: [UInt8] = []
    for letter in word.utf8 where letter != letters.last {
      letters.append(letter == UInt8(ascii: "q") ? UInt8(ascii: "g") : letter)
    }
    while let last = letters.last, [UInt8(ascii: "i"), 121, 106].contains(last) {
      letters.removeLast()
    }
    return letters
  }

  /// Whether one word is how a longer name may be called: its last word first of all.
  static func rank(of word: String, in name: [String]) -> Int? {
    if let last = name.last, isVariant(last, word) { return 0 }
    if name.first == word { return 1 }
    if name.contains(word) { return 2 }
    return nil
  }

  private static func isSubsequence(_ short: [String], of long: [String]) -> Bool {
    var rest = long[...]
    for word in short {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
