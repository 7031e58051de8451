import Knowledge
import Testing

@Suite struct ArticleResolverTests {
  @Test(arguments: ArticleResolverHomographs.rows)
  func homograph(_ row: [String]) throws {
    let (document, phrase) = try TestReader.read(row[0])
    let named = document.mentions.filter { mention in
      mention.span.overlaps(phrase) && mention.kind != .title && mention.kind != .pronoun
    }
    let found = named.compactMap { mention in
      mention.entity.map { "\(mention.type) | \(document.entities[$0].name)" }
    }
    #expect(found == (row[1] == "-" ? [] : ["\(row[1]) | \(row[2])"]))
  }

  @Test(arguments: ArticleResolverReferences.rows)
  func reference(_ row: [String]) throws {
    let (document, phrase) = try TestReader.read(row[0])
    let found = document.mentions.filter { $0.span == phrase }.compactMap(\.entity)
      .map { document.entities[$0].name }
    let expected = row[1] == "-" ? [] : row[1].split(separator: ", ").map(String.init)
    #expect(found == expected)
  }

  @Test(arguments: ArticleResolverVessels.rows + ArticleResolverNavalNews.rows)
  func vessels(_ row: [String]) throws {
    let document = try TestReader.read(row[0]).document
    let found = document.entities.filter { $0.type == .vessel }.map(\.name)
    #expect(found == (row[1] == "-" ? [] : row[1].split(separator: ", ").map(String.init)))
  }

  @Test(arguments: ArticleResolverOffices.rows)
  func office(_ row: [String]) throws {
    let document = try TestReader.read(row[0]).document
    let person = try #require(document.entities.first { $0.name == row[1] })
    #expect(person.roles.map { "\($0.title) | \($0.of ?? "-")" } == ["\(row[2]) | \(row[3])"])
  }

  @Test func rankBehindTheFieldOfAnOffice() throws {
    let text = "Assistant Secretary for Health Admiral Joan Mills spoke."
    let person = try #require(try TestReader.read(text).document.entities.first)
    #expect(person.roles.map(\.title) == ["Admiral", "Assistant Secretary for Health"])
  }

  @Test func officeThatTheSourcesOwnStateLacks() throws {
    let text = "Secretary of State Joan Mills met Foreign Minister Luis Ortega today."
    let document = try TestReader.read(text, source: "The White House").document
    let owners = document.entities.filter { $0.type == .person }.map { $0.roles.first?.of }
    #expect(owners == ["United States", nil])
  }

  @Test(arguments: ArticleResolverOffices.none)
  func noOffice(_ row: [String]) throws {
    let document = try TestReader.read(row[0]).document
    let person = try #require(document.entities.first { $0.name == row[1] })
    #expect(person.roles.isEmpty)
  }
}
