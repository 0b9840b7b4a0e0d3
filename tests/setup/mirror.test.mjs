// A mirror whose index is newer than its files: set-up takes the next version that it gives, or says that there is none.
// The step runs as it is, with an archive tool that answers from a table made here.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, root, test } from './support.mjs';

const COLUMNS = ['name', 'kind', 'from', 'package', 'minimum', 'tested', 'file', 'sha256', 'licence', 'use'];
const IMGUI = ['imgui', 'source', 'forky,sid', 'imgui', '1.92', '1.92.2-1', 'imgui_1.92.2.orig.tar.gz', '0'.repeat(64), 'MIT', 'draws'];

const TOOLS = {
  'apt-get': String.raw`#!/bin/sh
root=$(dirname "$APT_CONFIG") suite=$(basename "$root" -source)
case $1 in
  update) mkdir -p "$root/state/lists" && echo 'Date: today' >"$root/state/lists/a_$suite"_Release ;;
  source)
    for last in "$@"; do :; done
    version=$(echo "$last" | cut -d= -f2)
    grep -qx "$suite $version given" "$TABLE" || { echo "E: Failed to fetch $version  404  Not Found" >&2; exit 100; }
    mkdir imgui && echo "$version" >imgui/imgui.cpp && echo 'Permission is given.' >imgui/LICENSE.txt
    tar -czf "imgui_$(echo "$version" | cut -d- -f1).orig.tar.gz" imgui && rm -r imgui && echo >"imgui_$version.dsc"
    mkdir -p debian/patches && echo 'one.patch # why' >debian/patches/series
    printf -- '--- a/LICENSE.txt\n+++ b/LICENSE.txt\n@@ -1 +1 @@\n-Permission is given.\n+Permission is granted.\n' >debian/patches/one.patch
    tar -cJf "imgui_$version.debian.tar.xz" debian && rm -r debian ;;
esac
`,
  'apt-cache': String.raw`#!/bin/sh
sed -n "s/^$(basename "$(dirname "$APT_CONFIG")" -source) \([^ ]*\) .*/Version: \1/p" "$TABLE"
`,
};

/** Runs the step that fetches Dear ImGui from a mirror with these lines: suite, version, `given` or `missing`. */
function fetched(folder, lines) {
  for (const one of ['setup/steps', 'tools/got', 'tools/stamps', 'tools/log', 'tools/work', 'bin']) mkdirSync(join(folder, one), { recursive: true });
  for (const step of ['report', 'archive', 'sources']) copyFileSync(join(root, `wasm/setup/steps/${step}.sh`), join(folder, 'setup/steps', `${step}.sh`));
  for (const [name, text] of Object.entries(TOOLS)) {
    writeFileSync(join(folder, 'bin', name), text);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  writeFileSync(join(folder, 'setup/parts.tsv'), `${COLUMNS.join('\t')}\n${IMGUI.join('\t')}\n`);
  writeFileSync(join(folder, 'table'), `${lines.join('\n')}\n`);
  const script = `set -u -o pipefail; ROOT='${folder}' SETUP='${folder}/setup' TOOLS='${folder}/tools' STEP_NUMBER=1 STEP_COUNT=1
    for one in report archive sources; do . "$SETUP/steps/$one.sh"; done; step imgui_source 'Dear ImGui'`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script],
    { encoding: 'utf8', env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, TABLE: join(folder, 'table') } });
  const source = join(folder, 'tools/src/imgui/imgui.cpp');
  const licence = join(folder, 'tools/licences/imgui.txt');
  return { status, text: stdout + stderr, licence: existsSync(licence) ? readFileSync(licence, 'utf8').trim() : '', version: existsSync(source) ? readFileSync(source, 'utf8').trim() : '' };
}

for (const [sentence, lines, wanted] of [
  ['the newest version that a suite gives is taken', ['forky 1.92.9-1 given', 'forky 1.92.10-1 given', 'sid 1.93.0-1 given'], '1.92.10-1'],
  ['a version that the mirror names but does not give makes room for the one before', ['forky 1.92.9-1 given', 'forky 1.93.0-1 missing'], '1.92.9-1'],
  ['a suite of which nothing arrives makes room for the next suite', ['forky 1.93.0-1 missing', 'sid 1.92.4-1 given'], '1.92.4-1'],
  ['a suite that has only older ones makes room for the next suite', ['forky 1.80.0-1 given', 'sid 1.92.4-1 given'], '1.92.4-1'],
]) {
  test(`mirror: ${sentence}`, () => inFolder((folder) => {
    const { status, text, version, licence } = fetched(folder, lines);
    assert.equal(status, 0, text);
    assert.equal(licence, 'Permission is granted.', "Debian's patch is taken");
    assert.equal(version, wanted);
    const [line, ...rest] = readFileSync(join(folder, 'tools/got/imgui_source.part'), 'utf8').trim().split('\n');
    assert.deepEqual([line.split('\t').slice(0, 2), rest], [['imgui', wanted], []]);
  }));
}

test('mirror: a version under the minimum is never taken, and what is missing is said', () => inFolder((folder) => {
  const { status, text, version } = fetched(folder, ['forky 1.93.0-1 missing', 'forky 1.80.0-1 given']);
  assert.notEqual(status, 0);
  assert.equal(version, '');
  assert.match(text, /set-up stopped: this Debian mirror names imgui 1\.93\.0-1, but gave none of them\./);
}));
