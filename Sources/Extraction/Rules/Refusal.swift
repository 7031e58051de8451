import Knowledge

/// A word that a rule names and that gave no fact, with the reason.
public struct Refusal: Hashable, Sendable {
  /// Unicode scalars of the article's text.
  public let trigger: TextSpan
  /// Index into `Document.sentences`.
  public let sentence: Int
  /// Name of the rule, such as `event/talks`.
  public let rule: String
  public let reason: Reason

  /// Why a reader let a trigger go.
  public enum Reason: Hashable, Sendable, CustomStringConvertible {
    /// None of the rules of this word had its conditions met; this one's, for one, is not.
    case conditionUnmet(String)
    case insideName
    case nobodyTakesPart
    case tooFewTakePart
    case onlyDescribed
    case series
    case habit
    case conditional
    case standing(String)
    case purpose
    case noContent
    case nobodyBound

    public var description: String {
      switch self {
      case .conditionUnmet(let condition): "the condition \(condition) does not hold"
      case .insideName: "the word is part of a name"
      case .nobodyTakesPart: "nobody is found who takes part"
      case .tooFewTakePart: "only one side is found"
      case .onlyDescribed: "nobody is named, and neither a day nor a verb tells that it took place"
      case .series: "told as a series"
      case .habit: "told in the present tense without a day: a habit"
      case .conditional: "told under a condition"
      case .standing(let standing): "told as \(standing)"
      case .purpose: "told as a purpose"
      case .noContent: "nothing is found that is promised"
      case .nobodyBound: "nobody is found whom it binds"
      }
    }
  }
}

/// Collects refusals where somebody asks for them; readers hold none otherwise.
final class RefusalLog {
  private(set) var all: [Refusal] = []

  func add(_ refusal: Refusal) { if !all.contains(refusal) { all.append(refusal) } }
}

extension ClaimContext {
  /// Notes that a trigger gives no fact, if anybody asked.
  func refuse(_ word: Int, _ rule: String, _ reason: @autoclosure () -> Refusal.Reason) {
    refusals?.add(
      Refusal(
        trigger: token(word).span, sentence: document.sentence(ofToken: word), rule: rule,
        reason: reason()))
  }
}
