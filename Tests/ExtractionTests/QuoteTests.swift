import Testing

import Extraction
import Knowledge
import Lexicons

/// Who says what; own sentences, read the whole way.
@Suite struct QuoteTests {
  /// Text, start of the quotation, and its speaker; nil where nobody is named.
  static let cases: [(text: String, starts: String, speaker: String?)] = [
    (
      "Norway is accused of playing a “deeply harmful part in the trade with the north”.",
      "deeply harmful part in", nil
    ),
    (
      "“The ice is far too thin for cars,” Omar Haddad was quoted in the Bay Post.",
      "The ice is far", "Omar Haddad"
    ),
    (
      "Omar Haddad was quoted as saying “the ice is far too thin for cars”.",
      "the ice is far", "Omar Haddad"
    ),
    (
      "Some fear for the lake.\n\nHarbour Workers of Oslo: “The pier is not safe for anybody who works there.”",
      "The pier is not", "Harbour Workers of Oslo"
    ),
    (
      "Anna Berg set out her plan for the port.\n\nHere are parts of Omar Haddad's speech:\n\n- “We will dig a new basin before the winter.”",
      "We will dig a", "Omar Haddad"
    ),
    (
      "Anna Berg said that the ice was thin.\n\n#### Senator Omar Haddad on Lake Radio\n\n- “We will dig a new basin before the winter.”",
      "We will dig a", "Omar Haddad"
    ),
    (
      "Senator Omar Haddad said that the ice was thin.\n\n- On his trust in Anna Berg: “There is no better captain in the whole north.”",
      "There is no better", "Omar Haddad"
    ),
    (
      "In a talk with Lake Radio host Tom Okoro, Senator Omar Haddad gave a clear account of his record.\n\nHere are some parts:\n\n- On his reasons: “There is only the lake in the whole north.”",
      "There is only the", "Omar Haddad"
    ),
    (
      "Sheriff Anna Berg blamed the ice. “The road was like glass from one end to the other.”",
      "The road was like", "Anna Berg"
    ),
    (
      "Anna Berg said that the ice was thin.\n\nThe study gave a reason: “The lake is warmer than in any year before.”",
      "The lake is warmer", nil
    ),
    (
      "According to police and rescuers, Omar Haddad drove “far too fast and over the double line”. ",
      "far too fast and", nil
    ),
    (
      "Prosecutor Omar Haddad, whose office put the captain in prison in 1999, said, “He would not make a good mayor.”",
      "He would not make", "Omar Haddad"
    ),
    (
      "“The ice is thin,” said Omar Haddad, as quoted by the Bay Post.",
      "The ice is thin", "Omar Haddad"
    ),
    (
      "Omar Haddad met Peter Novak in Oslo.\n\n“Peter Novak does not want a war with the north,” he said.",
      "Peter Novak does not", "Omar Haddad"
    ),
    (
      "Omar Haddad left early. Speaking to Peter Novak of Lake Radio, he said, “The boats will sail before the winter.”",
      "The boats will sail", "Omar Haddad"
    ),
    (
      "“The bridge will stay closed until spring,” said Maria Lindholm, the transport minister.",
      "The bridge will stay", "Maria Lindholm"
    ),
    (
      "Maria Lindholm said: “The bridge will stay closed until spring.”",
      "The bridge will stay", "Maria Lindholm"
    ),
    (
      "\"We heard a loud bang and ran,\" Peter Novak told reporters on Monday.",
      "We heard a loud", "Peter Novak"
    ),
    (
      "“We lost a good friend this week,” writes Anna Berg's longtime colleague Omar Haddad.",
      "We lost a good", "Omar Haddad"
    ),
    (
      "“We lost a good friend this week,” said Anna Berg's brother Omar Haddad on Monday.",
      "We lost a good", "Omar Haddad"
    ),
    (
      "Norway Prime Minister Anna Berg says that “men in the pay of the banks” have taken the port.",
      "men in the pay", "Anna Berg"
    ),
    (
      "Some hope for snow, such as Omar Haddad of the Lake Fund, who said that “the slopes will open before the year ends”.",
      "the slopes will open", "Omar Haddad"
    ),
    (
      "The captain, Omar Haddad, was tired. “We searched all night in the fog,” he said.",
      "We searched all night", "Omar Haddad"
    ),
    (
      "Omar Haddad was told by Anna Berg of “at least forty people under the snow”.",
      "at least forty people", "Anna Berg"
    ),
    (
      "The writer and host of a lake show Anna Berg said: “He was a rebel and a friend to us all.”",
      "He was a rebel", "Anna Berg"
    ),
    (
      "In a statement, the mayor, Omar Haddad, said the Greens would continue to fight: “Our drive will go on.”",
      "Our drive will go", "Omar Haddad"
    ),
    (
      "Omar Haddad opposed Anna Berg's statement: “The idea that we would sell the lake is wrong.”",
      "The idea that we", "Omar Haddad"
    ),
    (
      "Omar Haddad said that he had rowed.\n\nAnna Berg has sailed for years. She chooses “to cross the widest lakes of all”.",
      "to cross the widest", "Anna Berg"
    ),
    (
      "“It is a start,” Anna Berg said on Friday. “But it is not enough for the north.”",
      "It is a start", "Anna Berg"
    ),
    (
      "“The ship,” said David Okoro, “was far too old for that voyage.”",
      "The ship", "David Okoro"
    ),
    (
      "According to Helen Park, the plan was “a gift to every smuggler on the coast”.",
      "a gift to every", "Helen Park"
    ),
    (
      "NATO called the flight “a reckless and needless provocation of an ally”.",
      "a reckless and needless", "NATO"
    ),
    (
      "“The rate will stay low for a year,” Ana Lund, the head of the Norwegian Bank, said.",
      "The rate will stay", "Ana Lund"
    ),
    (
      "The Danish ambassador to the United Nations, Ib Holm, said: “We will vote for the text.”",
      "We will vote for", "Ib Holm"
    ),
    (
      "In a note to the Council, Eva Sand, the Swedish foreign minister, said that “this war must "
        + "end before the winter”.",
      "this war must end", "Eva Sand"
    ),
    (
      "Peter Novak spoke first. Ana Lund, the captain, paid tribute to the crew: “They gave "
        + "everything they had.”",
      "They gave everything they", "Ana Lund"
    ),
    (
      "Mayor Ana Lund: “This bridge will change our town for good.”", "This bridge will change",
      "Ana Lund"
    ),
    (
      "Senator Ana Lund on the ports: “We waited ten years for this money.”",
      "We waited ten years", "Ana Lund"
    ),
    (
      "“We waited ten years for this money.” — Peter Novak, harbour master", "We waited ten years",
      "Peter Novak"
    ),
    (
      "The palace issued this statement from King Olav Berg: “The harbour must be open by Monday.”",
      "The harbour must be", "Olav Berg"
    ),
    (
      "“Leave the shore at once,” said the warning issued by the Norwegian Weather Agency.",
      "Leave the shore at", "Norwegian Weather Agency"
    ),
    (
      "Speaker Ana Lund commented on the vote — which the Bergen Times noted as rare — “This "
        + "house has waited ten years.”",
      "This house has waited", "Ana Lund"
    ),
    (
      "President Ana Lund toured Oslo. “We want the harbour open by Monday,” the BBC quoted her as "
        + "saying.",
      "We want the harbour", "Ana Lund"
    ),
    (
      "Ana Lund is quoted by the Bergen Times as saying of her work, “We want the harbour open by Monday.”",
      "We want the harbour", "Ana Lund"
    ),
    (
      "The Bergen Times quoted Norway's ambassador to Poland, Ana Lund, saying the port was shut to "
        + "“keep the ships of the north at home”.",
      "keep the ships of", "Ana Lund"
    ),
    (
      "The Bergen Times quoted an officer of the harbour as saying: “We want the harbour open by Monday.”",
      "We want the harbour", "an officer"
    ),
    (
      "According to Harbour Attorney Ana Lund, the letter if written by the owner could help: “The key factor "
        + "here is that he knew”.",
      "The key factor here", "Ana Lund"
    ),
    (
      "Norway's Harbour Council released a statement which read, in part, “The port must be open by Monday”.",
      "The port must be", "Harbour Council"
    ),
    (
      "Harbour master Peter Novak was doubtful, telling Bergen Radio, “Nobody will come before the spring.”",
      "Nobody will come before", "Peter Novak"
    ),
    (
      "Ana Lund of Port Workers Oslo said, “We want the harbour open by Monday.”",
      "We want the harbour", "Ana Lund"
    ),
    (
      "Speaking for rights group Open Harbour, Ana Lund said, “We want the harbour open by Monday.”",
      "We want the harbour", "Ana Lund"
    ),
    (
      "“We want the harbour open by Monday,” according to a tweet on Friday by Norwegian Minister of Trade Ana Lund.",
      "We want the harbour", "Ana Lund"
    ),
    (
      "Norway's foreign minister, Omar Haddad, was glad. According to the newspaper Lake News he said, “The "
        + "harbour will open by Monday.”",
      "The harbour will open", "Omar Haddad"
    ),
    (
      "The lake institute's director, Dr. Omar Haddad, said of the water, “It is going to get worse.”",
      "It is going to", "Omar Haddad"
    ),
    (
      "Telling Reuters “it will never work at all of it”.", "it will never work", "Reuters"
    ),
    (
      "One asked how “a country could treat its own people so badly for years”. Nobody answered.",
      "a country could treat", nil
    ),
    (
      "“Nobody told us that the water was poisoned,” a resident said.",
      "Nobody told us that", nil
    ),
    (
      "The ferry was lost on Monday, President Anna Berg said. Berg's statement read: \"The ferry, the pride of the fleet, sank in the storm.\"",
      "The ferry", "Anna Berg"
    ),
    (
      "Peter Novak gave no details, but a NATO statement told of a fault. It also said that \"a fire in the engine has been ruled out.\"",
      "a fire", "NATO"
    ),
    (
      "His lawyer, Omar Haddad, stated that Novak was ill. He went on to tell reporters the strike is to continue, \"to protest the end of the old port.\"",
      "to protest", "Omar Haddad"
    ),
    (
      "The violence has prompted the European Union to issue a statement on the raid, saying it \"condemns the attacks on sailors in Norway.\"",
      "condemns", "European Union"
    ),
    (
      "However, Anna Berg says that she wants no apology. \"He had to know that he was hurting me,\" the 62-year-old said.",
      "He had to", "Anna Berg"
    ),
    (
      "Miguel d'Arcos met reporters on Monday. \"You have to solve problems at their root,\" added d'Arcos.",
      "You have to", "Miguel d'Arcos"
    ),
    (
      "One sailor, Omar Haddad, on Sunday told Agence France-Presse fire had been used \"as a weapon to drive poor people out\".",
      "as a weapon", "Omar Haddad"
    ),
    (
      "Omar Haddad thanked his fans in a Facebook post: “You never gave up on me at all.”",
      "You never gave", "Omar Haddad"
    ),
    (
      "President Anna Berg published an order on ports, with critics calling it “a betrayal of all sailors”.",
      "a betrayal", nil
    ),
    (
      "The court ordered NATO to release the report, saying the public “has a right to know”.",
      "has a right", nil
    ),
    (
      "Judge Anna Berg sent the boy to prison on Monday. “I am sorry for what I did,” the 16-year-old said.",
      "I am sorry", nil
    ),
    (
      "“We will build the port anew,” Omar Haddad continued", "We will build", "Omar Haddad"
    ),
  ]

