import Knowledge

/// What is promised, as it is compared: its telling words without their endings, and without the
/// names of who promises and to whom.
struct PromiseWords: Equatable {
  let stems: Set<String>

  init(_ what: String, parties: [String?]) {
    let names = Set(parties.compactMap { $0 }.flatMap(Self.words))
    stems = Set(
      Self.words(what).filter {
        $0.utf8.count > 2 && !Self.small.contains($0) && !names.contains($0)
      }
      .map(Self.stem))
  }

  private static func words(_ text: String) -> [String] {
    foldedName(text).words.map(String.init)
  }

  /// From here on two reports of one actor tell of the same promise.
  static let threshold = 0.6
  private static let sharedOfAll = 0.5
  /// Telling words that both must have.
  private static let fewest = 2

  /// Words that any other must share to be the same.
  var fewestShared: Int {
    let half = Int((Self.sharedOfAll * Double(stems.count)).rounded(.up))
    return stems.count < Self.fewest ? stems.count : max(half, Self.fewest)
  }

  /// Whether another of so many words, of which so many stand in both, is the same: most words of
  /// the shorter one and half of all do.
  func isSame(asOneOf count: Int, sharing shared: Int) -> Bool {
    guard shared >= Self.fewest else { return shared == count && shared == stems.count }
    let (fewer, all) = (min(stems.count, count), stems.count + count - shared)
    return Double(shared) / Double(fewer) >= Self.threshold
      && Double(shared) / Double(all) >= Self.sharedOfAll
  }

  private static let small: Set<String> = [
    "all", "and", "any", "are", "been", "both", "but", "for", "from", "had", "has", "have", "her",
    "his", "into", "its", "more", "new", "not", "our", "over", "some", "such", "than", "that",
    "the", "their", "them", "these", "they", "this", "those", "upon", "was", "were", "which",
    "will", "with", "would",
  ]

  /// Verbs that promises are made and kept with, in their other forms.
  private static let verbs = [
    "sent": "send", "gave": "give", "given": "give", "built": "build", "made": "make",
    "kept": "keep", "held": "hold", "paid": "pay", "brought": "bring", "withdrew": "withdraw",
    "withdrawn": "withdraw", "took": "take", "taken": "take", "left": "leave", "bought": "buy",
    "sold": "sell", "lent": "lend", "spent": "spend",
  ]

  private static func stem(_ word: String) -> String {
    if let verb = verbs[word] { return verb }
    for ending in [
      "ments", "ment", "ings", "ing", "ions", "ion", "als", "al", "ies", "ed", "es", "s", "e", "y",
    ]
    where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 4 {
      return String(word.dropLast(ending.utf8.count))
    }
    return word
  }
}
