#!/usr/bin/env python3
"""Writes core/export/page/find_root.js, without its comments, as C++.

usage: embed_find_root.py SCRIPT OUT.cpp
"""
import sys

source, out = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    script = "".join(line for line in file if not line.startswith("//"))
if "</" in script or ')script"' in script:
    sys.exit(f"{source}: an end of an element, or of the C++ string, in the script")
with open(out, "w", encoding="utf-8") as file:
    file.write("// Made by core/export/page/embed_find_root.py of core/export/page/find_root.js.\n"
               '#include "export/page/any_address.h"\n\nnamespace diarium::exporting {\n\n'
               f'std::string_view find_root_script() {{ return R"script({script})script"; }}\n\n}}  // namespace diarium::exporting\n')
