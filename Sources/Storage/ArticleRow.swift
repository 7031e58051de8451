import Knowledge

extension Article {
  /// The columns that `init(row:)` reads; a WHERE goes behind it.
  static let selection = """
    SELECT name, title, text, published, published_from, source, url, author, language, sha256
    FROM article
    """

  init(row: [Cell]) throws(CellFault) {
    var cells = Cells(row, ScalarOffsets(""))
    self.init(
      id: try cells.text(), title: cells.optionalText(), text: try cells.text(),
      published: cells.date(),
      publishedFrom: cells.optionalText().flatMap(Article.DateOrigin.init),
      source: cells.optionalText(), url: cells.optionalText(), author: cells.optionalText(),
      language: try cells.text(), sha256: try cells.text())
  }
}
