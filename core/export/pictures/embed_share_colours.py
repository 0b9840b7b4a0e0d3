#!/usr/bin/env python3
"""Writes the colours of assets/tokens.json, as they are on light ground, as a C++ table.

usage: embed_share_colours.py TOKENS OUT.cpp
"""
import json
import sys

source, out = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    colours = json.load(file)["colours"]
rows = "".join(f'    {{"{name}", 0x{value["light"][1:]}}},\n' for name, value in colours.items())
with open(out, "w", encoding="utf-8") as file:
    file.write('// Made by core/export/pictures/embed_share_colours.py of assets/tokens.json.\n'
               '#include "export/pictures/share_picture.h"\n\nnamespace diarium::exporting {\nnamespace {\n\n'
               f'constexpr ShareColour colours[] = {{\n{rows}}};\n\n}}  // namespace\n\n'
               'std::span<const ShareColour> share_colours() { return colours; }\n\n}  // namespace diarium::exporting\n')
