// ./serve.sh's words when it cannot work, and the server behind it.
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { inFolder, run, test } from './support.mjs';

test('a folder that does not exist is named, and nothing is set up for it', () => {
  const { status, text } = run('./serve.sh', '/no/such/folder', '--build-only');
  assert.equal(status, 1);
  assert.match(text, /no folder '\/no\/such\/folder'/);
  assert.doesNotMatch(text, /\[\d+\/\d+\]/);
});

test('a file in place of a folder leads to the folder that it lies in', () => {
  const { status, text } = run('./serve.sh', 'assets/i18n/sv.json', '--build-only');
  assert.equal(status, 1);
  assert.match(text, /is a file, not a folder/);
  assert.match(text, /assets\/i18n/);
});

test('an empty folder is called empty; hidden files are no papers', () => inFolder((folder) => {
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/config'), 'x');
  const { status, text } = run('./serve.sh', folder, '--build-only');
  assert.equal(status, 1);
  assert.match(text, /is empty/);
}));

test('a port that is none is refused before anything is built', () => {
  for (const port of ['', 'eighty', '0', '70000', '-1']) {
    const { status, text } = run('./serve.sh', '--port', port);
    assert.equal(status, 1, `--port ${port}`);
    assert.match(text, /no port number/);
  }
});

test('--help says how to call it', () => {
  const { status, text } = run('./serve.sh', '--help');
  assert.equal(status, 0);
  for (const word of ['DIR', '--port', '--build-only']) assert.ok(text.includes(word), word);
});

/** Status, type and target of one raw path, sent as it is. */
const ask = (port, path, method = 'GET') => new Promise((done, fail) => {
  request({ host: '127.0.0.1', port, path, method }, (answer) => {
    let body = '';
    answer.on('data', (piece) => { body += piece; });
    answer.on('end', () => done({ status: answer.statusCode, type: answer.headers['content-type'], to: answer.headers.location, body }));
  }).on('error', fail).end();
});

async function served(work) {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const site = join(folder, 'site');
    mkdirSync(join(site, 'd/svar-på-motion'), { recursive: true });
    writeFileSync(join(site, 'index.html'), 'start');
    writeFileSync(join(site, 'd/svar-på-motion/index.html'), 'paper');
    for (const name of ['a.wasm', 'a.js', 'a.css', 'a.ttf', 'collection.dia']) writeFileSync(join(site, name), name);
    symlinkSync('../secret.txt', join(site, 'link.txt'));
    const server = await serve(site, 0);
    try {
      await work(server);
    } finally {
      await server.close();
    }
  });
}

test('a folder shows its index.html, with or without the slash', () => served(async ({ port }) => {
  assert.equal((await ask(port, '/')).body, 'start');
  assert.equal((await ask(port, '/?q=motion')).body, 'start');
  assert.equal((await ask(port, '/d/svar-p%C3%A5-motion/')).body, 'paper');
  const moved = await ask(port, '/d/svar-p%C3%A5-motion?q=x');
  assert.equal(moved.status, 301);
  assert.equal(moved.to, 'svar-p%C3%A5-motion/?q=x');
}));

test('each kind of file has its own content type', () => served(async ({ port }) => {
  const types = { 'a.wasm': 'application/wasm', 'a.js': 'text/javascript; charset=utf-8', 'a.css': 'text/css; charset=utf-8',
    'a.ttf': 'font/ttf', 'collection.dia': 'application/octet-stream', '': 'text/html; charset=utf-8' };
  for (const [name, type] of Object.entries(types)) assert.equal((await ask(port, `/${name}`)).type, type, name);
}));

test('nothing outside the folder can be reached', () => served(async ({ port }) => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/d/../../secret.txt', '/..%2fsecret.txt', '/link.txt', '/%00', '/%zz', '//secret.txt'])
    assert.equal((await ask(port, path)).status, 404, path);
  assert.equal((await ask(port, '/', 'POST')).status, 405);
}));

test('a port in use is passed over', () => inFolder(async (folder) => {
  const first = await serve(folder, 0);
  const second = await serve(folder, first.port);
  assert.notEqual(second.port, first.port);
  await Promise.all([first.close(), second.close()]);
}));
