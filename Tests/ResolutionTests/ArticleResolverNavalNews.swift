/// Ships as naval and shipping news names them, in our own prose, and what is no ship beside them.
enum ArticleResolverNavalNews {
  static let rows: [[String]] = TestRows.read(
    """
    PORTSMOUTH, England – The frigate HMS Larkspur sailed from Portsmouth on Monday. Larkspur will join the carrier group in May. | HMS Larkspur
    The Arleigh Burke-class guided-missile destroyer USS Marcus Dole (DDG 131) arrived in Rota. Marcus Dole is homeported in Norfolk. | USS Marcus Dole
    The destroyers USS Marcus Dole and Harold Finch, and the cruiser Lake Ridge took part in the drill. | USS Marcus Dole, Harold Finch, Lake Ridge
    The carrier strike group includes the aircraft carrier USS Gerald R. Holt (CVN 91), the cruiser USS Lake Ridge (CG 58) and the destroyers USS Finch (DDG 140) and USS Dole (DDG 131). | USS Gerald R. Holt, USS Lake Ridge, USS Finch, USS Dole
    The Panama-flagged tanker Ocean Jasmine was seized by Iranian forces on Thursday. | Ocean Jasmine
    A bulk carrier, the Ever Hope, ran aground off Mauritius. The Ever Hope broke in two. | Ever Hope
    Ever Hope, a container ship, blocked the canal for six days. | Ever Hope
    The Type 054A frigate Hengshui and the Type 052D destroyer Guangling entered the Black Sea. | Hengshui, Guangling
    The Russian cruiser Moskvina sank in the Black Sea. The Moskvina was the flagship of the Black Sea Fleet. | Moskvina
    Indian Navy ships INS Tarkesh, INS Kamini and INS Shakta arrived in Singapore. | INS Tarkesh, INS Kamini, INS Shakta
    The Japan Maritime Self-Defense Force destroyer JS Akikaze (DD 120) and the Royal Australian Navy frigate HMAS Toowoon (FFH 159) joined. | JS Akikaze, HMAS Toowoon
    ROKS Chungmu and TCG Anatolia will visit Karachi. | ROKS Chungmu, TCG Anatolia
    The Italian frigate ITS Virginio Alpini (F 591) led the task group. Alpini carries two helicopters. | ITS Virginio Alpini
    The lead ship of the Columbus class will be named District. | District
    The Navy will commission its newest Virginia-class attack submarine, the future USS Idaho Falls (SSN 811), on Saturday. | USS Idaho Falls
    The amphibious assault ship USS Bataclan (LHD 15) docked in Souda Bay. "The crew is proud," said Capt. John Moore, commanding officer of Bataclan. | USS Bataclan
    The Dutch patrol ship HNLMS Zeehaas seized cocaine in the Caribbean Sea. | HNLMS Zeehaas
    The Philippine Coast Guard said BRP Teresa Maganda (9701) was rammed by a Chinese vessel. | BRP Teresa Maganda
    The Liberian-flagged MV Transworld Glory was hit by a missile in the Red Sea. | MV Transworld Glory
    Pirates boarded the MV Abdulla and held its crew. The Abdulla was carrying coal. | MV Abdulla
    The Greek-owned oil tanker "Sounio" caught fire after the attack. | Sounio
    The superyacht Bayesia sank off Sicily in a storm. | Bayesia
    The 1,200-passenger ferry Princess Ana capsized near Manila. | Princess Ana
    The Freedom Flotilla's Madlen was boarded by Israeli forces. The Madlen, a British-flagged yacht, carried aid. | Madlen
    The sailing ship Mary Celesta was found adrift in 1872. | Mary Celesta
    The submarines Astute Wind and Ambush Wind returned to base. | Astute Wind, Ambush Wind
    The nuclear-powered submarine K-471 Belozersk left the White Sea. | K-471 Belozersk
    Argentina lost contact with the submarine ARA San Martin on Wednesday. | ARA San Martin
    The U.S. Coast Guard cutter Stratton Bay seized two tonnes of cocaine. Stratton Bay is based in Alameda. | Stratton Bay
    USCGC Stratton Bay (WMSL 772) sailed through the Taiwan Strait. | USCGC Stratton Bay
    The Royal Fleet Auxiliary tanker RFA Tidewater refuelled the destroyer. | RFA Tidewater
    The research vessel RRS Sir David Burrough set out for Antarctica. | RRS Sir David Burrough
    Survey ship RV Polar Sterna left Bremerhaven. | RV Polar Sterna
    The Navy christened the USNS Robert Bell (T-AO 220) in San Diego. | USNS Robert Bell
    The Oceanwise Titan, once the longest ship ever built, was scrapped in India. | Oceanwise Titan
    The Norwegian cruise ship Viking Dawn lost power. Passengers were lifted off the Viking Dawn by helicopter. | Viking Dawn
    Crew members of the Ocean Jasmine said the tanker was attacked by drones. | Ocean Jasmine
    Iran's Revolutionary Guards released the Stena Imperial, a Swedish-owned tanker. | Stena Imperial
    The Navy's newest destroyer was named after John Finn, a sailor who died in 1943. | -
    The Ford-class carrier costs 13 billion dollars. | -
    The Coast Guard cutter crew rescued two men near Miami. | -
    The shipbuilder Huntington Bay Industries won the contract. | -
    HMS Queen Anne (R08) and HMS Prince Rupert (R09) are the largest ships of the Royal Navy. | HMS Queen Anne, HMS Prince Rupert
    French Navy frigate FS Bretagnole (D 655) and Spanish frigate ESPS Cristobal Colono (F 105) escorted a merchant ship. | FS Bretagnole, ESPS Cristobal Colono
    The Iranian ship Alvandi crossed the Suez Canal with the supply ship Khargo. | Alvandi, Khargo
    The container ships Maersk Hangzhong and MSC Ariesa were attacked. | Maersk Hangzhong, MSC Ariesa
    The crude oil tanker Front Altaira and the Kokuka Courage, a chemical tanker, were hit near the Strait of Hormuz. | Front Altaira, Kokuka Courage
    The vessel, identified as the Nebula Prince, was taken to Hodeidah. | Nebula Prince
    The trawler was named as the Kaiwo Maru 8. | Kaiwo Maru 8
    The MT Sea Breeze collided with the SS Amber Ray at Brunswick. | MT Sea Breeze, SS Amber Ray
    USS Cole's crew repaired the ship. | USS Cole
    The sister ships Vasant and Vikram were launched in Kochi. | Vasant, Vikram
    Steel was cut for HMS Glasgow Bay, the first Type 26 frigate. | HMS Glasgow Bay
    The Russian corvettes Stoikov and Sobranin and the tanker Kama passed Dover. HMS Mersham shadowed the Stoikov. | Stoikov, Sobranin, Kama, HMS Mersham
    The Royal Navy's HMS Trentham sailed to the Gulf of Guinea. Trentham replaced HMS Forther. | HMS Trentham, HMS Forther
    The Ukrainian drone boats struck the landing ship Cesar Kunin near Alupka. | Cesar Kunin
    The Heron S, a Cook Islands-registered tanker, is suspected of cutting a cable. | Heron S
    The dry-bulk carrier Rubinmar sank on March 2. | Rubinmar
    The True Patience was hit by a missile, killing three sailors, the ship's owner said. | True Patience
    The ship Delia struck the bridge in Baltimore. The Delia had lost power. | Delia
    Russia's frigate Admiral Yesenin and the Russian Navy's Black Sea Fleet ships sailed to Tartus. | Admiral Yesenin
    HMS Larkspur returns home after eight months | HMS Larkspur
    The Navy's Sealift Command chartered the tanker for a year, Captain John Moore said. | -
    John Moore, the tanker's captain, was arrested in Piraeus. | -
    Anna Berg, a ferry worker, was hurt. | -
    Maersk, a shipping company, said its vessel was safe. | -
    The Red Sea was closed to ships after the Houthi attacks. | -
    The Royal Navy was founded in 1546 and has 70 ships. | -
    The Suez Canal was blocked by a ship in 2021. | -
    Lloyd's List reported that the ship had left Basra. | -
    The White House said the destroyer had shot down drones. | -
    The ship was built by Hyundai Heavy Industries in Ulsan. | -
    The Houthis attacked ships in the Bab el-Mandeb Strait. | -
    A ferry carrying 300 people sank near Lake Victoria, the Red Cross said. | -
    The Titanic Museum in Belfast shows a model of the ship. | -
    The Ministry of Defence said a submarine had been damaged. | -
    The Dutch navy said a Russian submarine was escorted through the North Sea. | -
    The tanker was seized off Fujairah, the United Arab Emirates said. | -
    The ship, owned by Grace Ocean, was chartered by Maersk. | -
    The Carrier Strike Group 5 staff met in Yokosuka with ship captains. | -
    Commander Ana Ruiz, captain of the ship, thanked Portugal. | -
    The Nimitz Strike Group left San Diego, its ships loaded with food. | -
    The Golden Gate Bridge was struck by a ship in 1990. | -
    The Ever Grace was struck by a ship near Singapore. | Ever Grace
    The Ocean Jasmine ran aground near Goa; the tanker was empty. | Ocean Jasmine
    The trawler was identified as the Lady Rose by police in Cork. | Lady Rose
    The boat was known as the Blue Heron to the islanders. | Blue Heron
    USS Dole arrives in Rota. The Dole will join HMS Larkspur, HMCS Athabask and the French carrier Charles Dubois. | USS Dole, HMS Larkspur, HMCS Athabask, Charles Dubois
    Sailors aboard USS Dole painted the hull. | USS Dole
    The owner of the ship said that the Lady Rose had set sail from Cowes. | Lady Rose
    The Lady Rose, which sank in 1990, was a ferry. | Lady Rose
    The tankers, the Lady Rose and the Blue Heron, were seized. | Lady Rose, Blue Heron
    Two ships, HMS Alma and HMS Bera, sailed. | HMS Alma, HMS Bera
    Iran's navy seized the Lady Rose, which was carrying crude oil, and took the tanker to Bandar Abbas. | Lady Rose
    Coast guards boarded the Blue Heron on Monday; the vessel carried cocaine. | Blue Heron
    The Blue Heron's crew was rescued by a ship. | Blue Heron
    The Blue Heron's captain said the ship was safe. | Blue Heron
    PCU John Basil (SSN 830) was delivered to the Navy. | PCU John Basil
    The landing helicopter dock HMAS Canbrook left Sydney. | HMAS Canbrook
    The Spanish amphibious ship Galiza and the Greek frigate Hydrea trained together. | Galiza, Hydrea
    Expeditionary fast transport USNS Trenfield (T-EPF 25) arrived in Dakar. | USNS Trenfield
    The Navy's hospital ship Comfortia left Norfolk. | Comfortia
    The Royal Navy patrol ship HMS Forther replaced HMS Clydon in the Falkland Islands. | HMS Forther, HMS Clydon
    Rear Adm. John Moore, commander of Carrier Strike Group 9, visited USS Theodore Rowan (CVN 95). | USS Theodore Rowan
    The Polish Navy's Sergeant Aldo supply vessel visited the base. | Sergeant Aldo
    The Amathea, renamed the Hopeful for its voyage as an aid ship, left Cork. | Amathea
    The Amathea departed the port of Cork; the ship carries food. | Amathea
    The Admiral Kuznets aircraft carrier caught fire in Murmansk. | Admiral Kuznets
    """)
}
