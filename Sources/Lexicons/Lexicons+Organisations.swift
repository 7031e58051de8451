extension Lexicons {
  /// The organisation with a name or acronym: "NATO", "European Union", "Reuters".
  ///
  /// A leading "the" is ignored.
  public func organisation(named name: String) -> KnownOrganisation? {
    organisationTable.organisation(named: name)
  }

  /// What a word tells that heads or ends a name: "Ministry", "Corporation", "Navy".
  public func organisationHead(_ word: String) -> OrganisationHead? {
    organisationTable.heads[word]
  }

  /// The head of which a word is the plural: "Ministry" for "Ministries"; nil for other words.
  ///
  /// Heads that alone say little are left out.
  public func organisationHead(plural word: String) -> String? {
    guard word.hasSuffix("s") else { return nil }
    let forms = [String(word.dropLast()), String(word.dropLast(3)) + "y"]
    return forms.first { organisationHead($0).map { !$0.isWeak } ?? false }
  }
}
