#!/usr/bin/env bash
# Prints every figure that we keep: sizes, what a reader waits for, and what each stage costs natively and as WebAssembly.
#   usage: tests/bench/run.sh [--papers N]     (N made-up papers for the large collection, default 10000)
# Timings never fail a run; sizes over their ceilings do.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
papers=10000
[ "${1:-}" = --papers ] && papers=$2
wasm/setup/setup.sh tests || exit 1
# shellcheck disable=SC1091
. .tools/env.sh
work=build/bench
mkdir -p "$work"

echo "== Sizes of build/site (bundled papers)"
./serve.sh --build-only >/dev/null || exit 1
node tests/bench/sizes.mjs build/site
sizes=$?

echo; echo "== $papers made-up papers"
cmake --preset release >/dev/null && cmake --build --preset release --target diarium_cli bench_stages bench_office >"$work/release.log" || { tail "$work/release.log"; exit 1; }
cmake --preset web >/dev/null && cmake --build --preset web --target diarium_cli bench_stages bench_office >"$work/web.log" || { tail "$work/web.log"; exit 1; }
pile=$work/pile-$papers
[ -d "$pile" ] || node tests/bench/generate.mjs "$pile" --papers "$papers"
bytes=$(find "$pile" -type f -print0 | du -cb --files0-from=- | tail -1 | cut -f1)
measure() { # what, command...: seconds, MB/s and the largest memory of one run
  local what=$1; shift
  python3 - "$what" "$bytes" "$@" <<'PY'
import resource, subprocess, sys, time
what, size, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
start = time.time(); code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode; spent = time.time() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN); peak = used.ru_maxrss * 1024; core = used.ru_utime + used.ru_stime
print(f"{what:44} {spent:7.2f} s {size / spent / 1e6:7.2f} MB/s, {size / core / 1e6:6.2f} MB/s of the core's time, {peak / size:5.1f} x text in memory" + ("" if code == 0 else f"  exit {code}"))
PY
}
measure 'pack --no-facts --jobs 1, native (>= 10 MB/s)' build/release/bin/diarium pack "$pile" --no-facts --jobs 1 -o "$work/plain.dia"
measure 'pack --no-facts, WebAssembly (>= 4 MB/s)' node build/web/bin/diarium.js pack "$pile" --no-facts -o "$work/plain-web.dia"
measure 'pack with facts --jobs 1, native' build/release/bin/diarium pack "$pile" --jobs 1 -o "$work/facts.dia"
measure 'pack with facts, WebAssembly' node build/web/bin/diarium.js pack "$pile" -o "$work/facts-web.dia"
cmp "$work/plain.dia" "$work/plain-web.dia" && cmp "$work/facts.dia" "$work/facts-web.dia" && echo "native and WebAssembly packs: the same bytes"
for pack in plain facts; do
  echo "$pack.dia: $(stat -c %s "$work/$pack.dia") bytes, $((100 * $(stat -c %s "$work/$pack.dia") / bytes)) % of the text (<= 70 %)"
done

echo; echo "== Stages, one core, native"
sample=$work/sample; rm -rf "$sample"; mkdir -p "$sample"; find "$pile" -type f | sort | head -2000 | xargs -I{} cp {} "$sample/"
build/release/bin/bench_stages "$sample"
build/release/bin/bench_office
echo; echo "== Stages, one core, WebAssembly under node"
node build/web/bin/bench_stages.js "$sample"
node build/web/bin/bench_office.js

echo; echo '== Minutes as PDF'
node tests/bench/pdf.mjs || sizes=1

echo; echo "== In somebody else's page"
node tests/bench/embed.mjs build/site || sizes=1

echo; echo "== In the browser (Chromium, software GL)"
large=$work/large; rm -rf "$large" "$work/long"; mkdir -p "$large"; cp -rl "$pile/." "$large/"
node tests/bench/generate.mjs "$work/long" --papers 1 --long 1000000 >/dev/null && cp "$work/long/stor.txt" "$large/" || exit 1
node build/web/bin/diarium.js site "$large" -o "$work/site" --shell build/shell >/dev/null
node tests/bench/browser.mjs build/site "$work/site"
echo; echo "== 500 files of a reader's own"
node tests/bench/own.mjs build/site
echo; echo "== Slow, kept offline, one file"
node tests/bench/offline.mjs build/site
node tests/bench/felt.mjs "$work/site"
echo; echo "== A site of $papers papers (<= 60 s, <= 2 GB), and its first paint on a slow phone (largest <= 1000 ms, shift 0)"
measure 'site, native' build/release/bin/diarium site "$pile" -o "$work/site-native" --shell build/shell
build/release/bin/diarium site assets/documents -o "$work/site-small" --shell build/shell --precompress 2>/dev/null
node tests/bench/first_paint.mjs "$work/site-small"
exit "$sizes"
