/// How much speaks for two atoms being one person, 0 to 1, and what.
struct PersonScore {
  /// From here on two atoms are one.
  static let joins = 0.6
  /// From here up to `joins` a person should look.
  static let doubtful = 0.4
  /// Below this two atoms keep their groups apart.
  static let contradicts = 0.3

  var value: Double
  var reasons: [String] = []

  static let none = PersonScore(value: 0, reasons: ["names that do not go together"])

  /// Names of somebody who has both, as a third name tells.
  static let bridged = PersonScore(value: contradicts, reasons: ["two family names of one person"])

  mutating func add(_ weight: Double, _ reason: String) {
    value += weight
    reasons.append(reason)
  }

  var isDoubtful: Bool { value >= Self.doubtful && value < Self.joins }
  var text: String { reasons.joined(separator: ", ") }
}
