import Ingestion
import Knowledge

/// The articles of many inputs in order, one input opened after the other.
public struct InputFeed: Sequence, IteratorProtocol {
  private let reader: ArticleReader
  private var inputs: ArraySlice<Result<Input, InputProblem>>
  private var current: (path: String, articles: ArticleReader.Articles)?

  public init(_ inputs: [Result<Input, InputProblem>], reader: ArticleReader) {
    self.inputs = inputs[...]
    self.reader = reader
  }

  /// True where an input is no file, so that its next article may come late.
  public var mayWait: Bool {
    inputs.contains { if case .success(let input) = $0 { !input.isFile } else { false } }
  }

  /// An article, or why it could not be read, and the input that it stands in.
  public struct Item: Sendable {
    /// As the user named it.
    public let path: String
    public let article: Result<Article, InputProblem>

    public init(path: String, article: Result<Article, InputProblem>) {
      self.path = path
      self.article = article
    }
  }

  public mutating func next() -> Item? {
    while true {
      if let article = current?.articles.next(), let path = current?.path {
        return Item(path: path, article: article)
      }
      current = nil
      switch inputs.popFirst() {
      case nil: return nil
      case .failure(let problem): return Item(path: problem.path, article: .failure(problem))
      case .success(let input): current = (input.path, reader.articles(from: input))
      }
    }
  }
}
