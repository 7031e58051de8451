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
}
