import Knowledge
package import Lexicons

/// Marks the words of a sentence with what the lexicons say of them, a bit for each list.
package struct NameGazetteer: Sendable {
  private let lexicons: Lexicons
  private let cache = ListCache()

  package init(_ lexicons: Lexicons) { self.lexicons = lexicons }

  /// The lists; a name of several words marks its first and its other words apart.
  private enum List {
    static let countryFirst: UInt32 = 1 << 0
    static let countryRest: UInt32 = 1 << 1
    static let placeFirst: UInt32 = 1 << 2
    static let placeRest: UInt32 = 1 << 3
    static let largePlace: UInt32 = 1 << 4
    static let givenName: UInt32 = 1 << 5
    static let surname: UInt32 = 1 << 6
    static let organisationFirst: UInt32 = 1 << 7
    static let organisationRest: UInt32 = 1 << 8
    static let organisationHead: UInt32 = 1 << 9
    static let weakHead: UInt32 = 1 << 10
    static let title: UInt32 = 1 << 11
    static let rank: UInt32 = 1 << 12
    static let office: UInt32 = 1 << 13
    static let officeModifier: UInt32 = 1 << 14
    static let demonym: UInt32 = 1 << 15
    static let calendar: UInt32 = 1 << 16
    static let vessel: UInt32 = 1 << 17
    static let job: UInt32 = 1 << 18
    static let frequentGivenName: UInt32 = 1 << 19
    static let capital: UInt32 = 1 << 20
  }

  /// Whether a word heads names of organisations: "Ministry", "Bank".
  static func isHead(_ word: NameWord) -> Bool {
    word.listed & (List.organisationHead | List.weakHead) != 0
  }

  /// Whether a word is an office that a person holds: "Secretary", "Chairman".
  static func isOffice(_ word: NameWord) -> Bool { word.listed & List.office != 0 }

  /// Most words of a listed name.
  private static let longest = 5

  /// Sets `listed` of the words of a sentence.
  func mark(_ words: inout [NameWord], _ tokens: [Token], _ sentence: Range<Int>) {
    for index in sentence where words[index].kind != .mark && words[index].kind != .number {
      let word = words[index]
      guard word.kind.isCapital || isNearCapital(index, words, sentence) else { continue }
      words[index].listed |= cache.bits(of: word.form) {
        word.kind.isCapital ? capitalised(tokens[index].text) : plain(tokens[index].lower)
      }
    }
    for index in sentence where words[index].kind.isCapital {
      markNames(from: index, &words, tokens, sentence)
    }
  }

  /// Whether a word is so near to a capitalised one that its lists matter.
  private func isNearCapital(_ index: Int, _ words: [NameWord], _ sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, index - 2)..<min(sentence.upperBound, index + 4)
    return near.contains { words[$0].kind.isCapital }
  }

  private func plain(_ word: String) -> UInt32 {
    var bits: UInt32 = 0
    if lexicons.title(word) != nil { bits |= List.title }
    if lexicons.rank(word) != nil { bits |= List.rank }
    if lexicons.officeHead(word) != nil { bits |= List.office }
    if lexicons.isOfficeModifier(word) { bits |= List.officeModifier }
    if lexicons.job(word) != nil { bits |= List.job }
    if lexicons.vesselKind(word) != nil { bits |= List.vessel }
    return bits
  }

  private func capitalised(_ word: String) -> UInt32 {
    var bits = plain(word)
    if let head = lexicons.organisationHead(word) {
      bits |= head.isWeak ? List.weakHead : List.organisationHead
    }
    if lexicons.demonymKind(word) != nil { bits |= List.demonym }
    if lexicons.calendarWord(word) != nil { bits |= List.calendar }
    if lexicons.vesselPrefix(word) != nil { bits |= List.vessel }
    if lexicons.isSurname(word) { bits |= List.surname }
    if let (women, men) = lexicons.givenNameFrequency(word) {
      bits |= (women ?? 0) + (men ?? 0) > 50 ? List.frequentGivenName : List.givenName
    }
    return bits
  }

  /// Marks the listed names that begin at a word; of two names of one kind the longer.
  private func markNames(
    from start: Int, _ words: inout [NameWord], _ tokens: [Token], _ sentence: Range<Int>
  ) {
    var hash: UInt64 = 1
    var done: UInt32 = 0
    var found: [(bits: UInt32, length: Int)] = []
    for length in 1...Self.longest where start + length <= sentence.upperBound {
      let index = start + length - 1
      guard words[index].kind != .number else { break }
      hash = FeatureHash.pair(hash, words[index].form)
      guard words[index].kind.isCapital else { continue }
      let bits = cache.bits(of: hash) { name(Self.text(tokens[start...index])) }
      if bits != 0 { found.append((bits, length)) }
    }
    for (bits, length) in found.reversed() where bits & ~done != 0 {
      let new = bits & ~done
      done |= bits
      words[start].listed |= new
      for index in (start + 1)..<(start + max(length, 1)) {
        words[index].listed |= Self.rest(of: new)
      }
    }
  }

  /// The words with a space between, but for hyphens.
  private static func text(_ tokens: ArraySlice<Token>) -> String {
    var text = ""
    for token in tokens {
      let joins = text.isEmpty || token.text == "-" || text.utf8.last == UInt8(ascii: "-")
      text += joins ? token.text : " " + token.text
    }
    return text
  }

  private func name(_ text: String) -> UInt32 {
    var bits: UInt32 = 0
    if lexicons.country(named: text) != nil { bits |= List.countryFirst }
    let places = lexicons.places(named: text)
    if !places.isEmpty { bits |= List.placeFirst }
    if let first = places.first, first.population > 300_000 || first.kind != .city {
      bits |= List.largePlace
    }
    if lexicons.country(capital: text) != nil { bits |= List.capital }
    if lexicons.organisation(named: text) != nil { bits |= List.organisationFirst }
    return bits
  }

  private static func rest(of first: UInt32) -> UInt32 {
    var bits: UInt32 = 0
    if first & List.countryFirst != 0 { bits |= List.countryRest }
    if first & List.placeFirst != 0 { bits |= List.placeRest }
    if first & List.organisationFirst != 0 { bits |= List.organisationRest }
    return bits
  }
}