  @Test(arguments: cases)
  func quotationHasItsSpeaker(_ text: String, _ starts: String, _ speaker: String?) throws {
    let document = try WholeReading.read(text)
    let direct = document.quotes.filter { $0.kind == .direct }
    #expect(direct.count == 1)
    let quote = try #require(direct.first)
    #expect(document.text(quote.span).hasPrefix(starts))
    if let speaker {
      #expect(quote.speaker?.name == speaker)
    } else {
      #expect(quote.speaker?.entity == nil)
    }
  }

  static let verbs: [SeedRow] =
    (try? SeedTable("rules/speech.tsv", columns: ["lemma", "strength", "example"]))?.rows ?? []

  @Test func tableOfVerbsIsThere() {
    #expect(Self.verbs.count > 90)
  }

  /// Every row's own example yields a quote that the row's verb reports.
  @Test(arguments: verbs.map { [$0["lemma"], $0["example"]] })
  func exampleYieldsItsQuote(_ row: [String]) throws {
    let document = try WholeReading.read(row[1])
    let found = document.quotes.compactMap { quote in
      document.tokens.first { $0.span == quote.provenance.trigger }?.lemma
    }
    #expect(found.contains { $0.hasPrefix(row[0].prefix(3)) }, "\(found)")
  }

  private static let writings: [SeedRow] =
    (try? SeedTable("rules/speech-writings.tsv", columns: ["word", "part", "example"]))?.rows ?? []

