import Knowledge
import Testing

@testable import Linguistics

/// Tokens as the treebanks cut them, parted by blanks; `·` stands for a blank of the text.
struct TokeniserTests {
  private static let tokeniser = Result {
    Tokeniser(abbreviations: try Abbreviations.seeded())
  }

  private static func tokens(_ text: String) throws -> [Token] {
    let bytes = Array(text.utf8)
    return try tokeniser.get().tokens(in: bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    ("The ship sank.", "The ship sank ."),
    ("Stop!", "Stop !"),
    ("Who knows?", "Who knows ?"),
    ("Well, yes; no: maybe.", "Well , yes ; no : maybe ."),
    ("(It rained.)", "( It rained . )"),
    ("[sic]", "[ sic ]"),
    ("\"Go,\" he said.", "\" Go , \" he said ."),
    ("“Go,” he said.", "“ Go , ” he said ."),
    ("‘Go’", "‘ Go ’"),
    ("«Non»", "« Non »"),
    ("wait...", "wait ..."),
    ("wait…", "wait …"),
    ("No!!!", "No !!!"),
    ("A — B", "A — B"),
    ("war—and peace", "war — and peace"),
    ("1939–45", "1939 – 45"),
    ("yes--no", "yes -- no"),
    ("one / two", "one / two"),
    ("and/or", "and / or"),
    ("• Bread", "• Bread"),
  ])
  func cutsMarks(_ text: String, _ expected: String) throws {
    #expect(try Self.tokens(text).map(\.text).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("don't", "do n't"),
    ("Don’t", "Do n’t"),
    ("can't", "ca n't"),
    ("won't", "wo n't"),
    ("cannot", "can not"),
    ("gonna", "gon na"),
    ("I'm", "I 'm"),
    ("we'll", "we 'll"),
    ("they’ve", "they ’ve"),
    ("she'd", "she 'd"),
    ("you're", "you 're"),
    ("Hasan's", "Hasan 's"),
    ("Hasan’s", "Hasan ’s"),
    ("the crews' pay", "the crews ' pay"),
    ("O'Brien", "O'Brien"),
    ("O'Brien's", "O'Brien 's"),
    ("o'clock", "o'clock"),
    ("Sana'a", "Sana'a"),
    ("the '90s", "the '90s"),
    ("the ’60s", "the ’60s"),
  ])
  func cutsContractions(_ text: String, _ expected: String) throws {
    #expect(try Self.tokens(text).map(\.text).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("two-day", "two - day"),
    ("47-year-old", "47 - year - old"),
    ("Barrow-in-Furness", "Barrow - in - Furness"),
    ("Kim Jong-un", "Kim Jong - un"),
    ("U.S.-led", "U.S. - led"),
    ("NATO-led", "NATO - led"),
    ("F-16", "F - 16"),
    ("pro-Russian", "pro-Russian"),
    ("anti-war", "anti-war"),
    ("re-elected", "re-elected"),
    ("co-operation", "co-operation"),
    ("ex-minister", "ex-minister"),
    ("non-profit", "non-profit"),
    ("mid-2010", "mid-2010"),
    ("e-mail", "e-mail"),
    ("Under-Secretary", "Under - Secretary"),
    ("555-0134", "555-0134"),
    ("202-555-0134", "202-555-0134"),
    ("2024-05-03", "2024-05-03"),
    ("3-2", "3 - 2"),
    ("al-Masri", "al - Masri"),
  ])
  func cutsHyphens(_ text: String, _ expected: String) throws {
    #expect(try Self.tokens(text).map(\.text).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("1,200,000", "1,200,000"),
    ("3.5", "3.5"),
    (".50", ".50"),
    ("34%", "34 %"),
    ("$40", "$ 40"),
    ("$40m", "$ 40 m"),
    ("£2.5bn", "£ 2.5 bn"),
    ("€5", "€ 5"),
    ("US$40", "US$ 40"),
    ("5pm", "5 pm"),
    ("10:30", "10:30"),
    ("10:30am", "10:30 am"),
    ("40km", "40 km"),
    ("1st", "1st"),
    ("22nd", "22nd"),
    ("1980s", "1980s"),
    ("9/11", "9/11"),
    ("1/2", "1/2"),
    ("in 2004, 2005.", "in 2004 , 2005 ."),
    ("#1", "# 1"),
  ])
  func cutsNumbers(_ text: String, _ expected: String) throws {
    #expect(try Self.tokens(text).map(\.text).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("the U.S. Senate", "the U.S. Senate"),
    ("in the U.S.", "in the U.S."),
    ("a.m. and p.m.", "a.m. and p.m."),
    ("J. K. Rowan", "J. K. Rowan"),
    ("J.K. Rowan", "J.K. Rowan"),
    ("Mr. Li", "Mr. Li"),
    ("Lt. Gen. Reed", "Lt. Gen. Reed"),
    ("No. 10", "No. 10"),
    ("He said no.", "He said no ."),
    ("Acme Inc. paid", "Acme Inc. paid"),
    ("on Jan. 5", "on Jan. 5"),
    ("He sat.", "He sat ."),
    ("Ph.D.", "Ph.D."),
    ("AT&T", "AT&T"),
    ("R&D", "R&D"),
    ("see www.acme.example.", "see www.acme.example ."),
    ("at https://acme.example/a?b=1, he", "at https://acme.example/a?b=1 , he"),
    ("press@acme.example", "press@acme.example"),
    ("ask @acme now", "ask @acme now"),
    ("Acme.com", "Acme.com"),
    ("The ship sank.The crew swam.", "The ship sank . The crew swam ."),
    ("Orbán Viktor", "Orbán Viktor"),
    ("Łódź’s", "Łódź ’s"),
    ("東京 is", "東京 is"),
  ])
  func keepsWhole(_ text: String, _ expected: String) throws {
    #expect(try Self.tokens(text).map(\.text).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "", " ", "\u{A0}\u{2009}", "…", "don’t “go” — 5km, U.S.", "é\u{301}x’s 😀!", "'", "-", "@",
    "a.b.c..",
  ])
  func spansHoldTheirText(_ text: String) throws {
    let bytes = Array(text.utf8)
    var end = 0
    for token in try Self.tokens(text) {
      #expect(token.span.start >= end && token.span.length > 0)
      #expect(
        String(decoding: bytes[token.span.start..<token.span.end], as: UTF8.self) == token.text)
      #expect(token.lower == token.text.lowercased())
      let gap = String(decoding: bytes[end..<token.span.start], as: UTF8.self)
      #expect(!gap.contains { !$0.isWhitespace })
      end = token.span.end
    }
    let rest = String(decoding: bytes[end...], as: UTF8.self)
    #expect(!rest.contains { !$0.isWhitespace })
  }
}
