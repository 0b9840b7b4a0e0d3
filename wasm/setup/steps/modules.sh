# steps/modules.sh: the npm parts, by the lock file, in web/node_modules. No package's own scripts run.
#
# pdf.js would like a canvas of its own under node, 30 MB that reading text has no use for: package.json puts a small part
# in its place that is there anyway.
#
# npm runs with the machine's PATH: Debian's npm finds its own modules only with Debian's node.

modules_key() { printf '3 %s' "$(checksum "$ROOT/web/package-lock.json")"; }
modules_there() { [ -d "$ROOT/web/node_modules/esbuild" ]; }

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
  licence pdfjs "$ROOT/web/node_modules/pdfjs-dist/LICENSE"
}
