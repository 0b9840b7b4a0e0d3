# steps/libraries.sh: compiles the third-party libraries, natively and to WebAssembly.

# Snowball's compiler writes C from its rules. It is itself C; compiled with Emscripten it runs under node, so that
# serve.sh needs no native compiler. The C it writes does not depend on where it ran.
key_stemmer_source() { printf '1 of %s' "$(cat "$TOOLS/got/stable_sources.part")"; }
made_stemmer_source() { [ -e "$TOOLS/src/snowball/swedish/stem_UTF_8_swedish.c" ] && [ -e "$TOOLS/include/stemmer/api.h" ]; }
step_stemmer_source() {
  local snowball=$TOOLS/src/snowball
  . "$TOOLS/env.sh"
  emcc -O1 -w -I"$snowball/include" "$snowball"/compiler/*.c -o "$WORK/snowball.js" \
    -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
  mkdir "$WORK/swedish"
  (cd "$WORK/swedish" && node "$WORK/snowball.js" "$snowball/algorithms/swedish.sbl" -o stem_UTF_8_swedish -ep swedish_UTF_8_ -r ../runtime -u)
  grep -q swedish_UTF_8_stem "$WORK/swedish/stem_UTF_8_swedish.c"
  rm -rf "$snowball/swedish" "$TOOLS/include/stemmer"
  mkdir -p "$TOOLS/include/stemmer"
  cp "$snowball/runtime/api.h" "$WORK/swedish/stem_UTF_8_swedish.h" "$TOOLS/include/stemmer/"
  mv "$WORK/swedish" "$snowball/swedish"
}

# sources_key: what the archives are made of.
sources_key() {
  printf '1 %s %s' "$(checksum "$SETUP"/icu/* "$SETUP"/libraries/*)" "$(checksum "$TOOLS"/got/{icu_source,stable_sources}.part)"
}
# libraries_of SIDE: the archives of that side.
libraries_of() { echo icu zstd stemmer; [ "$1" != native ] || echo mimalloc; }
archives_there() {
  local library
  for library in $(libraries_of "$1"); do [ -e "$TOOLS/lib/$1/lib$library.a" ] || return 1; done
  [ -e "$TOOLS/include/icu_small.h" ] && [ -e "$TOOLS/include/zstd/zstd.h" ]
}

key_web_libraries() { printf '%s by %s' "$(sources_key)" "$(cat "$TOOLS/emscripten/version")"; }
made_web_libraries() { archives_there web; }
step_web_libraries() { build_libraries web -DCMAKE_TOOLCHAIN_FILE="$TOOLS/emscripten.cmake"; }

key_native_libraries() { printf '%s with %s' "$(sources_key)" "$(checksum "$TOOLS/got/allocator_source.part")"; }
made_native_libraries() { archives_there native; }
step_native_libraries() {
  local compiler=${CXX:-c++}
  "$compiler" -std=c++20 -O1 "$SETUP/steps/probe.cpp" -o "$WORK/probe" && [ "$("$WORK/probe")" = 'a 2 7' ] \
    || fail "the native compiler ('$compiler', $("$compiler" -dumpfullversion 2>/dev/null || echo 'no version')) does not compile our C++20 test program." \
      "g++ 12 (Debian 12's own) or clang 14 do. Install g++, or name another compiler in the variables CC and CXX."
  build_libraries native
}

# What libraries/probe.cpp prints when all is well.
PROBE_SAYS='11 1 1 förordning 1'

# build_libraries SIDE CMAKE-OPTION...: with the reduced ICU, its units joined or alone, or with the whole one when a newer ICU does not fit the list.
build_libraries() {
  local side=$1 library
  . "$TOOLS/env.sh"
  if ! compile_libraries "$@" -DICU_WHOLE=OFF && ! { rm -rf "$WORK/build" && compile_libraries "$@" -DICU_WHOLE=OFF -DICU_JOINED=OFF; }; then
    progress "this ICU does not fit our short list of its files: building all of it (a few minutes, a larger page)"
    rm -rf "$WORK/build"
    compile_libraries "$@" -DICU_WHOLE=ON
  fi
  rm -rf "$TOOLS/lib/$side.part"
  mkdir -p "$TOOLS/lib/$side.part" "$TOOLS/include/zstd"
  for library in $(libraries_of "$side"); do mv "$WORK/build/lib/lib$library.a" "$TOOLS/lib/$side.part/"; done
  cp "$SETUP/icu/icu_small.h" "$TOOLS/include/"
  cp "$TOOLS/src/zstd/lib/"{zstd,zstd_errors}.h "$TOOLS/include/zstd/"
  rm -rf "$TOOLS/lib/$side"
  mv "$TOOLS/lib/$side.part" "$TOOLS/lib/$side"
}

# compile_libraries SIDE CMAKE-OPTION...: whether the archives compile, link and work.
compile_libraries() {
  local side=$1
  shift
  compile_and_ask "$side" libraries "$PROBE_SAYS" "$@"
}

# compile_and_ask SIDE FOLDER EXPECTED CMAKE-OPTION...: compiles what stands in a folder of the set-up; its probe, built
# from the archives, must print EXPECTED.
compile_and_ask() {
  local side=$1 folder=$2 expected=$3 said
  shift 3
  cmake -G Ninja -S "$SETUP/$folder" -B "$WORK/build" -DTOOLS="$TOOLS" -DCMAKE_BUILD_TYPE= "$@" || return 1
  cmake --build "$WORK/build" || return 1
  if [ "$side" = web ]; then said=$(node "$WORK/build/probe.js"); else said=$("$WORK/build/probe"); fi
  printf 'the probe said: %s\n' "$said"
  [ "$said" = "$expected" ]
}

# put_beside SIDE LIBRARY...: archives just built, into the folder that build_libraries made.
put_beside() {
  local side=$1 library
  shift
  mkdir -p "$TOOLS/lib/$side"
  for library in "$@"; do
    cp "$WORK/build/lib/lib$library.a" "$TOOLS/lib/$side/lib$library.a.part"
    mv "$TOOLS/lib/$side/lib$library.a.part" "$TOOLS/lib/$side/lib$library.a"
  done
}
