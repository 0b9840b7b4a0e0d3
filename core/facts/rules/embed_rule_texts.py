#!/usr/bin/env python3
"""Writes all rules as they are written as a C++ table: embed_rule_texts.py RULES_DIR OUT.cpp (core/facts/rules/rule_texts.h)"""
import pathlib
import re
import sys

from embed_rules import entries_of, write_if_changed


def quoted(words):
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    rows = []
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.rules")):
        of_word = "false"
        for _, line, examples in entries_of(path):
            if line.startswith("== "):
                of_word = str(line == "== word").lower()
            found = re.fullmatch(r"(\S+) (\w+): (.*)", line)
            if found:
                value, name, when = found.groups()
                said = "\n".join(words for kind, words in examples if not kind)
                rows.append(f"    {{{quoted(path.stem)}, {quoted(name)}, {quoted(value)}, {quoted(when)}, {quoted(said)}, {of_word}}},")
    write_if_changed(pathlib.Path(sys.argv[2]), "\n".join(
        ["// Made by core/facts/rules/embed_rule_texts.py of assets/rules: not to be edited.", '#include "facts/rules/rule_texts.h"', "",
         "namespace diarium::facts {", "namespace {", f"constexpr std::array<RuleText, {len(rows)}> all_texts{{{{", *rows, "}};",
         "}  // namespace", "", "std::span<const RuleText> rule_texts() { return all_texts; }", "", "}  // namespace diarium::facts", ""]))


if __name__ == "__main__":
    main()
