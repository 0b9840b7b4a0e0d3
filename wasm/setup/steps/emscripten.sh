# steps/emscripten.sh: Emscripten 3.1.69 or newer.
#
# An em++ of that version on PATH is used as it is. Otherwise its Debian packages are unpacked under .tools/emscripten
# and made to run from there: their programs and libraries find each other by absolute paths that patchelf writes, with
# the C library of the same suite, so the machine's own libraries are never touched. Moving the checkout needs a new
# set-up (the stamp notices). "Works" means that a C++20 program compiles and runs; else the next suite is taken.

EMSCRIPTEN_MINIMUM=3.1.69
EMSCRIPTEN_SUITES='forky trixie'
# Parts of Emscripten's dependencies that a compiler for WebAssembly does not need: interpreters that the machine has,
# and the native compiler.
EMSCRIPTEN_WITHOUT='^(python3.*|libpython.*|perl.*|libperl.*|nodejs.*|libnode.*|node-.*|gcc-[0-9]+.*|cpp.*|g\+\+.*|libc6-dev|libc-dev-bin|linux-libc-dev|binutils.*|libbinutils|libgcc-[0-9]+-dev|libstdc\+\+-[0-9]+-dev|libobjc.*|libasan.*|liblsan.*|libtsan.*|libhwasan.*|libitm.*|libgprofng.*|libctf.*|libsframe.*|libgomp.*|libquadmath.*|ccache|libhiredis.*|tzdata|media-types|netbase|manpages.*|debconf|openssl-provider-legacy)$'

# em_version EMXX: the version number that this em++ prints.
em_version() { "$1" --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*\).*/\1/p'; }

# elf_file FILE: whether it is a program or library of this machine's kind.
elf_file() { [ -f "$1" ] && [ ! -L "$1" ] && [ "$(head -c 4 "$1" | tr -d '\0')" = $'\x7fELF' ]; }

step_emscripten() {
  local found version suite
  rm -f "$TOOLS/got/emscripten.part"
  found=$(PATH=$PATH_BEFORE command -v em++ || true)
  if [ -n "$found" ]; then
    version=$(em_version "$found")
    if at_least "$version" "$EMSCRIPTEN_MINIMUM"; then
      progress "using $found (version $version)"
      rm -rf "$TOOLS/emscripten"
      mkdir -p "$TOOLS/emscripten"
      dirname "$(readlink -f "$found")" >"$TOOLS/emscripten/home"
      compile_probe && return 0
      progress "it does not compile our test program; a private one is fetched"
    else
      progress "em++ on PATH is ${version:-of no known version}, older than $EMSCRIPTEN_MINIMUM (Debian 12's own is): a private one is fetched"
    fi
  fi
  for suite in $EMSCRIPTEN_SUITES; do
    if (set -e; fetch_emscripten "$suite"); then
      compile_probe && return 0
      progress "Emscripten of Debian $suite does not compile our test program; trying the next suite"
    else
      progress "Emscripten of Debian $suite could not be fetched; trying the next suite"
    fi
  done
  return 1
}

