import Knowledge

extension Document {
  /// A document with hand-made layers, so that a claim reader's test needs no model.
  ///
  /// One token a line, columns parted by blanks: form, lemma, universal tag, Penn tag, 1-based head
  /// in the sentence (0 for the root), relation, and perhaps `TYPE:Name_of_entity` or
  /// `date:2025-03-20`. A blank line ends a sentence. Neighbours with one name form one mention.
  /// Anything malformed stops the test.
  public init(parsed rows: String, published: CalendarDate? = nil) {
    var sentences: [[[String]]] = [[]]
    for line in rows.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.split(separator: " ").map(String.init)
      if cells.isEmpty {
        sentences.append([])
      } else {
        sentences[sentences.count - 1].append(cells)
      }
    }
    sentences.removeAll(where: \.isEmpty)
    let text = sentences.map { $0.map { $0[0] }.joined(separator: " ") }.joined(separator: "\n")
    self.init(
      article: Article(
        id: "test", title: nil, text: text, published: published, publishedFrom: nil,
        source: nil, url: nil, author: nil, sha256: ""))
    for (paragraph, sentence) in sentences.enumerated() { append(sentence, paragraph: paragraph) }
  }

  private mutating func append(_ rows: [[String]], paragraph: Int) {
    let first = tokens.count
    var offset = tokens.last.map { $0.span.end + 1 } ?? 0
    for cells in rows {
      let span = TextSpan(offset, offset + cells[0].utf8.count)
      var token = Token(span: span, text: cells[0], lower: cells[0].lowercased())
      token.lemma = cells[1]
      token.partOfSpeech = PartOfSpeech(rawValue: cells[2]) ?? .x
      token.pennTag = PennTag(rawValue: cells[3]) ?? .unknown
      let head = Int(cells[4]) ?? 0
      token.head = head == 0 ? -1 : first + head - 1
      token.relation = DependencyRelation(rawValue: cells[5]) ?? .dep
      tokens.append(token)
      offset = span.end + 1
    }
    let range = first..<tokens.count
    sentences.append(
      Sentence(span: span(ofTokens: range), tokens: range, kind: .body, paragraph: paragraph))
    var start = 0
    while start < rows.count {
      guard rows[start].count > 6 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < rows.count, rows[end].count > 6, rows[end][6] == rows[start][6] { end += 1 }
      mark(rows[start][6], tokens: (first + start)..<(first + end))
      start = end
    }
  }

  private mutating func mark(_ label: String, tokens range: Range<Int>) {
    let parts = label.split(separator: ":", maxSplits: 1).map(String.init)
    let name = parts[1].split(separator: "_").joined(separator: " ")
    if parts[0] == "date" {
      times.append(
        TimeExpression(span: span(ofTokens: range), tokens: range, type: .date, value: name))
      return
    }
    guard let type = EntityType(rawValue: parts[0]) else { return }
    var entity = entities.firstIndex { $0.name == name && $0.type == type }
    if entity == nil {
      entities.append(ArticleEntity(type: type, name: name))
      entity = entities.count - 1
    }
    let head = range.first { !range.contains(tokens[$0].head) } ?? range.lowerBound
    let kind: Mention.Kind = tokens[head].partOfSpeech == .pron ? .pronoun : .name
    mentions.append(
      Mention(
        span: span(ofTokens: range), tokens: range, head: head, kind: kind, type: type,
        entity: entity))
  }
}
