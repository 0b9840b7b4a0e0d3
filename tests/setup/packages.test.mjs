// Debian's packages: what a set-up or anybody else's dpkg left half done is ended, and who cannot install is told which are missing.
// The step runs as it is, beside stand-ins for apt-get, dpkg and the like that write down how they were called.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, root, test } from './support.mjs';

/** Installs what `missing` names, with these programs in the place of the machine's; `calls`: what was called, a line each. */
function installed(folder, missing, programs) {
  for (const one of ['bin', 'tools/log']) mkdirSync(join(folder, one), { recursive: true });
  for (const name of ['bash', 'env', 'grep', 'tail', 'sed', 'df', 'awk', 'sort', 'tr']) symlinkSync(spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim(), join(folder, 'bin', name));
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/bash\n${text}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  const script = `set -u -o pipefail; ROOT='${folder}' TOOLS='${folder}/tools'
    for one in report packages; do . '${root}/wasm/setup/steps/'$one.sh; done
    missing_packages() { printf '%s' '${missing}'; }
    ask_packages page; install_packages`;
  const { status, stdout, stderr } = spawnSync('/bin/bash', ['--norc', '-c', script], { encoding: 'utf8', env: { PATH: join(folder, 'bin'), CALLS: join(folder, 'calls') } });
  return { status, text: stdout + stderr, calls: existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [] };
}
const noted = 'echo "${0##*/} $*" >>"$CALLS"';
const machine = (states, configures = 'exit 0') => ({ id: 'echo 0', 'dpkg-query': `printf '${states}'`, dpkg: `${noted}; ${configures}`, 'apt-get': noted });
const usual = /^apt-get -y .* (update|install .*|clean)$|^apt-get clean$/;

test('packages: a whole machine that has all is left alone', () => inFolder((folder) => {
  assert.deepEqual(installed(folder, '', machine('ii \\nii \\nrc \\n')), { status: 0, text: '', calls: [] });
}));

test('packages: what is missing is installed', () => inFolder((folder) => {
  const { status, text, calls } = installed(folder, 'cmake\n', machine('ii \\n'));
  assert.equal(status, 0, text);
  assert.ok(calls.every((one) => usual.test(one)) && calls.some((one) => one.endsWith(' install cmake')), calls.join('\n'));
}));

test('packages: what dpkg left half done is configured first, also where nothing is missing', () => inFolder((folder) => {
  const { status, text, calls } = installed(folder, '', machine('ii \\niF \\n'));
  assert.equal(status, 0, text);
  assert.equal(calls[0], 'dpkg --configure -a');
  assert.ok(!calls.some((one) => / install /.test(one)), calls.join('\n'));
}));

test('packages: what cannot be configured before the rest is unpacked goes on with the rest', () => inFolder((folder) => {
  const { status, text, calls } = installed(folder, 'cmake\n', machine('iU \\n', 'echo "dependency problems" >&2; exit 1'));
  assert.equal(status, 0, text);
  const [broken, missing] = [' install --fix-broken', ' install cmake'].map((end) => calls.findIndex((one) => one.endsWith(end)));
  assert.ok(broken > 0 && missing > broken, calls.join('\n'));
}));

test('packages: who is not root and has no sudo is told which are missing, and which command brings them', () => inFolder((folder) => {
  const { status, text, calls } = installed(folder, 'cmake\n', { ...machine('ii \\n'), id: 'echo 1000' });
  assert.equal(status, 1);
  assert.match(text, /no sudo to install them: cmake\n.*apt-get install --no-install-recommends cmake/s);
  assert.deepEqual(calls, []);
}));

test('packages: a system without apt-get is told what it lacks', () => inFolder((folder) => {
  const { 'apt-get': _, ...rest } = machine('');
  const { status, text } = installed(folder, 'cmake\n', rest);
  assert.equal(status, 1);
  assert.match(text, /no apt-get, and these are missing: cmake/);
}));

for (const [name, said, told] of [
  ['no network', "Temporary failure resolving 'deb.example'", /there seems to be no network/],
  ['a full disk', 'write error - No space left on device', /the disk is full/],
]) {
  test(`packages: ${name} in the middle is told in words, and the same command goes on`, () => inFolder((folder) => {
    const first = installed(folder, 'cmake\n', { ...machine('ii \\n'), 'apt-get': `${noted}; case "$*" in *install*) echo "${said}" >&2; exit 100 ;; esac` });
    assert.equal(first.status, 1);
    assert.match(first.text, told);
    assert.match(first.text, /run the same command again/);
  }));
}
