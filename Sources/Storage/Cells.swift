import Knowledge

/// Reads the cells of a row one after the other, in the order of the SELECT.
struct Cells {
  private let row: [Cell]
  private let offsets: ScalarOffsets
  private var next = 0

  /// The offsets turn spans back into UTF-8 bytes.
  init(_ row: [Cell], _ offsets: ScalarOffsets) {
    self.row = row
    self.offsets = offsets
  }

  private mutating func cell() -> Cell {
    defer { next += 1 }
    return row[next]
  }

  mutating func optionalText() -> String? { cell().string }

  mutating func text() throws(CellFault) -> String {
    let cell = cell()
    guard let string = cell.string else { throw CellFault(found: cell, wanted: "text") }
    return string
  }

  mutating func optionalInteger() -> Int? {
    if case .integer(let number) = cell() { Int(number) } else { nil }
  }

  mutating func integer() throws(CellFault) -> Int {
    let cell = cell()
    guard case .integer(let number) = cell else {
      throw CellFault(found: cell, wanted: "an integer")
    }
    return Int(number)
  }

  mutating func real() throws(CellFault) -> Double {
    let cell = cell()
    guard case .real(let number) = cell else { throw CellFault(found: cell, wanted: "a number") }
    return number
  }

  mutating func choice<Choice: RawRepresentable<String>>(
    _: Choice.Type = Choice.self
  ) throws(CellFault) -> Choice {
    let name = try text()
    guard let choice = Choice(rawValue: name) else {
      throw CellFault(found: .text(name), wanted: "a \(Choice.self)")
    }
    return choice
  }

  mutating func date() -> CalendarDate? { optionalText().flatMap { CalendarDate(iso: $0) } }

  mutating func span() throws(CellFault) -> TextSpan {
    offsets.span(scalarStart: try integer(), scalarEnd: try integer())
  }

  /// An index into `ArticleFacts.entities`.
  mutating func entity() -> Int? { optionalInteger().map { $0 - 1 } }

  mutating func optionalParty() -> Party? {
    let (name, entity) = (optionalText(), entity())
    return name.map { Party(name: $0, entity: entity) }
  }

  mutating func party() throws(CellFault) -> Party {
    Party(name: try text(), entity: entity())
  }

  mutating func provenance() throws(CellFault) -> Provenance {
    Provenance(rule: try text(), trigger: try span(), confidence: try real())
  }
}

/// A cell that the schema does not let be.
struct CellFault: Error, CustomStringConvertible {
  var found: Cell
  var wanted: String

  var description: String { "damaged row: \(found) where \(wanted) belongs" }
}
