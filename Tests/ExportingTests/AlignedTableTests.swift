import Testing

import Exporting
import Knowledge

@Suite struct AlignedTableTests {
  @Test func signsOfTwoColumnsAndOfNoneStayAligned() throws {
    let text = try written(
      [
        ["東京都", .integer(9)],
        ["👩‍👩‍👧 crew", .integer(10)],
        ["e\u{301}te\u{301}", .integer(111)],
        ["🇬🇧 flag", .null],
        ["⚓️ Ａ", .integer(3)],
      ], columns: ["place", "n"], as: .table)
    #expect(
      text == """
        place      n
        ───────  ───
        東京都     9
        👩‍👩‍👧 crew   10
        été      111
        🇬🇧 flag
        ⚓️ Ａ      3

        """)
  }

  @Test func longTextWrapsInsideItsColumn() throws {
    let text = try written(
      [["Ana Li", "The minister will open the talks in the old harbour on Monday."]],
      columns: ["who", "sentence"], as: .table, style: TableStyle(width: 40))
    #expect(
      text == """
        who     sentence
        ──────  ────────────────────────────────
        Ana Li  The minister will open the talks
                in the old harbour on Monday.

        """)
  }

  @Test func tooManyColumnsBecomeOneBlockARow() throws {
    let long = "a rather long value that needs room"
    let text = try written(
      [[.text(long), .text(long), .null], ["x", "y", "z"]], columns: ["first", "second", "third"],
      as: .table, style: TableStyle(width: 30))
    #expect(
      text == """
        first   a rather long value
                that needs room
        second  a rather long value
                that needs room

        first   x
        second  y
        third   z

        """)
  }

  @Test func articleTextCannotSteerTheTerminal() throws {
    let text = try written(
      [["red \u{1B}[31m\u{7}\u{9B}2J", "two\r\nlines"]], columns: ["a", "b"], as: .table)
    #expect(
      text == """
        a              b
        ─────────────  ─────
        red \u{FFFD}[31m\u{FFFD}\u{FFFD}2J  two
                       lines

        """)
  }

  @Test(arguments: 12...60) func noLineIsWiderThanTheTerminal(_ width: Int) throws {
    let text = try written(
      [["supercalifragilistic 東京都東京都東京都", "short", "a b c d e f g h i j k l m n o p"]],
      columns: ["a", "b", "c"], as: .table, style: TableStyle(width: max(width, 26)))
    for line in text.split(separator: "\n") {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x3000 ? 2 : 1) }
      #expect(columns <= max(width, 26))
    }
  }
}
