# archive/common: what every part of diarium-archive asks: words to the user, a plan's settings and the names of its files.

say() { printf '%s\n' "$*"; }
stop() { printf 'diarium-archive: %s\n' "$*" >&2; exit 2; }

is_number() { case $1 in '' | *[!0-9]* | ??????????*) return 1 ;; esac; [ "$1" -ge 1 ]; }
# number_of OPTION VALUE: stops unless it is a whole number from 1.
number_of() { is_number "$2" || stop "$1 takes a whole number from 1, not «$2»"; }
has_program() { command -v "$1" >/dev/null 2>&1; }
sum_of() { sha256sum <"$1" | cut -d ' ' -f 1; }
bytes_of() { wc -c <"$1" | tr -d ' '; }
folder_of() { (cd "$1" 2>/dev/null && pwd -P); }
this_node() { printf '%s' "${SLURMD_NODENAME:-$(uname -n)}"; }

# read_settings PREFIX FILE: each line «key value» becomes the variable PREFIX_key.
read_settings() {
  while IFS= read -r line; do
    key=${line%% *} value=${line#* }
    case $key in *[!a-z]* | '') continue ;; esac
    eval "$1_$key=\$value"
  done <"$2"
}

# open_plan FOLDER: sets what is known of a plan. Stops where it is none, of another format or no longer what was planned.
open_plan() {
  [ -n "$1" ] || stop 'which plan? Give its folder'
  PLAN=$(folder_of "$1") || stop "there is no folder «$1»"
  [ -f "$PLAN/plan" ] || stop "«$PLAN» is no plan: it has no file «plan»; make one with diarium-archive plan"
  plan_format='' plan_target='' plan_name='' plan_parts='' plan_width='' plan_relations=''
  read_settings plan "$PLAN/plan"
  [ "$plan_format" = 1 ] || stop "«$PLAN» is of another version of diarium-archive; plan again"
  [ -n "$plan_target" ] && [ -n "$plan_name" ] && [ -n "$plan_relations" ] && is_number "$plan_parts" && is_number "$plan_width" || stop "«$PLAN/plan» is not whole; plan again"
  program=$plan_program papers=$plan_papers parts=$plan_parts target=$plan_target name=$plan_name width=$plan_width
}

# check_plan: stops where the list of files or the program is another than the plan was made with: parts of two would mix.
check_plan() {
  [ -f "$PLAN/files" ] || stop "the list «$PLAN/files» is not there; plan again"
  if [ "$(sum_of "$PLAN/files")" != "$plan_list" ]; then
    twice=$(sort "$PLAN/files" | uniq -d | head -n 1)
    [ -z "$twice" ] || stop "«$twice» stands twice in «$PLAN/files»: a paper would be in two parts; plan again"
    stop "«$PLAN/files» was changed after the plan was made; plan again, in a new folder"
  fi
  [ -x "$program" ] || stop "the program «$program» is not there (on $(this_node))"
  is=$("$program" --version 2>/dev/null)
  [ "$is" = "$plan_version" ] || stop "the plan was made with «$plan_version», and on $(this_node) stands «$is»; plan again"
  [ "$(program_sum "$program")" = "$plan_sum" ] || stop "«$program» is another build than the plan was made with (on $(this_node)); plan again"
}

# program_sum FILE: of the program and of the words that it repairs by, which lie beside it.
program_sum() {
  words=$(dirname "$1")/sv.lex
  if [ -f "$words" ]; then cat "$1" "$words"; else cat "$1"; fi | sha256sum | cut -d ' ' -f 1
}

# The steps, and the file that a task makes. A merge has the part 0.
STEPS='learn words pack merge'
parts_of() { case $1 in learn | pack) awk -v n="$parts" 'BEGIN { for (i = 1; i <= n; i++) print i }' ;; *) echo 0 ;; esac; }
part_name() { printf '%0*d' "$width" "$1"; }
output_of() { # STEP PART
  case $1 in
    learn) printf '%s' "$PLAN/words/$(part_name "$2").words" ;;
    words) printf '%s' "$PLAN/words/all.words" ;;
    pack) printf '%s' "$PLAN/segments/$(part_name "$2").dia" ;;
    merge) printf '%s' "$target" ;;
  esac
}
# task_words STEP PART: «pack 3 of 16», for people.
task_words() { case $1 in learn | pack) printf '%s' "$1 $2 of $parts" ;; words) printf 'words' ;; merge) printf 'merge' ;; esac; }
