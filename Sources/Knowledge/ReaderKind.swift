/// How closely articles are read.
public enum ReaderKind: String, Hashable, Sendable, CaseIterable {
  /// Every sentence is parsed, and names are read twice.
  case full
  /// Only sentences with a word that may set off a rule are parsed, and names are read once.
  case fast
}
