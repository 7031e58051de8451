import Knowledge
import Testing

@Test(arguments: ["word", "Zulu", "4th", "e\u{301}"])
func wordsAreNoMarks(_ word: String) { #expect(!word.mayBeMark) }

@Test(arguments: ["“", "’s", "-", "–", "''", "\"", "`", "{", "@", "[", "/", ":", "élan"])
func marksAndWhatIsOutsideAsciiMayBe(_ text: String) { #expect(text.mayBeMark) }

@Test func nothingIsNoMark() { #expect(!"".mayBeMark) }
