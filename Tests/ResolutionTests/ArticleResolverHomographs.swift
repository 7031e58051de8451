/// Names that can be several things, in our own prose: text with the name in brackets, its type,
/// the entity's canonical name ("-" where the name is no entity at all).
enum ArticleResolverHomographs {
  static let rows: [[String]] = TestRows.read(
    """
    The president of [Georgia] met his Armenian counterpart in Tbilisi. | country | Georgia
    Storms hit Atlanta, Savannah and the rest of [Georgia], the state governor said. | place | Georgia
    [Jordan] sent medicine to Syria. | country | Jordan
    Mary Jordan won the race. Fans cheered [Jordan] for an hour. | person | Mary Jordan
    Troops crossed from [Chad] into Sudan. | country | Chad
    [Chad Lowell] painted the church hall. | person | Chad Lowell
    [Washington] urged Seoul to wait. | country | United States
    She flew to [Washington] on Monday. | place | Washington
    Talks with [Moscow] failed. | country | Russia
    A fire broke out in [Moscow] overnight. | place | Moscow
    [Beijing] rejected the claim. | country | China
    He was born in [Beijing] in 1950. | place | Beijing
    Envoys accused [Tehran] of delay. | country | Iran
    Buses burned in [Tehran] on Sunday. | place | Tehran
    [London]'s decision surprised its allies. | country | United Kingdom
    Rents in [London] rose again. | place | London
    The [Kremlin] denied the report. | country | Russia
    They were received at the [Kremlin] on Monday. | place | Kremlin
    The [White House] said the call had been useful. | country | United States
    She will visit the [White House] next week. | place | White House
    A [Kyiv]-backed plan was signed. | country | Ukraine
    A [Kyiv]-based bank failed. | place | Kyiv
    [Turkey] closed the strait. | country | Turkey
    [Cyprus] asked the United Nations for help. | country | Cyprus
    Anna Berg met Foreign Minister [Tovik] on Monday. | person | Tovik
    Norway banned the airline Mahan Air on Monday. [Mahan] protested. | organisation | Mahan Air
    The ruling by the [Supreme Court] of Anna Berg's case is due. | organisation | Supreme Court
    He was held in the [Middle Eastern] nation. | - | -
    She thanked President [Park] for the help. | person | Park
    She thanked [Andrea “Andy” Holm] for the song. | person | Andrea “Andy” Holm
    Mary Bloomberg won the race. Fans cheered [Bloomberg] for an hour. | person | Mary Bloomberg
    The [British] Government resigned. | country | United Kingdom
    Most [Republicans] left early. | -
    The crew flew a [Boeing] 747 to Rome. | -
    The [Harbour Council] and Lake Council met on Monday. | organisation | Harbour Council
    [Sydney Carver] wrote the report. | person | Sydney Carver
    Thousands marched in [Sydney]. | place | Sydney
    [Paris Hollis] sang at the fair. | person | Paris Hollis
    The treaty was signed in [Paris]. | place | Paris
    They moved to [Lincoln], Nebraska. | place | Lincoln
    Abraham Lincoln spoke for two minutes. [Lincoln] then left. | person | Abraham Lincoln
    [Charlotte Brand] was named chief engineer. | person | Charlotte Brand
    Two banks in [Charlotte] merged. | place | Charlotte
    The [British] foreign minister resigned. | country | United Kingdom
    The [Chilean navy] sent two frigates. | organisation | Chilean navy
    The [Clinton administration] opposed the plan. | organisation | Clinton administration
    The [Spanish police] arrested two men. | organisation | Spanish police
    The [Ministry of Defence] gave no details. | organisation | Ministry of Defence
    The [French foreign ministry] gave no details. | organisation | French foreign ministry
    The [Panama Canal] was closed for a day. | place | Panama Canal
    [Panama] closed the canal for a day. | country | Panama
    Ships waited in the [Gulf of Oman]. | place | Gulf of Oman
    [Oman] offered to mediate. | country | Oman
    Fishermen left the [Sea of Japan]. | place | Sea of Japan
    [Mexico City] shook for a minute. | place | Mexico City
    [New Mexico] raised its taxes, the governor said. | place | New Mexico
    [Kuwait City] lost power on Friday. | place | Kuwait City
    [British Airways] cancelled forty flights. | organisation | British Airways
    The [Bank of England] raised its rate. | organisation | Bank of England
    [England] won the toss. | place | England
    The [Indian Ocean] was calm. | place | Indian Ocean
    The frigate [HMS Sheffield] sank within hours. | vessel | HMS Sheffield
    Two schools in [Sheffield] closed. | place | Sheffield
    The destroyer [USS Cole] left the port of Aden. | vessel | USS Cole
    Tankers passed the [USS Abraham Lincoln] at dawn. | vessel | USS Abraham Lincoln
    The container ship [Bright Harvest] ran aground. | vessel | Bright Harvest
    The liner [Queen Mary] arrived in New York. | vessel | Queen Mary
    The ferry [Estrella] caught fire, and the Estrella sank. | vessel | Estrella
    The navy ordered a [Vanguard]-class submarine. | - | -
    [Reuters] reported two deaths. | organisation | Reuters
    [NATO] sent ships to the Baltic Sea. | organisation | NATO
    The [Baltic Sea] froze. | place | Baltic Sea
    The [Northern Ireland] assembly met. | place | Northern Ireland
    [Guinea-Bissau] held a vote. | country | Guinea-Bissau
    [Papua New Guinea] held a vote. | country | Papua New Guinea
    [South Korean] officials declined to comment. | country | South Korea
    She paid 40 [U.S.] dollars. | - | -
    The [Boston]-based firm sold its ferries. | place | Boston
    The [US]-led coalition pulled out. | country | United States
    [South Ossetian] troops crossed the river. | - | -
    """)
}
