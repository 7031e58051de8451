import Knowledge
import Lexicons

/// Who speaks in an article that is itself somebody's words: "Statement by President Ana Li".
struct DocumentVoice: Sendable {
  /// Persons, else states and bodies, that the title gives the article to.
  let speakers: [Int]
  /// The state whose seat of power publishes the article: "the Administration" is its own.
  let home: Party?
  /// Bodies that the article names and that may belong to `home`: no other country's, and no international ones.
  let homeBodies: Set<Int>
  /// Whether that state itself speaks: "Presidential Message on …", "A PROCLAMATION", by nobody named.
  let isHomeSpeaking: Bool

  /// Reads title and publisher; `isWriting` tells lemmas of what is said or written.
  init(_ document: Document, lexicons: Lexicons, isWriting: (String) -> Bool) {
    speakers = Self.speakers(of: document, isWriting: isWriting)
    isHomeSpeaking = speakers.isEmpty && Self.isOfPresident(document, isWriting)
    let country = document.article.source.flatMap(lexicons.country(ofPublisher:))
    home = country.map { country in
      Party(
        name: country.name,
        entity: document.entities.firstIndex { $0.type == .country && $0.name == country.name })
    }
    homeBodies = Set(
      country.map { country in
        document.entities.indices.filter {
          document.entities[$0].type == .organisation
            && !Self.isForeign(document.entities[$0].name, to: country, lexicons)
        }
      } ?? [])
  }

  /// "European Commission", "Canadian Space Agency".
  private static func isForeign(_ body: String, to home: Country, _ lexicons: Lexicons) -> Bool {
    if lexicons.organisation(named: body)?.kind == .international { return true }
    return body.words.contains { word in
      let country = lexicons.country(demonym: String(word)) ?? lexicons.country(named: String(word))
      return country.map { $0.name != home.name } ?? false
    }
  }

  /// "Presidential Message on …", "By the President: A Proclamation"; not a joint statement.
  private static func isOfPresident(_ document: Document, _ isWriting: (String) -> Bool) -> Bool {
    let words = document.sentences.prefix(4).filter { $0.kind != .body }
      .flatMap { $0.tokens.map { document.tokens[$0].lower } }
    return words.contains(where: isWriting) && !words.contains("joint")
      && words.contains { $0 == "presidential" || $0 == "president" }
  }

  private static func speakers(of document: Document, isWriting: (String) -> Bool) -> [Int] {
    guard let title = document.sentences.first, title.kind == .headline,
      let writing = title.tokens.first(where: { isWriting(document.tokens[$0].lemma.lowercased()) })
    else { return [] }
    let author = authors(of: writing, in: title.tokens, document)
    let named = document.mentions.filter {
      $0.kind == .name && author.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= author.upperBound
    }
    let persons = named.filter { $0.type == .person }
    let chosen =
      persons.isEmpty ? named.filter { $0.type != .place && $0.type != .vessel } : persons
    var found: [Int] = []
    for entity in chosen.compactMap(\.entity) where !found.contains(entity) { found.append(entity) }
    return found
  }

  /// The words behind "by", "from" or "of" up to the next preposition or verb, else those before
  /// the writing: "Lake Council Leaders’ Statement on …".
  private static func authors(
    of writing: Int, in title: Range<Int>, _ document: Document
  ) -> Range<Int> {
    let next = writing + 1
    guard next < title.upperBound, ["by", "from", "of"].contains(document.tokens[next].lower)
    else { return title.lowerBound..<writing }
    let end = (next + 1..<title.upperBound).first {
      let token = document.tokens[$0]
      return token.partOfSpeech == .verb || token.lower == ":"
        || token.partOfSpeech == .adp && token.lower != "of"
    }
    return next + 1..<(end ?? title.upperBound)
  }
}
