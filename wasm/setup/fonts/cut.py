#!/usr/bin/env python3
"""Cuts the page's fonts down to the characters it shows, with kerning that canvas and DOM read alike.

usage: cut.py NODE_MODULES ICONS OUT
  NODE_MODULES  where npm put the fonts
  ICONS         icons.txt: the icons and their code points
  OUT           folder for the *.ttf and for icons.json

The canvas draws with stb_truetype, which reads only the old `kern` table; a browser prefers GPOS. So all layout tables
are dropped and the kerning is written as one `kern` table, format 0: both sides then use the same pairs, the same
advances, no ligatures. Hinting is dropped too.
"""
import json
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

from flatten import flatten

GOOGLE = "@expo-google-fonts"
FACES = {
    "inter-regular": f"{GOOGLE}/inter/400Regular/Inter_400Regular.ttf",
    "inter-semibold": f"{GOOGLE}/inter/600SemiBold/Inter_600SemiBold.ttf",
    "literata-regular": f"{GOOGLE}/literata/400Regular/Literata_400Regular.ttf",
    "literata-italic": f"{GOOGLE}/literata/400Regular_Italic/Literata_400Regular_Italic.ttf",
    "literata-bold": f"{GOOGLE}/literata/600SemiBold/Literata_600SemiBold.ttf",
}

ASCII, LATIN_1, LATIN_EXTENDED_A = range(0x20, 0x7F), range(0xA0, 0x100), range(0x100, 0x180)
# Romanian letters; spaces, dashes, quotes, daggers, bullet, ellipsis, per mille, primes, guillemets, fraction slash;
# euro, numero, trade mark; arrows; maths; boxes, check marks; the replacement character.
MORE = [*range(0x218, 0x21C), 0x2002, 0x2003, 0x2009, *range(0x2010, 0x2016), *range(0x2018, 0x2023), 0x2026, 0x202F,
        0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122, *range(0x2190, 0x2196), 0x21D2,
        0x2212, 0x2215, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A0, 0x25A1, 0x25CB, 0x25CF, 0x2713,
        0x2717, 0xFB01, 0xFB02]

# Characters that papers hold and a face lacks, drawn by the glyph of another: both sides draw the same file, so a
# near glyph beats a fallback font that only the browser has. Non-breaking hyphen and narrow space; the bullet that word
# processors leave in the private use area; the replacement character as an empty box; check marks by Inter's own.
ALIASES = {0x2011: 0x2010, 0x202F: 0x2009, 0xF0B7: 0x2022, 0x25CF: 0x2022, 0x2715: 0x00D7, 0x2215: 0x2044,
           0xFFFD: 0x25A1}
# Ligature characters of old files, set from their letters.
COMPOSED = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}

# What is kerned, in order of use: Swedish text first, the other Latin letters as far as the table reaches.
SWEDISH = {ord(c) for c in "abcdefghijklmnopqrstuvwxyzåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜ0123456789.,:;!?()[]/-–—'\"’”“»«&%§…·*"}
OTHERS = {code for code in [*LATIN_1, *LATIN_EXTENDED_A] if chr(code).isalpha()} - SWEDISH

# A format 0 subtable's length is 16 bits: 14 + 6 * pairs < 65536. Longer ones are thrown out by browsers.
MOST_PAIRS = 7000
# Thousandths of an em; 0 keeps every pair, more keeps fewer. 4 is a fifteenth of a pixel at 18 px, below what either side
# can show. Pairs with a letter that Swedish does not use are rare: theirs is a third of a pixel.
LEAST_KERN = 4
LEAST_KERN_OTHERS = 20


def cut(font, codes):
    """Keeps the glyphs of `codes`; drops layout, hinting and everything that no side reads."""
    options = subset.Options(layout_features=[], hinting=False, legacy_kern=False, notdef_outline=True,
                             glyph_names=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], name_languages=[0x409],
                             recalc_timestamp=False, recalc_bounds=True)
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "DSIG", "MVAR", "meta", "gasp", "kern", "vhea", "vmtx"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def chosen_pairs(pairs, characters, units_per_em):
    """The pairs worth their bytes, best first: within Swedish text, then by how far they move."""
    rows = []
    for (left, right), value in pairs.items():
        codes = (characters[left], characters[right])
        if not all(code in SWEDISH or code in OTHERS for code in codes):
            continue
        others = sum(code in OTHERS for code in codes)
        if abs(value) * 1000 < units_per_em * (LEAST_KERN_OTHERS if others else LEAST_KERN):
            continue
        rows.append((others, -abs(value), codes, (left, right), value))
    return {pair: value for _, _, _, pair, value in sorted(rows)[:MOST_PAIRS]}


