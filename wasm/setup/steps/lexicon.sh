# steps/lexicon.sh: the Swedish forms that repair and splitting know: hunspell's dictionary, kept as it came.
#
# CMake makes build/PRESET/bin/sv.lex of it and of assets/lexicon (wasm/setup/lexicon/compile.cpp).

key_lexicon() { printf '1 %s %s' "$(part hunspell-sv package)" "$(part hunspell-sv minimum)"; }
made_lexicon() { [ -e "$TOOLS/lexicon/sv_SE.aff" ] && [ -e "$TOOLS/lexicon/sv_SE.dic" ]; }
step_lexicon() {
  bring hunspell-sv "$WORK/root"
  mkdir -p "$WORK/lexicon"
  cp "$WORK/root/usr/share/hunspell/"sv_SE.{aff,dic} "$WORK/lexicon/"
  # The package carries the dictionaries of all languages: of its notice, what concerns the Swedish one. The LGPL is
  # read together with the GPL.
  awk 'NR == 1 || /^Source:/; /^Files:/ { kept = ($2 == "dictionaries/sv_SE/*"); if (kept) print "" } kept' \
    "$WORK/root/usr/share/doc/hunspell-sv/copyright" >"$WORK/notice"
  licence hunspell-sv "$WORK/notice" /usr/share/common-licenses/LGPL-3 /usr/share/common-licenses/GPL-3
  rm -rf "$TOOLS/lexicon"
  mv "$WORK/lexicon" "$TOOLS/lexicon"
}
