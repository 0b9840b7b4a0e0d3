#!/usr/bin/env python3
"""Writes the colours of assets/tokens.json, the looks of assets/looks.json and the icons of wasm/setup/icons.txt as C++ tables.

usage: embed_tokens.py TOKENS LOOKS ICONS OUT.cpp

A look or a type that its enum does not have, or that stands at another place there, does not compile.
"""
import json
import sys

# The members of ui::Style in their order.
MEMBERS = """flow type ink padding above below gap line_gap align share least_width column width min_height rail_wide max_width hang shift_a_level
icon_gap fill border corner line_above line_below hover_fill current_fill current_ink current_type underline_on_hover one_line""".split()
ENUMS = {"flow": "Flow", "align": "Align", "share": "Share", "type": "Type", "current_type": "Type"}  # Other names are colours.


def abgr(colour):
    """«#rrggbb» as the number that the canvas draws with: alpha, blue, green, red from the highest byte."""
    red, green, blue = (int(colour[i:i + 2], 16) for i in (1, 3, 5))
    return f"0xFF{blue:02X}{green:02X}{red:02X}u"


def snake(name):
    return name.replace("-", "_")


def value(member, said):
    """What a look says of a member, as C++."""
    if isinstance(said, str):
        return f"{ENUMS.get(member, 'Colour')}::{snake(said)}"
    if isinstance(said, list):
        return "{" + ", ".join(f"{side:g}" for side in said) + "}"
    return str(said).lower() if isinstance(said, bool) else f"{float(said)}f"


def style(look):
    """A look as the initializer of a ui::Style. What only the page knows («also») is left out."""
    said = {**look, **look.get("canvas", {})}
    unknown = said.keys() - {*MEMBERS, "canvas", "also"}
    if unknown:
        sys.exit(f"embed_tokens.py: ui::Style has no {', '.join(sorted(unknown))}")
    return ", ".join(f".{member} = {value(member, said[member])}" for member in MEMBERS if member in said)


def in_order(enum, count, names):
    """That these are the names of an enum, all of them, in its order."""
    return [f"static_assert({count} == {len(names)}, \"assets/looks.json and {enum} part\");"] + [
        f"static_assert(static_cast<int>({enum}::{snake(name)}) == {place}, \"{name} stands at another place in assets/looks.json\");"
        for place, name in enumerate(names)]


def main():
    tokens_path, looks_path, icons_path, out = sys.argv[1:]
    with open(tokens_path, encoding="utf-8") as file:
        tokens = json.load(file)
    colours = tokens["colours"]
    with open(looks_path, encoding="utf-8") as file:
        table = json.load(file)
    with open(icons_path, encoding="utf-8") as file:
        icons = sorted(line.split() for line in file if line.strip() and not line.startswith("#"))
    lines = ["// Written by wasm/setup/embed_tokens.py from assets/tokens.json, assets/looks.json and wasm/setup/icons.txt.",
             '#include <iterator>', "", '#include "ui/style.h"', '#include "ui/tokens.h"', "", "namespace diarium::ui::tokens {", "",
             "const ColourRow colours[colour_count] = {"]
    lines += [f"    {{Colour::{snake(name)}, {abgr(value['light'])}, {abgr(value['dark'])}}},"
              for name, value in colours.items()]
    lines += ["};", f"static_assert(colour_count == {len(colours)}, \"tokens.json and ui/tokens.h part\");", "",
              *[f"const float {name.replace('-', '_')}_width = {width};" for name, width in tokens["widths"].items() if name in ("narrow", "tools", "sheets")], "",
              "const IconRow icons[] = {"]
    lines += [f'    {{"{name}", 0x{code}}},' for name, code in icons]
    lines += ["};", f"const std::size_t icon_count = {len(icons)};", "", "constinit const ToneRow tones[] = {"]
    lines += [f"    /* {name} */ {{Colour::{colour}, Colour::{colour}_weak}}," for name, colour in table["tones"].items()]
    lines += ["};", *in_order("app::Tone", "std::size(tones)", list(table["tones"])), "", "constinit const TypeStyle types[type_count] = {"]
    lines += [f"    /* {name} */ {{Face::{snake(face)}, {float(size)}f, {float(height)}f}}," for name, (face, size, height) in table["types"].items()]
    lines += ["};", *in_order("Type", "type_count", list(table["types"])), "", "constinit const Style looks[app::look_count] = {"]
    lines += [f"    /* {name} */ {{{style(look)}}}," for name, look in table["looks"].items()]
    lines += ["};", *in_order("app::Look", "app::look_count", list(table["looks"])), "", "}  // namespace diarium::ui::tokens", ""]
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


if __name__ == "__main__":
    main()
