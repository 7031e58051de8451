import Knowledge
import Lexicons

/// Who speaks in an article that is itself somebody's words: "Statement by President Ana Li".
struct DocumentVoice: Sendable {
  /// Persons, else states and bodies, that the title gives the article to.
  let speakers: [Int]
  /// The state whose seat of power publishes the article: "the Administration" is its own.
  let home: Party?
  /// Whether that state itself speaks: "Presidential Message on …", "A PROCLAMATION", by nobody named.
  let isHomeSpeaking: Bool

  /// Reads title and publisher; `isWriting` tells lemmas of what is said or written.
  init(_ document: Document, lexicons: Lexicons, isWriting: (String) -> Bool) {
    speakers = Self.speakers(of: document, isWriting: isWriting)
    isHomeSpeaking = speakers.isEmpty && Self.isOfPresident(document, isWriting)
    home = document.article.source.flatMap(lexicons.country(ofPublisher:)).map { country in
      Party(
        name: country.name,
        entity: document.entities.firstIndex { $0.type == .country && $0.name == country.name })
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
