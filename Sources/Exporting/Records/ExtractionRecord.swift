import Knowledge

/// What the program knows of one article as one JSON object: the public record, version 1.
///
/// Offsets count Unicode scalars of `document.text`; members without a value are left out.
public struct ExtractionRecord: Sendable {
  public static let version = 1
  let facts: ArticleFacts
  private let reader: ReaderKind
  private let offsets: ScalarOffsets

  /// What a reader of a kind reads in an article; the record names any reader but the full one.
  public init(facts: ArticleFacts, reader: ReaderKind = .full) {
    self.facts = facts
    self.reader = reader
    self.offsets = ScalarOffsets(facts.article.text)
  }

  /// The record on one line of JSON in UTF-8, with its line end.
  public var jsonLine: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", Self.version)
      json.member("reader", reader == .full ? nil : reader.rawValue)
      json.key("document")
      write(facts.article, to: &json)
      json.key("entities")
      writeEntities(to: &json)
      json.key("events")
      json.array(facts.events.enumerated()) { write($1.element, number: $1.offset + 1, to: &$0) }
      json.key("commitments")
      json.array(facts.commitments.enumerated()) {
        write($1.element, number: $1.offset + 1, to: &$0)
      }
      json.key("quotes")
      json.array(facts.quotes.filter { $0.kind == .direct }) { write($1, to: &$0) }
      json.key("dates")
      json.array(facts.times) { write($1, to: &$0) }
      json.key("relations")
      json.array(facts.relations) { write($1, to: &$0) }
    }
    json.line()
    return json.bytes
  }

  private func write(_ article: Article, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", article.id)
      json.member("title", article.title)
      json.member("published", article.published?.description)
      json.member("source", article.source)
      json.member("url", article.url)
      json.member("author", article.author)
      json.member("language", article.language)
      json.member("sha256", article.sha256)
      json.member("text", article.text)
    }
  }

  private func writeEntities(to json: inout JSONWriter) {
    var mentions: [[Mention]] = Array(repeating: [], count: facts.entities.count)
    for mention in facts.mentions {
      if let entity = mention.entity { mentions[entity].append(mention) }
    }
    json.array(zip(facts.entities, mentions).enumerated()) { json, item in
      write(item.element.0, mentions: item.element.1, index: item.offset, to: &json)
    }
  }

  private func write(
    _ entity: ArticleEntity, mentions: [Mention], index: Int, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("id", name(ofEntity: index))
      json.member("type", entity.type.rawValue)
      json.member("name", entity.name)
      json.key("aliases")
      json.array(entity.aliases) { $0.string($1) }
      json.member("iso", entity.isoCode)
      json.member("in", entity.country)
      json.member("kind", entity.vesselKind)
      if entity.type == .person {
        json.key("roles")
        json.array(entity.roles) { json, role in
          json.object {
            $0.member("role", role.title)
            $0.member("of", role.of)
          }
        }
      }
      json.key("mentions")
      json.array(mentions) { json, mention in
        json.object {
          writeBounds(of: mention.span, to: &$0)
          $0.member("kind", mention.kind.rawValue)
        }
      }
      writeConfidence(entity.confidence, to: &json)
    }
  }

  func name(ofEntity index: Int) -> String { "e\(index + 1)" }

  func writeBounds(of span: TextSpan, to json: inout JSONWriter) {
    let (start, end) = offsets.scalars(span)
    json.member("start", start)
    json.member("end", end)
  }

  func writeEvidence(_ span: TextSpan, to json: inout JSONWriter) {
    json.key("evidence")
    json.object { writeBounds(of: span, to: &$0) }
  }

  /// Three decimals: more would claim a precision that no model has.
  func writeConfidence(_ confidence: Double, to json: inout JSONWriter) {
    json.key("confidence")
    json.number((confidence * 1000).rounded() / 1000)
  }

  func text(_ span: TextSpan) -> String {
    let utf8 = facts.article.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: span.start)
    return String(facts.article.text[start..<utf8.index(start, offsetBy: span.length)])
  }
}
