import FoundationEssentials

/// The parts of a JSON-LD object that describe an article.
///
/// Source: https://schema.org/NewsArticle.
struct LinkedData: Decodable {
  var headline: String? { headlineLabel?.text }
  let datePublished: Label?
  let publisher: Label?
  let author: Label?
  let url: Label?
  let page: Label?
  let inLanguage: Label?
  private let headlineLabel: Label?
  private let type: Label?
  private let graph: [LinkedData]

  private enum CodingKeys: String, CodingKey {
    case datePublished, publisher, author, url, inLanguage
    case headlineLabel = "headline"
    case page = "mainEntityOfPage"
    case type = "@type"
    case graph = "@graph"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func label(_ key: CodingKeys) -> Label? { try? fields.decode(Label.self, forKey: key) }
    datePublished = label(.datePublished)
    publisher = label(.publisher)
    author = label(.author)
    url = label(.url)
    page = label(.page)
    inLanguage = label(.inLanguage)
    headlineLabel = label(.headlineLabel)
    type = label(.type)
    graph = (try? fields.decode([LinkedData].self, forKey: .graph)) ?? []
  }

  /// The first object of a page that is an article of some kind; broken scripts are passed over.
  static func article(in page: HTMLNode) -> LinkedData? {
    let scripts = page.elements {
      $0.name == "script"
        && $0.attribute("type")?.lowercased().hasPrefix("application/ld+json") == true
    }
    let decoder = JSONDecoder()
    for script in scripts {
      let data = Data(script.text.utf8)
      let objects =
        (try? decoder.decode([LinkedData].self, from: data))
        ?? (try? decoder.decode(LinkedData.self, from: data)).map { [$0] } ?? []
      if let article = objects.flatMap({ [$0] + $0.graph }).first(where: \.isArticle) {
        return article
      }
    }
    return nil
  }

  /// NewsArticle, ReportageNewsArticle, BlogPosting, Report and their like.
  private var isArticle: Bool {
    let types = type?.text?.split(separator: ", ") ?? []
    return types.contains { type in
      ["Article", "Posting", "Report"].contains { type.hasSuffix($0) }
    }
  }
}
