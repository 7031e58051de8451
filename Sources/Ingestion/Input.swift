/// One file, or standard input, that holds one article or (JSON Lines) many.
public struct Input: Hashable, Sendable {
  /// As the user named it; `-` is standard input.
  public let path: String
  /// Names the article where it has no id and no URL; nil where only its words can name it.
  public let name: String?

  /// A file that is named by itself; its article is called after the file, without extension.
  public init(path: String) {
    self.init(path: path, name: path == "-" ? nil : PathName(path).stem)
  }

  init(path: String, name: String?) {
    self.path = path
    self.name = name
  }

  public static let standardInput = Input(path: "-")

  /// False for standard input, pipes and devices, which may let a reader wait.
  public var isFile: Bool { path != "-" && FileStatus(path: path) == .file }
}

/// The parts of a path; a closing `.gz` is not a part of the name.
struct PathName {
  private let plain: Substring

  init(_ path: String) {
    plain = path.hasSuffix(".gz") ? path.dropLast(3) : path[...]
  }

  private var file: Substring {
    plain[(plain.lastIndex(of: "/").map(plain.index(after:)) ?? plain.startIndex)...]
  }

  /// In lower case, without the dot; empty where there is none.
  var fileExtension: String {
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }

  /// The file's name without folder and without an extension of an article.
  var stem: String { Self.withoutExtension(file, fileExtension) }

  /// The whole path without an extension of an article.
  var pathStem: String { Self.withoutExtension(plain, fileExtension) }

  private static func withoutExtension(_ name: Substring, _ ending: String) -> String {
    ArticleFormat.byExtension[ending] == nil
      ? String(name) : String(name.dropLast(ending.utf8.count + 1))
  }
}
