import Foundation
import Ingestion
import Knowledge
import Pipeline

/// One article of `Tests/Across/who-is-who-*.txt`.
struct WhoIsWho {
  let id: String
  let published: String
  let text: String
  /// Names in the text, and who that is.
  let names: [(name: String, who: String)]

  /// The files `who-is-who-*.txt`.
  static let sets = ["a", "b", "c", "d", "e", "f"]

  static func blocks(_ file: String) throws -> [[String]] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Across/\(file)")
    return try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\n\n")
      .map { $0.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") } }
      .filter { !$0.isEmpty }
  }

  static func read(_ file: String) throws -> [WhoIsWho] {
    try blocks(file).map { lines in
      precondition(lines.count == 3, "\(file): three lines an article, not \(lines)")
      let head = lines[0].split(separator: " ")
      let names = lines[2].components(separatedBy: "; ").map { item in
        let parts = item.components(separatedBy: " = ")
        precondition(parts.count == 2 && lines[1].contains(parts[0]), "\(file): \(item)")
        return (parts[0], parts[1])
      }
      return WhoIsWho(
        id: String(head[0]), published: String(head[1]), text: lines[1], names: names)
    }
  }

  var item: InputFeed.Item { Self.item(id, published, text) }

  static func item(_ id: String, _ published: String, _ text: String) -> InputFeed.Item {
    InputFeed.Item(
      path: id,
      article: .success(
        Article(
          id: id, title: nil, text: text, published: CalendarDate(iso: published),
          publishedFrom: .field, source: nil, url: nil, author: nil, sha256: id)))
  }

  /// The entity of the mention that covers most of a name.
  static func entity(of name: String, in article: WhoIsWho) -> String {
    let scalars = article.text.unicodeScalars
    let range = article.text.range(of: name) ?? article.text.startIndex..<article.text.startIndex
    let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    let end = scalars.distance(from: scalars.startIndex, to: range.upperBound)
    return """
      SELECT entity.id FROM mention m
      JOIN article a ON a.id = m.article_id
      JOIN article_entity e ON e.article_id = m.article_id AND e.number = m.entity
      JOIN entity ON entity.number = e.entity_number
      WHERE a.name = '\(article.id)' AND m.kind IN ('name', 'metonym')
        AND m.span_start < \(end) AND m.span_end > \(start)
      ORDER BY (min(m.span_end, \(end)) - max(m.span_start, \(start))) * 1.0
        / (m.span_end - m.span_start + \(end - start)) DESC
      LIMIT 1
      """
  }

  /// Pairs of people of one family name, and of other things of one name.
  static func namesakes(_ articles: [WhoIsWho]) -> Int {
    let names = Dictionary(grouping: articles.flatMap(\.names), by: \.who)
      .mapValues { Set($0.map { key($0.name, of: $0.who) }) }
    let everybody = names.keys.sorted()
    return everybody.enumerated().reduce(0) { count, one in
      count
        + everybody[(one.offset + 1)...].count { other in
          kind(one.element) == kind(other)
            && !(names[one.element] ?? []).isDisjoint(with: names[other] ?? [])
        }
    }
  }

  /// People who stand in the articles under two names and more.
  static func changingPeople(_ articles: [WhoIsWho]) -> Int {
    Dictionary(grouping: articles.flatMap(\.names), by: \.who)
      .count { $0.key.hasPrefix("person/") && Set($0.value.map(\.name)).count > 1 }
  }

  /// The country and the state of Georgia are namesakes too.
  private static func kind(_ who: String) -> Substring {
    let kind = who.prefix { $0 != "/" }
    return kind == "country" ? "place" : kind
  }

  private static func key(_ name: String, of who: String) -> String {
    guard who.hasPrefix("person/") || who.hasPrefix("vessel/") else { return foldedName(name) }
    let words = foldedName(name).split(separator: " ").filter { $0 != "jr" && $0 != "sr" }
    return String(words.last ?? "")
  }
}

/// Names sorted by who they are, and by whom they were taken for.
struct Partition {
  private var items: [(name: String, gold: String, found: String)] = []

  mutating func add(_ name: String, gold: String, found: String) {
    items.append((name, gold, found))
  }

  mutating func add(_ other: Partition, marked mark: String) {
    items += other.items.map { ($0.name, "\(mark) \($0.gold)", "\(mark) \($0.found)") }
  }

  /// The mean of precision and recall over the names; F1 of both.
  var bCubed: Double {
    let gold = Dictionary(grouping: items, by: \.gold)
    let found = Dictionary(grouping: items, by: \.found)
    var (precision, recall) = (0.0, 0.0)
    for item in items {
      let shared = Double(found[item.found]?.count { $0.gold == item.gold } ?? 0)
      precision += shared / Double(found[item.found]?.count ?? 1)
      recall += shared / Double(gold[item.gold]?.count ?? 1)
    }
    return 2 * precision * recall / (precision + recall) / Double(items.count)
  }

  /// Of the pairs of names that were taken for one, the share that are two.
  var wrongPairShare: Double {
    let counts = wrongPairs
    return Double(counts.wrong) / Double(max(counts.all, 1))
  }

  /// The share of names that stand with more names of somebody else.
  var strayShare: Double { Double(strays) / Double(items.count) }

  private var strays: Int {
    Dictionary(grouping: items, by: \.found).values.reduce(0) { sum, group in
      let counts = Dictionary(grouping: group, by: \.gold).mapValues(\.count)
      return sum + group.count - (counts.values.max() ?? 0)
    }
  }

  private var wrongPairs: (wrong: Int, all: Int) {
    var (wrong, all) = (0, 0)
    for group in Dictionary(grouping: items, by: \.found).values {
      for (index, item) in group.enumerated() {
        for other in group[(index + 1)...] {
          all += 1
          if item.gold != other.gold { wrong += 1 }
        }
      }
    }
    return (wrong, all)
  }

  var summary: String {
    let pairs = wrongPairs
    return
      "\(items.count) names, B3 F1 \(bCubed), \(pairs.wrong) of \(pairs.all) joined pairs wrong, "
      + "\(strays) names with somebody else"
  }

  /// Who was merged or split.
  var faults: String {
    let merged = Dictionary(grouping: items, by: \.found)
      .filter { Set($0.value.map(\.gold)).count > 1 }
    let split = Dictionary(grouping: items, by: \.gold)
      .filter { Set($0.value.map(\.found)).count > 1 }
    return
      (merged.map { "merged \($0.key): \($0.value.map(\.name))" }
      + split.map { "split \($0.key): \($0.value.map { "\($0.name) -> \($0.found)" })" })
      .sorted().joined(separator: "\n")
  }
}
