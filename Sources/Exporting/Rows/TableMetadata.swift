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

  /// A column: its heading, the type of its values, and what it tells.
  public struct Column: Sendable {
    public var name: String
    public var datatype: Datatype
    public var meaning: String

    /// Types of values; `date` is a year, month or day of ISO 8601, which XML Schema lacks.
    public enum Datatype: String, Sendable { case string, integer, number, date }

    public init(name: String, datatype: Datatype, meaning: String) {
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
          column.datatype.write(to: &$0)
          $0.member("dc:description", column.meaning)
        }
      }
    }
  }
}

extension TableMetadata.Column.Datatype {
  private static let isoDate = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"

  fileprivate func write(to json: inout JSONWriter) {
    guard self == .date else { return json.member("datatype", rawValue) }
    json.key("datatype")
    json.object {
      $0.member("base", "string")
      $0.member("format", Self.isoDate)
    }
  }
}
