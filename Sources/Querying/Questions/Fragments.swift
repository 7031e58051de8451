import Knowledge

/// Pieces of SQL that the plans share.
enum Fragments {
  /// The evidence of a row of a view names one of some entities.
  static func mentions(_ ids: String, in view: String) -> String {
    """
    EXISTS (SELECT 1 FROM article ma
          CROSS JOIN article_entity mae ON mae.article_id = ma.id AND +mae.entity_number IN (SELECT number FROM entity WHERE id IN \(ids))
          JOIN name ON name.id = mae.name_id OR name.id IN (SELECT an.name_id FROM article_name an
            WHERE an.article_id = ma.id AND an.entity = mae.number)
          WHERE ma.name = \(view).article AND instr(\(view).evidence, name.text) > 0)
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
