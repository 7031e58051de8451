import Foundation
import Testing

/// Questions in English, asked of the sample articles as a user asks them.
@Suite(.serialized) struct QuestionTests {
  private struct Answer: Decodable {
    let question: String
    let reading: String
    let sql: String
    let understood: Bool
    let answers: [Row]

    struct Row: Decodable {
      let answer: String
      let type: String
      let status: String
      let article: String
      let evidence: Evidence
    }
    struct Evidence: Decodable {
      let text: String
      let start: Int
      let end: Int
    }
  }

  private static let samples = Result { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    let articles = Program.packageRoot.appending(path: "seeds/articles").path
    let run = try Program.run(["ingest", articles], in: folder)
    try #require(run.status == 0, "\(run.error)")
    return folder
  }

  private func ask(_ questions: [String]) throws -> [Answer] {
    let folder = try Self.samples.get()
    let file = "\(UUID().uuidString).txt"
    try folder.write(questions.joined(separator: "\n"), to: file)
    let run = try Program.run(["ask", "--questions", file, "--format", "jsonl"], in: folder)
    try #require(run.status == 0, "\(run.error)")
    return try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  @Test func nineOfTenQuestionsAreAnsweredExactly() throws {
    let table = QuestionTable.rows
    #expect(table.count >= 220)
    let answers = try ask(table.map(\.question))
    try #require(answers.count == table.count)
    var wrong: [String] = []
    for (row, answer) in zip(table, answers) {
      let found = Set(answer.answers.map(\.answer))
      if found != row.answers { wrong.append("\(row.question) \(found.sorted())") }
    }
    #expect(
      Double(wrong.count) <= 0.1 * Double(table.count), "\(wrong.joined(separator: "\n"))")
  }

  @Test func whatTheArticlesDoNotSayIsNotAnswered() throws {
    let silent = QuestionTable.rows.filter(\.answers.isEmpty).map(\.question)
    #expect(silent.count >= 10)
    for answer in try ask(silent) {
      #expect(answer.answers.isEmpty, "\(answer.question)")
      #expect(!answer.reading.isEmpty)
    }
  }

  @Test(arguments: [
    "Why did Open Harbour end the partnership?", "How did Lykos part from Adeyemi?",
  ])
  func whyAndHowAreSaidToBeNotUnderstood(_ question: String) throws {
    let answer = try #require(try ask([question]).first)
    #expect(!answer.understood && answer.answers.isEmpty)
    let word = question.prefix { $0 != " " }.lowercased()
    #expect(answer.reading.contains("'\(word)'"))
  }

  @Test func everyAnswerStandsInItsArticle() throws {
    let folder = try Self.samples.get()
    let questions = QuestionTable.rows.filter { !$0.answers.isEmpty }.prefix(40).map(\.question)
    let rows = try ask(questions).flatMap(\.answers)
    #expect(rows.count >= 40)
    for row in rows {
      let name = row.article.replacing("'", with: "''")
      let run = try Program.run(
        [
          "sql",
          """
          SELECT substr(text, \(row.evidence.start + 1),
            \(row.evidence.end - row.evidence.start)) AS words
          FROM article WHERE name = '\(name)'
          """, "--format", "json",
        ], in: folder)
      let found = try JSONDecoder().decode([[String: String]].self, from: Data(run.output.utf8))
      #expect(found == [["words": row.evidence.text]])
    }
  }

  @Test func theSQLThatIsPrintedGivesTheSameAnswers() throws {
    let folder = try Self.samples.get()
    let questions = [
      "Who did not attend the summit in Lisbon?", "What did Romania promise?",
      "Who is the foreign minister of Turkey?", "When did Catalina Rojas visit Norway?",
    ]
    for answer in try ask(questions) {
      let printed = try Program.run(["ask", answer.question, "--sql"], in: folder)
      #expect(printed.output == answer.sql + ";\n")
      let run = try Program.run(["sql", printed.output, "--format", "jsonl"], in: folder)
      #expect(run.status == 0, "\(run.error)")
      for row in answer.answers {
        #expect(run.output.contains("\"answer\":\"\(row.answer)\""), "\(answer.question)")
      }
    }
  }

  @Test func aPersonIsShownHowTheQuestionWasRead() throws {
    let folder = try Self.samples.get()
    let run = try Program.run(["ask", "Who did not attend the summit in Lisbon?"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Read as: asks who; events, by 'attend'; in 'Lisbon'"))
    #expect(run.output.contains("\nRussia (declined) [02-summit-held, 2025-03-19]\n    "))
  }

  @Test func whatIsNotUnderstoodIsTold() throws {
    let answers = try ask(["Blue ships the of", "How deep is the sea?"])
    for answer in answers {
      #expect(!answer.understood && answer.answers.isEmpty && answer.sql.isEmpty)
      #expect(answer.reading.contains("The nearest that I can answer"))
    }
  }
}
