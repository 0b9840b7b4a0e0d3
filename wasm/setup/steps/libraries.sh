# steps/libraries.sh: compiles the third-party libraries, natively and to WebAssembly.

# Snowball's compiler writes C from its rules. It is itself C; where there is no native compiler it is compiled with Emscripten and
# runs under node, so that serve.sh needs none. The C it writes does not depend on where it ran.
key_stemmer_source() { printf '2 of %s' "$(cat "$TOOLS/got/stable_sources.part")"; }
made_stemmer_source() { [ -e "$TOOLS/src/snowball/swedish/stem_UTF_8_swedish.c" ] && [ -e "$TOOLS/include/stemmer/api.h" ]; }
step_stemmer_source() {
  local snowball=$TOOLS/src/snowball compiler
  . "$TOOLS/env.sh"
  if compiler=$(command -v "${CC:-cc}"); then
    "$compiler" -O1 -w -I"$snowball/include" "$snowball"/compiler/*.c -o "$WORK/snowball"
    compiler=$WORK/snowball
  else
    emcc -O1 -w -I"$snowball/include" "$snowball"/compiler/*.c -o "$WORK/snowball.js" \
      -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
    compiler="node $WORK/snowball.js"
  fi
  mkdir "$WORK/swedish"
  (cd "$WORK/swedish" && $compiler "$snowball/algorithms/swedish.sbl" -o stem_UTF_8_swedish -ep swedish_UTF_8_ -r ../runtime -u)
  grep -q swedish_UTF_8_stem "$WORK/swedish/stem_UTF_8_swedish.c"
  rm -rf "$snowball/swedish" "$TOOLS/include/stemmer"
  mkdir -p "$TOOLS/include/stemmer"
  cp "$snowball/runtime/api.h" "$WORK/swedish/stem_UTF_8_swedish.h" "$TOOLS/include/stemmer/"
  mv "$WORK/swedish" "$snowball/swedish"
}

# sources_key: what the archives are made of.
sources_key() {
  printf '2 %s %s' "$(checksum "$SETUP"/icu/* "$SETUP"/libraries/*)" "$(checksum "$TOOLS"/got/{icu_source,stable_sources,compression_sources,reader_sources}.part)"
}
# libraries_of SIDE: the archives of that side.
libraries_of() { echo icu zstd stemmer z brotlienc expat inflate gumbo; [ "$1" != native ] || echo mimalloc; }
archives_there() {
  local library
  for library in $(libraries_of "$1"); do [ -e "$TOOLS/lib/$1/lib$library.a" ] || return 1; done
  [ -e "$TOOLS/include/icu_small.h" ] && [ -e "$TOOLS/include/gumbo/gumbo.h" ]
}

key_web_libraries() { printf '%s by %s' "$(sources_key)" "$(cat "$TOOLS/emscripten/version")"; }
made_web_libraries() { archives_there web; }
# The compiler's own libraries are built meanwhile; a compiler that could not do that has given way to another one.
step_web_libraries() {
  local version
  version=$(<"$TOOLS/emscripten/version")
  build_libraries web -DCMAKE_TOOLCHAIN_FILE="$TOOLS/emscripten.cmake"
  [ "$version" = "$(<"$TOOLS/emscripten/version")" ] || { rm -rf "$WORK/build"; build_libraries web -DCMAKE_TOOLCHAIN_FILE="$TOOLS/emscripten.cmake"; }
}

key_native_libraries() { printf '%s with %s' "$(sources_key)" "$(checksum "$TOOLS/got/allocator_source.part")"; }
made_native_libraries() { archives_there native; }
step_native_libraries() {
  local compiler=${CXX:-c++}
  "$compiler" -std=c++20 -O1 "$SETUP/steps/probe.cpp" -o "$WORK/probe" && [ "$("$WORK/probe")" = 'a 2 7' ] \
    || fail "the native compiler ('$compiler', $("$compiler" -dumpfullversion 2>/dev/null || echo 'no version')) does not compile our C++20 test program." \
      "g++ 12 (Debian 12's own) or clang 14 do. Install g++, or name another compiler in the variables CC and CXX."
  build_libraries native
}

# What libraries/probe_*.c* print when all is well, in the order of their names.
PROBES_SAY='compression: 146794 2184428a 114107 2d806158
libraries: 11 1 1 förordning 1
readers: motion kommunt att–sats '

# build_libraries SIDE CMAKE-OPTION...: with the reduced ICU, its units joined or alone, or with the whole one when a newer ICU does not fit the list.
build_libraries() {
  local side=$1 library src=$TOOLS/src include=$TOOLS/include
  . "$TOOLS/env.sh"
  if ! compile_libraries "$@" -DICU_WHOLE=OFF && ! { whole_libraries "$TOOLS/log/${side}_libraries.log" && compile_libraries "$@" -DICU_WHOLE=OFF; } && ! { rm -rf "$WORK/build" && compile_libraries "$@" -DICU_WHOLE=OFF -DICU_JOINED=OFF; }; then
    progress "this ICU does not fit our short list of its files: building all of it (a few minutes, a larger page)"
    rm -rf "$WORK/build"
    compile_libraries "$@" -DICU_WHOLE=ON
  fi
  rm -rf "$TOOLS/lib/$side.part"
  mkdir -p "$TOOLS/lib/$side.part" "$include"/{zstd,zlib,brotli,expat,gumbo}
  for library in $(libraries_of "$side"); do mv "$WORK/build/lib/lib$library.a" "$TOOLS/lib/$side.part/"; done
  cp "$SETUP/icu/icu_small.h" "$include/"
  cp "$src/zstd/lib/"{zstd,zstd_errors}.h "$include/zstd/"
  cp "$src/zlib/"{zlib,zconf}.h "$include/zlib/"
  cp "$src/brotli/c/include/brotli/"*.h "$include/brotli/"
  cp "$src/expat/"expat{,_external}.h "$include/expat/"
  cp "$src/gumbo/"{gumbo,tag_enum}.h "$include/gumbo/"
  rm -rf "$TOOLS/lib/$side"
  mv "$TOOLS/lib/$side.part" "$TOOLS/lib/$side"
}

# compile_libraries SIDE CMAKE-OPTION...: whether the archives compile, link and work: the probes say what they should.
compile_libraries() {
  local side=$1 probe said=
  shift
  cmake -G Ninja -S "$SETUP/libraries" -B "$WORK/build" -DTOOLS="$TOOLS" -DCMAKE_BUILD_TYPE= "$@" || return 1
  if [ "$side" = web ]; then
    cmake --build "$WORK/build" --target icu zstd z brotlienc expat inflate gumbo || return 1
    await stemmer_source
  fi
  cmake --build "$WORK/build" || return 1
  for probe in compression libraries readers; do
    if [ "$side" = web ]; then said+="$probe: $(node "$WORK/build/probe_$probe.js")"; else said+="$probe: $("$WORK/build/probe_$probe")"; fi
    [ "$probe" = readers ] || said+=$'\n'
  done
  printf 'the probes said: %s\n' "$said"
  [ "$said" = "$PROBES_SAY" ]
}
