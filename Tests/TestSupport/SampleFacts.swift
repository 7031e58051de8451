import Knowledge

/// Articles with one fact of every kind, for tests of what keeps or prints facts.
public enum SampleFacts {
  /// A text with emoji, Cyrillic, combining marks and CRLF before and between its facts.
  public static let oddText =
    "🚢🏴‍☠️ Саммит in Zu\u{308}rich\r\n\r\n"
    + "Prime Minister Ana Li of Norway met Иван Петров in Zu\u{308}rich on 3 May 2024 🤝.\r\n"
    + "“Норвегия will send 👩‍👩‍👧 aid by 2030,” she said aboard HMS Re\u{301}solue.\r\n"
    + "The Harbour Union owns the vessel."

  /// Facts of `oddText` under some name; the date of publication is part of them.
  public static func odd(
    id: String = "odd", published: String = "2024-05-04", text: String = oddText
  ) -> ArticleFacts {
    Builder(id: id, published: published, text: text).facts
  }
}

private struct Builder {
  let article: Article

  init(id: String, published: String, text: String) {
    article = Article(
      id: id, title: "🚢🏴‍☠️ Саммит in Zu\u{308}rich", text: text,
      published: CalendarDate(iso: published), publishedFrom: .field, source: "The Sample",
      url: "https://example.org/\(id)", author: "A. Писатель", sha256: "\(id) \(text.count)")
  }

  /// The span of the first occurrence of some words, which the text must hold.
  private func span(_ words: String) -> TextSpan {
    let text = Array(article.text.utf8)
    let wanted = Array(words.utf8)
    for start in 0...(text.count - wanted.count)
    where text[start..<(start + wanted.count)].elementsEqual(wanted) {
      return TextSpan(start, start + wanted.count)
    }
    preconditionFailure("no '\(words)' in the sample")
  }

  private func reading(_ rule: String, _ trigger: String) -> Provenance {
    Provenance(rule: rule, trigger: span(trigger), confidence: 0.75)
  }

  private var meeting: TextSpan { span("Prime Minister").union(span("🤝.")) }
  private var promise: TextSpan { span("“Норвегия").union(span("solue.")) }

  var facts: ArticleFacts {
    ArticleFacts(
      article: article, sentences: [span(article.title ?? ""), meeting, promise],
      times: [
        TimeExpression(span: span("3 May 2024"), tokens: 0..<0, type: .date, value: "2024-05-03")
      ],
      mentions: mentions, entities: entities, events: [event], commitments: [commitment],
      quotes: [
        Quote(
          speaker: Party(name: "Ana Li", entity: 0), kind: .direct,
          span: span("Норвегия will send 👩‍👩‍👧 aid by 2030,"), evidence: promise,
          provenance: reading("quote/said", "said"))
      ],
      relations: [
        Relation(
          subject: 5, predicate: .owns, object: 4, status: .ongoing,
          evidence: span("The Harbour Union owns the vessel."),
          provenance: reading("relation/owns", "owns"))
      ])
  }

  private var entities: [ArticleEntity] {
    [
      ArticleEntity(
        type: .person, name: "Ana Li", aliases: ["Li"],
        roles: [
          Role(
            title: "Prime Minister", of: "Norway", evidence: span("Prime Minister"),
            rule: "office/title-before-name")
        ], confidence: 0.9),
      ArticleEntity(type: .country, name: "Norway", aliases: ["Норвегия"], isoCode: "NO"),
      ArticleEntity(type: .person, name: "Иван Петров"),
      ArticleEntity(type: .place, name: "Zu\u{308}rich", country: "Switzerland"),
      ArticleEntity(type: .vessel, name: "HMS Re\u{301}solue", vesselKind: "frigate"),
      ArticleEntity(type: .organisation, name: "Harbour Union"),
    ]
  }

  private var mentions: [Mention] {
    [
      ("Ana Li", .name, .person, 0), ("Norway", .name, .country, 1),
      ("Иван Петров", .name, .person, 2), ("Zu\u{308}rich on", .name, .place, 3),
      ("Норвегия", .metonym, .country, 1), ("she", .pronoun, .person, nil),
      ("HMS Re\u{301}solue", .name, .vessel, 4), ("Harbour Union", .name, .organisation, 5),
    ].map { (words: String, kind: Mention.Kind, type: EntityType, entity: Int?) in
      Mention(
        span: span(words), tokens: 0..<0, head: 0, kind: kind, type: type, entity: entity)
    }
  }

  private var event: Event {
    Event(
      type: .meeting, label: "meeting", date: CalendarDate(iso: "2024-05-03"),
      place: Party(name: "Zu\u{308}rich", entity: 3), status: .occurred,
      evidence: [meeting, span(article.title ?? "")],
      participants: [
        participant(Party(name: "Ana Li", entity: 0), .person, .host),
        participant(Party(name: "Иван Петров", entity: 2), .person, .attendee),
        participant(Party(name: "aides"), .group, .absent),
      ], source: Party(name: "Harbour Union", entity: 5),
      provenance: reading("event/meet", "met"))
  }

  private func participant(
    _ who: Party, _ kind: Participant.Kind, _ role: Participant.Role
  ) -> Participant {
    Participant(
      who: who, kind: kind, role: role, status: role == .absent ? .declined : .attended,
      evidence: meeting, provenance: reading("event/meet", "met"))
  }

  private var commitment: Commitment {
    Commitment(
      actor: Party(name: "Norway", entity: 1), spokesperson: Party(name: "Ana Li", entity: 0),
      what: "send 👩‍👩‍👧 aid", beneficiary: Party(name: "the needy"), deadline: "by 2030",
      status: .new, evidence: promise, provenance: reading("commitment/will", "will send"))
  }
}
