# steps/archive.sh: Debian's signed archive, read through private apt roots that leave the machine's own apt alone.
#
# Works without root rights. The machine's mirror, proxy settings and keys are used; only the folders are redirected.
# A testing suite's index expires after a week, and mirrors lag: the date is not enforced (the signature is), the age
# is printed and minimum versions are checked by ourselves.

# archive_uri: the machine's own Debian mirror, of both styles of source lists; never its security archive.
archive_uri() {
  { sed -n 's/^URIs:[[:space:]]*//p' /etc/apt/sources.list.d/*.sources
    sed -n 's/^deb[[:space:]]\+\(\[[^]]*\][[:space:]]\+\)\?\([^[:space:]]\+\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list
  } 2>/dev/null | tr ' ' '\n' | awk '
    /security/ || !/^(https?|mirror|file|tor)[+:]/ { next }
    !first { first = $0 }
    /debian/ && !best { best = $0 }
    END { print best ? best : first }' || true
}

# private_apt SUITE [binary|source]: makes and updates the private root of a suite's packages of that kind; afterwards apt tools in this
# shell read it. Indexes that the machine's own apt has are not fetched again.
private_apt() {
  local type=deb name=$1-${2:-binary} root uri age
  [ "${2:-}" != source ] || type=deb-src
  root=$TOOLS/apt/$name
  export APT_CONFIG=$root/apt.conf
  APT_ROOT=$root
  mkdir -p "$TOOLS/apt"
  exec 8>"$TOOLS/apt/$name.lock"
  flock 8
  if [ -e "$root/updated" ]; then exec 8>&-; return 0; fi
  command -v apt-get >/dev/null || fail "this system has no apt-get, which fetches and checks the sources." "Run the same command in a Debian 12 container."
  uri=$(archive_uri)
  [ -n "$uri" ] || fail "no Debian mirror stands in /etc/apt." "Add one to /etc/apt/sources.list.d and run the same command again."
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || fail "Debian's archive keys are missing." "Install the package debian-archive-keyring and run the same command again."
  rm -rf "$root"
  mkdir -p "$root"/etc/{sources.list.d,preferences.d} "$root/state/lists/partial" "$root/cache/archives/partial"
  : >"$root/state/status"
  printf 'Types: %s\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\nAllow-Insecure: no\nAllow-Weak: no\nAllow-Downgrade-To-Insecure: no\n' \
    "$type" "$uri" "$1" >"$root/etc/sources.list.d/suite.sources"
  cat >"$root/apt.conf" <<CONF
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$root/etc/sources.list.d";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "$root/etc/preferences.d";
Dir::State "$root/state";
Dir::State::status "$root/state/status";
Dir::Cache "$root/cache";
APT::Sandbox::User "root";
APT::Install-Recommends "false";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
Acquire::Retries "3";
APT::Update::Error-Mode "any";
CONF
  # Half a file (a full disk) would let apt read the machine's own settings.
  tail -n 1 "$root/apt.conf" | grep -q Error-Mode || return 1
  cp /var/lib/apt/lists/*_dists_"$1"_* "$root/state/lists/" 2>/dev/null || true
  apt-get update -qq || return 1
  age=$(sed -n 's/^Date: //p' "$root"/state/lists/*_"$1"_*Release | head -n 1)
  progress "index of Debian $1 ($name), dated $age"
  : >"$root/updated"
  exec 8>&-
}

# binary_versions PACKAGE, source_versions PACKAGE: all versions in the private root, newest first, one a line.
binary_versions() { apt-cache show "$1" 2>/dev/null | sed -n 's/^Version: //p' | newest_first; }
source_versions() { apt-cache showsrc "$1" 2>/dev/null | sed -n 's/^Version: //p' | newest_first; }
newest_first() {
  local version place sorted=()
  while read -r version; do
    for ((place = 0; place < ${#sorted[@]}; place++)); do
      if dpkg --compare-versions "$version" ge "${sorted[place]}"; then break; fi
    done
    [ "${sorted[place]:-}" = "$version" ] || sorted=("${sorted[@]:0:place}" "$version" "${sorted[@]:place}")
  done
  [ ${#sorted[@]} -eq 0 ] || printf '%s\n' "${sorted[@]}"
}

# at_least VERSION MINIMUM
at_least() { [ -n "$1" ] && dpkg --compare-versions "$1" ge "$2"; }

# fetch_binaries FOLDER PACKAGE...: downloads the packages into $WORK, unpacks them under FOLDER, notes what was got.
fetch_binaries() {
  local folder=$1 deb
  shift
  rm -rf "$WORK/debs"
  mkdir -p "$folder" "$WORK/debs"
  (cd "$WORK/debs" && apt-get download -qq "$@") || return 1
  for deb in "$WORK"/debs/*.deb; do
    got "$(dpkg-deb -f "$deb" Package)" "$(dpkg-deb -f "$deb" Version)" "$deb" || return 1
    dpkg-deb -x "$deb" "$folder" || return 1
    rm "$deb"
  done
}

# fetch_binary FOLDER PACKAGE VERSION: fetch_binaries, of one version of one package.
fetch_binary() { fetch_binaries "$1" "$2=$3"; }

# fetch_source FOLDER PACKAGE VERSION: downloads and unpacks a source package (with Debian's patches) as FOLDER. apt verifies the files
# against the signed index.
fetch_source() {
  local patch
  rm -rf "$WORK/source-$2"
  mkdir -p "$WORK/source-$2/unpacked"
  (
    cd "$WORK/source-$2" && apt-get source -qq --download-only "$2=$3" && unpack_tarball && cd unpacked && tar -xf ../*.debian.tar.* --no-same-owner || exit 1
    [ -e debian/patches/series ] || exit 0
    sed 's/#.*//' debian/patches/series | while read -r patch _; do
      [ -z "$patch" ] || patch -p1 --quiet <"debian/patches/$patch" || exit 1
    done
  ) || return 1
  keep_source "$2" "$1" "$3"
}
tarball_here() { ls | grep -E '\.orig\.tar\.[a-z0-9]+$' | head -n 1; }
unpack_tarball() { tar -xf "$(tarball_here)" -C unpacked --strip-components=1 --no-same-owner; }

