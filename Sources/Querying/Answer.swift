import Knowledge
import Storage

/// The rows that answer a question.
public struct Answer: Hashable, Sendable {
  public var columns: [String]
  public var rows: [[Cell]]
  /// There was more than the row limit let through.
  public var isCut: Bool

  init(_ result: QueryResult) {
    columns = result.columns
    rows = result.rows.map { $0.map(Cell.init) }
    isCut = result.isCut
  }
}

extension Cell {
  /// Bytes, which no column of the schema holds, are shown in hexadecimal.
  init(_ value: SQLValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .integer(number)
    case .real(let number): self = .real(number)
    case .text(let text): self = .text(text)
    case .blob(let bytes):
      let digits = Array("0123456789abcdef")
      self = .text(String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }))
    }
  }
}
