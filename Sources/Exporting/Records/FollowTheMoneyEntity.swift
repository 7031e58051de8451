/// One entity of FollowTheMoney: a schema and lists of values.
struct FollowTheMoneyEntity {
  private let id: String
  private let schema: String
  private var properties: [(name: String, values: [String])] = []

  /// The id may be any text of ours; it is written as the format allows.
  init(_ schema: String, _ id: String) {
    self.schema = schema
    self.id = Self.allowedID(id)
  }

  /// Adds a value, unless there is none.
  mutating func add(_ property: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    if let index = properties.firstIndex(where: { $0.name == property }) {
      properties[index].values.append(value)
    } else {
      properties.append((property, [value]))
    }
  }

  /// Adds a name, or where it is too long for the format its beginning, and all of it as the
  /// description.
  mutating func add(name: String?, as property: String = "name") {
    guard let name, name.unicodeScalars.count > Self.longestName else { return add(property, name) }
    let start = String(String.UnicodeScalarView(name.unicodeScalars.prefix(Self.longestName - 1)))
    add(property, start + "…")
    add("description", name)
  }

  /// In Unicode scalars.
  ///
  /// Source: followthemoney, NameType.max_length.
  private static let longestName = 384

  /// Adds a reference to another entity.
  mutating func refer(_ property: String, to id: String) { add(property, Self.allowedID(id)) }

  /// Adds the sentence and the article that state a fact.
  mutating func rest(on row: TableRow) {
    add("summary", row.text("evidence"))
    add("recordId", row.text("fact"))
    refer("proof", to: KnowledgeGraph.articleID(row["article"]))
  }

  /// The entity as a line of JSON.
  var line: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("schema", schema)
      json.key("properties")
      json.object { json in
        for (name, values) in properties {
          json.key(name)
          json.array(values) { $0.string($1) }
        }
      }
    }
    json.line()
    return json.bytes
  }

  /// An id of letters, digits, '-' and '.': every other byte, and each '.', becomes '.' and two
  /// hexadecimal digits, so that different ids stay different.
  ///
  /// Source: followthemoney, EntityType, which neither begins nor ends with a mark.
  static func allowedID(_ id: String) -> String {
    let bytes = Array(id.utf8)
    let digits = Array("0123456789abcdef".utf8)
    var allowed: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isInside = index > 0 && index < bytes.count - 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        allowed.append(byte)
      case UInt8(ascii: "-") where isInside: allowed.append(byte)
      default:
        allowed += [UInt8(ascii: "."), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: allowed, as: UTF8.self)
  }
}
