#!/usr/bin/env python3
"""Writes seeds/words/person-nouns.tsv: nouns whose first sense in WordNet 3.0 is a person.

    person_nouns.py [FOLDER OF WORDNET] >seeds/words/person-nouns.tsv

The folder is Debian's /usr/share/wordnet (package wordnet-base). Python 3 standard library only.
Words of one part in small letters; the first sense is the most frequent one in WordNet's own count.
Lemmas that are told of persons only now and then ("subject", "head") have another first sense and stay out.
"""
import re, sys

NOTICE = """
WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by Princeton University
under the following license. By obtaining, using and/or copying this software and database, you agree that you have
read, understood, and will comply with these terms and conditions.: Permission to use, copy, modify and distribute
this software and database and its documentation for any purpose and without fee or royalty is hereby granted,
provided that you agree to comply with the following copyright notice and statements, including the disclaimer, and
that the same appear on ALL copies of the software, database and documentation, including modifications that you
make for internal use or for distribution. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE,
DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The
name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of
the software and/or database. Title to copyright in this software, database and any associated documentation shall
at all times remain with Princeton University and LICENSEE agrees to preserve same.
"""
PERSON = "18"  # noun.person in WordNet's lexnames


def main(folder):
    files, words = {}, {}
    with open(f"{folder}/data.noun", encoding="ascii") as data:
        for line in data:
            if not line.startswith("  "):
                fields = line.split()
                files[fields[0]] = fields[1]
                words[fields[0]] = fields[4:4 + 2 * int(fields[3], 16):2]
    print("# Nouns for people, of which a plural tells who takes part without a name: \"mourners\", \"accomplices\".")
    print("# Those whose first sense in WordNet 3.0 is a person; made by scripts/seeds/person_nouns.py.")
    print("# Source and licence, whose notice is to be kept:")
    for line in NOTICE.strip().splitlines():
        print(f"# {line}".rstrip())
    print("# noun")
    nouns = []
    with open(f"{folder}/index.noun", encoding="ascii") as index:
        for line in index:
            if line.startswith("  "):
                continue
            fields = line.split()
            first = fields[-int(fields[2])]
            # The index has all in small letters; the data keeps "Jesus" and "American".
            if files[first] == PERSON and fields[0] in words[first] and re.fullmatch(r"[a-z]{3,}", fields[0]):
                nouns.append(fields[0])
    for noun in sorted(nouns):
        print(noun)


main(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
