import Glibc
import Ingestion
import Knowledge
import Lexicons
import Linguistics
import Pipeline

/// Files of a form, or of any form that their first bytes tell.
struct ArticleDoor: Door {
  private let reader: ArticleReader
  private let file: Int32
  private let input: Input

  init(format: ArticleFormat?) {
    reader = ArticleReader(options: ReadingOptions(format: format))
    // A file in memory that loses its name at once.
    let name = "/dev/shm/dossier-fuzz-\(getpid())"
    file = open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    unlink(name)
    input = Input(path: "/proc/self/fd/\(file)")
  }

  func take(_ bytes: [UInt8]) {
    ftruncate(file, 0)
    guard pwrite(file, bytes, bytes.count, 0) == bytes.count else { fatalError("no memory") }
    for case .success(let article) in reader.articles(from: input) {
      precondition(!article.text.isEmpty && !article.text.utf8.contains(0), "unfit text")
    }
  }
}

/// Text into sentences and tokens, which must lie in order and on the borders of scalars.
struct TokenDoor: Door {
  private let splitter: SentenceSplitter

  init() throws { splitter = try SentenceSplitter() }

  func take(_ bytes: [UInt8]) {
    var document = Document(article: Article(fuzzed: bytes))
    splitter.annotate(&document)
    var end = 0
    for token in document.tokens {
      precondition(token.span.start >= end && token.span.end > token.span.start, "out of order")
      precondition(Array(token.text.utf8)[...] == document.bytes[token.span.start..<token.span.end])
      end = token.span.end
    }
  }
}

/// Text into facts, whose spans must lie in the text.
struct ReadingDoor: Door {
  private let reader: FactReader

  init() throws { reader = try FactReader() }

  func take(_ bytes: [UInt8]) {
    let article = Article(fuzzed: bytes)
    do {
      let facts = try reader.facts(of: article)
      var spans = facts.sentences + facts.mentions.map(\.span) + facts.quotes.map(\.span)
      spans += facts.events.flatMap(\.evidence)
      spans += facts.commitments.map(\.evidence)
      for span in spans {
        precondition(span.start <= span.end && span.end <= article.text.utf8.count, "outside")
      }
    } catch {
      fatalError("\(error)")
    }
  }
}

extension Article {
  /// The first line is the title.
  fileprivate init(fuzzed bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    self.init(
      id: "fuzz", title: text.split(separator: "\n").first.map(String.init), text: text,
      published: CalendarDate(iso: "2025-03-19"), publishedFrom: .option, source: nil, url: nil,
      author: nil, sha256: "")
  }
}