def kern_table(pairs):
    part = KernTable_format_0(apple=False)
    part.coverage, part.tupleIndex, part.kernTable = 1, None, pairs  # 1: horizontal, nothing else
    table = newTable("kern")
    table.version, table.kernTables = 0, [part]
    return table


def complete(font):
    """Gives the face the characters of ALIASES and COMPOSED that it lacks."""
    have = dict(font.getBestCmap())
    for code, other in ALIASES.items():
        if code not in have and other in have:
            have[code] = have[other]
    for code, letters in COMPOSED.items():
        if code not in have and all(ord(letter) in have for letter in letters):
            have[code] = compose(font, f"uni{code:04X}", [have[ord(letter)] for letter in letters])
    for part in font["cmap"].tables:
        if part.isUnicode():
            part.cmap = dict(have) if part.format == 12 else {code: name for code, name in have.items() if code < 0x10000}


def compose(font, name, parts):
    """Adds a glyph that sets `parts` side by side."""
    glyph, x = Glyph(), 0
    glyph.numberOfContours, glyph.components = -1, []
    for part in parts:
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = part, x, 0, 0x4  # ROUND_XY_TO_GRID
        glyph.components.append(component)
        x += font["hmtx"][part][0]
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (x, font["hmtx"][parts[0]][1])
    if "vmtx" in font:
        font["vmtx"][name] = font["vmtx"][parts[0]]
    return name


def text_face(path, out):
    font = TTFont(path, recalcTimestamp=False)
    if "fvar" in font:
        sys.exit(f"{path} is a variable font; a static one is needed")
    complete(font)
    have = font.getBestCmap()
    codes = [code for code in [*ASCII, *LATIN_1, *LATIN_EXTENDED_A, *MORE, *ALIASES, *COMPOSED] if code in have]
    codes = sorted(set(codes))
    # A glyph that several characters share is kerned for the first of them.
    characters = {}
    for code in codes:
        characters.setdefault(have[code], code)
    pairs = chosen_pairs(flatten(font, set(characters)), characters, font["head"].unitsPerEm)
    cut(font, codes)
    if pairs:
        font["kern"] = kern_table(pairs)
    font.save(out)
    print(f"{os.path.basename(out)}: {len(codes)} characters, {len(pairs)} kerned pairs, {os.path.getsize(out)} bytes")


def read_icons(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.split() for line in file if line.strip() and not line.startswith("#")]
    icons = {name: int(code, 16) for name, code in rows}
    if len(icons) != len(rows) or len(set(icons.values())) != len(rows):
        sys.exit(f"{path} names an icon or a code point twice")
    return icons


def icon_face(folder, icons, out):
    with open(f"{folder}/codepoints.json", encoding="utf-8") as file:
        theirs = json.load(file)
    missing = [name for name in icons if name not in theirs]
    if missing:
        sys.exit(f"lucide has no icon {', '.join(missing)}")
    font = TTFont(f"{folder}/lucide.ttf", recalcTimestamp=False)
    have = font.getBestCmap()
    glyphs = {ours: have[theirs[name]] for name, ours in icons.items()}
    for part in font["cmap"].tables:
        part.cmap = dict(glyphs)
    cut(font, list(glyphs))
    font.save(out)
    print(f"{os.path.basename(out)}: {len(glyphs)} icons, {os.path.getsize(out)} bytes")


def main():
    modules, icon_list, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    for name, path in FACES.items():
        text_face(f"{modules}/{path}", f"{out}/{name}.ttf")
    icons = read_icons(icon_list)
    icon_face(f"{modules}/lucide-static/font", icons, f"{out}/icons.ttf")
    with open(f"{out}/icons.json", "w", encoding="utf-8") as file:
        json.dump(icons, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
