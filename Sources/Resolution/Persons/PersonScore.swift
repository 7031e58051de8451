/// How much speaks for two atoms being one person, 0 to 1, and what.
struct PersonScore {
  /// From here on two atoms are one.
  static let joins = 0.6
  /// From here up to `joins` a person should look.
  static let doubtful = 0.4
  /// Below this two atoms keep their groups apart.
  static let contradicts = 0.3

  var value: Double
  private var reasons: [String] = []
  /// False where only the value is asked for, most often by far.
  private let keepsReasons: Bool

  /// `reason` tells where the value comes from.
  init(value: Double, _ reason: @autoclosure () -> String, keepsReasons: Bool = true) {
    self.value = value
    self.keepsReasons = keepsReasons
    if keepsReasons { reasons.append(reason()) }
  }

  static let none = PersonScore(value: 0, "names that do not go together")

  /// Names of somebody who has both, as a third name tells.
  static let bridged = PersonScore(value: contradicts, "two family names of one person")

  /// Offices of two people whose names go together.
  static let namesakes = PersonScore(value: 0.05, "another office under a namesake's name")

  mutating func add(_ weight: Double, _ reason: @autoclosure () -> String) {
    value += weight
    if keepsReasons { reasons.append(reason()) }
  }

  static func isDoubtful(_ value: Double) -> Bool { value >= doubtful && value < joins }

  var text: String { reasons.joined(separator: ", ") }
}
