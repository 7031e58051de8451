/// Words that stand in like surroundings, found in unlabelled news; read where they lie.
package struct WordClusters: Sendable {
  private let fine: HashedTable
  /// The group of each cluster, by its number.
  private let groups: [UInt8]

  /// The sections of a model file that hold clusters.
  package static let sectionNames = ["clusters", "clusters.groups"]

  /// Reads the sections `clusters` and `clusters.groups`.
  package init(_ file: ModelFile) throws(ModelError) {
    fine = try HashedTable(file.section("clusters"))
    let section = try file.section("clusters.groups")
    groups = section.array(0..<section.count)
  }

  /// The numbers of a word's cluster and of the group of clusters that holds it, from 1; else 0.
  ///
  /// Takes the hashes of the word as it stands and in lower case, for forms that are not known.
  func numbers(form: UInt64, lower: UInt64) -> (cluster: UInt64, group: UInt64) {
    guard let cluster = fine[form] ?? fine[lower] else { return (0, 0) }
    return (UInt64(cluster) + 1, UInt64(groups[Int(cluster)]) + 1)
  }

  /// The sections that the initialiser reads, from words with the numbers of their clusters and
  /// the group of each cluster.
  package static func sections(
    words: [(word: String, cluster: UInt16)], groups: [UInt8]
  ) -> [(name: String, bytes: [UInt8])] {
    let entries = words.map { (hash: FeatureHash.of($0.word.utf8), value: $0.cluster) }
    return [("clusters", HashedTable.bytes(entries)), ("clusters.groups", groups)]
  }
}
