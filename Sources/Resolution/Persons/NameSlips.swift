import Knowledge
import Lexicons

/// Finds names that hardly any article gives and that stand for a far better known one.
///
/// They are of three kinds:
///
/// - a first name that nobody bears, a slip of the pen or two from the known one ("Valdimir");
/// - a word before or behind the known name that is none ("Sleepy Ana Li", "Ana Li Announces");
/// - another first name, or a surname a letter off that nobody bears, in the very office that only one
///   can hold, in an article that names nobody else of the family ("Prime Minister Bibo Roe").
///
/// Country or office must be told alike. Two initials as one word, "GW Roe", stand for the only name
/// of the block that has them.
struct NameSlips {
  let lexicons: Lexicons

  /// Articles that may give the name.
  private static let rare = 2
  /// How many times more give the known one.
  private static let dominance = 10
  /// The same where only a letter of the surname differs, which tells more.
  private static let share = 5
  /// Shorter first names are too often a letter apart: "Jon" and "Jan".
  private static let shortest = 5
  /// From here on two slips leave no doubt which name is meant.
  static let long = 7

  /// For each name that is a slip the name that is meant; `people` tells the names of the others that
  /// the articles of an atom name.
  func meant(
    _ atoms: [PersonAtom], people: (PersonAtom) throws -> Set<String>
  ) rethrows -> [PersonName: PersonName] {
    let byName = Dictionary(grouping: atoms, by: \.name)
    var meant = initials(byName.keys)
    let counts = byName.mapValues { $0.reduce(0) { $0 + $1.articleCount } }
    guard let most = counts.values.max(), most >= Self.share else { return meant }
    let known = counts.filter { $0.value >= Self.share }
      .sorted { ($1.value, $0.key.folded) < ($0.value, $1.key.folded) }
    for (name, count) in counts where count <= Self.rare {
      let better = known.filter { other, articles in
        isLonger(name, other)
          ? articles >= Self.dominance
          : isOfFamily(name, other) && articles >= Self.dominance * count
            || hasMisspelledSurname(name, other) && articles >= Self.share * count
      }.map(\.key)
      let own = byName[name] ?? []
      for other in better where meant[name] == nil {
        let others = byName[other] ?? []
        guard own.allSatisfy({ atom in others.contains { agree(atom, $0) } }) else { continue }
        let isOther =
          !isLonger(name, other)
          && !(isOfFamily(name, other) && isMisspelled(name, for: other))
        if isOther {
          guard isByname(own, others) else { continue }
          guard try own.allSatisfy({ isAlone($0, or: other, try people($0)) }) else { continue }
        }
        meant[name] = other
      }
    }
    return meant
  }

  private func initials(_ names: some Sequence<PersonName>) -> [PersonName: PersonName] {
    var meant: [PersonName: PersonName] = [:]
    for name in names where name.given.utf8.count == 2 {
      let found = names.filter { name.hasInitials(of: $0) }
      if found.count == 1 { meant[name] = found[0] }
    }
    return meant
  }

  private func agree(_ one: PersonAtom, _ other: PersonAtom) -> Bool {
    if !one.lands.isEmpty { return !one.lands.isDisjoint(with: other.lands) }
    return !one.posts.isDisjoint(with: other.posts) || other.lands.contains(one.setting)
      || !one.setting.isEmpty && one.setting == other.setting
  }

  private func isMisspelled(_ name: PersonName, for known: PersonName) -> Bool {
    let (wrong, right) = (Array(name.given.utf8), Array(known.given.utf8))
    let length = min(wrong.count, right.count)
    return length >= Self.shortest
      && wrong.slips(from: right) <= (length >= Self.long ? 2 : 1)
      && lexicons.isGivenName(known.given) && !lexicons.isGivenName(name.given)
  }

  private func isOfFamily(_ name: PersonName, _ known: PersonName) -> Bool {
    name.lastWord == known.lastWord && name.inner == known.inner && name.suffix == known.suffix
  }

  /// Whether a surname that nobody bears is a letter off the known one.
  private func hasMisspelledSurname(_ name: PersonName, _ known: PersonName) -> Bool {
    let (wrong, right) = (Array(name.lastWord.utf8), Array(known.lastWord.utf8))
    return name.given == known.given && name.inner == known.inner && name.suffix == known.suffix
      && min(wrong.count, right.count) >= Self.long && wrong.slips(from: right) == 1
      && !lexicons.isSurname(name.lastWord)
  }

  /// Whether a word stands before or behind the known name that nobody bears.
  private func isLonger(_ name: PersonName, _ known: PersonName) -> Bool {
    guard known.isFull else { return false }
    let length = known.folded.count + 1
    let rest: String
    if name.folded.hasPrefix(known.folded + " ") {
      rest = String(name.folded.dropFirst(length))
    } else if name.folded.hasSuffix(" " + known.folded), name.given.utf8.count > 2,
      lexicons.isGivenName(known.given)
    {
      rest = String(name.folded.dropLast(length))
    } else {
      return false
    }
    return !lexicons.isSurname(rest) && !lexicons.isGivenName(rest) && name.suffix == nil
  }

  /// Whether articles on both tell, in one year, of an office of a country that has one holder.
  private func isByname(_ own: [PersonAtom], _ others: [PersonAtom]) -> Bool {
    own.allSatisfy { one in
      one.name.given.utf8.count > 2
        && others.contains { other in
          one.posts.intersection(other.posts).contains {
            Occupation.isHeldByOne($0) && isOne($0, of: one, other)
          }
        }
    }
  }

  /// Whether two tell of one office: of one country in one year, or of a ministry of several words in
  /// years that follow each other.
  private func isOne(_ post: String, of one: PersonAtom, _ other: PersonAtom) -> Bool {
    guard let gap = one.gap(to: other) else { return false }
    let lands = one.ruledLands.isEmpty ? [one.setting] : one.ruledLands
    let others = other.ruledLands.isEmpty ? [other.setting] : other.ruledLands
    let isLong = one.ruledLands.isEmpty && post.words.count > 2
    return gap == 0 && !lands.isDisjoint(with: others.subtracting([""])) || gap <= 1 && isLong
  }

  /// Whether nobody of the family is among the people but the known one.
  private func isAlone(_ atom: PersonAtom, or known: PersonName, _ people: Set<String>) -> Bool {
    people.allSatisfy { other in
      let name = PersonName(folded: other)
      return name.lastWord != atom.name.lastWord || !name.isFull || name == known
    }
  }
}

extension [UInt8] {
  /// The least number of letters that are wrong, left out or too much, or pairs that changed places.
  ///
  /// Source: the restricted Damerau-Levenshtein distance. Complexity: O(*n* · *m*).
  func slips(from word: [UInt8]) -> Int {
    var (before, last) = ([Int](), Array<Int>(0...word.count))
    for (row, letter) in enumerated() {
      var next = [row + 1]
      for (column, other) in word.enumerated() {
        var best = Swift.min(last[column + 1], next[column]) + 1
        best = Swift.min(best, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == word[column - 1], self[row - 1] == other {
          best = Swift.min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      (before, last) = (last, next)
    }
    return last[word.count]
  }
}
