/// Describes the files of a CSV bundle.
///
/// Source: W3C, Metadata Vocabulary for Tabular Data, https://www.w3.org/TR/tabular-metadata/.
public struct TableMetadata: Sendable {
  /// The file's name inside the bundle.
  public var file: String
  public var purpose: String
  public var columns: [Column]

  public init(file: String, purpose: String, columns: [Column]) {
    self.file = file
    self.purpose = purpose
    self.columns = columns
  }

  /// A column: its heading, the type of its values in XML Schema's terms, and what it tells.
  public struct Column: Sendable {
    public var name: String
    public var datatype: String
    public var meaning: String

    public init(name: String, datatype: String, meaning: String) {
      self.name = name
      self.datatype = datatype
      self.meaning = meaning
    }
  }

  /// The JSON file that stands beside the tables, in UTF-8.
  public static func json(_ tables: [TableMetadata]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "http://www.w3.org/ns/csvw")
      json.key("tables")
      json.array(tables) { json, table in
        json.object { table.write(to: &$0) }
      }
    }
    json.line()
    return json.bytes
  }

  private func write(to json: inout JSONWriter) {
    json.member("url", file)
    json.member("dc:description", purpose)
    json.key("tableSchema")
    json.object { json in
      json.key("columns")
      json.array(columns) { json, column in
        json.object {
          $0.member("name", column.name)
          $0.member("titles", column.name)
          $0.member("datatype", column.datatype)
          $0.member("dc:description", column.meaning)
        }
      }
    }
  }
}
