import Foundation
import Lexicons
import Testing

@Suite struct SeedFileTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "seeds")

  private static var filesOnDisk: [String] {
    ["names", "words", "rules", "models"].flatMap { subfolder in
      let path = folder.appending(path: subfolder).path
      let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let suffix = subfolder == "models" ? ".model" : ".tsv"
      return files.filter { $0.hasSuffix(suffix) }.map { "\(subfolder)/\($0)" }
    }
  }

  @Test func everySeedInTheFolderIsInTheProgram() {
    let hint: Comment = "run seeds/stamp.sh and commit seeds/embed/files.c"
    #expect(SeedFile.names.sorted() == Self.filesOnDisk.sorted(), hint)
  }

  @Test(arguments: filesOnDisk)
  func theProgramHasTheBytesOfTheFolder(_ name: String) throws {
    let bytes = try #require(SeedFile.bytes(name))
    let onDisk = try Data(contentsOf: Self.folder.appending(path: name))
    #expect(onDisk.elementsEqual(bytes))
    #expect(Int(bitPattern: bytes.baseAddress) % 64 == 0)
  }

  @Test func anUnknownSeedIsNil() {
    #expect(SeedFile.bytes("names/none.tsv") == nil)
  }
}
