import Knowledge
import Storage

/// The latest facts of one kind, and how many there are.
public struct FactSection: Sendable {
  /// Such as `event` or `commitment`.
  public let kind: String
  /// In the order of the profile.
  public let facts: [Profile.Fact]
  /// With those that are left out.
  public let total: Int
}

extension QueryEngine {
  /// Hands on the profiles of a name, at most `most`, each with the latest facts of each kind, at most
  /// `limit`: those that the articles published last tell.
  ///
  /// Returns the other profiles of the name.
  ///
  /// The other facts are counted, but not put into words. Where there are others, a person's offices
  /// are those that the same articles tell.
  ///
  /// - Throws: `QueryError.unknownName`, `unknownFact`; `StorageError`; what `body` throws.
  @discardableResult
  public func forEachProfile(
    of name: String, limit: Int, most: Int = .max, _ body: (Profile, [FactSection]) throws -> Void
  ) throws -> [Profile] {
    try forEachProfile(
      of: name, limit: limit, most: most, fewTellers: ArticleChoice.fewTellers, body)
  }

  /// The same; of so few articles the days are looked up one by one.
  @discardableResult
  func forEachProfile(
    of name: String, limit: Int, most: Int, fewTellers: Int,
    _ body: (Profile, [FactSection]) throws -> Void
  ) throws -> [Profile] {
    let profiles = try profiles(of: name, officesUpTo: ArticleChoice.fewArticles)
    for var profile in profiles.prefix(most) {
      let choice = try ArticleChoice(
        of: profile, limit: limit, fewTellers: fewTellers, from: connection)
      if let choice {
        profile.description = try description(of: profile, in: choice.articles)
      }
      try body(profile, latestFacts(of: profile, limit: limit, choice: choice))
    }
    return Array(profiles.dropFirst(most))
  }

  private func latestFacts(
    of profile: Profile, limit: Int, choice: ArticleChoice?
  ) throws -> [FactSection] {
    var facts: [(kind: String, facts: [Profile.Fact])] = []
    try forEachFact(of: profile, in: choice?.articles) { fact in
      if facts.last?.kind != fact.kind { facts.append((fact.kind, [])) }
      facts[facts.count - 1].facts.append(fact)
    }
    return facts.map { kind, facts in
      let latest = facts.indices.sorted {
        (facts[$0].published, $0) > (facts[$1].published, $1)
      }.prefix(limit)
      return FactSection(
        kind: kind, facts: latest.sorted().map { facts[$0] },
        total: facts.count + (choice?.leftOut[kind] ?? 0))
    }
  }
}

/// The articles that tell the latest facts of each kind about somebody of whom many tell.
private struct ArticleChoice {
  /// Row numbers in `article`.
  private(set) var articles: Set<Int64> = []
  /// How many facts of each kind the other articles tell.
  private(set) var leftOut: [String: Int] = [:]

  /// All facts of so few articles are read as fast as they are counted.
  static let fewArticles = 20

  /// The kinds of facts, by their numbers in `counts`.
  private static let kinds = [
    "event", "office", "event here", "commitment", "commitment to it", "quote", "relation",
  ]

  /// A row is an article, the number of a kind of facts as `profile.sql` has them, how many it tells,
  /// and how many of the next kind; kind after kind, each in the order of articles.
  private static let counts = """
    WITH mine AS MATERIALIZED (
      SELECT e.number AS entity, e.type, ae.article_id, ae.number
      FROM json_each(:who) j
      CROSS JOIN entity e ON e.id = j.value
      CROSS JOIN article_entity ae ON ae.entity_number = e.number
      WHERE ae.article_id NOT IN (SELECT value FROM json_each(:corrected))
    )
    SELECT m.article_id, 0, 1, 0
    FROM mine m
    CROSS JOIN participation p ON p.article_id = m.article_id AND p.who_entity = m.number
    UNION ALL
    SELECT m.article_id, 1, (o.entity = m.number) + (o.of_entity IS m.number), 0
    FROM mine m
    CROSS JOIN office o ON o.article_id = m.article_id AND m.number IN (o.entity, o.of_entity)
    UNION ALL
    SELECT m.article_id, 2, 1, 0
    FROM mine m
    CROSS JOIN event_report r ON r.article_id = m.article_id AND r.place_entity = m.number
    CROSS JOIN participation p ON p.article_id = r.article_id AND p.event = r.number
    -- Nobody but a correction takes a person for a place.
    WHERE m.type IN ('country', 'place') OR EXISTS (SELECT 1 FROM correction)
    UNION ALL
    SELECT m.article_id, 3, c.actor_entity IS m.number, c.beneficiary_entity IS m.number
    FROM mine m
    CROSS JOIN commitment_report c ON c.article_id = m.article_id
      AND m.number IN (c.actor_entity, c.beneficiary_entity)
    UNION ALL
    SELECT m.article_id, 5, 1, 0
    FROM mine m
    CROSS JOIN quote q ON q.article_id = m.article_id AND q.speaker_entity = m.number
    UNION ALL
    SELECT m.article_id, 6, 1, 0
    FROM mine m
    CROSS JOIN relation r ON r.article_id = m.article_id
      AND m.number IN (r.subject_entity, r.object_entity)
    WHERE r.subject_entity = m.number OR NOT EXISTS (SELECT 1 FROM article_entity s
      WHERE s.article_id = r.article_id AND s.number = r.subject_entity
        AND s.entity_number = m.entity)
    """

