import Testing

import Knowledge

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("Keir Starmer", "keir starmer"), ("U.S.", "us"), ("Seán O’Brien", "sean obrien"),
    ("Luiz Inácio Lula da Silva", "luiz inacio lula da silva"), ("Jean-Claude", "jean claude"),
    ("Recep Tayyip Erdoğan", "recep tayyip erdogan"), ("Łódź", "lodz"), ("Nguyễn", "nguyen"),
    ("  HMS  “Vanguard” ", "hms vanguard"), ("Sa\u{301}", "sa"), ("Путин", "путин"), ("–", ""),
  ])
  func foldsWhatSpellingsDifferIn(_ name: String, _ folded: String) {
    #expect(foldedName(name) == folded)
  }
}
