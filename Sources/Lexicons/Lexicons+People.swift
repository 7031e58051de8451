extension Lexicons {
  /// Whether people bear this word as a given name; neither case nor accents count.
  public func isGivenName(_ word: String) -> Bool { people.isGiven(word) }

  /// Whether people bear this word as a family name; neither case nor accents count.
  public func isSurname(_ word: String) -> Bool { people.isSurname(word) }

  /// Women and men of this given name among 100,000 of each; nil when the list lacks it.
  ///
  /// Zero where it is rare or its frequency unknown; nil for a sex that does not bear it.
  public func givenNameFrequency(_ word: String) -> (women: Int?, men: Int?)? {
    people.givenName(word)
  }

  /// Whether a dictionary form, in small letters, is first of all a word for people: "mourner".
  ///
  /// Source: WordNet 3.0, by the first sense of a noun.
  public func isPersonNoun(_ lemma: String) -> Bool { people.isPersonNoun(lemma) }
}
