#!/usr/bin/env python3
"""Writes the weights of the model of lines as C++ tables: embed_weights.py WEIGHTS.txt OUT.cpp

WEIGHTS.txt is what tests/measure/lines/train.py wrote: `#` opens a comment line; «sure N»; then rows of as many whole numbers
as there are classes (core/structure/lines/line_class.h): «own F …», «before F …», «after F …» for a feature's number, «step C …»
for a class's. Rows that are not there are zero.
"""
import pathlib
import sys

FEATURES, CLASSES = 128, 16
BLOCKS = ["own", "before", "after"]


def table(text):
    features = [[0] * CLASSES for _ in range(len(BLOCKS) * FEATURES)]
    steps = [[0] * CLASSES for _ in range(CLASSES)]
    sure = 0
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        kind, *words = line.split()
        values = list(map(int, words))
        if kind == "sure":
            sure = values[0]
            continue
        if len(values) != CLASSES + 1 or any(abs(value) > 32767 for value in values[1:]):
            sys.exit(f"embed_weights: line {number}: {CLASSES + 1} numbers of 16 bits are wanted")
        if kind == "step":
            steps[values[0]] = values[1:]
        else:
            features[BLOCKS.index(kind) * FEATURES + values[0]] = values[1:]
    rows = lambda some: ["    {{" + ", ".join(map(str, row)) + "}}," for row in some]
    return "\n".join(["// Made by core/structure/model/embed_weights.py from assets/lines/weights.txt: not to be edited.",
                      '#include "structure/model/classify.h"', "", "namespace diarium::structure {", "namespace {",
                      f"constexpr LineWeights::Row feature_rows[{len(features)}] = {{", *rows(features), "};",
                      f"constexpr LineWeights::Row step_rows[{CLASSES}] = {{", *rows(steps), "};", "}  // namespace", "",
                      f"LineWeights line_weights() {{ return {{feature_rows, step_rows, {sure}}}; }}", "",
                      "}  // namespace diarium::structure", ""])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, out = map(pathlib.Path, sys.argv[1:])
    try:
        text = table(source.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        sys.exit(f"embed_weights: {error}")
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
