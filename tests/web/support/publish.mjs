// Publishes versions of a site for tests: a copy of the built one with changes, its list of files made anew, on a host that
// sends nothing but content types and can lose files, answer with others, be slow or go away.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { rangeOf } from '../../../wasm/setup/serve.mjs';
import { ready } from './own_page.mjs';
import { files_below, option, root, sha256 } from '../../checkout.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ttf': 'font/ttf', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain' };

const kind = (url) => {
  if (url === 'collection.dia' || url === 'collection.json' || url.endsWith('.part')) return 'pack';
  if (url === 'sums.txt') return 'sums';
  if (/^(pdf|diarium-core)-[0-9a-f]{8}\.(js|wasm)$/.test(url)) return 'tool';
  if (/^(diarium|diarium-rest|offline|host|exports|own|own-worker)-[0-9a-f]{8}\.(js|css|wasm)$|^fonts\/|^icon|\.webmanifest$|^skal\.html$/.test(url)) return 'program';
  return url.endsWith('.html') && url !== 'diarium.html' ? 'page' : 'other';
};

/** As core/export/site/listing.cpp names a version. */
const version_by = (files) => sha256(`${JSON.stringify(files, null, 1)}\n`).slice(0, 16);

/** Writes `build.json` for what lies in the folder, and its version into `sw.js`; returns the version. */
export function list_anew(folder) {
  const old = fs.existsSync(path.join(folder, 'build.json')) ? JSON.parse(fs.readFileSync(path.join(folder, 'build.json'), 'utf8')).version : null;
  const files = files_below(folder).filter((url) => !/^(build\.json|site\.json|sw\.js|_headers|\.htaccess)$|\.(br|gz)$/.test(url)).map((url) => {
    const bytes = fs.readFileSync(path.join(folder, url));
    return { url, sha256: sha256(bytes), size: bytes.length, kind: kind(url) };
  });
  const version = version_by(files), worker = path.join(folder, 'sw.js');
  fs.writeFileSync(path.join(folder, 'build.json'), JSON.stringify({ version, program: '0', files }));
  fs.writeFileSync(worker, fs.readFileSync(worker, 'utf8').replace('<!--diarium:version-->', version).replaceAll(old ?? version, version));
  return version;
}

