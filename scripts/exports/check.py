"""Loads each export in its consumer and compares counts with the database.

Usage: check.py FOLDER DATABASE. Each check prints the consumer, its version and what it counted.
"""

import csv
import json
import random
import re
import sqlite3
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

folder, database = Path(sys.argv[1]), sys.argv[2]
connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
csv.field_size_limit(1 << 28)
TABLES = sorted(path.stem for path in (folder / "csv").glob("*.csv"))


def count(table, condition="1"):
    return connection.execute(f"SELECT count(*) FROM {table} WHERE {condition}").fetchone()[0]


def told(package, text):
    print(f"{package} {version(package)}: {text}")


def same(found, expected, what):
    if found != expected:
        sys.exit(f"check-exports: {what}: {found} where the database has {expected}")


def expected_rows(table):
    tables = {"reports": "event_report", "names": "entity_name"}
    return count(tables.get(table, table))


def graph_counts():
    groups = count("attendance", "who_id IS NULL")
    nodes = (
        count("entity") + groups + count("events") + count("commitments") + count("articles"))
    edges = (
        count("attendance") + count("event_report") + count("event_report r JOIN article_entity e"
            " ON e.article_id = r.article_id AND e.number = r.place_entity")
        + count("relations") + count("offices", "of_id IS NOT NULL") + count("commitments")
        + count("commitments", "actor_id IS NOT NULL")
        + count("commitments", "spokesperson_id IS NOT NULL")
        + count("commitments", "beneficiary_id IS NOT NULL")
        + count("quotes", "speaker_id IS NOT NULL"))
    return nodes, edges


def check_graphs():
    import networkx

    expected = graph_counts()
    for form, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
        graph = read(folder / f"out.{form}")
        same((graph.number_of_nodes(), graph.number_of_edges()), expected, form)
        bare = [node for node, data in graph.nodes(data=True) if "kind" not in data]
        same(bare, [], f"{form}: nodes that only edges name")
        told("networkx", f"{form}: %d nodes, %d edges" % expected)
    dated = sum(1 for _, data in graph.nodes(data=True) if data.get("spells"))
    same(dated, count("events", "date IS NOT NULL") + count("articles", "published IS NOT NULL"),
         "gexf: nodes with spells")


def check_neo4j():
    """No Neo4j is at hand: the headers are held against its manual, the ends against the nodes."""
    field = r"([A-Za-z_]+)?(:(ID|LABEL|TYPE|START_ID|END_ID|string|long|double|date)(\[\])?)?"
    counts, ids = [], set()
    for name in ("nodes.csv", "relationships.csv"):
        with open(folder / "neo4j" / name, newline="", encoding="utf-8") as file:
            rows = csv.reader(file)
            header = next(rows)
            same([x for x in header if not re.fullmatch(field, x)], [], "neo4j: headers")
            number = 0
            for row in rows:
                number += 1
                if name == "nodes.csv":
                    same(row[0] in ids, False, f"neo4j: second node {row[0]}")
                    ids.add(row[0])
                else:
                    same({row[0], row[1]} - ids, set(), "neo4j: ends without a node")
            counts.append(number)
    same(tuple(counts), graph_counts(), "neo4j")
    print("neo4j-admin headers (no importer at hand): %d nodes, %d relationships" % tuple(counts))


def check_followthemoney():
    from followthemoney import model

    kinds, ids, references = {}, set(), set()
    with open(folder / "out.ftm", encoding="utf-8") as file:
        for line in file:
            data = json.loads(line)
            entity = model.get_proxy(data, cleaned=False)
            entity.schema.validate(data)
            for prop, values in data["properties"].items():
                same(prop in entity.schema.properties, True, f"ftm: {entity.schema.name}.{prop}")
                kept = entity.get(prop)
                same(len(kept), len(set(values)), f"ftm: {entity.id} {prop} {values}")
                if entity.schema.get(prop).type.name == "entity":
                    references.update(kept)
            ids.add(entity.id)
            kinds[entity.schema.name] = kinds.get(entity.schema.name, 0) + 1
    same(references - ids, set(), "ftm: references to nothing")
    same(kinds.get("Person", 0), count("people"), "ftm: persons")
    same(kinds.get("Event", 0), count("events"), "ftm: events")
    same(kinds.get("Article", 0), count("articles"), "ftm: articles")
    same(kinds.get("Occupancy", 0), count("offices"), "ftm: occupancies")
    told("followthemoney", ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items())))


def check_linked_data():
    from rdflib import Graph, Namespace, RDF

    graph = Graph().parse(folder / "out.jsonld", format="json-ld")
    schema = Namespace("https://schema.org/")

    def of_type(name):
        return len(set(graph.subjects(RDF.type, schema[name])))

    same(of_type("Person"), count("people"), "jsonld: persons")
    same(of_type("Event"), count("events"), "jsonld: events")
    same(of_type("NewsArticle"), count("articles"), "jsonld: articles")
    same(of_type("Quotation"), count("quotes"), "jsonld: quotations")
    told("rdflib", f"jsonld: {len(graph)} triples, {of_type('Claim')} claims")


