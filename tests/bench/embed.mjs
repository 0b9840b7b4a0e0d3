// What the explorer costs a page that it is embedded in, in headless Chromium: the size of its script, what is fetched
// before the reader sees it, and the host's first paint with two elements against the same page without them.
// usage: node tests/bench/embed.mjs [SITE] [ROUNDS]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve } from '../../wasm/setup/serve.mjs';
import { close_all, launchWhole, open } from '../web/support/browser.mjs';
import { hostPage, serveHosts } from '../web/support/hosts.mjs';

const site = process.argv[2] ?? 'build/site', rounds = Number(process.argv[3] ?? 15);
const row = (what, value, unit, target = '') => console.log(`${what.padEnd(58)} ${String(Math.round(value * 100) / 100).padStart(9)} ${unit.padEnd(6)} ${target}`);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const size = gzipSync(readFileSync(join(site, 'diarium-explorer.js')), { level: 9 }).length;
row('diarium-explorer.js, gzip', size, 'bytes', '<= 6144');

const server = await serve(site, 0);
const text = '<p>En artikel som handlar om något helt annat, med så många ord att sidan är full.</p>'.repeat(40);
const element = `<diarium-explorer src="${server.url}" height="400"><a href="${server.url}">Samlingen</a></diarium-explorer>`;
const plain = (body) => `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
const hosts = await serveHosts({
  '/without': plain(`<h1>En artikel</h1>${text}${text}`),
  '/below': hostPage(server.url, text + element + text + element),
  '/first': hostPage(server.url, element + element + text + text),
});

/** First paint of a fresh visit, and how many addresses of ours were asked for until then and 500 ms after. */
async function visit(browser, path) {
  const one = await open(browser, hosts.url, { patience: 60000 });
  await one.page.goto(hosts.url + path, { waitUntil: 'domcontentloaded' });
  await one.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await one.page.waitForTimeout(500);
  const paint = await one.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
  const asked = one.requests.filter((url) => url.startsWith(server.url)).length;
  await one.close();
  return { paint, asked };
}

const browser = await launchWhole();
const paths = ['without', 'below', 'first'], paints = { without: [], below: [], first: [] }, asked = {};
for (const path of paths) await visit(browser, path);  // Warm: files and code of the browser itself.
// In turns, so that a busy moment of the machine meets all of them.
for (let i = 0; i < rounds; i++)
  for (const path of paths) {
    const { paint, asked: count } = await visit(browser, path);
    paints[path].push(paint);
    asked[path] = count;
  }
row('first paint of a page without', median(paints.without), 'ms');
row('first paint, two elements below the fold', median(paints.below), 'ms');
row('  ratio', median(paints.below) / median(paints.without), '', '<= 1.05');

row('  addresses of ours fetched', asked.below, '', '1');
row('first paint, two elements in sight', median(paints.first), 'ms');
row('  ratio', median(paints.first) / median(paints.without), '', '<= 1.05');

await close_all(browser, hosts, server);
process.exitCode = size > 6144 || asked.below !== 1 ? 1 : 0;
