# steps/emscripten.sh: Emscripten 3.1.69 or newer.
#
# An em++ of that version on PATH is used as it is. Otherwise its Debian packages are unpacked under .tools/emscripten
# and made to run from there: their programs and libraries find each other by absolute paths that patchelf writes, with
# the C library of the same suite, so the machine's own libraries are never touched. Moving the checkout needs a new
# set-up (the stamp notices). "Works" means that a C++20 program compiles and runs; else the next suite is taken.

# Of the packages that Emscripten depends on only these: its programs, and what their libraries ask for in turn. The rest (node and its
# libraries, Python, a native compiler) the machine has, or nothing needs.
EMSCRIPTEN_PROGRAMS='^(emscripten|binaryen|(clang|llvm|lld)-[0-9]+|libclang-common-[0-9]+-dev)$'
EMSCRIPTEN_LINKED='^(binaryen|lld-[0-9]+|lib(llvm|clang-cpp)[0-9]+)$'

# installed_with PACKAGE...: the names of all packages that apt would bring with them.
installed_with() { apt-get install -y --print-uris "$@" | sed -n "s/^'[^']*' \([^_]*\)_.*/\1/p" | sort -u; }

# em_version EMXX: the version number that this em++ prints.
em_version() { "$1" --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*\).*/\1/p'; }

# elf_file FILE: whether it is a program or library of this machine's kind.
elf_file() { [ -f "$1" ] && [ ! -L "$1" ] && [ "$(head -c 4 "$1" | tr -d '\0')" = $'\x7fELF' ]; }

key_emscripten() { printf '3 at %s' "$TOOLS"; }
made_emscripten() {
  [ -e "$TOOLS/emscripten/env.sh" ] && [ -e "$TOOLS/emscripten.cmake" ] && [ -e "$TOOLS/emscripten/version" ] \
    && [ -x "$(cat "$TOOLS/emscripten/home" 2>/dev/null)/em++" ]
}
step_emscripten() {
  local suite
  use_own_emscripten && return 0
  for suite in $(part emscripten from | tr ',' ' '); do
    if ! fetch_emscripten "$suite"; then
      progress "Emscripten of Debian $suite could not be fetched; trying the next suite"
    elif ! compile_probe; then
      progress "Emscripten of Debian $suite does not compile our test program; trying the next suite"
    else
      return 0
    fi
  done
  return 1
}

# use_own_emscripten: takes the em++ on PATH when it is new enough and works.
use_own_emscripten() {
  local found version minimum
  minimum=$(part emscripten minimum)
  found=$(command -v em++) || return 1
  version=$(em_version "$found")
  if ! at_least "$version" "$minimum"; then
    progress "em++ on PATH is ${version:-of no known version}, older than $minimum: a newer one is fetched for this checkout"
    return 1
  fi
  progress "using $found (version $version)"
  rm -rf "$TOOLS/emscripten"
  mkdir -p "$TOOLS/emscripten"
  dirname "$(readlink -f "$found")" >"$TOOLS/emscripten/home"
  compile_probe && return 0
  progress "it does not compile our test program: another one is fetched for this checkout"
  return 1
}

# fetch_emscripten SUITE: the relocated tree in .tools/emscripten.
fetch_emscripten() {
  local suite=$1 version tree=$TOOLS/emscripten/root multiarch llvm loader file every wanted
  private_apt "$suite" || return 1
  version=$(binary_versions emscripten | head -n 1)
  at_least "$version" "$(part emscripten minimum)" || { progress "Debian $suite has Emscripten ${version:-none}"; return 1; }
  every=$(installed_with emscripten)
  # shellcheck disable=SC2046 # one word a package
  wanted=$({ grep -E "$EMSCRIPTEN_PROGRAMS" <<<"$every"; installed_with $(grep -E "$EMSCRIPTEN_LINKED" <<<"$every"); } | sort -u)
  progress "Emscripten ${version%%+*} of Debian $suite: $(wc -l <<<"$wanted") packages, about 90 MB"
  rm -rf "$TOOLS/emscripten"
  # shellcheck disable=SC2086 # one word a package
  fetch_binaries "$tree" $wanted node-acorn || return 1
  unset APT_CONFIG
  await packages

  multiarch=$(basename "$(dirname "$(find "$tree/usr/lib" -name libc.so.6 | head -n 1)")")
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
}

