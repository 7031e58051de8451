extension Lexicons {
  /// The kind of a title that stands before a name: "Sir", "Dr.", "Crown Prince".
  ///
  /// Neither case nor full stops count. Ranks are no titles here; see `rank`.
  public func title(_ words: String) -> TitleKind? { titleTable.titles[words] }

  /// The rank that words or an abbreviation name, such as "Rear Admiral".
  ///
  /// Neither case nor full stops count.
  public func rank(_ words: String) -> Rank? { titleTable.ranks[words] }

  /// The kind of an office, with or without modifiers: "foreign minister", "secretary of state".
  ///
  /// Case does not count.
  public func office(_ words: String) -> OfficeKind? { officeTable.kind(of: words) }

  /// The kind of office that a noun heads: "minister", "ambassador".
  public func officeHead(_ word: String) -> OfficeKind? { officeTable.headKind(word) }

  /// The head of an office that a word misspells: "minister" for "minster"; nil for all others.
  public func officeHead(misspelled word: String) -> String? { officeTable.misspelled(word) }

  /// Whether a word stands before the head of an office: "deputy", "foreign", "former".
  public func isOfficeModifier(_ word: String) -> Bool { officeTable.isModifier(word) }

  /// Whether a country has no office that ends in a word: "minister" in the United States.
  ///
  /// Told only of countries whose seat of power publishes; false for all others.
  public func lacksOffice(_ head: String, _ country: Country) -> Bool {
    officeTable.isAbroad(head, of: country.key)
  }

  /// The singular of a word for people by their work: "lawyer" for "lawyers"; nil for others.
  public func job(_ word: String) -> String? { officeTable.job(word) }
}
