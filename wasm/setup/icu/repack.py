#!/usr/bin/env python3
"""Takes from ICU's prebuilt data package only the items that we use.

usage: repack.py SOURCE OUT --items breaks|orders|whole [--symbol NAME]
  SOURCE    the folder `source` of ICU's source package (reads data/in)
  OUT       NAME.cpp: the package as a constant; NAME.dat: the package as bytes
  --items   breaks: the rules that open_breaks.cpp opens; orders: those of open_collator.cpp;
            whole: what ICU's public locale API needs (open_whole.cpp)
  --symbol  the constant's name; default: ICU's own entry point

ICU's own tool refuses a package with items left out that others name. The format is simple enough to write here:
a header, the count, a table of (name offset, data offset) sorted by name, the names, the items 16-byte aligned.
"""
import argparse
import glob
import struct
import sys

ROOT_ORDER = "coll/ucadata.icu"
BREAKS = ["brkitr/word.brk", "brkitr/sent.brk"]
ITEMS = {"breaks": BREAKS, "orders": [ROOT_ORDER], "whole": BREAKS + [ROOT_ORDER, "brkitr/root.res", "coll/sv.res"]}

# Kinds of resource in a bundle (ICU's uresdata.h) that lead to our item.
BINARY, TABLE, TABLE32 = 1, 2, 4


def u16(data, at):
    return struct.unpack_from("<H", data, at)[0]


def u32(data, at):
    return struct.unpack_from("<I", data, at)[0]


def text_at(data, at):
    return data[at:data.index(0, at)].decode("ascii")


def read_package(data):
    """Header, name prefix and items of a package; offsets in its table count from the end of the header."""
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        sys.exit("not a little-endian ICU data package")
    head = u16(data, 0)
    table = [struct.unpack_from("<II", data, head + 4 + 8 * i) for i in range(u32(data, head))]
    ends = [at for _, at in table[1:]] + [len(data) - head]
    items = {text_at(data, head + name): data[head + at:head + end] for (name, at), end in zip(table, ends)}
    prefix = next(iter(items)).split("/")[0] + "/"
    return data[:head], prefix, {name[len(prefix):]: body for name, body in items.items()}


def write_package(header, prefix, items):
    names = sorted(items, key=str.encode)  # ICU looks names up by binary search.
    text, body, table = b"", b"", []
    start = 4 + 8 * len(names)
    size = start + sum(len(prefix + name) + 1 for name in names)
    for name in names:
        body += b"\0" * (-(size + len(body)) % 16)
        table.append((start + len(text), size + len(body)))
        text += (prefix + name).encode() + b"\0"
        body += items[name]
    return header + struct.pack("<I", len(names)) + b"".join(struct.pack("<II", *row) for row in table) + text + body


def table_entries(bundle, item):
    """Keys and values of a table resource."""
    kind, at = item >> 28, 4 * (item & 0xFFFFFFF)
    if kind == TABLE:
        count = u16(bundle, at)
        keys = [u16(bundle, at + 2 + 2 * i) for i in range(count)]
        values = at + 4 * (count // 2 + 1)
    elif kind == TABLE32:
        count = u32(bundle, at)
        keys = [u32(bundle, at + 4 + 4 * i) for i in range(count)]
        values = at + 4 + 4 * count
    else:
        sys.exit(f"resource of kind {kind} where a table was expected")
    return [(key, u32(bundle, values + 4 * i)) for i, key in enumerate(keys)]


def bundle_binary(resource, path):
    """The binary value at `path` in a resource bundle that brings its own keys."""
    bundle = resource[u16(resource, 0):]
    item, keys_end = u32(bundle, 0), 4 * u32(bundle, 8)
    for name in path:
        found = [value for key, value in table_entries(bundle, item) if key < keys_end and text_at(bundle, key) == name]
        if not found:
            sys.exit(f"no {name} in the bundle")
        item = found[0]
    if item >> 28 != BINARY:
        sys.exit(f"{path[-1]} is not a binary resource")
    at = 4 * (item & 0xFFFFFFF)
    return bundle[at + 4:at + 4 + u32(bundle, at)]


def as_source(data, symbol):
    words = struct.unpack(f"<{len(data) // 8}Q", data)
    rows = (",".join(f"{word:#x}" for word in words[i:i + 8]) + ",\n" for i in range(0, len(words), 8))
    return ("#include <bit>\n#include <unicode/utypes.h>\n"
            "static_assert(std::endian::native == std::endian::little);\n"
            f'extern "C" {{\nextern const unsigned long long {symbol}[];\n'
            f"alignas(16) const unsigned long long {symbol}[] = {{\n" + "".join(rows) + "};\n}\n")


def chosen_items(source, have, choice):
    wanted = ITEMS[choice]
    missing = [name for name in wanted if name not in have]
    if missing:
        sys.exit(f"ICU's data package has no {', '.join(missing)}")
    items = {name: have[name] for name in wanted}
    if ROOT_ORDER not in items:
        return items
    # Han in code point order instead of by radical and stroke: a third of the size, the same for every other script.
    with open(f"{source}/data/in/coll/ucadata-implicithan.icu", "rb") as file:
        small = file.read()
    version = slice(16, 24)
    if small[version] != items[ROOT_ORDER][version]:
        sys.exit("ucadata-implicithan.icu is of another version than the data package")
    items[ROOT_ORDER] = small
    if choice != "whole":
        items["coll/sv.icu"] = bundle_binary(have["coll/sv.res"], ["collations", "standard", "%%CollationBin"])
    return items


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("source")
    arguments.add_argument("out")
    arguments.add_argument("--items", choices=sorted(ITEMS), required=True)
    arguments.add_argument("--symbol", default="U_ICUDATA_ENTRY_POINT")
    arguments = arguments.parse_args()
    packages = glob.glob(arguments.source + "/data/in/icudt*l.dat")
    if len(packages) != 1:
        sys.exit(f"expected one icudt*l.dat under {arguments.source}/data/in, found {len(packages)}")
    with open(packages[0], "rb") as file:
        header, prefix, have = read_package(file.read())
    items = chosen_items(arguments.source, have, arguments.items)
    data = write_package(header, prefix, items)
    data += b"\0" * (-len(data) % 16)
    if arguments.out.endswith(".cpp"):
        with open(arguments.out, "w", encoding="ascii") as file:
            file.write(as_source(data, arguments.symbol))
    else:
        with open(arguments.out, "wb") as file:
            file.write(data)
    print(f"{arguments.out}: {len(items)} items, {len(data)} bytes")


if __name__ == "__main__":
    main()
