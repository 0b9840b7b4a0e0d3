#!/usr/bin/env python3
"""Writes the words of the page as a C++ table: embed_words.py I18N_DIR OUT.cpp

I18N_DIR holds sv.json and en.json, an object each: key -> words, nested objects joined by dots. Both must have the same
keys, and the words of one key the same {placeholders}; a key that ends in `.one` needs its `.other`. Anything else stops
the build with one line for each mistake. The table is sorted by the key's bytes, for the binary search of view/words.cpp.
"""
import json
import pathlib
import re
import sys


def flatten(value, prefix, words, mistakes):
    for key, inner in value.items():
        name = f"{prefix}.{key}" if prefix else key
        if isinstance(inner, dict):
            flatten(inner, name, words, mistakes)
        elif isinstance(inner, str):
            words[name] = inner
        else:
            mistakes.append(f"{name}: neither words nor an object of words")


def read(path, mistakes):
    def unique(pairs):
        seen = {}
        for key, value in pairs:
            if key in seen:
                mistakes.append(f"{path.name}: {key} stands twice")
            seen[key] = value
        return seen

    words = {}
    flatten(json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique), "", words, mistakes)
    return words


def literal(words):
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def placeholders(words):
    return sorted(set(re.findall(r"\{[a-z_]+\}", words)))


def write_table(folder, out, header, namespace, function):
    """Writes FUNCTION of `namespace`, which `header` declares: the words of a folder; stops with one line for each mistake."""
    mistakes = []
    try:
        swedish, english = (read(folder / f"{name}.json", mistakes) for name in ("sv", "en"))
    except (OSError, ValueError) as error:
        sys.exit(f"embed_words: {folder}: {error}")
    for key in sorted(set(swedish) ^ set(english)):
        mistakes.append(f"{key}: only in {'sv' if key in swedish else 'en'}.json")
    for key in sorted(set(swedish) & set(english)):
        if placeholders(swedish[key]) != placeholders(english[key]):
            mistakes.append(f"{key}: the placeholders differ between sv.json and en.json")
        if key.endswith(".one") and key[:-4] + ".other" not in swedish:
            mistakes.append(f"{key}: has no {key[:-4]}.other")
    if mistakes:
        sys.exit("\n".join(f"embed_words: {mistake}" for mistake in mistakes))

    keys = sorted(swedish, key=lambda key: key.encode())
    columns = {"keys": keys, "sv": map(swedish.get, keys), "en": map(english.get, keys)}
    texts = [line for name, words in columns.items() for line in (
        f"  static constexpr char {name}[] =", *(f'      {literal(one)} "\\0"' for one in words), '      "";')]
    given = ", ".join(f"{{{name}, sizeof {name} - 1}}" for name in columns)
    text = "\n".join([
        f"// Made by wasm/setup/embed_words.py from {folder}: not to be edited.", f'#include "{header}"', "",
        '#pragma GCC diagnostic ignored "-Woverlength-strings"', f"namespace {namespace} {{", "",
        f"std::span<const view::WordRow> {function}() {{", *texts,
        f"  static const std::vector<view::WordRow> rows = view::word_rows({{{given}}});", "  return rows;", "}", "",
        f"}}  // namespace {namespace}", ""])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write_table(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), "view/words.h", "diarium::view", "word_table")
