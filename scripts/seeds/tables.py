"""Reads the reference corpora and writes seed tables; used by every generator here."""

import csv
import json
import pathlib
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = ROOT.parent / "shared" / "corpora" / "reference"


def load_json(path):
    return json.loads((REFERENCE / path).read_text(encoding="utf-8"))


def load_csv(path):
    with open(REFERENCE / path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def plain(text):
    """The text without accents, or None where letters have no plain form."""
    special = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d",
                             "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "’": "'", "‘": "'",
                             "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H", "ð": "d", "þ": "th"})
    folded = unicodedata.normalize("NFD", text.translate(special))
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    return folded if folded.isascii() else None


def kept_rows(path, width):
    """Rows of a seed file that people wrote (last column `own`), which a generator leaves."""
    file = ROOT / "seeds" / path
    if not file.exists():
        return []
    lines = [line for line in file.read_text(encoding="utf-8").splitlines()
             if line and not line.startswith("#")]
    rows = [tuple(line.split("\t")) for line in lines]
    return [row for row in rows if len(row) == width and row[-1] == "own"]


def by_bytes(row):
    return row[0].encode(), "\t".join(row).encode()


def write(path, comment, columns, rows, order=by_bytes):
    """Writes a seed file: comment, column names, rows sorted by the bytes of the first column."""
    rows = sorted({tuple(map(str, row)) for row in rows}, key=order)
    lines = [f"# {line}" if line else "#" for line in comment.strip().splitlines()]
    lines.append("#")
    lines.append("# " + "\t".join(columns))
    for row in rows:
        assert len(row) == len(columns), row
        assert all("\t" not in cell and "\n" not in cell for cell in row), row
        lines.append("\t".join(row))
    target = ROOT / "seeds" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path}: {len(rows)} rows, {target.stat().st_size} bytes")
