import Knowledge
import Lexicons

/// Says in which country a place lies, where the article or the gazetteer makes it clear.
struct PlaceCountries: Sendable {
  let lexicons: Lexicons

  /// The country's common name; nil where it stays open.
  func country(of entity: Int, mentions: [Int], in document: Document) -> String? {
    for index in mentions {
      if let country = toldCountry(document.mentions[index], document) { return country }
    }
    let name = document.entities[entity].name
    if let only = onlyTold(name, document) { return only }
    if let country = lexicons.country(capital: name) { return country.name }
    let places = lexicons.places(named: name)
    guard let first = places.first else { return nil }
    let told = Set(document.entities.compactMap(\.isoCode))
    let near = places.first { $0.isoCode.map(told.contains) ?? false }
    let isPopulated = first.kind == .city || first.kind == .region
    let isClear = places.count == 1 || first.population > 200_000 || !isPopulated
    guard let code = (near ?? (isClear ? first : nil))?.isoCode else { return nil }
    return lexicons.country(iso: code)?.name
  }

  /// The one country that the article names, where a town of this name lies there: Tripoli in an
  /// article on Lebanon.
  private func onlyTold(_ name: String, _ document: Document) -> String? {
    let told = Set(document.entities.compactMap(\.isoCode))
    guard told.count == 1, let code = told.first,
      lexicons.places(named: name).contains(where: {
        $0.isoCode == code && $0.kind == .city && $0.population > Self.town
      })
    else { return nil }
    return lexicons.country(iso: code)?.name
  }

  /// People of a town that news means beside a capital of the same name.
  private static let town = 100_000

  /// "Jakarta, Indonesia", "Port Said in Egypt", "Oakland, California".
  private func toldCountry(_ mention: Mention, _ document: Document) -> String? {
    let next = mention.tokens.upperBound
    guard next + 1 < document.tokens.count,
      [",", "in", "("].contains(document.tokens[next].lower)
    else { return nil }
    let behind = document.mentions.first { other in
      other.kind == .name && other.tokens.lowerBound == next + 1
    }
    guard let behind, let entity = behind.entity else { return nil }
    switch behind.type {
    case .country: return document.entities[entity].name
    case .place:
      let region = lexicons.places(named: document.text(behind.span)).first
      guard let region, region.kind == .region, let code = region.isoCode else { return nil }
      return lexicons.country(iso: code)?.name
    case .organisation, .person, .vessel: return nil
    }
  }
}
