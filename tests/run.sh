#!/usr/bin/env bash
# tests/run.sh [--whole] [SUITE...]
#
# Sets up what is missing, builds what the suites need, runs them (all, or those named) and ends with one line over all:
#   N passed, N failed, N skipped
# Counted are test cases. A skipped one is named with its reason, an unsteady one (of a browser, failed first and passed alone) too; a suite that crashes or is not there counts as one failed.
# Above that line stand the seconds of set-up and of each build, which no suite counts as its own, and those of each suite.
# Suites that take long come in quarters, one a run, and of the browser's cases every second one: the next run takes the others. --whole runs
# all of them, every variant in the browser and every test program as WebAssembly. QUARTER=1 to 4 chooses one; a suite that is named runs whole.
# Exit status 0 when nothing failed.
set -u -o pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT" || exit 1
say() { printf '%s\n' "$*"; }

# A suite a line: name | when | what it needs built (native, foreign, dev, page, release, site, package; - for nothing) | command.
# When: `-` in each run, 1 to 4 in one of four: a run takes the quarter that the number of commits gives, so that four landings
# have run all. --whole runs everything.
# Commands print their cases and end with "N passed, N failed, N skipped"; `skipped: NAME: REASON` for each skipped one.
FOREIGN_TESTS='base source text scan desk'  # Of what reads bytes that come from elsewhere: with sanitizers in each run.
FOREIGN_FUZZERS='html inside layout lexicon mail personal scan xml zip'
SUITES='
style      | - | -             | node tests/style.mjs
layers     | - | -             | node tests/layers.mjs
rules      | - | -             | node tests/rules.mjs
bench      | - | -             | node tests/bench/search/selftest.mjs
pack       | - | -             | node tests/pack/run.mjs
setup      | - | -             | node tests/setup/run.mjs
retellings | - | -             | node tests/retellings.mjs
native     | - | native        | programs build/native/bin/test_*
sanitized  | - | foreign       | programs $(printf " build/dev/bin/test_%s" $FOREIGN_TESTS)
fuzz       | - | foreign       | node tests/fuzz/run.mjs --seconds=4 $FOREIGN_FUZZERS
rest       | 1 | dev           | programs $(others build/dev/bin/test_ $FOREIGN_TESTS)
fuzz_rest  | 1 | dev           | node tests/fuzz/run.mjs --seconds=4 --but $FOREIGN_FUZZERS
wasm       | 3 | web           | programs build/web/bin/everywhere/test_*.js
schema     | - | native        | node tests/schema/run.mjs
labels     | - | native        | node tests/measure/labels.mjs
layouts    | 4 | native        | node tests/measure/layouts.mjs --quiet
settings   | 4 | native        | node tests/measure/settings.mjs
office     | - | native        | node tests/measure/office.mjs
planted    | 4 | native        | node tests/measure/planted.mjs --quick
personal   | - | native        | node tests/measure/personal.mjs
annotated  | - | -             | node tests/measure/annotated.mjs check
judged     | - | -             | node tests/measure/precision_check.mjs
queries    | - | native        | node tests/measure/queries.mjs --floor .68
graded     | - | -             | node tests/measure/queries_check.mjs
cases      | - | native        | node tests/measure/cases.mjs
towns      | 4 | native        | node tests/measure/towns.mjs --quick
bad        | - | native        | node tests/measure/bad.mjs --quiet
pdf        | - | native page   | node tests/measure/pdf.mjs --quick
pdf_trees  | 4 | native        | node tests/measure/pdf_structure.mjs --quick
readers    | - | native page   | node tests/measure/pdf_readers.mjs --quick
ocr        | - | native        | node tests/measure/ocr.mjs --quick
report     | - | native page   | node tests/report.mjs
kinds      | - | native page   | node tests/kinds.mjs
same       | - | native page   | node tests/same/run.mjs
exports    | - | native page   | node tests/exports.mjs
pairs      | - | native        | node tests/pairs.mjs
originals  | - | native page   | node tests/originals.mjs
mcp        | - | native page   | node tests/mcp.mjs
writes     | - | native page   | node tests/writes.mjs
archive    | 4 | native        | node tests/archive.mjs
editor     | - | native        | node tests/editor_day.mjs
grow       | - | native        | node tests/grow.mjs
site       | - | site          | node tests/site.mjs
publish    | - | site          | node tests/publish.mjs
faults     | - | native        | node tests/faults.mjs
kills      | 2 | native site   | node tests/kill.mjs pack site export import
web        | - | native site   | node tests/web/run.mjs $HALF
walks      | - | site          | node tests/web/readers.mjs
heard      | - | site          | node tests/web/transcripts.mjs
canary     | - | site          | node tests/web/canary.mjs
firefox    | 2 | site          | node tests/web/thirty.mjs firefox
webkit     | 2 | site          | node tests/web/webkit.mjs
package    | - | native site package | node tests/package.mjs
sizes      | - | site          | node tests/bench/sizes.mjs
outputs    | 3 | release site package | node tests/outputs.mjs
readme     | - | native site package | node tests/readme.mjs
reproduce  | 3 | release site package | tests/reproduce.sh --sample
'
# Suites that only work and wait for no clock, or have patience: neighbours among them run side by side, as many as there are cores.
BESIDE=' retellings schema labels layouts settings office planted personal annotated judged queries graded cases towns bad pdf pdf_trees readers ocr report kinds same exports pairs originals mcp writes faults archive grow editor site publish walks heard canary firefox webkit sizes readme '
# Walks in a browser, one step after the other: a walk that fails is gone once more, and told as `unsteady: ` if it passes then.
AGAIN=' walks heard canary firefox webkit package '
TIME_LIMIT=1800  # seconds a suite may take; it is killed then

