import Foundation

/// The figures of all benchmarks, run by run.
struct BenchmarkReport {
  /// One run of one benchmark.
  struct Run {
    let benchmark: String
    let iteration: Int
    /// What the benchmark counts: words, articles or queries.
    let units: Int
    let unit: String
    /// CPU seconds of the process.
    let seconds: Double
  }

  private(set) var runs: [Run] = []

  /// Times some work several times; every run must give the same answer.
  mutating func measure<Answer: Equatable>(
    _ benchmark: String, units: Int, unit: String, runs count: Int, work: () throws -> Answer
  ) rethrows {
    var first: Answer?
    for iteration in 1...count {
      let start = processSeconds()
      let answer = try work()
      let seconds = processSeconds() - start
      precondition(first == nil || first == answer, "\(benchmark): another answer; time is void")
      first = answer
      runs.append(
        Run(
          benchmark: benchmark, iteration: iteration, units: units, unit: unit, seconds: seconds))
    }
  }

  private func processSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A line a benchmark: units a CPU second, the median of its runs.
  var table: String {
    var names: [String] = []
    for run in runs where !names.contains(run.benchmark) { names.append(run.benchmark) }
    let lines = names.map { name in
      let own = runs.filter { $0.benchmark == name }
      let rates = own.map { Double($0.units) / max($0.seconds, 1e-9) }.sorted()
      let rate = String(Int(rates[rates.count / 2]))
      let padding = String(repeating: " ", count: max(1, 24 - name.count))
      let alignment = String(repeating: " ", count: max(1, 12 - rate.count))
      return "\(name)\(padding)\(alignment)\(rate) \(own[0].unit) a CPU second"
    }
    return lines.joined(separator: "\n")
  }

  func writeCSV(to path: String) throws {
    let rows = runs.map { run in
      "\(run.benchmark),\(run.iteration),\(run.units),\(run.unit),\(run.seconds)"
    }
    let text = (["benchmark,iteration,units,unit,seconds"] + rows).joined(separator: "\r\n")
    try (text + "\r\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
