#!/usr/bin/env python3
"""Writes words that only what writes a site carries as a C++ table: embed_beside.py I18N_DIR OUT.cpp

I18N_DIR: assets/i18n/NAME, whose words are NAME_words() of core/export/beside/beside_program.h.
"""
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "wasm/setup")
from embed_words import write_table  # noqa: E402

folder = pathlib.Path(sys.argv[1])
write_table(folder, pathlib.Path(sys.argv[2]), "export/beside/beside_program.h", "diarium::exporting", f"{folder.name}_words")
