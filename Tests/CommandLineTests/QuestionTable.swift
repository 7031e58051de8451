/// Questions over `seeds/articles` and all that the articles answer.
///
/// Answers are parted by " | ", and none stand where the articles do not say. Rows that fail stay:
/// they show what is still to do.
enum QuestionTable {
  static let rows: [(question: String, answers: Set<String>)] = text.split(separator: "\n")
    .map { line in
      let cells = line.components(separatedBy: " =")
      let answers = cells[1].components(separatedBy: " | ").map { $0.trimming { $0 == " " } }
      return (cells[0], Set(answers.filter { !$0.isEmpty }))
    }

  private static let text = #"""
    Which country did not attend the summit in Lisbon? = Russia
    Who did not attend the summit in Lisbon? = Russia
    Who stayed away from the summit in Lisbon? = Russia
    Who was absent from the Lisbon summit? = Russia
    Who hosted the summit at the Ajuda Palace? = Helena Vasques
    By whom was the summit at the Ajuda Palace hosted? = Helena Vasques
    Did Russia attend the summit in Lisbon? = no
    Did Russia take part in the Lisbon summit? = no
    Did Nadia Shafik attend the grain summit? = yes
    Was Nadia Shafik at the grain summit in Lisbon? = yes
    Did Danylo Hrytsenko attend the summit? = yes
    Did Catalina Rojas attend the summit in Lisbon? =
    Who will attend the climate conference? = Sigrid Haugen | Catalina Rojas
    Who is expected at the climate conference? = Sigrid Haugen | Catalina Rojas
    Will Catalina Rojas attend the climate conference? = planned
    When is the climate conference? = 2025-11
    When will the climate conference take place? = 2025-11
    Who met Inga Ozola? = Peter Kiprono
    Whom did Inga Ozola meet? = Peter Kiprono
    Who did Peter Kiprono meet? = Inga Ozola
    With whom did Peter Kiprono meet? = Inga Ozola
    When did Peter Kiprono meet the Latvian ambassador? = 2025-07-01
    When did Kenya's justice minister meet Inga Ozola? = 2025-07-01
    On which day did Peter Kiprono meet Inga Ozola? = 2025-07-01
    Did Peter Kiprono meet Inga Ozola? = yes
    Did Peter Kiprono meet Catalina Rojas? =
    Where did Stavros Lykos meet Ngozi Adeyemi? = Geneva
    In which city did Lykos meet Adeyemi? = Geneva
    Who did Ngozi Adeyemi meet in Geneva? = Stavros Lykos
    Who met Ngozi Adeyemi in Geneva? = Stavros Lykos
    Who held a meeting with Ngozi Adeyemi? = Stavros Lykos
    Did Stavros Lykos meet Ngozi Adeyemi in Geneva? = yes
    When did Catalina Rojas visit Norway? = 2025-04-10
    Who visited Norway on 10 April 2025? = Catalina Rojas
    Did Catalina Rojas visit Norway? = yes
    Which country did Catalina Rojas visit? = Norway
    Which countries has Catalina Rojas visited? = Norway
    Did Aino Lehtonen visit Azerbaijan? = no
    Has Aino Lehtonen visited Azerbaijan? = no
    When did Kaisa Niemi fly to Tbilisi? = 2025-08-19
    Where did Kaisa Niemi fly on Tuesday? = Tbilisi
    Did Kaisa Niemi visit Tbilisi? = yes
    Who will visit Santiago? = Sigrid Haugen | Jonas Lie
    Who intends to visit Punta Arenas? = Sigrid Haugen | Jonas Lie
    Will Sigrid Haugen visit Santiago? = planned
    When did Claire Borg visit the passengers? = 2025-05-22
    Who visited the passengers? = Claire Borg
    When will Aino Lehtonen visit the fleet? = 2025-09-12
    Who is expected to visit the fleet? = Aino Lehtonen
    Who spoke by telephone with Catalina Rojas? = Sigrid Haugen
    When did Sigrid Haugen speak with Catalina Rojas by telephone? = 2025-09-02
    What did Romania promise? = open the port of Constanta to damaged ships
    Who promised to open the port of Constanta? = Romania
    Which country promised to open the port of Constanta to damaged ships? = Romania
    What did Turkey refuse to do? = commit warships to the escort
    Who refused to commit warships? = Turkey
    Which country refused to commit warships to the escort? = Turkey
    By when did Nigeria promise to find another vessel? = by December
    Who promised that the government would find another vessel? = Nigeria
    Which minister promised that the government would find another vessel? = Bola Akande
    What did Bola Akande promise? = the government would find another vessel by December
    Which country promised to rebuild the railway bridge at Sena? = India
    Who pledged to rebuild the railway bridge? = India
    By when did India promise to rebuild the railway bridge? = by 2027
    What did India pledge? = rebuild the railway bridge at Sena by 2027
    What did Germany commit? = 80 million
    What did Brazil promise? = 200 engineers
    Who promised 200 engineers? = Brazil
    What has Egypt promised? = buy half a million tonnes of grain through the corridor this year
    Who promised to buy half a million tonnes of grain? = Egypt
    Which country has promised to buy grain through the corridor? = Egypt
    What did Northlight Shipping promise? = cooperate with the inquiry
    Who promised to cooperate with the inquiry? = Northlight Shipping of Piraeus
    Which company promised to cooperate with the inquiry? = Northlight Shipping of Piraeus
    Who promised to pay for the nets? = Malta
    Did Romania promise to open the port of Constanta? = yes
    Did Turkey promise warships? = no
    Which country reaffirmed its commitment to lend half of the price of both ships? = Norway
    Who reaffirmed the commitment to lend half of the price of both ships? = Norway
    What did Norway reaffirm? = lend half of the price of both ships
    Who said that fog does not read orders? = Juhani Koski
    Who said “We drill for fog”? = Juhani Koski
    Who said that a master answers for his cargo? = Beatrice Achieng
    What did Beatrice Achieng say? = A master answers for his cargo,” Achieng said. “He cannot look at the sea and see nothing.
    What did Catalina Rojas say about her grandfather? = My grandfather welded hulls,” she told the workers. “He would not believe that I may choose one.
    What did Mikko Saari say about a gift? = A visit is not a gift
    Who said that a visit is not a gift? = Mikko Saari
    Who said the fishermen were faster than any of us? = Joseph Azzopardi
    What did Joseph Azzopardi say about the fishermen? = The fishermen were faster than any of us
    What did Nikos Vella tell reporters about two months? = I have said nothing for two months," Vella told reporters. "Now the paper speaks for me.
    Who said that a road that is half built leads nowhere? = Rosa Machava
    Who said that they would clear mines? = Orhan Demirel
    Who is the foreign minister of Romania? = Ioana Petrescu
    Who is Romania's foreign minister? = Ioana Petrescu
    Who is the Romanian foreign minister? = Ioana Petrescu
    Who is the Turkish foreign minister? = Orhan Demirel
    Who was Turkey's foreign minister in March 2025? = Orhan Demirel
    Who is the president of Chile? = Catalina Rojas
    Who is the Chilean president? = Catalina Rojas
    Who is the president of Senegal? = Amadou Keita
    Who is the Prime Minister of Norway? = Sigrid Haugen
    Who is Norway's prime minister? = Sigrid Haugen
    Who is the prime minister of Mozambique? = Rosa Machava
    Who is Malta's transport minister? = Claire Borg
    Who is the justice minister of Kenya? = Peter Kiprono
    Who is the health minister of Nigeria? = Bola Akande
    Who is Nigeria's minister of health? = Bola Akande
    Who is Ukraine's agriculture minister? = Danylo Hrytsenko
    Who is the science minister of Chile? = Mateo Fuentes
    Who is the aid minister of Sweden? = Elin Strand
    Who is the United Nations envoy? = Tomas Lindqvist
    Who is the foreign minister of Finland? = Mikko Saari
    Who is the foreign minister of Iceland? =
    Who is Mateo Fuentes? = science minister of Chile
    What office does Bola Akande hold? = health minister of Nigeria
    What is the role of Peter Kiprono? = justice minister of Kenya
    Which post does Elin Strand hold? = aid minister of Sweden
    Who accompanied Catalina Rojas? = Mateo Fuentes
    By whom was Catalina Rojas accompanied? = Mateo Fuentes
    Who accompanied the Chilean president? = Mateo Fuentes | dozen students
    Which ship collided with an oil tanker off Malta? = MV Santa Marija
    Which ferry collided with an oil tanker? = MV Santa Marija
    Which frigate took people off the stern? = ITS Corallo
    Which ship leads the fleet? = FNS Karhu
    Which minelayer leads the fleet? = FNS Karhu
    Where was the Wanda towed? = Visby
    Which navy stopped the Kestrel? = Kenyan navy
    Who stopped the Kestrel off Lamu? = Kenyan navy
    To whom does the Kestrel belong? = Ostbay Lines
    Which company owns the Lady Amara? = Northlight
    Who owns the Lady Amara? = Northlight
    How many passengers were brought to Valletta? = 212
    How many people did the ferry carry? = 219
    Who cancelled a trip to Azerbaijan? = Aino Lehtonen
    Who cancelled his trip on Sunday? = Amadou Keita
    Who opened the conference in Geneva? = Rosa Machava
    Who commanded the rescue? = Joseph Azzopardi
    Who commands the exercise? = Juhani Koski
    Who found that Dmitri Volkonsky knew what was in his hold? = Beatrice Achieng
    Who pleaded guilty in May? = Arturo Salas
    Who watched the opening from the deck of the Karhu? = Paula Heino
    Who called the result shameful? = Roads for All
    Who urged the European Union to fill the gap? = Samuel Okoye
    Which organisation welcomed the cancellation? = Reporters Together
    Who denied that Russia had been invited? = Arkady Belov
    Which country called the exercise a provocation? = Russia
    Who presented the report in Valletta? = Claire Borg
    Which firm promised a laboratory? = Kystlab
    Where will the leaders meet in the autumn? = Ankara
    Where is the energy forum held? = Baku
    Which countries will take part in the energy forum? = Hungary
    Was the trip to Azerbaijan cancelled? = yes
    Who wrote the treaty of Rome? =
    Who attended the carnival in Rio? =
    When did Sigrid Haugen visit Japan? =
    What did Ana Berg promise? =
    Where did Claire Borg meet Sigrid Haugen? =
    Which navy stopped the Ostsee? =
    Who is the captain of the Boreal Star? =
    How many frigates did Norway promise? =
    When will Orhan Demirel visit Kenya? =
    Who accompanied Nadia Shafik? =
    Did Germany promise 90 frigates? =
    Who sank the Wanda? =
    Which country invaded Senegal? =
    What did Tomas Lindqvist say about football? =
    """#
}

extension String {
  /// Without leading and trailing characters of a kind.
  fileprivate func trimming(_ isBlank: (Character) -> Bool) -> String {
    var text = drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text)
  }
}
