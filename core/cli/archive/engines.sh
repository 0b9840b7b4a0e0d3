# archive/engines: hands a round of tasks to an engine. The settings of the engine are kept for the rounds after it.

submit_plan() {
  folder='' engine='' cpus=1 most='' options='' merging='' jobs='' machines='' jobcomp=''
  while [ $# -gt 0 ]; do
    case $1 in
      --engine | --cpus | --at-once | --sbatch | --merge | --jobs | --sshlogin | --jobcomp) [ $# -ge 2 ] || stop "$1 takes a value" ;;
    esac
    case $1 in
      --engine) engine=$2; shift ;;
      --cpus) number_of --cpus "$2"; cpus=$2; shift ;;
      --at-once) number_of --at-once "$2"; most=$2; shift ;;
      --jobs) number_of --jobs "$2"; jobs=$2; shift ;;
      --sbatch) options=$2; shift ;;
      --merge) merging=$2; shift ;;
      --sshlogin) machines=$2; shift ;;
      --jobcomp) jobcomp=$2; shift ;;
      -*) stop "submit has no option «$1»; see diarium-archive --help" ;;
      *) [ -z "$folder" ] || stop "one plan at a time: «$folder» and «$1» were given"; folder=$1 ;;
    esac
    shift
  done
  open_plan "$folder"
  check_plan
  case $engine in
    slurm) for one in sbatch squeue scancel; do has_program $one || stop "there is no $one here: submit on a login node of the cluster"; done ;;
    parallel) is_gnu_parallel || stop 'GNU parallel is not here; --engine here needs nothing' ;;
    here) ;;
    '') stop 'which engine? --engine slurm, parallel or here' ;;
    *) stop "there is no engine «$engine»: slurm, parallel or here" ;;
  esac
  if [ -e "$target" ] && ! is_whole merge 0; then stop "something else stands at «$target»"; fi
  lock_take "$engine"
  printf 'engine %s\ncpus %s\nmost %s\noptions %s\nmerging %s\njobs %s\nmachines %s\njobcomp %s\n' \
    "$engine" "$cpus" "$most" "$options" "$merging" "$jobs" "$machines" "$jobcomp" >"$PLAN/engine"
  hand_over
}

again_plan() {
  folder='' jobcomp=''
  while [ $# -gt 0 ]; do
    case $1 in
      --jobcomp) [ $# -ge 2 ] || stop "$1 takes a value"; jobcomp=$2; shift ;;
      -*) stop "again has no option «$1»; see diarium-archive --help" ;;
      *) folder=$1 ;;
    esac
    shift
  done
  open_plan "$folder"
  check_plan
  [ -f "$PLAN/engine" ] || stop 'this plan was not submitted yet: diarium-archive submit'
  read_engine
  # What runs in a queue goes on while the rest is handed over again.
  if [ "$engine" != slurm ] || ! lock_is_ours; then lock_take "$engine"; fi
  hand_over
}

read_engine() {
  read_settings engine "$PLAN/engine"
  engine=$engine_engine cpus=$engine_cpus most=$engine_most options=$engine_options merging=$engine_merging jobs=$engine_jobs machines=$engine_machines
  [ -n "${jobcomp:-}" ] || jobcomp=$engine_jobcomp
}

is_gnu_parallel() { parallel --version 2>/dev/null | head -n 1 | grep -q GNU; }

# hand_over: a round of all that is neither done nor at work, and of what waits for that.
hand_over() {
  begin_round || { if [ "$engine" != slurm ]; then lock_release; fi; exit 2; }
  ask_states "$folder_of_round"
  awk -F '\t' '$3 == "RUNNING" { found = 1 } END { exit !found }' "$folder_of_round/states" || sweep
  for one in $STEPS; do awk -F '\t' -v step="$one" '$1 == step && $3 != "DONE" && $4 != "yes" { print $2 }' "$folder_of_round/states" >"$folder_of_round/$one"; done
  # What waits for something that is done again is handed over again, too; of it nothing can be running.
  [ ! -s "$folder_of_round/learn" ] || all_of words pack merge
  [ ! -s "$folder_of_round/words" ] || all_of words pack merge
  [ ! -s "$folder_of_round/pack" ] || all_of merge
  if ! cat "$folder_of_round/learn" "$folder_of_round/words" "$folder_of_round/pack" "$folder_of_round/merge" | grep -q .; then
    if awk -F '\t' '$4 == "yes" { found = 1 } END { exit !found }' "$folder_of_round/states"; then say 'nothing to hand over: what is not done is at work'
    else say 'all is done'; lock_release; fi
    exit 0
  fi
  round=$(awk -F '\t' '$1 > most { most = $1 } END { print most + 1 }' "$PLAN/tasks" 2>/dev/null || echo 1)
  DIARIUM_ROUND=$round
  export DIARIUM_ROUND
  for one in $STEPS; do note_tasks "$one"; done
  say "round $round: $(for one in $STEPS; do [ ! -s "$folder_of_round/$one" ] || printf '%s %s  ' "$one" "$(wc -l <"$folder_of_round/$one" | tr -d ' ')"; done)"
  case $engine in
    slurm) slurm_round ;;
    *) run_round ;;
  esac
}

