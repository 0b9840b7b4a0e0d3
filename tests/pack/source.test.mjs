// What a host is asked for, and what is believed of its answers (web/pack).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { bytes_of, made_clock, modules, on_host, test } from './support.mjs';

const { openSource, Coverage, joined, ahead, cutsOf, bringWhole, lineOf } = await modules(
  ['pack/source.ts', 'pack/coverage.ts', 'pack/pieces.ts', 'pack/whole.ts', 'pack/line.ts']);
const pack = bytes_of(3_000_000), first = 65_536;

/** A source whose bytes are put where they belong; `here`: the pack as far as it came. */
async function opened(address, options = {}) {
  const clock = made_clock(), source = await openSource(address, { clock, ...options }), here = Buffer.alloc(source.size), given = [];
  here.set(source.first);
  source.connect((bytes, begin) => {
    given.push([begin, begin + bytes.length]);
    here.set(bytes, begin);
    return true;
  });
  return { source, here, given, clock };
}
const has = (here, [begin, end]) => assert.ok(here.subarray(begin, end).equals(pack.subarray(begin, end)), `${begin}-${end} is not there`);
/** The fault by which something ends. */
const fault = (promise) => promise.then(() => 'none', (error) => error.fault ?? String(error?.stack));
const ranges = ({ log }) => log.map(({ range }) => range.replace('bytes=', ''));

test('what is not there is told, and only that', () => {
  const come = new Coverage();
  for (const [begin, end] of [[10, 20], [30, 40], [20, 25], [60, 60]]) come.add(begin, end);
  assert.deepEqual([come.missing([0, 50]), come.missing([12, 22]), come.missing([24, 31]), come.missing([5, 5])], [[[0, 10], [25, 30], [40, 50]], [], [[25, 30]], []]);
  come.add(0, 100);
  assert.deepEqual(come.missing([0, 101]), [[100, 101]]);
});

test('ranges that lie close are one request, but not over what is there already', () => {
  assert.deepEqual(joined([[50, 60], [0, 10], [15, 20]], 10, () => true), [[0, 20], [50, 60]]);
  assert.deepEqual(joined([[0, 10], [15, 20]], 10, () => false), [[0, 10], [15, 20]]);
  assert.deepEqual(joined([[0, 10], [10, 20], [5, 7]], 10, () => false), [[0, 20]]);
  // Of a question that reads on and on more comes each round, to the end of the pack.
  assert.deepEqual(ahead([[512, 1024], [9216, 9728]], 0, 1 << 20), [[512, 1024], [9216, 9728]]);
  assert.deepEqual(ahead([[512, 1024], [9216, 9728]], 6, 1 << 20), [[0, 8192], [8192, 16384]]);
  assert.deepEqual(ahead([[512, 1024]], 9, 1 << 20), [[0, 9 * 4096]]);
  assert.deepEqual(ahead([[512, 1024]], 60, 1 << 20), [[0, 1 << 20]]);
});

test('a range over pieces is parts of each of them', () => assert.deepEqual(cutsOf([10, 5, 10], 8, 18),
  [{ file: 0, begin: 8, end: 10 }, { file: 1, begin: 0, end: 5 }, { file: 2, begin: 0, end: 3 }]));

test('a pack on a usual host is opened by one request, and only what is wanted is asked for', () => on_host({ bytes: pack }, async (address, server) => {
  const { source, here } = await opened(address);
  assert.deepEqual([source.size, source.first.length, source.whole], [pack.length, first, false]);
  await source.bring([[102_400, 106_496], [108_544, 114_688], [2_048_000, 2_052_096]]);
  has(here, [102_400, 114_688]);
  has(here, [2_048_000, 2_052_096]);
  assert.deepEqual(ranges(server), ['0-65535', '102400-114687', '2048000-2052095']);
  await source.bring([[0, 4096], [102_400, 114_688]]);
  assert.equal(server.log.length, 3, 'something was asked for again');
}));

test('who reads on where another began is given what came, and asks for it no more', () => on_host({ bytes: pack }, async (address, server) => {
  const source = await openSource(address, { clock: made_clock() }), here = Buffer.alloc(source.size), put = (bytes, begin) => { here.set(bytes, begin); return true; };
  source.connect(() => true, 'kept');
  await source.bring([[102_400, 106_496], [2_048_000, 2_052_096]]);
  assert.equal(source.connect(put), true);
  await source.bring([[102_400, 106_496], [204_800, 208_896]]);
  for (const range of [[102_400, 106_496], [2_048_000, 2_052_096], [204_800, 208_896]]) has(here, range);
  assert.equal(server.log.length, 4, 'something was asked for again');
  here.fill(0);
  assert.equal(source.connect(put), false);
  assert.ok(here.every((byte) => byte === 0), 'what nobody was to have is kept');
}));

