import Knowledge
import Lexicons

/// Adds the claims of an article: events with participants, relations, quotes and commitments.
///
/// Each reader takes its rules from `seeds/rules`; `docs/extending.md` shows how to add one.
public struct ClaimExtractor: Stage {
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
    modality = ModalityReader(
      rules: try ModalityRules(SeedTable("rules/modality.tsv", columns: ModalityRules.columns)))
    people = try PeopleNouns(
      SeedTable("rules/participants-nouns.tsv", columns: PeopleNouns.columns))
    events = try EventReader()
    relations = try RelationReader()
    quotes = try QuoteReader(lexicons: lexicons)
    commitments = try CommitmentReader()
  }

  public func annotate(_ document: inout Document) {
    let context = ClaimContext(document, modality: modality, people: people)
    document.events = events.events(in: context)
    document.relations = relations.relations(in: context, events: document.events)
    document.quotes = quotes.quotes(in: context)
    document.commitments = commitments.commitments(
      in: context, events: document.events, quotes: document.quotes)
  }
}