# sweep: what killed tasks left. A task that goes on unseen, on a node that was cut off, then fails, and harms nothing.
sweep() {
  find "$PLAN/words" "$PLAN/segments" -type f -name '.*' -exec rm -f {} +
  rm -f "$(dirname "$target")"/.new-*-"$(basename "$target")" "$(dirname "$target")"/..new-*-"$(basename "$target")".*
}

# begin_round: one submission of a plan at a time; its notes lie in a folder of this machine.
begin_round() {
  [ -s "$PLAN/submitting" ] && [ "$(cut -d ' ' -f 3 "$PLAN/submitting")" = "$(uname -n)" ] && ! is_process "$(cut -d ' ' -f 1 "$PLAN/submitting")" "$(cut -d ' ' -f 2 "$PLAN/submitting")" && rm -f "$PLAN/submitting"
  if ! (set -C; printf '%s %s %s\n' $$ "$(begin_of $$)" "$(uname -n)" >"$PLAN/submitting") 2>/dev/null; then
    printf 'diarium-archive: another submission of this plan is at work (process, begin, machine: %s); if it is not, remove «%s»\n' "$(cat "$PLAN/submitting")" "$PLAN/submitting" >&2
    return 1
  fi
  folder_of_round=$(mktemp -d "${TMPDIR:-/tmp}/diarium-archive.XXXXXX") || stop 'no temporary folder can be made'
  trap 'rm -rf "$PLAN/submitting" "$folder_of_round"' EXIT
  trap 'exit 130' INT TERM
}

# all_of STEP...: every task of these steps that is not done; what a queue still has of them is taken out of it.
all_of() {
  for one in "$@"; do
    awk -F '\t' -v step="$one" '$1 == step && $4 == "yes" && $3 == "WAITING" { print $5 }' "$folder_of_round/states" | sort -u | while read -r job; do
      [ "$job" = - ] || scancel "$job"
    done
    awk -F '\t' -v step="$one" '$1 == step && $3 != "DONE" && !($4 == "yes" && $3 == "RUNNING") { print $2 }' "$folder_of_round/states" >"$folder_of_round/$one"
  done
}

# note_tasks STEP: which element of an array does which part, before the first can start.
note_tasks() {
  beside=1
  if [ "$engine" = slurm ]; then case $1 in learn | pack) beside=$cpus ;; esac; fi
  awk -v OFS='\t' -v round="$round" -v step="$1" -v beside="$beside" '{ print round, step, $1, int((NR - 1) / beside) + 1 }' "$folder_of_round/$1" >>"$PLAN/tasks"
}

# run_round: the steps one after the other on this machine, or with GNU parallel on those that were named.
run_round() {
  for step in $STEPS; do
    [ -s "$folder_of_round/$step" ] || continue
    say "$step: $(wc -l <"$folder_of_round/$step" | tr -d ' ') to do"
    case $engine:$step in
      parallel:learn | parallel:pack) with_parallel ;;
      *) one_by_one ;;
    esac || {
      printf 'diarium-archive: %s failed; see diarium-archive status %s, then: diarium-archive again %s\n' "$step" "$PLAN" "$PLAN" >&2
      exit 2
    }
  done
  say "$target is whole"
  if some_skipped; then exit 1; fi
  exit 0
}

one_by_one() {
  worst=0
  while read -r one; do "$SELF" task "$PLAN" "$step" "$one" </dev/null || worst=1; done <"$folder_of_round/$step"
  return $worst
}

with_parallel() {
  set -- --will-cite -q --halt never
  [ -z "$jobs" ] || set -- "$@" -j "$jobs"
  [ -z "$machines" ] || set -- "$@" --sshlogin "$machines" --env DIARIUM_ROUND
  parallel "$@" "$SELF" task "$PLAN" "$step" '{}' 1 <"$folder_of_round/$step"
}

# some_skipped: whether a task that is done left papers out.
some_skipped() { all_records | awk -F '\t' '$1 == "ended" && $7 == 1 { found = 1 } END { exit !found }'; }
