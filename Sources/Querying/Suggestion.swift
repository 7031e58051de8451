/// Finds what somebody who mistyped a word may have meant.
public enum Suggestion {
  /// The candidates nearest to a word, at most three, none that differs in more than a third.
  public static func nearest(to word: String, among candidates: [String]) -> [String] {
    let limit = max(1, word.count / 3)
    return
      candidates
      .map { (distance(word.lowercased(), $0.lowercased()), $0) }
      .filter { $0.0 <= limit || ($0.1.hasPrefix(word) && word.count > 2) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .prefix(3).map(\.1)
  }

  /// Insertions, deletions and replacements that turn one word into the other.
  ///
  /// Source: Wagner and Fischer, "The String-to-String Correction Problem", 1974.
  private static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let above = row[column + 1]
        let change = diagonal + (letter == right[column] ? 0 : 1)
        row[column + 1] = min(change, above + 1, row[column] + 1)
        diagonal = above
      }
    }
    return row[right.count]
  }
}
