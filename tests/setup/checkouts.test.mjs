// What one checkout has compiled for the page another of the same code takes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inFolder, root, test } from './support.mjs';

/** Checkouts of one file each, with this one's set-up; what compiles only copies the file, and writes down that it did. */
const script = `
checkout() { mkdir -p "$1/core" && cp -r '${root}/wasm' "$1/wasm" && printf '%s' "$2" >"$1/core/a.cpp" && touch "$1/CMakeLists.txt" && ln -s ../tools "$1/.tools"; }
build() (
  ROOT=$PWD/$1
  say() { :; }
  . "$ROOT/wasm/setup/build.sh"
  build_preset() { for folder in bin page module; do mkdir -p "$BUILD/web/$folder" && cp "$ROOT/core/a.cpp" "$BUILD/web/$folder/diarium.js"; done; echo "$ROOT" >>compiled; }
  bundle() { :; }
  build_page && [ "$(cat "$ROOT/build/web/page/diarium.js")" = "$2" ]
)
mkdir tools && echo '{}' >tools/manifest.json
checkout a same && checkout b same && checkout c other && build a same && build b same && build c other && [ "$(grep -c . compiled)" = 2 ] && ! ls -d tools.page-*.part* 2>/dev/null &&
for code in d e f; do checkout $code $code && build $code $code || exit 1; done && [ "$(ls -d tools.page-* | wc -l)" = 3 ] && [ "$(cat tools.page-*/bin/diarium.js)" != same ]`;

test('two checkouts of the same code compile the page once, below a folder with a space in its name too, and three are kept', () => inFolder((folder) => {
  const here = path.join(folder, 'two checkouts');
  fs.mkdirSync(here);
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: here, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}));
