// The package's explorer of a pack that lies on a host (web/package/remote.ts), with a stand-in in place of the core.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { stand_in } from './stand_in.mjs';
import { bytes_of, modules, on_host, test } from './support.mjs';

const virtual = { 'diarium:core': 'export default () => Promise.resolve(globalThis.stand_in());', 'diarium:here': "export const beside = '';" };
const { connectExplorer, createExplorer, DiariumError } = await modules(['package/explorer.ts', 'package/remote.ts', 'package/error.ts'], virtual);
const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const pack = bytes_of(3_000_000);
pack.writeUInt32LE(pack.length, 0);

let log = [];
/** An explorer of its own program. */
const connected = (address, more = {}) => {
  globalThis.stand_in = () => stand_in(log = []);
  return connectExplorer({ pack: address, wasm: wasm.slice(), ...more });
};
const code = (promise) => promise.then(() => 'none', (error) => error instanceof DiariumError ? error.code : String(error?.stack));
const ranges = ({ log: asked }) => asked.map(({ range }) => range.replace('bytes=', ''));

test('a pack on a host answers as a whole one does, by the few parts that a question needs', () => on_host({ bytes: pack }, async (address, server) => {
  const whole = await createExplorer({ pack, wasm: (globalThis.stand_in = () => stand_in(), wasm.slice()) });
  const remote = await connected(address);
  assert.deepEqual([remote.size, remote.title], [whole.size, whole.title]);
  assert.deepEqual(ranges(server), ['0-65535', '1499136-1503231']);
  assert.deepEqual(await remote.search('5,2000000,700000'), whole.search('5,2000000,700000'));
  assert.deepEqual(ranges(server).slice(2), ['1998848-2002943', '696320-700415']);
  assert.deepEqual(await remote.papers(), whole.papers());
  assert.deepEqual(await remote.search('5,2000000'), whole.search('5,2000000'));
  assert.deepEqual(ranges(server).slice(4).sort(), ['897024-901119', '98304-102399'], 'what is there was asked for again');
  assert.ok(Object.isFrozen(await remote.papers()));
  remote.close();
  whole.close();
}));

test('what both explorers can be asked has the same name', async () => {
  const whole = await createExplorer({ pack, wasm: wasm.slice() });
  const remote = await connected(pack);
  const names = (of) => Object.getOwnPropertyNames(Object.getPrototypeOf(of)).concat(Object.keys(of)).sort();
  assert.deepEqual(names(remote), names(whole));
  assert.deepEqual(await remote.search('5,2000000'), whole.search('5,2000000'));
});

test('questions do not wait for each other, and what one brings the others have', () => on_host({ bytes: pack }, async (address, server) => {
  const { promise: gate, resolve: let_go } = Promise.withResolvers();
  const remote = await connected(address, { fetch: async (url, init) => { if (init.headers.Range.startsWith('bytes=1998848')) await gate; return fetch(url, init); } });
  const slow = remote.search('2000000'), same = remote.search('2000001,700000');
  assert.equal((await remote.search('700000')).papers, pack[700_000]);
  let_go();
  assert.deepEqual([(await slow).papers, (await same).papers], [pack[2_000_000], pack[2_000_001] + pack[700_000]]);
  assert.equal(server.log.length, 4);
}));

test('a host that gives no parts, and a pack in memory, are read whole', async () => {
  await on_host({ bytes: pack, host: 'ignores_ranges' }, async (address, server) => {
    const remote = await connected(address);
    assert.equal((await remote.search('2000000')).papers, pack[2_000_000]);
    assert.deepEqual([server.log.length, log.length], [1, 0]);
  });
  const remote = await connected(pack);
  assert.equal((await remote.search('2000000')).papers, pack[2_000_000]);
});

test('what is wrong with a host has its own word, and what is there can be asked still', async () => {
  assert.equal(await on_host({ bytes: pack, host: 'loses' }, (address) => code(connected(address))), 'no_pack');
  assert.equal(await code(connected('http://127.0.0.1:9/x.dia')), 'no_pack');
  assert.equal(await on_host({ bytes: Buffer.from('<!doctype html><title>404</title>') }, (address) => code(connected(address))), 'bad_format');
  await on_host({ bytes: pack }, async (address, server) => {
    const remote = await connected(address), file = path.join(server.folder, 'collection.dia');
    await remote.search('700000');
    fs.writeFileSync(file, pack.subarray(0, 2_900_000));
    assert.equal(await code(remote.search('2000000')), 'changed');
    assert.equal((await remote.search('700000')).papers, pack[700_000]);
  });
  await on_host({ bytes: pack, host: 'breaks_off', after: 2 }, async (address) => {
    const remote = await connected(address);
    assert.equal(await code(remote.search('2000000')), 'no_pack');
    assert.equal((await remote.search('5')).papers, pack[5]);
  });
  await on_host({ bytes: pack, host: 'truncates', after: 2 }, async (address) => {
    assert.equal(await code((await connected(address)).search('700000')), 'changed');
  });
});

test('a question that would ask for ever is ended, and wrong ones are refused as a whole pack does', () => on_host({ bytes: pack }, async (address) => {
  const remote = await connected(address);
  assert.equal(await code(remote.search('for ever')), 'failed');
  assert.deepEqual([await code(remote.search('9999999')), await code(remote.search(7)), await code(remote.search('5', { limit: -1 })), await code(remote.cite('5'))],
    ['not_found', 'bad_argument', 'bad_argument', 'bad_span']);
}));

test('an explorer that is closed refuses what is asked and what was, and takes nothing more', () => on_host({ bytes: pack }, async (address) => {
  const remote = await connected(address);
  const asked = code(remote.search('2000000'));
  remote.close();
  remote.close();
  assert.deepEqual([await asked, await code(remote.papers()), log.length], ['closed', 'closed', 1]);
}));
