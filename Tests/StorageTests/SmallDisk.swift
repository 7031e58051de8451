import Foundation
import Glibc
import TestSupport

/// A file system in memory, which root may mount; gone when the test lets go of it.
final class SmallDisk {
  let path: String

  init(at path: String, bytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(bytes)") == 0 else { throw Refused() }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  func makeReadOnly() throws {
    let flags = UInt(MS_REMOUNT | MS_RDONLY)
    guard mount("tmpfs", path, "tmpfs", flags, nil) == 0 else { throw Refused() }
  }

  static let isPossible: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? SmallDisk(at: folder.file("trial"), bytes: 1 << 16)) != nil
  }()

  private struct Refused: Error {}
}
