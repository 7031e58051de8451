import Testing

import Ingestion
import Pipeline

@Suite struct InputFeedTests {
  @Test(arguments: [([#filePath], false), ([#filePath, "-"], true), (["/dev/null"], true)])
  func onlyFilesNeverLetTheirReaderWait(inputs: [String], mayWait: Bool) {
    let feed = InputFeed(InputFinder().inputs(for: inputs), reader: ArticleReader())
    #expect(feed.mayWait == mayWait)
  }
}
