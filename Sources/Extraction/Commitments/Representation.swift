import Knowledge

/// Tells which state or body a person in office speaks for.
struct Representation: Sendable {
  private let bodies: [Int: Party]

  /// Reads the offices of a document's persons; a past office binds nobody.
  ///
  /// Where a seat of power publishes the article and the article names its state, `home`, an office that it
  /// does not place is one of that state.
  init(_ document: Document, home: Party?) {
    var bodies: [Int: Party] = [:]
    for (index, entity) in document.entities.enumerated() where entity.type == .person {
      if let country = Self.homeland(of: index, in: document) {
        bodies[index] = Party(name: document.entities[country].name, entity: country)
        continue
      }
      let current = entity.roles.filter { !Self.bindsNobody($0.title) }
      guard let body = current.lazy.compactMap(\.of).first else {
        if let home, home.entity != nil, !current.isEmpty,
          !Self.isShared(current, before: index, in: document)
        {
          bodies[index] = home
        }
        continue
      }
      bodies[index] = Party(name: body, entity: document.entities.firstIndex { $0.name == body })
    }
    self.bodies = bodies
  }

  /// Whether an earlier person holds an unplaced office of the same title: the other one is a guest.
  private static func isShared(
    _ roles: [Role], before person: Int, in document: Document
  ) -> Bool {
    document.entities[..<person].contains { other in
      other.type == .person && other.roles.contains { $0.title == roles[0].title }
    }
  }

  /// The country or organisation that a person holds a present office of.
  func body(of person: Int) -> Party? { bodies[person] }

  /// "Secretary General Ana Li of Japan": the country that follows a title and name.
  private static func homeland(of person: Int, in document: Document) -> Int? {
    for mention in document.mentions where mention.entity == person && mention.kind == .name {
      let next = mention.tokens.upperBound
      guard next + 1 < document.tokens.count, document.tokens[next].lower == "of",
        !document.entities[person].roles.isEmpty
      else { continue }
      let start = document.tokens[next + 1].lower == "the" ? next + 2 : next + 1
      let country = document.mentions.first {
        $0.tokens.lowerBound == start && $0.type == .country && $0.kind == .name
      }
      if let country { return country.entity }
    }
    return nil
  }

  private static func bindsNobody(_ title: String) -> Bool {
    let lower = title.lowercased()
    return ["former", "ex-", "late"].contains { lower.hasPrefix($0) }
      || ["candidate", "nominee", "lady", "gentleman"].contains { lower.hasSuffix($0) }
  }
}
