extension Lexicons {
  /// The places with a name, the likeliest first: cities and regions by people, then features.
  ///
  /// A leading "the" is ignored; a name in capitals is found as well.
  public func places(named name: String) -> [Place] { gazetteer.places(named: name) }

  /// Whether the gazetteer has a place of that name; countries are not in it.
  public func isPlace(_ name: String) -> Bool { gazetteer.contains(name) }
}
