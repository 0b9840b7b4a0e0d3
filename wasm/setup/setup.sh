#!/usr/bin/env bash
# wasm/setup/setup.sh [page|tests]: brings everything that the project needs and does not store.
#
#   page   what serve.sh needs: Emscripten, Node, sources, WebAssembly libraries, fonts, npm parts
#   tests  that, and what tests/run.sh needs: native compiler and libraries, browsers, conformance files (default)
#
# Everything lands in .tools/ and web/node_modules (both git-ignored), but for Debian packages that are missing, which
# are installed on the machine with a list printed first. Every part comes from Debian's signed archive or from the npm
# registry, as parts.tsv says. Safe to interrupt and to run again: finished steps are skipped by their stamps.
set -u -o pipefail

SETUP=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$SETUP/../.." && pwd)
TOOLS=$ROOT/.tools
PATH_BEFORE=$PATH
STEP_NUMBER=0
WHAT=${1:-tests}
case $WHAT in
  page) STEP_COUNT=9 ;;
  tests) STEP_COUNT=12 ;;
  *) sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
for part in report packages archive node emscripten sources libraries fonts web; do . "$SETUP/steps/$part.sh"; done

# Everything in .tools knows its absolute path, so a moved checkout is set up anew.
mkdir -p "$TOOLS"/{stamps,log,work,got}
here="at $ROOT"

# all_steps: every step with its key, in order.
all_steps() {
  step node "1 $here" "Node $NODE_MINIMUM or newer"
  step emscripten "1 $here" "Emscripten $EMSCRIPTEN_MINIMUM or newer (the compiler to WebAssembly)"
  step icu_source "1" "ICU's sources"
  step imgui_source "1" "Dear ImGui's sources"
  step stable_sources "1" "zstd's and Snowball's sources"
  step headers "1" "nlohmann/json, doctest, fontTools"
  step stemmer_source "1" "the Swedish stemmer, written by Snowball's compiler"
  step web_libraries "1 $(checksum "$SETUP"/icu/* "$SETUP"/libraries/*)" "ICU, zstd and the stemmer, for WebAssembly"
  if [ "$WHAT" = page ] && ! done_already web_tests "$(npm_key)"; then
    step web "$(npm_key)" "npm parts"
  elif [ "$WHAT" = tests ]; then
    step web_tests "$(npm_key)" "npm parts, those of the tests too"
  fi
  step fonts "1 $(npm_key) $(checksum "$SETUP"/fonts/* "$SETUP/icons.txt")" "fonts, cut down to what the page shows"
  if [ "$WHAT" = tests ]; then
    step native_libraries "1 $(checksum "$SETUP"/icu/* "$SETUP"/libraries/*)" "ICU, zstd and the stemmer, natively"
    step unicode "1" "Unicode's conformance files"
  fi
}
npm_key() { checksum "$ROOT/web/package-lock.json"; }

install_packages "$WHAT"
all_steps
