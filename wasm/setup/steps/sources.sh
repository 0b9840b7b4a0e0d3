# steps/sources.sh: third-party sources and headers, only the folders that are compiled or shipped.

ICU_MINIMUM=78
IMGUI_MINIMUM=1.92.2
# Suites that move, newest last: an index that no longer reaches our minimum is passed over.
NEW_SUITES='forky sid'
STABLE_SUITE=bookworm

# licence NAME FILE...: the text that the notices page shows.
licence() {
  local name=$1
  shift
  mkdir -p "$TOOLS/licences"
  cat "$@" >"$TOOLS/licences/$name.txt.part"
  mv "$TOOLS/licences/$name.txt.part" "$TOOLS/licences/$name.txt"
}

# enter_suite SOURCE MINIMUM: the first suite whose source package is new enough; sets APT_ROOT.
enter_suite() {
  local suite
  for suite in $NEW_SUITES; do
    private_apt "$suite" || continue
    if at_least "$(newest_source "$1")" "$2"; then
      progress "$1 $(newest_source "$1") from Debian $suite"
      return 0
    fi
  done
  fail "no Debian suite of this mirror has $1 $2 or newer (looked in: $NEW_SUITES)." "Try another Debian mirror in /etc/apt."
}

step_icu_source() {
  rm -f "$TOOLS/got/icu_source.part"
  enter_suite icu "$ICU_MINIMUM"
  fetch_source icu "$WORK/icu"
  licence icu "$WORK/icu/debian/copyright"
  rm -rf "$TOOLS/src/icu"
  mkdir -p "$TOOLS/src/icu/source/data"
  mv "$WORK/icu/source/"{common,i18n,stubdata} "$TOOLS/src/icu/source/"
  mv "$WORK/icu/source/data/in" "$TOOLS/src/icu/source/data/in"
}

step_imgui_source() {
  rm -f "$TOOLS/got/imgui_source.part"
  enter_suite imgui "$IMGUI_MINIMUM"
  fetch_source imgui "$WORK/imgui"
  # Debian takes the stb headers out (they have a package of their own); Dear ImGui ships them as imstb_*.h.
  licence imgui "$WORK/imgui/LICENSE.txt"
  rm -rf "$WORK/imgui/"{debian,examples,docs,.github,.git*} "$TOOLS/src/imgui"
  mv "$WORK/imgui" "$TOOLS/src/imgui"
}

step_stable_sources() {
  rm -f "$TOOLS/got/stable_sources.part"
  private_apt "$STABLE_SUITE"
  progress "zstd $(newest_source libzstd), Snowball $(newest_source snowball) from Debian $STABLE_SUITE"
  fetch_source libzstd "$WORK/zstd"
  fetch_source snowball "$WORK/snowball"
  licence zstd "$WORK/zstd/LICENSE"
  licence snowball "$WORK/snowball/COPYING"
  rm -rf "$TOOLS/src/"{zstd,snowball}
  mkdir -p "$TOOLS/src/zstd"
  mv "$WORK/zstd/lib" "$TOOLS/src/zstd/lib"
  mkdir -p "$TOOLS/src/snowball"
  mv "$WORK/snowball/"{compiler,runtime,include,algorithms} "$TOOLS/src/snowball/"
}

step_headers() {
  local include=$TOOLS/include
  rm -f "$TOOLS/got/headers.part"
  private_apt "$STABLE_SUITE"
  progress "nlohmann/json $(newest_binary nlohmann-json3-dev), doctest $(newest_binary doctest-dev), fontTools $(newest_binary python3-fonttools) from Debian $STABLE_SUITE"
  fetch_binaries "$WORK/root" nlohmann-json3-dev doctest-dev python3-fonttools
  mkdir -p "$include"
  rm -rf "$include"/{nlohmann,doctest} "$TOOLS/python"
  mv "$WORK/root/usr/include/"{nlohmann,doctest} "$include/"
  mkdir -p "$TOOLS/python"
  mv "$WORK/root/usr/lib/python3/dist-packages/fontTools" "$TOOLS/python/"
  licence json "$WORK/root/usr/share/doc/nlohmann-json3-dev/copyright"
}

# Unicode's own conformance files, of the Unicode version that the ICU has.
step_unicode() {
  local suite version wanted
  wanted=$(sed -n 's/^#define U_UNICODE_VERSION "\([0-9]*\).*/\1/p' "$TOOLS/src/icu/source/common/unicode/uchar.h")
  rm -f "$TOOLS/got/unicode.part"
  for suite in $NEW_SUITES; do
    private_apt "$suite" || continue
    version=$(newest_binary unicode-data)
    [ "${version%%.*}" = "$wanted" ] || continue
    progress "Unicode $version from Debian $suite"
    fetch_binaries "$WORK/root" unicode-data
    rm -rf "$TOOLS/unicode"
    mkdir -p "$WORK/unicode"
    for file in WordBreakTest SentenceBreakTest LineBreakTest NormalizationTest; do
      found=$(find "$WORK/root" -name "$file.txt*" | head -n 1)
      case $found in
        *.gz) gzip -dc "$found" >"$WORK/unicode/$file.txt" ;;
        *.bz2) bzip2 -dc "$found" >"$WORK/unicode/$file.txt" ;;  # dpkg-dev brings bzip2
        *) cp "$found" "$WORK/unicode/$file.txt" ;;
      esac
    done
    mv "$WORK/unicode" "$TOOLS/unicode"
    return 0
  done
  fail "no Debian suite of this mirror has the test files of Unicode $wanted." "Try another Debian mirror in /etc/apt."
}