# fetch_emscripten SUITE: the relocated tree in .tools/emscripten.
fetch_emscripten() {
  local suite=$1 version tree=$TOOLS/emscripten/root multiarch llvm loader file wanted
  private_apt "$suite" || return 1
  version=$(newest_binary emscripten)
  at_least "$version" "$EMSCRIPTEN_MINIMUM" || { progress "Debian $suite has Emscripten ${version:-none}"; return 1; }
  wanted=$(apt-get install -y --print-uris emscripten | sed -n "s/^'[^']*' \([^_]*\)_.*/\1/p" | sort -u | grep -Ev "$EMSCRIPTEN_WITHOUT")
  progress "Emscripten ${version%%+*} of Debian $suite: $(printf '%s\n' "$wanted" | wc -l) packages, about 115 MB"
  rm -rf "$TOOLS/emscripten"
  # shellcheck disable=SC2086 — one word a package
  fetch_binaries "$tree" $wanted node-acorn || return 1
  unset APT_CONFIG

  multiarch=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
  llvm=$(echo "$tree"/usr/lib/llvm-*)
  loader=$(find "$tree" -name 'ld-linux*.so.[0-9]' | head -n 1)
  for file in "$llvm"/bin/* "$tree"/usr/bin/wasm*; do
    elf_file "$file" && patchelf --print-interpreter "$file" >/dev/null 2>&1 || continue
    patchelf --set-interpreter "$loader" --force-rpath --set-rpath "$tree/usr/lib/$multiarch:$llvm/lib" "$file" || return 1
  done
  # A library with its own search path would not find its neighbours (libLLVM's libxml2).
  for file in "$tree/usr/lib/$multiarch"/*.so* "$llvm"/lib/*.so*; do
    elf_file "$file" && [ -n "$(patchelf --print-rpath "$file" 2>/dev/null)" ] || continue
    patchelf --force-rpath --set-rpath "$tree/usr/lib/$multiarch:$llvm/lib" "$file" || return 1
  done
  # A link is not enough: modules are found by the real path.
  [ ! -d "$tree/usr/share/nodejs" ] || mv "$tree/usr/share/nodejs" "$tree/usr/share/emscripten/node_modules"
  slim_emscripten "$tree" "$llvm"
  cat >"$tree/usr/share/emscripten/.emscripten" <<CONF
EMSCRIPTEN_ROOT = '$tree/usr/share/emscripten'
LLVM_ROOT = '$llvm/bin'
BINARYEN_ROOT = '$tree/usr'
NODE_JS = '$TOOLS/node/bin/node'
CACHE = '$TOOLS/emscripten/cache'
LLVM_ADD_VERSION = ''
CLANG_ADD_VERSION = ''
CONF
  printf '%s\n' "$tree/usr/share/emscripten" >"$TOOLS/emscripten/home"
  rm -rf "$TOOLS/apt/$suite/cache/archives"
}

# slim_emscripten TREE LLVM: what the compiler never opens is taken away.
slim_emscripten() {
  rm -rf "$1"/usr/share/{man,locale,lintian,bash-completion,zoneinfo,info,emscripten/docs,emscripten/media} \
    "$1/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/gconv"
}

# compile_probe: whether the compiler makes a program that runs, with the language and library we use. Builds the
# libraries of its cache that our links need, so the first real build does not wait for them.
compile_probe() {
  local home em
  home=$(<"$TOOLS/emscripten/home")
  em=$home/em++
  write_environment
  progress "Emscripten $(em_version "$em"): building its C and C++ libraries"
  cp "$SETUP/steps/probe.cpp" "$WORK/probe.cpp"
  (
    cd "$WORK" || exit 1
    export PATH=$TOOLS/node/bin:$PATH
    "$em" -std=c++20 -O2 -msimd128 -fno-exceptions probe.cpp -o probe.js -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 \
      && [ "$("$TOOLS/node/bin/node" probe.js)" = 'a 2 7' ] || exit 1
    "$em" -std=c++20 -O0 -msimd128 -fno-exceptions probe.cpp -o probe.js -sENVIRONMENT=node -sNODERAWFS=1 -sASSERTIONS=1 \
      && [ "$("$TOOLS/node/bin/node" probe.js)" = 'a 2 7' ] || exit 1
    "$em" -std=c++20 -Os -fno-exceptions -DPROBE_PAGE probe.cpp -o page.mjs -sENVIRONMENT=web,worker,node -sFILESYSTEM=0 \
      -sMODULARIZE=1 -sEXPORT_ES6=1 -sALLOW_MEMORY_GROWTH=1 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 || exit 1
  )
}

# write_environment: .tools/env.sh for scripts, .tools/emscripten.cmake for the web presets.
write_environment() {
  local home
  home=$(<"$TOOLS/emscripten/home")
  {
    printf '# Written by wasm/setup/setup.sh. Source it to use what set-up brought.\n'
    printf 'export PATH="%s:%s:$PATH"\n' "$TOOLS/node/bin" "$home"
    [ ! -e "$home/.emscripten" ] || printf 'export EM_CONFIG="%s"\n' "$home/.emscripten"
  } >"$TOOLS/env.sh.part"
  mv "$TOOLS/env.sh.part" "$TOOLS/env.sh"
  {
    printf '# Written by wasm/setup/setup.sh. The toolchain file of the presets web and web-debug.\n'
    [ ! -e "$home/.emscripten" ] || printf 'set(ENV{EM_CONFIG} "%s")\n' "$home/.emscripten"
    printf 'set(EMSCRIPTEN_ROOT_PATH "%s")\n' "$home"
    printf 'set(CMAKE_CROSSCOMPILING_EMULATOR "%s" CACHE FILEPATH "runs what was built")\n' "$TOOLS/node/bin/node"
    printf 'include("%s/cmake/Modules/Platform/Emscripten.cmake")\n' "$home"
  } >"$TOOLS/emscripten.cmake.part"
  mv "$TOOLS/emscripten.cmake.part" "$TOOLS/emscripten.cmake"
}
