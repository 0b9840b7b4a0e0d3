# archive/plan: writes the folder of a plan. Nothing is submitted.

make_plan() {
  papers='' PLAN='' parts='' hours=2 memory=1000 rate='' paper_bytes=0 target='' pack_options='' relations=yes program=''
  while [ $# -gt 0 ]; do
    case $1 in
      -o | --parts | --hours | --memory | --rate | --out | --pack | --program) [ $# -ge 2 ] || stop "$1 takes a value" ;;
    esac
    case $1 in
      -o) PLAN=$2; shift ;;
      --parts) number_of --parts "$2"; parts=$2; shift ;;
      --hours) number_of --hours "$2"; hours=$2; shift ;;
      --memory) number_of --memory "$2"; memory=$2; shift ;;
      --rate) number_of --rate "$2"; rate=$2; shift ;;
      --out) target=$2; shift ;;
      --pack) pack_options=$2; shift ;;
      --program) program=$2; shift ;;
      --no-relations) relations=no ;;
      -*) stop "plan has no option «$1»; see diarium-archive --help" ;;
      *) [ -z "$papers" ] || stop "one folder at a time: «$papers» and «$1» were given"; papers=$1 ;;
    esac
    shift
  done
  [ -n "$papers" ] && [ -n "$PLAN" ] || stop 'usage: diarium-archive plan DIR -o PLAN'
  given=$papers
  papers=$(folder_of "$given") || stop "there is no folder «$given»"
  find_program
  make_folder
  trap 'rm -rf "$PLAN"' EXIT
  trap 'exit 130' INT TERM
  list_files
  [ -n "$parts" ] || choose_parts
  [ "$parts" -le "$count" ] || stop "$parts parts of $count files: give at most a part a file"
  write_plan
  trap - EXIT INT TERM
  say "$PLAN: $count files in $parts parts$([ -z "$rate" ] || printf ', at %s papers an hour on one core' "$rate")"
  say "next: diarium-archive submit $PLAN --engine slurm|parallel|here"
}

find_program() {
  [ -n "$program" ] || program=$(dirname "$SELF")/diarium
  [ -x "$program" ] || stop "there is no program «$program»; say where it is with --program FILE"
  program=$(folder_of "$(dirname "$program")")/$(basename "$program")
  version=$("$program" --version) || stop "«$program» does not run here"
}

