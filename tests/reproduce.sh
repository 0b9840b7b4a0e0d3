#!/usr/bin/env bash
# tests/reproduce.sh [--sample]: do two folders give the same bytes?
#
#   (nothing)  two clones of HEAD in folders of different names and depth, each set up and built from nothing: site, package
#              and both commands. Half an hour each on two cores; needs the network and 8 GB in TMPDIR.
#   --sample   what the gate runs: some units compiled, and page, package and site made, from two copies beside each other, with
#              the tools and the WebAssembly modules of this checkout. Needs build/release, build/web and build/site.
#
# Files are compared by SHA-256. Ends with "N passed, N failed, N skipped"; exit status 0 when nothing differs.
set -u -o pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export CCACHE_DISABLE=1  # What another folder has compiled proves nothing.
UNITS='diarium_facts diarium_text diarium_index diarium_facade'  # Of each the first joined unit.
case ${1:-} in
  '' | --sample) ;;
  *) sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
WORK=$(mktemp -d) || exit 1
trap 'rm -rf "$WORK"' EXIT
FOLDERS=("$WORK/a" "$WORK/a-longer-name/of-another-depth")
passed=0 failed=0

# sums FOLDER PATH...: sum and name of every file below the paths, of the folder, but tests and what is only read.
sums() { (cd "$1" && shift && find "$@" -type f ! -name 'test_*' ! -name '*.d' ! -name '*.cxx' ! -name 'cmake_pch*' ! -path '*/generated/*' -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum); }

# compare NAME PATH...: the same files with the same sums in both folders?
compare() {
  local name=$1 one other
  shift
  one=$(sums "${FOLDERS[0]}" "$@") other=$(sums "${FOLDERS[1]}" "$@")
  if [ -n "$one" ] && [ "$one" = "$other" ]; then
    passed=$((passed + 1))
    printf 'ok      %s: %s files\n' "$name" "$(wc -l <<<"$one")"
  else
    failed=$((failed + 1))
    printf 'FAILED  %s\n' "$name"
    diff <(printf '%s\n' "$one") <(printf '%s\n' "$other") | head -n 20
    [ -n "$one" ] || printf '        nothing was made; see above\n'
  fi
}

# compile FOLDER PRESET: the sample's units by the commands of this checkout's build, in the folder, and without a cache.
compile() {
  local unit
  mkdir -p "$1/build/$2" && cp -r "$ROOT/build/$2/generated" "$1/build/$2/"
  for unit in $UNITS; do compile_file "$1" "$2" "core/CMakeFiles/$unit.dir/Unity/unity_0_cxx.cxx" || return 1; done
}

# compile_file FOLDER PRESET FILE: after the headers that its command reads precompiled, where there are any.
compile_file() {
  local folder=$1 preset=$2 file=$3 command header from=$ROOT/build/$2 build=$1/build/$2
  command=$(ninja -C "$from" -t commands diarium_cli | grep -F -- " -c $from/$file" | sed -E 's/^[^ ]*ccache //' | head -n 1)
  [ -n "$command" ] || { printf 'no command compiles %s\n' "$file"; return 1; }
  mkdir -p "$build/$(dirname "$file")" "$build/$(dirname "$(sed -n 's/.* -o \([^ ]*\).*/\1/p' <<<"$command")")"
  sed "s|$ROOT/|$folder/|g" "$from/$file" >"$build/$file"
  header=$(grep -oE "[^ ]*/cmake_pch\.hxx( |$)" <<<"$command" | head -n 1)
  header=${header% }
  if [ -n "$header" ] && [ ! -e "$build/${header#"$from/"}" ]; then
    header=${header#"$from/"}
    mkdir -p "$build/$(dirname "$header")"
    sed "s|$ROOT/|$folder/|g" "$from/$header" >"$build/$header"
    compile_file "$folder" "$preset" "$header.cxx" || return 1
  fi
  # The folder's name may hold spaces: it goes in quoted.
  (cd "$build" && eval "${command//$ROOT/\"\$folder\"}")
}

# make_sample FOLDER: a copy of what page, package and site are made from, and these.
make_sample() {
  local folder=$1 web=$ROOT/build/web
  mkdir -p "$folder/web" "$folder/build"
  cp -r "$ROOT"/{core,wasm,assets,CMakeLists.txt,LICENSE} "$folder/" || return 1
  (cd "$ROOT/web" && find . -mindepth 1 -maxdepth 1 ! -name node_modules -exec cp -r {} "$folder/web/" \;) || return 1
  ln -s "$ROOT/.tools" "$folder/.tools"
  ln -s "$ROOT/web/node_modules" "$folder/web/node_modules"
  compile "$folder" release && compile "$folder" web && ln -s "$web/bin" "$folder/build/web/bin" || return 1
  node "$folder/web/build.mjs" --no-types --module="$web/page" --core="$web/module" --lexicon="$web/bin/sv.lex" || return 1
  node "$folder/web/package/build.mjs" --module="$web/module" || return 1
  node "$web/bin/diarium.js" site "$folder/assets/documents" -o "$folder/build/site" --shell "$folder/build/shell" || return 1
}

if [ "${1:-}" = --sample ]; then
  . "$ROOT/.tools/env.sh"
  [ -e "$ROOT/build/web/build.ninja" ] || (cd "$ROOT" && cmake --preset web >/dev/null)  # The page may be another checkout's.
  for i in 0 1; do (cd / && make_sample "${FOLDERS[i]}") >"$WORK/$i.log" 2>&1 & done
  wait
  for i in 0 1; do [ -e "${FOLDERS[i]}/build/site/build.json" ] || tail -n 12 "$WORK/$i.log"; done
  compare 'objects of g++' build/release
  compare 'objects of Emscripten' build/web
  compare 'page without a collection' build/shell
  compare 'package' build/package
  compare 'site' build/site
else
  for folder in "${FOLDERS[@]}"; do
    mkdir -p "$(dirname "$folder")"
    git clone -q "$ROOT" "$folder" && (cd "$folder" && ./serve.sh --build-only && ./serve.sh --command \
      && say() { printf '%s\n' "$*"; } && ROOT=$folder && . wasm/setup/build.sh && build_package) || printf 'could not be built: %s\n' "$folder"
  done
  compare 'native command' build/release/bin/diarium build/release/bin/sv.lex
  compare 'command under node' build/web/bin
  compare 'modules of the page and the package' build/web/page build/web/module
  compare 'page without a collection' build/shell
  compare 'package' build/package
  compare 'site' build/site
fi
printf '%d passed, %d failed, 0 skipped\n' $passed $failed
[ $failed -eq 0 ]
