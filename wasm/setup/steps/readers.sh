# steps/readers.sh: what reads office files and web pages: expat, zlib's inflate, gumbo.

key_reader_sources() { echo 1; }
made_reader_sources() { [ -e "$TOOLS/src/expat/xmlparse.c" ] && [ -e "$TOOLS/src/gumbo/gumbo.h" ]; }
step_reader_sources() {
  bring expat "$WORK/expat"
  bring gumbo "$WORK/gumbo" tarball
  licence expat "$WORK/expat/expat/COPYING"
  licence gumbo "$WORK/gumbo/doc/COPYING"
  rm -rf "$TOOLS/src/"{expat,gumbo}
  mkdir -p "$TOOLS/src/"{expat,gumbo}
  mv "$WORK/expat/expat/lib/"*.[ch] "$TOOLS/src/expat/"
  mv "$WORK/gumbo/src/"*.[ch] "$TOOLS/src/gumbo/"
}

reader_key() { printf '1 %s %s' "$(checksum "$SETUP"/readers/*)" "$(checksum "$TOOLS"/got/{reader,compression}_sources.part)"; }
readers_there() {
  local library
  for library in expat inflate gumbo; do [ -e "$TOOLS/lib/$1/lib$library.a" ] || return 1; done
  [ -e "$TOOLS/include/expat/expat.h" ] && [ -e "$TOOLS/include/gumbo/gumbo.h" ]
}

key_web_readers() { printf '%s by %s' "$(reader_key)" "$(cat "$TOOLS/emscripten/version")"; }
made_web_readers() { readers_there web; }
step_web_readers() { build_readers web -DCMAKE_TOOLCHAIN_FILE="$TOOLS/emscripten.cmake"; }

key_native_readers() { reader_key; }
made_native_readers() { readers_there native; }
step_native_readers() { build_readers native; }

# What readers/probe.c prints when all is well.
READERS_SAY='motion kommunt att–sats '

# build_readers SIDE CMAKE-OPTION...: the archives beside those of libraries.sh, which must have been built before.
build_readers() {
  local side=$1
  shift
  . "$TOOLS/env.sh"
  compile_and_ask "$side" readers "$READERS_SAY" -DSIDE="$side" "$@"
  mkdir -p "$TOOLS/include/expat" "$TOOLS/include/gumbo"
  put_beside "$side" expat inflate gumbo
  cp "$TOOLS/src/expat/"expat{,_external}.h "$TOOLS/include/expat/"
  cp "$TOOLS/src/gumbo/"{gumbo,tag_enum}.h "$TOOLS/include/gumbo/"
}
