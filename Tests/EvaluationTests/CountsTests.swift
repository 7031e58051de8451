import Testing

import Evaluation

@Suite struct CountsTests {
  @Test func setsAreComparedByTheirCommonAnswers() {
    let counts = Counts(found: ["a", "b", "c"], gold: ["b", "c", "d", "e"])
    #expect(counts == Counts(correct: 2, spurious: 1, missed: 2))
    #expect(counts.precision == 2.0 / 3)
    #expect(counts.recall == 0.5)
    #expect(counts.f1 == 4.0 / 7)
  }

  @Test func countsAreAddedBeforeTheyAreDivided() {
    var counts = Counts(correct: 1, spurious: 0, missed: 0)
    counts += Counts(correct: 0, spurious: 3, missed: 3)
    #expect(counts.precision == 0.25)
  }

  @Test func nothingFoundInNothingIsZeroAndNoTrap() {
    #expect(Counts().f1 == 0)
  }
}
