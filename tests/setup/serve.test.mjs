// ./serve.sh's words when it cannot work, and the server behind it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { rangeOf, serve } from '../../wasm/setup/serve.mjs';
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
  for (const word of ['DIR', '--port', '--build-only', '--command']) assert.ok(text.includes(word), word);
});

test('--command takes no folder', () => {
  for (const words of [['--command', 'assets/documents'], ['--command', '--build-only']]) {
    const { status, text } = run('./serve.sh', ...words);
    assert.equal(status, 1);
    assert.match(text, /native command only/);
    assert.doesNotMatch(text, /\[\d+\/\d+\]/);
  }
});

test('a bare machine gets a compiler for the native command, and browsers for the tests only', () => {
  const missing = (what) => run('env', '-i', '/bin/bash', '--norc', '-c', `PATH=/no/such; . wasm/setup/steps/packages.sh; missing_packages ${what}`).text.trim().split('\n');
  const [page, command, tests] = ['page', 'command', 'tests'].map(missing);
  assert.ok(page.includes('cmake') && !page.includes('g++'), page.join());
  assert.ok(command.includes('cmake') && command.includes('g++') && !command.includes('chromium'), command.join());
  for (const one of [...page, ...command, 'clang-19', 'chromium']) assert.ok(tests.includes(one), one);
});

/** Status, type and target of one raw path, sent as it is. */
const ask = (port, path, method = 'GET', headers = {}, agent = undefined) => new Promise((done, fail) => {
  request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
    let body = '';
    answer.on('data', (piece) => { body += piece; });
    answer.on('end', () => done({ status: answer.statusCode, type: answer.headers['content-type'], to: answer.headers.location, headers: answer.headers, body }));
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
      await work(server, site);
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

test('an address without a file is answered by 404.html, as static hosts do, with nothing of what was asked for', () => served(async ({ port }, site) => {
  assert.equal((await ask(port, '/d/borta/')).body, 'Not found\n');
  writeFileSync(join(site, '404.html'), 'missing');
  for (const path of ['/d/borta/', '/d/borta', '/d/borta/mer/?q=x', '/borta.txt', '/../secret.txt', '/link.txt', '/%zz', '/d/'])
    for (const headers of [{}, { range: 'bytes=0-2' }]) {
      const { status, type, body } = await ask(port, path, 'GET', headers);
      assert.deepEqual([status, type, body], [404, 'text/html; charset=utf-8', 'missing'], path);
    }
  assert.equal((await ask(port, '/d/borta/', 'HEAD')).status, 404);
  assert.equal((await ask(port, '/404.html')).status, 200);
  assert.equal((await ask(port, '/')).body, 'start');
  writeFileSync(join(site, '_headers'), '/*\n  X-Own: all\n');
  assert.equal((await ask(port, '/d/borta/')).headers['x-own'], 'all');
}));

test('no link is followed, wherever it leads and wherever in the address it stands', () => served(async ({ port }, site) => {
  symlinkSync('index.html', join(site, 'same.html'));
  symlinkSync('d', join(site, 'papers'));
  symlinkSync('..', join(site, 'up'));
  for (const path of ['/same.html', '/papers/', '/papers', '/papers/svar-p%C3%A5-motion/', '/papers/svar-p%C3%A5-motion', '/up/', '/up/secret.txt', '/up/site/'])
    assert.equal((await ask(port, path)).status, 404, path);
}));

test('only names of this machine are answered to', () => served(async ({ port }) => {
  for (const name of ['localhost', `localhost:${port}`, 'LOCALHOST', '127.0.0.1:1', '[::1]:8080', '[::1]'])
    assert.equal((await ask(port, '/', 'GET', { host: name })).status, 200, name);
  for (const name of ['exempel.se', `exempel.se:${port}`, 'localhost.exempel.se', '127.0.0.1.exempel.se', '127.0.0.2', 'localhost:', 'localhost@exempel.se', '0.0.0.0', '[::]']) {
    const told = await ask(port, '/', 'GET', { host: name });
    assert.equal(told.status, 421, name);
    assert.match(told.body, /localhost only/);
  }
}));

test('what _headers says of a file is sent with it, and copies of papers are sealed in any case', () => served(async ({ port }, site) => {
  mkdirSync(join(site, 'original'));
  for (const name of ['a.html', 'a.html.txt', 'a.pdf', 'a.docx', 'index.html']) writeFileSync(join(site, 'original', name), '<html>');
  const sealed = "default-src 'none'; sandbox";
  const copies = async (policy) => {
    for (const name of ['a.html', 'a.html.txt', 'a.pdf', 'a.docx', '']) {
      const { headers } = await ask(port, `/original/${name}`);
      assert.equal(headers['content-security-policy'], policy, name);
      assert.equal(headers['x-content-type-options'], 'nosniff', name);
      assert.equal(headers['content-disposition'], name === 'a.pdf' ? undefined : 'attachment', name);
    }
  };
  await copies(sealed);
  writeFileSync(join(site, '_headers'), `# A comment\n/*\n  Content-Security-Policy: script-src 'self'\n  X-Content-Type-Options: nosniff\n/original/*\n  Content-Security-Policy: ${sealed}\n/original/*.docx\n  Content-Disposition: attachment\n` +
    '/a.js\n  Cache-Control: public\n/a.+\n  X-Odd: 1\nno rule\n');
  await copies(`script-src 'self', ${sealed}`);
  const script = (await ask(port, '/a.js')).headers, page = (await ask(port, '/')).headers;
  assert.deepEqual([script['cache-control'], script['content-security-policy'], script['x-odd']], ['public', "script-src 'self'", undefined]);
  assert.deepEqual([page['cache-control'], page['content-security-policy']], ['no-cache', "script-src 'self'"]);
}));

test('a part of a file is answered alone, and what is no part of it is refused', () => served(async ({ port }, site) => {
  const part = (range, more = {}) => ask(port, '/collection.dia', 'GET', { range, ...more });
  const { status, headers, body } = await part('bytes=3-5');
  assert.deepEqual([status, body, headers['content-range'], headers['content-length'], headers['content-encoding']], [206, 'lec', 'bytes 3-5/14', '3', undefined]);
  assert.deepEqual([(await part('bytes=-3')).body, (await part('bytes=11-')).body, (await part('bytes=11-99')).body], ['dia', 'dia', 'dia']);
  const beyond = await part('bytes=14-20');
  assert.deepEqual([beyond.status, beyond.headers['content-range']], [416, 'bytes */14']);
  for (const odd of ['bytes=0-1,3-4', 'bytes=5-3', 'bytes=-', 'lines=1-2']) assert.deepEqual([(await part(odd)).status, (await part(odd)).body], [200, 'collection.dia'], odd);
  const whole = await ask(port, '/collection.dia');
  assert.deepEqual([whole.status, whole.headers['accept-ranges'], whole.headers.etag], [200, 'bytes', headers.etag]);
  assert.equal((await part('bytes=3-5', { 'if-range': headers.etag })).status, 206);
  writeFileSync(join(site, 'collection.dia'), 'another collection');
  assert.deepEqual([(await part('bytes=3-5', { 'if-range': headers.etag })).body, (await part('bytes=3-5')).headers.etag === headers.etag], ['another collection', false]);
  assert.equal(rangeOf('bytes=0-', 0), 'none');
}));

test('an empty file is an answer too', () => served(async ({ port }, site) => {
  writeFileSync(join(site, 'tom.txt'), '');
  assert.deepEqual([(await ask(port, '/tom.txt')).status, (await ask(port, '/tom.txt')).body], [200, '']);
}));

/** The server as its own process with few descriptors; `work` gets its port and its words. */
async function crowded(work) {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'index.html'), 'start');
    writeFileSync(join(folder, 'large.dia'), Buffer.alloc(8 << 20));
    const child = spawn('bash', ['-c', 'ulimit -n 120; exec "$0" wasm/setup/serve.mjs "$1" 18000', process.execPath, folder], { cwd: new URL('../../', import.meta.url).pathname });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => { said += piece; });
    try {
      while (!/Serving on .*:(\d+)/.test(said)) {
        assert.equal(child.exitCode, null, said);
        await once(child.stdout, 'data');
      }
      await work(Number(/Serving on .*:(\d+)/.exec(said)[1]), () => said);
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });
}
/** Begins a download, and breaks it off as soon as its first bytes are there. */
const breakOff = (port) => new Promise((done, fail) => {
  const going = request({ host: '127.0.0.1', port, path: '/large.dia', agent: false }, (answer) => answer.once('data', () => { going.destroy(); done(); }));
  going.on('error', fail).end();
});

