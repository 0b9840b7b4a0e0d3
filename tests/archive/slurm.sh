#!/bin/sh
# tests/archive/slurm.sh: diarium-archive on a real Slurm of two nodes, which this makes on one machine and ends again. Outside
# the gate: it takes some minutes, and wants Debian's slurmctld, slurmd, slurm-client, munge and parallel, and root.
# Half of the running tasks are killed, one hangs until its time is over, a node dies and comes back, a node is cut off while
# its tasks go on, a disk fills. Each time the collection must have the bytes that one machine makes of the same papers.
# Run: tests/archive/slurm.sh. Needs build/release/bin (DIARIUM_BIN names another folder with diarium and diarium-archive).
set -u
LC_ALL=C
export LC_ALL
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=${DIARIUM_BIN:-$root/build/release/bin}
archive=$bin/diarium-archive
. "$root/tests/archive/cluster.sh"

for one in slurmctld slurmd sbatch munged parallel node; do
  command -v $one >/dev/null || { echo "skipped: slurm: there is no $one here"; echo '0 passed, 0 failed, 1 skipped'; exit 0; }
done
[ "$(id -u)" = 0 ] || { echo 'skipped: slurm: nodes start tasks as root only'; echo '0 passed, 0 failed, 1 skipped'; exit 0; }

here=$(mktemp -d "${TMPDIR:-/tmp}/diarium-slurm.XXXXXX")
disk=$here/disk
ending() { cluster_stop; umount "$disk" 2>/dev/null; [ -n "${KEEP:-}" ] || rm -rf "$here"; }
trap ending EXIT
trap 'exit 130' INT TERM
HOME=$here
export HOME
unset SLURM_CONF

passed=0 failed=0
case_of() { # NAME COMMAND...
  said=$1
  shift
  if "$@"; then passed=$((passed + 1)); echo "ok      $said"; else failed=$((failed + 1)); echo "FAILED  $said"; fi
}
says() { # PATTERN COMMAND...: shows what the command says, and looks for the pattern in it
  pattern=$1
  shift
  told=$("$@" 2>&1)
  printf '%s\n' "$told"
  printf '%s\n' "$told" | grep -q "$pattern"
}
sum() { sha256sum <"$1" | cut -c 1-64; }
tasks() { "$archive" status "$1" --tasks; }
has_state() { tasks "$1" | cut -f 3 | grep -q -x "$2"; } # PLAN STATE
runs() { [ "$(tasks "$1" | awk -F '\t' -v step="$2" '$1 == step && $3 == "RUNNING"' | wc -l)" -ge "$3" ]; } # PLAN STEP COUNT
rests() { ! tasks "$1" | awk -F '\t' '$4 == "yes" { found = 1 } END { exit !found }'; } # PLAN: nothing of it is in the queue
title() { printf '\n== %s\n' "$*"; }

# Made-up papers, some of them with the damage that the first pass is for; and the program, slowed down so that it can be killed.
node --input-type=module -e '
  import fs from "node:fs";
  import { paper, write_papers } from "'"$root"'/tests/writes/made.mjs";
  const folder = "'"$here"'/papers";
  write_papers(folder, 150, "ett");
  for (let number = 151; number <= 160; number++) fs.writeFileSync(`${folder}/skadad-${number}.txt`, paper(number, "ett").replace(/[åäö]/g, "\ufffd"));'
cat >"$here/slow" <<SLOW
#!/bin/sh
case "\$*" in
  *--part*)
    case "\$*" in pack*) sleep "\$(cat '$here'/seconds-on-"\${SLURMD_NODENAME:-none}" '$here/seconds' 2>/dev/null | head -n 1)" ;; esac
    case "\$*" in pack*--part\ 5/12*) if [ -e '$here/hang' ]; then rm '$here/hang'; sleep 600; fi ;; esac ;;
esac
exec '$bin/diarium' "\$@"
SLOW
chmod +x "$here/slow"
echo 0 >"$here/seconds"

