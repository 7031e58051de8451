import Foundation
import Ingestion
import Knowledge
import Testing

struct InputFinderTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for name in [
      "news/b.txt", "news/a.md", "news/2024/a.txt", "news/2024/c.html.gz", "news/.hidden.txt",
      "news/.git/x.txt", "news/photo.jpg", "other/a.txt", "empty/readme",
    ] { try scratch.write(name, "Words.") }
  }

  private func find(_ names: String...) -> [Result<Input, InputProblem>] {
    InputFinder().inputs(for: names.map { $0 == "-" ? $0 : scratch.path + "/" + $0 })
  }

  private func names(_ results: [Result<Input, InputProblem>]) -> [String?] {
    results.compactMap { try? $0.get() }.map {
      $0.name?.replacingOccurrences(of: scratch.path, with: "")
    }
  }

  @Test func foldersAreWalkedInSortedOrder() throws {
    let found = find("news")
    let paths = found.compactMap { try? $0.get().path }
    let expected = ["2024/a.txt", "2024/c.html.gz", "a.md", "b.txt"]
    #expect(paths == expected.map { scratch.path + "/news/" + $0 })
    #expect(names(found) == ["2024/a", "2024/c", "a", "b"])
  }

  @Test func filesOfOneNameDoNotCollide() throws {
    #expect(names(find("news/2024/a.txt", "news/b.txt")) == ["a", "b"])
    #expect(
      names(find("news/2024/a.txt", "other/a.txt")) == ["/news/2024/a.txt", "/other/a.txt"])
    #expect(
      names(find("news", "other")) == ["2024/a", "2024/c", "/news/a.md", "b", "/other/a.txt"])
  }

  @Test func globsAreExpandedInSortedOrder() throws {
    #expect(names(find("news/*.[tm]*")) == ["a", "b"])
    #expect(names(find("*/a.txt")) == ["a"])
  }

  @Test func aFileWhoseNameLooksLikeAGlobIsTaken() throws {
    try scratch.write("what?.txt", "Words.")
    #expect(names(find("what?.txt")) == ["what?"])
  }

  @Test(arguments: [
    ("none.txt", InputProblem.Reason.missing), ("none*.txt", .noMatch), ("empty", .noArticles),
  ])
  func whatIsNotThereIsAProblem(_ name: String, _ reason: InputProblem.Reason) throws {
    let found = find(name, "news/b.txt")
    #expect(found.count == 2)
    guard case .failure(let problem) = found[0] else {
      Issue.record("no problem")
      return
    }
    #expect(problem.reason == reason)
    #expect(problem.path == scratch.path + "/" + name)
  }

  @Test func linksOutOfTheFolderAreLeftOut() throws {
    let manager = FileManager.default
    let folder = scratch.path + "/news/2024"
    for (link, target) in [
      ("out.txt", scratch.path + "/other/a.txt"), ("in.txt", scratch.path + "/news/2024/a.txt"),
      ("up", scratch.path + "/news"), ("broken.txt", scratch.path + "/nowhere"),
    ] { try manager.createSymbolicLink(atPath: folder + "/" + link, withDestinationPath: target) }
    #expect(names(find("news/2024")) == ["a", "c", "in"])
    #expect(names(find("news/2024/out.txt")) == ["out"])
  }

  @Test func standardInputIsADash() throws {
    #expect(find("-") == [.success(.standardInput)])
  }
}
