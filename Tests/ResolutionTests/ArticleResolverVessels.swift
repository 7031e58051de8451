/// Ships as news names them, in our own prose: text, and the canonical names of all its vessels.
enum ArticleResolverVessels {
  static let rows: [[String]] = TestRows.read(
    """
    The Halcyon, a Maltese-flagged cargo ship chartered by a charity, left Piraeus. | Halcyon
    The dive boat Perception burned off Santa Rosa Island. The Perception sank at dawn. | Perception
    The Chilean Navy's transport ship Sargento Silva reached the base on Friday. | Sargento Silva
    The USS Merrimore collided with the container ship ACX Pearl near Yokosuka. | USS Merrimore, ACX Pearl
    HMCS Athabask and INS Vikrama took part in the exercise. | HMCS Athabask, INS Vikrama
    The carrier Charles de Gaulle left Toulon on Monday. | Charles de Gaulle
    The Russian destroyer Admiral Panteleyev fired warning shots. | Admiral Panteleyev
    The French frigate "Surcouf" shadowed the tanker. | Surcouf
    The whaling ship Nisshin Kaze left Shimonoseki. | Nisshin Kaze
    The cruise ship Pearl Duchess docked in Yokohama with 3,000 passengers. | Pearl Duchess
    USNS Solace arrived in New York. | USNS Solace
    The trawler, the Margaret Ellen, was towed to Cork. | Margaret Ellen
    The South Korean corvette Cheonsan sank in the Yellow Sea. | Cheonsan
    The cutter USCGC Barthold seized the drugs. | USCGC Barthold
    The submarine USS Vermillion (SSN-799) was commissioned in Groton. | USS Vermillion
    The aircraft carriers USS Harlan Stone and USS Nimrod sailed together. | USS Harlan Stone, USS Nimrod
    The Type 45 destroyer HMS Dauntless left Portsmouth. | HMS Dauntless
    The navy retired its last Ohio-class submarine. | -
    The frigates Almirante Vera and Capitan Ruiz joined the search. | Almirante Vera, Capitan Ruiz
    The tug Boulder pulled the barge Thorn off the rocks. | Boulder, Thorn
    The ferry MV Princess of the Isles capsized off Cebu. | MV Princess of the Isles
    The MV Arctic Dawn was boarded by Russian coast guards. | MV Arctic Dawn
    The liner RMS Gigantic struck an iceberg; the Gigantic sank within hours. | RMS Gigantic
    The Exeter Valley oil tanker ran aground in Prince William Sound. | Exeter Valley
    The Japanese research vessel Kairei Maru mapped the trench. | Kairei Maru
    A ship named Hope Star was stopped by the navy. | Hope Star
    A fishing boat called the Sea Quest went missing. | Sea Quest
    The yacht Rainbow Wanderer was sunk in Auckland. | Rainbow Wanderer
    The icebreaker Xue Feng freed the Polar Spirit, a Russian research ship. | Xue Feng, Polar Spirit
    The BRP Sierra Nevada guards the shoal. | BRP Sierra Nevada
    Iran seized the oil tanker Stena Regal in the Strait of Hormuz. | Stena Regal
    The tanker Stena Regal was released. The Stena Regal sailed for Dubai. | Stena Regal
    The Turkish ship Mavi Deniz carried aid to Gaza. | Mavi Deniz
    HMS Astral and its sister ship HMS Ambrose returned to Faslane. | HMS Astral, HMS Ambrose
    The patrol boat BNS Padma stopped the trawlers. | BNS Padma
    Pirates hijacked the freighter MV Faina Star off Somalia. | MV Faina Star
    The Iranian Navy's frigate IRIS Dena visited Rio de Janeiro. | IRIS Dena
    The Chinese aircraft carrier Liaodong crossed the strait. | Liaodong
    The Cuban-flagged Halcyon left Piraeus with aid; the ship is due on Friday. | Halcyon
    A boat burned off the coast. All crew of the Perception were asleep. | Perception
    A boat burned off the coast. There were 39 people aboard the Perception. | Perception
    On Monday the Perception capsized in a storm. The boat had been inspected in May. | Perception
    The ship, which is called Halcyon, left Piraeus. | Halcyon
    People on board the ship sang. They were aboard the International Space Station. | -
    The ship sank near Malta with 300 people on board. | -
    A navy ship from Portugal rescued the crew. | -
    President Thomas Reed visited the ship on Monday. | -
    The ship's captain, John Moore, was arrested. | -
    Two boats from Greece and Turkey joined the search. | -
    The Coast Guard ship rescued ten people. | -
    The shipping company Maersk Line raised its prices. | -
    The Panama-flagged bulk carrier Golden Wheat ran aground on Tuesday. | Golden Wheat
    The container ship MSC Flamenca caught fire, its owner MSC said. | MSC Flamenca
    The U.S. destroyer John P. Merrick passed through the Taiwan Strait. | John P. Merrick
    The Vasa, a warship built in 1628, is shown in Stockholm. | Vasa
    The coast guard vessel Haixun 21 rammed the boat. | Haixun 21
    The Marenka, flagship of the northern fleet, sank in April. | Marenka
    The freighter Bora Sea sank in the Black Sea, the first ship lost this year. | Bora Sea
    Sailors aboard the Hollander have been at sea for seven months. | Hollander
    Hours after it left port, the Bora Princess ran aground. The tanker was empty. | Bora Princess
    The cruise ship Costa Marina hit a rock. Divers searched the Marina for weeks. | Costa Marina
    The Altavia was torpedoed by a submarine. | Altavia
    """)
}