  /// So few articles are looked up one by one; of more, the days of all articles find the last ones sooner.
  static let fewTellers = 2000
  private let fewTellers: Int

  private static let days =
    "SELECT id, published FROM article WHERE published IS NOT NULL ORDER BY published DESC"

  private static let daysOfTellers = """
    SELECT a.id, a.published FROM json_each(:tellers) j CROSS JOIN article a ON a.id = j.value
    WHERE a.published IS NOT NULL ORDER BY a.published DESC
    """

  /// Articles with a fact that was rejected: read in full, as `counts` does not know of rejections.
  private static let corrected = """
    SELECT DISTINCT a.id
    FROM verdict x
    JOIN article a ON a.name = substr(x.fact, 1, length(rtrim(x.fact, '0123456789.')) - 2)
    WHERE x.verdict = 'rejected'
    """

  /// How many facts of some kind an article tells.
  private typealias Count = (article: Int64, facts: Int)

  /// Nil where few articles tell of it, and for an event: there is nothing to choose.
  init?(
    of profile: Profile, limit: Int, fewTellers: Int, from connection: ReadOnlyConnection
  ) throws {
    self.fewTellers = fewTellers
    guard profile.isEntity, (Int(profile.articles) ?? 0) > Self.fewArticles else { return nil }
    for row in try connection.query(Self.corrected).rows {
      if case .integer(let article) = row[0] { articles.insert(article) }
    }
    var values = profile.values
    values["corrected"] = .text("\(articles.sorted())")
    var told = Self.kinds.map { _ in [Count]() }
    try connection.forEachRow(Self.counts, arguments: values, timeLimit: 30) { row in
      guard case .integer(let article) = row[0], case .integer(let kind) = row[1] else { return }
      for (kind, cell) in [(Int(kind), row[2]), (Int(kind) + 1, row[3])] {
        guard case .integer(let facts) = cell, facts > 0 else { continue }
        if let last = told[kind].last, last.article == article {
          told[kind][told[kind].count - 1].facts += Int(facts)
        } else {
          told[kind].append((article, Int(facts)))
        }
      }
    }
    try choose(among: told, limit: limit, from: connection)
    for (kind, counts) in zip(Self.kinds, told) {
      leftOut[kind] = counts.reduce(0) { $0 + (articles.contains($1.article) ? 0 : $1.facts) }
    }
  }

  /// Chooses articles day by day, the last day first, until they tell enough of each kind.
  private mutating func choose(
    among told: [[Count]], limit: Int, from connection: ReadOnlyConnection
  ) throws {
    var open: [(facts: [Int64: Int], lacking: Int)] = []
    for counts in told {
      if counts.reduce(0, { $0 + $1.facts }) > limit {
        open.append((Dictionary(counts.map { ($0.article, $0.facts) }, uniquingKeysWith: +), limit))
      } else {
        articles.formUnion(counts.map(\.article))
      }
    }
    guard !open.isEmpty else { return }
    let tellers = Set(open.flatMap(\.facts.keys))
    let isRare = tellers.count <= fewTellers
    var day = Cell.null
    do {
      try connection.forEachRow(
        isRare ? Self.daysOfTellers : Self.days,
        arguments: isRare ? ["tellers": .text("\(tellers.sorted())")] : [:]
      ) { row in
        if row[1] != day {
          day = row[1]
          open.removeAll { $0.lacking <= 0 }
          if open.isEmpty { throw Enough() }
        }
        guard case .integer(let article) = row[0] else { return }
        for index in open.indices {
          guard let facts = open[index].facts[article] else { continue }
          articles.insert(article)
          open[index].lacking -= facts
        }
      }
    } catch is Enough {}
    // What has no day of publication comes last.
    for (facts, lacking) in open where lacking > 0 { articles.formUnion(facts.keys) }
  }

  /// No further article is needed.
  private struct Enough: Error {}
}
