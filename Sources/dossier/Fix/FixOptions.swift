import ArgumentParser
import Glibc
import Querying
import Storage

/// What every correction takes: the database, who, and why.
struct FixOptions: ParsableArguments {
  @OptionGroup var database: DatabaseOptions

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var reason = ""

  @Option(help: ArgumentHelp("Who corrects; else the variable USER.", valueName: "name"))
  var author: String?

  /// Makes the correction and tells its number.
  func correct(_ order: CorrectionOrder) throws {
    let store = try database.store()
    let number = try store.correct(
      order, author: author ?? environment("USER") ?? "unknown", reason: reason,
      at: Clock.utcNow())
    guard let number else {
      throw Failure("nothing was corrected: what the correction names is not there.", .usage)
    }
    print("correction \(number); 'dossier fix undo \(number)' takes it back")
  }

  /// For finding what is meant before the database is opened for writing.
  func engine() throws -> QueryEngine { try database.engine() }
}

/// The time of day, for the log of corrections only.
enum Clock {
  /// ISO 8601 with milliseconds: "2026-05-03T10:00:00.000Z".
  static func utcNow() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    gmtime_r(&time.tv_sec, &parts)
    func digits(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let day = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    let hour = [parts.tm_hour, parts.tm_min, parts.tm_sec]
    return day.map { digits($0, 2) }.joined(separator: "-") + "T"
      + hour.map { digits(Int($0), 2) }.joined(separator: ":")
      + "." + digits(time.tv_nsec / 1_000_000, 3) + "Z"
  }
}
