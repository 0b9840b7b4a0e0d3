# archive/records: what tasks told of themselves. One file a node, so that no two machines write one file; a line an event:
#   began STEP PART ROUND JOB NODE - - -         ended STEP PART ROUND JOB NODE STATUS BYTES SUM
# with tabs between. Nothing here is a time: clocks of nodes differ.

record() { # EVENT STEP PART STATUS BYTES SUM
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "${DIARIUM_ROUND:-0}" "${SLURM_ARRAY_JOB_ID:-${SLURM_JOB_ID:-$$}}" "$(this_node)" \
    "$4" "$5" "$6" >>"$PLAN/log/$(this_node).tasks"
}
all_records() { cat "$PLAN"/log/*.tasks 2>/dev/null; }

# recorded STEP PART: «BYTES SUM» of each time that the task ended well.
recorded() {
  all_records | awk -F '\t' -v step="$1" -v part="$2" '$1 == "ended" && $2 == step && $3 == part && ($7 == 0 || $7 == 1) { print $8, $9 }' | sort -u
}

# is_whole STEP PART [quick]: whether the task's output is there and whole: it has the bytes that the task had in its hands when
# the program had made and read them. A segment that no task told of (it was killed between the two) is read by the program.
is_whole() {
  made=$(output_of "$1" "$2")
  [ -f "$made" ] || return 1
  known=$(recorded "$1" "$2")
  if [ -z "$known" ]; then
    [ "$1" = pack ] && "$program" check "$made" >/dev/null 2>&1
  elif [ "${3:-}" = quick ]; then
    printf '%s\n' "$known" | grep -q "^$(bytes_of "$made") "
  else
    printf '%s\n' "$known" | grep -q -x -F "$(bytes_of "$made") $(sum_of "$made")"
  fi
}
