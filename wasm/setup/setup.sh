#!/usr/bin/env bash
# wasm/setup/setup.sh [page|command|tests]: brings everything that the project needs and does not store.
#
#   page     what serve.sh needs: Emscripten, Node, sources, WebAssembly libraries, fonts, npm parts
#   command  what serve.sh --command needs: Node, sources, g++, native libraries
#   tests    both, and what tests/run.sh needs: clang, browsers, conformance files (default)
#
# Everything lands in a folder of the user's cache that all checkouts with the same set-up share (tools_folder below); .tools and
# web/node_modules are git-ignored links into it. Debian packages that are missing are installed on the machine, with the list
# printed first. Every part comes from Debian's signed archive or from the npm registry, as parts.tsv says. Safe to interrupt and
# to run again: steps that are done are skipped by their stamps. Steps that wait for the network run beside those that compile.
set -u -o pipefail

SETUP=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$SETUP/../.." && pwd)
WHAT=${1:-tests}
case $WHAT in
  page | command | tests) ;;
  *) sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac

# tools_folder: where what set-up brings lies, named by all that decides what it is: $DIARIUM_CACHE, else diarium in the user's cache;
# in the checkout itself where neither can be written.
tools_folder() {
  local cache=${DIARIUM_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/diarium} key
  key=$(cd "$SETUP" && { uname -m; cat parts.tsv icons.txt ../../web/package-lock.json; find steps libraries icu fonts -type f ! -path '*/__pycache__/*' -print0 | LC_ALL=C sort -z | xargs -0 cat; } | sha256sum)
  if mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; then printf '%s/tools-%.12s' "$cache" "$key"; else printf '%s/.tools' "$ROOT"; fi
}
TOOLS=$(tools_folder)
for part in report packages archive registry node emscripten sources libraries modules fonts lexicon scan manifest; do
  . "$SETUP/steps/$part.sh"
done
. "$SETUP/whole.sh"

# The machine's own programs, also when the caller has sourced .tools/env.sh before.
PATH=$(printf '%s' "$PATH" | tr ':' '\n' | grep -v -E '/\.tools/|/diarium/tools-' | paste -s -d :)
unset EM_CONFIG APT_CONFIG
# Without a network, npm would wait for minutes before it says so.
export npm_config_fetch_retry_mintimeout=2000 npm_config_fetch_retry_maxtimeout=10000
other_lanes=() DONE=$(mktemp -d) || exit 1
stop_lanes() {
  local lane
  for lane in ${other_lanes[@]+"${other_lanes[@]}"}; do { kill -TERM -- "-$lane"; wait "$lane"; } 2>/dev/null; done
  rm -rf "$DONE"
}
trap stop_lanes EXIT
trap 'say ""; say "interrupted; the same command goes on where it was"; exit 130' INT TERM

mkdir -p "$TOOLS"/{stamps,log,work,got} 2>/dev/null && [ -w "$TOOLS" ] && [ -w "$TOOLS/stamps" ] && [ -w "$ROOT" ] \
  || fail "nothing can be written in $TOOLS or $ROOT by this user ($(id -un))." "Use a checkout of your own, or the user that it belongs to."
exec 9>"$TOOLS/lock"
if ! flock -n 9; then
  say "another set-up is running with the same tools; waiting for it"
  flock 9
fi
link_to "$TOOLS" "$ROOT/.tools"

need_room
ask_packages "$WHAT"

# plan LANE STEP NEEDS SENTENCE: one more step. Lanes run side by side; the steps of a lane run in this order, each when the steps that
# it needs are done.
sentences=() lanes=() steps=() needs=()
plan() { lanes+=("$1") steps+=("$2") needs+=("$3") sentences+=("$4"); }
plan parts node packages "Node $(part node minimum) or newer, and npm"
plan parts icu_source "" "ICU's sources"
plan parts imgui_source "" "Dear ImGui's sources"
plan parts stable_sources "" "zstd's and Snowball's sources"
plan parts compression_sources "" "zlib's and brotli's sources"
plan parts reader_sources "" "expat's and gumbo's sources"
[ "$WHAT" = page ] || plan parts allocator_source "" "mimalloc's sources"
plan parts headers "" "nlohmann/json, doctest, fontTools"
plan parts lexicon "" "hunspell's Swedish dictionary"
case $WHAT in
  page) plan parts page_modules "" "npm parts of the page" ;;
  tests) plan parts test_modules "" "npm parts of the page and the tests" ;;
esac
if [ "$WHAT" != command ]; then
  plan parts scan "" "the Swedish language of Tesseract"
  plan parts fonts "" "the fonts, cut down to what the page shows"
fi
if [ "$WHAT" = tests ]; then
  plan parts unicode "" "Unicode's conformance files"
  plan parts stemmer_words "" "Snowball's list of Swedish words and their stems"
fi
[ "$WHAT" = command ] || plan compiler emscripten "" "Emscripten $(part emscripten minimum) or newer, the compiler to WebAssembly"
plan compiler stemmer_source "node stable_sources" "the Swedish stemmer, written by Snowball's compiler"
sources="node icu_source stable_sources compression_sources reader_sources"
[ "$WHAT" = command ] || plan libraries web_libraries "compiler $sources" "the libraries, compiled to WebAssembly"
[ "$WHAT" = page ] || plan libraries native_libraries "stemmer_source allocator_source $sources" "the libraries, compiled natively"
plan last manifest "" "the list of what was got, .tools/manifest.json"

STEP_COUNT=${#steps[@]}
# run_lane LANE: its steps, in order. The lane itself is done then, like a step.
run_lane() {
  local i
  for i in "${!steps[@]}"; do
    [ "${lanes[i]}" = "$1" ] || continue
    STEP_NUMBER=$((i + 1))
    # shellcheck disable=SC2086 # one word a step
    await ${needs[i]}
    step "${steps[i]}" "${sentences[i]}"
    done_with "${steps[i]}"
  done
  done_with "$1"
}
# beside LANE: runs it in a process group of its own, so that all of it can be stopped. Where it ends badly, who waits for it stops.
beside() {
  set -m
  (trap - EXIT INT TERM; ("$@") || { done_with nothing; exit 1; }) &
  set +m
  other_lanes+=($!)
}
bring_parts() { install_packages && done_with packages && run_lane parts; }
beside bring_parts
beside run_lane libraries
run_lane compiler
for lane in "${other_lanes[@]}"; do wait "$lane" || exit 1; done
other_lanes=()
run_lane last
[ "$WHAT" = command ] || link_to "$MODULES" "$ROOT/web/node_modules"

# The archive's indexes, 40 MB a suite: fetched again in seconds when a step needs them.
[ ! -e "$TOOLS/apt" ] || rm -rf "$TOOLS/apt" "$TOOLS/work/"*
# Tools that no checkout has asked for in a month.
touch "$TOOLS"
[ "$TOOLS" = "$ROOT/.tools" ] || find "$(dirname "$TOOLS")" -mindepth 1 -maxdepth 1 -name 'tools-*' -mtime +30 -exec rm -rf {} +
