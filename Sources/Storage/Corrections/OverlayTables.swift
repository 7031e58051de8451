internal import GRDB

/// Writes what corrections say of facts and pairs, in place of what they said before.
struct OverlayTables {
  let database: Database

  func replace(by overlay: Overlay) throws {
    guard overlay.hasLog else { return }
    for table in ["verdict", "kept_apart", "correction_conflict"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    for (fact, verdict) in overlay.verdicts {
      try database.execute(
        sql: "INSERT INTO verdict (fact, verdict, correction_id) VALUES (?, ?, ?)",
        arguments: [fact, verdict.verdict, verdict.line])
    }
    for pair in overlay.pairsApart where pair.first != pair.second {
      for (first, second) in [(pair.first, pair.second), (pair.second, pair.first)] {
        try database.execute(
          sql: """
            INSERT OR REPLACE INTO kept_apart (first_id, second_id, correction_id) VALUES (?, ?, ?)
            """, arguments: [first, second, pair.line])
      }
    }
    for conflict in overlay.conflicts {
      try database.execute(
        sql: "INSERT OR IGNORE INTO correction_conflict (correction_id, reason) VALUES (?, ?)",
        arguments: [conflict.line, conflict.reason])
    }
    try database.execute(
      sql: """
        DELETE FROM name WHERE NOT EXISTS (SELECT 1 FROM entity_name WHERE name_id = name.id)
        """)
  }
}
