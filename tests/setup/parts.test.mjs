// What set-up brought: the list of parts, their licences, the lock file, a second run that does nothing.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { read_parts } from '../../wasm/setup/parts.mjs';
import { root, run, test } from './support.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const table = () => read_parts(root);

test('a second set-up does nothing', () => {
  const tools = () => readdirSync(join(root, '.tools')).filter(name => name !== 'lock').sort().map(name => `${name} ${statSync(join(root, '.tools', name)).mtimeMs}`).join('\n');
  const before = tools(), { status, text } = run('wasm/setup/setup.sh', 'tests');
  assert.equal(status, 0, text);
  assert.equal(text, '');
  assert.equal(tools(), before);
});

test('every part in the list says where it is from, what was tested and under which licence', () => {
  assert.ok(table().length >= 15);
  for (const part of table()) {
    for (const [column, value] of Object.entries(part)) assert.ok(value, `${part.name}: no ${column}`);
    assert.match(part.sha256, /^[0-9a-f]{64}$/, part.name);
  }
});

test('what was got is written down for every part but a Node that the machine had', () => {
  const got = new Map(JSON.parse(read('.tools/manifest.json')).parts.map((part) => [part.name, part]));
  const own = ['node', 'emscripten']; // The machine's own ones are used when they are new enough.
  for (const { name } of table()) if (!own.includes(name)) assert.ok(got.has(name), name);
});

test('every part that ships has its licence text for the notices page', () => {
  const shipped = table().filter((part) => part.ships.length > 0).map((part) => part.name);
  assert.ok(shipped.includes('icu') && shipped.includes('inter'));
  for (const name of [...shipped, 'musl'])
    assert.match(read(`.tools/licences/${name}.txt`), /licen[cs]e|permission|permitted/i, name);
});

test('the lock file names no addresses and an integrity for every package', () => {
  const { packages } = JSON.parse(read('web/package-lock.json'));
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    assert.equal(entry.resolved, undefined, path);
    assert.match(entry.integrity, /^sha512-/, path);
  }
});

test('both sides have the same libraries, and ICU the Unicode version of its conformance files', () => {
  for (const side of ['native', 'web'])
    for (const name of ['icu', 'zstd', 'stemmer', 'z', 'brotlienc', 'expat', 'inflate', 'gumbo']) assert.ok(existsSync(join(root, `.tools/lib/${side}/lib${name}.a`)), `${side} ${name}`);
  const unicode = read('.tools/src/icu/source/common/unicode/uchar.h').match(/U_UNICODE_VERSION "(\d+)/)[1];
  assert.match(read('.tools/unicode/WordBreakTest.txt').slice(0, 200), new RegExp(`WordBreakTest-${unicode}\\.`));
});
