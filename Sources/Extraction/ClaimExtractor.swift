import Knowledge
import Lexicons

/// Adds the claims of an article: events with participants, relations, quotes and commitments.
///
/// Each reader takes its rules from `seeds/rules`; `docs/extending.md` shows how to add one.
public struct ClaimExtractor: Stage {
  private let words: RuleWords
  private let modality: ModalityReader
  private let people: PeopleNouns
  private let events: EventReader
  private let relations: RelationReader
  private let quotes: QuoteReader
  private let commitments: CommitmentReader

  public var requires: Set<Layer> {
    [.sentences, .tokens, .tags, .arcs, .times, .mentions, .entities]
  }
  public var provides: Set<Layer> { [.claims] }

  /// Reads the rule tables.
  ///
  /// - Throws: `LexiconError` for the first fault in a table, with file and line.
  public init(lexicons: Lexicons) throws {
    words = try RuleWords()
    modality = ModalityReader(
      rules: try ModalityRules(SeedTable("rules/modality.tsv", columns: ModalityRules.columns)))
    people = try PeopleNouns(
      SeedTable("rules/participants-nouns.tsv", columns: PeopleNouns.columns), lexicons: lexicons)
    events = try EventReader()
    relations = try RelationReader()
    quotes = try QuoteReader(lexicons: lexicons)
    commitments = try CommitmentReader(lexicons: lexicons)
  }

  public func annotate(_ document: inout Document) {
    read(&document, refusals: nil)
  }

  /// Why words that rules name gave no fact, in sentences that gave none at all, in text order.
  ///
  /// - Parameter document: An article after all stages before this one.
  /// - Returns: Each word with the rule that let it go; empty where every telling word gave a fact.
  public func refusals(in document: Document) -> [Refusal] {
    let log = RefusalLog()
    var document = document
    read(&document, refusals: log)
    let telling = Set(document.claimedSentences)
    return log.all.filter { !telling.contains($0.sentence) }
      .sorted { ($0.trigger.start, $0.rule) < ($1.trigger.start, $1.rule) }
  }

  private func read(_ document: inout Document, refusals: RefusalLog?) {
    var context = ClaimContext(
      document, words: words, modality: modality, people: people, refusals: refusals)
    document.quotes = quotes.quotes(in: context)
    context.quotes = document.quotes.filter { $0.kind == .direct }
    document.events = events.events(in: context)
    document.relations = relations.relations(in: context, events: document.events)
    document.commitments = commitments.commitments(
      in: context, events: document.events, quotes: document.quotes)
  }
}

extension Document {
  /// Indices of the sentences that some claim rests on.
  fileprivate var claimedSentences: [Int] {
    let evidence =
      events.flatMap { $0.evidence + $0.participants.map(\.evidence) }
      + relations.map(\.evidence) + quotes.map(\.evidence) + commitments.map(\.evidence)
    return sentences.indices.filter { index in
      evidence.contains {
        $0.start < sentences[index].span.end && sentences[index].span.start < $0.end
      }
    }
  }
}