title 'one machine'
"$archive" plan "$here/papers" -o "$here/one" --parts 1 --program "$here/slow" && "$archive" submit "$here/one" --engine here || exit 1
wanted=$(sum "$here/one/archive.dia")
"$archive" plan "$here/papers" -o "$here/many" --parts 12 --program "$here/slow" && "$archive" submit "$here/many" --engine parallel --jobs 2 || exit 1
case_of 'GNU parallel makes of 12 parts what one machine makes of one' test "$wanted" = "$(sum "$here/many/archive.dia")"

title 'a cluster of two nodes'
cluster_start "$here/cluster" || exit 1
sinfo
echo 8 >"$here/seconds"
: >"$here/hang"
plan=$here/lost
"$archive" plan "$here/papers" -o "$plan" --parts 12 --program "$here/slow" || exit 1
"$archive" submit "$plan" --engine slurm --sbatch '--no-requeue --time=1' --merge '--time=5' || exit 1
"$archive" plan "$here/papers" -o "$here/other" --parts 2 --program "$here/slow" --out "$plan/archive.dia" || exit 1
case_of 'a second archive into one file is refused, and told who holds it' says "is built by the plan $plan, .* to slurm .*jobs 1" "$archive" submit "$here/other" --engine here
cluster_until 'four packing tasks' runs "$plan" pack 4
"$archive" status "$plan"

title 'half of the running tasks are killed; then the node n2 dies'
for script in $(scripts_of n1 | head -n 1) $(scripts_of n2 | head -n 1); do echo "kill -9 $script"; kill_tree "$script"; done
sleep 1
cluster_until 'tasks on n2' node_busy n2
echo "n2 dies with the tasks $(squeue -h -r -w n2 -t R -o %i | paste -s -d ' ')"
node_die n2
cluster_until 'n2 to be told as down' node_is n2 'down*'
sinfo
node_start n2
cluster_until 'n2 to come back' sh -c 'sinfo -h -n n2 -o %T | grep -q -E "idle|mixed|allocated"'
cluster_until 'the queue to rest' rests "$plan"
sinfo
"$archive" status "$plan"
for state in KILLED NODE_FAIL TIMEOUT; do case_of "status tells $state" has_state "$plan" $state; done
case_of 'the merge waits and is not in the queue' sh -c "'$archive' status '$plan' --tasks | grep -q '^merge	0	WAITING	no'"
case_of 'nothing that is not whole has the name of an output' sh -c "for one in '$plan'/segments/*.dia; do '$bin/diarium' check \"\$one\" >/dev/null || exit 1; done"

title 'again'
before=$(wc -l <"$plan/tasks")
"$archive" again "$plan" || exit 1
echo "redone: $(tail -n +$((before + 1)) "$plan/tasks" | awk -F '\t' '{ printf "%s %s, ", $2, $3 }')"
case_of 'what was done is not done again' sh -c "[ \"\$(tail -n +$((before + 1)) '$plan/tasks' | grep -c '	pack	')\" -lt 8 ]"
cluster_until 'the archive' rests "$plan"
"$archive" status "$plan"
case_of 'after all this the bytes are those of one machine' test "$wanted" = "$(sum "$plan/archive.dia")"
case_of 'nothing is left of what was killed' test -z "$(find "$plan" -name '.new-*' -o -name '*.archive-lock')"
echo "$(find "$plan" -type f | wc -l) files in the plan, of them $(find "$plan/log" -type f | wc -l) logs"

