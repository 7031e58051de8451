import Testing

import Extraction
import Knowledge
import Lexicons

@Suite struct CommitmentTests {
  static let rows: [SeedRow] =
    (try? SeedTable(
      "rules/commitments.tsv",
      columns: [
        "rule", "trigger", "part", "complement", "status", "example", "actor", "expected",
      ]))?.rows ?? []

  @Test func tableIsThere() {
    #expect(Self.rows.count > 25)
  }

  /// Every row's own example yields a commitment by that row.
  @Test(arguments: rows.map { [$0["rule"], $0["example"], $0["actor"], $0["expected"]] })
  func exampleYieldsItsCommitment(_ row: [String]) throws {
    let document = try WholeReading.read(row[1])
    let found = document.commitments.map {
      "\($0.provenance.rule) \($0.actor.name) \($0.status.rawValue)"
    }
    #expect(found.contains("commitment/\(row[0]) \(row[2]) \(row[3])"), "\(found)")
  }

  /// Nobody binds himself here: forecasts, calls on others, schedules, opinions, history.
  @Test(arguments: [
    "Norway urged Canada to pledge more money.",
    "The envoy called on Iran to honour its commitment to inspections.",
    "Analysts expect Japan to commit troops next year.",
    "The ferry will arrive in Tallinn on Monday.",
    "If Poland promised help, the town would be saved.",
    "Kenya might agree to host the summit.",
    "The bank's guarantee expired in 1998 and nobody noticed.",
    "Peter Novak refused to comment on the report.",
    "The minister said the weather would improve.",
    "Sweden wants Finland to sign the treaty.",
    "The committee met to discuss the fishing treaty.",
    "Egypt said that Israel would withdraw from the valley.",
    "Denmark did not say whether it would send ships.",
    "The promise of spring filled the streets of Paris.",
    "Canada thanked Jordan for its commitment to the refugees.",
    "The ministers of Italy discussed the region's efforts to rebuild the port.",
    "The High Court rejected their appeal against the fishing ban.",
    "Anna Berg said that she would not give any comments.",
    "Spain expressed strong support for the normalization of trade.",
  ])
  func nobodyIsBound(_ text: String) throws {
    #expect(try WholeReading.read(text).commitments.map(\.provenance.rule) == [])
  }

  @Test func personInOfficeBindsTheState() throws {
    let document = try WholeReading.read(
      "The prime minister of Norway, Kari Holm, pledged to send two hospital ships to Ukraine.")
    let commitment = try #require(document.commitments.first)
    #expect(commitment.actor.name == "Norway")
    #expect(commitment.spokesperson?.name == "Kari Holm")
    #expect(commitment.what.hasPrefix("send two hospital ships"))
    #expect(commitment.beneficiary?.name == "Ukraine")
  }

  @Test func jointPledgeBindsEachParty() throws {
    let document = try WholeReading.read(
      """
      The president of France, Luc Moreau, met the chancellor of Germany, Eva Brandt, in Berlin \
      on Monday. The two leaders agreed to build a joint rail line by 2031.
      """)
    #expect(Set(document.commitments.map(\.actor.name)) == ["France", "Germany"])
    #expect(document.commitments.first?.deadline == "by 2031")
  }

  /// Each state of a summit is bound; of many people nobody knows who "they" are.
  @Test(arguments: [
    (
      "Norway, Sweden, Finland, Latvia, Estonia and Poland met in Oslo. They promised to send ships.",
      6
    ),
    (
      "Anna Berg met Peter Novak, Omar Haddad, Luis Ortega, Mary Holm and Joan Mills. They promised to help.",
      0
    ),
  ])
  func theyAreAllOrNobody(_ text: String, _ count: Int) throws {
    let document = try WholeReading.read(text)
    #expect(Set(document.commitments.map(\.actor.name)).count == count)
  }

  @Test(arguments: [
    ("Norway reaffirmed its commitment to lend half of the price.", "lend half of the price"),
    ("Italy repeated its pledge to fund the clinic.", "fund the clinic"),
    ("Canada agreed to hand over nuclear material.", "hand over nuclear material"),
    ("Germany reaffirmed its commitment to the defence of Lithuania.", "the defence of Lithuania"),
    ("Canada promised to rebuild the harbour by 2030.", "rebuild the harbour by 2030"),
    (
      "Portugal pledged 20 million euros to insure the ships.",
      "20 million euros to insure the ships"
    ),
    (
      "“We will keep the strait open,” said Juan Soto, the president of Chile.",
      "keep the strait open"
    ),
    ("“We will reach our target,” said Juan Soto, the president of Chile.", "reach our target"),
    (
      "Norway said that its defence commitments, both at home and abroad, remain steadfast.",
      "defence commitments"
    ),
    ("Norway reaffirmed its commitment, made in May, to fund the clinic.", "fund the clinic"),
    (
      "“We will never let the harbour die,” said Juan Soto, the president of Chile.",
      "not to let the harbour die"
    ),
  ])
  func whatIsPromisedIsToldInTheArticlesWords(_ text: String, _ what: String) throws {
    #expect(try WholeReading.read(text).commitments.map(\.what) == [what])
  }

  @Test func conditionIsKept() throws {
    let document = try WholeReading.read(
      "Turkey pledged to open its ports if the blockade ends.")
    #expect(document.commitments.map(\.status) == [.conditional])
  }

  /// Who professes a commitment of a state speaks for it.
  @Test func whoUnderscoresItSpeaks() throws {
    let document = try WholeReading.read(
      "Addressing reporters, Kari Holm underscored Norway’s commitment to its fishing fleet.")
    let commitment = try #require(document.commitments.first)
    #expect(commitment.actor.name == "Norway")
    #expect(commitment.spokesperson?.name == "Kari Holm")
  }
}
