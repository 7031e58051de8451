import Knowledge

/// The words of an office or job, with whose it is.
struct OfficePhrase: Hashable, Sendable {
  /// "former foreign minister": from the first modifier to the head.
  var tokens: Range<Int>
  /// Index into `Document.mentions` of the country or organisation; nil where none is told.
  var of: Int?
}
