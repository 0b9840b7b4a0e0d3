"""Flattens a font's pair kerning (GPOS) into (left glyph, right glyph) -> advance.

Only what Chromium would apply to plain Latin text: the lookups of feature `kern` for the default language, pair
adjustments of formats 1 and 2, the first advance. Contextual kerning is left out: a pair table cannot say it.
Source: OpenType 1.9, GPOS lookup type 2.
"""

PAIR, EXTENSION = 2, 9


def kern_lookups(gpos):
    """Indices of the lookups of feature `kern`, in the order in which they are applied."""
    scripts = {record.ScriptTag: record.Script for record in gpos.ScriptList.ScriptRecord}
    script = scripts.get("latn") or scripts.get("DFLT")
    if script is None or script.DefaultLangSys is None:
        return []
    features = [gpos.FeatureList.FeatureRecord[i] for i in script.DefaultLangSys.FeatureIndex]
    return sorted({i for record in features if record.FeatureTag == "kern" for i in record.Feature.LookupListIndex})


def advance(value):
    return getattr(value, "XAdvance", 0) or 0 if value is not None else 0


def subtable_pairs(subtable, glyphs):
    """For each left glyph: the right glyphs that this subtable decides, with their advance."""
    decided = {}
    covered = [(i, glyph) for i, glyph in enumerate(subtable.Coverage.glyphs) if glyph in glyphs]
    if subtable.Format == 1:
        for i, left in covered:
            records = subtable.PairSet[i].PairValueRecord
            decided[left] = {r.SecondGlyph: advance(r.Value1) for r in records if r.SecondGlyph in glyphs}
    else:
        first, second = subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs
        for _, left in covered:
            row = subtable.Class1Record[first.get(left, 0)].Class2Record
            # A class subtable decides every pair of a glyph it covers, also with 0.
            decided[left] = {right: advance(row[second.get(right, 0)].Value1) for right in glyphs}
    return decided


def lookup_pairs(lookup, glyphs):
    """Within a lookup, the first subtable that decides a pair wins."""
    pairs = {}
    for subtable in lookup.SubTable:
        kind = lookup.LookupType
        if kind == EXTENSION:
            kind, subtable = subtable.ExtensionLookupType, subtable.ExtSubTable
        if kind != PAIR:
            continue
        for left, row in subtable_pairs(subtable, glyphs).items():
            for right, value in row.items():
                pairs.setdefault((left, right), value)
    return pairs


def flatten(font, glyphs):
    """Pairs of `glyphs` with an advance that is not 0; lookups add up."""
    if "GPOS" not in font:
        return {}
    gpos = font["GPOS"].table
    total = {}
    for index in kern_lookups(gpos):
        for pair, value in lookup_pairs(gpos.LookupList.Lookup[index], glyphs).items():
            total[pair] = total.get(pair, 0) + value
    return {pair: value for pair, value in total.items() if value}
