/// Descriptions, pronouns and short names with whom or what they stand for, in our own prose:
/// text with the words in brackets, the entity's canonical name ("-" for none).
enum ArticleResolverReferences {
  static let rows: [[String]] = TestRows.read(
    """
    Prime Minister Elena Marsh visited Oslo. [She] met union leaders. | Elena Marsh
    President Thomas Reed spoke in Lima. [He] promised aid. | Thomas Reed
    President Thomas Reed met Chancellor Anna Vogel. [She] thanked him. | Anna Vogel
    President Thomas Reed met Chancellor Anna Vogel. She thanked [him]. | Thomas Reed
    Thomas Reed said that [he] would resign. | Thomas Reed
    Anna Vogel said that [she] would stay. | Anna Vogel
    Thomas Reed praised [his] ministers. | Thomas Reed
    Thomas Reed will tour the yard. Thomas Reed will announce that King Alan Moss has agreed. [His] visit follows a rally. | Thomas Reed
    Thomas Reed spoke in Lima. Reed announced that King Alan Moss had agreed. [His] visit follows a rally. | Thomas Reed
    Anna Vogel left with [her] advisers. | Anna Vogel
    Thomas Reed, [who] leads the party, resigned. | Thomas Reed
    Anna Vogel, [whose] party won, spoke first. | Anna Vogel
    President Thomas Reed arrived. [Reed] spoke briefly. | Thomas Reed
    Sir Alan Moss spoke. Sir [Alan] then left. | Alan Moss
    King Charles III spoke in London. King [Charles] then left. | Charles III
    Prime Minister Elena Marsh arrived. [The prime minister] spoke briefly. | Elena Marsh
    Russian President Ivan Orlov met French President Paul Girard. [The Russian president] spoke first. | Ivan Orlov
    Russian President Ivan Orlov met Italian Prime Minister Carla Rossi. [The prime minister] spoke first. | Carla Rossi
    Foreign Minister Hana Sato arrived. [The minister] gave no speech. | Hana Sato
    Governor Luis Ortega toured the port. [The governor] thanked the crews. | Luis Ortega
    Secretary of State Joan Mills landed in Cairo. [The secretary of state] will stay two days. | Joan Mills
    General Peter Novak inspected the troops. [The general] praised them. | Peter Novak
    Joseph R. Hale won. [Joe Hale] thanked voters. | Joseph R. Hale
    William Stone won. [Bill Stone] thanked voters. | William Stone
    J. P. Harker won. [Harker] thanked voters. | J. P. Harker
    President Thomas Reed met President Ivan Orlov. Reed thanked him. [The president] then left. | Thomas Reed
    Vice President Clara Bell met President Ivan Orlov. [The vice president] spoke. | Clara Bell
    President Thomas Reed met Prime Minister Elena Marsh. The leaders shook hands. [They] signed a treaty. | Thomas Reed, Elena Marsh
    [The president] of Peru said the talks had failed. Luis Ortega, president of Peru, then left. | Luis Ortega
    HMS Sheffield left port. [The frigate] returned on Sunday. | HMS Sheffield
    HMS Sheffield left port. [The ship] returned on Sunday. | HMS Sheffield
    The submarine HMS Vigil left port. [The submarine] returned on Sunday. | HMS Vigil
    The submarine HMS Vigil left port. [Vigil] returned on Sunday. | HMS Vigil
    The ferry Estrella left port. [The vessel] returned on Sunday. | Estrella
    The ferry Estrella left port. [The ferry] returned on Sunday. | Estrella
    The European Union condemned the raid. The [EU] will send observers. | European Union
    The World Trade Organization met. The [WTO] will report in May. | World Trade Organization
    The Northern Transit Agency (NTA) closed two lines. The [NTA] gave no date. | Northern Transit Agency
    The Northern Transit Agency closed two lines. [The agency] gave no date. | Northern Transit Agency
    The Ministry of Health issued a warning. [The ministry] named no product. | Ministry of Health
    The Supreme Court rejected the appeal. [The court] gave no reason. | Supreme Court
    Norway joined the mission. [The country] will send two ships. | Norway
    Norway joined the mission. [It] will send two ships. | Norway
    Norway said that [it] would send two ships. | Norway
    Norway raised [its] offer. | Norway
    NATO said that [it] would send ships. | NATO
    NATO raised [its] budget. | NATO
    Barrow-in-Furness builds submarines. [Barrow] has a large yard. | Barrow-in-Furness
    They flew to Cork. [The city] was quiet. | Cork
    President Thomas Reed met Prime Minister Elena Marsh. [The two leaders] signed a treaty. | Thomas Reed, Elena Marsh
    President Thomas Reed met with Prime Minister Elena Marsh. [They] signed a treaty. | Thomas Reed, Elena Marsh
    President Thomas Reed met with Prime Minister Elena Marsh. [The leaders] signed a treaty. | Thomas Reed, Elena Marsh
    President Thomas Reed met with Prime Minister Elena Marsh. [Both leaders] signed a treaty. | Thomas Reed, Elena Marsh
    Washington warned its allies. The [United States] will not pay. | United States
    The U.S. will not pay. [American] officials confirmed it. | United States
    Britain will not pay. [British] officials confirmed it. | United Kingdom
    Moscow will not pay. [Russia] said so on Monday. | Russia
    Burma will not pay. [Myanmar] said so on Monday. | Myanmar
    It is raining. [It] is clear that the road will close. | -
    Volodymyr Zelenskyy spoke. [Zelenskyy] thanked them. | Volodymyr Zelenskyy
    Volodymyr Zelenskyy spoke. [Zelensky] thanked them. | Volodymyr Zelenskyy
    Mohamed Harbi spoke. [Mohammed Harbi] thanked them. | Mohamed Harbi
    Recep Tayyip Erdoğan spoke. [Erdogan] thanked them. | Recep Tayyip Erdoğan
    Luiz Inácio Lula da Silva spoke. [Lula] thanked them. | Luiz Inácio Lula da Silva
    Kim Jong Un spoke. [Kim] thanked them. | Kim Jong Un
    Xi Jinping spoke. [Xi] thanked them. | Xi Jinping
    Mrs. Clara Bell spoke. [She] thanked them. | Clara Bell
    Mayor Rosa Klein told Thomas Reed that [she] had no money. | Rosa Klein
    Thomas Reed told Mayor Rosa Klein that [he] had no money. | Thomas Reed
    Elena Marsh thanked Rosa Klein for [her] work. | Rosa Klein
    Elena Marsh congratulated Rosa Klein on [her] victory. | Rosa Klein
    Rosa Klein came. For [her] work, Elena Marsh thanked Thomas Reed. | Rosa Klein
    Ana Rosa Klein, the daughter of [Rosa Klein], spoke. | Rosa Klein
    The Bank of Corvane closed. [The bank] gave no date. | Bank of Corvane
    The National Lake Council met. The [Council] gave no date. | National Lake Council
    The National Lake Task Force met. The [Task Force] gave no date. | National Lake Task Force
    The National Lake Congress met. In Washington, [Congress] gave no date. | Congress
    The National Lake Council met the Rivers Council. The [Council] gave no date. | Council
    The House of Representatives of Cyprus met. The [House of Representatives] voted at noon. | House of Representatives of Cyprus
    """)
}
