import Knowledge

/// What must hold near a trigger for its rule to fire, as a cell of a rule table writes it.
///
/// | written | holds when |
/// |---|---|
/// | `obj=treaty,accord` | the path leads to one of these dictionary forms |
/// | `obj:person,country` | the path leads to an entity of these types |
/// | `obj:people` | the path leads to a described person or group |
/// | `obj:number` | the path leads to a number |
/// | `+with` | the path leads to any word |
/// | `obj\|+with:person` | either path leads to one |
/// | `!…` | the rest does not hold |
/// | `two` | two participants or more are found, or a group or body |
struct RuleCondition: Sendable {
  /// As the cell writes it.
  let text: String
  let isNegated: Bool
  let test: Test

  enum Test: Sendable {
    case twoParties
    case exists([ArcPath])
    case word([ArcPath], [String])
    case type([ArcPath], [PartyType])
  }

  /// What a path may be asked to lead to.
  enum PartyType: String, Sendable {
    case person, place, country, vessel, organisation
    case people
    /// In figures or words.
    case number
  }

  /// What a cell may hold, for error messages.
  static let notation = "PATH, PATH=word,word, PATH:type,type or two, each perhaps after '!'"

  /// Nil when it cannot be read.
  init?(_ text: String) {
    self.text = text
    isNegated = text.hasPrefix("!")
    let body = isNegated ? text.dropFirst() : text[...]
    if body == "two" {
      test = .twoParties
    } else if let equals = body.firstIndex(of: "=") {
      guard let paths = Self.paths(body[..<equals]) else { return nil }
      let words = body[body.index(after: equals)...].split(separator: ",").map(String.init)
      test = .word(paths, words)
    } else if let colon = body.lastIndex(of: ":"),
      let types = Self.types(body[body.index(after: colon)...]),
      let paths = Self.paths(body[..<colon])
    {
      test = .type(paths, types)
    } else {
      guard let paths = Self.paths(body) else { return nil }
      test = .exists(paths)
    }
  }

  private static func paths(_ text: Substring) -> [ArcPath]? {
    var paths: [ArcPath] = []
    for part in text.split(separator: "|") {
      guard let path = ArcPath(String(part)) else { return nil }
      paths.append(path)
    }
    return paths.isEmpty ? nil : paths
  }

  /// Nil for the second half of a relation such as `nmod:poss`.
  private static func types(_ text: Substring) -> [PartyType]? {
    var types: [PartyType] = []
    for name in text.split(separator: ",") {
      guard let type = PartyType(rawValue: String(name)) else { return nil }
      types.append(type)
    }
    return types
  }
}