test('a small pack needs one request and no second', () => on_host({ bytes: pack.subarray(0, 50_001) }, async (address, server) => {
  const { source } = await opened(address);
  assert.deepEqual([source.whole, source.size], [true, 50_001]);
  await source.bring([[0, 50_001]]);
  await source.fill();
  assert.equal(server.log.length, 1);
}));

test('two who want the same at once get it by one request, each byte given once', () => on_host({ bytes: pack }, async (address, server) => {
  const { source, here, given } = await opened(address);
  await Promise.all([source.bring([[204_800, 212_992]]), source.bring([[208_896, 221_184]]), source.bring([[204_800, 208_896]])]);
  has(here, [204_800, 221_184]);
  assert.deepEqual([ranges(server).slice(1), given], [['204800-212991', '212992-221183'], [[204_800, 212_992], [212_992, 221_184]]]);
}));

test('no more than sixteen requests are under way at once', async () => {
  let now = 0, most = 0;
  const counting = async (url, init) => {
    most = Math.max(most, ++now);
    try {
      const answer = await fetch(url, init), body = await answer.arrayBuffer();
      await new Promise(setImmediate);
      return new Response(body, { status: answer.status, headers: answer.headers });
    } finally { now--; }
  };
  await on_host({ bytes: pack }, async (address) => {
    const { source, here } = await opened(address, { fetch: counting });
    const wanted = Array.from({ length: 40 }, (_, i) => [102_400 + i * 40_960, 106_496 + i * 40_960]);
    await source.bring(wanted);
    for (const range of wanted) has(here, range);
  });
  assert.equal(most, 16);
});

test('a range over two pieces is two requests and comes as one', () => on_host({ bytes: pack, piece: 1_000_001 }, async (address, server) => {
  const { source, here, given } = await opened(address);
  assert.deepEqual([source.size, source.first.length], [pack.length, first]);
  await source.bring([[999_424, 1_003_520], [2_998_272, 3_000_000]]);
  has(here, [999_424, 1_003_520]);
  has(here, [2_998_272, 3_000_000]);
  assert.deepEqual(given.sort(([a], [b]) => a - b), [[999_424, 1_003_520], [2_998_272, 3_000_000]]);
  assert.deepEqual(server.log.slice(2).map(({ path: file, range }) => `${file} ${range}`).sort(),
    ['/collection-0.part bytes=999424-1000000', '/collection-1.part bytes=0-3518', '/collection-2.part bytes=998270-999997']);
}));

for (const [host, why] of [['ignores_ranges', 'answers every request with the whole file'], ['gzips_ranges', 'compresses what it cuts out']])
  for (const piece of [0, 1_000_001])
    test(`a host that ${why} is read whole${piece ? ', in pieces' : ''}`, () => on_host({ bytes: pack, piece, host }, async (address) => {
      const shares = [], { source, here } = await opened(address, { progress: (share) => shares.push(share) });
      assert.equal(source.whole, true);
      has(here, [0, pack.length]);
      assert.ok(shares.length > 0 && shares.at(-1) === 1 && shares.every((share, i) => share >= (shares[i - 1] ?? 0)), shares.join(' '));
    }));

test('a host whose HEAD says nothing of ranges gives them all the same', () => on_host({ bytes: pack, host: 'silent_head' }, async (address) => {
  assert.equal((await opened(address)).source.whole, false);
}));

test('a host that lets other origins ask for files and not for parts of them is read whole', () => on_host({ bytes: pack }, async (address) => {
  const refusing = (url, init) => init.headers?.Range ? Promise.reject(new TypeError('Failed to fetch')) : fetch(url, init);
  const mute = async (url, init) => {
    const answer = await fetch(url, init), headers = new Headers(answer.headers);
    for (const name of ['content-range', 'etag', 'content-encoding']) headers.delete(name);
    return new Response(answer.body, { status: answer.status, headers });
  };
  for (const given of [refusing, mute]) assert.equal((await opened(address, { fetch: given })).source.whole, true);
}));

