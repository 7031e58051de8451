/// Why a question could not be asked: what is wrong with it, and what to do.
public enum QueryError: Error, Equatable, CustomStringConvertible {
  case unknownQuery(String, nearest: [String])
  case unknownParameter(String, query: String, known: [String])
  case missingParameter(QueryParameter, query: String)
  case missingValue(parameter: String)
  case badValue(String, QueryParameter)
  case badChoice(String, QueryParameter)
  case badDate(String)
  case noWords(String)
  case noPath(String, String, facts: Int)
  case unknownFact(String)
  case unknownRelation(String, nearest: [String])
  case unknownArticle(String)
  case ambiguousName(String, [String])
  case unknownName(String, QueryParameter.Kind, nearest: [String])

  public var description: String {
    switch self {
    case .unknownQuery(let name, let nearest):
      "no query is called '\(name)'.\(Self.hint(nearest)) 'dossier query --list' shows all."
    case .unknownParameter(let name, let query, let known):
      "\(query) has no parameter --\(name)."
        + Self.hint(Suggestion.nearest(to: name, among: known))
        + " 'dossier query \(query) --help' shows all."
    case .missingParameter(let parameter, let query):
      "\(query) needs --\(parameter.name): \(parameter.meaning)"
        + " 'dossier query \(query) --help' shows an example."
    case .unknownFact(let name):
      "no fact is called '\(name)'. The column 'fact' of a query names facts, as ARTICLE#c1."
    case .unknownRelation(let name, let nearest):
      "no view or table is called '\(name)'.\(Self.hint(nearest)) 'dossier schema' lists them."
    case .unknownArticle(let name):
      "no article is called '\(name)'. 'dossier articles' names them."
    case .ambiguousName(let name, let ids):
      "'\(name)' may be \(ids.joined(separator: " or ")). Name one of these."
    case .missingValue(let parameter): "--\(parameter) needs a value after it."
    case .badValue(let value, let parameter):
      "--\(parameter.name): '\(value)' is no \(parameter.kind). \(Self.form(parameter.kind))"
    case .badDate(let text): "'\(text)' is no date. \(Self.form(.date))"
    case .noWords(let text): "nothing to look for in '\(text)'. \(Self.form(.words))"
    case .noPath(let one, let other, let facts):
      "no chain of at most \(facts) facts ties '\(one)' to '\(other)'. Raise --facts, or"
        + " see what is near with 'dossier network'."
    case .badChoice(let value, let parameter):
      "--\(parameter.name): '\(value)' is none of \(parameter.choices.joined(separator: ", "))."
        + Self.hint(Suggestion.nearest(to: value, among: parameter.choices))
    case .unknownName(let name, let kind, let nearest):
      "the database knows no \(kind) by the name '\(name)'."
        + Self.hint(nearest) + " 'dossier query names --words \"\(name)\"' searches all names."
    }
  }

  private static func hint(_ nearest: [String]) -> String {
    nearest.isEmpty
      ? "" : " Did you mean " + nearest.map { "'\($0)'" }.joined(separator: " or ") + "?"
  }

  private static func form(_ kind: QueryParameter.Kind) -> String {
    switch kind {
    case .number: "Write a whole number, such as 20."
    case .date: "Write a year, a month or a day: 2025, 2025-03 or 2025-03-20."
    default: "Write at least one letter or digit."
    }
  }
}