# fetch_tarball FOLDER PACKAGE VERSION: the makers' tarball of a source package, without Debian's packaging and patches: for
# parts that need none of them. apt verifies it against the signed index.
fetch_tarball() {
  rm -rf "$WORK/source-$2"
  mkdir -p "$WORK/source-$2/unpacked"
  (cd "$WORK/source-$2" && apt-get source -qq --download-only --tar-only "$2=$3" && unpack_tarball) || return 1
  keep_source "$2" "$1" "$3"
}

# keep_source PACKAGE FOLDER VERSION: what was unpacked becomes FOLDER, and the tarball is noted.
keep_source() {
  local package=$1 folder=$2 version=$3 tarball
  tarball=$(cd "$WORK/source-$package" && tarball_here)
  got "$package" "$version" "$WORK/source-$package/$tarball" || return 1
  rm -rf "$folder"
  mkdir -p "$(dirname "$folder")"
  mv "$WORK/source-$package/unpacked" "$folder"
  rm -rf "$WORK/source-$package"
}

# part NAME FIELD: one field of a part's line in parts.tsv (minimum, from, package ...).
part() {
  awk -F '\t' -v name="$1" -v field="$2" '
    /^#/ { next }
    !column { for (i = 1; i <= NF; i++) if ($i == field) column = i; next }
    $1 == name { print $column; exit }' "$SETUP/parts.tsv"
}

# bring NAME FOLDER [HOW]: fetches a part into FOLDER by fetch_HOW (default: its kind, source or binary): the newest version of at
# least its minimum, of the first of its suites that has one. A mirror's index may be newer than its files, so a version that
# does not arrive gives way to the next.
bring() {
  local name=$1 folder=$2 kind package minimum suite version named=
  kind=$(part "$name" kind)
  package=$(part "$name" package)
  minimum=$(part "$name" minimum)
  for suite in $(part "$name" from | tr ',' ' '); do
    private_apt "$suite" "$kind" || continue
    for version in $("${kind}_versions" "$package"); do
      at_least "$version" "$minimum" || break
      progress "$package $version from Debian $suite"
      if "fetch_${3:-$kind}" "$folder" "$package" "$version"; then return 0; fi
      progress "the mirror names it, but does not give it; trying the next version"
      named+=" $version"
    done
  done
  [ -z "$named" ] || fail "this Debian mirror names $package$named, but gave none of them." \
    "Most often a mirror is being brought up to date: try again in an hour, or another Debian mirror in /etc/apt. The log: $TOOLS/log/${WORK##*/}.log"
  fail "no suite of this Debian mirror has $package $minimum or newer (looked in: $(part "$name" from))." \
    "Is the network there? Otherwise try another Debian mirror in /etc/apt. The log: $TOOLS/log/${WORK##*/}.log"
}

# licence NAME FILE...: the text that the notices page shows.
licence() {
  local name=$1
  shift
  mkdir -p "$TOOLS/licences"
  cat "$@" >"$TOOLS/licences/$name.txt.part"
  mv "$TOOLS/licences/$name.txt.part" "$TOOLS/licences/$name.txt"
}

# got NAME VERSION FILE: one part that arrived; manifest.mjs makes .tools/manifest.json of these lines. Ends the set-up when
# parts.tsv knows another sum of the same file of the same version: before anything of it is used.
got() {
  local sum tested
  sum=$(sha256sum <"$3" | cut -d' ' -f1)
  tested=$(tested_sum "$1" "$2" "$(basename "$3")")
  [ "${tested:-$sum}" = "$sum" ] || fail "$1 $2 is not the one that was tested: the sum (SHA-256) of $(basename "$3") is $sum, not $tested." \
    "Nothing of it was used. Try again later; if it stays so, compare it with wasm/setup/parts.tsv and tell the maintainers."
  printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$(basename "$3")" "$sum" >>"$TOOLS/got/${WORK##*/}.part"
}

# tested_sum NAME VERSION FILE: the sum that parts.tsv holds of this file; nothing when another version or file was tested.
tested_sum() {
  awk -F '\t' -v name="$1" -v version="$2" -v file="$3" '
    /^#/ { next }
    !width { for (i = 1; i <= NF; i++) column[$i] = i; width = NF; next }
    ($1 == name || $column["package"] == name) && $column["tested"] == version && $column["file"] == file { print $column["sha256"]; exit }' "$SETUP/parts.tsv"
}
