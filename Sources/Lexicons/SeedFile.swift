internal import Seeds

/// The seed files, as they lie in the executable.
public enum SeedFile {
  /// Paths inside `seeds/`, such as `names/countries.tsv`, sorted.
  public static var names: [String] {
    (0..<seed_file_count).compactMap { name(at: $0) }.sorted()
  }

  /// The bytes of a seed file, such as `models/tags.model`; nil when there is no such file.
  ///
  /// They are valid as long as the process runs, and start at a multiple of 64.
  public static func bytes(_ name: String) -> UnsafeRawBufferPointer? {
    index(of: name).map(bytes(at:))
  }

  static func index(of name: String) -> Int? {
    (0..<seed_file_count).first { self.name(at: $0) == name }
  }

  static func bytes(at index: Int) -> UnsafeRawBufferPointer {
    let file = seed_files_start()[index]
    return UnsafeRawBufferPointer(start: file.bytes, count: file.size)
  }

  private static func name(at index: Int) -> String? {
    seed_files_start()[index].name.map { String(cString: $0) }
  }
}
