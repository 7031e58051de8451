/// Why a model file cannot be used.
public struct ModelError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case absent
    case notAModel
    case version(found: Int, expected: Int)
    case truncated
    case damaged
    case missingSection
    case unfit(String)
  }

  /// The file, such as `models/tags.model`.
  public let file: String
  /// The section of the file, empty where the whole file is meant.
  public let section: String
  public let reason: Reason

  public init(file: String, section: String = "", reason: Reason) {
    self.file = file
    self.section = section
    self.reason = reason
  }

  public var description: String {
    let problem =
      switch reason {
      case .absent: "there is no such model"
      case .notAModel: "not a model file"
      case .version(let found, let expected): "format \(found), this program reads \(expected)"
      case .truncated: "its size is not what it says"
      case .damaged: "its checksum is wrong"
      case .missingSection: "there is no such section"
      case .unfit(let what): "does not fit this program: \(what)"
      }
    let place = section.isEmpty ? file : "\(file), section \(section)"
    return "\(place): \(problem); make it anew with `make train`"
  }
}
