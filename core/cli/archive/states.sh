# archive/states: what became of each task, from what is whole, what the queue knows and what was recorded. No clock is asked.

# ask_states FOLDER [quick]: writes FOLDER/states, a line a task: STEP PART STATE ACTIVE JOB NODE WHY, with tabs between.
# ACTIVE is yes where an engine still has the task: it must not be handed over again.
ask_states() {
  find_whole "${2:-}" >"$1/whole" 2>/dev/null
  : >"$1/queue"
  : >"$1/ended"
  alive=no
  [ ! -f "$PLAN/engine" ] || [ -n "${engine:-}" ] || read_engine
  if [ -s "$PLAN/submitted" ]; then
    slurm_queue >"$1/queue" || stop 'the queue does not answer (squeue, above)'
    slurm_ended >"$1/ended"
  fi
  if [ "${engine:-}" != slurm ] && lock_is_ours && [ "$(held process)" != $$ ] && lock_runs; then alive=yes; fi
  all_records >"$1/records"
  for one in $STEPS; do for k in $(parts_of "$one"); do printf '%s\t%s\n' "$one" "$k"; done; done >"$1/all"
  [ -f "$PLAN/tasks" ] || : >"$PLAN/tasks"
  awk -F '\t' -v alive=$alive "$state_rules" kind=tasks "$PLAN/tasks" kind=submitted "$PLAN/submitted" kind=queue "$1/queue" \
    kind=ended "$1/ended" kind=records "$1/records" kind=whole "$1/whole" kind=all "$1/all" >"$1/states"
}

# find_whole [quick]: the tasks whose output is whole, or is not needed any more: what was learned, once it is merged.
find_whole() {
  if is_whole merge 0 "${1:-}"; then
    for one in $STEPS; do for k in $(parts_of "$one"); do printf '%s\t%s\n' "$one" "$k"; done; done
    return
  fi
  if is_whole words 0 "${1:-}"; then
    printf 'words\t0\n'
    for k in $(parts_of learn); do printf 'learn\t%s\n' "$k"; done
  else
    for k in $(parts_of learn); do if is_whole learn "$k" "${1:-}"; then printf 'learn\t%s\n' "$k"; fi; done
  fi
  for k in $(parts_of pack); do if is_whole pack "$k" "${1:-}"; then printf 'pack\t%s\n' "$k"; fi; done
}

# shellcheck disable=SC2016 # awk's own variables
state_rules='
kind == "tasks" { round[$2, $3] = $1; element[$2, $3] = $4 }
kind == "submitted" { n++; in_round[n] = $1; of_step[n] = $2; first[n] = $3; last[n] = $4; job_id[n] = $5; array[n] = $6 }
kind == "queue" { queue[$1, $2] = $3; reason[$1, $2] = $4; place[$1, $2] = $5 }
kind == "ended" { ended[$1, $2] = $3; code[$1, $2] = $4; if ($5 != "-") place[$1, $2] = $5 }
kind == "records" { event[$2, $3, $4] = $1; status[$2, $3, $4] = $7; node[$2, $3, $4] = $6; by[$2, $3] = $6 }
kind == "whole" { whole[$1, $2] = 1 }
kind == "all" { tell($1, $2) }

function put(state, active, job, at, why) { print step, part, state, active, (job == "" ? "-" : job), (at == "" ? "-" : at), (why == "" ? "-" : why) }
function is_final(word) { return word ~ /^(COMPLETED|FAILED|TIMEOUT|NODE_FAIL|CANCELLED|PREEMPTED|OUT_OF_MEMORY|BOOT_FAIL|DEADLINE|REVOKED)/ }

function tell(a, b,    r, job, task, i, word, did, at, exit_word) {
  step = a; part = b
  if ((a, b) in whole) return put("DONE", "no", "", by[a, b], "")
  if (!((a, b) in round)) return put("WAITING", "no", "", "", "not handed over")
  r = round[a, b]; did = event[a, b, r]; at = node[a, b, r]
  for (i = n; i > 0; i--) if (in_round[i] == r && of_step[i] == a && first[i] <= element[a, b] && element[a, b] <= last[i]) break
  if (i > 0) {
    job = job_id[i]; task = array[i] == "array" ? element[a, b] - first[i] + 1 : 0
    word = queue[job, task]
    if (at == "") at = place[job, task]
    if (word == "PENDING" && reason[job, task] ~ /NeverSatisfied/) return put("WAITING", "no", job, "", "what it waits for failed")
    if (word ~ /^(PENDING|REQUEUED|REQUEUE_|SPECIAL_EXIT|RESV_DEL)/) return put("WAITING", "yes", job, "", reason[job, task])
    if (word != "" && !is_final(word)) return put("RUNNING", "yes", array[i] == "array" ? job "_" task : job, at, word == "RUNNING" ? "" : word)
    if (is_final(ended[job, task])) word = ended[job, task]
    exit_word = code[job, task] == "" ? "" : "exit " code[job, task]
    if (array[i] == "array") job = job "_" task
    if (word ~ /^(TIMEOUT|NODE_FAIL)/) return put(word, "no", job, at, "")
    if (word ~ /^(CANCELLED|PREEMPTED|REVOKED)/) {
      if (did == "") return put("WAITING", "no", job, "", "taken out of the queue: what it waits for failed, or somebody did it")
      return put("KILLED", "no", job, at, tolower(word))
    }
    if (did == "ended" && status[a, b, r] > 1) return put(status[a, b, r] > 128 ? "KILLED" : "FAILED", "no", job, at, "exit status " status[a, b, r])
    if (word ~ /^(FAILED|OUT_OF_MEMORY|BOOT_FAIL|DEADLINE)/) return put(code[job_id[i], task] ~ /^([0-9]+:[1-9]|1[3-9][0-9]:|129:|2[0-9][0-9]:)/ ? "KILLED" : "FAILED", "no", job, at, (word == "FAILED" ? "" : tolower(word) " ") exit_word)
    if (did == "ended" || word == "COMPLETED") return put("FAILED", "no", job, at, "it ended, and its output is not whole")
    if (did == "began") return put("KILLED", "no", job, at, "the queue does not know it any more")
    return put("WAITING", "no", job, "", "the queue does not know it any more")
  }
  if (did == "ended" && status[a, b, r] > 1) return put(status[a, b, r] > 128 ? "KILLED" : "FAILED", "no", "", at, "exit status " status[a, b, r])
  if (did == "ended") return put("FAILED", "no", "", at, "it ended, and its output is not whole")
  if (did == "began") return put(alive == "yes" ? "RUNNING" : "KILLED", alive, "", at, "")
  return put("WAITING", alive, "", "", alive == "yes" ? "" : "the run that was to do it is gone")
}
BEGIN { OFS = "\t" }
'
