#!/usr/bin/env bash
# tests/run.sh [--whole] [SUITE...]
#
# Sets up what is missing, builds what the suites need, runs them (all, or those named) and ends with one line over all:
#   N passed, N failed, N skipped
# Counted are test cases. A skipped one is named with its reason, an unsteady one (of a browser, failed first and passed alone) too; a suite that crashes or is not there counts as one failed.
# Above that line stand the seconds of set-up and of each build, which no suite counts as its own, and those of each suite.
# --whole tries every variant in the browser and every test program as WebAssembly; without it a sample of each kind, in half an hour less.
# Exit status 0 when nothing failed.
set -u -o pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT" || exit 1
say() { printf '%s\n' "$*"; }

# A suite a line: name | what it needs built (dev, web, release, site, package; - for nothing) | command.
# Commands print their cases and end with "N passed, N failed, N skipped"; `skipped: NAME: REASON` for each skipped one.
SUITES='
style      | -             | node tests/style.mjs
layers     | -             | node tests/layers.mjs
bench      | -             | node tests/bench/search/selftest.mjs
pack       | -             | node tests/pack/run.mjs
setup      | -             | node tests/setup/run.mjs
retellings | -             | node tests/retellings.mjs
native     | dev           | programs build/dev/bin/test_*
fuzz       | dev           | node tests/fuzz/run.mjs --seconds=4
wasm       | web           | programs build/web/bin/everywhere/test_*.js
schema     | release       | node tests/schema/run.mjs
labels     | release       | node tests/measure/labels.mjs
layouts    | release       | node tests/measure/layouts.mjs --quiet
settings   | release       | node tests/measure/settings.mjs
office     | release       | node tests/measure/office.mjs
planted    | release       | node tests/measure/planted.mjs --quick
personal   | release       | node tests/measure/personal.mjs
annotated  | -             | node tests/measure/annotated.mjs check
judged     | -             | node tests/measure/precision_check.mjs
queries    | release       | node tests/measure/queries.mjs --floor .68
graded     | -             | node tests/measure/queries_check.mjs
cases      | release       | node tests/measure/cases.mjs
towns      | release       | node tests/measure/towns.mjs --quick
bad        | release       | node tests/measure/bad.mjs --quiet
pdf        | release web   | node tests/measure/pdf.mjs --quick
pdf_trees  | release       | node tests/measure/pdf_structure.mjs --quick
readers    | release web   | node tests/measure/pdf_readers.mjs --quick
ocr        | release       | node tests/measure/ocr.mjs --quick
report     | release       | node tests/report.mjs
kinds      | release web   | node tests/kinds.mjs
same       | release web   | node tests/same/run.mjs
exports    | release web   | node tests/exports.mjs
pairs      | release       | node tests/pairs.mjs
originals  | release web   | node tests/originals.mjs
mcp        | release web   | node tests/mcp.mjs
writes     | release web   | node tests/writes.mjs
archive    | release       | node tests/archive.mjs
editor     | release       | node tests/editor_day.mjs
grow       | release       | node tests/grow.mjs
site       | site          | node tests/site.mjs
publish    | site          | node tests/publish.mjs
kills      | release site  | node tests/kill.mjs pack site export import
web        | site          | node tests/web/run.mjs
walks      | site          | node tests/web/readers.mjs
heard      | site          | node tests/web/transcripts.mjs
canary     | site          | node tests/web/canary.mjs
firefox    | site          | node tests/web/thirty.mjs firefox
webkit     | site          | node tests/web/webkit.mjs
package    | site package release | node tests/package.mjs
sizes      | site          | node tests/bench/sizes.mjs
outputs    | release site package | node tests/outputs.mjs
readme     | release site package | node tests/readme.mjs
reproduce  | release site package | tests/reproduce.sh --sample
'
# Suites that only work and wait for no clock, or have patience: neighbours among them run side by side, as many as there are cores.
BESIDE=' retellings schema labels layouts settings office planted personal annotated judged graded towns bad pdf_trees readers report kinds same exports pairs originals mcp writes archive grow editor site publish walks heard canary firefox webkit '
# Walks in a browser, one step after the other: a walk that fails is gone once more, and told as `unsteady: ` if it passes then.
AGAIN=' walks heard canary firefox webkit package '
TIME_LIMIT=1800  # seconds a suite may take; it is killed then

