import Knowledge
import Linguistics

/// Reads names from the entity spans of GUM, each cut to the name inside it.
///
/// "Park Min-ho of South Korea" is one person there; the name ends before "of".
struct GumNames {
  private static let nonCommercialGenres: Set<String> = [
    "fiction", "whow", "essay", "letter", "podcast",
  ]
  /// A document that the development gold holds too.
  private static let leftOut = "GUM_news_clock"

  private let text: String

  private let demonyms: Demonyms

  init(_ text: String, _ demonyms: Demonyms) {
    self.text = text
    self.demonyms = demonyms
  }

  private struct Row {
    let word: String
    let tag: Substring
    let entity: Substring?
  }

  private struct Open {
    let id: Substring
    let type: NameType?
    let heads: [Int]
    let start: Int
  }

  func documents() -> [LabelledDocument] {
    var documents: [LabelledDocument] = []
    var document = LabelledDocument()
    var skip = false
    var rows: [Row] = []
    var open: [Open] = []
    func close() {
      if !document.tokens.isEmpty { documents.append(document) }
      document = LabelledDocument()
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc id") {
        close()
        skip = line.hasSuffix(Self.leftOut)
      } else if line.hasPrefix("# meta::genre = ") {
        skip = skip || Self.nonCommercialGenres.contains(String(line.dropFirst(16)))
      } else if line.isEmpty {
        if !skip, !rows.isEmpty, !rows.allSatisfy({ $0.word == "_" }) {
          document.append(rows.map(\.word), labels(rows, &open))
        }
        rows = []
        open = []
      } else if !line.hasPrefix("#") {
        if let row = row(line) { rows.append(row) }
      }
    }
    close()
    return documents
  }

  private func row(_ line: Substring) -> Row? {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 10, !columns[0].contains("-"), !columns[0].contains(".") else {
      return nil
    }
    let entity = columns[9].split(separator: "|").first { $0.hasPrefix("Entity=") }
    return Row(word: String(columns[1]), tag: columns[4], entity: entity?.dropFirst(7))
  }

  private func labels(_ rows: [Row], _ open: inout [Open]) -> [NameLabel] {
    var spans: [(range: Range<Int>, type: NameType, head: Int)] = []
    for (index, row) in rows.enumerated() {
      for mark in Self.marks(row.entity ?? "") {
        if mark.opens {
          open.append(Self.entity(mark.body, at: index))
        }
        guard mark.closes else { continue }
        let id = mark.opens ? open.last?.id : mark.body
        guard let place = open.lastIndex(where: { $0.id == id }) else { continue }
        let entity = open.remove(at: place)
        if let type = entity.type, let head = entity.heads.first {
          spans.append((entity.start..<index + 1, type, entity.start + head))
        }
      }
    }
    var labels = [NameLabel](repeating: .outside, count: rows.count)
    for span in spans.sorted(by: {
      ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound)
    }) {
      guard let name = cut(span, rows), name.allSatisfy({ labels[$0] == .outside }) else {
        continue
      }
      labels[name.lowerBound] = NameLabel(beginning: span.type)
      for index in name.dropFirst() { labels[index] = NameLabel(inside: span.type) }
    }
    return labels
  }

  /// The proper name inside a span, around its head; nil where there is none.
  private func cut(
    _ span: (range: Range<Int>, type: NameType, head: Int), _ rows: [Row]
  ) -> Range<Int>? {
    guard span.range.contains(span.head), isName(rows[span.head]) else { return nil }
    var start = span.head
    while start > span.range.lowerBound,
      isName(rows[start - 1])
        || (rows[start - 1].tag == "HYPH" && start - 1 > span.range.lowerBound)
    { start -= 1 }
    var end = span.head + 1
    while end < span.range.upperBound {
      if isName(rows[end]) || rows[end].tag == "HYPH" || rows[end].tag == "CD" {
        end += 1
      } else if span.type == .organisation, joins(end, span.range, rows) {
        end += rows[end + 1].tag == "DT" ? 3 : 2
      } else {
        break
      }
    }
    while end > start + 1, rows[end - 1].tag == "HYPH" || rows[end - 1].tag == "CD" { end -= 1 }
    if span.type == .person {
      while start < end - 1, PersonTitles.contains(rows[start].word) { start += 1 }
      if PersonTitles.contains(rows[start].word) { return nil }
    }
    if end - start == 1 {
      if demonyms.contains(rows[start].word) { return nil }
      if span.type == .person, rows[start].tag == "NNPS" { return nil }
    }
    return start..<end
  }

  private func isName(_ row: Row) -> Bool {
    (row.tag == "NNP" || row.tag == "NNPS")
      && row.word.utf8.first.map { !(97...122).contains($0) } ?? false
  }

  /// "of", "for" and "and" with a capitalised word behind them.
  private func joins(_ index: Int, _ range: Range<Int>, _ rows: [Row]) -> Bool {
    guard ["of", "for", "and", "on", "&"].contains(rows[index].word), index + 1 < range.upperBound
    else { return false }
    if isName(rows[index + 1]) { return true }
    return rows[index + 1].tag == "DT" && index + 2 < range.upperBound && isName(rows[index + 2])
  }

  private struct Mark {
    let body: Substring
    let opens: Bool
    let closes: Bool
  }

  /// "(4-person-new-…(5-…", "5)4)" and the like, one by one.
  private static func marks(_ text: Substring) -> [Mark] {
    var marks: [Mark] = []
    var index = text.startIndex
    while index < text.endIndex {
      let opens = text[index] == "("
      if opens { index = text.index(after: index) }
      let end = text[index...].firstIndex { $0 == "(" || $0 == ")" } ?? text.endIndex
      let closes = end < text.endIndex && text[end] == ")"
      marks.append(Mark(body: text[index..<end], opens: opens, closes: closes))
      index = closes ? text.index(after: end) : end
    }
    return marks
  }

  private static func entity(_ body: Substring, at index: Int) -> Open {
    let parts = body.split(separator: "-", omittingEmptySubsequences: false)
    let type: NameType? =
      switch parts.count > 1 ? parts[1] : "" {
      case "person": .person
      case "place": .location
      case "organization": .organisation
      default: nil
      }
    let heads = parts.count > 5 ? parts[5].split(separator: ",").compactMap { Int($0) } : []
    return Open(id: parts[0], type: type, heads: heads.map { $0 - 1 }, start: index)
  }
}

/// Words before a person's name that UNER does not count as part of it.
enum PersonTitles {
  private static let all: Set<String> = [
    "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof.", "Professor", "President",
    "Vice", "Prime", "Minister", "Sir", "Lord", "Lady", "King", "Queen", "Prince", "Princess",
    "Pope", "Senator", "Sen.", "Rep.", "Governor", "Gov.", "Mayor", "Judge", "Justice", "Captain",
    "Capt.", "Colonel", "Col.", "General", "Gen.", "Lieutenant", "Lt.", "Sergeant", "Sgt.",
    "Major", "Maj.", "Admiral", "Adm.", "Reverend", "Rev.", "Father", "Bishop", "Cardinal",
    "Archbishop", "Chancellor", "Secretary", "Ambassador", "Aunt", "Uncle", "Emperor", "Duke",
    "St.", "Saint", "Chairman", "Representative", "Congressman", "Mlle.", "Mme.", "Miss",
  ]

  static func contains(_ word: String) -> Bool { all.contains(word) }
}
