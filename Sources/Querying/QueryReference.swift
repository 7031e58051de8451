/// The manual of the canned queries, made from their headers.
public enum QueryReference {
  /// The whole of docs/queries.md.
  public static func markdown(_ queries: [CannedQuery]) -> String {
    var text = """
      # Canned queries

      Made by `dossier query --reference` from the headers in `queries/sql`; a test
      refuses it stale.

      Run one with `dossier query NAME --parameter value`; leave out what does not matter.
      Your own stand in a folder, `NAME.sql` each with a header like those of `queries/sql`, that
      `--queries FOLDER` or the variable `DOSSIER_QUERIES` names; one of yours goes before one of
      ours by the same name.
      A name may be given in any form that the knowledge base has read, whatever its case and
      accents: `--person rojas`, `--country Britain`. A date is a year, a month or a day.
      A table ends after 100 rows unless `--limit N` or `--all` is given; other forms print all.

      | query | tells |
      |---|---|

      """
    for query in queries { text += "| [\(query.name)](#\(query.name)) | \(query.purpose) |\n" }
    for query in queries { text += "\n" + section(query) }
    return text
  }

  private static func section(_ query: CannedQuery) -> String {
    var text = "## \(query.name)\n\n\(query.purpose)\n\n    \(query.example)\n\n"
    if !query.parameters.isEmpty {
      text += "| parameter | value | meaning |\n|---|---|---|\n"
      for parameter in query.parameters {
        let need = parameter.isRequired ? " (required)" : ""
        let form = parameter.form.replacing("|", with: "\\|")
        text += "| `--\(parameter.name)` | \(form)\(need) | \(parameter.meaning) |\n"
      }
      text += "\n"
    }
    text += "| column | meaning |\n|---|---|\n"
    for column in query.columns { text += "| `\(column.name)` | \(column.meaning) |\n" }
    return text
  }

  /// What `dossier query NAME --help` prints.
  public static func help(_ query: CannedQuery) -> String {
    var text = "\(query.purpose)\n\nEXAMPLE\n  \(query.example)\n\nPARAMETERS\n"
    let rows = query.parameters.map { parameter in
      let need = parameter.isRequired ? " Required." : ""
      guard parameter.kind == .choice else {
        return ("--\(parameter.name) <\(parameter.kind)>", parameter.meaning + need)
      }
      let choices = parameter.choices.joined(separator: ", ")
      return ("--\(parameter.name) <choice>", "\(parameter.meaning)\(need) One of \(choices).")
    }
    text += aligned(rows.isEmpty ? [("none", "")] : rows)
    return text + "\nCOLUMNS\n" + aligned(query.columns.map { ($0.name, $0.meaning) })
  }

  private static func aligned(_ rows: [(String, String)]) -> String {
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { name, meaning in
      "  " + name + String(repeating: " ", count: width - name.count) + meaning + "\n"
    }.joined()
  }
}
