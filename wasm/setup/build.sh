# wasm/setup/build.sh: builds what is stale. Sourced by serve.sh and tests/run.sh, which set ROOT and `say`.
#
# What is stale is decided by stamps before CMake is asked, because asking already takes a second: a stamp of build/stamps
# is older than a file or folder that it depends on (a folder changes when something in it is added or taken away).

. "$ROOT/wasm/setup/whole.sh"
BUILD=$ROOT/build
STAMPS=$BUILD/stamps
COMMAND_TARGETS='diarium_cli'
MODULE_TARGETS='diarium_core_module diarium_search_module'
FIRST_TARGETS="$COMMAND_TARGETS diarium_first_page"
PAGE_TARGETS="$COMMAND_TARGETS diarium_page $MODULE_TARGETS"

# The folders and files that C++ builds and the page's bundle are made from.
CODE="CMakeLists.txt CMakePresets.json core wasm assets web/pdf web/package-lock.json .tools/lib .tools/emscripten.cmake"
SBOM_CODE="wasm/setup/parts.tsv wasm/setup/parts.mjs wasm/setup/sbom.mjs .tools/manifest.json CMakeLists.txt"
PACKAGE_CODE="web/package LICENSE .tools/licences web/node_modules/.package-lock.json $SBOM_CODE"
SHELL_CODE="web assets core/app wasm/setup/icons.txt .tools/fonts .tools/licences web/node_modules/.package-lock.json $SBOM_CODE"

# fresh STAMP PATH...: whether the stamp is there and nothing below the paths is newer.
fresh() {
  local stamp=$STAMPS/$1 path paths=()
  shift
  [ -e "$stamp" ] || return 1
  for path in "$@"; do if [ -e "$ROOT/$path" ]; then paths+=("$ROOT/$path"); fi; done
  [ -z "$(find "${paths[@]}" \( -name node_modules -o -name __pycache__ -o -name decisions.md -o -path '*/assets/manual' \) -prune -o -newer "$stamp" -print -quit)" ]
}

# start_stamp, end_stamp NAME: a stamp's time is that of the start, so what changes during a build is built next time.
start_stamp() {
  mkdir -p "$STAMPS" "$BUILD/log"
  : >"$STAMPS/$1.part"
}
end_stamp() { mv "$STAMPS/$1.part" "$STAMPS/$1"; }

# forget_moved PRESET: a build folder knows its absolute path and its compiler; of another place it is of no use.
forget_moved() {
  local cache=$BUILD/$1/CMakeCache.txt
  [ -e "$cache" ] || return 0
  if ! grep -q -x -F "CMAKE_HOME_DIRECTORY:INTERNAL=$ROOT" "$cache" || {
    case $1 in web*) [ "$ROOT/.tools/stamps/emscripten" -nt "$cache" ] ;; *) false ;; esac; }; then
    rm -rf "${BUILD:?}/$1"
  fi
}

# build_preset PRESET TARGET...: configures when needed and builds; the output goes to build/log, a line for each tenth.
build_preset() {
  local preset=$1 log=$BUILD/log/$1.log start=$SECONDS
  shift
  forget_moved "$preset"
  mkdir -p "$BUILD/log"
  if ! run_cmake "$log" "$preset" "$@" && ! { whole_libraries "$log" && run_cmake "$log" "$preset" "$@"; }; then
    say "      the last lines of build/log/$preset.log:"
    grep -E -A 6 'error|Error|FAILED' "$log" | head -n 20 | sed 's/^/      | /'
    tail -n 12 "$log" | sed 's/^/      | /'
    return 1
  fi
  say "      done in $((SECONDS - start)) s"
}

# run_cmake LOG PRESET TARGET...: configures where needed, and builds.
run_cmake() {
  local log=$1 preset=$2 options=()
  shift 2
  (
    cd "$ROOT" || exit 1
    . .tools/env.sh
    if [ -z "${CCACHE_DISABLE:-}" ] && command -v ccache >/dev/null; then
      export CCACHE_BASEDIR=$ROOT CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros
      options=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DDIARIUM_HEADERS_ONCE=OFF)
    fi
    # What is compiled once only is compiled in half the time so; who works on it waits for fewer files with the preset's number.
    [ -z "${DIARIUM_BATCH:-}" ] || options+=(-DCMAKE_UNITY_BUILD_BATCH_SIZE="$DIARIUM_BATCH")
    if [ ! -e "$BUILD/$preset/build.ninja" ] || [ CMakePresets.json -nt "$BUILD/$preset/build.ninja" ]; then cmake --preset "$preset" ${options[@]+"${options[@]}"} || exit 1; fi
    cmake --build --preset "$preset" --target "$@"
  ) 2>&1 | tee "$log" | show_tenths
  return "${PIPESTATUS[0]}"
}

