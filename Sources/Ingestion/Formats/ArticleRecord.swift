import Knowledge

/// One article as a line of JSON Lines writes it.
struct ArticleRecord: Decodable {
  private var id: Label?
  private var title: String?
  private var text: String?
  private var published: Label?
  private var date: Label?
  private var source: Label?
  private var url: String?
  private var author: Label?
  private var language: String?

  /// - Throws: `Fault` when there is no text, or a date that is none.
  func draft() throws(Fault) -> ArticleDraft {
    for part in [text, title, id?.text, url] where part?.utf8.contains(0) == true {
      throw Fault(.nulByte)
    }
    var draft = ArticleDraft(title: title, body: LineEnds.normalised(text ?? ""))
    draft.id = id?.text
    draft.source = source?.text
    draft.url = url.flatMap { $0.isEmpty ? nil : $0 }
    draft.author = author?.text
    draft.language = language
    if let stated = published?.text ?? date?.text {
      guard let day = DateText.date(stated) else { throw Fault(.notADate(stated)) }
      (draft.published, draft.publishedFrom) = (day, .field)
    }
    return draft
  }
}

/// A text that files also write as a number, a list, or an object with a name.
private struct Label: Decodable {
  /// Nil when empty.
  let text: String?

  private struct Named: Decodable { let name: String? }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let words: [String]
    if let one = try? value.decode(String.self) {
      words = [one]
    } else if let number = try? value.decode(Int.self) {
      words = [String(number)]
    } else if let object = try? value.decode(Named.self) {
      words = [object.name].compactMap { $0 }
    } else {
      words = try value.decode([Label].self).compactMap(\.text)
    }
    let joined = words.map(ArticleDraft.oneLine).filter { !$0.isEmpty }.joined(separator: ", ")
    text = joined.isEmpty ? nil : joined
  }
}
