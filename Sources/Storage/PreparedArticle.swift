import Foundation
public import Knowledge

/// An article's facts with all that can be made ready before it is their turn to be written.
///
/// Many readers can prepare at once, where one writer writes.
public struct PreparedArticle: Sendable {
  public let facts: ArticleFacts
  /// One for each entity.
  let forms: [PreparedForm]
  let offsets: ScalarOffsets
  /// `TextSketch.data`; nil for a text of a few words.
  let sketch: Data?
  /// For each commitment its telling words, sorted.
  let promises: [[String]]

  init(_ facts: ArticleFacts, resolver: any CrossArticleResolver) {
    self.facts = facts
    forms = facts.entities.map {
      PreparedForm(resolver.form(of: $0, among: facts.entities, in: facts.article))
    }
    offsets = ScalarOffsets(facts.article.text)
    sketch = TextSketch(facts.article.text)?.data
    promises = facts.commitments.map { commitment in
      PromiseWords(
        commitment.what, parties: [commitment.actor.name, commitment.beneficiary?.name]
      ).stems.sorted()
    }
  }
}

/// A form as `FormTable` keeps it.
struct PreparedForm: Sendable {
  let id: String
  let type: EntityType
  /// Where its row stands, unless another form stands there.
  let number: Int64
  /// The column `keys`.
  let keys: String
  /// Of the keys, as `form_key` has them.
  let keyNumbers: [Int64]
  /// Further keys, which only this article gives it; sorted.
  let articleKeys: [String]

  init(_ form: EntityForm) {
    (id, type) = (form.id, form.type)
    number = ContentHash.of(form.id, bits: FormTable.bits)
    keys = FormKeys.joined(form.keys, of: form.type)
    keyNumbers = Set(form.keys).map(FormKeys.number).sorted()
    articleKeys = Set(form.articleKeys).subtracting(form.keys).sorted()
  }
}

extension KnowledgeStore {
  /// Makes the facts of an article ready to be stored here.
  public func prepared(_ facts: ArticleFacts) -> PreparedArticle {
    PreparedArticle(facts, resolver: resolver)
  }
}
