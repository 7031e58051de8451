import Knowledge

/// Parties that semicolons part, as commas stand inside each: "hosted Ana Li, Secretary, Ministry
/// of Trade; Bo Roy, Adviser to the President; and executives from twelve firms".
struct SemicolonList {
  let context: ClaimContext

  /// One party for each item, when the word belongs to the first; nil where no such list is.
  func parties(from word: Int) -> [FoundParty]? {
    let document = context.document
    let sentence = document.sentences[document.sentence(ofToken: word)].tokens
    let marks = sentence.filter { $0 > word && context.token($0).text == ";" }
    guard marks.count >= 2 else { return nil }
    let starts = [word] + marks.map { $0 + 1 }
    let ends = marks + [sentence.upperBound]
    var found: [FoundParty] = []
    for (start, end) in zip(starts, ends) {
      guard !isClause(start..<end), let party = self.party(in: start..<end) else { return nil }
      if !found.contains(where: { $0.party == party.party }) { found.append(party) }
    }
    return found.count > 1 ? found : nil
  }

  /// The first person of an item, else the body that it begins with, else the group.
  private func party(in item: Range<Int>) -> FoundParty? {
    let finder = PartyFinder(context: context)
    for word in item where finder.isPerson(word) {
      if let party = finder.named(at: word) { return party }
    }
    return item.prefix(4).lazy.compactMap(finder.named(at:)).first
      ?? item.lazy.filter { context.token($0).relation != .compound }
      .compactMap(finder.described(at:)).first
  }

  /// "Berg met Novak; they discussed trade": a verb outside a relative clause.
  private func isClause(_ item: Range<Int>) -> Bool {
    let relative = item.first { ["who", "which", "that"].contains(context.token($0).lower) }
    return item.prefix { $0 != relative }.contains {
      [.vbd, .vbz, .vbp, .md].contains(context.token($0).pennTag)
    }
  }
}