# make_folder: PLAN and the collection's place, as every node will name them.
make_folder() {
  [ ! -e "$PLAN" ] || stop "«$PLAN» is there already; a plan has a new folder"
  mkdir -p "$PLAN" && mkdir "$PLAN/words" "$PLAN/segments" "$PLAN/log" || stop "«$PLAN» cannot be made"
  PLAN=$(folder_of "$PLAN")
  made_here=$PLAN
  [ -n "$target" ] || target=$PLAN/archive.dia
  into=$(folder_of "$(dirname "$target")") || give_up "the folder of «$target» is not there"
  target=$into/$(basename "$target")
  [ ! -e "$target" ] || give_up "«$target» is there already"
  case $PLAN$target$papers in *[%\"\'\\\`\$]* | *'
'*) give_up "the paths of DIR, PLAN and the collection may hold no %, quotes, \$, backslash or line end: engines read them in ways of their own" ;; esac
  case $PLAN/ in "$papers"/*) give_up "«$PLAN» lies in «$papers»: its files would be taken for papers" ;; esac
  case $target in "$papers"/*) give_up "«$target» lies in «$papers»: it would be taken for a paper" ;; esac
}
give_up() { rm -rf "$made_here"; stop "$*"; }

# list_files: one path below DIR a line, in bytewise order, as `diarium pack` reads them: not what begins with a dot, nor what is
# said of the collection in DIR itself.
list_files() {
  odd=$(find "$papers" -name '*
*' -print | head -n 1)
  [ -z "$odd" ] || stop "the name «$odd» holds a line end: a list has a line a file; rename it"
  (cd "$papers" && find . -name '.?*' -prune -o \( -type f -o -type l \) -print) | sed 's|^\./||' | grep -v -x -F -e diarium.json -e corrections.json | sort >"$PLAN/files"
  count=$(wc -l <"$PLAN/files" | tr -d ' ')
  [ "$count" -gt 0 ] || stop "there is no file in «$papers»"
}

# choose_parts: so many that a part takes the hours that were asked for, by the rate that was given or is measured here, and, where a
# sample was packed, no more memory than was asked for.
memory_of_segment=5  # A task takes so many times the bytes of its segment: 4.0 to 5.0 measured, of 10,000 to 200,000 papers.
choose_parts() {
  [ -n "$rate" ] || measure_rate
  parts=$(awk -v count="$count" -v rate="$rate" -v hours="$hours" -v bytes="$paper_bytes" -v times="$memory_of_segment" -v memory="$memory" '
    function up(n) { return n > int(n) ? int(n) + 1 : n }
    BEGIN { n = up(count / (rate * hours)); m = up(count * bytes * times / (memory * 1000000)); if (m > count) m = count; print (m > n ? m : n) }')
}

# measure_rate: packs a sample, spread over the list, on one core.
sample_files=200  # fewer says less of a mixed archive, more makes one wait; 200 take about half a minute where most are PDF
measure_rate() {
  say "packing a sample to measure how many papers one core reads an hour"
  sample=$PLAN/sample
  awk -v count="$count" -v most="$sample_files" 'BEGIN { step = count > most ? count / most : 1 } NR > at { print; at += step }' "$PLAN/files" |
    while IFS= read -r file; do
      mkdir -p "$sample/$(dirname "$file")" && cp -- "$papers/$file" "$sample/$file"
    done
  taken=$(find "$sample" -type f | wc -l)
  start=$(date +%s)
  # shellcheck disable=SC2086 # options in one word
  "$program" pack "$sample" -o "$PLAN/sample.dia" --jobs 1 --no-relations $pack_options >"$PLAN/sample.log" 2>&1
  [ $? -le 1 ] || { tail -n 3 "$PLAN/sample.log" >&2; stop 'the sample could not be packed'; }
  seconds=$(($(date +%s) - start))
  [ $seconds -ge 1 ] || seconds=1
  paper_bytes=$(($(wc -c <"$PLAN/sample.dia") / taken))
  rm -rf "$sample" "$PLAN/sample.dia" "$PLAN/sample.log"
  rate=$((taken * 3600 / seconds))
  [ $rate -ge 1 ] || rate=1
}

write_plan() {
  width=${#parts}
  [ "$width" -ge 4 ] || width=4
  list=$(sum_of "$PLAN/files")
  name=diarium-$(printf '%s %s' "$PLAN" "$list" | sha256sum | cut -c 1-8)
  write_snakefile >"$PLAN/Snakefile"
  printf '#!/bin/sh\n# What the queue starts: a task of an array, or a merge.\nexec "%s" element "%s" "$@"\n' "$SELF" "$PLAN" >"$PLAN/job"
  : >"$PLAN/submitted"
  {
    printf 'format 1\nprogram %s\nversion %s\nsum %s\n' "$program" "$version" "$(program_sum "$program")"
    printf 'papers %s\nfiles %s\nlist %s\nparts %s\nwidth %s\nhours %s\nrate %s\n' "$papers" "$count" "$list" "$parts" "$width" "$hours" "${rate:-0}"
    # A program that takes a list does not look through DIR in every task.
    case $("$program" pack --help) in *--files*) echo 'lists yes' ;; *) echo 'lists no' ;; esac
    printf 'target %s\nname %s\npack %s\nrelations %s\n' "$target" "$name" "$pack_options" "$relations"
  } >"$PLAN/plan.new" && mv "$PLAN/plan.new" "$PLAN/plan" || stop "«$PLAN» cannot be written"
}
