/// Names that go together and yet are two people's: a father's and a son's, a senator's and that of
/// a president with one letter more.
///
/// So it is where both are often told of in the same years, and hardly ever in one office.
struct Namesakes {
  /// What articles tell of one name.
  private struct Told {
    private(set) var articles = 0
    private(set) var posts: [String: Int] = [:]

    mutating func add(_ form: PersonForm) {
      articles += form.articleCount
      for post in form.posts { posts[post, default: 0] += form.articleCount }
    }

    mutating func add(_ other: Told) {
      articles += other.articles
      posts.merge(other.posts, uniquingKeysWith: +)
    }

    /// Share of the articles that tell of the offices of both names alike.
    func overlap(_ other: Told) -> Double {
      posts.reduce(0) { sum, told in
        sum
          + min(
            Double(told.value) / Double(articles),
            Double(other.posts[told.key] ?? 0) / Double(other.articles))
      }
    }
  }

  /// Pairs of names, by number, the lower one first.
  private let pairs: Set<[Int]>

  /// Articles that must tell of an office of each name, in the years in which both are told of.
  private static let fewest = 3

  /// From here on one person may have all the offices.
  private static let oneLife = 0.2

  /// `names` are those of the atoms; `goTogether` tells of which one person may bear both.
  init(_ atoms: [PersonAtom], names: [Int], goTogether: (Int, Int) -> Bool) {
    var told: [Int: [Int: Told]] = [:]
    for (atom, name) in zip(atoms, names) where !atom.posts.isEmpty {
      for form in atom.forms {
        guard let year = form.year else { continue }
        told[name, default: [:]][year, default: Told()].add(form)
      }
    }
    let known = told.sorted { $0.key < $1.key }
    var pairs: Set<[Int]> = []
    for (index, (left, one)) in known.enumerated() {
      for (right, other) in known[(index + 1)...] where goTogether(left, right) {
        let years = Set(one.keys).intersection(other.keys)
        let (first, second) = (Self.sum(one, of: years), Self.sum(other, of: years))
        guard min(first.articles, second.articles) >= Self.fewest else { continue }
        if first.overlap(second) < Self.oneLife { pairs.insert([left, right]) }
      }
    }
    self.pairs = pairs
  }

  private static func sum(_ told: [Int: Told], of years: Set<Int>) -> Told {
    var sum = Told()
    for year in years { if let told = told[year] { sum.add(told) } }
    return sum
  }

  func contains(_ left: Int, _ right: Int) -> Bool {
    !pairs.isEmpty && pairs.contains([min(left, right), max(left, right)])
  }
}
