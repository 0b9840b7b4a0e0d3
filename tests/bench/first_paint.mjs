// When a prerendered page is there to read, on a slow phone with a slow line: largest paint and layout shift, medians.
// usage: node tests/bench/first_paint.mjs [SITE [VISITS]]   4 times slower processor, 1.6 Mbit/s, 150 ms to the server and back
// Twins of `diarium site --precompress` are sent where they are, as most hosts send compressed files; without them the
// figures are those of a host that compresses nothing.
import { close_all, launchWhole, open } from '../web/support/browser.mjs';
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [site = 'build/site', often = '5'] = process.argv.slice(2);
const visits = Number(often), wait = 12_000;  // ms: until the program has taken the page over too
const slower = 4, bytes_a_second = 1.6e6 / 8, latency = 150;
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Notes paints and shifts from the start; runs in the page. */
function watch() {
  const seen = (window.paints = { largest: 0, what: '', shift: 0, moved: [] });
  new PerformanceObserver((list) => list.getEntries().forEach((one) => {
    seen.largest = one.startTime;
    seen.what = `${one.element?.tagName.toLowerCase() ?? ''} ${one.element?.className ?? ''}`.trim();
  })).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => list.getEntries().filter((one) => !one.hadRecentInput).forEach((one) => {
    seen.shift += one.value;
    seen.moved.push(`${Math.round(one.startTime)} ms: ${one.sources.map(({ node }) => node?.id || node?.className || node?.nodeName).join(' ')}`);
  })).observe({ type: 'layout-shift', buffered: true });
}

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', svg: 'image/svg+xml', json: 'application/json', ttf: 'font/ttf' };
const host = createServer((request, response) => {
  const asked = path.join(site, path.normalize(decodeURIComponent(request.url.split('?')[0])));
  const file = asked.endsWith('/') ? `${asked}index.html` : asked;
  if (!existsSync(file)) return response.writeHead(404).end();
  const twin = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && existsSync(`${file}.br`);
  response.writeHead(200, { 'Content-Type': types[path.extname(file).slice(1)] ?? 'application/octet-stream', ...(twin ? { 'Content-Encoding': 'br' } : {}) });
  response.end(readFileSync(twin ? `${file}.br` : file));
});
await new Promise((done) => host.listen(0, '127.0.0.1', done));
const server = { url: `http://localhost:${host.address().port}/`, close: () => host.close() };
console.log(existsSync(path.join(site, 'index.html.br')) ? 'compressed, as most hosts send it' : 'not compressed');
const browser = await launchWhole();
for (const script of [true, false])
  for (const address of ['', 'd/stockholm-motion-taiwan/', 'a/stockholm-ks-2024-269/'])
    for (const width of [1280, 390]) {
      const found = [];
      for (let i = 0; i < visits; i++) {
        const visit = await open(browser, server.url, { width, script: true });
        await visit.page.addInitScript(watch);
        if (!script) await visit.page.route(/\.js$/, (route) => route.abort());
        const session = await visit.context.newCDPSession(visit.page);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: bytes_a_second, uploadThroughput: bytes_a_second });
        await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
        await visit.page.goto(server.url + address, { waitUntil: 'commit', timeout: 60_000 });
        await visit.page.waitForTimeout(script ? wait : 3000);
        found.push(await visit.page.evaluate(() => ({ ...window.paints, first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 })));
        await visit.close();
      }
      const worst = found.reduce((a, b) => (b.shift > a.shift ? b : a));
      console.log(`/${address}`.padEnd(30), `${width} px`.padEnd(8), script ? 'program   ' : 'no program', `first paint ${Math.round(median(found.map((one) => one.first)))} ms`,
        `largest ${Math.round(median(found.map((one) => one.largest)))} ms (${found[0].what})`, `shift ${Math.round(1000 * median(found.map((one) => one.shift))) / 1000}`, worst.shift > 0 ? worst.moved.slice(0, 3).join('; ') : '');
    }
await close_all(browser, server);
