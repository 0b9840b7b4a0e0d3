// Serves a folder on this machine only: the site needs no special headers, so any static host does the same.
//   node serve.mjs FOLDER PORT
// A port that is in use is passed over. Prints the address when it is ready. Stops with Ctrl+C.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 20;

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
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}));

/**
 * The file that an address means, or undefined: folders mean their index.html, nothing outside the root is reachable
 * (also not by "..", by its escapes or by a link).
 * @returns {Promise<{file: string, size: number} | {moved: string} | undefined>}
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
  try {
    let file = await realpath(join(root, path));
    let found = await stat(file);
    if (found.isDirectory()) {
      if (!path.endsWith('/')) return { moved: `${asked.split('/').at(-1)}/${address.slice(asked.length)}` };
      file = await realpath(join(file, 'index.html'));
      found = await stat(file);
    }
    return file.startsWith(root + sep) && found.isFile() ? { file, size: found.size } : undefined;
  } catch {
    return undefined; // No such file.
  }
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const found = await resolveAddress(root, request.url);
  if (!found) return void response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
  if (found.moved) return void response.writeHead(301, { Location: found.moved }).end();
  response.writeHead(200, {
    'Content-Type': TYPES.get(extname(found.file).toLowerCase()) ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

/**
 * Starts serving a folder.
 * @param {string} folder
 * @param {number} first the port; 0 takes any free one, else those that are in use are passed over
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} `url` ends with a slash
 */
export async function serve(folder, first) {
  const root = await realpath(folder);
  const server = createServer((request, response) => answer(root, request, response).catch(() => response.destroy()));
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