trim() { local text=$1; text=${text#"${text%%[![:space:]]*}"}; printf '%s' "${text%"${text##*[![:space:]]}"}"; }
suite_names() { local name rest; while IFS='|' read -r name rest; do name=$(trim "$name"); [ -z "$name" ] || printf '%s\n' "$name"; done <<<"$SUITES"; }
suite_field() { # NAME FIELD-NUMBER
  local line
  line=$(grep -E "^$1 +\|" <<<"$SUITES")
  trim "$(cut -d '|' -f "$2" <<<"$line")"
}

whole=
if [ "${1:-}" = --whole ]; then
  whole=--whole
  shift
  SUITES=$(sed -e 's|^wasm .*|& build/web/bin/test_*.js|' -e 's|^web .*|& --whole|' <<<"$SUITES")
fi

for name in "$@"; do
  case $name in -h | --help) sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; printf 'suites: %s\n' "$(suite_names | paste -s -d ' ')"; exit 0 ;; esac
  case " $(suite_names | paste -s -d ' ') " in
    *" $name "*) ;;
    *) say "There is no suite '$name'. There are: $(suite_names | paste -s -d ' ')"; exit 2 ;;
  esac
done
chosen=${*:-$(suite_names)}

CORES=$(nproc)
wasm/setup/setup.sh tests || exit 1
spent=$(printf '%-10s %6d s' set-up $SECONDS)$'\n'
. .tools/env.sh
. wasm/setup/build.sh
mkdir -p "$BUILD/log"

# need THING: builds it once a run; its outcome is remembered, and its time told in `spent`.
declare -A needed
need() {
  local start=$SECONDS
  if [ -z "${needed[$1]:-}" ]; then
    case $1 in
      dev) build_stale dev all ;;
      web) build_stale web all ${whole:+every_test} ;;
      release) build_command ;;
      site) ./serve.sh --build-only ;;
      package) build_package ;;
    esac
    needed[$1]=$?
    spent+=$(printf '%-10s %6d s' "$1" $((SECONDS - start)))$'\n'
  fi
  return "${needed[$1]}"
}

# build_stale PRESET TARGET...
build_stale() {
  if fresh "$1" $CODE tests; then return 0; fi
  say "Building preset $1"
  start_stamp "$1"
  build_preset "$@" && end_stamp "$1"
}

# programs FILE...: runs doctest programs (a .js under node), as many at once as there are cores, and adds their cases up.
# A case that cannot run here says so by a message "skipped: REASON"; doctest counts it as passed, we do not.
programs() {
  local program name log status line passed=0 failed=0 skipped=0 cases bad left
  local -A running
  # The largest first: it takes longest, and nothing should be left to wait for at the end.
  for program in $(ls -S "$@" 2>/dev/null); do
    while [ "$(jobs -rp | wc -l)" -ge "$CORES" ]; do wait -n; done
    log=$BUILD/log/$(basename "$program").log
    case $program in
      *.js) node "$program" >"$log" 2>&1 & ;;
      *) "$program" >"$log" 2>&1 & ;;
    esac
    running[$program]=$!
  done
  for program in "$@"; do
    if [ -z "${running[$program]:-}" ]; then say "no test program $program"; failed=$((failed + 1)); continue; fi
    name=$(basename "$program" .js)
    log=$BUILD/log/$(basename "$program").log
    wait "${running[$program]}"
    status=$?
    line=$(grep -a '^\[doctest\] test cases:' "$log" | tail -n 1)
    if [ -z "$line" ]; then
      tail -n 40 "$log"
      say "$name: crashed (exit status $status)"
      failed=$((failed + 1))
      continue
    fi
    cases=$(sed -n 's/.*test cases: *\([0-9]*\) .*/\1/p' <<<"$line")
    bad=$(sed -n 's/.*| *\([0-9]*\) failed.*/\1/p' <<<"$line")
    left=$(skipped_cases "$name" "$log")
    if [ -n "$left" ]; then say "$left"; left=$(wc -l <<<"$left"); else left=0; fi
    if [ "$bad" -ne 0 ] || [ $status -ne 0 ]; then sed -n '/^=====/,$p' "$log" | head -n 200; fi
    if [ "$bad" -eq 0 ] && [ $status -ne 0 ]; then bad=1; cases=$((cases + 1)); say "$name: exit status $status after its last case"; fi
    say "$name: $((cases - bad - left)) passed, $bad failed, $left skipped"
    passed=$((passed + cases - bad - left)) failed=$((failed + bad)) skipped=$((skipped + left))
  done
  say "$passed passed, $failed failed, $skipped skipped"
}

# skipped_cases PROGRAM LOG: "skipped: CASE: REASON", one line a case.
skipped_cases() {
  awk -v program="$1" '
    /^TEST CASE: / { name = $0; sub(/^TEST CASE: */, "", name) }
    /MESSAGE: skipped: / && !(name in seen) { seen[name] = 1; reason = $0; sub(/.*MESSAGE: skipped: */, "", reason); print "skipped: " program ", " name ": " reason }' "$2"
}

