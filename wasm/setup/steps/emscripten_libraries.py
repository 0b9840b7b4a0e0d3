#!/usr/bin/env python3
"""em++, with fewer files in the C and C++ libraries that it builds for its first links: emscripten_libraries.py HOME ARGUMENT...

A library is built once, into Emscripten's cache, of all its files: 1,330 in all, two minutes on two cores, of which our programs
link a quarter. Those stand in emscripten_libraries.txt. HOME is Emscripten's folder.
"""
import os
import pathlib
import re
import sys


def wanted():
    """The names of the files, by library."""
    text = pathlib.Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
    lines = re.sub(r"\n +", " ", re.sub(r"(?m)^#.*\n", "", text)).splitlines()
    return {name: set(files.split()) for name, files in (line.split(": ", 1) for line in lines)}


def main():
    home, arguments = sys.argv[1], sys.argv[2:]
    sys.path.insert(0, home)
    import emcc
    from tools import shared, system_libs
    shared.run_via_emxx = True
    names, classes = wanted(), [system_libs.Library]
    while classes:
        library = classes.pop()
        classes += library.__subclasses__()
        if library.name in names and "get_files" in dir(library):
            every = library.get_files
            library.get_files = lambda self, every=every, of=names[library.name]: [one for one in every(self) if pathlib.Path(one).stem.lower() in of]
    return emcc.main([os.path.join(home, "em++"), *arguments])


if __name__ == "__main__":
    sys.exit(main())
