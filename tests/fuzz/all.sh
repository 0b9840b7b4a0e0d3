#!/usr/bin/env bash
# tests/fuzz/all.sh [SECONDS] [NAME...]: builds every fuzzer and runs all, or those named, for SECONDS each (600), two at a time;
# ends with a table. What they learn stays in build/fuzz. Exit status 1 on a finding, which is left in build/fuzz/found.
set -eu
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$ROOT"
say() { printf '%s\n' "$*"; }
wasm/setup/setup.sh tests
. .tools/env.sh
. wasm/setup/build.sh
build_preset dev all
seconds=${1:-600}
if [ $# -gt 0 ]; then shift; fi
exec node tests/fuzz/run.mjs --keep --seconds="$seconds" "$@"
