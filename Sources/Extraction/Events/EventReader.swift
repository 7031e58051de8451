import Knowledge
import Lexicons

/// Reads the events that an article tells of, each with whoever attends.
///
/// The rules are rows of `seeds/rules/events.tsv` and `participants.tsv`; nothing here knows one.
struct EventReader: Sendable {
  let rules: EventRules
  private let lists: ParticipantLists

  init() throws(LexiconError) {
    rules = try EventRules(
      events: SeedTable("rules/events.tsv", columns: EventRules.eventColumns),
      participants: SeedTable("rules/participants.tsv", columns: EventRules.participantColumns))
    lists = try ParticipantLists()
  }

  func events(in context: ClaimContext) -> [Event] {
    var reports: [EventReport] = []
    for (index, sentence) in context.document.sentences.enumerated()
    where sentence.kind != .furniture {
      let sentenceReader = SentenceEventReader(
        context: context, rules: rules, sentence: index, told: reports)
      reports += sentenceReader.reports()
    }
    lists.complete(&reports, in: context)
    return EventMerger(document: context.document).events(from: reports)
  }
}
