# steps/modules.sh: the npm parts, by the lock file, in web/node_modules. No package's own scripts run.
#
# pdf.js comes beside the lock file: by it, npm would bring a canvas for node too, 30 MB that reading text has no use for.
#
# npm runs with the machine's PATH: Debian's npm finds its own modules only with Debian's node.

modules_key() { printf '5 %s %s' "$(checksum "$ROOT/web/package-lock.json")" "$(part pdfjs sha256)"; }
modules_there() { [ -d "$ROOT/web/node_modules/esbuild" ] && [ -d "$ROOT/web/node_modules/pdfjs-dist" ]; }

# Those of the tests hold those of the page: page set-up after test set-up has nothing to do, and takes nothing away.
key_page_modules() { modules_key; }
made_page_modules() { modules_there; }
step_page_modules() {
  rm -f "$TOOLS/stamps/test_modules"
  npm_ci --omit=dev
}

key_test_modules() { modules_key; }
made_test_modules() { modules_there && [ -d "$ROOT/web/node_modules/playwright-core" ]; }
step_test_modules() {
  npm_ci
  key_page_modules >"$TOOLS/stamps/page_modules"
}

npm_ci() {
  (cd "$ROOT/web" && npm ci --ignore-scripts --no-audit --no-fund "$@")
  licence fflate "$ROOT/web/node_modules/fflate/LICENSE"
  licence utif2 "$ROOT/web/node_modules/utif2/LICENSE"
  licence pako "$ROOT/web/node_modules/pako/LICENSE"
  licence tesseract-wasm "$ROOT/web/node_modules/tesseract-wasm/LICENSE.md" /usr/share/common-licenses/Apache-2.0
  bring_pdfjs
}

# Only the tested version, so the sum of parts.tsv is always compared.
bring_pdfjs() {
  local folder=$ROOT/web/node_modules/pdfjs-dist
  fetch_npm pdfjs-dist "$(part pdfjs tested)" pdfjs-dist
  rm -rf "$folder"
  mkdir -p "$folder"
  tar -xzf "$NPM_TARBALL" -C "$folder" --strip-components=1
  licence pdfjs "$folder/LICENSE" "$folder"/wasm/LICENSE_{PDFJS_,}{JBIG2,OPENJPEG}
}