# execute NAME: the suite's command, its output on stdout.
execute() {
  local command
  command=$(suite_field "$1" 3)
  # shellcheck disable=SC2086 # the words of a command of the table above, and its file pattern
  if [[ $command == node\ * || $command == tests/* ]]; then timeout --kill-after=10 $TIME_LIMIT $command 2>&1; else $command 2>&1; fi
}

# account NAME STATUS SECONDS: reads the suite's log and adds its line to the table.
passed=0 failed=0 skipped=0 table=
account() {
  local name=$1 status=$2 seconds=$3 closing p f s _
  closing=$(grep -a -E '^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$' "$BUILD/log/suite-$name.log" | tail -n 1)
  if [ -z "$closing" ]; then say "the suite crashed (exit status $status)"; fi
  read -r p _ f _ s _ <<<"${closing:-0 passed, 1 failed, 0 skipped}"
  if [ -n "$closing" ] && [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then say "the suite ended with exit status $status"; f=1; fi
  if [ "$p" -eq 0 ] && [ "$f" -eq 0 ] && [ "$s" -eq 0 ]; then say "the suite ran no case at all"; f=1; fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  table+=$(printf '%-10s %6d passed %5d failed %5d skipped %6d s' "$name" "$p" "$f" "$s" "$seconds")$'\n'
}

# prepare NAME: builds what the suite needs; what cannot be built fails the suite.
prepare() {
  local thing ready=yes
  for thing in $(suite_field "$1" 2 | tr -d -- '-'); do need "$thing" || ready=no; done
  [ $ready = yes ] && return 0
  say "not run: what it needs could not be built" | tee "$BUILD/log/suite-$1.log"
  account "$1" 1 0
  return 1
}

run_alone() { # NAME
  local start status log=$BUILD/log/suite-$1.log
  say ""
  say "== $1"
  prepare "$1" || return
  start=$SECONDS
  execute "$1" | tee "$log"
  status=${PIPESTATUS[0]}
  once_more "$1"
  account "$1" "$status" $((SECONDS - start))
}

# once_more NAME: a walk that failed by `status` is gone again, with nothing beside it.
once_more() {
  [ "$status" -ne 0 ] && [[ $AGAIN == *" $1 "* ]] || return 0
  say "$1 failed; once more:"
  execute "$1" | tee -a "$BUILD/log/suite-$1.log"
  status=${PIPESTATUS[0]}
  [ "$status" -ne 0 ] || say "unsteady: $1: failed first, passed then" | tee -a "$BUILD/log/suite-$1.log"
}

run_beside() { # NAME...
  local name status log ready=()
  local -A running
  for name in "$@"; do prepare "$name" && ready+=("$name"); done
  say ""
  say "== side by side: ${ready[*]}"
  for name in ${ready[@]+"${ready[@]}"}; do
    while [ "$(jobs -rp | wc -l)" -ge "$CORES" ]; do wait -n; done
    log=$BUILD/log/suite-$name.log
    (start=$SECONDS; execute "$name" >"$log"; status=$?; printf '%d\n' $((SECONDS - start)) >"$log.seconds"; exit $status) &
    running[$name]=$!
  done
  local -A ended
  for name in ${ready[@]+"${ready[@]}"}; do
    wait "${running[$name]}"
    ended[$name]=$?
  done
  for name in ${ready[@]+"${ready[@]}"}; do
    status=${ended[$name]}
    say ""
    say "== $name"
    cat "$BUILD/log/suite-$name.log"
    once_more "$name"
    account "$name" $status "$(<"$BUILD/log/suite-$name.log.seconds")"
  done
}

# What runs in the background does not hear the keyboard's interrupt.
stop_all() { local pid; for pid in $(jobs -p); do kill $(ps -o pid= --ppid "$pid") "$pid" 2>/dev/null; done; exit 130; }
trap stop_all INT TERM

neighbours=()
for name in $chosen; do
  if [[ $BESIDE == *" $name "* ]]; then neighbours+=("$name"); continue; fi
  [ ${#neighbours[@]} -eq 0 ] || run_beside "${neighbours[@]}"
  neighbours=()
  run_alone "$name"
done
[ ${#neighbours[@]} -eq 0 ] || run_beside "${neighbours[@]}"

say ""
grep -a -h -E '^(skipped|unsteady): ' $(for name in $chosen; do ls "$BUILD/log/suite-$name.log" 2>/dev/null; done) /dev/null
printf '%s' "$spent"
printf '%s' "$table"
say "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
