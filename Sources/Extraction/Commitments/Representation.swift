import Knowledge
import Lexicons

/// Tells which state or body a person in office speaks for.
struct Representation: Sendable {
  private let bodies: [Int: Party]

  /// Reads the offices of a document's persons.
  ///
  /// Where an article names an office of state without its country ("President Li"), a source that is a seat of
  /// power settles it, else the country that the article names most and no other office-holder has.
  init(_ document: Document, lexicons: Lexicons, rules: CommitmentRules) {
    var bodies: [Int: Party] = [:]
    var unsettled: [Int] = []
    for (index, entity) in document.entities.enumerated() where entity.type == .person {
      let current = entity.roles.filter { !Self.isPast($0.title) }
      if let body = current.lazy.compactMap(\.of).first {
        bodies[index] = Party(name: body, entity: document.entities.firstIndex { $0.name == body })
      } else if current.contains(where: {
        rules.isWord(Self.head(of: $0.title), in: "state-office")
      }) {
        unsettled.append(index)
      }
    }
    if !unsettled.isEmpty,
      let state = Self.ownState(
        of: document, lexicons: lexicons, held: Set(bodies.values.map(\.name)))
    {
      for person in unsettled { bodies[person] = state }
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

  private static func head(of title: String) -> String {
    title.lowercased().split(separator: " ").last.map(String.init) ?? ""
  }

  private static func ownState(
    of document: Document, lexicons: Lexicons, held: Set<String>
  ) -> Party? {
    if let source = document.article.source, lexicons.isSeat(source),
      let country = lexicons.country(capital: source)
    {
      return Party(
        name: country.name, entity: document.entities.firstIndex { $0.isoCode == country.isoCode })
    }
    var counts = [Int](repeating: 0, count: document.entities.count)
    for entity in document.mentions.compactMap(\.entity) { counts[entity] += 1 }
    let free = document.entities.indices.filter {
      document.entities[$0].type == .country && !held.contains(document.entities[$0].name)
    }
    guard let best = free.max(by: { (counts[$0], $1) < (counts[$1], $0) }), counts[best] > 1,
      free.allSatisfy({ $0 == best || counts[$0] < counts[best] })
    else { return nil }
    return Party(name: document.entities[best].name, entity: best)
  }
}
