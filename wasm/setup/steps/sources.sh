# steps/sources.sh: third-party sources and headers, only the folders that are compiled or shipped.

key_icu_source() { echo 1; }
made_icu_source() { [ -d "$TOOLS/src/icu/source/data/in" ]; }
step_icu_source() {
  bring icu "$WORK/icu"
  licence icu "$WORK/icu/debian/copyright"
  rm -rf "$TOOLS/src/icu"
  mkdir -p "$TOOLS/src/icu/source/data"
  mv "$WORK/icu/source/"{common,i18n,stubdata} "$TOOLS/src/icu/source/"
  mv "$WORK/icu/source/data/in" "$TOOLS/src/icu/source/data/in"
}

key_imgui_source() { echo 1; }
made_imgui_source() { [ -e "$TOOLS/src/imgui/imgui.cpp" ]; }
step_imgui_source() {
  bring imgui "$WORK/imgui"
  licence imgui "$WORK/imgui/LICENSE.txt"
  rm -rf "$WORK/imgui/"{debian,examples,docs,.github} "$TOOLS/src/imgui"
  mkdir -p "$TOOLS/src"
  mv "$WORK/imgui" "$TOOLS/src/imgui"
}

key_stable_sources() { echo 1; }
made_stable_sources() { [ -d "$TOOLS/src/zstd/lib" ] && [ -d "$TOOLS/src/snowball/compiler" ]; }
step_stable_sources() {
  bring zstd "$WORK/zstd"
  bring snowball "$WORK/snowball"
  licence zstd "$WORK/zstd/LICENSE"
  licence snowball "$WORK/snowball/COPYING"
  rm -rf "$TOOLS/src/"{zstd,snowball}
  mkdir -p "$TOOLS/src/"{zstd,snowball}
  mv "$WORK/zstd/lib" "$TOOLS/src/zstd/lib"
  mv "$WORK/snowball/"{compiler,runtime,include,algorithms} "$TOOLS/src/snowball/"
}

key_allocator_source() { echo 1; }
made_allocator_source() { [ -e "$TOOLS/src/mimalloc/src/static.c" ]; }
step_allocator_source() {
  bring mimalloc "$WORK/mimalloc"
  licence mimalloc "$WORK/mimalloc/LICENSE"
  rm -rf "$TOOLS/src/mimalloc"
  mkdir -p "$TOOLS/src/mimalloc"
  mv "$WORK/mimalloc/"{include,src} "$TOOLS/src/mimalloc/"
}

# What compresses a site's files (`diarium site --precompress`, diarium.html).
key_compression_sources() { echo 1; }
made_compression_sources() { [ -e "$TOOLS/src/zlib/deflate.c" ] && [ -d "$TOOLS/src/brotli/c/enc" ]; }
step_compression_sources() {
  bring zlib "$WORK/zlib"
  bring brotli "$WORK/brotli"
  licence zlib "$WORK/zlib/README"
  licence brotli "$WORK/brotli/LICENSE"
  rm -rf "$TOOLS/src/"{zlib,brotli}
  mkdir -p "$TOOLS/src/"{zlib,brotli}
  mv "$WORK/zlib/"*.[ch] "$TOOLS/src/zlib/"
  mv "$WORK/brotli/c" "$TOOLS/src/brotli/c"
}

# What reads office files and web pages.
key_reader_sources() { echo 1; }
made_reader_sources() { [ -e "$TOOLS/src/expat/xmlparse.c" ] && [ -e "$TOOLS/src/gumbo/gumbo.h" ]; }
step_reader_sources() {
  bring expat "$WORK/expat"
  bring gumbo "$WORK/gumbo" tarball
  licence expat "$WORK/expat/expat/COPYING"
  licence gumbo "$WORK/gumbo/doc/COPYING"
  rm -rf "$TOOLS/src/"{expat,gumbo}
  mkdir -p "$TOOLS/src/"{expat,gumbo}
  mv "$WORK/expat/expat/lib/"*.[ch] "$TOOLS/src/expat/"
  mv "$WORK/gumbo/src/"*.[ch] "$TOOLS/src/gumbo/"
}

# nlohmann/json and doctest, and fontTools (Python without its recommended packages, for cutting the fonts).
key_headers() { echo 1; }
made_headers() { [ -d "$TOOLS/include/nlohmann" ] && [ -d "$TOOLS/include/doctest" ] && [ -d "$TOOLS/python/fontTools" ]; }
step_headers() {
  local name
  for name in json doctest fonttools; do
    bring "$name" "$WORK/root"
  done
  rm -rf "$TOOLS/include/"{nlohmann,doctest} "$TOOLS/python"
  mkdir -p "$TOOLS/include" "$TOOLS/python"
  mv "$WORK/root/usr/include/"{nlohmann,doctest} "$TOOLS/include/"
  mv "$WORK/root/usr/lib/python3/dist-packages/fontTools" "$TOOLS/python/"
  licence json "$WORK/root/usr/share/doc/nlohmann-json3-dev/copyright"
}

# Unicode's own conformance files, of the Unicode version that the ICU has: any other would fail by right.
key_unicode() { printf '2 for %s' "$(cat "$TOOLS/stamps/icu_source" "$TOOLS/got/icu_source.part")"; }
made_unicode() { [ -e "$TOOLS/unicode/NormalizationTest.txt" ]; }
step_unicode() {
  local suite version wanted file found
  wanted=$(sed -n 's/^#define U_UNICODE_VERSION "\([0-9]*\).*/\1/p' "$TOOLS/src/icu/source/common/unicode/uchar.h")
  for suite in $(part unicode from | tr ',' ' '); do
    private_apt "$suite" || continue
    version=$(binary_versions unicode-data | grep -m 1 "^$wanted\.") || continue
    progress "unicode-data $version from Debian $suite"
    fetch_binary "$WORK/root" unicode-data "$version" || continue
    mkdir -p "$WORK/unicode"
    for file in WordBreakTest SentenceBreakTest LineBreakTest NormalizationTest; do
      found=$(find "$WORK/root" -name "$file.txt*" | head -n 1)
      case $found in
        *.gz) gzip -dc "$found" >"$WORK/unicode/$file.txt" ;;
        *.bz2) bzip2 -dc "$found" >"$WORK/unicode/$file.txt" ;;
        *) cp "$found" "$WORK/unicode/$file.txt" ;;
      esac
    done
    rm -rf "$TOOLS/unicode"
    mv "$WORK/unicode" "$TOOLS/unicode"
    return 0
  done
  fail "no suite of this Debian mirror has the test files of Unicode $wanted." "Try another Debian mirror in /etc/apt."
}

# Snowball's own list of Swedish words and what its current stemmer makes of each: two files, line by line.
key_stemmer_words() { printf '1 %s %s' "$(part snowball-data package)" "$(part snowball-data minimum)"; }
made_stemmer_words() { [ -e "$TOOLS/snowball/swedish/voc.txt" ] && [ -e "$TOOLS/snowball/swedish/output.txt" ]; }
step_stemmer_words() {
  local name found
  bring snowball-data "$WORK/root"
  mkdir -p "$WORK/swedish"
  for name in voc output; do
    found=$(find "$WORK/root" -path "*swedish*" -name "$name.txt*" | head -n 1)
    case $found in
      *.gz) gzip -dc "$found" >"$WORK/swedish/$name.txt" ;;
      *) cp "$found" "$WORK/swedish/$name.txt" ;;
    esac
  done
  rm -rf "$TOOLS/snowball/swedish"
  mkdir -p "$TOOLS/snowball"
  mv "$WORK/swedish" "$TOOLS/snowball/swedish"
}
