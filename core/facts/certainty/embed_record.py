#!/usr/bin/env python3
"""Writes the record of the facts as a C++ table: embed_record.py FACTS.tsv OUT.cpp

A row is basis, said, right, in how many municipalities, and the path whose record proves it (`-`: none), divided by tabs;
`#` opens a comment line. Rows that do not ascend by basis, that are right more often than they were said, or that a path proves which
is neither theirs nor above it, stop the build.
"""
import pathlib
import re
import sys


def rows_of(path):
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        basis, said, right, municipalities, proved_by = line.split("\t")
        above = proved_by == "-" or f"{basis}.".startswith(f"{proved_by}.")
        if not re.fullmatch(r"[^\"\\]+", basis) or int(right) > int(said) or int(municipalities) < 1 or not above:
            sys.exit(f"embed_record: {path}:{number}: {line}")
        rows.append((basis.encode(), int(said), int(right), "" if proved_by == "-" else proved_by))
    if [row[0] for row in rows] != sorted({row[0] for row in rows}):
        sys.exit(f"embed_record: {path}: the rows do not ascend")
    return rows


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    rows = rows_of(pathlib.Path(sys.argv[1]))
    lines = ["// Made by core/facts/certainty/embed_record.py from assets/record/facts.tsv: not to be edited.",
             '#include "facts/certainty/record.h"', "", "namespace diarium::facts {", "namespace {",
             f"constexpr std::array<RecordRow, {len(rows)}> all_rows = {{{{",
             *(f'    {{"{basis.decode()}", {said}, {right}, "{by}"}},' for basis, said, right, by in rows), "}};",
             "}  // namespace", "",
             "std::span<const RecordRow> record_rows() { return all_rows; }", "", "}  // namespace diarium::facts", ""]
    lines.insert(1, "#include <array>")
    text, out = "\n".join(lines), pathlib.Path(sys.argv[2])
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
