/// The schema's SQL files in the order in which they run.
public enum Migrations {
  public static let initial = String(decoding: PackageResources._001_initial_sql, as: UTF8.self)
}
