import Testing

import Exporting
import Knowledge

@Suite struct RowWriterTests {
  private static let rows: [[Cell]] = [
    ["plain", .integer(7)],
    ["say \"aye\", then\nleave | tab\there \\", .null],
    ["", .real(0.5)],
  ]

  @Test(arguments: [
    (
      OutputFormat.csv,
      "words,n\r\nplain,7\r\n\"say \"\"aye\"\", then\nleave | tab\there \\\",\r\n\"\",0.5\r\n"
    ),
    (.tsv, "words\tn\nplain\t7\nsay \"aye\", then\\nleave | tab\\there \\\\\t\n\t0.5\n"),
    (
      .jsonl,
      """
      {"words":"plain","n":7}
      {"words":"say \\"aye\\", then\\nleave | tab\\there \\\\","n":null}
      {"words":"","n":0.5}

      """
    ),
    (
      .json,
      """
      [
      {"words":"plain","n":7},
      {"words":"say \\"aye\\", then\\nleave | tab\\there \\\\","n":null},
      {"words":"","n":0.5}
      ]

      """
    ),
    (
      .markdown,
      """
      | words | n |
      |---|---|
      | plain | 7 |
      | say "aye", then<br>leave \\| tab\there \\\\ |  |
      |  | 0.5 |

      """
    ),
  ])
  func writesEachFormat(_ format: OutputFormat, _ expected: String) throws {
    #expect(try written(Self.rows, columns: ["words", "n"], as: format) == expected)
  }

  @Test(arguments: OutputFormat.allCases)
  func noRowsAreWellFormed(_ format: OutputFormat) throws {
    let expected: [OutputFormat: String] = [
      .csv: "a\r\n", .tsv: "a\n", .json: "[]\n", .jsonl: "", .markdown: "| a |\n|---|\n",
      .table: "a\n─\n", .excel: "\u{FEFF}a\r\n",
    ]
    #expect(try written([], columns: ["a"], as: format) == expected[format])
  }

  @Test(arguments: [(OutputFormat.csv, "7\r\n"), (.tsv, "7\n"), (.markdown, "| 7 |\n")])
  func headerCanBeLeftOut(_ format: OutputFormat, _ expected: String) throws {
    let text = try written([[.integer(7)]], columns: ["n"], as: format, showsHeader: false)
    #expect(text == expected)
  }

  @Test(arguments: ["=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
  func spreadsheetsGetNoFormulas(_ text: String) throws {
    let written = try written(
      [[.text(text), .real(-1.5), .text("a=b")]], columns: ["a", "b", "c"], as: .excel)
    let plain = written.replacing("\"", with: "")
    #expect(plain == "\u{FEFF}a,b,c\r\n'\(text),-1.5,a=b\r\n")
  }

  @Test func manyRowsReachTheSinkInPieces() throws {
    var pieces = 0
    var writer = RowWriter(format: .csv, columns: ["n"]) { _ in pieces += 1 }
    for number in Int64(0)..<100_000 { try writer.write([.integer(number)]) }
    try writer.finish()
    #expect(pieces > 5)
  }
}

func written(
  _ rows: [[Cell]], columns: [String], as format: OutputFormat, showsHeader: Bool = true,
  style: TableStyle = TableStyle()
) throws -> String {
  var bytes: [UInt8] = []
  var writer = RowWriter(
    format: format, columns: columns, showsHeader: showsHeader, style: style
  ) { bytes += $0 }
  for row in rows { try writer.write(row) }
  try writer.finish()
  return String(decoding: bytes, as: UTF8.self)
}
