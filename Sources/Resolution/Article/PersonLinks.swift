import Knowledge

/// Whether two forms can name the same person.
enum PersonLinks {
  /// "Joseph Biden" and "Joe Biden", "Roe Vela" in "João Roe Vela".
  static func areSame(_ left: [String], _ right: [String], nicknames: GivenNames) -> Bool {
    if left == right { return true }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count > 1, !haveOtherInitials(short, long) else { return false }
    if isSubsequence(short, of: long) { return true }
    guard let last = short.last, let longLast = long.last,
      nicknames.spelling.isVariant(last, longLast),
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
    return nicknames.areSame(left, right)
  }

  /// Whether one word is how a longer name may be called: its last word first of all.
  static func rank(of word: String, in name: [String], _ spelling: NameSpelling) -> Int? {
    if let last = name.last, spelling.isVariant(last, word) { return 0 }
    if name.first == word { return 1 }
    if name.contains(word) { return 2 }
    return nil
  }

  /// Whether initials tell two persons apart, such as "W" and "H W".
  private static func haveOtherInitials(_ short: [String], _ long: [String]) -> Bool {
    let (fewer, more) = (short.dropFirst().dropLast(), long.dropFirst().dropLast())
    return short.first == long.first && short.last == long.last && !fewer.isEmpty
      && fewer.count != more.count && (fewer + more).allSatisfy { $0.utf8.count == 1 }
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
