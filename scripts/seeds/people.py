"""Makes names/given-names.tsv and names/surnames.tsv from two PyPI packages.

    pip download --no-deps --dest FOLDER names==0.3.0 faker==40.63.0
    python3 scripts/seeds/people.py FOLDER/names-0.3.0.tar.gz FOLDER/faker-40.63.0-py3-none-any.whl
"""

import importlib
import re
import sys
import tarfile
import tempfile
import zipfile

from tables import ROOT, plain, write

# Common family names of languages whose lists are in no Latin script: general knowledge.
SURNAMES = """
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie
song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu
ding ren shen yao lyu cui zhong tan wang fan jin shi liao jia xia fu fang zou xiong bai meng qin
qiu hou jiang yin xue yan lei long tao kong xi hao mao wen kim lee park choi jung jeong kang cho
yoon jang lim han oh seo shin kwon hwang ahn song ryu yoo hong moon ban bae baek nguyen tran le pham
hoang phan vu vo dang bui do ho ngo duong ly al-assad hussein hassan ali ahmed mohammed khalil saleh
mansour nasser hariri abbas khan sharif bhutto singh kaur patel sharma gupta kumar reddy rao iyer
das bose chatterjee mukherjee banerjee haile tesfaye bekele abebe okafor adeyemi mensah kamau otieno
papadopoulos georgiou ioannou cohen levy mizrahi peretz biton friedman katz ben-gurion karimi ahmadi
hosseini mohammadi rezaei moradi jafari rahimi kazemi ebrahimi heydari petrosyan sargsyan harutyunyan
hakobyan grigoryan
"""
WOMEN = """
fatima aisha khadija maryam zainab layla leila noor amina salma huda samira yasmin mariam hanan
rania nadia sana shirin parisa zahra narges mahnaz priya anjali sunita lakshmi indira sonia deepa
mei xiaoyan ling yan hui fang yuki sakura min-ji ji-woo soo-jin hye-jin thuy lan huong ngoc
tzipi golda shira noa yael orly efrat eleni katerina vasiliki nino tamar anahit
"""
MEN = """
mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein omar umar ibrahim mahmoud mustafa
abdullah abdulrahman abdul khalid khaled yousef yusuf youssef ismail bashar hafez saddam nasser
anwar hosni gamal tariq tarek walid fahd faisal salman saud nawaf hamad tamim rashid zayed saif
reza hamid mahdi mehdi javad hossein mohsen amir arash behrouz ruhollah imran nawaz pervez asif zia
rajiv sanjay narendra manmohan rahul arun vijay anil sunil ashok deepak ramesh suresh wei jun ming
jie bo tao lei qiang hao jian xi jinping li keqiang min-jun ji-hoon sung-ho jae-in jong-un jong-il
minh duc tuan hung dung quang binyamin benjamin shimon yitzhak ehud ariel moshe avigdor naftali yair
yossi giorgos dimitris kostas nikos yannis alexis kyriakos antonis levon serzh nikol vazgen giorgi
zurab irakli mikheil kofi kwame olusegun goodluck muhammadu chinua jomo uhuru mwai yoweri abiy
meles haile paul-henri laurent-desire
"""
CYRILLIC = dict(zip("абвгдезийклмнопрстуфхыэіґ", "a b v g d e z i y k l m n o p r s t u f kh y e i g".split()))
CYRILLIC |= {"ё": "yo", "ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
             "ю": "yu", "я": "ya", "ї": "yi", "є": "ye"}


def folded(name):
    """As foldedName does in Knowledge: lower case a to z, hyphens as blanks; None if it can't."""
    name = "".join(CYRILLIC.get(c, c) for c in name.lower())
    name = (plain(name) or "").lower().replace("'", "").replace(".", "").replace("-", " ").strip()
    return name if re.fullmatch(r"[a-z]{2,}( [a-z]{2,})?", name) else None


def census(package, member):
    with tarfile.open(package) as archive:
        text = archive.extractfile(f"names-0.3.0/names/{member}").read().decode("ascii")
    for line in text.splitlines():
        name, percent = line.split()[:2]
        yield name.lower(), round(float(percent) * 1000)


def locales(wheel):
    """The name providers of Faker, one a locale."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)
            names = sorted(n.split("/")[3] for n in archive.namelist()
                           if re.fullmatch(r"faker/providers/person/[a-z]{2}_[A-Z]{2}/__init__.py", n))
        sys.path.insert(0, folder)
        for name in names:
            provider = importlib.import_module(f"faker.providers.person.{name}").Provider
            yield provider.__new__(provider)  # some lists are properties


def lists_of(provider, *attributes):
    for attribute in attributes:
        for name in getattr(provider, attribute, ()) or ():
            if isinstance(name, str) and (key := folded(name)):
                yield key


def words():
    """Every lower-case word of the word seeds; a rare name spelled so is more often the word."""
    for file in sorted((ROOT / "seeds" / "words").glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield line.split("\t")[0].lower()


def main():
    names_package, faker_wheel = sys.argv[1:]
    women = dict(census(names_package, "dist.female.first"))
    men = dict(census(names_package, "dist.male.first"))
    family = dict(census(names_package, "dist.all.last"))
    for provider in locales(faker_wheel):
        for name in lists_of(provider, "first_names_female", "first_romanized_names_female"):
            women.setdefault(name, 0)
        for name in lists_of(provider, "first_names_male", "first_romanized_names_male"):
            men.setdefault(name, 0)
        for name in lists_of(provider, "first_names", "first_romanized_names"):
            if name not in women and name not in men:
                women[name] = men[name] = 0
        for name in lists_of(provider, "last_names", "last_names_male", "last_names_female",
                             "last_romanized_names"):
            family.setdefault(name, 0)
    for text, table in ((WOMEN, women), (MEN, men), (SURNAMES, family)):
        for name in text.split():
            table.setdefault(folded(name), 0)
    common = set(words()) | set("the of on in at by for and an or to a is was".split())
    for table in (women, men, family):
        for name in [n for n, count in table.items() if not count and n in common]:
            del table[name]
    note = """
Lower case without accents, hyphens as blanks. per100k: bearers among 100,000 people of the US
Census of 1990; 0 below one, or where only the other sources have the name.
Made by scripts/seeds/people.py: do not edit. Source: US Census Bureau (public domain) by way of the
PyPI package names 0.3.0; the lists of Faker 40.63.0 (MIT); general knowledge, in the script.
"""
    write("names/given-names.tsv", "Given names of many countries. Empty: not a name of that sex." + note,
          ["name", "women_per100k", "men_per100k"],
          [(n, women.get(n, ""), men.get(n, "")) for n in women | men])
    write("names/surnames.tsv", "Family names of many countries." + note,
          ["name", "per100k"], family.items())


main()
