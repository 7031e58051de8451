import ArgumentParser
import Glibc
import Querying
import Storage

/// What ends a command, in words: what, where, and what to do.
struct Failure: Error, CustomStringConvertible {
  let description: String
  let status: ExitStatus

  init(_ description: String, _ status: ExitStatus) {
    self.description = description
    self.status = status
  }
}

/// The program's exit statuses, as `dossier --help` tells them.
enum ExitStatus: Int32 {
  case done = 0
  case inputFailed = 1
  case databaseUnfit = 2
  case timeLimit = 3
  case memoryLimit = 4
  case rowLimit = 5
  case usage = 64
}

extension Dossier {
  /// Prints an error and ends the program with the status it stands for.
  static func finish(after error: any Error) -> Never {
    switch error {
    case is ClosedPipe:
      Glibc.exit(ExitStatus.done.rawValue)
    case let failure as ShellFailure: Glibc.exit(status(of: failure.last).rawValue)
    case let failure as Failure: finish(failure.description, failure.status)
    case let error as QueryError: finish(error.description, .usage)
    case let error as QuestionError: finish(error.description, .usage)
    case let error as QueryFileError: finish(error.description, .usage)
    case let error as StorageError: finish(error.description, status(of: error.reason))
    default: exit(withError: error)
    }
  }

  private static func finish(_ message: String, _ status: ExitStatus) -> Never {
    StandardError.write("dossier: \(message)\n")
    Glibc.exit(status.rawValue)
  }

  private static func status(of error: any Error) -> ExitStatus {
    switch error {
    case is ClosedPipe: .done
    case let failure as Failure: failure.status
    case let error as StorageError: status(of: error.reason)
    default: .usage
    }
  }

  private static func status(of reason: StorageError.Reason) -> ExitStatus {
    switch reason {
    case .refused, .wrongSQL: .usage
    case .tookTooLong: .timeLimit
    case .tookTooMuch: .memoryLimit
    default: .databaseUnfit
    }
  }
}
