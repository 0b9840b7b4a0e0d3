#!/usr/bin/env bash
# wasm/setup/setup.sh [page|command|tests]: brings everything that the project needs and does not store.
#
#   page     what serve.sh needs: Emscripten, Node, sources, WebAssembly libraries, fonts, npm parts
#   command  what serve.sh --command needs: Emscripten and Node (for Snowball's compiler), sources, g++, native libraries
#   tests    both, and what tests/run.sh needs: clang, browsers, conformance files (default)
#
# Everything lands in .tools/ and web/node_modules (both git-ignored), but for Debian packages that are missing, which
# are installed on the machine with the list printed first. Every part comes from Debian's signed archive or from the
# npm registry, as parts.tsv says. Safe to interrupt and to run again: steps that are done are skipped by their stamps.
set -u -o pipefail

SETUP=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$SETUP/../.." && pwd)
TOOLS=$ROOT/.tools
WHAT=${1:-tests}
case $WHAT in
  page | command | tests) ;;
  *) sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
for part in report packages archive registry node emscripten sources libraries compression readers modules fonts lexicon scan manifest; do
  . "$SETUP/steps/$part.sh"
done

# The machine's own programs, also when the caller has sourced .tools/env.sh before.
PATH=$(printf '%s' "$PATH" | tr ':' '\n' | grep -v -F "$TOOLS/" | paste -s -d :)
unset EM_CONFIG APT_CONFIG
# Without a network, npm would wait for minutes before it says so.
export npm_config_fetch_retry_mintimeout=2000 npm_config_fetch_retry_maxtimeout=10000
trap 'say ""; say "interrupted; the same command goes on where it was"; exit 130' INT TERM

mkdir -p "$TOOLS"/{stamps,log,work,got} 2>/dev/null && [ -w "$TOOLS" ] && [ -w "$TOOLS/stamps" ] \
  || fail "nothing can be written in $ROOT by this user ($(id -un))." "Use a checkout of your own, or the user that it belongs to."
exec 9>"$TOOLS/lock"
if ! flock -n 9; then
  say "another set-up of this checkout is running; waiting for it"
  flock 9
fi

need_room
install_packages "$WHAT"

# plan STEP SENTENCE: one more step, in order.
steps=() sentences=()
plan() { steps+=("$1"); sentences+=("$2"); }
plan node "Node $(part node minimum) or newer"
plan emscripten "Emscripten $(part emscripten minimum) or newer, the compiler to WebAssembly"
plan icu_source "ICU's sources"
plan imgui_source "Dear ImGui's sources"
plan stable_sources "zstd's and Snowball's sources"
plan compression_sources "zlib's and brotli's sources"
plan reader_sources "expat's and gumbo's sources"
[ "$WHAT" = page ] || plan allocator_source "mimalloc's sources"
plan headers "nlohmann/json, doctest, fontTools"
plan stemmer_source "the Swedish stemmer, written by Snowball's compiler"
if [ "$WHAT" != command ]; then
  plan web_libraries "ICU, zstd and the stemmer, compiled to WebAssembly"
  plan web_compression "the compressors, compiled to WebAssembly"
  plan web_readers "the readers of XML, zip and HTML, compiled to WebAssembly"
fi
case $WHAT in
  page) plan page_modules "npm parts of the page" ;;
  tests) plan test_modules "npm parts of the page and the tests" ;;
esac
[ "$WHAT" = command ] || plan fonts "the fonts, cut down to what the page shows"
plan lexicon "hunspell's Swedish dictionary"
[ "$WHAT" = command ] || plan scan "the Swedish language of Tesseract"
if [ "$WHAT" != page ]; then
  plan native_libraries "ICU, zstd, the stemmer and mimalloc, compiled natively"
  plan native_compression "the compressors, compiled natively"
  plan native_readers "the readers of XML, zip and HTML, compiled natively"
fi
[ "$WHAT" != tests ] || plan unicode "Unicode's conformance files"
[ "$WHAT" != tests ] || plan stemmer_words "Snowball's list of Swedish words and their stems"
plan manifest "the list of what was got, .tools/manifest.json"

STEP_COUNT=${#steps[@]}
for ((STEP_NUMBER = 1; STEP_NUMBER <= STEP_COUNT; STEP_NUMBER++)); do
  step "${steps[STEP_NUMBER - 1]}" "${sentences[STEP_NUMBER - 1]}"
done

# The archive's indexes, 40 MB a suite: fetched again in seconds when a step needs them.
[ ! -e "$TOOLS/apt" ] || rm -rf "$TOOLS/apt" "$TOOLS/work"
