import Knowledge

/// Forms of a name that need their title: "Sir Alan", "King Charles", "Pope Francis".
enum TitledForms {
  /// Distinct forms of title and given name, in order of appearance.
  static func forms(of cluster: NameCluster, in document: Document) -> [String] {
    let surname = cluster.fullest.words.last
    var forms: [String] = []
    for index in cluster.mentions {
      let tokens = document.mentions[index].tokens
      guard tokens.lowerBound > 0,
        titles.contains(document.tokens[tokens.lowerBound - 1].text)
      else { continue }
      let name = document.text(document.span(ofTokens: tokens))
      if tokens.count == 1, foldedName(name) == surname, cluster.fullest.words.count > 1 {
        continue
      }
      let form = document.text(document.span(ofTokens: tokens.lowerBound - 1..<tokens.upperBound))
      if !forms.contains(form) { forms.append(form) }
    }
    return forms
  }

  private static let titles: Set<String> = [
    "Sir", "Dame", "King", "Queen", "Prince", "Princess", "Pope", "Lady", "Lord", "Emperor",
    "Sultan", "Emir", "Patriarch", "Sheikh",
  ]
}
