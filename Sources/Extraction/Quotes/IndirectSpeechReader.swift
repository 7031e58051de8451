import Knowledge

/// Reads reported clauses, such as "the ministry said that the road was closed".
struct IndirectSpeechReader {
  let finder: SpeakerFinder

  func quotes() -> [Quote] {
    let document = finder.document
    return document.tokens.indices.compactMap { verb in
      guard document.tokens[verb].partOfSpeech == .verb, !finder.isQuoted[verb],
        finder.verbs.reportsIndirectly(document.tokens[verb].lemma),
        let clause = finder.tree.child(of: verb, by: .ccomp), clause > verb,
        let subject = finder.tree.subject(of: verb), !finder.isQuoted[subject],
        let speaker = finder.party(at: subject)
      else { return nil }
      let range = finder.tree.range(below: clause)
      let holdsQuotation = range.contains { finder.isQuoted[$0] }
      guard range.count > 2, range.lowerBound > verb, !holdsQuotation
      else { return nil }
      let sentence = document.sentences[document.sentence(ofToken: verb)]
      return Quote(
        speaker: speaker, kind: .indirect, span: document.span(ofTokens: range),
        evidence: sentence.span,
        provenance: Provenance(
          rule: "quote/reported-clause", trigger: document.tokens[verb].span, confidence: 0.85))
    }
  }
}
