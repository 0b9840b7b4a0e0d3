# steps/compression.sh: zlib's deflate and brotli's encoder, for `diarium site --precompress` and diarium.html.

key_compression_sources() { echo 1; }
made_compression_sources() { [ -e "$TOOLS/src/zlib/deflate.c" ] && [ -d "$TOOLS/src/brotli/c/enc" ]; }
step_compression_sources() {
  bring zlib "$WORK/zlib"
  bring brotli "$WORK/brotli"
  licence zlib "$WORK/zlib/README"
  licence brotli "$WORK/brotli/LICENSE"
  rm -rf "$TOOLS/src/"{zlib,brotli}
  mkdir -p "$TOOLS/src/"{zlib,brotli}
  mv "$WORK/zlib/"*.[ch] "$TOOLS/src/zlib/"
  mv "$WORK/brotli/c" "$TOOLS/src/brotli/c"
}

compression_key() { printf '1 %s %s' "$(checksum "$SETUP"/compression/*)" "$(checksum "$TOOLS/got/compression_sources.part")"; }
compression_there() { [ -e "$TOOLS/lib/$1/libz.a" ] && [ -e "$TOOLS/lib/$1/libbrotlienc.a" ] && [ -e "$TOOLS/include/zlib/zlib.h" ]; }

key_web_compression() { printf '%s by %s' "$(compression_key)" "$(cat "$TOOLS/emscripten/version")"; }
made_web_compression() { compression_there web; }
step_web_compression() { build_compression web -DCMAKE_TOOLCHAIN_FILE="$TOOLS/emscripten.cmake"; }

key_native_compression() { compression_key; }
made_native_compression() { compression_there native; }
step_native_compression() { build_compression native; }

# What compression/probe.c prints on either side, so that both write the same bytes.
COMPRESSION_SAYS='146794 2184428a 114107 2d806158'

# build_compression SIDE CMAKE-OPTION...: the archives beside those of libraries.sh, which must have been built before.
build_compression() {
  local side=$1
  shift
  . "$TOOLS/env.sh"
  compile_and_ask "$side" compression "$COMPRESSION_SAYS" "$@"
  mkdir -p "$TOOLS/include/zlib" "$TOOLS/include/brotli"
  put_beside "$side" z brotlienc
  cp "$TOOLS/src/zlib/"{zlib,zconf}.h "$TOOLS/include/zlib/"
  cp "$TOOLS/src/brotli/c/include/brotli/"*.h "$TOOLS/include/brotli/"
}
