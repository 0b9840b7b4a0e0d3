#!/usr/bin/env bash
# Measures search engines beside Diarium's on the same made-up papers and queries, and writes the tables of README.md.
#   usage: tests/bench/search/run.sh [--quick] [--sizes sv1k,sv10k,sv100k] [--fresh] [--forget NAME,...] [--peers NAME,...] [--repetitions N] [--tables]
# --quick sees that everything works (sv1k, once) and leaves README.md as it is. What was measured is kept in build/bench/search:
# a run that was ended goes on there, --fresh begins anew, and --forget diarium measures what was built anew. The machine should have nothing else to do.
# Diarium is measured as it was built: build/release/bin/diarium and build/package (DIARIUM_NATIVE, DIARIUM_PACKAGE name others).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
# shellcheck disable=SC1091
if [ -e .tools/env.sh ]; then . .tools/env.sh; fi
here=tests/bench/search
if ! cmp -s "$here/package-lock.json" "$here/node_modules/.of-lock.json"; then
  echo "== Installing the engines of $here/package-lock.json"
  (cd "$here" && npm ci --no-fund --no-audit)
  cp "$here/package-lock.json" "$here/node_modules/.of-lock.json"
fi
node "$here/selftest.mjs"
exec node "$here/run.mjs" "$@"
