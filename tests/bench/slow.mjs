// A slow way and a slow machine: a host that compresses, and a page on 1.6 Mbit/s with 150 ms of delay.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rangeOf } from '../../wasm/setup/serve.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.ttf': 'font/ttf' };

/** A host that compresses, as hosts of static files do: {url, close, sent: [path, bytes] of each answer}. */
export async function host(folder) {
  const packed = new Map(), sent = [];
  const server = http.createServer((request, response) => {
    const below = new URL(request.url, 'http://x/').pathname.slice(1), file = path.join(folder, below.endsWith('/') || !below ? `${below}index.html` : below);
    if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) return void response.writeHead(404).end();
    if (request.headers.range) {  // A part is of the file as it is.
      const bytes = fs.readFileSync(file), { begin, end } = rangeOf(request.headers.range, bytes.length);
      sent.push([`${below} ${begin}-${end}`, end - begin]);
      return void response.writeHead(206, { 'Content-Type': 'application/octet-stream', 'Content-Range': `bytes ${begin}-${end - 1}/${bytes.length}` }).end(bytes.subarray(begin, end));
    }
    if (!packed.has(file)) packed.set(file, brotliCompressSync(fs.readFileSync(file)));
    sent.push([below, packed.get(file).length]);
    response.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', 'Content-Encoding': 'br', 'Cache-Control': 'no-cache' }).end(packed.get(file));
  });
  for (const file of fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)))
    if (fs.statSync(file).isFile() && /\.(wasm|js|css|ttf|dia|html)$/.test(file) && fs.statSync(file).size < 4e6) packed.set(file, brotliCompressSync(fs.readFileSync(file)));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { sent, url: `http://localhost:${server.address().port}/`, close: () => { server.close(); server.closeAllConnections(); } };
}

/** `processor`: how many times slower; `network`: whether the way is slow. */
export async function slow(context, page, processor, network) {
  // What the browser of such a phone says itself; a page asks nothing of the line to its own machine.
  if (network) await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { value: { effectiveType: '3g' }, configurable: true }));
  const session = await context.newCDPSession(page);
  if (processor > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  if (network) await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 75e3 });
}