test('300 downloads that are broken off cost no descriptor: the server answers with 120 of them', () => crowded(async (port) => {
  for (let round = 0; round < 30; round += 1) await Promise.all(Array.from({ length: 10 }, () => breakOff(port)));
  for (let more = 0; more < 10; more += 1) {
    const { status, body } = await ask(port, '/');
    assert.deepEqual([status, body], [200, 'start']);
  }
}));

test('where too many files are open the reader is told so in words, and served when they are closed', () => crowded(async (port, said) => {
  const held = [], spare = Array.from({ length: 3 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  for (const agent of spare) assert.equal((await ask(port, '/', 'GET', {}, agent)).status, 200);  // Connections that stay: no new one is taken later.
  /** A download that is never read to its end; true where it was not given. */
  const hold = (agent) => new Promise((done) => {
    request({ host: '127.0.0.1', port, path: '/large.dia', agent }, (answer) => {
      if (answer.statusCode !== 200) return void answer.resume().on('end', () => done(true));
      held.push(answer.pause());
      done(false);
    }).on('error', () => done(true)).end();
  });
  while (!await hold(false)) assert.ok(held.length < 120, 'no end of downloads');
  const [free] = (await Promise.all(spare.map(async (agent) => await hold(agent) && agent))).filter(Boolean);
  assert.ok(free, `${held.length} downloads, and room for more`);
  const told = await ask(port, '/', 'GET', {}, free);
  assert.equal(told.status, 503);
  assert.match(told.body, /Too many files are open/);
  assert.match(said(), /ulimit -n/);
  for (const answer of held) answer.destroy();
  let after = told;
  for (let tries = 0; after.status === 503 && tries < 1000; tries += 1) after = await ask(port, '/', 'GET', {}, free);
  assert.equal(after.body, 'start');
  for (const agent of spare) agent.destroy();
}));

test('a port in use is passed over', () => inFolder(async (folder) => {
  const first = await serve(folder, 0);
  const second = await serve(folder, first.port);
  assert.notEqual(second.port, first.port);
  await Promise.all([first.close(), second.close()]);
}));
