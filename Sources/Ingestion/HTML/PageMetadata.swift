import Knowledge

/// What a page's head and marks say of its article; the first of each list that says it wins.
struct PageMetadata {
  private(set) var title: String?
  private(set) var published: CalendarDate?
  private(set) var publishedFrom: Article.DateOrigin?
  private(set) var source: String?
  private(set) var url: String?
  private(set) var author: String?
  private(set) var language: String?

  private static let dateNames = [
    "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "datepublished", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "dcterms.issued", "sailthru.date", "parsely-pub-date", "article.published",
    "article:published", "citation_publication_date", "release_date",
  ]

  init(page: HTMLNode) {
    let tags = MetaTags(page: page)
    let linked = LinkedData.article(in: page)
    title =
      linked?.headline.map(Self.unescaped)
      ?? tags["og:title"].map { Self.withoutSite($0, named: tags["og:site_name"]) }
      ?? Self.heading(of: page)
      ?? tags["title"]
      ?? Self.first("title", in: page).map { Self.withoutSite($0, named: tags["og:site_name"]) }
    source =
      linked?.publisher?.text ?? tags["og:site_name"] ?? tags["publisher"] ?? tags["dc.publisher"]
    author =
      linked?.author?.text
      ?? ["author", "article:author", "dc.creator"].lazy.compactMap { tags[$0] }
      .first { !$0.hasPrefix("http") }
    url =
      [linked?.url?.text, linked?.page?.text, tags["og:url"], Self.canonicalURL(of: page)]
      .lazy.compactMap { $0 }.first { $0.hasPrefix("http") }
    language =
      [page.attribute("lang"), linked?.inLanguage?.text, tags["og:locale"]]
      .compactMap { $0 }.first { !$0.isEmpty }
      .map { $0.split(separator: "_").joined(separator: "-") }
    setDate(linked: linked, tags: tags, page: page)
  }

  private mutating func setDate(linked: LinkedData?, tags: MetaTags, page: HTMLNode) {
    let stated: [(Article.DateOrigin, String?)] =
      [
        (.jsonLD, linked?.datePublished?.text),
        (.openGraph, tags["article:published_time"] ?? tags["og:article:published_time"]),
      ] + Self.dateNames.map { (.metaTag, tags[$0]) }
    for (origin, text) in stated {
      if let text, let day = DateText.date(text), day.day != nil {
        (published, publishedFrom) = (day, origin)
        return
      }
    }
    if let day = TimeElements.publication(in: page) {
      (published, publishedFrom) = (day, .timeElement)
    }
  }

  private static func heading(of page: HTMLNode) -> String? {
    let headings = page.elements { $0.name == "h1" }.map { ArticleDraft.oneLine($0.text) }
    return headings.first { !$0.isEmpty }
  }

  private static func first(_ name: String, in page: HTMLNode) -> String? {
    page.elements { $0.name == name }.first.map { ArticleDraft.oneLine($0.text) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func canonicalURL(of page: HTMLNode) -> String? {
    page.elements { $0.name == "link" && $0.attribute("rel")?.lowercased() == "canonical" }
      .first?.attribute("href")
  }

  /// "Talks end | The Harbour Post" without the publisher's name.
  private static func withoutSite(_ title: String, named site: String?) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: "] {
      guard let cut = title.ranges(of: separator).last else { continue }
      let tail = title[cut.upperBound...]
      if tail == site ?? "" || separator == " | " || separator == " :: " {
        return String(title[..<cut.lowerBound])
      }
    }
    return title
  }

  /// Many publishers escape the text of JSON-LD as if it were HTML.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("&"), let page = try? HTMLDocument("<p>\(text)</p>") else { return text }
    return ArticleDraft.oneLine(page.root.text)
  }
}

/// The `<meta>` elements by name, property or itemprop in lower case; the first of a name counts.
private struct MetaTags {
  private var values: [String: String] = [:]

  init(page: HTMLNode) {
    for meta in page.elements(where: { $0.name == "meta" }) {
      guard let content = meta.attribute("content").map(ArticleDraft.oneLine), !content.isEmpty
      else { continue }
      for key in ["property", "name", "itemprop"] {
        guard let name = meta.attribute(key)?.lowercased() else { continue }
        if values[name] == nil { values[name] = content }
      }
    }
  }

  subscript(_ name: String) -> String? { values[name] }
}

/// The `<time>` elements of a page.
private enum TimeElements {
  /// The day of the first that is marked as that of publication, else of the first at all.
  static func publication(in page: HTMLNode) -> CalendarDate? {
    var first: CalendarDate?
    var marked: CalendarDate?
    page.walk(enter: { node in
      guard node.isElement, marked == nil else { return false }
      let name = node.name
      guard name == "time" || node.attribute("itemprop") == "datePublished" else {
        return !["aside", "nav", "footer", "script", "style"].contains(name)
      }
      let text = node.attribute("datetime") ?? node.attribute("content") ?? node.text
      guard let day = DateText.date(text), day.day != nil else { return false }
      if isPublication(node) { marked = day }
      first = first ?? day
      return false
    })
    return marked ?? first
  }

  private static func isPublication(_ time: HTMLNode) -> Bool {
    time.attribute("pubdate") != nil || time.attribute("itemprop") == "datePublished"
      || time.attribute("class")?.lowercased().contains("publish") == true
  }
}
