// What a reader waits for when the way is slow, when the page is kept on the machine, and when it is one file: medians of
// fresh visits in headless Chromium. Slow: 4 times slower processor, 1.6 Mbit/s, 150 ms; files come as brotli.
// usage: node tests/bench/offline.mjs [SITE]
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchWhole } from '../web/support/browser.mjs';
import { version_of } from '../web/support/publish.mjs';
import { host, slow } from './slow.mjs';

const site = process.argv[2] ?? 'build/site';
const times = Number(process.env.DIARIUM_VISITS ?? 3);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const row = (what, value, unit, target) => console.log(`${what.padEnd(64)} ${String(Math.round(value * 10) / 10).padStart(9)} ${unit.padEnd(6)} ${target ?? ''}`);
const usable = (page) => page.waitForFunction(() => performance.getEntriesByName('diarium-usable')[0]?.startTime, undefined, { timeout: 120000, polling: 100 }).then((value) => value.jsonValue());
const paint = (page) => page.evaluate(() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => done(0), 3000);
}));

/** Fresh visits: each its own browser; `work(context)` gives a figure. */
async function visits(work) {
  const all = [];
  for (let i = 0; i < times; i++) {
    const browser = await launchWhole();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'sv-SE' });
    all.push(await work(context));
    await browser.close();
  }
  return all;
}

const version = version_of(site);
const server = await host(version.folder);
const cold = await visits(async (context) => {
  const page = await context.newPage();
  await slow(context, page, 4, true);
  const start = Date.now();
  await page.goto(server.url, { waitUntil: 'commit' });
  const at = await usable(page);
  return { at, paint: await paint(page), whole: Date.now() - start };
});
row('first visit, slow: largest contentful paint', median(cold.map(({ paint: at }) => at)), 'ms', '<= 1000');
row('first visit, slow: usable search', median(cold.map(({ at }) => at)), 'ms', '<= 4000');

for (const [what, processor] of [['the machine as it is', 1], ['processor 4 times slower', 4]]) {
  const kept = await visits(async (context) => {
    const first = await context.newPage();
    await first.goto(server.url);
    await first.waitForFunction(() => /Sparad för offline/.test(document.getElementById('foot')?.textContent ?? ''), undefined, { timeout: 30000 });
    const page = await context.newPage();
    await first.close();
    await slow(context, page, processor, true);
    await page.goto(server.url, { waitUntil: 'commit' });
    return usable(page);
  });
  row(`kept offline, ${what}: usable search`, median(kept), 'ms', '<= 1000');
}
server.close();
version.drop();

const file = path.resolve(site, 'diarium.html');
row('diarium.html', fs.statSync(file).size / 1e6, 'MB', '<= 2.5');
const one = await visits(async (context) => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
  return usable(page);
});
row('diarium.html from the disk: usable search', median(one), 'ms', '<= 2000');
