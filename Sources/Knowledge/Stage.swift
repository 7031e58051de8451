/// What a stage of reading may add to a `Document`.
public enum Layer: String, Hashable, Sendable, CaseIterable {
  case sentences
  case tokens
  /// Parts of speech and lemmas.
  case tags
  /// Dependency heads and relations.
  case arcs
  case names
  case times
  case mentions
  case entities
  case claims
}

/// One step of reading; adds layers, never changes those already there.
public protocol Stage: Sendable {
  var requires: Set<Layer> { get }
  var provides: Set<Layer> { get }
  func annotate(_ document: inout Document) throws
}
