import Knowledge
import Lexicons

/// Reads direct quotations and indirect speech with their speakers.
///
/// Where the article does not settle who speaks the speaker stays unknown rather than wrong.
struct QuoteReader: Sendable {
  /// Fewest words of a quotation that is one without a reporting verb; fewer are scare quotes.
  private static let fewestWords = 4
  /// Most words between two quotations that a reporting clause may take.
  private static let longestInterruption = 18
  /// The same behind a comma, which tells that the words go on.
  private static let longestBehindComma = 40

  private let lexicons: Lexicons
  private let verbs: SpeechVerbs

  init(lexicons: Lexicons) throws(LexiconError) {
    self.lexicons = lexicons
    verbs = try SpeechVerbs()
  }

  /// Quotes of the whole document, direct and indirect, in text order.
  func quotes(in context: ClaimContext) -> [Quote] {
    let document = context.document
    let quotations = QuotationFinder(document).quotations()
    var isQuoted = [Bool](repeating: false, count: document.tokens.count)
    for quotation in quotations {
      for token in quotation.inner { isQuoted[token] = true }
    }
    let finder = SpeakerFinder(
      context: context, lexicons: lexicons, verbs: verbs, isQuoted: isQuoted)
    let direct = directQuotes(merge(quotations, in: document), finder: finder)
    let indirect = IndirectSpeechReader(finder: finder).quotes()
    return (direct + indirect).sorted { $0.span < $1.span }
  }

  /// Joins the pieces of one utterance: around a reporting clause, or over two paragraphs.
  private func merge(_ quotations: [Quotation], in document: Document) -> [[Quotation]] {
    var groups: [[Quotation]] = []
    for quotation in quotations {
      if let last = groups.last?.last, continues(last, with: quotation, in: document) {
        groups[groups.count - 1].append(quotation)
      } else {
        groups.append([quotation])
      }
    }
    return groups
  }

  private func continues(_ last: Quotation, with next: Quotation, in document: Document) -> Bool {
    if !last.isClosed { return next.paragraph > last.paragraph }
    guard last.paragraph == next.paragraph else { return false }
    let gap = last.inner.upperBound..<next.inner.lowerBound
    let end = document.tokens[last.inner.upperBound - 1].text
    let limit = end == "," ? Self.longestBehindComma : Self.longestInterruption
    guard gap.count <= limit, wordCount(last.inner, document) > 1 else { return false }
    let words = gap.filter { document.tokens[$0].partOfSpeech != .punct }
    if words.isEmpty { return true }
    // "“… its people.” Li replied “…”": the clause behind a full stop leads to the next.
    if end == "." || leadsOnlyToNext(words, behind: end, in: document) { return false }
    if end == "?" || end == "!", let first = words.first,
      startsSentence(first, in: document)
        || isIntroduced(last, in: document) && isIntroduced(next, in: document)
    {
      return false
    }
    let reports = gap.contains {
      document.tokens[$0].partOfSpeech == .verb && verbs.reports(document.tokens[$0].lemma)
    }
    let stops = gap.filter { document.tokens[$0].text == "." }
    return reports && stops.allSatisfy { $0 >= gap.upperBound - 3 }
  }

