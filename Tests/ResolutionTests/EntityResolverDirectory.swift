import Knowledge

/// A knowledge base in memory, with one entity an article.
final class MemoryDirectory: EntityDirectory {
  private let articles: [ArticleEntity]
  private var forms: [Int: EntityForm] = [:]
  private(set) var decisions: [String: FormDecision] = [:]
  private var doubtsByBlock: [String: [Doubt]] = [:]

  private let years: [Int?]

  init(_ articles: [ArticleEntity], years: [Int?] = []) {
    self.articles = articles
    self.years = years
  }

  var doubts: [Doubt] { doubtsByBlock.values.flatMap { $0 } }

  /// What each article's entity was taken for.
  var entities: [String?] {
    articles.indices.map { forms[$0].flatMap { decisions[$0.id]?.entity } }
  }

  func add(_ index: Int, with resolver: some CrossArticleResolver) throws {
    try resolver.resolve(keys: register(index, with: resolver).allKeys.sorted(), in: self)
  }

  func resolveAll(with resolver: some CrossArticleResolver) throws {
    let keys = articles.indices.flatMap { register($0, with: resolver).allKeys }
    try resolver.resolve(keys: Set(keys).sorted(), in: self)
  }

  private func register(_ index: Int, with resolver: some CrossArticleResolver) -> EntityForm {
    let year = years.indices.contains(index) ? years[index] : nil
    let article = Article(
      id: "\(index)", title: nil, text: "",
      published: year.flatMap { CalendarDate(iso: "\($0)-06-15") }, publishedFrom: nil,
      source: nil, url: nil, author: nil, sha256: "")
    let form = resolver.form(of: articles[index], among: [articles[index]], in: article)
    forms[index] = form
    return form
  }

  func forms(withKey key: String) -> [KnownForm] {
    let ids = Set(forms.values.filter { $0.allKeys.contains(key) }.map(\.id))
    return ids.sorted().compactMap(known)
  }

  private func known(_ id: String) -> KnownForm? {
    let members = forms.filter { $0.value.id == id }
    let best = members.keys.map { articles[$0] }.max { $0.name < $1.name }
    guard let best else { return nil }
    return KnownForm(
      id: id, name: best.name,
      isoCode: best.isoCode, country: best.country, vesselKind: best.vesselKind,
      articleCount: members.count, decision: decisions[id])
  }

  func assign(_ decision: FormDecision, to known: KnownForm) {
    decisions[known.id] = decision
  }

  func keys(ofForm id: String) -> [String] {
    Set(forms.values.filter { $0.id == id }.flatMap(\.allKeys)).sorted()
  }

  func formIDs(withKey key: String) -> [String] { forms(withKey: key).map(\.id) }

  func company(ofForms ids: [String]) -> Company { Company() }

  func people(besideForms ids: [String]) -> Set<String> { [] }

  func replaceDoubts(ofBlock keys: [String], with doubts: [Doubt]) {
    for key in keys { doubtsByBlock[key] = nil }
    if let block = keys.first { doubtsByBlock[block] = doubts }
  }
}

extension EntityForm {
  fileprivate var allKeys: Set<String> { Set(keys).union(articleKeys) }
}
