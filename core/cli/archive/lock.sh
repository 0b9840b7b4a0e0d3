# archive/lock: one plan at a time builds a collection. The lock lies beside the collection and names who holds it; it is made
# by link(2), which is one act on a network's disk too, and stays until the collection is whole: also while nothing runs.

lock_file() { printf '%s' "$target.archive-lock"; }
held() { sed -n "s/^$1 //p" "$(lock_file)" 2>/dev/null; }  # KEY: a line of the lock

# begin_of PROCESS: when it began, in its machine's own count, so that another process of the same number is another.
begin_of() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20; }

# is_process PROCESS BEGAN: whether it runs on this machine.
is_process() { [ -d "/proc/$1" ] && [ "$(begin_of "$1")" = "$2" ]; }

lock_words() { # ENGINE JOBS
  printf 'plan %s\nby %s\nnode %s\nengine %s\nprocess %s\nbegan %s\njobs %s\n' "$PLAN" "$(id -un)" "$(uname -n)" "$1" "$$" "$(begin_of $$)" "$2"
}

# lock_runs: whether the holder is at work. Where that cannot be asked, it is.
lock_runs() {
  if [ -n "$(held jobs)" ]; then slurm_any_active "$(held jobs)" && return 0; fi
  if [ "$(held engine)" = slurm ] && [ -n "$(held jobs)" ]; then return 1; fi
  [ "$(held node)" = "$(uname -n)" ] || return 0
  is_process "$(held process)" "$(held began)"
}

lock_holder() {
  printf '%s' "the plan $(held plan), submitted by $(held by) on $(held node) to $(held engine) ($(if [ -n "$(held jobs)" ]; then printf 'jobs %s' "$(held jobs)"; else printf 'process %s' "$(held process)"; fi))"
}

# lock_take ENGINE: stops where another plan holds the collection, or a run of this plan is at work.
lock_take() {
  lock_words "$1" '' >"$(lock_file).$$" || stop "nothing can be written beside «$target»"
  if ! ln "$(lock_file).$$" "$(lock_file)" 2>/dev/null; then
    if [ "$(held plan)" != "$PLAN" ]; then
      rm -f "$(lock_file).$$"
      stop "«$target» is built by $(lock_holder); two archives cannot be one file. Wait for it, or remove «$(lock_file)» if that plan was given up"
    fi
    if lock_runs; then
      rm -f "$(lock_file).$$"
      stop "this plan is at work: $(lock_holder); see diarium-archive status. If it is not, remove «$(lock_file)»"
    fi
    mv -f "$(lock_file).$$" "$(lock_file)"
  fi
  rm -f "$(lock_file).$$"
}

# lock_jobs JOBS: the lock is held by jobs of a queue from now on.
lock_jobs() { lock_words slurm "$1" >"$(lock_file).$$" && mv -f "$(lock_file).$$" "$(lock_file)"; }
lock_is_ours() { [ "$(held plan)" = "$PLAN" ]; }
lock_release() { if lock_is_ours; then rm -f "$(lock_file)"; fi; }
