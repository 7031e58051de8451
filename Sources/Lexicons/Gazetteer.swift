/// Places by name: cities and regions of the world, and the standard names of geography.
struct Gazetteer: Sendable {
  /// Cities and regions.
  private let places: SortedTable
  /// Seas, straits, rivers, areas...; few enough to be read whole.
  private var features: [String: [Place]] = [:]

  init() throws(LexiconError) {
    places = try SortedTable(
      "names/places.tsv",
      columns: ["name", "iso", "kind", "latitude", "longitude", "population"])
    let table = try SeedTable("names/geography.tsv", columns: ["name", "kind", "iso"])
    for row in table.rows {
      let name = try row.required("name")
      let place = Place(
        name: name, kind: try row.value("kind"), isoCode: row[2].isEmpty ? nil : row[2],
        latitude: nil, longitude: nil, population: 0)
      features[name, default: []].append(place)
    }
  }

  func places(named name: String) -> [Place] {
    Spelling.first(of: name) { spelling in
      let found = cities(spelling) + (features[spelling] ?? [])
      return found.isEmpty ? nil : found
    } ?? []
  }

  func contains(_ name: String) -> Bool {
    Spelling.first(of: name) { features[$0] != nil || places.contains($0) ? true : nil } ?? false
  }

  private func cities(_ name: String) -> [Place] {
    places.rows(name).map { cells in
      Place(
        name: name, kind: Place.Kind(rawValue: String(cells[1])) ?? .city,
        isoCode: String(cells[0]), latitude: Double(cells[2]), longitude: Double(cells[3]),
        population: Int(cells[4]) ?? 0)
    }
  }
}
