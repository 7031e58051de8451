import Glibc

/// Hands the bytes of libFuzzer to one door of the program; `make fuzz` builds and runs it.
///
/// The variable FUZZ names the door; all arguments are libFuzzer's own.
@main
enum Main {
  nonisolated(unsafe) private static var door: any Door = Refused()

  static func main() throws {
    let name = getenv("FUZZ").map { String(cString: $0) } ?? ""
    guard let make = doors[name] else {
      let known = doors.keys.sorted().joined(separator: ", ")
      fatalError("FUZZ must name one of \(known), not '\(name)'")
    }
    door = try make()
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &arguments) { start, size in
        Main.door.take(Array(UnsafeBufferPointer(start: start, count: size)))
        return 0
      })
  }

  private static let doors: [String: @Sendable () throws -> any Door] = [
    "html": { ArticleDoor(format: .html) },
    "jsonl": { ArticleDoor(format: .jsonl) },
    "article": { ArticleDoor(format: nil) },
    "tokens": { try TokenDoor() },
    "reading": { try ReadingDoor() },
    "question": { try QuestionDoor() },
    "sql": { try SQLDoor() },
  ]
}

/// What takes bytes from outside; a wrong answer traps, for libFuzzer to see.
protocol Door {
  func take(_ bytes: [UInt8])
}

private struct Refused: Door {
  func take(_ bytes: [UInt8]) { fatalError("no door") }
}

/// Source: LLVM, compiler-rt/lib/fuzzer/FuzzerInterface.h.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
