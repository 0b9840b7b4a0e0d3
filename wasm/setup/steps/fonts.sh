# steps/fonts.sh: the fonts of the page, cut down to what it shows (fonts/cut.py).

FONTS_CEILING=150000  # bytes, brotli, all faces together

key_fonts() {
  printf '1 %s %s' "$(checksum "$SETUP"/fonts/*.py "$SETUP/icons.txt" "$ROOT/web/package-lock.json")" "$(cat "$TOOLS/stamps/headers")"
}
made_fonts() { [ -e "$TOOLS/fonts/icons.json" ] && [ -e "$TOOLS/fonts/icons.ttf" ]; }
step_fonts() {
  local modules=$MODULES size
  PYTHONPATH=$TOOLS/python /usr/bin/python3 -B "$SETUP/fonts/cut.py" "$modules" "$SETUP/icons.txt" "$WORK/fonts"
  size=$("$TOOLS/node/bin/node" -e '
    const { readFileSync } = require("node:fs"), { brotliCompressSync, constants } = require("node:zlib");
    const best = { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } };
    console.log(process.argv.slice(1).reduce((sum, file) => sum + brotliCompressSync(readFileSync(file), best).length, 0));' \
    "$WORK"/fonts/*.ttf)
  progress "six faces, $size bytes brotli together"
  [ "$size" -le $FONTS_CEILING ] || fail "the fonts have grown to $size bytes, over $FONTS_CEILING." "Fewer icons (wasm/setup/icons.txt) or fewer kerned pairs (wasm/setup/fonts/cut.py)."
  rm -rf "$TOOLS/fonts"
  mv "$WORK/fonts" "$TOOLS/fonts"
  licence inter "$modules/@expo-google-fonts/inter/LICENSE_FONT"
  licence literata "$modules/@expo-google-fonts/literata/LICENSE_FONT"
  licence lucide "$modules/lucide-static/LICENSE"
}
