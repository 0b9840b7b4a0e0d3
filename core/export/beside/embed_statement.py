#!/usr/bin/env python3
"""Writes the words of the accessibility statement as a C++ table: embed_statement.py I18N_DIR OUT.cpp

They are the site's, not the page's: only what writes a site carries them.
"""
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "wasm/setup")
from embed_words import write_table  # noqa: E402

write_table(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), "export/beside/statement_words.h", "diarium::exporting", "statement_words")