test('what is not there, or answered by nobody, is called missing', async () => {
  for (const host of ['loses', 'missing_as_page'])
    assert.equal(await on_host({ bytes: pack, host }, (address) => fault(openSource(address.replace('.dia', '.nothing')))), 'missing', host);
  assert.equal(await on_host({ bytes: pack, host: 'offline' }, (address) => fault(openSource(address))), 'failed');
  assert.equal(await on_host({ bytes: pack, piece: 1_000_001, host: 'missing_as_found', only: /part/ }, async (address, server) => {
    for (const name of fs.readdirSync(server.folder)) if (name.endsWith('-2.part')) fs.rmSync(path.join(server.folder, name));
    return fault((await opened(address)).source.bring([[2_500_000, 2_504_096]]));
  }), 'missing');
});

for (const piece of [0, 1_500_001])
  test(`a file that is changed on the host while it is read${piece ? ' in pieces' : ''} is told, and none of it is given`, () => on_host({ bytes: pack, piece, host: 'changes', only: /dia|part/ }, async (address) => {
    const { source, given } = await opened(address);
    assert.equal(await fault(source.bring([[102_400, 106_496]])), 'changed');
    assert.deepEqual(given, []);
  }));

test('a file that became shorter, was taken away, or is answered whole afterwards has changed', async () => {
  for (const change of [(file) => fs.truncateSync(file, 1000), (file) => fs.truncateSync(file, 2_000_000), (file) => fs.rmSync(file)])
    await on_host({ bytes: pack }, async (address, server) => {
      const { source } = await opened(address);
      change(path.join(server.folder, 'collection.dia'));
      assert.equal(await fault(source.bring([[102_400, 106_496]])), 'changed');
    });
  assert.equal(await on_host({ bytes: pack, host: 'ignores_ranges', after: 1 }, async (address) => fault((await opened(address)).source.bring([[102_400, 106_496]]))), 'changed');
});

test('what is cut off on the way is asked for three times, never given, and may be asked for again', () => on_host({ bytes: pack, host: 'breaks_off', after: 1 }, async (address, server) => {
  const { source, given } = await opened(address);
  assert.equal(await fault(source.bring([[102_400, 106_496]])), 'failed');
  assert.deepEqual([server.log.length, given], [4, []]);
}));

test('a network that fails once or twice is not noticed', async () => {
  let left = 0;
  const failing = (url, init) => left-- > 0 ? Promise.reject(new TypeError('network')) : fetch(url, init);
  await on_host({ bytes: pack }, async (address) => {
    const { source, here } = await opened(address, { fetch: failing });
    left = 2;
    await source.bring([[102_400, 106_496]]);
    has(here, [102_400, 106_496]);
    left = 3;
    assert.equal(await fault(source.bring([[204_800, 208_896]])), 'failed');
    await source.bring([[204_800, 208_896]]);
    has(here, [204_800, 208_896]);
  });
});

test('a host that falls silent is given up after a while, and asked again when somebody asks', () => on_host({ bytes: pack, host: 'stalls', after: 1 }, async (address, server) => {
  const { source, given, clock } = await opened(address);
  const ended = fault(source.bring([[102_400, 106_496]]));
  while (server.log.length < 2) await new Promise(setImmediate);
  await new Promise((done) => setTimeout(done, 20));
  clock.silence();
  assert.equal(await ended, 'stalled');
  assert.deepEqual([server.log.length, given], [2, []]);
}));

test('bytes that do not fit the pack are asked for once more, past the caches, and then called damaged', () => on_host({ bytes: pack }, async (address) => {
  const caches = [], clock = made_clock();
  const source = await openSource(address, { clock, fetch: (url, init) => { caches.push(init.cache ?? 'default'); return fetch(url, init); } });
  let wrong = 1;
  source.connect(() => wrong-- <= 0);
  await source.bring([[102_400, 106_496]]);
  wrong = 9;
  assert.equal(await fault(source.bring([[204_800, 208_896]])), 'damaged');
  assert.deepEqual(caches, ['no-cache', 'no-store', 'reload', 'no-store', 'reload']);
}));

test('a file that ends before the pack does is called damaged, and not asked for what it has not', () => on_host({ bytes: pack }, async (address, server) => {
  const { source } = await opened(address);
  assert.equal(await fault(source.bring([[102_400, 106_496], [2_998_272, 3_002_368]])), 'damaged');
  assert.equal(server.log.length, 1);
}));

test('the rest comes by itself, a MiB at a time, and what is wanted goes before it', () => on_host({ bytes: pack }, async (address, server) => {
  const { source, here, given } = await opened(address);
  await source.fill();
  has(here, [0, pack.length]);
  assert.deepEqual(ranges(server).slice(1), ['65536-1114111', '1114112-2162687', '2162688-2999999']);
  assert.equal(given.length, 3);
}));

