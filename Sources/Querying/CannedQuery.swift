/// A question in SQL: one of `queries/sql`, or of the user's own folder.
public struct CannedQuery: Sendable {
  public let name: String
  /// One sentence: what the rows tell.
  public let purpose: String
  public let parameters: [QueryParameter]
  /// Names of values that only the program itself gives.
  public let given: [String]
  /// A command line that shows its use.
  public let example: String
  public let columns: [Column]
  /// The whole file; parameters are bound, never pasted.
  public let sql: String

  public struct Column: Hashable, Sendable {
    public let name: String
    public let kind: Kind
    public let meaning: String

    /// What the values are; `date` is a day, a month or a year.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case text, integer, number, date
    }
  }
}

extension CannedQuery {
  /// Holds arguments against the parameters, before any database is opened.
  ///
  /// - Throws: `QueryError` for one that is unknown, or missing where it is required.
  public func check(_ arguments: [String: String]) throws {
    for name in arguments.keys.sorted() { try checkParameter(name) }
    for parameter in parameters where parameter.kind == .choice {
      guard let value = arguments[parameter.name], !parameter.choices.contains(value) else {
        continue
      }
      throw QueryError.badChoice(value, parameter)
    }
    for parameter in parameters where parameter.isRequired && arguments[parameter.name] == nil {
      throw QueryError.missingParameter(parameter, query: self.name)
    }
  }

  /// Throws a `QueryError` that suggests another where no parameter has this name.
  public func checkParameter(_ name: String) throws {
    let known = parameters.map(\.name)
    guard known.contains(name) else {
      throw QueryError.unknownParameter(name, query: self.name, known: known)
    }
  }
}

/// A value that a canned query takes, as `--name value` on the command line.
public struct QueryParameter: Hashable, Sendable {
  public let name: String
  public let kind: Kind
  public let isRequired: Bool
  /// The values that there are, where it is a `choice`.
  public let choices: [String]
  public let meaning: String

  init(
    name: String, kind: Kind, isRequired: Bool = false, choices: [String] = [], meaning: String
  ) {
    (self.name, self.kind, self.isRequired) = (name, kind, isRequired)
    (self.choices, self.meaning) = (choices, meaning)
  }

  /// What help shows as its value.
  var form: String { choices.isEmpty ? kind.rawValue : choices.joined(separator: "|") }

  /// What a value may be, and what the SQL gets.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Any text, as it is.
    case text
    /// Words, or their beginnings, in any order; the SQL passes them to `has_words`.
    case words
    /// One of a list; the header parts them by `|`.
    case choice
    /// A whole number, such as the most rows to print.
    case number
    /// A year, month or day in ISO 8601.
    case date
    /// A name in any of the forms that the knowledge base has read, of an entity of this type;
    /// the SQL gets a JSON array of the row numbers in `entity`.
    case person, place, country, vessel, organisation
    /// The same for an entity of any type.
    case entity
  }
}
