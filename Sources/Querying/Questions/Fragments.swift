import Knowledge

/// Pieces of SQL that the plans share.
enum Fragments {
  /// The article, or the evidence of a row of a view, mentions one of some entities.
  static func mentions(_ ids: String, in view: String, wholeArticle: Bool) -> String {
    let place =
      wholeArticle
      ? ""
      : """

        AND instr(\(view).evidence, substr(ma.text, m.span_start + 1, m.span_end - m.span_start)) > 0
      """
    return """
      EXISTS (SELECT 1 FROM article ma
        CROSS JOIN article_entity mae ON mae.article_id = ma.id AND +mae.entity_id IN \(ids)
        CROSS JOIN mention m ON m.article_id = ma.id AND m.entity = mae.number
        WHERE ma.name = \(view).article\(place))
      """
  }

  /// The article's day lies between the days asked for.
  static func published(_ dates: DateRange?, of view: String, _ conditions: inout Conditions) {
    if let from = dates?.from {
      conditions.require("\(view).published || '~' >= \(conditions.bind(.text(from)))")
    }
    if let to = dates?.to {
      conditions.require("\(view).published <= \(conditions.bind(.text(to))) || '~'")
    }
  }
}
