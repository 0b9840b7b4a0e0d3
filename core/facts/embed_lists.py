#!/usr/bin/env python3
"""Writes the word lists of facts as C++ tables: embed_lists.py LISTS_DIR OUT.cpp

A list is LISTS_DIR/NAME.txt: one row a line, columns divided by tabs, `#` opens a comment line. The order of NAMES is that
of `enum class List` in facts/lists.h, that of FLAGS the one of `enum class Flag`. Rows are sorted by their keys (lower case
without marks: facts/key.h, and tests/core/facts/lists_test.cpp holds that both agree); a word that stands twice stops the
build. Two words may share a key («Habo», «Håbo»).
"""
import pathlib
import sys
import unicodedata

NAMES = ["municipalities", "regions", "first_names", "parties", "titles", "words"]
FLAGS = ["month", "short", "count", "weekday", "particle", "abbreviation", "swedish", "foreign", "name_stop"]
OWN_BASE = str.maketrans("æðøþßđħıłœŧ", "adotsdhilot")


def key(word):
    lower = "".join(c.lower() for c in word).translate(OWN_BASE)
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


def read(path):
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        value, *more = line.split("\t")
        if any(value == row[1] for row in rows):
            sys.exit(f"embed_lists: {path}:{number}: {value} stands twice")
        rows.append((key(value), value, "\t".join(more)))
    return sorted(rows, key=lambda row: (row[0].encode(), row[1].encode()))


def flags(path, words):
    """The bits and the number of a row's flags («month 4,name_stop»)."""
    bits, number = 0, 0
    for flag in filter(None, words.split(",")):
        name, _, count = flag.partition(" ")
        if name not in FLAGS:
            sys.exit(f"embed_lists: {path}: no flag is called {name}")
        bits |= 1 << FLAGS.index(name)
        number = int(count or number)
    return bits, number


def literal(words):
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{escaped}"'


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    lines = ["// Made by core/facts/embed_lists.py from assets/lists: not to be edited.", '#include "facts/lists.h"', "",
             "namespace diarium::facts {", "namespace {", "using namespace std::string_view_literals;"]
    for name in NAMES:
        try:
            rows = read(folder / f"{name}.txt")
        except OSError as error:
            sys.exit(f"embed_lists: {error}")
        lines.append(f"constexpr ListRow {name}[] = {{")
        for row_key, value, more in rows:
            bits, number = flags(name, more) if name == "words" else (0, 0)
            lines.append(f"    {{{literal(row_key)}sv, {literal(value)}sv, {literal(more)}sv, {bits}, {number}}},")
        lines.append("};")
    lines += ["}  // namespace", "", "std::span<const ListRow> rows(List list) {", "  switch (list) {"]
    lines += [f"    case List::{name}: return {name};" for name in NAMES]
    lines += ["  }", "  return {};", "}", "", "}  // namespace diarium::facts", ""]
    text = "\n".join(lines)
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
