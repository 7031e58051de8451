extension TableMetadata {
  /// The JSON file that tells Datasette what the views mean, where the full-text indexes are, and
  /// which column names a row; in UTF-8.
  ///
  /// The database goes by the name of its file, without extension. Takes the tables of the bundle,
  /// of which each `x.csv` stands for the view `x`.
  ///
  /// Source: https://docs.datasette.io/en/stable/metadata.html.
  public static func datasette(_ tables: [TableMetadata], database: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("databases")
      json.object { json in
        json.key(database)
        json.object { json in
          json.key("tables")
          json.object { json in
            writeSearch(of: "article", key: "id", label: "name", to: &json)
            writeSearch(of: "name", key: "id", label: "text", to: &json)
            json.key("entity")
            json.object { $0.member("label_column", "name") }
            for table in tables { table.writeView(to: &json) }
          }
        }
      }
    }
    json.line()
    return json.bytes
  }

  private static func writeSearch(
    of table: String, key: String, label: String, to json: inout JSONWriter
  ) {
    json.key(table)
    json.object {
      $0.member("fts_table", table + "_search")
      $0.member("fts_pk", key)
      $0.member("label_column", label)
    }
  }

  private func writeView(to json: inout JSONWriter) {
    json.key(String(file.dropLast(".csv".count)))
    json.object { json in
      json.member("description", purpose)
      json.key("columns")
      json.object { json in
        for column in columns { json.member(column.name, column.meaning) }
      }
    }
  }
}
