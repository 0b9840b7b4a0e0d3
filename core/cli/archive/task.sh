# archive/task: does one task. Engines start it, in any order and more than once: the same task makes the same bytes, and its
# output appears under its name by rename(2) when it is whole.

run_task() { # PLAN STEP PART [THREADS]
  [ $# -ge 3 ] || stop 'usage: diarium-archive task PLAN STEP PART [THREADS]'
  open_plan "$1"
  step=$2 part=$(printf '%s' "$3" | sed 's/^0*//') threads=${4:-}
  [ -n "$part" ] || part=0
  case $step in
    learn | pack) is_number "$part" && [ "$part" -le "$parts" ] || stop "there is no part «$3» of $parts" ;;
    words | merge) ;;
    *) stop "there is no step «$step»" ;;
  esac
  check_plan
  made=$(output_of "$step" "$part")
  log=$PLAN/log/$(this_node).log
  if is_whole "$step" "$part"; then exit 0; fi
  record began "$step" "$part" - - -
  new=$(dirname "$made")/.new-$(this_node)-$$-$(basename "$made")
  trap 'rm -f "$new"' EXIT
  trap 'exit 143' INT TERM
  [ "$step" != merge ] || hold_target
  do_step
  status=$?
  [ $status -gt 1 ] || put_in_place || status=2
  if [ $status -gt 1 ]; then
    rm -f "$new"
    record ended "$step" "$part" $status - -
    note "exit status $status: $said"
    printf 'diarium-archive: %s: exit status %s: %s\n' "$(task_words "$step" "$part")" $status "$said" >&2
    exit $status
  fi
  [ "$step" != merge ] || lock_release
  exit 0  # also where papers were skipped: to an engine the task is done, and the record has the 1
}

# do_step: the program, its words in the node's log behind the name of the task. Returns its exit status; the last words are
# left in `said`, as on a disk that is full the log cannot take them.
do_step() {
  set --
  case $step in
    learn) set -- learn "$papers" --part "$part/$parts" -o "$new" ;;
    words) set -- learn --merge; for k in $(parts_of learn); do set -- "$@" "$(output_of learn "$k")"; done; set -- "$@" -o "$new" ;;
    pack) set -- pack "$papers" --strict --part "$part/$parts" --words "$(output_of words 0)" -o "$new" ;;
    merge) set -- merge; for k in $(parts_of pack); do set -- "$@" "$(output_of pack "$k")"; done; set -- "$@" -o "$new" ;;
  esac
  case $step in learn | pack) [ "$plan_lists" = no ] || set -- "$@" --files "$PLAN/files" ;; esac
  [ "$step" = words ] || [ -z "$threads" ] || set -- "$@" --jobs "$threads"
  # shellcheck disable=SC2086 # options in one word
  [ $step != pack ] || set -- "$@" $plan_pack
  [ $step != merge ] || [ "$plan_relations" = yes ] || set -- "$@" --no-relations
  answer=$({ { "$program" "$@" 2>&1; echo "exit $?" >&3; } | into_log; } 3>&1)
  said=$(printf '%s\n' "$answer" | sed -n 's/^said //p')
  code=$(printf '%s\n' "$answer" | sed -n 's/^exit //p')
  return "${code:-137}"  # it was killed before it could say anything
}

# into_log: each line behind the task's name, and as one write: several tasks of a node write one file.
into_log() {
  last=
  while IFS= read -r line; do
    last=$line
    note "$line"
  done
  printf 'said %s\n' "$last" >&3
}
note() { printf '%s: %s\n' "$(task_words "$step" "$part")" "$1" 2>/dev/null >>"$log"; }
last_words() { cat "$PLAN"/log/*.log 2>/dev/null | grep -F "$(task_words "$1" "$2"): " | tail -n 1 | sed -e 's/^[^:]*: //' -e 's/^exit status [0-9]*: //'; }

# put_in_place: the output gets its name, and the record its sum, once the program has read it and the disk has it. A merge is
# not read again: its parts were, and it is as large as all of them.
put_in_place() {
  [ -s "$new" ] || { said='its output is empty'; return 1; }
  if [ "$step" = pack ]; then said=$("$program" check "$new" 2>&1) || return 1; fi
  sync "$new" 2>/dev/null || sync
  bytes=$(bytes_of "$new") sum=$(sum_of "$new")
  if [ "$step" = merge ]; then
    ln "$new" "$made" 2>/dev/null || cmp -s "$new" "$made" || { said="something else stands at $made; it was not replaced"; return 1; }
    rm -f "$new"
  else
    mv -f "$new" "$made" || { said="$made cannot be written"; return 1; }
  fi
  record ended "$step" "$part" $status "$bytes" "$sum"
}

# hold_target: a merge that no submission leads (Snakemake, a hand) takes the collection's lock itself.
hold_target() {
  [ ! -e "$(lock_file)" ] || lock_is_ours || { record ended merge 0 2 - -; stop "«$target» is built by $(lock_holder)"; }
  [ -e "$(lock_file)" ] || lock_take task
}

# run_element PLAN STEP ROUND FIRST: what a task of an array does: its parts of the plan, side by side where it has cores.
run_element() {
  [ $# -ge 4 ] || stop 'usage: diarium-archive element PLAN STEP ROUND FIRST'
  open_plan "$1"
  step=$2 DIARIUM_ROUND=$3 element=$(($4 + ${SLURM_ARRAY_TASK_ID:-1} - 1)) cores=${SLURM_CPUS_PER_TASK:-1}
  export DIARIUM_ROUND
  mine=$(awk -F '\t' -v round="$3" -v step="$step" -v element=$element '$1 == round && $2 == step && $4 == element { print $3 }' "$PLAN/tasks")
  [ -n "$mine" ] || stop "the plan gives $step $element of round $3 nothing to do"
  # shellcheck disable=SC2086 # numbers
  set -- $mine
  if [ $# -eq 1 ]; then exec "$SELF" task "$PLAN" "$step" "$1" "$cores"; fi
  if is_gnu_parallel; then
    parallel --will-cite -q -j "$cores" --halt never "$SELF" task "$PLAN" "$step" '{}' 1 ::: "$@" || exit 1
    exit 0
  fi
  worst=0
  for one in "$@"; do "$SELF" task "$PLAN" "$step" "$one" "$cores" || worst=1; done
  exit $worst
}
