/// What stands on a news page without being the article.
enum Boilerplate {
  /// Elements that never hold the article's own sentences.
  static let tags: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed",
    "canvas", "nav", "aside", "footer", "header", "form", "button", "input", "select", "textarea",
    "label", "dialog", "menu", "figure", "figcaption", "picture", "video", "audio", "map", "head",
  ]

  private static let roles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu",
    "toolbar", "alert", "tooltip", "button",
  ]

  /// Words of a class or id, such as `share` in `article__share-bar`.
  private static let classWords: Set<String> = [
    "ad", "ads", "advert", "adverts", "advertisement", "advertising", "author", "breadcrumb",
    "breadcrumbs", "byline", "caption", "captions", "catlinks", "comment", "comments", "consent",
    "cookie", "cookies", "copyright", "credit", "credits", "disqus", "editsection", "follow",
    "footer", "hidden", "infobox", "login", "menu", "metadata", "nav", "navbox", "navigation",
    "newsletter", "noprint", "outbrain", "paywall", "popular", "popup", "promo", "promos",
    "promotion", "recirculation", "recommended", "recommendations", "related", "share",
    "sharebar", "sharing", "shares", "sidebar", "signup", "social", "sponsor", "sponsored",
    "subscribe", "subscription", "taboola", "tags", "taglist", "thumbcaption", "timestamp", "toc",
    "toolbar", "tooltip", "trending", "tweet", "widget",
  ]

  /// Openings of short paragraphs that ask the reader for something or point elsewhere.
  private static let openings = [
    "advertisement", "also read", "click here", "continue reading", "copyright ©", "download our",
    "follow us", "follow our", "for more", "get the latest", "image:", "image credit", "listen:",
    "more on this", "photo:", "photo credit", "photograph:", "picture:", "read also", "read more",
    "read next", "recommended", "related", "see also", "share this", "sign up", "skip to",
    "subscribe", "this article was amended", "watch:", "watch live", "© ",
  ]

  /// Longest paragraph, in bytes, that one of the openings marks as no part of the article.
  private static let openingLimit = 160

  /// Headings behind which other articles are listed.
  private static let closingHeadings: Set<String> = [
    "related", "related articles", "related stories", "related news", "related topics",
    "related content", "more on this story", "more stories", "more news", "more from",
    "most read", "most popular", "read next", "read more", "recommended", "see also",
    "you may also like", "you might also like", "around the web", "comments", "share this story",
    "sources", "external links", "sister links", "trending", "top stories", "about the author",
  ]

  static func isTagOrRole(_ node: HTMLNode, named name: String) -> Bool {
    if tags.contains(name) { return true }
    guard node.hasAttributes else { return false }
    if let role = node.attribute("role"), roles.contains(role.lowercased()) { return true }
    if node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true" { return true }
    return node.attribute("style").map(hides) ?? false
  }

  static func hasClass(_ node: HTMLNode) -> Bool {
    guard node.hasAttributes else { return false }
    return ["class", "id"].contains { attribute in
      node.attribute(attribute).map { words(of: $0).contains(where: classWords.contains) } ?? false
    }
  }

  static func isPrompt(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= openingLimit else { return false }
    let lower = paragraph.lowercased()
    return openings.contains { lower.hasPrefix($0) }
  }

  static func isClosingHeading(_ heading: String) -> Bool {
    let lower = heading.lowercased()
    return closingHeadings.contains(lower.hasSuffix(":") ? String(lower.dropLast()) : lower)
  }

  private static func hides(_ style: String) -> Bool {
    let plain = style.lowercased().utf8.filter { $0 > 0x20 }
    return String(decoding: plain, as: UTF8.self).contains("display:none")
  }

  private static func words(of value: String) -> [String] {
    value.lowercased().utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }.map { String(Substring($0)) }
  }
}
