#!/usr/bin/env python3
"""Writes what is claimed of the program as a C++ table: embed_claim.py CLAIM.json OUT.cpp

CLAIM.json: {"claims": [...], "claim": null or the figures}, as tests/measure/protocol.mjs writes it. Figures that
do not add up stop the build.
"""
import json
import sys

source, out = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    claim = json.load(file)["claim"] or {}

tables, fields = [], []
for table in ("all", "kinds", "municipalities"):
    rows = []
    for row in claim.get(table, []):
        counts = [row[name] for name in ("right", "inexact", "useless", "wrong")]
        if row["said"] != sum(counts) or not 0 <= row["low"] <= row["high"] <= 1:
            sys.exit(f"embed_claim: {source}: {table}: {row}")
        ends = (min(row["low"], row["over_papers"][0]), max(row["high"], row["over_papers"][1]))  # The wider ones.
        figures = [row["said"], *counts, *(round(end * 1000) for end in ends)]
        rows.append(f"    {{{json.dumps(row['name'], ensure_ascii=False)}, {', '.join(map(str, figures))}}},\n")
    if rows:
        tables.append(f"constexpr ClaimRow {table}_rows[] = {{\n{''.join(rows)}}};\n")
    fields.append(f"{table}_rows" if rows else "{}")
said = [json.dumps(claim.get(name, "")) for name in ("date", "commit")]
said += [str(claim.get(name, 0)) for name in ("papers", "places")]
said.append(str(round(claim.get("agreement", {}).get("same", 0) * 1000)))
with open(out, "w", encoding="utf-8") as file:
    file.write(f'// Made by core/export/beside/embed_claim.py of {source}.\n#include "export/beside/beside_program.h"\n\n'
               f"namespace diarium::exporting {{\nnamespace {{\n\n{''.join(tables)}"
               f"constexpr Claim the_claim = {{{', '.join(said + fields)}}};\n\n}}  // namespace\n\n"
               "const Claim& claim() { return the_claim; }\n\n}  // namespace diarium::exporting\n")
