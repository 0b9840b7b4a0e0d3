// Serves a folder on this machine only: the site needs no special headers, so any static host does the same.
//   node serve.mjs FOLDER PORT
// An address without a file is answered by 404.html, where there is one. A port that is in use is passed over. Prints the address when it is ready. Stops with Ctrl+C.
import { constants } from 'node:fs';
import { lstat, open, readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 20;
const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

/** Names of this machine, with any port: a page elsewhere that has its own name lead here is told nothing. */
const OWN_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** What copies of papers' files (core/view/paper/copy.h) get beside what `_headers` says, also where a site has none. */
const COPIES = 'original';
const COPIES_POLICY = "default-src 'none'; sandbox";

/** Content types by ending; WebAssembly is compiled while it arrives only under its own. */
const TYPES = new Map(Object.entries({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}));

/**
 * The rules of a `_headers` file, as Netlify, Cloudflare Pages and others read it: a line with a pattern of addresses (`*`
 * stands for anything), then indented headers. Comments and what is neither are passed over.
 * @returns {{fits: RegExp, headers: [string, string][]}[]}
 */
export function readRules(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name && rules.length > 0) rules.at(-1).headers.push([name, value]);
    else if (line.startsWith('/'))
      rules.push({ fits: new RegExp(`^${line.trim().split('*').map((part) => part.replace(/[^\w/]/g, '\\$&')).join('.*')}$`), headers: [] });
  }
  return rules;
}

/**
 * What is said of a file, `path` being its way from the root. All rules that fit count; values of one name are joined, and
 * a type or a lifetime replaces ours.
 */
export function headersFor(rules, path) {
  const own = { 'Content-Type': TYPES.get(extname(path).toLowerCase()) ?? 'application/octet-stream', 'Cache-Control': 'no-cache' };
  const said = {};
  for (const { fits, headers } of rules)
    if (fits.test(`/${path}`)) for (const [name, value] of headers) said[name] = name in said ? `${said[name]}, ${value}` : value;
  if (path.startsWith(`${COPIES}/`)) {
    const policy = said['Content-Security-Policy'];
    if (!policy?.includes(COPIES_POLICY)) said['Content-Security-Policy'] = policy ? `${policy}, ${COPIES_POLICY}` : COPIES_POLICY;
    if (extname(path).toLowerCase() !== '.pdf') said['Content-Disposition'] ??= 'attachment';
    said['X-Content-Type-Options'] ??= 'nosniff';
  }
  return { ...own, ...said };
}

/**
 * The file that an address means, or undefined: folders mean their index.html, nothing outside the root is reachable
 * (also not by ".." or by its escapes), and no link is followed.
 * @returns {Promise<{file: string, path: string} | {moved: string} | undefined>}
 */
export async function resolveAddress(root, address) {
  const asked = address.split('?', 1)[0];
  let path;
  try {
    path = decodeURIComponent(asked);
  } catch {
    return undefined; // A broken escape.
  }
  if (!path.startsWith('/') || path.includes('\0')) return undefined;
  const asFile = join(root, path).replace(/[\\/]+$/, '');
  try {
    for (const file of [asFile, join(asFile, 'index.html')]) {
      if (file !== root && !file.startsWith(root + sep) || await realpath(file) !== file) return undefined;
      const found = await lstat(file);
      if (found.isFile()) return path.endsWith('/') && file === asFile ? undefined : { file, path: relative(root, file).split(sep).join('/') };
      if (found.isDirectory() && !path.endsWith('/')) return { moved: `${asked.split('/').at(-1)}/${address.slice(asked.length)}` };
    }
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES'].includes(error.code)) throw error;
  }
  return undefined;
}

/**
 * The part of a file of `size` bytes that a Range header asks for (RFC 9110, 14.2): {begin, end}; null where the whole file is the
 * answer, as there is no such header, one of several parts, or one of something else; 'none' where no byte stands there.
 */
export function rangeOf(header, size) {
  const [, from, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || from + last === '' || (from !== '' && last !== '' && Number(last) < Number(from))) return null;
  const begin = from === '' ? Math.max(0, size - Number(last)) : Number(from);
  const end = from === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return begin < end ? { begin, end } : 'none';
}

