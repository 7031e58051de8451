import Glibc

/// Expands the INPUT arguments of a command into files.
///
/// A folder is walked in sorted order for files with an article's extension; hidden files, hidden
/// folders and symbolic links that lead out of the folder are left out. Standard input is `-`.
public struct InputFinder: Sendable {
  public init() {}

  /// The inputs in the order of the arguments; what cannot be found stands as a problem.
  ///
  /// An article is named after its path inside the folder that was given; inputs that would share
  /// a name carry their whole path.
  public func inputs(for arguments: [String]) -> [Result<Input, InputProblem>] {
    var found: [Result<Input, InputProblem>] = []
    for argument in arguments { found += expand(argument) }
    var uses: [String: Int] = [:]
    for case .success(let input) in found {
      if let name = input.name { uses[name, default: 0] += 1 }
    }
    return found.map { result in
      result.map { input in
        guard let name = input.name, uses[name, default: 0] > 1 else { return input }
        return Input(path: input.path, name: input.path)
      }
    }
  }

  private func expand(_ argument: String) -> [Result<Input, InputProblem>] {
    if argument == "-" { return [.success(.standardInput)] }
    switch FileStatus(path: argument) {
    case .folder: return folder(argument)
    case .file: return [.success(Input(path: argument))]
    case .other: return [.success(Input(path: argument, name: nil))]
    case .missing:
      guard argument.contains(where: { "*?[".contains($0) }) else {
        return [.failure(InputProblem(path: argument, reason: .missing))]
      }
      let matches = pathsMatching(argument)
      return matches.isEmpty
        ? [.failure(InputProblem(path: argument, reason: .noMatch))] : matches.flatMap(expand)
    }
  }

  /// Every article in a folder and the folders below it.
  private func folder(_ root: String) -> [Result<Input, InputProblem>] {
    guard let rootPath = realPath(root) else {
      return [.failure(InputProblem(path: root, reason: .missing))]
    }
    var found: [Result<Input, InputProblem>] = []
    var pending = [""]
    while let relative = pending.popLast() {
      let path = join(root, relative)
      if FileStatus(path: path) != .folder {
        found.append(.success(Input(path: path, name: PathName(relative).pathStem)))
        continue
      }
      guard let names = entries(of: path) else {
        let words = String(cString: strerror(errno))
        found.append(.failure(InputProblem(path: path, reason: .unreadable(words))))
        continue
      }
      pending += names.reversed().map { join(relative, $0) }.filter {
        isWanted(join(root, $0), inside: rootPath)
      }
    }
    return found.isEmpty ? [.failure(InputProblem(path: root, reason: .noArticles))] : found
  }

  private func isWanted(_ path: String, inside root: String) -> Bool {
    let link = isSymbolicLink(path)
    if FileStatus(path: path) == .folder { return !link }
    guard ArticleFormat(path: path) != nil, FileStatus(path: path) == .file else { return false }
    return !link || realPath(path)?.hasPrefix(root == "/" ? root : root + "/") == true
  }

  private func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || name.isEmpty { return folder + name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

enum FileStatus {
  case file
  case folder
  /// A pipe, a terminal, a device.
  case other
  case missing

  /// Follows symbolic links.
  init(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = errno == EACCES ? .file : .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

private func isSymbolicLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Names in a folder, sorted by bytes, without hidden ones; nil when it cannot be read.
private func entries(of folder: String) -> [String]? {
  guard let handle = opendir(folder) else { return nil }
  defer { closedir(handle) }
  var names: [String] = []
  while let entry = readdir(handle) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private func pathsMatching(_ pattern: String) -> [String] {
  var matches = glob_t()
  defer { globfree(&matches) }
  guard glob(pattern, 0, nil, &matches) == 0 else { return [] }
  return (0..<Int(matches.gl_pathc)).compactMap { index in
    matches.gl_pathv[index].map { String(cString: $0) }
  }
}
