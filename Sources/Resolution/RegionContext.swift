import Knowledge
import Lexicons

/// Whether an article means the capital or another part of the country by a name that both bear:
/// Washington.
///
/// Other towns lie in the region that is named like them, and news seldom says which it means.
struct RegionContext {
  let lexicons: Lexicons

  /// The region's own name, of "Washington", "Washington State" and "State of Washington"; nil
  /// where the capital is meant, and for all other places.
  func region(of entity: ArticleEntity, in text: String) -> Place? {
    for name in [entity.name] + entity.aliases {
      if let base = Self.base(of: name), let region = region(named: base) { return region }
    }
    guard let region = region(named: entity.name) else { return nil }
    var (told, all) = (0, 0)
    for (before, after) in entity.surroundings(in: text) {
      if isRegion(before, after, region) {
        (told, all) = (told + 1, all + 1)
      } else if !Self.isPartOfName(before, after) {
        all += 1
      }
    }
    return told > 0 && 2 * told >= all ? region : nil
  }

  /// The region that has the name of its country's capital.
  private func region(named name: String) -> Place? {
    guard let country = lexicons.country(capital: name) else { return nil }
    return lexicons.places(named: name).first {
      $0.kind == .region && $0.isoCode == country.isoCode
    }
  }

  /// "Washington" of "Washington State" and "State of Washington".
  private static func base(of name: String) -> String? {
    let words = name.words
    if words.count == 2, words[1].lowercased() == "state" { return String(words[0]) }
    if words.count == 3, words[0].lowercased() == "state", words[1] == "of" {
      return String(words[2])
    }
    return nil
  }

  private func isRegion(
    _ before: [Substring], _ after: [Substring], _ region: Place
  ) -> Bool {
    if after.first.map(Self.bare)?.lowercased() == "state" { return Self.isLast(after) }
    if after.first == "and", isOtherRegion(Self.starts(after.dropFirst()), region) { return true }
    if before.count > 1, before[before.count - 1] == "of",
      Self.parts.contains(String(before[before.count - 2]))
    {
      return true
    }
    guard let last = before.last else { return false }
    if last == "and" || last == "or" { return isOtherRegion(Self.ends(before.dropLast()), region) }
    guard last.hasSuffix(",") else { return false }
    let neighbours = Self.ends(before)
    return isOtherRegion(neighbours, region)
      || isTown(neighbours, region)
        && !nextInList(after).contains { !places($0, near: region).isEmpty }
  }

  /// What a region is part of, or has: "the Western District of Washington".
  private static let parts: Set<String> = ["state", "State", "District", "Districts", "Governor"]

  /// "Washington State University" is no region.
  private static func isLast(_ words: [Substring]) -> Bool {
    words[0].last?.isLetter == false || words.count < 2 || words[1].first?.isUppercase != true
  }

  /// "George Washington", "Washington Post".
  private static func isPartOfName(_ before: [Substring], _ after: [Substring]) -> Bool {
    before.last.map { $0.first?.isUppercase == true && $0.last?.isLetter == true } == true
      || after.first?.first?.isUppercase == true
  }

  /// What stands behind "and" or a comma.
  private func nextInList(_ after: [Substring]) -> [String] {
    guard let first = after.first, first == "," || first == "and" else { return [] }
    let rest = after.dropFirst()
    return Self.starts(rest.first == "and" ? rest.dropFirst() : rest)
  }

  /// Whether one of the names is a region's, and no large town's.
  private func isOtherRegion(_ names: [String], _ region: Place) -> Bool {
    names.contains {
      let places = places($0, near: region)
      return $0 != region.name && places.contains { $0.kind == .region }
        && places.allSatisfy { $0.population < Self.large }
    }
  }

  private static let large = 100_000

  /// Whether one of the names is a town's, and no region's.
  private func isTown(_ names: [String], _ region: Place) -> Bool {
    names.contains {
      let places = places($0, near: region)
      return !places.isEmpty && places.allSatisfy { $0.kind == .city }
    }
  }

  private func places(_ name: String, near region: Place) -> [Place] {
    guard name.first?.isUppercase == true else { return [] }
    return lexicons.places(named: name).filter { $0.isoCode == region.isoCode }
  }

  /// The first two words, and the first, without what follows a name.
  private static func starts(_ words: ArraySlice<Substring>) -> [String] {
    let plain = words.prefix(2).map(bare)
    return [plain.joined(separator: " "), plain.first ?? ""]
  }

  /// The last two words, and the last.
  private static func ends(_ words: some BidirectionalCollection<Substring>) -> [String] {
    let plain = words.suffix(2).map(bare)
    return [plain.joined(separator: " "), plain.last ?? ""]
  }

  private static func bare(_ word: Substring) -> String {
    String(word.prefix { $0.isLetter || $0 == "-" || $0 == "." })
  }
}
