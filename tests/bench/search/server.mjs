// What does a page fetch? A server of folders on this machine that writes down every request, and that can be as slow as a
// phone's line and as odd as a host (hosts.mjs).
//
// usage: node server.mjs FOLDER [--host NAME] [--only PATTERN] [--after N] [--pace LATENCY_MS,BITS_PER_SECOND]
//   serves FOLDER until it is ended, and prints a line a request
import fs from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { hosts } from './hosts.mjs';
import { slow_line } from './network.mjs';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json',
  '.wasm': 'application/wasm', '.css': 'text/css', '.txt': 'text/plain; charset=utf-8', '.bin': 'application/octet-stream',
};
/** What a host compresses, by its ending: `.bin` are the indexes of others, so that each is as small as it can be; packs are not. */
const compressible = (file) => path.extname(file) in types;
/** As a host would that compresses beforehand; 9 of 11, so that large files end. */
export const brotli = (bytes) => brotliCompressSync(bytes, { params: {
  [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** {from, end} of a Range header for a file of so many bytes; null where there is none that can be served. */
export function range_of(header, size) {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const from = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const end = found[1] === '' || found[2] === '' ? size : Math.min(size, Number(found[2]) + 1);
  return from < end ? { from, end } : null;
}

/** The file that an address names below one of the mounts {prefix: folder}, '' where none does. */
function file_of(mounts, address) {
  const wanted = decodeURIComponent(new URL(address, 'http://host/').pathname);
  const prefix = Object.keys(mounts).find((one) => wanted.startsWith(one));
  if (prefix === undefined) return '';
  const file = path.join(mounts[prefix], path.normalize(`/${wanted.slice(prefix.length)}`));
  return fs.existsSync(file) && fs.statSync(file).isFile() ? file : '';
}

/** Some bytes of a file, read alone. */
function part_of(file, { from, end }) {
  const bytes = Buffer.alloc(end - from), opened = fs.openSync(file, 'r');
  fs.readSync(opened, bytes, 0, bytes.length, from);
  fs.closeSync(opened);
  return bytes;
}

/** What a well-behaved host answers: {status, headers, body}. `instead`: bytes that the file is taken to have. */
function answer(request, file, squeezed, instead) {
  if (!file) return { status: 404, headers: { 'Content-Type': 'text/html' }, body: Buffer.from('<!doctype html><title>404</title><h1>Not found</h1>') };
  const { size: on_disk, mtimeMs } = fs.statSync(file), size = instead?.length ?? on_disk, range = range_of(request.headers.range, size);
  const headers = {
    'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', 'ETag': `"${mtimeMs}-${size}${instead ? '-other' : ''}"`,
    'Accept-Ranges': 'bytes', 'Cache-Control': 'no-cache',
  };
  if (range) {
    headers['Content-Range'] = `bytes ${range.from}-${range.end - 1}/${size}`;
    return { status: 206, headers, body: instead?.subarray(range.from, range.end) ?? part_of(file, range) };
  }
  if (request.headers.range?.startsWith('bytes=')) return { status: 416, headers: { 'Content-Range': `bytes */${size}` }, body: Buffer.alloc(0) };
  if (!compressible(file)) return { status: 200, headers, body: instead ?? fs.readFileSync(file) };
  if (!squeezed.has(file)) squeezed.set(file, brotli(fs.readFileSync(file)));
  return { status: 200, headers: { ...headers, 'Content-Encoding': 'br' }, body: instead ? brotli(instead) : squeezed.get(file) };
}

/** For hosts.mjs: the whole file, and what the answer would be if the file had other bytes. */
const other_file = (request, file, squeezed) => ({ whole: () => fs.readFileSync(file), as_if: (bytes) => answer(request, file, squeezed, bytes) });

/**
 * Serves `mounts` ({'/index/': folder}) and writes down what was asked.
 * @param options host: a name of hosts.mjs that answers in its manner; only: a pattern of paths that it does so for; after:
 *   how many such requests are first answered well; pace: {latency_ms, bits_per_second} that are waited for;
 *   squeezed: files that were compressed before, by their paths, for servers one after the other
 * @returns {Promise<{address, log, close}>} `address` ends with a slash; `log` is {path, range, status, bytes, begin, end} of
 *   each request, bytes of the body as sent, times in milliseconds
 */
export async function serve(mounts, { host = 'plain', only = /./, after = 0, pace = null, squeezed = new Map() } = {}) {
  if (!hosts[host]) throw new Error(`no host ${host}; there are ${Object.keys(hosts).join(', ')}`);
  const log = [], line = pace && slow_line(pace), own = new Map();
  let odd = 0;
  const server = createServer(async (request, response) => {
    const entry = { path: request.url, range: request.headers.range ?? '', status: 0, bytes: 0, begin: performance.now(), end: 0 };
    log.push(entry);
    const file = file_of(mounts, request.url);
    let said = answer(request, file, squeezed);
    if (only.test(request.url) && odd++ >= after) said = hosts[host](said, { request, before: own.get(request.url) ?? 0, ...other_file(request, file, squeezed) });
    own.set(request.url, (own.get(request.url) ?? 0) + 1);
    const body = request.method === 'HEAD' ? Buffer.alloc(0) : said.body.subarray(0, said.sent ?? said.body.length);
    Object.assign(entry, { status: said.status, bytes: body.length });
    response.on('close', () => { entry.end = performance.now(); });
    if (said.status === 0) return void request.socket.destroy();
    if (line) await line(body.length);
    response.writeHead(said.status, { 'Content-Length': said.body.length, 'Access-Control-Allow-Origin': '*', ...said.headers });
    if (said.sent === undefined) return void response.end(body);
    response.write(body, () => { if (!said.stalls) request.socket.destroy(); });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`, log,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

if (process.argv[1] === import.meta.filename) {
  const text = { type: 'string' };
  const { values, positionals: [folder] } = parseArgs({ allowPositionals: true, options: { host: text, only: text, after: text, pace: text } });
  const [latency_ms, bits_per_second] = (values.pace ?? '').split(',').map(Number);
  const served = await serve({ '/': path.resolve(folder ?? '.') }, {
    host: values.host, only: values.only ? new RegExp(values.only) : undefined, after: Number(values.after ?? 0),
    pace: bits_per_second ? { latency_ms, bits_per_second } : null });
  console.log(served.address);
  let told = 0;
  setInterval(() => { while (served.log[told]?.end) console.log(JSON.stringify(served.log[told++])); }, 200);
}