  /// "Li thanked them “for …”, adding that “…”", "called it “…” and said “…”": the words between
  /// two quotations report the second alone.
  private func leadsOnlyToNext(_ words: [Int], behind end: String, in document: Document) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if ["and", "but", "while", "whereas"].contains(document.tokens[first].lower) { return true }
    let isThat = document.tokens[last].lower == "that"
    let cue = isThat ? last - 1 : last
    // "“… of it,” further saying, “…”": a comma inside the marks tells that the words go on.
    guard isThat || document.tokens[cue].pennTag == .vbg && end != "," else { return false }
    return !words.contains {
      $0 < cue && document.tokens[$0].partOfSpeech == .verb
        && verbs.reports(document.tokens[$0].lemma)
    }
  }

  /// "Li said, “…”": a reporting verb and a mark stand right before.
  private func isIntroduced(_ quotation: Quotation, in document: Document) -> Bool {
    let mark = quotation.inner.lowerBound - 2
    guard mark > 0, [",", ":"].contains(document.tokens[mark].text) else { return false }
    return document.tokens[mark - 1].partOfSpeech == .verb
      && verbs.reports(document.tokens[mark - 1].lemma)
  }

  /// "“… its people?” Mayor Li said, “…”": the clause begins a sentence of its own.
  private func startsSentence(_ word: Int, in document: Document) -> Bool {
    document.sentences[document.sentence(ofToken: word)].tokens.lowerBound == word
      && document.tokens[word].partOfSpeech != .pron
  }

  private func wordCount(_ range: Range<Int>, _ document: Document) -> Int {
    range.reduce(0) { $0 + (document.tokens[$1].partOfSpeech == .punct ? 0 : 1) }
  }

  private func directQuotes(_ groups: [[Quotation]], finder: SpeakerFinder) -> [Quote] {
    var turn = QuoteTurn()
    return groups.compactMap { group -> Quote? in
      guard let first = group.first, let last = group.last else { return nil }
      let end = min(last.inner.upperBound + 1, finder.document.tokens.count)
      let range = (first.inner.lowerBound - 1)..<end
      let attribution = finder.attribution(of: range)
      let words = group.reduce(0) { $0 + wordCount($1.inner, finder.document) }
      guard isUtterance(group, words: words, attribution: attribution, finder: finder) else {
        return nil
      }
      let settled = attribution ?? turn.attribution(of: range, finder: finder)
      turn.record(settled?.speaker, range: range, finder: finder)
      return quote(first: first, last: last, range: range, attribution: settled, finder: finder)
    }
  }

  /// Tells words that somebody utters from scare quotes and titles of works.
  private func isUtterance(
    _ group: [Quotation], words: Int, attribution: SpeakerFinder.Attribution?,
    finder: SpeakerFinder
  ) -> Bool {
    let document = finder.document
    let tokens = group.flatMap { Array($0.inner) }
    let isReported = attribution?.rule == "quote/reporting-verb"
    let hasVerb = tokens.contains {
      document.tokens[$0].partOfSpeech == .verb || document.tokens[$0].partOfSpeech == .aux
    }
    if words < Self.fewestWords {
      let isClause = hasVerb && words > 1 && isRightBehind(attribution, group)
      return isReported && (isClause || isExclamation(group, in: document))
    }
    if attribution == nil, !hasVerb { return false }
    let content = tokens.filter {
      document.tokens[$0].text.utf8.count > 3 && document.tokens[$0].partOfSpeech != .punct
    }
    let capitalised = content.filter {
      (0x41...0x5A).contains(document.tokens[$0].text.utf8.first ?? 0)
    }
    let looksLikeTitle = content.count > 1 && capitalised.count * 10 >= content.count * 9
    let isShouted = tokens.allSatisfy { index in
      !document.tokens[index].text.contains { $0.isLowercase }
    }
    return !looksLikeTitle || isShouted && hasVerb
      || isReported && hasVerb && !isNamed(by: attribution, in: document)
        && isRightBehind(attribution, group)
  }

  /// "A plan called “The Long Road”": the participle gives a name.
  private func isNamed(by attribution: SpeakerFinder.Attribution?, in document: Document) -> Bool {
    attribution.map { document.tokens[$0.cue].pennTag == .vbn } ?? false
  }

  /// "He said “I agree”", but not "noted that it did not “stop trading”".
  private func isRightBehind(_ attribution: SpeakerFinder.Attribution?, _ group: [Quotation])
    -> Bool
  {
    guard let attribution, let inner = group.first?.inner else { return false }
    return attribution.cue >= inner.upperBound
      || (inner.lowerBound - 3..<inner.lowerBound).contains(attribution.cue)
  }

  /// “Not so,” at the head of a sentence: short, but its comma or stop stands inside the marks.
  private func isExclamation(_ group: [Quotation], in document: Document) -> Bool {
    guard let inner = group.first?.inner else { return false }
    let sentence = document.sentences[document.sentence(ofToken: inner.lowerBound - 1)]
    return sentence.tokens.lowerBound == inner.lowerBound - 1
      && [",", ".", "!", "?"].contains(document.tokens[inner.upperBound - 1].text)
  }

  private func quote(
    first: Quotation, last: Quotation, range: Range<Int>,
    attribution: SpeakerFinder.Attribution?, finder: SpeakerFinder
  ) -> Quote {
    let document = finder.document
    let span = document.span(ofTokens: first.inner.lowerBound..<last.inner.upperBound)
    let firstSentence = document.sentences[document.sentence(ofToken: range.lowerBound)].span
    let lastSentence = document.sentences[document.sentence(ofToken: range.upperBound - 1)].span
    var evidence = firstSentence.union(lastSentence)
    let trigger = attribution.map { document.tokens[$0.cue].span }
    if let trigger, !evidence.contains(trigger), evidence.start - trigger.start < 600 {
      evidence = evidence.union(trigger)
    }
    return Quote(
      speaker: attribution?.speaker, kind: .direct, span: span, evidence: evidence,
      provenance: Provenance(
        rule: attribution?.rule ?? "quote/unattributed",
        trigger: trigger ?? document.tokens[range.lowerBound].span,
        confidence: confidence(of: attribution)))
  }

  private func confidence(of attribution: SpeakerFinder.Attribution?) -> Double {
    guard let attribution, attribution.speaker != nil else { return 0.5 }
    switch attribution.rule {
    case "quote/reporting-verb": return 0.93
    case "quote/according-to", "quote/announced": return 0.9
    default: return 0.75
    }
  }
}
