#!/usr/bin/env python3
"""Writes the terms of assets/terms.json, and what they mean, as a C++ table.

usage: embed_terms.py TERMS OUT.cpp

Each has an id, and in both languages the term, its other forms and one sentence; in a language no form stands twice. Anything else
stops the build.
"""
import json
import re
import sys

source, out = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    terms = json.load(file)


def quoted(words):
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


mistakes, rows, seen = [], [], set()
for term in terms:
    if set(term) != {"id", "sv", "en"} or not re.fullmatch(r"[a-z-]+", term["id"]):
        mistakes.append(f"{term.get('id')}: needs an id of a-z, sv and en, and nothing else")
        continue
    columns = []
    for language in ("sv", "en"):
        said = term[language]
        if set(said) != {"term", "forms", "means"}:
            mistakes.append(f"{term['id']}: {language} needs term, forms and means, and nothing else")
            continue
        if not re.fullmatch(r"[^.]+\.", said["means"]):
            mistakes.append(f"{term['id']}: what it means in {language} is not one sentence")
        forms = [said["term"], *said["forms"]]
        for form in forms:
            if form != form.lower() or "|" in form or not form or (language, form) in seen:
                mistakes.append(f"{term['id']}: «{form}» is not small, or stands twice in {language}")
            seen.add((language, form))
        columns.append("{" + ", ".join(quoted(words) for words in (said["term"], "|".join(forms), said["means"])) + "}")
    rows.append(f"    {{{quoted(term['id'])}, {{{{{', '.join(columns)}}}}}}},\n")
if mistakes:
    sys.exit("\n".join(mistakes))
with open(out, "w", encoding="utf-8") as file:
    file.write('// Made by core/export/beside/embed_terms.py of assets/terms.json.\n#include "export/page/prose.h"\n\n'
               f'namespace diarium::exporting {{\nnamespace {{\n\nconstexpr Term all_terms[] = {{\n{"".join(rows)}}};\n\n}}  // namespace\n\n'
               'std::span<const Term> terms() { return all_terms; }\n\n}  // namespace diarium::exporting\n')
