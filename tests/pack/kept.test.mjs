// A copy of a site that is kept on the reader's machine answers parts of files too (web/src/offline), with stand-ins for
// what a service worker's global offers.
import assert from 'node:assert/strict';
import { sha256 } from '../checkout.mjs';
import { bytes_of, modules, test } from './support.mjs';

const home = 'https://exempel.se/samling/', pack = bytes_of(3_000_000);
const files = [{ url: 'collection.dia', sha256: sha256(pack), size: pack.length, kind: 'pack' }];
const version = sha256(`${JSON.stringify(files, null, 1)}\n`).slice(0, 16);

/** The worker of that version with its files in the cache, and no network. */
async function worker() {
  const cache = new Map([[`${home}build.json`, Buffer.from(JSON.stringify({ version, files }))], [`${home}collection.dia`, pack]]);
  const hear = {}, asked = [], reads = [];
  const match = async (url) => { reads.push(url); return cache.has(url) ? new Response(cache.get(url)) : undefined; };
  Object.assign(globalThis, {
    registration: { scope: home }, clients: { get: async () => undefined, matchAll: async () => [] },
    caches: { match, keys: async () => [`diarium-/samling/-${version}`], open: async () => ({ delete: async (url) => cache.delete(url), put: async () => undefined }) },
    addEventListener: (type, listener) => { hear[type] = listener; },
  });
  const usual = globalThis.fetch;
  globalThis.fetch = async (request) => { asked.push(typeof request === 'string' ? request : request.url); throw new TypeError('offline'); };
  await modules(['src/offline/worker.ts'], { 'diarium:screens': "export const firstParts = ['d'];" }, { '<!--diarium:version-->': version });
  /** {status, headers, bytes} of a request; null: the worker leaves it to the network. */
  const ask = async (name, range) => {
    let said = null;
    hear.fetch({ request: new Request(home + name, { headers: range ? { Range: range } : {} }), clientId: '', respondWith: (answer) => { said = answer; }, waitUntil: () => undefined });
    const answer = said && await said;
    return answer && { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  return { ask, asked, cache, reads, end: () => { globalThis.fetch = usual; } };
}

test('a kept collection is read by parts without a network, and compared with its sum once for all of them', async () => {
  const { ask, asked, reads, end } = await worker();
  try {
    const part = await ask('collection.dia', 'bytes=102400-106495');
    assert.deepEqual([part.status, part.headers.get('content-range'), part.headers.get('content-length')], [206, 'bytes 102400-106495/3000000', '4096']);
    assert.ok(part.bytes.equals(pack.subarray(102_400, 106_496)));
    assert.ok((await ask('collection.dia', 'bytes=2999990-')).bytes.equals(pack.subarray(-10)));
    assert.ok((await ask('collection.dia', 'bytes=-10')).bytes.equals(pack.subarray(-10)));
    const beyond = await ask('collection.dia', 'bytes=3000000-3000001');
    assert.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, 'bytes */3000000']);
    assert.equal(reads.filter((url) => url.endsWith('.dia')).length, 1);
    const whole = await ask('collection.dia');
    assert.ok(whole.status === 200 && whole.bytes.equals(pack));
    assert.equal(await ask('collection.dia', 'bytes=0-1,5-6'), null, 'several parts are left to the network');
    assert.deepEqual(asked, []);
  } finally {
    end();
  }
});

test('of a kept collection that somebody changed no part is given', async () => {
  const { ask, asked, cache, end } = await worker();
  try {
    cache.set(`${home}collection.dia`, pack.map((byte) => byte ^ 1));
    await assert.rejects(ask('collection.dia', 'bytes=0-65535'), /offline/);
    assert.deepEqual([asked, cache.has(`${home}collection.dia`)], [[`${home}collection.dia`], false]);
  } finally {
    end();
  }
});
