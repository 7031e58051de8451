import Knowledge

/// One node of linked data: an id, types and properties.
struct LinkedNode {
  private enum Value {
    case cell(Cell)
    case reference(String)
  }

  private let iri: String
  var types: [String]
  private var properties: [(name: String, values: [Value])] = []

  /// The id may be any text of ours.
  init(_ id: String, _ types: [String]) {
    iri = Self.iri(id)
    self.types = types
  }

  /// A fact: about whom, in which words, by which rule, from which article.
  static func claim(_ row: TableRow, about: [String], part: String? = nil) -> LinkedNode {
    let id = "fact/" + row["fact"].text + (part.map { "/" + $0 } ?? "")
    var node = LinkedNode(id, ["Claim", "prov:Entity"])
    node.add("identifier", row.text("fact"))
    for id in about { node.refer("about", id) }
    node.add("text", row.text("evidence"))
    node.add("dossier:rule", row.text("rule"))
    for column in ["status", "confidence"] { node.add("dossier:" + column, row.optional(column)) }
    node.refer("prov:wasDerivedFrom", KnowledgeGraph.articleID(row["article"]))
    node.refer("prov:wasAttributedTo", "program")
    return node
  }

  /// Adds a value, unless there is none.
  mutating func add(_ property: String, _ text: String?) {
    add(property, text.map(Cell.text) ?? .null)
  }

  mutating func add(_ property: String, _ cell: Cell) {
    if cell != .null { append(property, .cell(cell)) }
  }

  /// Adds a reference to another node, unless there is none.
  mutating func refer(_ property: String, _ id: String?) {
    if let id { append(property, .reference(Self.iri(id))) }
  }

  mutating func refer(_ property: String, iri: String) { append(property, .reference(iri)) }

  private mutating func append(_ property: String, _ value: Value) {
    if let index = properties.firstIndex(where: { $0.name == property }) {
      properties[index].values.append(value)
    } else {
      properties.append((property, [value]))
    }
  }

  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("@id", iri)
      if !types.isEmpty {
        json.key("@type")
        json.array(types) { $0.string($1) }
      }
      for (name, values) in properties {
        json.key(name)
        if values.count == 1 {
          Self.write(values[0], to: &json)
        } else {
          json.array(values) { Self.write($1, to: &$0) }
        }
      }
    }
    return json.bytes
  }

  private static func write(_ value: Value, to json: inout JSONWriter) {
    switch value {
    case .reference(let iri): json.object { $0.member("@id", iri) }
    case .cell(.null): json.null()
    case .cell(.integer(let number)): json.number(number)
    case .cell(.real(let number)): json.number(number)
    case .cell(.text(let text)): json.string(text)
    }
  }

  /// `urn:dossier:` and the id, with per cent signs where an IRI needs them.
  ///
  /// Source: RFC 3986, section 2.3.
  static func iri(_ id: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes = Array("urn:dossier:".utf8)
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TableRow {
  /// The value of a column that only some tables have; null where this one has none.
  fileprivate func optional(_ column: String) -> Cell { has(column) ? self[column] : .null }
}
