import Knowledge

/// An answered question as JSON, and as text for people.
public struct AnswerPage: Sendable {
  private let answer: QuestionAnswer

  public init(_ answer: QuestionAnswer) { self.answer = answer }

  /// One JSON object on one line in UTF-8, with its line end.
  public var jsonLine: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("question", answer.question)
      json.member("reading", answer.reading)
      json.member("sql", answer.sql)
      json.member("understood", answer.isUnderstood)
      json.key("answers")
      json.array(answer.answers) { write($1, to: &$0) }
    }
    json.line()
    return json.bytes
  }

  private func write(_ row: QuestionAnswer.Row, to json: inout JSONWriter) {
    json.object { json in
      json.member("answer", row.answer)
      json.member("type", row.type)
      json.member("status", row.status)
      json.member("article", row.article)
      json.key("evidence")
      json.object { json in
        json.member("text", row.evidence.text)
        json.member("start", row.evidence.start)
        json.member("end", row.evidence.end)
      }
    }
  }

  /// How the question was read, and the answers above their sentences, wrapped to the terminal.
  public func text(style: TableStyle) -> String {
    var text = lines("Read as: " + answer.reading, by: 0, style)
    for row in answer.answers {
      let day = row.published.isEmpty ? "" : ", " + row.published
      let status = row.status.isEmpty ? "" : " (\(row.status))"
      text += "\n" + lines("\(row.answer)\(status) [\(row.article)\(day)]", by: 0, style)
      text += lines(row.evidence.text, by: 4, style)
    }
    return text
  }

  private func lines(_ line: String, by columns: Int, _ style: TableStyle) -> String {
    let margin = String(repeating: " ", count: columns)
    let width = style.width.map { max(20, $0 - columns) }
    return TextWrapping.lines(of: line, width: width).map { margin + $0 + "\n" }.joined()
  }
}