# slim_emscripten TREE LLVM: takes away what the compiler never opens.
slim_emscripten() {
  rm -rf "$1"/usr/share/{man,locale,lintian,bash-completion,zoneinfo,info,emscripten/docs,emscripten/media} \
    "$1"/usr/lib/*/gconv "$2"/bin/{llvm-exegesis,obj2yaml,yaml2obj,llvm-tblgen,lli*,llvm-jitlink*}
}

# compile_probe: whether the compiler makes a program that runs, with the language and library we use. Builds the
# libraries of its cache that the preset web links, so that its first build does not wait for them; with -O1, as without it a link asks for
# those for debugging, and with more it optimises for half a minute.
compile_probe() {
  local home
  home=$(<"$TOOLS/emscripten/home")
  await node
  em_version "$home/em++" >"$TOOLS/emscripten/version"
  write_environment
  "$home/embuilder" build sysroot || return 1
  done_with compiler
  progress "building the C and C++ libraries of Emscripten $(<"$TOOLS/emscripten/version")"
  cp "$SETUP/steps/probe.cpp" "$WORK/probe.cpp"
  (
    cd "$WORK" || exit 1
    . "$TOOLS/env.sh"
    em() { if [ -n "${EM_CONFIG:-}" ]; then python3 -B "$SETUP/steps/emscripten_libraries.py" "$home" "$@"; else "$home/em++" "$@"; fi; }
    [ -z "${EM_CONFIG:-}" ] || : >"$TOOLS/emscripten/reduced"
    em -std=c++20 -O1 -msimd128 -fno-exceptions probe.cpp -o probe.js -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 \
      && [ "$("$TOOLS/node/bin/node" probe.js)" = 'a 2 7' ] || exit 1
    em -std=c++20 -O1 -fno-exceptions -DPROBE_PAGE probe.cpp -o page.mjs -sENVIRONMENT=web,worker,node -sFILESYSTEM=0 \
      -sMODULARIZE=1 -sEXPORT_ES6=1 -sALLOW_MEMORY_GROWTH=1 -sMALLOC=emmalloc -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 || exit 1
  ) || return 1
  runtime_licences
}

# runtime_licences: of what Emscripten adds to every module (musl, the LLVM libraries, its own JavaScript).
runtime_licences() {
  local home docs
  home=$(<"$TOOLS/emscripten/home")
  docs=$home/../doc
  licence musl "$home/system/lib/libc/musl/COPYRIGHT"
  if [ -e "$home/LICENSE" ]; then
    licence emscripten "$home/LICENSE"
  else
    # Debian keeps the text once, in a stanza of its own with every line indented.
    awk '/^License: Expat$/ { taking = 1; if (text !~ /Permission/) text = ""; next } /^[^ ]|^$/ { taking = 0 }
      taking { sub(/^ \.?/, ""); text = text $0 "\n" }
      END { print "Copyright (c) 2010-2022 The Emscripten Authors\n"; print text }' "$docs/emscripten/copyright" >"$WORK/emscripten"
    licence emscripten "$WORK/emscripten"
  fi
  docs=$(ls "$docs"/libllvm*/copyright 2>/dev/null | head -n 1)
  [ -z "$docs" ] || licence llvm "$docs"
}

# write_environment: .tools/emscripten/env.sh for scripts, .tools/emscripten.cmake for the web presets.
#
# Files are compiled by clang, with the flags that em++ gives it, and archived by llvm-ar: a third of a second a file less for
# Python. Programs are linked by em++.
write_environment() {
  local home llvm flags name compiler
  home=$(<"$TOOLS/emscripten/home")
  {
    printf 'export PATH="%s:$PATH"\n' "$home"
    [ ! -e "$home/.emscripten" ] || printf 'export EM_CONFIG="%s"\n' "$home/.emscripten"
  } >"$TOOLS/emscripten/env.sh"
  {
    printf '# Written by wasm/setup/setup.sh. The toolchain file of the presets web and web-debug.\n'
    [ ! -e "$home/.emscripten" ] || printf 'set(ENV{EM_CONFIG} "%s")\n' "$home/.emscripten"
    printf 'set(EMSCRIPTEN_ROOT_PATH "%s")\n' "$home"
    printf 'set(CMAKE_CROSSCOMPILING_EMULATOR "%s" CACHE FILEPATH "runs what was built")\n' "$TOOLS/node/bin/node"
    printf 'set(CMAKE_USER_MAKE_RULES_OVERRIDE "%s")\n' "$TOOLS/emscripten_rules.cmake"
    printf 'include("%s/cmake/Modules/Platform/Emscripten.cmake")\n' "$home"
  } >"$TOOLS/emscripten.cmake.part"
  . "$TOOLS/env.sh"
  llvm=$("$home/em-config" LLVM_ROOT) flags=$("$home/em++" --cflags)
  {
    for name in AR C_COMPILER_AR CXX_COMPILER_AR; do printf 'set(CMAKE_%s "%s/llvm-ar")\n' "$name" "$llvm"; done
    for name in RANLIB C_COMPILER_RANLIB CXX_COMPILER_RANLIB; do printf 'set(CMAKE_%s "%s/llvm-ranlib")\n' "$name" "$llvm"; done
    for name in C CXX; do
      if [ $name = C ]; then compiler=clang; else compiler=clang++; fi
      printf 'set(CMAKE_%s_COMPILER "%s")\nset(CMAKE_%s_FLAGS_INIT "%s")\n' $name "$llvm/$compiler" $name "$flags"
      printf 'set(CMAKE_%s_LINK_EXECUTABLE "%s/em++ <CMAKE_%s_LINK_FLAGS> <LINK_FLAGS> <OBJECTS> -o <TARGET> <LINK_LIBRARIES>")\n' $name "$home" $name
    done
  } >"$TOOLS/emscripten_rules.cmake"
  mv "$TOOLS/emscripten.cmake.part" "$TOOLS/emscripten.cmake"
}
