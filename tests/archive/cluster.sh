# tests/archive/cluster.sh: a Slurm of two nodes on one machine, for tests: made in a folder, ended by its process ids.
#
# Sourced. Wants slurmctld, slurmd, munged and the commands of slurm-client; runs as root (a node starts tasks of any user),
# without systemd and without changing anything outside of $CLUSTER. Host name, ports and paths are its own.

# cluster_start FOLDER: writes the configuration, starts munge, the controller and both nodes, waits until they are idle.
cluster_start() {
  CLUSTER=$1
  CLUSTER_HOST=$(uname -n)
  CLUSTER_PORT=${CLUSTER_PORT:-$((20000 + $$ % 10000))}
  mkdir -p "$CLUSTER"/state "$CLUSTER"/log "$CLUSTER"/spool.n1 "$CLUSTER"/spool.n2
  dd if=/dev/urandom of="$CLUSTER/munge.key" bs=64 count=2 2>/dev/null
  chmod 600 "$CLUSTER/munge.key"
  cat >"$CLUSTER/slurm.conf" <<CONF
ClusterName=diarium
SlurmctldHost=$CLUSTER_HOST(127.0.0.1)
SlurmctldPort=$CLUSTER_PORT
SlurmctldPidFile=$CLUSTER/slurmctld.pid
SlurmctldLogFile=$CLUSTER/log/slurmctld
SlurmdPidFile=$CLUSTER/slurmd.%n.pid
SlurmdLogFile=$CLUSTER/log/slurmd.%n
SlurmdSpoolDir=$CLUSTER/spool.%n
StateSaveLocation=$CLUSTER/state
SlurmUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$CLUSTER/munge.socket,cred_expire=10
CryptoType=crypto/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$CLUSTER/jobs
MpiDefault=none
SwitchType=switch/none
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=1,sched_interval=2,bf_interval=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
SlurmdTimeout=10
SlurmctldTimeout=10
InactiveLimit=0
MaxArraySize=9
KillWait=2
MinJobAge=10
Waittime=0
NodeName=n1 NodeHostname=$CLUSTER_HOST NodeAddr=127.0.0.1 Port=$((CLUSTER_PORT + 1)) CPUs=2 RealMemory=1000
NodeName=n2 NodeHostname=$CLUSTER_HOST NodeAddr=127.0.0.1 Port=$((CLUSTER_PORT + 2)) CPUs=2 RealMemory=1000
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
  echo 'CgroupPlugin=cgroup/v1' >"$CLUSTER/cgroup.conf"
  SLURM_CONF=$CLUSTER/slurm.conf
  export SLURM_CONF
  munged --force --foreground --key-file="$CLUSTER/munge.key" --socket="$CLUSTER/munge.socket" --pid-file="$CLUSTER/munged.pid" \
    --log-file="$CLUSTER/log/munged" --seed-file="$CLUSTER/munge.seed" >"$CLUSTER/log/munged.out" 2>&1 &
  CLUSTER_MUNGE=$!
  cluster_until 'a socket of munge' test -S "$CLUSTER/munge.socket" || return 1
  slurmctld -D >"$CLUSTER/log/slurmctld.out" 2>&1 &
  CLUSTER_CONTROLLER=$!
  node_start n1
  node_start n2
  cluster_until 'two idle nodes' nodes_are idle
}

# node_start NAME: a node comes up.
node_start() {
  slurmd -D -N "$1" >>"$CLUSTER/log/slurmd.$1.out" 2>&1 &
  eval "CLUSTER_$1=\$!"
}
# node_leave NAME: its slurmd is gone, what it runs goes on unseen. node_die NAME: all of it is gone at once, as when the power fails.
node_leave() {
  eval "leaving=\$CLUSTER_$1"
  kill -9 "$leaving" 2>/dev/null
  wait "$leaving" 2>/dev/null
}
node_die() {
  dying=$(steps_of "$1")
  node_leave "$1"
  for step in $dying; do kill -STOP "$step"; done
  for step in $dying; do kill_tree "$step"; done
}

# scripts_of NODE: the process ids of the scripts that the node runs for this cluster; steps_of NODE: of what keeps each.
scripts_of() {
  for file in $(grep -l -z -x "SLURMD_NODENAME=$1" /proc/[0-9]*/environ 2>/dev/null); do
    process=${file#/proc/}
    process=${process%/environ}
    [ "$(cat "/proc/$(parent_of "$process")/comm" 2>/dev/null)" = slurmstepd ] || continue
    if grep -q -z -F "$CLUSTER/" "$file" 2>/dev/null; then echo "$process"; fi
  done
}
steps_of() { for process in $(scripts_of "$1"); do parent_of "$process"; done; }
parent_of() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 2; }

# kill_tree PROCESS: with -9, what it started first.
kill_tree() {
  for child in $(ps -o pid= --ppid "$1" 2>/dev/null); do kill_tree "$child"; done
  kill -9 "$1" 2>/dev/null
}

node_busy() { [ -n "$(scripts_of "$1")" ]; }
nodes_are() { [ "$(sinfo -h -N -o %T 2>/dev/null | sort -u | paste -s -d ,)" = "$1" ]; }
node_is() { [ "$(sinfo -h -n "$1" -o %T 2>/dev/null)" = "$2" ]; }

# cluster_until WHAT COMMAND...: waits for a state, at most two minutes.
cluster_until() {
  what=$1 looks=0
  shift
  until "$@"; do
    looks=$((looks + 1))
    if [ $looks -gt 240 ]; then echo "waited in vain for $what" >&2; return 1; fi
    sleep 0.5
  done
}

# cluster_stop: ends what was started, by its process id.
cluster_stop() {
  for step in $(steps_of n1) $(steps_of n2); do kill_tree "$step"; done
  for process in $CLUSTER_n1 $CLUSTER_n2 $CLUSTER_CONTROLLER $CLUSTER_MUNGE; do kill -9 "$process" 2>/dev/null; done
  wait 2>/dev/null
}
