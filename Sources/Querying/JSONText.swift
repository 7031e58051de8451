/// Lists as JSON, the form in which SQL takes them.
enum JSONText {
  static func array(of strings: [String]) -> String {
    "[" + strings.map(quoted).joined(separator: ",") + "]"
  }

  private static func quoted(_ string: String) -> String {
    let escaped = string.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x22, 0x5C: "\\\(scalar)"
      case 0..<0x20: "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
