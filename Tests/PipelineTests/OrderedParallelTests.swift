import Testing

import Pipeline

@Suite struct OrderedParallelTests {
  @Test(arguments: [1, 2, 7]) func resultsKeepTheOrderOfTheSequence(jobs: Int) async throws {
    var taken: [Int] = []
    try await OrderedParallel.map(
      0..<500, jobs: jobs,
      work: { number in
        var sum = number
        for step in 0..<((500 - number) * 20) { sum &+= step }
        return sum == .min ? 0 : number
      }, consume: { taken.append($0) })
    #expect(taken == Array(0..<500))
  }

  @Test(arguments: [1, 3]) func theFirstErrorEndsTheWork(jobs: Int) async {
    struct Broken: Error {}
    var taken: [Int] = []
    await #expect(throws: Broken.self) {
      try await OrderedParallel.map(
        0..<100, jobs: jobs,
        work: { number in
          if number >= 40 { throw Broken() }
          return number
        }, consume: { taken.append($0) })
    }
    #expect(taken == Array(0..<40))
  }

  @Test(arguments: [(OrderedParallel.Reach.near, 16), (.far, 48)])
  func theSequenceIsReadNoFasterThanItIsTaken(
    reach: OrderedParallel.Reach, most: Int
  ) async throws {
    var read = 0
    var taken = 0
    var furthest = 0
    let numbers = sequence(first: 0) { last in
      read += 1
      furthest = max(furthest, read - taken)
      return last < 2000 ? last + 1 : nil
    }
    try await OrderedParallel.map(
      numbers, jobs: 2, reach: reach, work: { $0 }, consume: { _ in taken += 1 })
    #expect(taken == 2001)
    #expect(furthest <= most + 2)
  }
}