# show_tenths: of ninja's "[n/m]" lines, one for each tenth of the way.
show_tenths() {
  local line done_now all shown=0
  while IFS= read -r line; do
    case $line in
      '['*/*']'*)
        done_now=${line#[}; done_now=${done_now%%/*}
        all=${line#*/}; all=${all%%]*}
        case $done_now$all in *[!0-9]*) continue ;; esac
        if [ "$all" -ge 20 ] && [ $((done_now * 10 / all)) -gt "$shown" ]; then
          shown=$((done_now * 10 / all))
          say "      $done_now of $all"
        fi
        ;;
    esac
  done
}

# build_command: the native command, build/release/bin/diarium.
build_command() {
  if ! fresh release $CODE || [ ! -x "$BUILD/release/bin/diarium" ]; then
    say "Compiling the native command"
    start_stamp release
    build_preset release $COMMAND_TARGETS || return 1
    end_stamp release
  fi
}

# page_built: whether page and modules are there and nothing is newer, or another checkout of this machine made them of the same code.
page_built() { { fresh page $CODE && [ -e "$BUILD/web/bin/diarium.js" ]; } || take_page; }

# kept_page: where what is compiled for the page is kept beside the tools, by the contents of all that it is made of; nothing where
# the tools are the checkout's own, or CCACHE_DISABLE asks that all be compiled.
kept_page() {
  local tools
  [ -z "${CCACHE_DISABLE:-}" ] && [ -L "$ROOT/.tools" ] && tools=$(readlink -f "$ROOT/.tools") || return 1
  (cd "$ROOT" && find $CODE .tools/manifest.json \( -name node_modules -o -name __pycache__ -o -name decisions.md -o -path assets/manual -o -path .tools/lib \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum) | sed "s|^\(.\{16\}\).*|$tools.page-\1|"
}
PAGE_FOLDERS='bin page module'

# take_page: what another checkout has kept. keep_page FOLDER: keeps it for others, with the two before it, where no file has
# changed since that folder was named.
take_page() {
  local kept folder
  kept=$(kept_page) && [ -d "$kept" ] || return 1
  start_stamp page
  for folder in $PAGE_FOLDERS; do mkdir -p "$BUILD/web/$folder" && cp -r "$kept/$folder/." "$BUILD/web/$folder/" || return 1; done
  cp "$STAMPS/page.part" "$STAMPS/module" && end_stamp page && say "The page's programs are those of another checkout, of the same code"
}
keep_page() {
  local kept=$1
  [ -n "$kept" ] && [ ! -e "$kept" ] && [ "$(kept_page)" = "$kept" ] || return 0
  ls -dt "${kept%.page-*}".page-* 2>/dev/null | tail -n +3 | xargs -r -d '\n' rm -rf
  mkdir "$kept.part.$$" && (cd "$BUILD/web" && cp -r $PAGE_FOLDERS "$kept.part.$$/") && mv -T "$kept.part.$$" "$kept" 2>/dev/null
  rm -rf "$kept.part.$$"
}

# build_first_page: what a first look needs: the WebAssembly command and the page around its module, without the modules that own
# papers, exports and a slow line ask for. build_page brings those.
build_first_page() {
  say "Compiling the page and the command to WebAssembly"
  build_preset web $FIRST_TARGETS && bundle --first
}

# build_page: the WebAssembly command and the page's modules, and around them the page without a collection, build/shell.
build_page() {
  local kept
  if ! page_built; then
    kept=$(kept_page)
    say "Compiling the page and the command to WebAssembly"
    start_stamp page
    build_preset web $PAGE_TARGETS || return 1
    end_stamp page
    keep_page "$kept"
  fi
  if ! fresh shell $SHELL_CODE build/web/page build/web/module || [ ! -e "$BUILD/shell/index.html" ]; then
    start_stamp shell
    bundle || return 1
    end_stamp shell
  fi
}

# bundle [OPTION]: build/shell, the page without a collection.
bundle() {
  say "Bundling the page"
  (cd "$ROOT" && . .tools/env.sh && node web/build.mjs "$@") >"$BUILD/log/shell.log" 2>&1 && return 0
  tail -n 20 "$BUILD/log/shell.log" | sed 's/^/      | /'
  return 1
}

# build_package: the core without the page, and the package around it, build/package. After build_page, for the embedding
# element that build/shell has.
build_package() {
  if ! fresh module $CODE || [ ! -e "$BUILD/web/module/diarium-search.wasm" ]; then
    say "Compiling the core without the page to WebAssembly"
    start_stamp module
    build_preset web $MODULE_TARGETS || return 1
    end_stamp module
  fi
  if ! fresh package $PACKAGE_CODE build/web/module build/shell || [ ! -e "$BUILD/package/package.json" ]; then
    say "Making the package"
    start_stamp package
    (cd "$ROOT" && . .tools/env.sh && node web/package/build.mjs) >"$BUILD/log/package.log" 2>&1 || {
      tail -n 20 "$BUILD/log/package.log" | sed 's/^/      | /'
      return 1
    }
    end_stamp package
  fi
}