/** What is said of a file's bytes, by which parts of it are known to be of one file. */
const tagOf = ({ mtimeMs, size }) => `"${Math.round(mtimeMs * 1000).toString(36)}-${size.toString(36)}"`;

/** Opens a file that is no link, which it may have become since it was found. */
const openFile = (file) => open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));

async function answer(root, request, response) {
  if (!OWN_NAMES.test(request.headers.host ?? ''))
    return void response.writeHead(421, TEXT).end('This server answers to localhost only: open http://localhost with the port that it printed.\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const asked = await resolveAddress(root, request.url), found = asked ?? await resolveAddress(root, '/404.html');
  if (!found) return void response.writeHead(404, TEXT).end('Not found\n');
  if (found.moved) return void response.writeHead(301, { Location: found.moved }).end();
  const rules = readRules(await readFile(join(root, '_headers'), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  }));
  const file = await openFile(found.file);
  try {
    const stat = await file.stat(), { size } = stat, tag = tagOf(stat);
    const stale = (request.headers['if-range'] ?? tag) !== tag;
    const range = request.method === 'GET' && asked && !stale ? rangeOf(request.headers.range, size) : null;
    if (range === 'none') return void response.writeHead(416, { ...TEXT, 'Content-Range': `bytes */${size}` }).end('No such part\n');
    const { begin, end } = range ?? { begin: 0, end: size };
    response.writeHead(!asked ? 404 : range ? 206 : 200, { ...headersFor(rules, found.path), 'Accept-Ranges': 'bytes', ETag: tag, 'Content-Length': end - begin,
      ...(range ? { 'Content-Range': `bytes ${begin}-${end - 1}/${size}` } : {}) });
    if (request.method === 'HEAD' || begin === end) return void response.end();
    // Ends both when either ends: a reader who goes away leaves no open file behind.
    await pipeline(file.createReadStream({ autoClose: false, start: begin, end: end - 1 }), response);
  } finally {
    await file.close();
  }
}

/** Says what went wrong where nothing was answered yet; an answer that was begun is broken off. */
function fail(error, response) {
  const crowded = error.code === 'EMFILE' || error.code === 'ENFILE';
  if (crowded) console.error('Too many files are open at once; raise the limit (ulimit -n) if this goes on.');
  if (response.headersSent || response.destroyed) return void response.destroy();
  response.writeHead(crowded ? 503 : 500, { ...TEXT, ...(crowded ? { 'Retry-After': '1' } : {}) })
    .end(crowded ? 'Too many files are open at once on this machine. Try again in a moment.\n' : 'The file cannot be read.\n');
}

/**
 * Starts serving a folder.
 * @param {string} folder
 * @param {number} first the port; 0 takes any free one, else those that are in use are passed over
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} `url` ends with a slash
 */
export async function serve(folder, first) {
  const root = await realpath(folder);
  const server = createServer((request, response) => answer(root, request, response).catch((error) => fail(error, response)));
  for (let port = first; ; port += 1) {
    const error = await new Promise((done) => {
      server.once('error', done);
      server.listen(port, HOST, () => done(undefined));
    });
    if (!error) break;
    if (error.code !== 'EADDRINUSE' || port - first >= PORTS_TO_TRY || port >= 65535) throw error;
    console.log(`Port ${port} is in use, trying ${port + 1}`);
  }
  const { port } = server.address();
  const close = () => new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  return { url: `http://localhost:${port}/`, port, close };
}

if (process.argv[1] === import.meta.filename) {
  const [folder, port] = process.argv.slice(2);
  try {
    const { url } = await serve(folder, Number(port));
    console.log(`Serving on ${url} (Ctrl+C stops it)`);
  } catch (error) {
    console.error(error.code === 'EACCES'
      ? `Port ${port} is reserved for the system. Give one above 1023: --port 8080`
      : `Cannot serve on port ${port}: ${error.message}. Give another one: --port N`);
    process.exit(1);
  }
}
