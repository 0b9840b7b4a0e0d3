#!/usr/bin/env python3
"""Writes the rules of words and sentences as C++ tables: embed_breaks.py ICU_DATA OUT.cpp

ICU_DATA is the folder of ICU's source package with its prebuilt data, icudt*l.dat. Of the compiled rules word.brk and sent.brk
(layout: ICU's common/rbbidata.h, ucptrie.h) we take which characters the rules treat alike and the machine that reads text
forwards. What walks backwards and the rules' own words stay behind. The functions are declared in text/breaks/tables.h.
"""
import glob
import pathlib
import struct
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "wasm/setup/icu"))
from repack import read_package  # noqa: E402

POINTS = 0x110000
BLOCK, ROW = 128, 64  # Points a block, blocks a row: the stages of tables.h.
SPECIAL = 3  # Categories below are no characters: none, the end of the text, its beginning.
END, BEGIN = 1, 2
BOF_REQUIRED, ROWS_OF_BYTES = 2, 4
WORD = 100  # Statuses from here on are of words (ICU's UBRK_WORD_NONE_LIMIT).


def trie_values(trie):
    """The value of every code point of a fast UCPTrie of bytes."""
    signature, options, index_size, data_size, _, _, high = struct.unpack_from("<IHHHHHH", trie)
    if signature != 0x54726933 or options >> 6 & 3 != 0 or options & 7 != 2:
        sys.exit("embed_breaks: the rules' trie is not a fast one of bytes")
    data_size |= (options & 0xF000) << 4
    index = struct.unpack_from(f"<{index_size}H", trie, 16)
    data = trie[16 + 2 * index_size:][:data_size]

    def value(point):
        if point < 0x10000:
            return data[index[point >> 6] + (point & 63)]
        if point >= high << 9:
            return data[data_size - 2]
        third = index[index[(point >> 14) + 0x3FC] + (point >> 9 & 31)]
        block = point >> 4 & 31
        if third & 0x8000 == 0:
            return data[index[third + block] + (point & 15)]
        third = (third & 0x7FFF) + (block & ~7) + (block >> 3)
        block &= 7
        return data[((index[third] << 2 + 2 * block) & 0x30000 | index[third + 1 + block]) + (point & 15)]

    return [value(point) for point in range(POINTS)]


class Rules:
    def __init__(self, item, tells_words):
        data = item[struct.unpack_from("<H", item)[0]:]
        (_, _, _, self.categories, forwards, _, _, _, trie, trie_size, _, _, statuses, _) = struct.unpack_from("<14I", data)
        states, row, _, looks_ahead, flags = struct.unpack_from("<5I", data, forwards)
        if looks_ahead or not flags & ROWS_OF_BYTES or row < 3 + self.categories:
            sys.exit("embed_breaks: rules that look ahead, or rows of another shape; read ICU's handleNext() anew")
        rows = [data[forwards + 20 + row * state:][:row] for state in range(states)]
        self.of_point = trie_values(data[trie:trie + trie_size])
        if min(self.of_point) < SPECIAL:
            sys.exit("embed_breaks: a character has the category of none")

        def found(state):
            """0: no boundary; 1: one stands here; 2: and what stands before it is a word."""
            accepting, _, tags = rows[state][:3]
            if accepting == 0:
                return 0
            at = statuses + 4 * tags
            count = struct.unpack_from("<I", data, at)[0]
            return 2 if tells_words and max(struct.unpack_from(f"<{count}I", data, at + 4)) >= WORD else 1

        next_state = [list(line[3:3 + self.categories]) for line in rows]
        self.first = next_state[1][BEGIN] if flags & BOF_REQUIRED else 1
        self.next = [line[SPECIAL:] for line in next_state]
        self.found = [found(state) for state in range(states)]
        self.found_at_end = [found(line[END]) for line in next_state]


def numbers(kind, name, values):
    rows = (", ".join(map(str, values[at:at + 40])) for at in range(0, len(values), 40))
    return [f"constexpr {kind} {name}[] = {{", *(f"    {row}," for row in rows), "};"]


def stages(values):
    """`values` cut into blocks, rows of blocks and the order of rows, each kept once."""
    def cut(all_values, size):
        kept, order = {}, []
        for at in range(0, len(all_values), size):
            order.append(kept.setdefault(tuple(all_values[at:at + size]), len(kept)))
        return order, [one for piece in kept for one in piece]

    blocks, points = cut(values, BLOCK)
    rows, row_blocks = cut(blocks, ROW)
    return rows, row_blocks, points


def table(word, sentence):
    pairs = sorted(set(zip(word.of_point, sentence.of_point)))
    numbered = {pair: number for number, pair in enumerate(pairs)}
    rows, blocks, points = stages([numbered[pair] for pair in zip(word.of_point, sentence.of_point)])
    lines = ["// Made by core/text/breaks/embed_breaks.py of ICU's compiled rules.", '#include "text/breaks/tables.h"', "",
             "namespace diarium::text {", "namespace {"]
    lines += numbers("std::uint8_t", "class_rows", rows) + numbers("std::uint16_t", "class_blocks", blocks)
    lines += numbers("std::uint8_t", "class_points", points)
    for name, rules, place in (("word", word, 0), ("sentence", sentence, 1)):
        lines += numbers("std::uint8_t", f"{name}_columns", [pair[place] - SPECIAL for pair in pairs])
        lines += numbers("std::uint8_t", f"{name}_next", [one for line in rules.next for one in line])
        lines += numbers("std::uint8_t", f"{name}_found", rules.found)
        lines += numbers("std::uint8_t", f"{name}_found_at_end", rules.found_at_end)
    lines += ["}  // namespace", "",
              "std::uint8_t break_class(char32_t point) {",
              f"  const std::uint32_t row = class_rows[point / {BLOCK * ROW}];",
              f"  const std::uint32_t block = class_blocks[row * {ROW} + point / {BLOCK} % {ROW}];",
              f"  return class_points[block * {BLOCK} + point % {BLOCK}];", "}",
              "BreakMachine break_machine(Rules rules) {"]
    for name, rules, indent in (("word", word, "  if (rules == Rules::word)\n    "), ("sentence", sentence, "  ")):
        lines.append(f"{indent}return {{{name}_columns, {name}_next, {name}_found, {name}_found_at_end, {len(rules.next[0])}, {rules.first}}};")
    return "\n".join([*lines, "}", "", "}  // namespace diarium::text", ""])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    packages = glob.glob(sys.argv[1] + "/icudt*l.dat")
    if len(packages) != 1:
        sys.exit(f"embed_breaks: expected one icudt*l.dat in {sys.argv[1]}, found {len(packages)}")
    _, _, items = read_package(pathlib.Path(packages[0]).read_bytes())
    out = pathlib.Path(sys.argv[2])
    text = table(Rules(items["brkitr/word.brk"], True), Rules(items["brkitr/sent.brk"], False))
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