trim() { local text=$1; text=${text#"${text%%[![:space:]]*}"}; printf '%s' "${text%"${text##*[![:space:]]}"}"; }
suite_names() { local name rest; while IFS='|' read -r name rest; do name=$(trim "$name"); [ -z "$name" ] || printf '%s\n' "$name"; done <<<"$SUITES"; }
# others PREFIX NAME...: the files that begin so and do not end with a name.
others() {
  local prefix=$1 file
  shift
  for file in "$prefix"*; do case " $* " in *" ${file#"$prefix"} "*) ;; *) printf ' %s' "$file" ;; esac; done
}
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
  case $name in -h | --help) sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; printf 'suites: %s\n' "$(suite_names | paste -s -d ' ')"; exit 0 ;; esac
  case " $(suite_names | paste -s -d ' ') " in
    *" $name "*) ;;
    *) say "There is no suite '$name'. There are: $(suite_names | paste -s -d ' ')"; exit 2 ;;
  esac
done
QUARTER=${QUARTER:-$(($(git rev-list --count HEAD 2>/dev/null || echo 0) % 4 + 1))}
HALF="--half $((QUARTER % 2 + 1))"
[ $# -eq 0 ] && [ -z "$whole" ] || HALF=
# of_this_run: every suite of --whole, else those of each run and of the quarter.
of_this_run() {
  local name when
  for name in $(suite_names); do
    when=$(suite_field "$name" 2)
    if [ -n "$whole" ] || [ "$when" = - ] || [ "$when" = "$QUARTER" ]; then printf '%s\n' "$name"; fi
  done
}
chosen=${*:-$(of_this_run)}
[ $# -gt 0 ] || [ -n "$whole" ] || say "Quarter $QUARTER of the long suites; the others come with other numbers of commits."

CORES=$(nproc)
wasm/setup/setup.sh tests || exit 1
spent=$(printf '%-10s %6d s' set-up $SECONDS)$'\n'
. .tools/env.sh
. wasm/setup/build.sh
mkdir -p "$BUILD/log"
# Suites ask this command; those of what is given away ask build/release.
export DIARIUM_BIN=$BUILD/native/bin DIARIUM_NATIVE=$BUILD/native/bin/diarium

# need THING: builds it once a run; its outcome is remembered, and its time told in `spent`.
declare -A needed
need() {
  local start=$SECONDS
  if [ -z "${needed[$1]:-}" ]; then
    case $1 in
      native) build_stale native all ;;
      foreign) build_stale foreign $(printf ' test_%s' $FOREIGN_TESTS) $(printf ' fuzz_%s' $FOREIGN_FUZZERS) && build_stale native all ;;
      dev) build_stale dev all ;;
      page) build_page ;;
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
  local stamp=$1 preset=$1
  shift
  if fresh "$stamp" $CODE tests; then return 0; fi
  [ "$stamp" != foreign ] || preset=dev
  say "Building preset $preset${1:+: $*}"
  start_stamp "$stamp"
  build_preset "$preset" "$@" && end_stamp "$stamp"
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
  command=$(suite_field "$1" 4)
  eval "command=\"$command\""  # The lists of the table above.
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
  for thing in $(suite_field "$1" 3 | tr -d -- '-'); do need "$thing" || ready=no; done
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
# yardstick: the seconds that one fixed file takes to compile now, with nothing beside it: runs on other machines compare by it.
yardstick() {
  local start=$(date +%s%N)
  clang++-19 -std=c++20 -O2 -w -c .tools/src/imgui/imgui.cpp -o "$BUILD/yardstick.o" || return 1
  printf 'yardstick  %6d.%d s (imgui.cpp, clang++-19 -O2)\n' $((($(date +%s%N) - start) / 1000000000)) $((($(date +%s%N) - start) / 100000000 % 10))
}
printf '%s' "$spent"
printf '%s' "$table"
yardstick
say "$SECONDS s in all"
say "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
