import Knowledge
import Lexicons

/// Links descriptions and pronouns to the entities of the article that they stand for.
struct References: Sendable {
  let lexicons: Lexicons

  /// Sets the entity of descriptions and pronouns; one that stands for several persons is
  /// repeated, once for each.
  func link(_ document: inout Document) {
    let pronouns = PronounLinks(lexicons: lexicons, document: document)
    let descriptions = DescriptionLinks(lexicons: lexicons, document: document)
    var context = ReferenceContext()
    var linked: [Mention] = []
    for (index, mention) in document.mentions.enumerated() {
      let entities: [Int] =
        switch mention.kind {
        case .name, .demonym, .metonym: mention.entity.map { [$0] } ?? []
        case .pronoun: pronouns.antecedents(of: mention, context)
        case .title: descriptions.antecedents(of: mention, context)
        }
      for entity in entities {
        if mention.kind != .demonym { context.add(index, entity: entity, document: document) }
        linked.append(mention.meaning(entity, type: document.entities[entity].type))
      }
      if entities.isEmpty { linked.append(mention) }
    }
    document.mentions = linked
  }
}

extension Mention {
  fileprivate func meaning(_ entity: Int, type: EntityType) -> Mention {
    Mention(span: span, tokens: tokens, head: head, kind: kind, type: type, entity: entity)
  }
}
