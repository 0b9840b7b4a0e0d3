// What set-up fetches is what was tested, or what its registry says it is: else set-up stops with words and uses nothing of it.
// The step runs as it is, in a folder of its own, with an npm that hands out an archive made here.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, root, test } from './support.mjs';

const sum = (kind, file, form = 'hex') => createHash(kind).update(readFileSync(file)).digest(form);

/** A folder with the steps' scripts, a parts.tsv of one line, an npm that gives `archive`, and no node on the PATH. */
function prepare(folder, { part, archive, integrity = '' }) {
  const setup = join(folder, 'setup'), bin = join(folder, 'bin');
  for (const one of ['setup/steps', 'tools/got', 'tools/stamps', 'tools/log', 'tools/work', 'bin', 'package/bin', 'web/node_modules']) mkdirSync(join(folder, one), { recursive: true });
  for (const step of ['report', 'archive', 'registry', 'node', 'modules']) copyFileSync(join(root, `wasm/setup/steps/${step}.sh`), join(setup, 'steps', `${step}.sh`));
  writeFileSync(join(folder, 'package/bin/node'), `#!/bin/sh\nexec ${process.execPath} "$@"\n`);
  chmodSync(join(folder, 'package/bin/node'), 0o755);
  writeFileSync(join(folder, 'package/LICENSE'), 'Permission is given.\n');
  assert.equal(spawnSync('tar', ['-czf', join(folder, archive), '-C', folder, 'package']).status, 0);
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\ncase "$1" in pack) cp '${join(folder, archive)}' . && echo '${archive}' ;; view) echo '${integrity}' ;; esac\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  for (const tool of ['sh', 'bash', 'tar', 'gzip', 'awk', 'sed', 'cat', 'cp', 'mv', 'rm', 'mkdir', 'ls', 'cut', 'basename', 'dirname', 'uname', 'df', 'grep', 'head', 'tail', 'base64', 'sha256sum', 'sha512sum']) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
    symlinkSync(stdout.trim(), join(bin, tool));
  }
  const head = 'name\tkind\tfrom\tpackage\tminimum\ttested\tfile\tsha256\tlicence\tuse';
  const right = sum('sha256', join(folder, archive));
  writeFileSync(join(setup, 'parts.tsv'), `# a list\n${head}\n${[part.name, part.kind ?? 'npm', '-', part.package, part.minimum ?? '1', part.tested, part.file, part.sha256 ?? right, 'MIT', 'runs'].join('\t')}\n`);
  /** Runs a step's words as setup.sh does. */
  return (words) => {
    const script = `set -u -o pipefail; ROOT='${folder}' SETUP='${setup}' TOOLS='${folder}/tools' STEP_NUMBER=1 STEP_COUNT=1
      for one in report archive registry node modules; do . "$SETUP/steps/$one.sh"; done\n${words}`;
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8', env: { PATH: bin } });
    return { status, text: stdout + stderr };
  };
}

const other = '0'.repeat(64);
const machine = process.arch === 'arm64' ? 'arm64' : 'x64';
const node = (tested, sha256) => ({ name: 'node', package: `node-linux-${machine}`, minimum: '20', tested, file: `node-linux-${machine}-${tested}.tgz`, sha256 });
const archive = `node-linux-${machine}-22.23.3.tgz`;
const step_node = "step node 'Node'";
const taken = (folder) => existsSync(join(folder, 'tools/node/bin/node'));

test('a Node with the sum that was tested is taken', () => inFolder((folder) => {
  const { status, text } = prepare(folder, { part: node('22.23.3'), archive })(step_node);
  assert.equal(status, 0, text);
  assert.ok(taken(folder));
  assert.match(readFileSync(join(folder, 'tools/got/node.part'), 'utf8'), /^node\t22\.23\.3\t/);
}));

test('a Node of the tested version with another sum stops set-up with words', () => inFolder((folder) => {
  const { status, text } = prepare(folder, { part: node('22.23.3', other), archive })(step_node);
  assert.notEqual(status, 0, text);
  assert.match(text, /set-up stopped: node 22\.23\.3 is not the one that was tested: the sum/);
  assert.ok(!taken(folder) && !existsSync(join(folder, 'tools/got/node.part')));
}));

test('a Node of another version is compared with what the registry says of it', () => inFolder((folder) => {
  for (const [integrity, good] of [['', false], ['sha512-AAAA', false], ['right', true]]) {
    const place = join(folder, integrity || 'none');
    mkdirSync(place);
    let run = prepare(place, { part: node('22.13.0', other), archive, integrity });
    if (good) {  // What was packed is only known now.
      const said = `sha512-${sum('sha512', join(place, archive), 'base64')}`;
      writeFileSync(join(place, 'bin/npm'), readFileSync(join(place, 'bin/npm'), 'utf8').replace("echo 'right'", `echo '${said}'`));
    }
    const { status, text } = run(step_node);
    assert.equal(status === 0, good, `${integrity}: ${text}`);
    assert.equal(taken(place), good);
    if (!good) assert.match(text, /set-up stopped: .* is not what the npm registry says it is/);
  }
}));

test('another pdf.js than the tested one stops set-up before it is unpacked', () => inFolder((folder) => {
  const pdfjs = { name: 'pdfjs', package: 'pdfjs-dist', tested: '6.5.438', file: 'pdfjs-dist-6.5.438.tgz', sha256: other };
  const { status, text } = prepare(folder, { part: pdfjs, archive: 'pdfjs-dist-6.5.438.tgz' })('WORK=$TOOLS/work; bring_pdfjs');
  assert.notEqual(status, 0, text);
  assert.match(text, /pdfjs-dist 6\.5\.438 is not the one that was tested/);
  assert.ok(!existsSync(join(folder, 'web/node_modules/pdfjs-dist')));
}));

test('an archive of Debian of the tested version with another sum stops set-up, one of another version does not', () => inFolder((folder) => {
  const icu = { name: 'icu', kind: 'source', package: 'icu', tested: '78.3-2', file: 'icu_78.3.orig.tar.gz', sha256: other };
  const run = prepare(folder, { part: icu, archive: 'icu_78.3.orig.tar.gz' });
  const kept = (version) => run(`WORK=$TOOLS/work/icu_source; mkdir -p "$WORK/source-icu/unpacked"; cp '${folder}/icu_78.3.orig.tar.gz' "$WORK/source-icu/"; keep_source icu "$WORK/icu" ${version}`);
  assert.match(kept('78.3-2').text, /icu 78\.3-2 is not the one that was tested/);
  assert.ok(!existsSync(join(folder, 'tools/work/icu_source/icu')));
  const { status, text } = kept('78.4-1');  // The archive's signature is the gate; apt has held it.
  assert.equal(status, 0, text);
}));

test('what comes from Debian is refused without its signature, whatever the machine allows', () => {
  const text = readFileSync(join(root, 'wasm/setup/steps/archive.sh'), 'utf8');
  for (const word of ['Signed-By: ', 'Allow-Insecure: no', 'Allow-Weak: no', 'Allow-Downgrade-To-Insecure: no']) assert.ok(text.includes(word), word);
});

test('the steps fetch by functions that compare: no other command of a step downloads', () => {
  for (const step of ['node', 'modules', 'sources', 'emscripten', 'compression', 'readers', 'lexicon', 'fonts', 'libraries']) {
    const code = readFileSync(join(root, `wasm/setup/steps/${step}.sh`), 'utf8').split('\n').filter((line) => !line.trim().startsWith('#')).join('\n');
    assert.doesNotMatch(code, /\b(curl|wget|npm pack|npm install|apt-get (download|source))\b/, step);
  }
});
