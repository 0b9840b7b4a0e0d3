# steps/report.sh: what the person at the terminal sees, and which steps are already done.
#
# Sourced by setup.sh. Every step NAME is three functions: step_NAME does it, key_NAME prints a text that changes when it
# has to be done again, made_NAME is whether what it made is there. The key is written to a stamp after the step ended
# well, so an interrupted set-up goes on where it was.

exec 3>&1  # What the person reads; a step's own output goes to its log.

SAID_WHY=97  # exit status of a step that has already told the person what is wrong

say() { printf '%s\n' "$*" >&3; }

# link_to TARGET PLACE: PLACE becomes a link to TARGET; what an earlier set-up left there goes. Nothing where they are the same.
link_to() {
  [ "$1" != "$2" ] && [ "$(readlink "$2")" != "$1" ] || return 0
  rm -rf "$2"
  ln -s "$1" "$2" || fail "$2 cannot be made." "Use a checkout of your own, or the user that it belongs to."
}

# fail SENTENCE [WAY-OUT...]: stops, with what went wrong and what to do about it.
fail() {
  { printf '\nset-up stopped: %s\n' "$1"; shift; for line in "$@"; do printf '  %s\n' "$line"; done; } >&3
  if [ "$BASH_SUBSHELL" -eq 0 ]; then exit 1; fi
  exit $SAID_WHY
}

# up_to_date NAME: whether the step was done for its present key, and what it made is still there.
up_to_date() {
  local was=
  [ -f "$TOOLS/stamps/$1" ] && was=$(<"$TOOLS/stamps/$1")
  [ "$was" = "$("key_$1")" ] && "made_$1"
}

# step NAME SENTENCE: does step_NAME unless it is up to date; a step also has key_NAME and made_NAME.
#
# The function runs in a subshell with `set -e`; what it prints goes to .tools/log/NAME.log. It finds an empty folder
# in $WORK, which is gone afterwards.
step() {
  local name=$1 log=$TOOLS/log/$1.log status start=$SECONDS
  if up_to_date "$name"; then return 0; fi
  say "[$STEP_NUMBER/$STEP_COUNT] $2"
  rm -f "$TOOLS/stamps/$name"
  WORK=$TOOLS/work/$name
  rm -rf "$WORK"
  mkdir -p "$WORK"
  (
    set -eE -o pipefail
    trap 'printf "\ncommand that failed: %s\n" "$BASH_COMMAND" >&2' ERR
    rm -f "$TOOLS/got/$name.part"
    "step_$name"
  ) >"$log" 2>&1
  status=$?
  rm -rf "$WORK"
  if [ $status -eq $SAID_WHY ]; then exit 1; fi
  if [ $status -ne 0 ]; then explain_failure "$name" "$log"; fi
  "key_$name" >"$TOOLS/stamps/$name"
  say "[$STEP_NUMBER/$STEP_COUNT] done in $((SECONDS - start)) s"
}

# done_with STEP: others may go on with what it made ($DONE: a folder of this run). await STEP...: waits until they are done; stops when the other lane has.
done_with() { : >"$DONE/$1"; }
await() {
  local name
  for name; do
    until [ -e "$DONE/$name" ]; do
      if [ -e "$DONE/nothing" ]; then if [ "$BASH_SUBSHELL" -eq 0 ]; then exit 1; else exit $SAID_WHY; fi; fi
      sleep 0.2
    done
  done
}

# progress SENTENCE: a line under the step that runs.
progress() { say "      $*"; }

# explain_failure NAME LOG: the log's tail and the likeliest way out, then stops.
explain_failure() {
  local free
  free=$(free_megabytes "$TOOLS")
  say "      the last lines of .tools/log/$1.log:"
  tail -n 15 "$2" | sed 's/^/      | /' >&3
  if [ "$free" -lt 100 ] || grep -q -i 'no space left' "$2"; then
    fail "the disk is full ($free MB free)." "Make room (about 3 GB are needed) and run the same command again; it goes on here."
  fi
  if grep -q -i -E 'temporary failure|could not resolve|EAI_AGAIN|ENOTFOUND|network is unreachable|connection timed out|could not connect|ECONNREFUSED|could not be reached' "$2"; then
    fail "there seems to be no network." "Check the connection (and the proxy settings of apt and npm), then run the same command again; it goes on here."
  fi
  if grep -q 'what answered for the npm registry is none' "$2"; then
    fail "a page came in the place of a package: most often a proxy, or a network that wants a login first." "Open that network's page once, or set the proxy for apt and npm, then run the same command again; it goes on here."
  fi
  if grep -q 'unmet dependencies' "$2"; then
    fail "apt cannot install the packages beside what this machine has." \
      "Most often /etc/apt lacks a suite that installed packages came from: for Debian 12 it names bookworm, bookworm-updates and bookworm-security." \
      "Put that right (or run: apt-get install --fix-broken), then run the same command again."
  fi
  if grep -q 'NO_PUBKEY' "$2"; then
    fail "this machine's copy of Debian's archive keys is too old to check a newer suite." "Update it (apt-get update && apt-get install debian-archive-keyring), then run the same command again."
  fi
  fail "the step '$1' did not work." "The whole log: $2" "Run the same command again to go on from this step."
}

# free_megabytes FOLDER: room on the disk that holds it.
free_megabytes() { df -Pm "$1" | awk 'NR == 2 { print $4 }'; }

# checksum FILE...: a short text that changes when a file's bytes change.
checksum() {
  local sum
  sum=$(cat "$@" | sha256sum)
  printf '%.16s' "$sum"
}
