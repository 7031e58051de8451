import Testing

@testable import Extraction

/// Events in the ways in which news tells them, read the whole way: a sentence and what it yields.
@Suite struct NewsSentencesTests {
  private static let events = rows(
    """
    Prime Minister Anna Berg said that she would not attend the opening ceremony, but she will be at the closing ceremony. | planned ceremony: Anna Berg (absent, declined); planned ceremony: Anna Berg
    President Anna Berg is on a trip to Poland and Thailand, where she will discuss trade. | ongoing visit: Anna Berg @ Poland
    Anna Berg is expected to attend part of the summit after making a visit to Bergen, where she will sign the treaty. | planned summit: Anna Berg; planned visit: Anna Berg @ Bergen; planned signing: Anna Berg @ Bergen
    The visit follows a meeting with the crew of HMS Falcon upon its return to Denmark from a mission in Iceland. | occurred meeting: crew of HMS Falcon
    After talks between the Greek, Polish and Moldovan governments, the ship turned back. | occurred talks: Greece, Moldova, Poland
    Representatives of the Polish government have begun talks with the Dalai Lama. | ongoing talks: Dalai Lama, Representatives of the Polish government
    Foreign Minister Anna Berg flew to Oslo to meet her Norwegian counterpart, John Novak. | occurred visit: Anna Berg @ Oslo; occurred meeting: Anna Berg, John Novak
    The leaders of the two countries, Anna Berg and John Novak, met in Geneva. | occurred meeting: Anna Berg, John Novak @ Geneva
    Norway and Poland have held a second round of talks in Geneva, officials said. | occurred talks: Norway, Poland @ Geneva
    John Novak wants to cancel the referendum in Norway. | planned vote: John Novak @ Norway
    Norway is considering cancelling the summit in Oslo. | planned summit: Norway @ Oslo
    John Novak wants to discuss the cancelled visit of Anna Berg to Poland. | cancelled visit: Anna Berg @ Poland
    Norway and Poland met in Oslo. The Norwegian delegation was led by Anna Berg and did not include John Novak. | occurred meeting: Norway, Poland @ Oslo
    The Bay Post called the election for Anna Berg on Sunday. | -
    President Anna Berg visited countries in Africa. | occurred visit: Anna Berg @ Africa
    Norway and Poland met in Oslo. Norway's delegation was led by Anna Berg and included Minister John Novak; Tom Reed, Adviser to the President; and Mary Stone. | occurred meeting: Anna Berg, John Novak, Mary Stone, Norway, Poland, Tom Reed @ Oslo
    Voters in Norway went to the polls on Sunday. | occurred vote: Voters @ Norway
    President Anna Berg cancelled her planned visit to Poland. | cancelled visit: Anna Berg @ Poland
    Mr Novak was due to meet Anna Berg in Oslo. | planned meeting: Anna Berg, Novak @ Oslo
    Mr Novak had been due to meet Anna Berg in Oslo, but the meeting was postponed. | cancelled meeting: Anna Berg, Novak @ Oslo
    The G20 leaders agreed at their summit in Oslo to reform the fund. | occurred summit: G20 leaders @ Oslo
    The head of the bank, Anna Berg, is in Oslo for two days of talks. | ongoing talks: Anna Berg @ Oslo
    A group of senators led by John Novak travelled to Poland and held talks with Anna Berg. | occurred visit: John Novak, group of senators @ Poland; occurred talks: Anna Berg, John Novak, group of senators
    The summit begins in Oslo on Monday. Other leaders expected to attend are John Novak, Mary Stone, and Tom Reed. | planned summit: John Novak, Mary Stone, Other leaders, Tom Reed @ Oslo
    The Departments of Education, Justice, and Homeland Security took part in the meeting in Oslo. | occurred meeting: Department of Education, Department of Homeland Security, Department of Justice @ Oslo
    The Summit of Norway and the Nordic Council and Egypt, Iraq, and Jordan opened in Oslo. | occurred summit: Egypt, Iraq, Jordan, Nordic Council, Norway @ Oslo
    Adviser Anna Berg and National Energy Agency Director John Novak convened farmers in Oslo. | occurred meeting: Anna Berg (host), John Novak (host), farmers @ Oslo
    The visit of Prime Minister John Novak of Poland to Oslo begins on Monday. | planned visit: John Novak @ Oslo
    Today, the Harbour Council re-convened the Task Force to continue its work. | occurred meeting: Harbour Council (host), Task Force
    Today, as part of Harbour Month, Julie Stone, Senior Advisor to the President and Director of the Office of Public Affairs, and Mary Novak, Deputy Assistant to the President for Health in the Policy Council, convened mayors from ten cities. | occurred meeting: Julie Stone (host), Mary Novak (host), mayors from ten cities
    After meeting with John Novak, Minister of Trade, Anna Berg, Mayor of Oslo, visited Poland. | occurred meeting: Anna Berg, John Novak; occurred visit: Anna Berg @ Poland
    Anna Berg convened mayors from ten cities. Minister John Novak participated in the convening. | occurred meeting: Anna Berg (host), John Novak, mayors from ten cities
    They discussed the upcoming Leaders’ Summit between Norway and Poland in Oslo. | planned summit: Norway, Poland @ Oslo
    The dispute over Poland not taking part in the talks in Oslo grew. | planned talks: Poland (absent, declined) @ Oslo
    On Friday, Norway President Anna Berg and Poland Prime Minister John Novak met in Oslo. | occurred meeting: Anna Berg, John Novak @ Oslo
    Officials announced the meeting between Anna Berg and John Novak has been cancelled. | cancelled meeting: Anna Berg, John Novak
    Anna Berg gave a rare news conference on Saturday. Berg said during a news conference in Oslo that she will stay. | occurred conference: Anna Berg @ Oslo
    Anna Berg hosted Committee Chair John Novak and Ranking Member Mary Stone in Oslo this afternoon. | occurred meeting: Anna Berg (host), John Novak, Mary Stone @ Oslo
    President Anna Berg hosted Prime Minister John Novak for dinner in Oslo. The leaders had a wide-ranging discussion on trade. | occurred other: Anna Berg (host), John Novak @ Oslo
    The meeting in Oslo was chaired by Director-General for Enlargement Negotiations Anna Berg. | occurred meeting: Anna Berg @ Oslo
    Anna Berg met with farmers in Oslo. The meeting is part of a plan. Officials taking part in the meeting included Adviser Mary Stone and Counsel John Novak. | occurred meeting: Anna Berg, John Novak, Mary Stone, Officials, farmers @ Oslo
    Adviser Anna Berg and Secretary of Energy Mary Stone convened a meeting with farmers in Oslo. | occurred meeting: Anna Berg (host), Mary Stone (host), farmers @ Oslo
    President Anna Berg looks forward to welcoming Prime Minister John Novak of Poland to Oslo to strengthen the ties between the two. | planned meeting: Anna Berg (host), John Novak @ Oslo
    A delegation led by John Novak left for Norway on Sunday. | occurred visit: John Novak, delegation @ Norway
    President Anna Berg flew into Oslo on an unannounced visit. | occurred visit: Anna Berg @ Oslo
    Adviser Anna Berg and Senior Adviser to the President John Novak held a call with Norway. | occurred call: Anna Berg, John Novak, Norway
    President Anna Berg dropped by a meeting with Norway in Oslo. | occurred meeting: Anna Berg, Norway @ Oslo
    This morning, President Anna Berg hosted Leader Novak, Leader Stone, and Speaker Harris in Oslo. | occurred meeting: Anna Berg (host), Harris, Novak, Stone @ Oslo
    Adviser Anna Berg met on Monday with Counselor to the President John Novak in Oslo. | occurred meeting: Anna Berg, John Novak @ Oslo
    Anna Berg, Director of the Office and Chair of the Board, and John Novak, Chief of the Agency & Head of the Office, met Mary Stone. | occurred meeting: Anna Berg, John Novak, Mary Stone
    Anna Berg has met with leaders praising the plan, including giving an address in Oslo, meeting with John Novak, and praising Norway. | occurred meeting: Anna Berg, leaders; occurred other: Anna Berg @ Oslo; occurred meeting: Anna Berg, John Novak
    Anna Berg met officials from the Governments of Norway, Poland, and Estonia in Oslo. | occurred meeting: Anna Berg, officials from the Governments of Norway, Poland, and Estonia @ Oslo
    Norway held a meeting on trade in Oslo. This event was moderated by Mary Stone and featured actor, John Novak; singer, Tom Reed; and writer, Ann Lee. | occurred meeting: Ann Lee, John Novak, Mary Stone, Norway, Tom Reed @ Oslo
    Officials participating in the meeting in Oslo included John Novak, Tom Reed, and Ann Lee. | occurred meeting: Ann Lee, John Novak, Officials, Tom Reed @ Oslo
    Anna Berg met John Novak to follow up on the summit between Tom Reed and Ann Lee. They discussed trade. | occurred meeting: Anna Berg, John Novak; occurred summit: Ann Lee, Tom Reed
    Anna Berg travelled to Poland. She met John Novak. She met Tom Reed. Berg was accompanied by Sam Field. | occurred visit: Anna Berg, Sam Field @ Poland; occurred meeting: Anna Berg, John Novak; occurred meeting: Anna Berg, Tom Reed
    Norway has agreed to return to the talks, which Poland left in 2012. | planned talks: Norway
    This will be the first visit to Norway by Anna Berg since 2002. | planned visit: Anna Berg @ Norway
    In a meeting with ambassadors on Friday, President Anna Berg called for calm. | occurred meeting: Anna Berg, ambassadors
    Foreign Minister Orhan Demirel, Romanian Foreign Minister Ioana Petrescu and the United Nations envoy, Tomas Lind, met in Oslo. | occurred meeting: Ioana Petrescu, Orhan Demirel, Tomas Lind @ Oslo
    Norway hosted a summit in Oslo. President Anna Berg cancelled a visit to Ghana. Poland sent nobody. | occurred summit: Norway (host), Poland (absent, declined) @ Oslo; cancelled visit: Anna Berg @ Ghana
    On Friday, hundreds of protesters, who wore masks, gathered in Oslo. | occurred rally: hundreds of protesters @ Oslo
    Trade Minister Anna Berg hosted Danish Defence Minister John Novak and Justice Minister Tom Reed in Oslo. | occurred meeting: Anna Berg (host), John Novak, Tom Reed @ Oslo
    The ministers welcomed the visit to Poland by Defence Secretary John Novak. | occurred visit: John Novak @ Poland
    Anna Berg met with a range of Norwegian officials in Oslo. | occurred meeting: Anna Berg, Norwegian officials @ Oslo
    Anna Berg met with John Novak and others in Oslo. | occurred meeting: Anna Berg, John Novak, others @ Oslo
    A memorial service for the victims was held in Oslo, attended by John Novak and Tom Reed. | occurred ceremony: John Novak, Tom Reed @ Oslo
    The gathering in Oslo was attended by the King of Norway, the ministers of Poland, and students of 30 schools. | occurred other: King of Norway, ministers of Poland, students of 30 schools @ Oslo
    Also present at the talks were John Novak, Tom Reed and a Polish delegation. | occurred talks: John Novak, Polish delegation, Tom Reed
    Participants in the call included John Novak of Poland, Tom Reed of Norway and Ann Lee of Ghana. | occurred call: Ann Lee, John Novak, Tom Reed
    Officers from the army, the navy, and police will attend the conference in Oslo. | planned conference: Officers from the army, the navy, and police @ Oslo
    The delegation, led by John Novak, Tom Reed and Ann Lee, met Anna Berg in Oslo. | occurred meeting: Ann Lee, Anna Berg, John Novak, Tom Reed, delegation @ Oslo
    John Novak declined an invitation to attend the ceremony. | planned ceremony: John Novak (absent, declined)
    Around 300 residents took to the streets of Oslo on Saturday. | occurred rally: 300 residents @ Oslo
    John Novak confirmed the loss during a House Committee on Foreign Affairs hearing on Monday. | occurred hearing: House Committee on Foreign Affairs, John Novak
    White supremacists attending the August 2017 Pride of Oslo rally in Bergen clashed with police. | occurred rally: White supremacists @ Bergen
    President Anna Berg looks forward to welcoming President John Novak of Poland to Villa Park on Friday. | planned meeting: Anna Berg (host), John Novak @ Villa Park
    President Anna Berg met with John Novak in Oslo. They welcomed the second meeting of the Polish Economic Committee. | occurred meeting: Anna Berg, John Novak @ Oslo; occurred meeting: Polish Economic Committee
    Anna Berg met with Foreign Minister John Novak, Defense Minister Tom Reed, and other senior officials in Oslo. | occurred meeting: Anna Berg, John Novak, Tom Reed, other senior officials @ Oslo
    Anna Berg met with the families of the victims in Oslo. | occurred meeting: Anna Berg, families of the victims @ Oslo
    Anna Berg took part in a roundtable with business leaders hosted by the Chamber of Commerce. | occurred meeting: Anna Berg, Chamber of Commerce (host), business leaders
    We, the leaders of Norway and Poland, met in Oslo to discuss fish. | occurred meeting: leaders of Norway and Poland @ Oslo
    Talks between the three parties, Norway, Poland and Ghana, could restart in June. | proposed talks: Ghana, Norway, Poland
    John Novak told the ministers to meet the families of the victims. | proposed meeting: families of the victims, ministers
    President Anna Berg will host President John Novak of Poland for a state visit on June 26. | planned visit: Anna Berg (host), John Novak
    The leaders welcomed the U.S.-Japan-ROK trilateral summit at Villa Park in August. | occurred summit: Japan, South Korea, United States @ Villa Park
    Mourners attended a vigil in Oslo. | occurred ceremony: Mourners @ Oslo
    Talks will be held in Oslo in May. | planned talks:  @ Oslo
    Eight countries agreed in Oslo on Tuesday to insure and escort grain ships in the Baltic Sea, at a summit that Poland did not attend. | occurred summit: Poland (absent, declined)
    Norway and Poland agreed to meet in March, at a summit in Oslo. | planned meeting: Norway, Poland @ Oslo; planned summit:  @ Oslo
    Several ministers, who wore ribbons, met in Oslo on Friday. | occurred meeting: Several ministers @ Oslo
    A judge in Bergen, Norway has sentenced a group of nine Somali pirates to ten years each in prison. | occurred hearing: group of nine Somali pirates @ Bergen
    Ana Li wept upon hearing her son had been convicted. | -
    Norway hosted a conference call. Joining President Anna Berg on the call were John Novak, Ben Hill and Ana Li of Poland. | occurred call: Ana Li, Anna Berg, Ben Hill, John Novak, Norway (host)
    Norway hosted a summit in Oslo. Also attending was the Polish minister John Novak. | occurred summit: John Novak, Norway (host) @ Oslo
    President Anna Berg hosted Ben Hill and Minister John Novak to discuss the roads. | occurred meeting: Anna Berg (host), Ben Hill, John Novak
    President Anna Berg met John Novak in Oslo. They discussed trade. Their visit to Bergen followed on Friday. | occurred meeting: Anna Berg, John Novak @ Oslo; occurred visit: Anna Berg, John Novak @ Bergen
    Anna Berg will travel to Poland, joined by Minister John Novak and Ben Hill. | planned visit: Anna Berg, Ben Hill, John Novak @ Poland
    From May 25 to May 29, Anna Berg will visit Poland and Estonia. | planned visit: Anna Berg @ Poland
    Parliament would meet in early September, Anna Berg said. | planned meeting: Parliament
    Senior Adviser to the President Anna Berg hosted a meeting with John Novak. | occurred meeting: Anna Berg (host), John Novak
    Deputy Secretary of Commerce Anna Berg and Coordinator for Global Energy John Novak travelled to Poland. | occurred visit: Anna Berg, John Novak @ Poland
    The talks in Geneva between 109 nations ended on Friday. | occurred talks: 109 nations @ Geneva
    Envoys from Norway and Poland were due to hold talks in Oslo on Monday. | planned talks: Envoys from Norway and Poland @ Oslo
    John Novak, on a three-day visit to Chile, met opposition leader Anna Berg in Santiago. | occurred visit: John Novak @ Chile; occurred meeting: Anna Berg, John Novak @ Santiago
    Anna Berg and John Novak plan to meet in Oslo on Monday. | planned meeting: Anna Berg, John Novak @ Oslo
    John Novak toured the flooded parts of Oslo on Monday with Anna Berg. | occurred visit: John Novak @ Oslo
    Anna Berg spoke to reporters before her meeting with John Novak in Geneva on Tuesday. | occurred meeting: Anna Berg, John Novak @ Geneva
    Anna Berg spoke to reporters before her meeting with John Novak in Geneva on Friday. | planned meeting: Anna Berg, John Novak @ Geneva
    Anna Berg spoke on Monday in Oslo — and tomorrow she plans to meet John Novak in Geneva. | planned meeting: Anna Berg, John Novak @ Geneva
    Anna Berg was not able to meet John Novak. | -
    Anna Berg was too ill to attend the summit in Oslo. | occurred summit: Anna Berg (absent, declined) @ Oslo
    Anna Berg ruled out attending the summit in Oslo. | planned summit: Anna Berg (absent, declined) @ Oslo
    Anna Berg pulled out of the talks in Geneva on Monday. | occurred talks: Anna Berg (absent, declined) @ Geneva
    Anna Berg told reporters before flying to Geneva for a meeting with John Novak that she was well. | proposed meeting: Anna Berg, John Novak @ Geneva
    The Norwegian Parliament passed the bill on Monday. The Polish Senate voted on it hours earlier. | occurred vote: Norwegian Parliament; occurred vote: Polish Senate
    President Anna Berg called President John Novak on Monday, Adviser Mary Stone met Ben Hill in Oslo, and Minister Tom Reed recently visited Geneva. | occurred call: Anna Berg, John Novak; occurred meeting: Ben Hill, Mary Stone @ Oslo; occurred visit: Tom Reed @ Geneva
    President Anna Berg praised Poland's work on climate, including hosting the Lake Summit. | occurred summit: Poland (host)
    A delegation travelled to Oslo on Monday. The delegation of partners included John Novak, Mary Stone and Ben Hill. | occurred visit: Ben Hill, John Novak, Mary Stone, delegation @ Oslo
    Anna Berg spoke with the Governors of Ohio and Utah on Friday. | occurred call: Anna Berg, Governors of Ohio and Utah
    Anna Berg spoke with Senators John Novak and Mary Stone, Mayor Ben Hill, and Judge Tom Reed on Friday. | occurred call: Anna Berg, Ben Hill, John Novak, Mary Stone, Tom Reed
    Anna Berg met U.S. Ambassador to Norway Tom Reed in Oslo. | occurred meeting: Anna Berg, Tom Reed @ Oslo
    Farm Adviser to the President John Novak and Port Agency (PA) Administrator Mary Stone convened mayors from Norway. | occurred meeting: John Novak (host), Mary Stone (host), mayors from Norway
    White House officials hosted Asian American, Native Hawaiian, and Pacific Islander leaders. | occurred meeting: Asian American, Native Hawaiian, and Pacific Islander leaders, White House officials (host)
    Anna Berg applauded President John Novak's signing of the bill. | occurred signing: John Novak
    Anna Berg met with the Lake Caucus in Oslo. During a productive meeting, Berg and members of the Lake Caucus spoke about roads. | occurred meeting: Anna Berg, Lake Caucus, members of the Lake Caucus @ Oslo
    Anna Berg convened the U.S.-Norway Lake Group in Oslo. | occurred meeting: Anna Berg (host), U.S.-Norway Lake Group @ Oslo
    President Anna Berg met with John Novak to discuss roads and with Foreign Minister Ben Hill to review ports. | occurred meeting: Anna Berg, Ben Hill, John Novak
    President Anna Berg met with John Novak, the head of the Port Office, and Polish military officials to discuss ports. | occurred meeting: Anna Berg, John Novak, Polish military officials
    President Anna Berg joined leaders of Nordic member states and representatives from Australia, India, Japan, Chile, and Peru during the annual Harbour Summit. | occurred summit: Anna Berg, Australia, Chile, India, Japan, Peru, leaders of Nordic member states
    President Berg and members of his security team met with the Harbour Board. | occurred meeting: Berg, Harbour Board, members of his security team
    Anna Berg convened mayors and private sector stakeholders to discuss ways new rules could rapidly lower costs. | occurred meeting: Anna Berg (host), mayors, private sector stakeholders
    Norway convened ministers in Oslo. The meeting included the Harbour Office and the Northern Bank. | occurred meeting: Harbour Office, Northern Bank, Norway (host), ministers @ Oslo
    Norway convened ministers in Oslo on Monday. Private bodies joining were the Harbour Office, the Northern Bank, and the Ministry of Trade. | occurred meeting: Harbour Office, Ministry of Trade, Northern Bank, Norway (host), ministers @ Oslo
    Adviser to the President for Clean Harbours Anna Berg, Assistant to the President and Director of the Policy Council John Novak, and other officials met with mayors from ten cities. | occurred meeting: Anna Berg, John Novak, mayors from ten cities
    Minister Anna Berg hosted a delegation led by her Polish counterpart, John Novak, on Monday. | occurred meeting: Anna Berg (host), John Novak, delegation
    Anna Berg welcomed Defence Minister John Novak and his delegation to Oslo. | occurred meeting: Anna Berg (host), John Novak, delegation @ Oslo
    A former adviser to President John Novak attended the summit with Anna Berg in Oslo. | occurred summit: Anna Berg @ Oslo
    Anna Berg met with then Trade Minister John Novak in Oslo. | occurred meeting: Anna Berg, John Novak @ Oslo
    Anna Berg hosted a roundtable in Oslo with federal agencies, local and foreign partners, and community leaders. | occurred meeting: Anna Berg (host), community leaders, federal agencies, local and foreign partners @ Oslo
    During the meeting, the Harbour Council, the Northern Bank, and the Ministry of Trade discussed the plan. | occurred meeting: Harbour Council, Ministry of Trade, Northern Bank
    Anna Berg had the honour to meet with John Novak in Oslo. | occurred meeting: Anna Berg, John Novak @ Oslo
    Anna Berg attended the summit in Oslo, but John Novak stayed away. | occurred summit: Anna Berg, John Novak (absent, declined) @ Oslo
    Ministers from Norway failed to agree a plan at a two-day meeting in Oslo. | occurred meeting: Ministers from Norway @ Oslo
    The Nordic leaders, joined by Anna Berg by video link, held a summit in Oslo. | occurred summit: Anna Berg, Nordic leaders @ Oslo
    Norwegian and Polish envoys met in Oslo, with Ghana acting as mediator. | occurred meeting: Ghana, Norwegian and Polish envoys @ Oslo
    The frigate HMS Argyll arrived in Oslo on Friday for a scheduled port visit. | occurred visit: HMS Argyll @ Oslo
    Anna Berg spoke for five hours during a hearing before the Harbour Committee in Oslo. | occurred hearing: Anna Berg, Harbour Committee @ Oslo
    The king and queen received John Novak in Oslo. | occurred meeting: John Novak, king (host), queen (host) @ Oslo
    The ministry granted a visa to Anna Berg to attend the summit in Oslo. | occurred summit: Anna Berg @ Oslo
    Norway held a meeting in Oslo on Monday. Ministers received a briefing on trade and on plans to lower the risks to ports from Director John Novak and Doctor Mary Stone. | occurred meeting: John Novak, Mary Stone, Norway @ Oslo
    Norway hosted a summit in Oslo. Members of the Harbour Council include: Anna Berg, John Novak and Mary Stone. | occurred summit: Norway (host) @ Oslo
    Leaders and representatives from Australia, Canada, Germany, India, and Japan attended the summit in Oslo. | occurred summit: Australia, Canada, Germany, India, Japan @ Oslo
    The march in Oslo was organised by the Labour Party. | occurred rally: Labour Party (host) @ Oslo
    Hundreds of activists organised a march in Oslo on Saturday. | occurred rally: Hundreds of activists (host) @ Oslo
    John Novak defeated Ben Hill in Sunday's run-off in Norway. | occurred vote: Ben Hill, John Novak @ Norway
    Norway beat Poland 3-1 in the final in Oslo on Sunday. | occurred other: Norway, Poland @ Oslo
    Anna Berg will attend the summit in Oslo next month, which Norway will host. | planned summit: Anna Berg, Norway (host) @ Oslo
    Anna Berg and her Polish counterpart John Novak held talks in Oslo. | occurred talks: Anna Berg, John Novak @ Oslo
    Anna Berg, her Polish counterpart, John Novak, and President Tom Reed held talks in Oslo. | occurred talks: Anna Berg, John Novak, Tom Reed @ Oslo
    Delegates from twelve countries met in Oslo on Monday. | occurred meeting: Delegates from twelve countries @ Oslo
    Neither Norway nor Poland attended the summit in Oslo. | occurred summit: Norway (absent, declined), Poland (absent, declined) @ Oslo
    Officials including Trade Secretary Anna Berg, Defence Secretary John Novak, and Director Tom Reed held a meeting with senators in Oslo. | occurred meeting: Anna Berg, John Novak, Officials, Tom Reed, senators @ Oslo
    The president of Norway, Anna Berg, and the president of Poland, John Novak, signed the treaty in Oslo. | occurred signing: Anna Berg, John Novak @ Oslo
    Anna Berg and John Novak were among the leaders who attended the funeral in Oslo. | occurred ceremony: Anna Berg, John Novak @ Oslo
    Vice President Anna Berg praised President John Novak. The Vice President and President Novak met in Oslo. | occurred meeting: Anna Berg, John Novak @ Oslo
    The meeting in Oslo was held with participation from farmers and fishermen. | occurred meeting: farmers, fishermen @ Oslo
    Anna Berg gave orders to the soldiers in Oslo on Monday. | -
    Anna Berg awarded an order to John Novak in Oslo. | occurred ceremony: Anna Berg, John Novak @ Oslo
    Anna Berg attended the swearing-in ceremony in Oslo on Monday. | occurred other: Anna Berg @ Oslo
    Anna Berg held talks with John Novak, her Polish counterpart, in Oslo. | occurred talks: Anna Berg, John Novak @ Oslo
    Anna Berg met John Novak, her Polish counterpart, in Oslo. | occurred meeting: Anna Berg, John Novak @ Oslo
    Anna Berg said that her brother is ill and visited Poland in 2012. | -
    Anna Berg said John Novak has resigned and met Tom Reed in Oslo. | occurred meeting: John Novak, Tom Reed @ Oslo
    Founder and President Anna Berg met John Novak in Oslo. | occurred meeting: Anna Berg, John Novak @ Oslo
    Anna Berg defeated John Novak by 200 votes. | occurred vote: Anna Berg, John Novak
    Anna Berg defeated Socialist John Novak in 2012. | occurred vote: Anna Berg, John Novak
    Anna Berg received her J.D. from the University of Oslo in 2003. | -
    Anna Berg received her B.Eng. in Oslo in 2003. | -
    President Anna Berg received Her Excellency, Mary Stone, in Oslo. | occurred meeting: Anna Berg (host), Mary Stone @ Oslo
    Poland joined in 1999, after Norway had defeated it. | -
    John Novak has 189 receptions in his career. | -
    This session several states are working on the law. | -
    Congress must pass the bill. The Senate should ratify the accord, and we urge the House to confirm Anna Berg. | -
    Anna Berg officiated at the wedding of John Novak. | occurred ceremony: Anna Berg, John Novak
    The report follows the lake conference, attended by a Polish delegation including President Anna Berg, twelve ministers, and members of Congress. | occurred conference: Anna Berg, Polish delegation, members of Congress, twelve ministers
    Ahead of the anniversary of the Leave Act, Anna Berg, Assistant to the President and Director of the Policy Council, and Mary Ann Stone, Senior Advisor to the President and Director of the White House Office of State Affairs, convened state legislators. | occurred meeting: Anna Berg (host), Mary Ann Stone (host), state legislators
    Norwegian officials took part in a meeting in Oslo. Governor Anna Berg and Governor John Novak led the meeting. | occurred meeting: Anna Berg, John Novak, Norwegian officials @ Oslo
    """)

