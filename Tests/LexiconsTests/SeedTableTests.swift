@testable import Lexicons
import Testing

@Suite struct SeedTableTests {
  private enum Shade: String, CaseIterable { case light, dark }

  @Test func readsRowsUnderTheirColumns() throws {
    let table = try SeedTable(
      "t.tsv", columns: ["word", "shade"],
      text: "# About.\n# word\tshade\nnavy\tdark\n\n# a remark\ncream\tlight")
    #expect(table.rows.map(\.line) == [3, 6])
    #expect(table.rows.map { $0["word"] } == ["navy", "cream"])
    #expect(try table.rows[0].value("shade", as: Shade.self) == .dark)
  }

  @Test(arguments: [
    ("# word\tshade\nnavy\n", "seeds/t.tsv:2: 1 columns, expected 2"),
    ("# word\tshade\nnavy\tdark\tx\n", "seeds/t.tsv:2: 3 columns, expected 2"),
    ("# word\tcolour\nnavy\tdark\n", "names the columns 'word\tcolour'"),
    ("navy\tdark\n", "seeds/t.tsv: the last comment line"),
    ("# word\tshade\n\tdark\n", "seeds/t.tsv:2: column 'word' must not be empty"),
    ("# word\tshade\n\nnavy\tdim\n", "seeds/t.tsv:3: 'dim' is no value of column 'shade'"),
  ])
  func aFaultTellsFileAndLine(_ text: String, _ message: String) {
    do throws(LexiconError) {
      let table = try SeedTable("t.tsv", columns: ["word", "shade"], text: text)
      for row in table.rows {
        _ = try row.required("word")
        _ = try row.value("shade", as: Shade.self)
      }
      Issue.record("no error for \(text)")
    } catch {
      #expect(error.description.contains(message), "\(error)")
    }
  }

  @Test func aMissingFileIsNamed() {
    let error = #expect(throws: LexiconError.self) {
      try SeedTable("rules/none.tsv", columns: ["rule"])
    }
    #expect(error?.description.hasPrefix("seeds/rules/none.tsv: no such seed") == true)
  }

  @Test func aRowThatIsNoUTF8IsRefused() {
    let row = SeedTable.decodingError(of: [0x61, 0xFF])
    #expect(row?.description == "seeds/t.tsv:2: not UTF-8; save the file as UTF-8")
  }
}

extension SeedTable {
  /// The fault of a table whose only cell has these bytes.
  fileprivate static func decodingError(of bytes: [UInt8]) -> LexiconError? {
    do throws(LexiconError) {
      _ = try SeedTable("t.tsv", columns: ["w"], bytes: Array("# w\n".utf8) + bytes)
      return nil
    } catch {
      return error
    }
  }
}
