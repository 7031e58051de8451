import Knowledge
import Lexicons

/// Reads ties between two entities: who leads, owns, opposes or belongs to what.
///
/// The rules are rows of `seeds/rules/relations.tsv`; `ImpliedRelations` adds what events, offices
/// and places already say.
struct RelationReader: Sendable {
  let rules: RelationRules

  init() throws(LexiconError) {
    rules = try RelationRules(SeedTable("rules/relations.tsv", columns: RelationRules.columns))
  }

  func relations(in context: ClaimContext, events: [Event]) -> [Relation] {
    var found: [Relation] = []
    for sentence in context.document.sentences where sentence.kind != .furniture {
      for word in sentence.tokens {
        for rule in rules.rules(of: context.token(word)) {
          found += relations(of: rule, at: word, in: context)
        }
      }
    }
    found += ImpliedRelations(document: context.document, events: events).relations()
    return Self.unique(found)
  }

  private func relations(
    of rule: RelationRule, at word: Int, in context: ClaimContext
  ) -> [Relation] {
    guard rule.needs.allSatisfy({ $0.holds(at: word, in: context) }) else { return [] }
    let modality = context.modality.modality(of: word, in: context.tree)
    guard modality.standing != .denied, modality.standing != .refused else { return [] }
    let date = EventDates(context: context).date(of: word, verbs: [])
    let status = modality.status(date: date, published: context.document.article.published)
    let subjects = entities(rule.subject, rule.subjectTypes, from: word, in: context)
    let objects = entities(rule.object, rule.objectTypes, from: word, in: context)
    return subjects.flatMap { subject in
      objects.filter { $0 != subject }.map { object in
        Relation(
          subject: subject, predicate: rule.predicate, object: object, status: status,
          date: date, evidence: context.sentence(of: word),
          provenance: Provenance(
            rule: rule.name, trigger: context.token(word).span, confidence: 0.75))
      }
    }
  }

  private func entities(
    _ paths: [ArcPath], _ types: [EntityType], from word: Int, in context: ClaimContext
  ) -> [Int] {
    let finder = PartyFinder(context: context)
    return context.tree.words(from: word, along: paths).flatMap { finder.entities(at: $0) }
      .filter { types.isEmpty || types.contains(context.document.entities[$0].type) }
  }

  /// Drops what an earlier relation already says.
  private static func unique(_ relations: [Relation]) -> [Relation] {
    var seen: Set<[String]> = []
    return relations.filter {
      seen.insert(["\($0.subject)", $0.predicate.rawValue, "\($0.object)"]).inserted
    }
  }
}