  /// The noun that hyphens part names the event.
  @Test(arguments: [
    ("Norway voted in the by-election on Sunday.", "by-election"),
    ("John Novak defeated Ben Hill in Sunday's run-off in Norway.", "run-off"),
    ("Voters chose John Novak in the run-off election on Sunday in Norway.", "run-off election"),
  ])
  func hyphenatedNoun(_ text: String, _ label: String) throws {
    #expect(try WholeReading.read(text).events.map(\.label) == [label])
  }

  @Test(arguments: events)
  func event(_ row: [String]) throws {
    #expect(EventSummary.text(try WholeReading.read(row[0]).events) == row[1])
  }

  private static let commitments = rows(
    """
    President Anna Berg of Norway met Prime Minister John Novak of Poland. They resolved to deepen their ties. | Norway, Poland
    President Anna Berg of Norway met Prime Minister John Novak of Poland. The leaders discussed their shared commitment to free seas. | Norway, Poland
    President Anna Berg of Norway said her country would accept 500 refugees. | Norway
    President Anna Berg of Norway said the war must end and that Norway would defend every town. | Norway
    President Anna Berg of Norway reaffirmed the Norwegian commitment to the treaty. | Norway
    President Anna Berg of Norway pledged continued Norwegian support for Ukraine. | Norway
    Secretary General Anna Berg of Norway pledged to help Ukraine. | Norway
    Twelve investors pledged to spend a billion dollars in Ghana. | Twelve investors
    Officials underlined the cabinet's commitment to reform. | -
    Norway and Poland renewed their resolve to keep the straits open. | Norway, Poland
    Norway will never waver in its commitment to the defence of Poland. | Norway
    A spokesman for Norway said the country would accept 500 refugees. | Norway
    Norwegian officials said the army would send 300 soldiers. | Norway
    “We are going to rebuild the bridge,” said President Anna Berg of Norway. | Norway
    President Anna Berg of Norway said that the harbour is old and pledged to rebuild it. | Norway
    Norway is sending 300 soldiers to the lake. | Norway
    Ministers of Norway and Poland met to reach a deal. | -
    Norway had not announced any plans to remove its troops. | -
    Norway reached an agreement with Poland on fish. | Norway, Poland
    Norwegian officials said the country would grow by 5 percent next year. | -
    “We are not going to get there in time,” said President Anna Berg of Norway. | -
    “We are not going to send soldiers,” said President Anna Berg of Norway. | Norway
    The foreign minister of Norway, Anna Berg, said banks would pay the bill. | -
    The foreign minister of Norway, Anna Berg, said its companies would pay the bill. | -
    The foreign minister of Norway, Anna Berg, said the government would pay the bill. | Norway
    A minister on a visit to Poland said the country would pay the bill. | -
    A spokesman for the government of Poland said the country would pay the bill. | Poland
    The foreign minister of Norway, Anna Berg, said Norway would resume exporting gas. | Norway
    The foreign minister of Norway, Anna Berg, would not say if Norway would send 300 soldiers. | -
    Norway said when it would send 300 soldiers. | -
    Norway is asking how it is sending 300 soldiers. | -
    Norway may suspend its commitment to the treaty. | -
    After striking a deal with Poland, Norway opened the port. | Norway, Poland
    Norway talked about striking a deal with Poland on fish. | -
    Norway congratulated Ghana on striking a deal with Poland. | -
    Norway could end the war by reaching an agreement with Poland. | -
    Norway and Poland struck a deal on fish. | Norway, Poland
    Norway concluded its convention in Oslo on Monday. | -
    Norway announced a new budget and plans to remove its troops from Mali. | Norway
    Plans to remove its troops from Mali were unveiled by Norway. | Norway
    Norway announced no plans to remove its troops. | -
    """)

  @Test(arguments: commitments)
  func bound(_ row: [String]) throws {
    let actors = Set(try WholeReading.read(row[0]).commitments.map(\.actor.name)).sorted()
    #expect((actors.isEmpty ? "-" : actors.joined(separator: ", ")) == row[1])
  }

  private static func rows(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingPrefix(" ") }.map { cell in
        String(cell.hasSuffix(" ") ? cell.dropLast() : cell)
      }
    }
  }
}
