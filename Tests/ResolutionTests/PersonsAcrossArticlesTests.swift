import Knowledge
import Lexicons
import Resolution
import Testing

/// Persons by names, offices, countries and years; one article a row, in several orders.
@Suite struct PersonsAcrossArticlesTests {
  private let resolver: EntityResolver

  init() throws { resolver = try EntityResolver(lexicons: .standard()) }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var office: String?
    var of: String?
    var year: Int?
    /// Rows with one letter are one person.
    var person: Character

    init(_ name: String, _ office: String, _ year: Int, is person: Character) {
      self.init(name, office, of: nil, year, is: person)
    }

    init(_ name: String, _ year: Int, is person: Character) {
      self.init(name, nil, of: nil, year, is: person)
    }

    init(
      _ name: String, _ office: String? = nil, of: String? = nil, _ year: Int? = nil,
      is person: Character
    ) {
      (self.name, self.office, self.of, self.year, self.person) = (name, office, of, year, person)
    }

    var testDescription: String { "\(name), \(office ?? "-"), \(year ?? 0)" }

    var entity: ArticleEntity {
      let roles = office.map {
        [Role(title: $0, of: of, evidence: TextSpan(0, 0), rule: "test")]
      }
      return ArticleEntity(type: .person, name: name, roles: roles ?? [])
    }
  }

  private static let cases: [[Row]] = [
    // A nickname, an initial and "Jr." are left out or not.
    [
      Row("Joseph R. Biden Jr.", "President", of: "United States", 2022, is: "a"),
      Row("Joe Biden", "Vice President", of: "United States", 2012, is: "a"),
      Row("Biden", "President", of: "United States", 2022, is: "a"),
    ],
    // Two presidents of one name; the bare name goes with the years.
    [
      Row("George H. W. Bush", "President", of: "United States", 1990, is: "a"),
      Row("George W. Bush", "President", of: "United States", 2004, is: "b"),
      Row("George Bush", "President", of: "United States", 2005, is: "b"),
    ],
    // Offices of state in two countries.
    [
      Row("Ivan Petrov", "Prime Minister", of: "Bulgaria", 2021, is: "a"),
      Row("Ivan Petrov", "Defence Minister", of: "Russia", 2021, is: "b"),
      Row("Ivan Petrov", "Prime Minister", of: "Bulgaria", 2022, is: "a"),
    ],
    // An ambassador serves in many countries.
    [
      Row("Ida Holt", "ambassador", of: "Norway", 2011, is: "a"),
      Row("Ida Holt", "ambassador", of: "Kenya", 2012, is: "a"),
    ],
    // Father and son.
    [
      Row("Carl Roe Sr.", is: "a"), Row("Carl Roe Jr.", is: "b"),
      Row("Carl Roe III", is: "c"),
    ],
    // The name of the ministry tells what a secretary is secretary of.
    [
      Row("Ida Roe", "Secretary", of: "Department of Homeland Security", 2022, is: "a"),
      Row("Ida Roe", "Secretary of Homeland Security", of: "United States", 2022, is: "a"),
      Row("Roe", "Secretary of Homeland Security", of: "United States", 2022, is: "a"),
      Row("Ole Roe", "Secretary of Energy", of: "United States", 2022, is: "b"),
    ],
    // A king by his name alone.
    [
      Row("Salim bin Rashid Al Noor", "King", of: "Jordan", 2021, is: "a"),
      Row("Salim bin Hamad Al Deen", "Prince", of: "Bahrain", 2021, is: "b"),
      Row("Salim", "King", 2021, is: "a"),
    ],
    // A name that fits two goes with the office of its country.
    [
      Row("Pedro Sanz Perea", "President", of: "Spain", 2021, is: "a"),
      Row("Pedro Sanz", "Prime Minister", of: "Spain", 2021, is: "a"),
      Row("Pedro A. Sanz", 2022, is: "b"),
    ],
    // A surname alone is whom it fits by country.
    [
      Row("Ana Li", "Prime Minister", of: "Norway", 2024, is: "a"),
      Row("Bo Li", "Prime Minister", of: "Kenya", 2024, is: "b"),
      Row("Li", "Prime Minister", of: "Norway", 2024, is: "a"),
    ],
    // It stays apart where two fit alike.
    [
      Row("Ana Li", "Minister", of: "Norway", 2024, is: "a"),
      Row("Bo Li", "Minister", of: "Norway", 2024, is: "b"),
      Row("Li", "Minister", of: "Norway", 2024, is: "c"),
    ],
    // The same name a century later is somebody else.
    [
      Row("John Roe", "President", of: "Peru", 1902, is: "a"),
      Row("John Roe", "President", of: "Peru", 2002, is: "b"),
    ],
    // Walks of life that nobody combines.
    [
      Row("James Black", "footballer", 2015, is: "a"), Row("James Black", "bishop", 2015, is: "b"),
    ],
    // Offices change in a career.
    [
      Row("William Ash", "Foreign Minister", of: "Peru", 1998, is: "a"),
      Row("Bill Ash", "President", of: "Peru", 2009, is: "a"),
    ],
    // Spellings of one ending, and of one given name.
    [
      Row("Volodymyr Marensky", "President", of: "Ukraine", 2022, is: "a"),
      Row("Volodymyr Marenskyy", "President", of: "Ukraine", 2023, is: "a"),
    ],
    [
      Row("Sergei Malin", "Foreign Minister", of: "Russia", 2011, is: "a"),
      Row("Sergey Malin", "Foreign Minister", of: "Russia", 2016, is: "a"),
      Row("Malin", "Foreign Minister", of: "Russia", 2016, is: "a"),
    ],
    // Heads of state of one name.
    [
      Row("Ahmed Ali", "President", of: "Somalia", 2015, is: "a"),
      Row("Ahmed Ali", "President", of: "Egypt", 2015, is: "b"),
      Row("Ali", "President", of: "Egypt", 2016, is: "b"),
      Row("Ali", 2016, is: "c"),
    ],
    [
      Row("Helen Roe", "senator", of: "United States", 2020, is: "a"),
      Row("Helen Roe", "Prime Minister", of: "New Zealand", 2003, is: "b"),
    ],
    // A trainer goes from country to country.
    [
      Row("Paul Kay", "coach", of: "Peru", 2010, is: "a"),
      Row("Paul Kay", "coach", of: "Kenya", 2014, is: "a"),
    ],
    // A surname alone is nobody of another age or country.
    [
      Row("John Roe", "President", of: "Peru", 1950, is: "a"),
      Row("Roe", "President", of: "Peru", 2002, is: "b"),
    ],
    [
      Row("Ida Holt", "Prime Minister", of: "Norway", 2024, is: "a"),
      Row("Holt", "Defence Minister", of: "Kenya", 2024, is: "b"),
    ],
    // Without an office the bare name goes with the one who is known by it.
    [
      Row("Nora Berg", "Foreign Minister", of: "Norway", 2024, is: "a"),
      Row("Nora Berg", 2024, is: "a"), Row("Berg", 2024, is: "a"),
    ],
    // Middle names that differ, and an initial that goes with one of them.
    [
      Row("Ida Mae Holt", 2010, is: "a"), Row("Ida Jane Holt", 2010, is: "b"),
      Row("Ida J. Holt", 2010, is: "b"),
    ],
    // A former office of the same country.
    [
      Row("Tom Elm", "former Prime Minister", of: "Kenya", 2020, is: "a"),
      Row("Thomas Elm", "Prime Minister", of: "Kenya", 2011, is: "a"),
    ],
    // One office of one year in a country of which one article tells, and ten of another: misread.
    tenTimes(Row("Nora Falk", "President", of: "Norway", 2022, is: "a")) + [
      Row("Nora Falk", "President", of: "Kenya", 2022, is: "a")
    ],
    // Another office there, or other years, are somebody else's.
    tenTimes(Row("Nora Falk", "President", of: "Norway", 2022, is: "a")) + [
      Row("Nora Falk", "Defence Minister", of: "Kenya", 2022, is: "b"),
      Row("Nora Falk", "President", of: "Peru", 1990, is: "c"),
    ],
    // The second given name of one office; the same name without it is nobody else's.
    [
      Row("Samuel Tomasi Okello", "President", of: "Uganda", 2023, is: "a"),
      Row("Tomasi Okello", "President", of: "Uganda", 2024, is: "a"),
      Row("Peter Tomasi Okello", "Defence Minister", of: "Kenya", 2023, is: "b"),
    ],
    // Two names in either order, where neither is known for a given or a family name.
    [
      Row("Morishiba Takuno", "Prime Minister", of: "Japan", 2022, is: "a"),
      Row("Takuno Morishiba", "Prime Minister", of: "Japan", 2023, is: "a"),
      Row("Takuno Morishiba", "Defence Minister", of: "Peru", 2023, is: "b"),
    ],
    // An initial goes with the first of two middle names.
    [
      Row("Simon K. Rutto", "President", of: "Kenya", 2023, is: "a"),
      Row("Simon Kiprop Arap Rutto", "President", of: "Kenya", 2024, is: "a"),
    ],
    // Two family names, and given names between.
    [
      Row("Ignacio Abarca", "President", of: "Chile", 2022, is: "a"),
      Row("Ignacio Rafael Abarca Cueto", "President", of: "Chile", 2023, is: "a"),
    ],
  ]

  private static let slips: [[Row]] = [
    // A slip of the pen or two in a first name that nobody bears.
    tenTimes(Row("Vladimir Rozhin", "President", of: "Russia", 2014, is: "a")) + [
      Row("Vladmir Rozhin", "leader", of: "Russia", 2014, is: "a"),
      Row("Valdmir Rozhin", "President", of: "Russia", 2014, is: "a"),
      Row("Vladimer Rozhin", "President", of: "Bulgaria", 2014, is: "b"),
    ],
    // Names a letter apart that people bear, and short ones.
    tenTimes(Row("Martin Falk", "Prime Minister", of: "Norway", 2022, is: "a")) + [
      Row("Marvin Falk", "senator", of: "Norway", 2022, is: "b")
    ],
    tenTimes(Row("Jan Holt", "Prime Minister", of: "Norway", 2022, is: "a")) + [
      Row("Jon Holt", "Defence Minister", of: "Norway", 2022, is: "b")
    ],
    // The byname of who holds an office that one can hold; not the same where many do, in another
    // year or country.
    tenTimes(Row("Benedikt Falk", "Prime Minister", of: "Norway", 2022, is: "a")) + [
      Row("Bobo Falk", "Prime Minister", of: "Norway", 2022, is: "a")
    ],
    tenTimes(Row("Benedikt Falk", "Senator", of: "Norway", 2022, is: "a")) + [
      Row("Bobo Falk", "Senator", of: "Norway", 2022, is: "b")
    ],
    tenTimes(Row("Benedikt Falk", "Prime Minister", of: "Norway", 2022, is: "a")) + [
      Row("Bobo Falk", "Prime Minister", of: "Norway", 1996, is: "b"),
      Row("Bobo Falk", "Prime Minister", of: "Kenya", 2022, is: "c"),
    ],
    // A word behind a known name that is no name.
    tenTimes(Row("Nora Falk", "President", of: "Norway", 2022, is: "a")) + [
      Row("Nora Falk Op-Ed", "President", of: "Norway", 2022, is: "a"),
      Row("Sleepy Nora Falk", "President", of: "Norway", 2022, is: "a"),
      Row("Maria Nora Falk", "coach", of: "Kenya", 2022, is: "c"),
      Row("Nora Falk Johnson", "coach", of: "Kenya", 2022, is: "b"),
    ],
    // Initials as one word.
    [
      Row("Walter H.W. Roe", "President", of: "Peru", 2001, is: "a"),
      Row("Walter H. W. Roe", "President", of: "Peru", 2002, is: "a"),
      Row("Walter K. Roe", "President", of: "Peru", 2012, is: "b"),
      Row("W.K. Roe", "President", of: "Peru", 2012, is: "b"),
    ],
    // Initials of the middle and a surname alone.
    [
      Row("Walter H. W. Roe", "President", of: "Peru", 2001, is: "a"),
      Row("Walter K. Roe", "President", of: "Peru", 2012, is: "b"),
      Row("H.W. Roe", 2004, is: "a"), Row("H. W. Roe", "President", 2004, is: "a"),
      Row("K. Roe", 2012, is: "c"),
    ],
    Array(repeating: Row("Walter K. Roe", "President", of: "Peru", 2012, is: "a"), count: 20) + [
      Row("Nora T. Roe", "Minister", of: "Peru", 2012, is: "b"),
      Row("K. Roe", 2013, is: "a"), Row("T. Roe", 2013, is: "c"),
    ],
    // A first name that starts so, another job, another age and a second person speak against it.
    Array(repeating: Row("Walter K. Roe", "President", of: "Peru", 2012, is: "a"), count: 40) + [
      Row("K. Roe", "coach", 2013, is: "b"),
      Row("K. Roe", 1950, is: "c"),
    ],
    Array(repeating: Row("Walter K. Roe", "President", of: "Peru", 2012, is: "a"), count: 40) + [
      Row("Karl Roe", "coach", of: "Kenya", 2013, is: "b"), Row("K. Roe", 2013, is: "b"),
    ],
    Array(repeating: Row("Walter K. Roe", "President", of: "Peru", 2012, is: "a"), count: 40) + [
      Row("Nora K. Roe", "coach", of: "Kenya", 2013, is: "b"), Row("K. Roe", 2013, is: "c"),
    ],
    // An office without a country is that of the only one known by the name.
    tenTimes(Row("Nora Falk", "President", of: "Norway", 2022, is: "a")) + [
      Row("Nora Falk", "President", 2008, is: "a"), Row("Nora Falk", 2011, is: "a"),
      Row("Nora Falk", "bishop", 2022, is: "b"),
    ],
    // Who leads a country leads no other then: the one of which fewer tell is misread.
    [4, 2].flatMap { count in
      Array(
        repeating: Row(
          "Nora Falk", "Prime Minister", of: count == 4 ? "Norway" : "Kenya", 2022, is: "a"),
        count: count)
    },
    // Kings by the name under which they reign; no queen of that family name.
    [
      Row("Halim II ibn Al Rashid", "King", of: "Jordan", 2024, is: "a"),
      Row("Halim II bin Al-Rashid", "King", of: "Jordan", 2023, is: "a"),
      Row("Noor Al Halim", "Queen", of: "Jordan", 2024, is: "b"),
      Row("Halim", "King", of: "Jordan", 2023, is: "a"),
      Row("Halim", "King", 2024, is: "a"),
    ],
    // The only pope of a name goes without a number.
    [
      Row("Anselm", "Pope", 2019, is: "a"), Row("Anselm", "Holiness Pope", 2022, is: "a"),
      Row("Anselm", "mayor", of: "Norway", 2022, is: "b"),
    ],
    // Queens whom no article gives a full name; two countries may each have a second of a name.
    [
      Row("Ottilie II", "Queen", 2019, is: "a"),
      Row("Ottilie II", "Queen", of: "Norway", 2022, is: "a"),
      Row("Ottilie", "Queen", 2021, is: "a"), Row("Ottilie", "Queen", of: "Kenya", 2021, is: "b"),
      Row("Ottilie", "Queen", 1950, is: "c"), Row("Ottilie", 2021, is: "e"),
      Row("Nora Ottilie", "senator", of: "Norway", 2021, is: "e"),
      Row("Ottilie III", "Queen", 2090, is: "f"),
    ],
    [
      Row("Ottokar II", "King", of: "Norway", 2019, is: "a"),
      Row("Ottokar II", "King", of: "Kenya", 2019, is: "b"),
    ],
  ]

  private static func tenTimes(_ row: Row) -> [Row] { Array(repeating: row, count: 10) }

  @Test(arguments: cases + slips) func theSameInEveryOrder(_ rows: [Row]) throws {
    let expected = grouping(rows.map { String($0.person) })
    for order in [Array(rows.indices), rows.indices.reversed(), rows.indices.dropFirst() + [0]] {
      let directory = MemoryDirectory(rows.map(\.entity), years: rows.map(\.year))
      for article in order { try directory.add(article, with: resolver) }
      #expect(grouping(directory.entities.map { $0 ?? "" }) == expected, "order \(order)")
    }
  }

  /// For each element the first that equals it.
  private func grouping(_ names: [String]) -> [Int?] { names.map { names.firstIndex(of: $0) } }

  /// Each name is given by fewer articles than a rare one of somebody else, and one must be his all the same.
  @Test func oneOfThirtySpellingsIsAName() throws {
    let middles = (0..<30).map {
      "\("bdfgklmnrt".map(String.init)[$0 % 10])\($0 % 3 == 0 ? "olan" : $0 % 3 == 1 ? "emir" : "aruk")"
    }
    let rows = middles.map {
      Row("Nawar Al-Amar Al-\($0.capitalized) Al-Sabur", "Emir", of: "Kuwait", 2021, is: "a")
    }
    let directory = MemoryDirectory(rows.map(\.entity), years: rows.map(\.year))
    try directory.resolveAll(with: resolver)
    let ids = Set(directory.entities)
    #expect(Set(middles).count == 30)
    #expect(ids.count == 1)
    #expect(ids.first??.hasPrefix("person/nawar-") == true)
  }

  @Test func aDoubtfulPairIsLeftToAPerson() throws {
    let rows = [
      Row("James Black", "Minister", of: "Peru", 1990, is: "a"),
      Row("James Black", "ambassador", of: "Kenya", 1999, is: "b"),
    ]
    let directory = MemoryDirectory(rows.map(\.entity), years: rows.map(\.year))
    try directory.resolveAll(with: resolver)
    #expect(Set(directory.entities).count == 2)
    #expect(directory.doubts.count == 1)
  }
}
