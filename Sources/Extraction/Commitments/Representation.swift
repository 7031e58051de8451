import Knowledge

/// Tells which state or body a person in office speaks for.
struct Representation: Sendable {
  private let bodies: [Int: Party]

  /// Reads the offices of a document's persons; a past office binds nobody.
  init(_ document: Document) {
    var bodies: [Int: Party] = [:]
    for (index, entity) in document.entities.enumerated() where entity.type == .person {
      let current = entity.roles.filter { !Self.isPast($0.title) }
      guard let body = current.lazy.compactMap(\.of).first else { continue }
      bodies[index] = Party(name: body, entity: document.entities.firstIndex { $0.name == body })
    }
    self.bodies = bodies
  }

  /// The country or organisation that a person holds a present office of.
  func body(of person: Int) -> Party? { bodies[person] }

  private static func isPast(_ title: String) -> Bool {
    let lower = title.lowercased()
    return ["former", "ex-", "late"].contains { lower.hasPrefix($0) }
      || ["candidate", "nominee"].contains { lower.hasSuffix($0) }
  }
}