def check_csv():
    from csvw import TableGroup

    group = TableGroup.from_file(folder / "csv" / "csv-metadata.json")
    same(sorted(Path(str(t.url)).stem for t in group.tables), TABLES, "csvw: tables")
    for table in group.tables:
        name = Path(str(table.url)).stem
        same(sum(1 for _ in table.iterdicts()), expected_rows(name), f"csvw: {name}")
    told("csvw", f"{len(TABLES)} tables valid by their metadata")
    for name in TABLES:
        path = folder / "excel" / f"{name}.csv"
        same(path.read_bytes()[:3], b"\xef\xbb\xbf", "excel: byte order mark")
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file))
        numbers = re.compile(r"-?[0-9.]+(e-?[0-9]+)?")
        formulas = [
            cell for row in rows for cell in row
            if cell[:1] in tuple("=+-@\t\r") and cell and not numbers.fullmatch(cell)]
        same(formulas, [], f"excel: {name}")
        same(len(rows) - 1, expected_rows(name), f"excel: {name}")


def check_reimport():
    """The bundle read back by the sqlite3 shell: the same rows, and 1,000 random cells alike."""
    again = folder / "again.sqlite"
    lines = "".join(f".import --csv {folder}/csv/{name}.csv {name}\n" for name in TABLES)
    subprocess.run(["sqlite3", str(again)], input=lines, text=True, check=True)
    copy = sqlite3.connect(again)
    chooser = random.Random(6)
    compared = 0
    for name in TABLES:
        same(copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0], expected_rows(name),
             f"sqlite3: {name}")
    views = [name for name in TABLES if name not in ("reports", "names")]
    keyed = [(name, "fact") for name in views if name in ("attendance", "quotes", "relations",
             "commitments")] + [("people", "id"), ("events", "id"), ("articles", "article")]
    for name, key in keyed:
        rows = copy.execute(f'SELECT * FROM "{name}"')
        columns = [column[0] for column in rows.description]
        for row in chooser.choices(rows.fetchall() or [()], k=150):
            if not row:
                continue
            column = chooser.choice([c for c in columns if not (name, c) == ("events", "article")])
            value = connection.execute(
                f'SELECT CAST("{column}" AS TEXT) FROM "{name}" WHERE "{key}" = ?',
                (row[columns.index(key)],)).fetchone()[0]
            same(row[columns.index(column)], value or "", f"sqlite3: {name}.{column}")
            compared += 1
    print(f"sqlite3 {sqlite3.sqlite_version}: {len(TABLES)} tables, {compared} cells alike")


def check_parquet():
    import duckdb

    for name in TABLES:
        source, target = folder / "csv" / f"{name}.csv", folder / f"{name}.parquet"
        duckdb.sql(
            f"COPY (SELECT * FROM read_csv('{source}', header = true, all_varchar = true,"
            f" delim = ',', quote = '\"', escape = '\"', max_line_size = 268435456,"
            f" strict_mode = false))"
            f" TO '{target}' (FORMAT parquet)")
        rows = duckdb.sql(f"SELECT count(*) FROM '{target}'").fetchall()[0][0]
        same(rows, expected_rows(name), f"parquet: {name}")
    told("duckdb", f"{len(TABLES)} tables to Parquet and back")


def check_database():
    import sqlite_utils

    views = sqlite_utils.Database(connection).view_names()
    for view in views:
        sum(1 for _ in sqlite_utils.Database(connection)[view].rows_where(limit=100))
    told("sqlite-utils", f"{len(views)} views")
    run = subprocess.run(
        [sys.executable, "-c", DATASETTE, database, str(folder / "out.datasette")],
        capture_output=True, text=True)
    if run.returncode:
        sys.exit("check-exports: datasette: " + run.stderr[-800:])
    found, index, label, columns = run.stdout.split()
    same((index, label), ("article_search", "name"), "datasette: full-text index, label of entity")
    word = connection.execute(
        "SELECT count(*) FROM article_search WHERE article_search MATCH 'the'").fetchone()[0]
    same(int(found), word, "datasette: articles with 'the'")
    same(int(columns), len(connection.execute("SELECT * FROM attendance LIMIT 0").description),
         "datasette: described columns of attendance")
    told("datasette", f"{found} articles by its search, index {index}, label {label}")


DATASETTE = """
import asyncio, json, sys
from datasette.app import Datasette
async def run():
    site = Datasette([sys.argv[1]], metadata=json.load(open(sys.argv[2])))
    name = [n for n in site.databases if not n.startswith('_')][0]
    page = await site.client.get(f'/{name}/article.json?_search=the&_size=1')
    assert page.status_code == 200, page.text
    data = page.json()
    index = site.table_metadata(name, 'article')['fts_table']
    label = await site.databases[name].label_column_for_table('entity')
    view = site.table_metadata(name, 'attendance')
    print(data['filtered_table_rows_count'], index, label, len(view['columns']))
asyncio.run(run())
"""


def check_records():
    with open(folder / "out.jsonl", encoding="utf-8") as file:
        records = [json.loads(line)["document"]["id"] for line in file]
    same(len(set(records)), count("articles"), "jsonl")
    print(f"json: {len(records)} records")


for check in (check_records, check_csv, check_reimport, check_parquet, check_graphs, check_neo4j,
              check_followthemoney, check_linked_data, check_database):
    check()
