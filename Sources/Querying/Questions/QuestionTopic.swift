import Knowledge
import Lexicons

/// The words of a question that tell which fact is meant.
struct QuestionTopic {
  let words: [String]
  /// Words of names that no article uses as one; they must be in its text.
  let unknownNames: [String]

  private static let empty: Set<String> = [
    "be", "have", "do", "will", "first", "last", "next", "tell", "say", "many", "much", "more",
    "which", "who", "whom", "what", "when", "where", "how", "due", "also", "please", "part",
    "hold", "take", "make", "go", "give", "list", "show", "name", "all", "any", "report", "do",
    "mr", "mrs", "ms", "article", "time", "present", "absent", "kind", "previous", "happen",
    "place", "own", "involve", "include", "schedule",
  ]

  init(question: Question, lexicons: Lexicons) {
    let tokens = question.document.tokens
    var skipped = Set(question.verb).union(question.asked)
    for part in question.parts {
      guard let name = part.name else { continue }
      skipped.formUnion(name.tokens)
      var before = name.tokens.lowerBound - 1
      while before >= 0, !skipped.contains(before),
        lexicons.isOfficeModifier(tokens[before].lower)
          || lexicons.officeHead(tokens[before].lower) != nil
          || lexicons.title(tokens[before].text) != nil, name.types.contains("person")
      {
        skipped.insert(before)
        before -= 1
      }
    }
    for time in question.document.times
    where QuestionDates.days(time, question.document) != nil {
      skipped.formUnion(time.tokens)
    }
    var words: [String] = []
    var unknown: [String] = []
    for index in tokens.indices where !skipped.contains(index) {
      let token = tokens[index]
      let folded = foldedName(token.text)
      guard !folded.isEmpty, !Self.empty.contains(token.lemma) else { continue }
      let isName = token.text != token.lower && index > 0
      if [.noun, .propn, .adj, .verb, .num, .x].contains(token.partOfSpeech) || isName {
        words.append(folded)
        let isInitials =
          folded.utf8.count > 1 && token.text == token.text.uppercased()
          && token.text != token.lower
        if isInitials {
          unknown.append(folded)
        } else if isName, token.partOfSpeech == .propn,
          !QuestionDates.weekdays.contains(token.lower),
          !Self.isOfOffice(token, lexicons)
        {
          unknown.append(folded)
        }
      }
    }
    // "Which Jordanian leader": a nationality that no article has is no word to leave out.
    let named = Set(question.parts.compactMap(\.name).flatMap(\.tokens))
    for index in question.asked where index > 0 && !named.contains(index) {
      let token = tokens[index]
      if lexicons.country(demonym: token.text) != nil { unknown.append(foldedName(token.text)) }
    }
    self.words = words
    unknownNames = unknown
  }

  /// "Secretary", "General", "Prime": a title in capitals is no name.
  private static func isOfOffice(_ token: Token, _ lexicons: Lexicons) -> Bool {
    lexicons.officeHead(token.lower) != nil || lexicons.isOfficeModifier(token.lower)
      || lexicons.job(token.lower) != nil || token.lower == "general"
  }
}
