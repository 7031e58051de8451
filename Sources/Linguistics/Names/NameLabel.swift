import Knowledge

/// What a token is to a name: outside, at the beginning or inside.
///
/// The raw values are the labels of the model in `seeds/models/names.model`.
package enum NameLabel: UInt8, CaseIterable, Sendable {
  case outside
  case beginPerson
  case insidePerson
  case beginLocation
  case insideLocation
  case beginOrganisation
  case insideOrganisation

  package static let count = allCases.count

  package init(beginning type: NameType) {
    self =
      switch type {
      case .person: .beginPerson
      case .location: .beginLocation
      case .organisation: .beginOrganisation
      }
  }

  package init(inside type: NameType) {
    self =
      switch type {
      case .person: .insidePerson
      case .location: .insideLocation
      case .organisation: .insideOrganisation
      }
  }

  /// The type of name, nil outside.
  package var type: NameType? {
    switch self {
    case .outside: nil
    case .beginPerson, .insidePerson: .person
    case .beginLocation, .insideLocation: .location
    case .beginOrganisation, .insideOrganisation: .organisation
    }
  }

  package var isInside: Bool { rawValue != 0 && rawValue % 2 == 0 }

  /// Whether this label may stand behind another.
  package func mayFollow(_ previous: NameLabel) -> Bool {
    !isInside || previous.type == type
  }
}

/// A name by its tokens, without a score.
package struct LabelledName: Hashable, Sendable {
  package let tokens: Range<Int>
  package let type: NameType

  package init(tokens: Range<Int>, type: NameType) {
    (self.tokens, self.type) = (tokens, type)
  }

  /// The names that a row of labels spells out.
  package static func names(in labels: [NameLabel]) -> [LabelledName] {
    var names: [LabelledName] = []
    var start = 0
    for (index, label) in labels.enumerated() {
      guard let type = label.type, !label.isInside || index == 0 || labels[index - 1].type != type
      else { continue }
      start = index
      var end = index + 1
      while end < labels.count, labels[end].isInside, labels[end].type == type { end += 1 }
      names.append(LabelledName(tokens: start..<end, type: type))
    }
    return names
  }
}
