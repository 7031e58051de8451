/// One news article as it was read; its text is never rewritten.
public struct Article: Hashable, Sendable {
  /// Names the article in the knowledge base: the input's own id, else its URL, else its file name.
  public let id: String
  public let title: String?
  /// The title, a blank line and the body; the body alone where there is no title.
  ///
  /// All spans of the article's facts count in this text.
  public let text: String
  /// The day of publication as far as the article states it; never the file's date.
  public let published: CalendarDate?
  /// Where `published` was found.
  public let publishedFrom: DateOrigin?
  /// The publisher's name.
  public let source: String?
  public let url: String?
  public let author: String?
  /// BCP 47 tag, such as `en`.
  public let language: String
  /// SHA-256 of `text` as UTF-8, in lower-case hexadecimal.
  public let sha256: String

  public init(
    id: String, title: String?, text: String, published: CalendarDate?,
    publishedFrom: DateOrigin?, source: String?, url: String?, author: String?,
    language: String = "en", sha256: String
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.published = published
    self.publishedFrom = publishedFrom
    self.source = source
    self.url = url
    self.author = author
    self.language = language
    self.sha256 = sha256
  }

  /// The evidence that settled the day of publication, strongest first.
  public enum DateOrigin: String, Hashable, Sendable, CaseIterable {
    /// `--published` on the command line.
    case option
    /// The `published` or `date` field of JSON Lines.
    case field
    case jsonLD = "json-ld"
    case openGraph = "opengraph"
    case metaTag = "meta"
    case timeElement = "time-element"
    /// The dateline at the head of the body, such as "GENEVA, 3 May 2024 –".
    case dateline
  }
}