title 'again while the rest goes on'
plan=$here/meanwhile
echo 6 >"$here/seconds"
"$archive" plan "$here/papers" -o "$plan" --parts 10 --program "$here/slow" || exit 1
"$archive" submit "$plan" --engine slurm || exit 1
cluster_until 'packing tasks' runs "$plan" pack 4
for script in $(scripts_of n1 | head -n 1); do kill_tree "$script"; done
cluster_until 'the killed task to be told' has_state "$plan" KILLED
"$archive" again "$plan"
"$archive" status "$plan"
case_of 'what is at work is left at work' test "$(awk -F '\t' '$1 == 2 && $2 == "pack"' "$plan/tasks" | wc -l)" = 1
cluster_until 'the archive' rests "$plan"
case_of 'the merge waits for both rounds, and for nothing for ever' test "$wanted" = "$(sum "$plan/archive.dia")"

title 'a node is cut off while its tasks go on, and the queue gives them to the other: two run at once'
plan=$here/twice
node_busy_packing() { tasks "$plan" | awk -F '\t' -v node="$1" '$1 == "pack" && $3 == "RUNNING" && $6 == node' | wc -l | grep -q -x 2; }
events() { cat "$plan"/log/*.tasks | awk -F '\t' -v event="$1" '$1 == event && $2 == "pack" && ($7 == "-" || $7 == 0) { n[$3]++ } END { for (one in n) if (n[one] > 1) print one }' | sort -n | paste -s -d ' '; }
ended_twice() { [ -n "$(events ended)" ] && [ "$(events ended)" = "$(events began)" ]; }
echo 2 >"$here/seconds"
echo 90 >"$here/seconds-on-n2"  # what is cut off ends last
"$archive" plan "$here/papers" -o "$plan" --parts 6 --program "$here/slow" || exit 1
"$archive" submit "$plan" --engine slurm --cpus 2 || exit 1
cluster_until 'packing tasks on n2' node_busy_packing n2
node_leave n2
cluster_until 'n2 to be told as down' node_is n2 'down*'
sinfo
cluster_until 'the archive' rests "$plan"
"$archive" status "$plan"
before=$(cat "$plan"/segments/*.dia | sha256sum)
case_of 'tasks ran twice, at once, to their end' cluster_until 'those that were cut off' ended_twice
echo "twice: pack $(events ended)"
rm "$here/seconds-on-n2"
node_start n2  # not before: the queue would end what it gave to another node
cluster_until 'n2 to come back' node_is n2 idle
case_of 'a task that ran twice made the same bytes' test "$before" = "$(cat "$plan"/segments/*.dia | sha256sum)"
case_of 'and so did the archive' test "$wanted" = "$(sum "$plan/archive.dia")"

title 'a disk that fills'
mkdir "$disk"
size=$(($(cat "$here"/one/segments/*.dia | wc -c) * 6 / 2048))
mount -t tmpfs -o "size=${size}k" diarium-archive "$disk" || exit 1
echo 0 >"$here/seconds"
"$archive" plan "$here/papers" -o "$disk/plan" --parts 4 --program "$here/slow" || exit 1
"$archive" submit "$disk/plan" --engine here
case_of 'the disk that is full is told' says 'FAILED: .*\([Nn]o space left\|is the disk full\)' "$archive" status "$disk/plan"
case_of 'nothing half is left as whole' sh -c "for one in '$disk'/plan/segments/*.dia; do [ ! -e \"\$one\" ] || '$bin/diarium' check \"\$one\" >/dev/null || exit 1; done; [ ! -e '$disk/plan/archive.dia' ]"
mount -o remount,size=256m "$disk"
"$archive" again "$disk/plan"
case_of 'with room it goes on to the same bytes' test "$wanted" = "$(sum "$disk/plan/archive.dia")"

title 'what the queue recorded'
awk '{ line = ""; for (i = 1; i <= NF; i++) { split($i, pair, "="); if (pair[1] ~ /^(JobId|Name|JobState|NodeList|ArrayJobId|ArrayTaskId|ExitCode)$/) line = line sprintf("%-30s", $i) } print line }' "$CLUSTER/jobs"
sinfo
title sums
sha256sum "$here"/*/archive.dia "$disk/plan/archive.dia" | sed "s|$here/||"
echo "$passed passed, $failed failed, 0 skipped"
[ $failed -eq 0 ]
