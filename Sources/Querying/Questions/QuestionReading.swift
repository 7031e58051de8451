import Knowledge

/// Tells in words how a question was read.
struct QuestionReading {
  let question: Question

  /// One line.
  var text: String {
    var parts = [asked, subject].filter { !$0.isEmpty }
    for part in question.parts {
      guard let name = part.name else { continue }
      let fullName = name.fullName == name.text ? "" : " (\(name.fullName))"
      parts.append(
        [part.preposition ?? role(part.role), "'\(name.text)'\(fullName)"].joined(separator: " "))
    }
    if let dates = question.dates { parts.append(dates.words) }
    if !question.topic.isEmpty { parts.append("words: \(question.topic.joined(separator: ", "))") }
    return parts.joined(separator: "; ")
  }

  /// The same for a question without an answer.
  var textWithoutAnswer: String {
    var missing = "The articles do not say."
    if !question.unknownNames.isEmpty {
      missing += " No name in them is read as: \(question.unknownNames.joined(separator: ", "))."
    }
    return "\(text). \(missing)"
  }

  private var asked: String {
    let noun = question.focus.map { "which \($0)" } ?? ""
    return switch question.kind {
    case .yesNo: "asks whether"
    case .number: "asks how many \(question.focus ?? "")"
    case .person where noun.isEmpty: "asks who"
    case .place where noun.isEmpty: "asks where"
    case .date where noun.isEmpty: "asks when"
    default: noun.isEmpty ? "asks what" : "asks \(noun)"
    }
  }

  private var subject: String {
    let verb = question.document.tokens[question.verb].map(\.text).joined(separator: " ")
    guard let frame = question.frame else { return verb.isEmpty ? "" : "sentences with '\(verb)'" }
    let view =
      switch frame {
      case _ where frame.isOfEvents: "events"
      case .promise, .refuse: "commitments"
      case .say: "quotes"
      case .office, .serve: "offices"
      case .ship: "kinds of ships"
      case .sail: "places of ships"
      default: "relations (\(frame.rawValue))"
      }
    return verb.isEmpty ? view : "\(view), by '\(verb)'"
  }

  private func role(_ role: QuestionPart.Role) -> String {
    switch role {
    case .asked: "of"
    case .subject: "subject"
    case .object: "object"
    case .oblique: "with"
    case .context: "about"
    }
  }

  /// What was not understood, and what can be asked.
  static func notUnderstood(_ question: Question?, text: String) -> String {
    let part: String
    let first = text.words.first.map { $0.lowercased() } ?? ""
    if first == "why" || first == "how" {
      part =
        "I do not understand questions with '\(first)': no fact that is kept tells reasons or ways"
        + " (only 'how many', 'how much' and 'how long')."
    } else if let question {
      let words = question.document.tokens.filter { $0.partOfSpeech != .punct }.map(\.text)
      let rest = words.dropFirst(question.asked.upperBound).joined(separator: " ")
      part = "I did not understand '\(rest.prefix(80))': no verb that I know."
    } else {
      part =
        "I did not find what is asked for: no who, which, what, where, when, how many, or"
        + " did, has, is, will at the start."
    }
    return part + " The nearest that I can answer: 'Who attended …?', 'Where did … meet …?',"
      + " 'What has … promised?', 'What did … say about …?', 'Who is the foreign minister of …?'."
  }
}
