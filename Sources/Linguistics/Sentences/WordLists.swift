/// Prefixes that keep their hyphen, as the treebanks GUM and EWT have them.
enum Prefixes {
  private static let all: Set<String> = [
    "anti", "arch", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "infra", "inter",
    "intra", "macro", "mega", "micro", "mid", "mini", "multi", "neo", "non", "over", "pan", "para",
    "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi", "socio",
    "sub", "super", "trans", "ultra", "un",
  ]

  static func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 7 else { return false }
    return all.contains(String(decoding: bytes.map { $0 | 32 }, as: UTF8.self))
  }
}

/// Units that are written hard behind a number and are tokens of their own.
enum Units {
  private static let all: Set<String> = [
    "am", "AM", "pm", "PM", "bn", "tn", "mn", "m", "k", "km", "kg", "cm", "mm", "ft", "mph", "kph",
    "kmh", "lb", "lbs", "g", "ha", "nm", "kt", "kW", "MW", "GW", "GWh", "MB", "GB", "hp", "yr",
    "hrs", "min", "mins",
  ]

  static func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= 4 && all.contains(String(decoding: bytes, as: UTF8.self))
  }
}
