/// The SQL files of the canned queries, embedded in the program.
public enum Queries {
  /// Name without `.sql` and content, by name.
  public static let files: [(name: String, bytes: [UInt8])] = [
    ("articles", PackageResources.articles_sql)
  ]
}
