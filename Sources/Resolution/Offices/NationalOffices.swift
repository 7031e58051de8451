import Knowledge
import Lexicons

/// Gives an office of state the country that an article leaves unsaid: "Prime Minister Ana Li".
///
/// A source that is a seat of power ("The White House") settles it; else the one country that the
/// article speaks of, or speaks of far more than of others. A country whose own head is told is no
/// candidate for another head: a president who meets "Prime Minister Li of Norway" is not Norway's.
struct NationalOffices {
  private let lexicons: Lexicons

  init(lexicons: Lexicons) {
    self.lexicons = lexicons
  }

  /// Fills `Role.of`, unless another person holds that office there.
  func complete(_ document: inout Document) {
    let read = document
    let offices = read.entities.flatMap(\.roles)
    let headed = Set(
      offices.filter { Self.isHead($0.title) && !Self.isMonarch($0.title) }.compactMap(\.of))
    let source = document.article.source.flatMap(lexicons.country(ofPublisher:))
    for entity in document.entities.indices where document.entities[entity].type == .person {
      for role in document.entities[entity].roles.indices {
        let title = document.entities[entity].roles[role].title
        guard document.entities[entity].roles[role].of == nil, Self.isNational(title) else {
          continue
        }
        let ofSource = source.flatMap { has($0, title) ? $0.name : nil }
        let barred = Self.isMonarch(title) ? [] : Self.isHead(title) ? headed : []
        if ofSource != nil, Self.isHead(title), !isMostTold(entity, of: title, in: read) {
          continue
        }
        // "Foreign Minister Li" in what the White House says is that of the country in the title.
        let country =
          if let source, ofSource == nil {
            countryOfTitle(of: document, besides: source.name)
          } else {
            ofSource ?? mainCountry(of: document, barring: barred)
          }
        guard let country, !holds(title, of: country, among: offices) else { continue }
        document.entities[entity].roles[role].of = country
        document.entities[entity].roles[role].rule = Self.guessRule
      }
    }
  }

  private func has(_ country: Country, _ title: String) -> Bool {
    guard let head = foldedName(title).words.last else { return false }
    return !lexicons.lacksOffice(String(head), country)
  }

  /// Whether nobody else of this title, and of no told country, is mentioned as often.
  ///
  /// "President Li" of the source's own country, rather than "President Roy", who only visits.
  private func isMostTold(_ entity: Int, of title: String, in document: Document) -> Bool {
    var counts = [Int](repeating: 0, count: document.entities.count)
    for mention in document.mentions where mention.kind == .name {
      if let entity = mention.entity { counts[entity] += 1 }
    }
    return document.entities.indices.allSatisfy { other in
      other == entity || counts[other] < counts[entity]
        || counts[other] == counts[entity] && other > entity
        || !document.entities[other].roles.contains {
          $0.of == nil && foldedName($0.title) == foldedName(title)
        }
    }
  }

  /// The rule of an office whose country the article leaves unsaid: good
  /// enough to show, too weak to tell persons of different articles apart.
  static let guessRule = "office/unsaid-country"

  private func holds(_ title: String, of country: String, among offices: [Role]) -> Bool {
    offices.contains { $0.of == country && foldedName($0.title) == foldedName(title) }
  }

  /// The one country that a title names beside the publisher's own; nil for none and for several.
  private func countryOfTitle(of document: Document, besides home: String) -> String? {
    let titles = document.sentences.filter { $0.kind == .headline }.map(\.tokens)
    let named = document.mentions.compactMap { mention -> String? in
      guard mention.type == .country, let entity = mention.entity,
        titles.contains(where: { $0.contains(mention.tokens.lowerBound) })
      else { return nil }
      return document.entities[entity].name
    }
    let others = Set(named).subtracting([home])
    return others.count == 1 ? others.first : nil
  }

  private func mainCountry(of document: Document, barring barred: Set<String>) -> String? {
    var counts = [Int](repeating: 0, count: document.entities.count)
    for mention in document.mentions where mention.type == .country {
      if let entity = mention.entity { counts[entity] += 1 }
    }
    let order = counts.indices.filter {
      counts[$0] > 0 && !barred.contains(document.entities[$0].name)
    }.sorted { (counts[$1], $0) < (counts[$0], $1) }
    guard let first = order.first else { return nil }
    let second = order.count > 1 ? counts[order[1]] : 0
    return counts[first] >= 2 * second ? document.entities[first].name : nil
  }

  private static func isHead(_ title: String) -> Bool {
    let words = foldedName(title).words.map(String.init)
    // "Adviser to the President" is no head of anything.
    guard let last = words.last, words.first != "former", words.first != "vice",
      !words.contains("to")
    else { return false }
    return heads.contains(last) || words.suffix(2) == ["prime", "minister"]
  }

  /// A monarch reigns beside a head of government: "the United Kingdom's Queen" leaves room for
  /// "Prime Minister Li" of the same country.
  private static func isMonarch(_ title: String) -> Bool {
    ["king", "queen", "monarch", "sultan"].contains(
      foldedName(title).words.last.map(String.init) ?? "")
  }

  static func isNational(_ title: String) -> Bool {
    let words = foldedName(title).words.map(String.init)
    guard let head = words.last, !words.contains("to") else { return false }
    if heads.contains(head) || head == "minister" { return true }
    return words.joined(separator: " ").hasSuffix("secretary of state")
      || head == "secretary" && words.count > 1 && departments.contains(words[words.count - 2])
  }

  private static let heads: Set<String> = [
    "president", "premier", "chancellor", "king", "queen", "monarch", "sultan",
  ]

  private static let departments: Set<String> = [
    "defence", "defense", "foreign", "home", "treasury", "health", "commerce", "justice",
    "education", "interior", "labor", "labour", "transport", "energy", "agriculture",
  ]
}
