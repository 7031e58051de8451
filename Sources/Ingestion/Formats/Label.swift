/// A text that JSON also writes as a number, a list, or an object with a name or an `@id`.
struct Label: Decodable {
  /// On one line; several are joined by ", "; nil when empty.
  let text: String?

  private struct Named: Decodable {
    let name: String?
    let id: String?

    enum CodingKeys: String, CodingKey {
      case name
      case id = "@id"
    }
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let words: [String]
    if let one = try? value.decode(String.self) {
      words = [one]
    } else if let number = try? value.decode(Int.self) {
      words = [String(number)]
    } else if let object = try? value.decode(Named.self) {
      words = [object.name ?? object.id].compactMap { $0 }
    } else {
      words = try value.decode([Label].self).compactMap(\.text)
    }
    let joined = words.map(ArticleDraft.oneLine).filter { !$0.isEmpty }.joined(separator: ", ")
    text = joined.isEmpty ? nil : joined
  }
}
