# archive/status: tells a person, or a program, what became of each task.

tell_status() {
  folder='' as=words quick='' jobcomp='' engine=''
  while [ $# -gt 0 ]; do
    case $1 in
      --tasks) as=tasks ;;
      --quick) quick=quick ;;
      --jobcomp) [ $# -ge 2 ] || stop "$1 takes a value"; jobcomp=$2; shift ;;
      -*) stop "status has no option «$1»; see diarium-archive --help" ;;
      *) [ -z "$folder" ] || stop "one plan at a time: «$folder» and «$1» were given"; folder=$1 ;;
    esac
    shift
  done
  open_plan "$folder"
  check_plan
  notes=$(mktemp -d "${TMPDIR:-/tmp}/diarium-archive.XXXXXX") || stop 'no temporary folder can be made'
  trap 'rm -rf "$notes"' EXIT
  trap 'exit 130' INT TERM
  ask_states "$notes" $quick
  if [ $as = tasks ]; then cat "$notes/states"; else tell_words; fi
  if grep -q -E '^[a-z]+	[0-9]+	(FAILED|KILLED|TIMEOUT|NODE_FAIL)	' "$notes/states"; then exit 2; fi
  if awk -F '\t' '$3 != "DONE" { found = 1 } END { exit !found }' "$notes/states" || some_skipped; then exit 1; fi
  exit 0
}

# tell_words: a line a step, then what did not end well, with the last words of its log.
tell_words() {
  say "$plan_files files of $papers in $parts parts; $plan_version"
  awk -F '\t' '
    !($1 in seen) { seen[$1] = 1; steps[++n] = $1 }
    { count[$1, $3]++ }
    END {
      split("DONE RUNNING WAITING FAILED KILLED TIMEOUT NODE_FAIL", states, " ")
      for (i = 1; i <= n; i++) {
        line = sprintf("%-6s", steps[i])
        for (s = 1; s in states; s++) if (count[steps[i], states[s]]) line = line sprintf("  %s %d", states[s], count[steps[i], states[s]])
        print line
      }
    }' "$notes/states"
  awk -F '\t' '$3 ~ /^(FAILED|KILLED|TIMEOUT|NODE_FAIL)$/' "$notes/states" | head -n 20 | while IFS='	' read -r step part state _ job node why; do
    words=$(last_words "$step" "$part")
    say "$state: $(task_words "$step" "$part")$([ "$node" = - ] || printf ' on %s' "$node")$([ "$job" = - ] || printf ', job %s' "$job")$([ "$why" = - ] || printf ': %s' "$why")$([ -z "$words" ] || printf ' («%s»)' "$words")"
  done
  skipped=$(all_records | awk -F '\t' '$1 == "ended" && $2 == "pack" && $7 == 1 { seen[$3] = 1 } END { for (part in seen) n++; print n + 0 }')
  [ "$skipped" = 0 ] || say "in $skipped of the parts that are done files were skipped: see $PLAN/log"
  awk -F '\t' '$3 != "DONE" { open = 1 } $3 != "DONE" && $4 != "yes" { idle = 1 } END { exit !(open && idle) }' "$notes/states" && [ -f "$PLAN/engine" ] && say "to go on: diarium-archive again $PLAN"
  if lock_is_ours; then say "$target is held by $(lock_holder)"; fi
  return 0
}
