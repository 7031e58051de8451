/// The forms in which rows can be written.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// Aligned columns for people; wrapped to the terminal's width.
  case table
  /// RFC 4180: comma, quotes where needed, CRLF; null is empty, an empty text is `""`.
  case csv
  /// CSV for spreadsheets: a byte order mark before it, and an apostrophe before what would be a
  /// formula, that is before texts that begin with `=`, `+`, `-`, `@`, a tab or a return.
  case excel
  /// Tab between values; tab, line end and backslash in a value as `\t`, `\n`, `\r`, `\\`.
  case tsv
  /// One array of objects.
  case json
  /// One object a line.
  case jsonl
  /// A GitHub-flavoured Markdown table.
  case markdown
}

/// How a table is laid out for a person.
public struct TableStyle: Sendable {
  /// Columns of the terminal; nil keeps every line whole.
  public var width: Int?
  /// True when headings may carry terminal colours.
  public var isColoured: Bool

  public init(width: Int? = nil, isColoured: Bool = false) {
    self.width = width
    self.isColoured = isColoured
  }
}
