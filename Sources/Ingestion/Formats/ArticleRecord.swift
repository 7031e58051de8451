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