/** A copy of the site at `site` with `change(folder)` made to it: its folder, which the test removes by `drop`. */
export function version_of(site, change = () => {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diarium-host-'));
  fs.cpSync(site, folder, { recursive: true });
  if (!fs.existsSync(path.join(folder, 'skal.html'))) {
    const template = fs.readFileSync(path.join(root, 'build/shell/index.html'), 'utf8');
    const words = { lang: 'sv', title: 'Diarium', description: '', pack: 'collection.dia', pack_size: '', pack_parts: '', statement: '', preload: '', head: '', body: '<div id="prerender"></div>' };
    fs.writeFileSync(path.join(folder, 'skal.html'), template.replace(/<!--diarium:(\w+)-->/g, (whole, name) => words[name] ?? whole));
  }
  change(folder);
  return { folder, version: list_anew(folder), drop: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** The pack of a folder in pieces of at most `size` bytes, and every page asking for their list. */
export function in_pieces(folder, size) {
  const pack = fs.readFileSync(path.join(folder, 'collection.dia')), pieces = [];
  for (let at = 0; at < pack.length; at += size) {
    const bytes = pack.subarray(at, at + size), url = `collection-${sha256(pack).slice(0, 8)}-${pieces.length}.part`;
    fs.writeFileSync(path.join(folder, url), bytes);
    pieces.push({ url, size: bytes.length, sha256: sha256(bytes) });
  }
  fs.rmSync(path.join(folder, 'collection.dia'));
  fs.writeFileSync(path.join(folder, 'collection.json'), JSON.stringify({ size: pack.length, sha256: sha256(pack), pieces }));
  for (const file of files_below(folder).filter((name) => name.endsWith('.html') && name !== 'diarium.html'))
    fs.writeFileSync(path.join(folder, file), fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('collection.dia', 'collection.json'));
  return pieces.map(({ url }) => url);
}

/** Every page opens its pack by the first bytes, however small it is: after in_pieces(), if both are wanted. */
export function in_parts(folder) {
  const list = path.join(folder, 'collection.json');
  const size = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')).size : fs.statSync(path.join(folder, 'collection.dia')).size;
  for (const file of files_below(folder).filter((name) => name.endsWith('.html') && name !== 'diarium.html'))
    fs.writeFileSync(path.join(folder, file), fs.readFileSync(path.join(folder, file), 'utf8')
      .replace(/data-pack-size="\d*"/, `data-pack-size="${size}"`).replace('data-pack-parts="slow"', 'data-pack-parts=""').replace(/<link rel="preload" href="[^"]*collection\.dia"[^>]*>/, ''));
}

/** The program made longer by an empty part of `bytes` bytes, which WebAssembly ignores: a collection too large to keep unasked. */
export function heavier(folder, bytes) {
  const name = fs.readdirSync(folder).find((file) => /^diarium-[0-9a-f]{8}\.wasm$/.test(file));
  const size = bytes + 2, leb = [size & 127 | 128, size >> 7 & 127 | 128, size >> 14 & 127 | 128, size >> 21 & 127];
  fs.appendFileSync(path.join(folder, name), Buffer.concat([Buffer.from([0, ...leb, 1, 120]), Buffer.alloc(bytes)]));
}

/**
 * Serves a folder at `prefix`. `state.folder` may be changed between requests; `state.answer(path)` may give
 * {status, type, body} instead of a file, or a Promise that delays it. `state.ranges`: the parts of files that were asked for;
 * `state.sent`: [name, bytes] of every file that was sent.
 */
export async function host(folder, prefix = '/some/sub/path/') {
  const state = { folder, answer: () => null, asked: [], ranges: [], sent: [] };
  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url, 'http://x/').pathname;
    const below = decodeURIComponent(url.slice(prefix.length));
    state.asked.push(below);
    if (request.headers.range) state.ranges.push(`${below} ${request.headers.range}`);
    const other = await state.answer(below, url);
    if (other) return void response.writeHead(other.status ?? 200, { 'Content-Type': other.type ?? 'text/plain' }).end(other.body ?? '');
    const file = path.join(state.folder, below.endsWith('/') || below === '' ? `${below}index.html` : below);
    if (!url.startsWith(prefix) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) return void response.writeHead(404).end();
    const bytes = fs.readFileSync(file), range = rangeOf(request.headers.range, bytes.length), { begin, end } = range ?? {};
    if (range === 'none') return void response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end();
    const etag = `"${sha256(bytes).slice(0, 16)}"`;
    if (!range && request.headers['if-none-match'] === etag) return void response.writeHead(304, { ETag: etag }).end();
    state.sent.push([below, range ? end - begin : bytes.length]);
    response.writeHead(range ? 206 : 200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', ETag: etag,
      ...(range ? { 'Content-Range': `bytes ${begin}-${end - 1}/${bytes.length}` } : {}) }).end(bytes.subarray(begin, end));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const close = () => new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  return Object.assign(state, { url: `http://localhost:${port}${prefix}`, port, close });
}

/** The site that is looked at. */
export const site = () => option('--site', 'build/site');

/** A visit to a copy of a site on its own host: `work({...visit, folder, server, publish, go})`. `change`: what is done to the copy, and
 *  to those that `publish(more)` puts in its place with `more` done to them, before they are published. */
export async function hosted(visit, work, change, from = site()) {
  const copies = [version_of(from, change)], [{ folder }] = copies, server = await host(folder);
  const publish = (more) => {
    copies.push(version_of(from, (copy) => { change?.(copy); more(copy); }));
    server.folder = copies.at(-1).folder;
    return copies.at(-1);
  };
  const go = async (address = '', page = visit.page) => {
    await page.goto(server.url + address);
    await ready(page);
    return page;
  };
  try {
    return await work({ ...visit, folder, server, publish, go });
  } finally {
    await server.close();
    for (const { drop } of copies) drop();
  }
}
