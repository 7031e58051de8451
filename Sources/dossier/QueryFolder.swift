import Glibc
import Querying

/// The user's own folder of canned queries: `--queries`, else the variable `DOSSIER_QUERIES`.
enum QueryFolder {
  /// Longest file that is read, in bytes; far above any query.
  private static let longestFile = 1 << 20

  /// The queries there are; ours alone where no folder is named.
  static func queries(_ option: String?) throws -> OwnQueries {
    let variable = environment("DOSSIER_QUERIES") ?? ""
    guard let folder = option ?? (variable.isEmpty ? nil : variable) else {
      return try OwnQueries(files: [])
    }
    return try OwnQueries(files: names(in: folder).map { ($0, try bytes(of: folder + "/" + $0)) })
  }

  /// The folder in words that were not yet read as a command line.
  static func option(in words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      if word.hasPrefix("--queries=") { return String(word.dropFirst("--queries=".count)) }
      if word == "--queries", index + 1 < words.count { return words[index + 1] }
    }
    return nil
  }

  private static func names(in folder: String) throws -> [String] {
    guard let directory = opendir(folder) else { throw failure(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".sql"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw failure(path) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: longestFile)
    bytes.removeLast(longestFile - fread(&bytes, 1, longestFile, file))
    guard ferror(file) == 0 else { throw failure(path) }
    return bytes
  }

  private static func failure(_ path: String) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      "cannot read \(path): \(reason). Check --queries or the variable DOSSIER_QUERIES.", .usage)
  }
}
