/// Why a text is no question that can be read at all: what is wrong, and what to do.
public enum QuestionError: Error, Equatable, CustomStringConvertible {
  case empty
  /// With its length in bytes.
  case tooLong(Int)
  /// With the character's number from 1.
  case controlCharacter(Int)

  /// Longest question that is read, in UTF-8 bytes.
  public static let byteLimit = 1000

  public var description: String {
    switch self {
    case .empty: "the question is empty. Ask one in English, such as 'Who attended the summit?'"
    case .tooLong(let count):
      "the question has \(count) bytes; at most \(Self.byteLimit) are read. Ask for one thing."
    case .controlCharacter(let place):
      "the question has a control character at place \(place). Write it as plain text."
    }
  }

  static func check(_ text: String) throws(QuestionError) {
    let count = text.utf8.count
    guard count <= byteLimit else { throw .tooLong(count) }
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { throw .empty }
    let controls = text.unicodeScalars.enumerated().first { _, scalar in
      scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r"
        || (0x7F..<0xA0).contains(scalar.value)
    }
    if let controls { throw .controlCharacter(controls.offset + 1) }
  }
}
