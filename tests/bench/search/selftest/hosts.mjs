// The server that counts, its hosts, and the slow line, for selftest.mjs.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hosts } from '../hosts.mjs';
import { computed_ms, phone, rounds_of, slow_line, watch_fetch, with_bytes } from '../network.mjs';
import { requests_of } from '../peers/sqlite_ranged.mjs';
import { range_of, serve } from '../server.mjs';

const content = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251));

/** {status, headers, body, broken} of one request, its body as it came, not unpacked; `patience_ms` ends a wait. */
const ask = (address, { method = 'GET', range, patience_ms = 0 } = {}) => new Promise((done) => {
  const request = http.request(address, { method, headers: range ? { Range: range } : {} }, (response) => {
    const parts = [], end = (broken) => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts), broken });
    response.on('data', (part) => parts.push(part)).on('end', () => end('')).on('error', () => end('broken'));
    if (patience_ms) setTimeout(() => { end('waiting'); request.destroy(); }, patience_ms);
  });
  request.on('error', () => done({ status: 0, headers: {}, body: Buffer.alloc(0), broken: 'no answer' })).end();
});

export async function test_hosts(test, { assert, folder }) {
  const mount = path.join(folder, 'served');
  fs.mkdirSync(mount);
  fs.writeFileSync(path.join(mount, 'a.dia'), content);
  fs.writeFileSync(path.join(mount, 'code.mjs'), 'export const line = 1;\n'.repeat(100));
  const with_host = async (options, run) => {
    const served = await serve({ '/x/': mount }, options);
    try { await run((name, wishes) => ask(`${served.address}x/${name}`, wishes), served); } finally { await served.close(); }
  };

  await test('a range is read as RFC 9110 has it', () => {
    assert.deepEqual(['bytes=0-9', 'bytes=990-', 'bytes=-10', 'bytes=5-5000', 'bytes=2000-', 'bytes=-', 'lines=1-2', undefined].map((header) => range_of(header, 1000)),
      [{ from: 0, end: 10 }, { from: 990, end: 1000 }, { from: 990, end: 1000 }, { from: 5, end: 1000 }, null, null, null, null]);
  });
  await test('a usual host gives whole files, parts and no more, and every byte is counted', () => with_host({}, async (get, served) => {
    const whole = await get('a.dia'), part = await get('a.dia', { range: 'bytes=10-19' }), beyond = await get('a.dia', { range: 'bytes=5000-' });
    assert.deepEqual([whole.status, part.status, beyond.status], [200, 206, 416]);
    assert.ok(whole.body.equals(content) && part.body.equals(content.subarray(10, 20)));
    assert.equal(part.headers['content-range'], 'bytes 10-19/1000');
    assert.equal((await get('../selftest.mjs')).status, 404);
    const code = await get('code.mjs'), head = await get('a.dia', { method: 'HEAD' });
    assert.ok(code.headers['content-encoding'] === 'br' && code.body.length < 100);
    assert.deepEqual([head.body.length, head.headers['content-length'], head.headers['accept-ranges']], [0, '1000', 'bytes']);
    assert.deepEqual(served.log.map(({ status, bytes }) => [status, status === 404 ? 0 : bytes]), [[200, 1000], [206, 10], [416, 0], [404, 0], [200, code.body.length], [200, 0]]);
  }));
  const said = {
    gzips_ranges: async (get) => {
      const { status, headers, body } = await get('a.dia', { range: 'bytes=10-19' });
      assert.deepEqual([status, headers['content-encoding']], [206, 'gzip']);
      assert.ok(gunzipSync(body).equals(content.subarray(10, 20)));
    },
    ignores_ranges: async (get) => {
      const { status, headers, body } = await get('a.dia', { range: 'bytes=10-19' });
      assert.deepEqual([status, body.length, headers['accept-ranges'], headers['content-range']], [200, 1000, undefined, undefined]);
    },
    silent_head: async (get) => {
      assert.equal((await get('a.dia', { method: 'HEAD' })).headers['accept-ranges'], undefined);
      assert.equal((await get('a.dia', { range: 'bytes=0-0' })).status, 206);
    },
    missing_as_page: async (get) => {
      const { status, body } = await get('b.dia');
      assert.ok(status === 404 && body.includes('<h1>'));
    },
    missing_as_found: async (get) => assert.equal((await get('b.dia')).status, 200),
    loses: async (get) => assert.equal((await get('a.dia')).status, 404),
    stalls: async (get) => {
      const { body, headers, broken } = await get('a.dia', { patience_ms: 60 });
      assert.deepEqual([body.length, headers['content-length'], broken], [500, '1000', 'waiting']);
    },
    breaks_off: async (get) => assert.equal((await get('a.dia')).broken, 'broken'),
    truncates: async (get) => {
      const { body, headers, broken } = await get('a.dia');
      assert.deepEqual([body.length, headers['content-length'], broken], [500, '500', '']);
      assert.equal((await get('a.dia', { range: 'bytes=600-700' })).status, 416);
      assert.equal((await get('a.dia', { range: 'bytes=490-700' })).headers['content-range'], 'bytes 490-499/500');
    },
    changes: async (get) => {
      const before = await get('a.dia', { range: 'bytes=0-9' }), then = await get('a.dia', { range: 'bytes=10-19' });
      assert.ok(before.body.equals(content.subarray(0, 10)) && !then.body.equals(content.subarray(10, 20)) && before.headers.etag !== then.headers.etag);
    },
    offline: async (get) => assert.equal((await get('a.dia')).status, 0),
  };
  await test('every odd host is tested', () => assert.deepEqual(Object.keys(hosts).filter((name) => name !== 'plain'), Object.keys(said)));
  for (const [host, run] of Object.entries(said)) await test(`the host that ${host.replaceAll('_', ' ')} does so`, () => with_host({ host }, run));
  await test('a host may begin to be odd later, and for some files only', () => with_host({ host: 'loses', only: /\.dia$/, after: 1 }, async (get) => {
    assert.deepEqual([(await get('a.dia')).status, (await get('code.mjs')).status, (await get('a.dia')).status, (await get('code.mjs')).status], [200, 200, 404, 200]);
  }));
  await test('requests that wait for each other are rounds, and latency counts once a round', () => {
    const asked = [{ begin: 0, end: 5, bytes: 1000 }, { begin: 1, end: 4, bytes: 1000 }, { begin: 6, end: 9, bytes: 2000 }, { begin: 10, end: 11, bytes: 0 }];
    assert.deepEqual(rounds_of(asked).map((round) => round.length), [2, 1, 1]);
    assert.equal(computed_ms(asked, phone), 3 * 150 + 4000 * 8 / 1600);
    assert.equal(computed_ms([], phone), 0);
  });
  await test('pages of a file are asked for once, and more at a time where one follows the other', () => {
    const reads = [0, 0, 40960, 4096, 8192, 45056, 49152].map((at) => ({ at, length: 4096 }));
    assert.deepEqual(requests_of(reads, 60_000).map(({ begin, end }) => [begin / 4096, end / 4096]), [[0, 1], [10, 11], [1, 2], [2, 4], [11, 12], [12, 14]]);
    assert.deepEqual(requests_of([{ at: 16, length: 8 }, { at: 8000, length: 200 }], 8100), [{ begin: 0, end: 4096 }, { begin: 4096, end: 8100 }]);
  });
  await test('a slow line lets one answer through after the other', async () => {
    const line = slow_line({ latency_ms: 5, bits_per_second: 800_000 }), order = [];
    await Promise.all([line(2000).then(() => order.push('large')), line(10).then(() => order.push('small'))]);
    assert.deepEqual(order, ['large', 'small']);
  });
  await test('what a page fetched is told with the bytes that the server sent', () => with_host({}, async (get, served) => {
    const watch = watch_fetch();
    await Promise.all([fetch(`${served.address}x/a.dia`), fetch(`${served.address}x/code.mjs`)].map(async (one) => (await one).arrayBuffer()));
    await (await fetch(`${served.address}x/a.dia`, { headers: { Range: 'bytes=0-9' } })).arrayBuffer();
    watch.stop();
    const asked = with_bytes(watch.asked, served.log);
    assert.deepEqual([asked.length, rounds_of(asked).length, asked[0].bytes, asked[2].bytes], [3, 2, 1000, 10]);
  }));
}