test('what has come of the rest is kept when something is wanted', async () => {
  const held = [];
  const slow = async (url, init) => {
    const answer = await fetch(url, init);
    if (init.priority !== 'low' || held.length > 0) return answer;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return new Response(new ReadableStream({ start(stream) {
      stream.enqueue(bytes.subarray(0, 10_000));
      held.push(stream);
      init.signal.addEventListener('abort', () => stream.error(init.signal.reason));
    } }), { status: 206, headers: answer.headers });
  };
  await on_host({ bytes: pack }, async (address, server) => {
    const { source, here, given } = await opened(address, { fetch: slow });
    const filled = source.fill();
    while (held.length === 0) await new Promise(setImmediate);
    for (let i = 0; i < 5; i++) await new Promise(setImmediate);
    await source.bring([[65_536, 81_920]]);
    assert.deepEqual(given, [[65_536, 73_728], [73_728, 81_920]]);
    assert.deepEqual(ranges(server).slice(1, 3), ['65536-1114111', '73728-81919']);
    await filled;
    has(here, [0, pack.length]);
  });
});

test('the rest stops without a word where the host fails', () => on_host({ bytes: pack, host: 'breaks_off', after: 2 }, async (address, server) => {
  const { source } = await opened(address);
  await source.fill();
  assert.equal(server.log.length, 3);
}));

test('whoever types on does not wait for what was wanted before, and what was not yet asked for is not', () => on_host({ bytes: pack }, async (address, server) => {
  const { promise: gate, resolve: let_go } = Promise.withResolvers();
  const { source, here } = await opened(address, { fetch: async (url, init) => { if (init.headers.Range !== 'bytes=0-65535') await gate; return fetch(url, init); } });
  const stop = new AbortController(), many = Array.from({ length: 19 }, (_, i) => [102_400 + i * 40_960, 106_496 + i * 40_960]);
  const old = fault(source.bring(many, stop.signal));
  stop.abort();
  assert.equal(await old, 'stopped');
  let_go();
  await source.bring([[2_048_000, 2_052_096], many[0]]);
  has(here, [2_048_000, 2_052_096]);
  has(here, many[0]);
  for (let turn = 0; turn < 200 && server.log.length < 1 + 16 + 1; turn++) await new Promise((done) => setTimeout(done, 20));
  await new Promise((done) => setTimeout(done, 20));
  assert.equal(server.log.length, 1 + 16 + 1);
}));

test('what was given up and is wanted again in the same breath comes', () => on_host({ bytes: pack }, async (address) => {
  const { promise: gate, resolve: let_go } = Promise.withResolvers();
  const { source, here } = await opened(address, { fetch: async (url, init) => { if (init.headers.Range !== 'bytes=0-65535') await gate; return fetch(url, init); } });
  const stop = new AbortController(), many = Array.from({ length: 9 }, (_, i) => [102_400 + i * 40_960, 106_496 + i * 40_960]);
  const old = fault(source.bring(many, stop.signal));
  stop.abort();
  const again = fault(source.bring(many.slice(-2)));  // Not yet asked of the host when they were given up.
  let_go();
  assert.equal(await old, 'stopped');
  assert.equal(await again, 'none');
  for (const range of many.slice(-2)) has(here, range);
}));

test('a source that was closed asks and gives no more', () => on_host({ bytes: pack }, async (address, server) => {
  const { source, given } = await opened(address);
  const asked = fault(source.bring([[102_400, 106_496]]));
  source.close();
  assert.equal(await asked, 'stopped');
  assert.equal(await fault(source.bring([[204_800, 208_896]])), 'stopped');
  assert.deepEqual(given, []);
  assert.ok(server.log.length <= 2);
}));

test('a whole pack comes from one file or its pieces, and a wrong piece is called damaged', async () => {
  for (const piece of [0, 700_001])
    await on_host({ bytes: pack, piece }, async (address) => assert.ok(pack.equals(Buffer.from(await bringWhole(lineOf({}), address, () => undefined)))));
  await on_host({ bytes: pack, piece: 700_001 }, async (address, server) => {
    fs.writeFileSync(path.join(server.folder, 'collection-1.part'), Buffer.alloc(700_001));
    assert.equal(await fault(bringWhole(lineOf({}), address, () => undefined)), 'damaged');
  });
});
