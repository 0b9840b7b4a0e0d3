#!/usr/bin/env python3
"""Writes the colours of assets/tokens.json and the icons of wasm/setup/icons.txt as C++ tables.

usage: embed_tokens.py TOKENS ICONS OUT.cpp
"""
import json
import sys


def abgr(colour):
    """«#rrggbb» as the number that the canvas draws with: alpha, blue, green, red from the highest byte."""
    red, green, blue = (int(colour[i:i + 2], 16) for i in (1, 3, 5))
    return f"0xFF{blue:02X}{green:02X}{red:02X}u"


def main():
    tokens_path, icons_path, out = sys.argv[1:]
    with open(tokens_path, encoding="utf-8") as file:
        colours = json.load(file)["colours"]
    with open(icons_path, encoding="utf-8") as file:
        icons = sorted(line.split() for line in file if line.strip() and not line.startswith("#"))
    lines = ["// Written by wasm/setup/embed_tokens.py from assets/tokens.json and wasm/setup/icons.txt.",
             '#include "ui/tokens.h"', "", "namespace diarium::ui::tokens {", "",
             "const ColourRow colours[colour_count] = {"]
    lines += [f"    {{Colour::{name.replace('-', '_')}, {abgr(value['light'])}, {abgr(value['dark'])}}},"
              for name, value in colours.items()]
    lines += ["};", f"static_assert(colour_count == {len(colours)}, \"tokens.json and ui/tokens.h part\");", "",
              "const IconRow icons[] = {"]
    lines += [f'    {{"{name}", 0x{code}}},' for name, code in icons]
    lines += ["};", f"const std::size_t icon_count = {len(icons)};", "", "}  // namespace diarium::ui::tokens", ""]
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


if __name__ == "__main__":
    main()
