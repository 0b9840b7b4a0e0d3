# steps/libraries.sh: compiles the third-party libraries, natively and to WebAssembly.

# Snowball's compiler writes C from its rules. It is itself C; compiled with Emscripten it runs under node, so that
# serve.sh needs no native compiler. The C it writes does not depend on where it ran.
step_stemmer_source() {
  local snowball=$TOOLS/src/snowball
  . "$TOOLS/env.sh"
  emcc -O1 -w -I"$snowball/include" "$snowball"/compiler/*.c -o "$WORK/snowball.js" -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
  mkdir "$WORK/swedish"
  (cd "$WORK/swedish" && node "$WORK/snowball.js" "$snowball/algorithms/swedish.sbl" -o stem_UTF_8_swedish -ep swedish_UTF_8_ -r ../runtime -u)
  grep -q swedish_UTF_8_stem "$WORK/swedish/stem_UTF_8_swedish.c"
  rm -rf "$snowball/swedish" "$TOOLS/include/stemmer"
  mkdir -p "$TOOLS/include/stemmer"
  cp "$snowball/runtime/api.h" "$WORK/swedish/stem_UTF_8_swedish.h" "$TOOLS/include/stemmer/"
  mv "$WORK/swedish" "$snowball/swedish"
}

# build_libraries SIDE CMAKE-OPTION...
build_libraries() {
  local side=$1 library
  shift
  . "$TOOLS/env.sh"
  cmake -G Ninja -S "$SETUP/libraries" -B "$WORK/build" -DTOOLS="$TOOLS" -DCMAKE_BUILD_TYPE= "$@"
  cmake --build "$WORK/build"
  mkdir -p "$TOOLS/lib/$side.part" "$TOOLS/include"
  for library in icu zstd stemmer; do mv "$WORK/build/lib/lib$library.a" "$TOOLS/lib/$side.part/"; done
  rm -rf "$TOOLS/lib/$side"
  mv "$TOOLS/lib/$side.part" "$TOOLS/lib/$side"
  cp "$SETUP/icu/icu_small.h" "$TOOLS/include/icu_small.h"
  mkdir -p "$TOOLS/include/zstd"
  cp "$TOOLS/src/zstd/lib/"{zstd,zstd_errors}.h "$TOOLS/include/zstd/"
}

step_web_libraries() { build_libraries web -DCMAKE_TOOLCHAIN_FILE="$TOOLS/emscripten.cmake"; }
step_native_libraries() { build_libraries native; }
