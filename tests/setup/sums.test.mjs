// What set-up fetches is what was tested, or what its registry says it is: else set-up stops with words and uses nothing of it.
// The step runs as it is, in a folder of its own, with a registry that hands out an archive made here.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { inFolder, root, test } from './support.mjs';

const sum = (kind, file, form = 'hex') => createHash(kind).update(readFileSync(file)).digest(form);

/** A registry on this machine: package → {version, file, integrity}, or `page`, which it answers everything with. */
async function registry(packages, page) {
  const server = createServer(({ url }, response) => {
    const [, name, , file] = url.split('/'), known = packages[decodeURIComponent(name)];
    if (page) response.end(page);
    else if (!known) response.writeHead(404).end();
    else if (file) response.end(readFileSync(known.file));
    else response.end(JSON.stringify({ versions: { [known.version]: { dist: { integrity: known.integrity ?? `sha512-${sum('sha512', known.file, 'base64')}` } } } }));
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** A folder with the steps' scripts, a parts.tsv of the part and npm, and no node on the PATH. `integrity`: what the registry says of
 *  the archive, where it is not the truth; `page`: what answers in its place. */
function prepare(folder, { part, archive, integrity, page }) {
  const setup = join(folder, 'setup'), bin = join(folder, 'bin');
  for (const one of ['setup/steps', 'tools/got', 'tools/stamps', 'tools/log', 'tools/work', 'bin', 'package/bin', 'web/node_modules']) mkdirSync(join(folder, one), { recursive: true });
  for (const step of ['report.sh', 'archive.sh', 'registry.sh', 'registry.py', 'node.sh', 'modules.sh']) copyFileSync(join(root, 'wasm/setup/steps', step), join(setup, 'steps', step));
  writeFileSync(join(folder, 'package/bin/node'), `#!/bin/sh\nexec ${process.execPath} "$@"\n`);
  chmodSync(join(folder, 'package/bin/node'), 0o755);
  writeFileSync(join(folder, 'package/bin/npm-cli.js'), '');
  writeFileSync(join(folder, 'package/LICENSE'), 'Permission is given.\n');
  for (const name of [archive, 'npm-11.0.0.tgz']) assert.equal(spawnSync('tar', ['-czf', join(folder, name), '-C', folder, 'package']).status, 0);
  for (const tool of ['sh', 'bash', 'tar', 'gzip', 'awk', 'sed', 'cat', 'cp', 'mv', 'rm', 'mkdir', 'ls', 'cut', 'basename', 'dirname', 'uname', 'df', 'grep', 'head', 'tail', 'sha256sum']) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
    symlinkSync(stdout.trim(), join(bin, tool));
  }
  symlinkSync(spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout.trim(), join(bin, 'python3'));
  const row = (one) => [one.name, one.kind ?? 'npm', '-', one.package, one.minimum ?? '1', one.tested, one.file, one.sha256 ?? sum('sha256', join(folder, one.file)), 'MIT', 'runs'].join('\t');
  const npm = { name: 'npm', package: 'npm', tested: '11.0.0', file: 'npm-11.0.0.tgz' };
  writeFileSync(join(setup, 'parts.tsv'), `# a list\nname\tkind\tfrom\tpackage\tminimum\ttested\tfile\tsha256\tlicence\tuse\n${row(part)}\n${row(npm)}\n`);
  const version = archive.slice(part.package.length + 1, -4);
  const packages = { [part.package]: { version, file: join(folder, archive), integrity }, npm: { version: '11.0.0', file: join(folder, npm.file) } };
  /** Runs a step's words as setup.sh does. */
  return async (words) => {
    const script = `set -u -o pipefail; ROOT='${folder}' SETUP='${setup}' TOOLS='${folder}/tools' STEP_NUMBER=1 STEP_COUNT=1
      for one in report archive registry node modules; do . "$SETUP/steps/$one.sh"; done\n${words}`;
    const { address, close } = await registry(packages, page);
    const child = spawn('bash', ['--norc', '-c', script], { env: { PATH: bin, HOME: folder, npm_config_registry: address } });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { text += bytes; });
    const status = await new Promise((ended) => { child.on('close', ended); });
    close();
    return { status, text };
  };
}

const other = '0'.repeat(64);
const machine = process.arch === 'arm64' ? 'arm64' : 'x64';
const node = (tested, sha256) => ({ name: 'node', package: `node-linux-${machine}`, minimum: '20', tested, file: `node-linux-${machine}-${tested}.tgz`, sha256 });
const archive = `node-linux-${machine}-22.23.3.tgz`;
const step_node = "step node 'Node'";
const taken = (folder) => existsSync(join(folder, 'tools/node/bin/node'));

test('a Node with the sum that was tested is taken', () => inFolder(async (folder) => {
  const { status, text } = await prepare(folder, { part: node('22.23.3'), archive })(step_node);
  assert.equal(status, 0, text);
  assert.ok(taken(folder));
  assert.match(readFileSync(join(folder, 'tools/got/node.part'), 'utf8'), /^node\t22\.23\.3\t/);
}));

test('a Node of the tested version with another sum stops set-up with words', () => inFolder(async (folder) => {
  const { status, text } = await prepare(folder, { part: node('22.23.3', other), archive })(step_node);
  assert.notEqual(status, 0, text);
  assert.match(text, /set-up stopped: node 22\.23\.3 is not the one that was tested: the sum/);
  assert.ok(!taken(folder) && !existsSync(join(folder, 'tools/got/node.part')));
}));

test('a Node of another version is compared with what the registry says of it', () => inFolder(async (folder) => {
  for (const [integrity, good] of [['sha512-AAAA', false], [undefined, true]]) {
    const place = join(folder, String(good));
    mkdirSync(place);
    const { status, text } = await prepare(place, { part: { ...node('22.13.0', other), file: 'of-another-version' }, archive, integrity })(step_node);
    assert.equal(status === 0, good, `${integrity}: ${text}`);
    assert.equal(taken(place), good);
    if (!good) assert.match(text, /is not what the npm registry says it is/);
  }
}));

test('a page in the place of a package is told as that, with the way out', () => inFolder(async (folder) => {
  const { status, text } = await prepare(folder, { part: node('22.23.3'), archive, page: '<!DOCTYPE html><title>Log in</title>' })(step_node);
  assert.equal(status, 1);
  assert.match(text, /set-up stopped: a page came in the place of a package/);
  assert.ok(!taken(folder));
}));

test('another pdf.js than the tested one stops set-up before it is unpacked', () => inFolder(async (folder) => {
  const pdfjs = { name: 'pdfjs', package: 'pdfjs-dist', tested: '6.5.438', file: 'pdfjs-dist-6.5.438.tgz', sha256: other };
  const { status, text } = await prepare(folder, { part: pdfjs, archive: 'pdfjs-dist-6.5.438.tgz' })('WORK=$TOOLS/work; bring_pdfjs');
  assert.notEqual(status, 0, text);
  assert.match(text, /pdfjs-dist 6\.5\.438 is not the one that was tested/);
  assert.ok(!existsSync(join(folder, 'tools/modules/node_modules/pdfjs-dist')));
}));

test('an archive of Debian of the tested version with another sum stops set-up, one of another version does not', () => inFolder(async (folder) => {
  const icu = { name: 'icu', kind: 'source', package: 'icu', tested: '78.3-2', file: 'icu_78.3.orig.tar.gz', sha256: other };
  const run = prepare(folder, { part: icu, archive: 'icu_78.3.orig.tar.gz' });
  const kept = (version) => run(`WORK=$TOOLS/work/icu_source; mkdir -p "$WORK/source-icu/unpacked"; cp '${folder}/icu_78.3.orig.tar.gz' "$WORK/source-icu/"; keep_source icu "$WORK/icu" ${version}`);
  assert.match((await kept('78.3-2')).text, /icu 78\.3-2 is not the one that was tested/);
  assert.ok(!existsSync(join(folder, 'tools/work/icu_source/icu')));
  const { status, text } = await kept('78.4-1');  // The archive's signature is the gate; apt has held it.
  assert.equal(status, 0, text);
}));

test('what comes from Debian is refused without its signature, whatever the machine allows', () => {
  const text = readFileSync(join(root, 'wasm/setup/steps/archive.sh'), 'utf8');
  for (const word of ['Signed-By: ', 'Allow-Insecure: no', 'Allow-Weak: no', 'Allow-Downgrade-To-Insecure: no']) assert.ok(text.includes(word), word);
});

test('the steps fetch by functions that compare: no other command of a step downloads', () => {
  for (const step of ['node', 'modules', 'sources', 'emscripten', 'lexicon', 'fonts', 'libraries']) {
    const code = readFileSync(join(root, `wasm/setup/steps/${step}.sh`), 'utf8').split('\n').filter((line) => !line.trim().startsWith('#')).join('\n');
    assert.doesNotMatch(code, /\b(curl|wget|npm pack|npm install|apt-get (download|source))\b/, step);
  }
});
