# archive/slurm: the queue of a cluster: what is put into it, and what it and its records say of a job.
#
# Source: sbatch(1), squeue(1), sacct(1), slurm.conf(5) of Slurm 22.05. A task that was killed is not put in the queue again by
# Slurm, and what depends on it never runs (DependencyNeverSatisfied): `again` is for that.

# slurm_round: each step of the round, after those of this round and of earlier ones that it needs.
slurm_round() {
  names_of_jobs='' after_learn='' after_words='' after_pack=''
  active_jobs learn; learn_runs=$active
  active_jobs words; words_runs=$active
  active_jobs pack; pack_runs=$active
  limit=$(scontrol show config 2>/dev/null | awk '$1 == "MaxArraySize" { print $3 - 1 }')
  [ -n "$limit" ] && [ "$limit" -ge 1 ] || limit=1000
  slurm_step learn ''
  after_learn=$handed
  slurm_step words "$(depends "$after_learn" "$learn_runs")"
  after_words=$handed
  slurm_step pack "$(depends "$after_words" "$words_runs")"
  after_pack=$handed
  slurm_step merge "$(depends "$after_pack" "$pack_runs")"
  lock_jobs "$names_of_jobs"
  say "jobs $names_of_jobs; see diarium-archive status $PLAN"
}

# active_jobs STEP: the jobs of earlier rounds that go on with what this round does not hand over; in `active`, joined by «:».
active_jobs() {
  active=$(awk -F '\t' -v step="$1" 'FILENAME == ARGV[1] { again[$1] = 1; next } $1 == step && $4 == "yes" && !($2 in again) { sub(/_.*/, "", $5); print $5 }' \
    "$folder_of_round/$1" "$folder_of_round/states" | sort -u | paste -s -d : -)
}

# depends NEW OLD: jobs of this round must end well; of earlier ones only what is whole counts, which the program judges.
depends() {
  set -- "${1:+afterok:$1}" "${2:+afterany:$2}"
  both=$1${1:+${2:+,}}$2
  printf '%s' "${both:+--dependency=$both}"
}

# slurm_step STEP DEPENDENCY: into the queue; the ids of its jobs are left in `handed`, joined by «:».
slurm_step() {
  handed='' first=1
  last=$(awk -F '\t' -v round="$round" -v step="$1" '$1 == round && $2 == step && $4 > most { most = $4 } END { print most + 0 }' "$PLAN/tasks")
  while [ $first -le "$last" ]; do
    upto=$((first + limit - 1))
    [ $upto -le "$last" ] || upto=$last
    case $1 in
      learn | pack) array=--array=1-$((upto - first + 1))${most:+%$most} more="--cpus-per-task=$cpus --time=$((plan_hours * 120)) $options" ;;
      *) array='' more="$options $merging" ;;
    esac
    # shellcheck disable=SC2086 # options in one word
    job=$(sbatch --parsable --job-name="$name-$1" --chdir="$PLAN" --output="$PLAN/log/%N.slurm" --open-mode=append --requeue \
      --kill-on-invalid-dep=yes $array $2 $more "$PLAN/job" "$1" "$round" $first) || stop "sbatch did not take $1 (above); what was handed over goes on: diarium-archive status $PLAN"
    job=${job%%;*}
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$round" "$1" $first $upto "$job" "${array:+array}" >>"$PLAN/submitted"
    handed=$handed${handed:+:}$job names_of_jobs=$names_of_jobs${names_of_jobs:+,}$job
    lock_jobs "$names_of_jobs"
    first=$((upto + 1))
  done
}

job_names() { printf '%s-learn,%s-words,%s-pack,%s-merge' "$name" "$name" "$name" "$name"; }

# slurm_queue: what the controller knows: «JOB TASK STATE REASON NODE», a line a task; of those that ended, for some minutes.
slurm_queue() {
  squeue -h -r -t all --name="$(job_names)" -o '%F|%K|%T|%r|%N' | awk -F '|' -v OFS='\t' '{ print $1, ($2 ~ /^[0-9]+$/ ? $2 : 0), $3, ($4 == "" ? "-" : $4), ($5 == "" ? "-" : $5) }'
}

slurm_any_active() {
  found=$(squeue -h --name="$(job_names)" -o %T 2>/dev/null) || return 0
  [ -n "$found" ]
}

# slurm_ended: what is recorded of jobs that ended: «JOB TASK STATE EXIT NODE», the last line of a task counts. By accounting
# where there is one, else from the file of jobcomp/filetxt. In the order of the file: times are not looked at.
slurm_ended() {
  jobs_of_plan=$(cut -f 5 "$PLAN/submitted" | paste -s -d , -)
  [ -n "$jobs_of_plan" ] || return 0
  if told=$(sacct -n -X -P -j "$jobs_of_plan" --format=JobID,State,ExitCode,NodeList 2>/dev/null) && [ -n "$told" ]; then
    printf '%s\n' "$told" | awk -F '|' -v OFS='\t' '{ split($1, id, "_"); split($2, state, " "); print id[1], (id[2] == "" ? 0 : id[2]), state[1], $3, ($4 == "" ? "-" : $4) }'
    return
  fi
  [ -n "$jobcomp" ] || jobcomp=$(scontrol show config 2>/dev/null | awk '$1 == "JobCompType" { type = $3 } $1 == "JobCompLoc" { place = $3 } END { if (type == "jobcomp/filetxt") print place }')
  [ -n "$jobcomp" ] && [ -r "$jobcomp" ] || return 0
  grep -F "Name=$name-" "$jobcomp" | awk -v OFS='\t' '{
    id = task = state = code = node = ""
    for (i = 1; i <= NF; i++) {
      at = index($i, "="); key = substr($i, 1, at - 1); value = substr($i, at + 1)
      if (key == "JobId" && id == "") id = value
      if (key == "ArrayJobId") id = value
      if (key == "ArrayTaskId") task = value
      if (key == "JobState") state = value
      if (key == "ExitCode") code = value
      if (key == "NodeList") node = value
    }
    print id, (task == "" ? 0 : task), state, code, (node == "(null)" || node == "" ? "-" : node)
  }'
}
