import Knowledge

/// Reads articles from files of every supported form; see `docs/formats.md`.
public struct ArticleReader: Sendable {
  private let options: ReadingOptions

  public init(options: ReadingOptions = ReadingOptions()) {
    self.options = options
  }

  /// The articles of one input, in its order, read as they are asked for.
  ///
  /// What cannot be read stands in its place as a problem, and reading goes on behind it. No more
  /// than one article is held in memory.
  public func articles(from input: Input) -> Articles {
    Articles(input: input, options: options)
  }

  /// A single-pass sequence of the articles and problems of one input.
  public struct Articles: Sequence, IteratorProtocol {
    private let input: Input
    private let options: ReadingOptions
    private var state = State.unopened

    private enum State {
      case unopened
      case lines(JSONLinesReader)
      case finished
    }

    init(input: Input, options: ReadingOptions) {
      self.input = input
      self.options = options
    }

    public mutating func next() -> Result<Article, InputProblem>? {
      switch state {
      case .finished: return nil
      case .unopened:
        state = .finished
        do {
          return try open()
        } catch {
          return .failure(error.problem(in: input.path))
        }
      case .lines(var reader):
        let result = reader.next()
        state = result == nil ? .finished : .lines(reader)
        return result
      }
    }

    private mutating func open() throws(Fault) -> Result<Article, InputProblem>? {
      let bytes = try ByteReader(path: input.path)
      guard let opening = try bytes.next() else { throw Fault(.empty) }
      let format =
        options.format ?? ArticleFormat(path: input.path) ?? ArticleFormat(sniffing: opening)
      if format == .jsonl {
        if let kind = FileKind.binary(opening) { throw Fault(.binary(kind.name)) }
        if FileKind.isUTF16(opening) { throw Fault(.brokenUTF8, at: 0) }
        state = .lines(
          JSONLinesReader(input: input, bytes: bytes, opening: opening, options: options))
        return next()
      }
      let draft = try format.draft(of: whole(opening, then: bytes))
      guard let article = draft.article(named: input.name, options: options) else {
        throw Fault(format == .html ? .noArticleText : .empty)
      }
      return .success(article)
    }

    private func whole(_ opening: [UInt8], then bytes: ByteReader) throws(Fault) -> [UInt8] {
      var all = opening
      while let piece = try bytes.next() {
        all += piece
        if all.count > ReadingLimits.articleBytes {
          throw Fault(.tooLong(limit: ReadingLimits.articleBytes))
        }
      }
      return all
    }
  }
}

extension ArticleFormat {
  /// Reads a file that holds one article.
  fileprivate func draft(of bytes: [UInt8]) throws(Fault) -> ArticleDraft {
    switch self {
    case .text, .jsonl: PlainText.draft(of: try TextDecoder.decode(bytes))
    case .markdown: try MarkdownPage.draft(of: TextDecoder.decode(bytes))
    case .html: try HTMLPage.draft(of: bytes)
    }
  }
}
