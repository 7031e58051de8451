/// The schema's SQL files in the order in which they run.
public enum Migrations {
  /// Names are those of the files; a database lists the ones it has seen.
  public static let all: [(name: String, sql: String)] = [
    ("0001_initial", String(decoding: PackageResources._001_initial_sql, as: UTF8.self)),
    (
      "0002_across_articles",
      String(decoding: PackageResources._002_across_articles_sql, as: UTF8.self)
    ),
    (
      "0003_flat_cost_and_histories",
      String(decoding: PackageResources._003_flat_cost_and_histories_sql, as: UTF8.self)
    ),
    (
      "0004_small_and_quick",
      String(decoding: PackageResources._004_small_and_quick_sql, as: UTF8.self)
    ),
    ("0005_packed", String(decoding: PackageResources._005_packed_sql, as: UTF8.self)),
    (
      "0006_indexes_in_one_go",
      String(decoding: PackageResources._006_indexes_in_one_go_sql, as: UTF8.self)
    ),
    (
      "0007_named_beside_events",
      String(decoding: PackageResources._007_named_beside_events_sql, as: UTF8.self)
    ),
  ]
}
