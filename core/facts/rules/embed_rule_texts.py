#!/usr/bin/env python3
"""Writes all rules as they are written as a C++ table: embed_rule_texts.py RULES_DIR OUT.cpp

The table is that of core/facts/rules/rule_texts.h; what patterns call shapes, flags, verbs and ranks stands there, too.
"""
import pathlib
import re
import sys

from embed_rules import HEADERS, entries_of, names_of, write_if_changed

ENUMS = ["Shape", "Flag", "VerbKind", "VerbForm", "Rank"]


def quoted(words):
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    rows = []
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.rules"))
    tables = [path.stem.removesuffix("s") + "_rules" for path in paths]
    for path in paths:
        for _, line, examples in entries_of(path):
            found = re.fullmatch(r"(\S+) (\w+): (.*)", line)
            if found:
                value, name, when = found.groups()
                said = "\n".join(words for kind, words in examples if not kind)
                columns = [quoted(one) for one in (path.stem, name, value, when, said)]
                rows.append(f"    {{{', '.join(columns)}}},")
    names = [f"constexpr std::string_view {enum}_names[] = {{{', '.join(map(quoted, names_of(enum, HEADERS[enum])))}}};"
             for enum in ENUMS]
    write_if_changed(pathlib.Path(sys.argv[2]), "\n".join(
        ["// Made by core/facts/rules/embed_rule_texts.py of assets/rules: not to be edited.",
         '#include "facts/rules/rule_texts.h"', '#include "facts/rules/rules.h"', "", "namespace diarium::facts {",
         *(f"const Rules& {table}();" for table in tables), "namespace {",
         f"constexpr std::array<const Rules& (*)(), {len(tables)}> all_tables{{{', '.join(tables)}}};",
         f"constexpr std::array<RuleText, {len(rows)}> all_texts{{{{", *rows, "}};", *names,
         f"constexpr Notation all_names{{{', '.join(f'{enum}_names' for enum in ENUMS)}}};", "}  // namespace", "",
         "std::span<const RuleText> rule_texts() { return all_texts; }",
         "const Notation& notation() { return all_names; }",
         "std::span<const Rules& (*const)()> rule_tables() { return all_tables; }", "",
         "}  // namespace diarium::facts", ""]))


if __name__ == "__main__":
    main()
