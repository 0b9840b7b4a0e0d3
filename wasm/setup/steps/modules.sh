# steps/modules.sh: the npm parts, by the lock file, in .tools/modules; web/node_modules is a link to them. No package's own
# scripts run.
#
# pdf.js comes beside the lock file: by it, npm would bring a canvas for node too, 30 MB that reading text has no use for.

MODULES=$TOOLS/modules/node_modules
modules_key() { printf '6 %s %s' "$(checksum "$ROOT/web/package-lock.json")" "$(part pdfjs sha256)"; }
modules_there() { [ -d "$MODULES/esbuild" ] && [ -d "$MODULES/pdfjs-dist" ]; }

# Those of the tests hold those of the page: page set-up after test set-up has nothing to do, and takes nothing away.
key_page_modules() { modules_key; }
made_page_modules() { modules_there; }
step_page_modules() {
  rm -f "$TOOLS/stamps/test_modules"
  npm_ci --omit=dev
}

key_test_modules() { modules_key; }
made_test_modules() { modules_there && [ -d "$MODULES/playwright-core" ]; }
step_test_modules() {
  npm_ci
  key_page_modules >"$TOOLS/stamps/page_modules"
}

npm_ci() {
  mkdir -p "$TOOLS/modules"
  cp "$ROOT/web/package.json" "$ROOT/web/package-lock.json" "$ROOT/.npmrc" "$TOOLS/modules/"
  (cd "$TOOLS/modules" && "$TOOLS/node/bin/node" "$TOOLS/npm/bin/npm-cli.js" ci --ignore-scripts --no-audit --no-fund "$@")
  licence fflate "$MODULES/fflate/LICENSE"
  licence utif2 "$MODULES/utif2/LICENSE"
  licence pako "$MODULES/pako/LICENSE"
  licence tesseract-wasm "$MODULES/tesseract-wasm/LICENSE.md" /usr/share/common-licenses/Apache-2.0
  bring_pdfjs
}

# Only the tested version, so the sum of parts.tsv is always compared.
bring_pdfjs() {
  local folder=$MODULES/pdfjs-dist
  fetch_npm pdfjs-dist "$(part pdfjs tested)" pdfjs-dist
  rm -rf "$folder"
  mkdir -p "$folder"
  tar -xzf "$NPM_TARBALL" -C "$folder" --strip-components=1
  licence pdfjs "$folder/LICENSE" "$folder"/wasm/LICENSE_{PDFJS_,}{JBIG2,OPENJPEG}
}