  @Test(arguments: writings.map { $0["example"] })
  func whatIsWrittenSpeaksForItsAuthor(_ example: String) throws {
    let direct = try WholeReading.read(example).quotes.filter { $0.kind == .direct }
    #expect(direct.map(\.speaker?.name) == ["Norway"])
  }

  @Test func tableOfWritingsIsThere() {
    #expect(Self.writings.count > 20)
  }

  /// Quotation marks around no utterance.
  @Test(arguments: [
    "The so-called “peace train” left the station at noon.",
    "Her second novel, “The Long Winter of Our Fathers”, sold well.",
    "Critics speak of a “paper tiger” in the harbour.",
    "The band played “Song for the Last Man Standing” twice.",
    "Norway sent a written message to a meeting entitled, “The Long Road: How Cold Winters Hurt Families.”",
  ])
  func scareQuotesAndTitlesAreNone(_ text: String) throws {
    let document = try WholeReading.read(text)
    #expect(document.quotes.filter { $0.kind == .direct } == [])
  }

  @Test func wordsOfAnUtteranceOverTwoParagraphsAreOneQuote() throws {
    let document = try WholeReading.read(
      """
      “The harbour was full of ice that morning,” said Maria Lindholm. “Nobody could move.

      “We waited for three days until the wind turned.”
      """)
    let direct = document.quotes.filter { $0.kind == .direct }
    #expect(direct.count == 1)
    #expect(direct.first?.speaker?.name == "Maria Lindholm")
  }

