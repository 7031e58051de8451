/// How a lemma is made from a word: some bytes off its end, some letters on.
struct LemmaRule: Hashable, Sendable {
  let strip: Int
  let append: String

  /// The rule that makes `lemma` out of `word`.
  init(word: String, lemma: String) {
    let common = zip(word.unicodeScalars, lemma.unicodeScalars).prefix { $0 == $1 }
    let shared = common.reduce(0) { $0 + UTF8.width($1.0) }
    strip = word.utf8.count - shared
    append = String(decoding: lemma.utf8.dropFirst(shared), as: UTF8.self)
  }

  init?(text: Substring) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let strip = Int(parts[0]) else { return nil }
    self.strip = strip
    append = String(parts[1])
  }

  /// The rule as a model keeps it.
  var text: String { "\(strip) \(append)" }

  /// The lemma of a word in lower case.
  func applied(to word: String) -> String {
    if strip == 0, append.isEmpty { return word }
    guard strip < word.utf8.count || !append.isEmpty else { return word }
    return String(decoding: word.utf8.dropLast(strip), as: UTF8.self) + append
  }
}
