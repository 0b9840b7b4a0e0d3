#!/bin/sh
# diarium-archive: builds one collection of many papers as a map and a merge, on an engine that is there: a cluster's queue,
# GNU parallel or this machine. It schedules nothing itself: it writes a plan, hands its tasks over, reads what became of them.
# See archive.md beside this file. Needs a POSIX shell, awk and the command `diarium`.
set -u
LC_ALL=C
export LC_ALL
umask 022

here=$(readlink -f "$0" 2>/dev/null) || here=$0
SELF=$here
PARTS_OF_IT=$(dirname "$here")/archive
[ -d "$PARTS_OF_IT" ] || PARTS_OF_IT=$(dirname "$here")
for part in common records lock plan snakefile task engines slurm states status; do . "$PARTS_OF_IT/$part.sh" || exit 2; done

usage() {
  cat <<'USAGE'
usage: diarium-archive plan DIR -o PLAN [--parts N | --hours H [--memory MB] [--rate N]] [--out FILE.dia] [--pack OPTIONS] [--no-relations]
       diarium-archive submit PLAN --engine slurm|parallel|here [options of the engine]
       diarium-archive status PLAN [--tasks] [--quick] [--jobcomp FILE]
       diarium-archive again PLAN [--jobcomp FILE]

builds one collection of the papers of DIR in parts, on a cluster or on one machine

  plan    writes the folder PLAN: the list of files, the settings, the number of parts; nothing is submitted
    -o PLAN            a new folder that every node sees under this path
    --parts N          how many parts; else as many as take H hours each
    --hours H          hours a part takes on one core, at most (2)
    --memory MB        memory a part takes, at most (1000), as a sample tells it
    --rate N           papers an hour on one core; else a sample is packed and timed
    --out FILE.dia     the collection (archive.dia in PLAN)
    --pack OPTIONS     more options of `diarium pack`, in one word: '--mask'
    --no-relations     nothing that is told across papers
    --program FILE     the command `diarium` (the one beside this)
  submit  hands all tasks to an engine, each step after the one it needs
    --engine slurm     two arrays of tasks, a merge after each
      --cpus N         cores of a task of the array: so many parts side by side, by GNU parallel (1)
      --at-once N      at most N tasks of an array at once
      --sbatch OPTIONS more options of sbatch, in one word: '--account=x --partition=y'
      --merge OPTIONS  the same for the two merges: '--mem=64G --time=12:00:00'
      --jobcomp FILE   what the cluster's jobcomp/filetxt writes, where scontrol does not say it
    --engine parallel  GNU parallel, on this machine or over ssh
      --jobs N         tasks at once on each machine (its cores)
      --sshlogin LIST  machines that see PLAN, DIR and the program under the same paths, as GNU parallel names them
    --engine here      one task after the other, here
  status  what became of each task: DONE, RUNNING, WAITING, FAILED, KILLED, TIMEOUT, NODE_FAIL
    --tasks            a line a task: step, part, state, active, job, node, why; with tabs between
    --quick            believes the size of an output instead of summing its bytes
  again   hands over once more what failed, was killed or lost its node, and what waits for it

Exit status: 0 done; 1 done, but papers were skipped, or (status) not all is done yet; 2 bad usage or something failed.
USAGE
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
  plan) make_plan "$@" ;;
  submit) submit_plan "$@" ;;
  status) tell_status "$@" ;;
  again) again_plan "$@" ;;
  task) run_task "$@" ;;        # what engines call: PLAN STEP PART [threads]
  element) run_element "$@" ;;  # what an array of Slurm calls: STEP ROUND
  help | -h | --help) usage ;;
  *) usage >&2; exit 2 ;;
esac
