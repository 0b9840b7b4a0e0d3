#!/usr/bin/env bash
# ./serve.sh [DIR] [--port N] [--build-only | --command]
#
#   DIR           a folder of papers (PDF, Word, OpenDocument, web pages, e-mail, text); default: assets/documents
#   --port N      the port to serve on, default 8080; the next free one is taken when it is in use
#   --build-only  stop before serving; the site is the folder build/site, which holds the old one until the new one is whole
#   --command     only build the native command, build/release/bin/diarium
#
# Sets up what is missing, builds what is stale, packs the papers of DIR, serves the site on this machine only.
set -u -o pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
say() { printf '%s\n' "$*"; }
stop() {
  printf '\nserve.sh stopped: %s\n' "$1" >&2
  shift
  if [ $# -gt 0 ]; then printf '  %s\n' "$@" >&2; fi
  exit "$ending"
}
usage() { sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

papers= port=8080 serving=yes wanted=site ending=1
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --build-only) serving=no ;;
    --command) wanted=command ;;
    --port) port=${2:-}; shift ;;
    --port=*) port=${1#*=} ;;
    -*) usage >&2; stop "there is no option '$1'." ;;
    *) [ -z "$papers" ] || stop "one folder at a time: '$papers' and '$1' were given."; papers=$1 ;;
  esac
  shift
done
case $port in '' | *[!0-9]* | ??????*) stop "'$port' is no port number." "Give one between 1024 and 65535: --port 8080" ;; esac
[ "$port" -ge 1 ] && [ "$port" -le 65535 ] || stop "'$port' is no port number." "Give one between 1024 and 65535: --port 8080"

if [ $wanted = command ]; then
  [ -z "$papers" ] && [ $serving = yes ] || stop "--command builds the native command only: it takes no folder and no --build-only."
  "$ROOT/wasm/setup/setup.sh" command || exit 1
  . "$ROOT/wasm/setup/build.sh"
  build_command || stop "the command could not be built (above)." "The whole output lies in build/log/."
  say "the command: build/release/bin/diarium"
  exit 0
fi
papers=${papers:-$ROOT/assets/documents}
[ -e "$papers" ] || stop "there is no folder '$papers'." "Give the folder that holds the papers: ./serve.sh DIR"
[ -d "$papers" ] || stop "'$papers' is a file, not a folder." "Give the folder that it lies in: ./serve.sh '$(dirname "$papers")'"
papers=$(cd "$papers" && pwd) || stop "the folder '$papers' cannot be opened." "Give yourself read access to it."
[ -n "$(cd "$papers" && find . \( -type f -o -type l \) ! -path '*/.*' -print -quit)" ] \
  || stop "the folder '$papers' is empty." "Put papers in it and run the same command again (assets/manual/files.md: which files are read)."

"$ROOT/wasm/setup/setup.sh" page || exit 1
. "$ROOT/wasm/setup/build.sh"
site=$BUILD/site node=$ROOT/.tools/node/bin/node

# packed SITE: whether it holds its pack, whole or in pieces.
packed() { [ -e "$1/collection.dia" ] || [ -e "$1/collection.json" ]; }

# documents: how many papers the site holds; each has a folder of its own.
documents() { find "$site/d" -mindepth 1 -maxdepth 1 -type d | wc -l; }

# inputs: a text that changes when the papers, the program or the page do.
inputs() {
  printf '%s\n' "$papers"
  stat -c '%n %Y' "$BUILD"/web/bin/diarium.* "$BUILD"/web/bin/sv.lex "$STAMPS/shell" 2>/dev/null
  (cd "$papers" && find . \( -type f -o -type l \) -printf '%P %l %s %T@\n' | LC_ALL=C sort | sha256sum)
}

# make_site: packs the papers into build/site, unless it holds them as they are, by this program.
make_site() {
  local now start status took
  now=$(inputs)
  if packed "$site" && [ "$(cat "$STAMPS/site" 2>/dev/null)" = "$now" ]; then
    say "build/site is up to date: $(documents) documents, $(du -sk "$site" | cut -f1) kB"
  else
    say "Packing $papers"
    start=$(date +%s%N)
    mkdir -p "$STAMPS"
    rm -f "$STAMPS/site"
    "$node" "$BUILD/web/bin/diarium.js" site "$papers" -o "$site" --shell "$BUILD/shell"
    status=$?
    if [ $status -ge 2 ]; then
      ending=$status
      stop "nothing in '$papers' could be read, or the site could not be written (above)." \
        "assets/manual/files.md says which files are read. Is there room on the disk? ($(df -Pm "$BUILD" | awk 'NR == 2 { print $4 }') MB free)"
    fi
    printf '%s' "$now" >"$STAMPS/site"
    took=$((($(date +%s%N) - start) / 1000000))
    say "build/site: $(documents) documents, pack $(($(cat "$site"/collection.dia "$site"/collection-*.part 2>/dev/null | wc -c) / 1000)) kB, all files $(du -sk "$site" | cut -f1) kB, $((took / 1000)).$(printf '%03d' $((took % 1000))) s"
  fi
}

# what_failed: where the whole output of a build lies.
what_failed() { stop "the page could not be built (above)." "The whole output lies in build/log/."; }

if [ "$serving" = no ] || page_built; then
  build_page || what_failed
  make_site
  [ "$serving" = yes ] || exit 0
  exec "$node" "$ROOT/wasm/setup/serve.mjs" "$site" "$port"
fi

# The first time, the page is there before all of it is compiled.
build_first_page || what_failed
make_site
"$node" "$ROOT/wasm/setup/serve.mjs" "$site" "$port" &
server=$!
trap 'kill $server' EXIT
trap 'exit 130' INT TERM
say "The page is there. Own papers and exports are being compiled and come with it when it is loaded again."
build_page || what_failed
make_site
wait $server
