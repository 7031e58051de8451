import Knowledge
import Lexicons

/// Reads statements in which an actor binds itself, from the rows of `seeds/rules/commitments.tsv`.
struct CommitmentReader: Sendable {
  private let rules: CommitmentRules
  private let lexicons: Lexicons

  init(lexicons: Lexicons) throws(LexiconError) {
    self.lexicons = lexicons
    rules = try CommitmentRules()
  }

  /// Commitments of the whole document in text order, one for each sentence and bound party.
  ///
  /// "We" and "our" inside one of `quotes` bind whoever speaks, elsewhere whose statement the
  /// article is; "the two leaders" are those who took part in one of `events`.
  func commitments(in context: ClaimContext, events: [Event], quotes: [Quote]) -> [Commitment] {
    let document = context.document
    let voice = DocumentVoice(document, lexicons: lexicons) {
      rules.isWord($0, in: "writing")
    }
    let parties = BoundParties(
      context, events: events, representation: Representation(document, home: voice.home),
      voice: voice, rules: rules)
    let reading = CommitmentReading(context, parties: parties, quotes: quotes, rules: rules)
    var found: [Commitment] = []
    for sentence in document.sentences where sentence.kind != .furniture {
      var bound: Set<String> = []
      for trigger in sentence.tokens {
        for commitment in reading.commitments(at: trigger, in: sentence)
        where bound.insert(commitment.actor.name).inserted {
          found.append(commitment)
        }
      }
    }
    return withoutRepetition(found, headlineEnd: headlineEnd(of: document))
  }

  private func headlineEnd(of document: Document) -> Int {
    document.sentences.last { $0.kind == .headline }?.span.end ?? 0
  }

  /// Leaves out what the headline tells shortly and the body tells again, and a signing told again.
  private func withoutRepetition(_ found: [Commitment], headlineEnd: Int) -> [Commitment] {
    found.enumerated().filter { index, commitment in
      if commitment.evidence.end <= headlineEnd {
        return !found.contains {
          $0.evidence.start >= headlineEnd && $0.actor == commitment.actor
            && ($0.status == .refused) == (commitment.status == .refused)
        }
      }
      return !found[..<index].contains { isToldAgain($0, by: commitment, after: headlineEnd) }
    }.map(\.element)
  }

  /// "The accord", after "signed the peace accord": the same act of the same party.
  private func isToldAgain(
    _ earlier: Commitment, by commitment: Commitment, after headlineEnd: Int
  ) -> Bool {
    earlier.evidence.start >= headlineEnd && earlier.actor == commitment.actor
      && earlier.provenance.rule == commitment.provenance.rule
      && commitment.provenance.rule == "commitment/sign-agreement"
      && commitment.what.words.count < 3
  }
}
