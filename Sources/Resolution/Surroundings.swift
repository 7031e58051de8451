import Knowledge

extension ArticleEntity {
  /// The words before and behind each place where an article's text has one of the names.
  func surroundings(in text: String) -> [(before: [Substring], after: [Substring])] {
    ([name] + aliases).flatMap { name in
      text.ranges(of: name).map { range in
        (
          text[..<range.lowerBound].suffix(60).split(whereSeparator: \.isWhitespace),
          text[range.upperBound...].prefix(60).split(whereSeparator: \.isWhitespace)
        )
      }
    }
  }
}