  @Test func longClauseBehindACommaInterruptsOneUtterance() throws {
    let document = try WholeReading.read(
      "“The harbour was full of ice that morning,” said Maria Lindholm at the yearly meeting of the harbour masters of the north, which was held in Oslo, Norway. “Nobody could move.”"
    )
    let speakers = document.quotes.filter { $0.kind == .direct }.map { $0.speaker?.name }
    #expect(speakers == ["Maria Lindholm"])
  }

  @Test func wordsThatOnlyLeadOnPartTwoQuotations() throws {
    let document = try WholeReading.read(
      "Maria Lindholm thanked the crew “for reaching out to the north”, remarking that “the harbour was full of ice”."
    )
    let speakers = document.quotes.filter { $0.kind == .direct }.map { $0.speaker?.name }
    #expect(speakers == ["Maria Lindholm", "Maria Lindholm"])
  }

  @Test func wordsInCapitalsAreNoTitle() throws {
    let document = try WholeReading.read("Maria Lindholm: “THE HARBOUR WILL NEVER CLOSE AGAIN!”")
    let speakers = document.quotes.filter { $0.kind == .direct }.map { $0.speaker?.name }
    #expect(speakers == ["Maria Lindholm"])
  }

  @Test func whoAsksAndWhoAnswersAreTwo() throws {
    let document = try WholeReading.read(
      "Omar Haddad said, “Why should the ferries stay in port?” Oslo mayor Anna Berg said, “They will sail today.”"
    )
    let speakers = document.quotes.filter { $0.kind == .direct }.map { $0.speaker?.name }
    #expect(speakers == ["Omar Haddad", "Anna Berg"])
  }

  @Test func floatingQuotationGoesToWhoeverSpokeLast() throws {
    let document = try WholeReading.read(
      """
      “The harbour was full of ice that morning,” said Maria Lindholm.

      “We waited for three days until the wind turned.”
      """)
    let speakers = document.quotes.filter { $0.kind == .direct }.map { $0.speaker?.name }
    #expect(speakers == ["Maria Lindholm", "Maria Lindholm"])
  }

  @Test func reportedClauseIsIndirectSpeech() throws {
    let document = try WholeReading.read("Peter Novak said that the dam had held.")
    let indirect = try #require(document.quotes.first { $0.kind == .indirect })
    #expect(indirect.speaker?.name == "Peter Novak")
    #expect(document.text(indirect.span).contains("the dam had held"))
  }
}
