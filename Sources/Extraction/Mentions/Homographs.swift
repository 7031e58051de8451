import Knowledge
import Lexicons

/// Tells a region from the country of the same name: Georgia of Atlanta from Georgia of Tbilisi.
struct Homographs: Sendable {
  let lexicons: Lexicons

  /// Candidates with such countries made places where the article speaks of the region.
  func settled(_ candidates: [MentionCandidate], in document: Document) -> [MentionCandidate] {
    var settled = candidates
    for index in candidates.indices where candidates[index].type == .country {
      guard candidates[index].kind == .name,
        let home = foreignHome(of: candidates[index], in: document)
      else { continue }
      if isCalledState(candidates[index], document)
        || followsCity(of: home, index, candidates, document)
        || points(to: home, candidates[index], candidates, document)
      {
        settled[index].type = .place
      }
    }
    return settled
  }

  /// ISO code of the other country that has a region with this country's name.
  private func foreignHome(of candidate: MentionCandidate, in document: Document) -> String? {
    let text = name(candidate, document)
    guard let country = lexicons.country(named: text), let code = country.isoCode else {
      return nil
    }
    return lexicons.places(named: text).first { place in
      place.kind == .region && place.isoCode != nil && place.isoCode != code
    }?.isoCode
  }

  private func name(_ candidate: MentionCandidate, _ document: Document) -> String {
    document.text(document.span(ofTokens: candidate.tokens))
  }

  /// "the state of Georgia", "Georgia, a state in the south".
  private func isCalledState(_ candidate: MentionCandidate, _ document: Document) -> Bool {
    let text = name(candidate, document)
    return document.tokens.indices.contains { index in
      guard document.tokens[index].lower == "state" else { return false }
      if index + 2 < document.tokens.count, document.tokens[index + 1].lower == "of",
        document.tokens[index + 2].text == text
      {
        return true
      }
      return index > 2 && ["a", "the"].contains(document.tokens[index - 1].lower)
        && document.tokens[index - 2].text == "," && document.tokens[index - 3].text == text
    }
  }

  /// "Atlanta, Georgia".
  private func followsCity(
    of home: String, _ index: Int, _ candidates: [MentionCandidate], _ document: Document
  ) -> Bool {
    guard index > 0, candidates[index - 1].type == .place else { return false }
    let start = candidates[index].tokens.lowerBound
    guard candidates[index - 1].tokens.upperBound == start - 1,
      document.tokens[start - 1].text == ","
    else { return false }
    return lexicons.places(named: name(candidates[index - 1], document))
      .contains { $0.isoCode == home }
  }

  /// People of a city that needs no country beside it.
  private static let large = 300_000

  /// Whether two other places lie in the region's country, or one large city that news means by
  /// its name alone, and nothing speaks of the country.
  private func points(
    to home: String, _ candidate: MentionCandidate, _ candidates: [MentionCandidate],
    _ document: Document
  ) -> Bool {
    let code = lexicons.country(named: name(candidate, document))?.isoCode
    var places = 0
    for other in candidates where other.tokens != candidate.tokens {
      let text = name(other, document)
      switch other.type {
      case .country:
        if other.kind == .demonym, lexicons.country(demonym: text)?.isoCode == code { return false }
      case .place:
        let known = lexicons.places(named: text)
        if known.first?.isoCode == code { return false }
        if let first = known.first, first.isoCode == home, first.population > Self.large {
          places += 2
        } else if known.contains(where: { $0.isoCode == home }) {
          places += 1
        }
      case .person, .vessel, .organisation: break
      }
    }
    return places >= 2
  }
}
