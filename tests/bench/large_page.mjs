// What does the page fetch, hold and take of a pack that is read as it is needed? Questions in Chromium, each once as a visit's first (an
// address) and then as its next (typed), through a server that counts.
// usage: node tests/bench/large_page.mjs PACK [--site build/site] [--width 1280] [--picture FILE.png] [--sections] [QUERY...]
// Told are results, requests of the pack, rounds of them, kB, ms until the results stand, and the renderer's memory (RSS) then. A
// browser on this machine: rounds are of requests that waited for another, so many there are at once as HTTP/1.1 gives.
import fs from 'node:fs';
import path from 'node:path';
import { own_folder } from '../checkout.mjs';
import { parseArgs } from 'node:util';
import { close_all, launchWhole, open } from '../web/support/browser.mjs';
import { sections_of } from './search/pack_layout.mjs';
import { rounds_of } from './search/network.mjs';
import { serve } from './search/server.mjs';

const text = { type: 'string' };
const { values, positionals: [pack, ...asked] } = parseArgs({ allowPositionals: true, options: { site: text, width: text, picture: text, sections: { type: 'boolean' } } });
if (!pack) throw new Error('usage: node tests/bench/large_page.mjs PACK [--site DIR] [--width N] [--picture FILE.png] [QUERY...]');
const queries = asked.length ? asked : ['vatten', 'parkering cykel', '"kommunens ansvar"', 'bibliotekk', 'skola'];
const site = path.resolve(values.site ?? 'build/site'), width = Number(values.width ?? 1280);

// The page of a small site with this pack in place of its own: the page says how large its pack is.
const place = own_folder('large');
fs.cpSync(site, place, { recursive: true });
fs.rmSync(path.join(place, 'collection.dia'));
fs.symlinkSync(path.resolve(pack), path.join(place, 'collection.dia'));
const page_file = path.join(place, 'index.html');
fs.writeFileSync(page_file, fs.readFileSync(page_file, 'utf8').replace(/data-pack-size="\d*"/, `data-pack-size="${fs.statSync(pack).size}"`).replace(/<link rel="preload"[^>]*collection.dia[^>]*>/, ''));

// A little latency, so that what was asked for at once can be told from what waited for it.
const server = await serve({ '/': place }, { pace: { latency_ms: 30, bits_per_second: 1e12 } }), browser = await launchWhole();
/** The largest resident memory of the browser's renderers, MB. */
function renderer_mb() {
  const sizes = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((id) => {
    try {
      if (!fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) return [];
      return [Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024];
    } catch { return []; }
  });
  return Math.max(0, ...sizes);
}
const head = Buffer.alloc(1 << 16), file = fs.openSync(pack, 'r');
fs.readSync(file, head, 0, head.length, 0);
fs.closeSync(file);
const sections = sections_of(head, undefined, fs.statSync(pack).size);
/** kB by the section in which each request begins; checksums stand before the first. */
function by_section(requests) {
  const sizes = new Map();
  for (const { range, bytes } of requests) {
    const begin = Number(/^bytes=(\d+)-/.exec(range)?.[1] ?? 0), name = sections.find((one) => begin >= one.begin && begin < one.end)?.name ?? 'checksums';
    sizes.set(name, (sizes.get(name) ?? 0) + bytes / 1000);
  }
  return [...sizes].map(([name, size]) => `${name} ${size.toFixed(0)}`).join(', ');
}
const of_pack = () => server.log.splice(0).filter((one) => one.path.includes('collection.dia'));
const told = (requests) => [requests.length, rounds_of(requests).length, (requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(0)];
const shown = (page) => page.waitForFunction(() => document.querySelector('#diarium .result-title') !== null && document.documentElement.dataset.ready !== undefined, undefined, { timeout: 20_000 });
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
row(['question', 'results', 'first: requests', 'rounds', 'kB', 'ms', 'next: requests', 'rounds', 'kB', 'ms', 'renderer, MB']);
row(Array(11).fill('---'));
for (const query of queries) {
  const visit = await open(browser, server.address, { width });
  const { page } = visit;
  let begin = performance.now();
  await page.goto(`${server.address}index.html?q=${encodeURIComponent(query)}`);
  await shown(page).catch(async (error) => {
    console.error(visit.errors.slice(0, 5).join('\n'), await page.locator('body').innerText());
    throw error;
  });
  const first_ms = performance.now() - begin;
  await page.waitForTimeout(500);
  const requests = of_pack(), first = told(requests), count = await page.locator('.result-count').first().textContent();
  if (query === queries[0] && values.picture) await page.screenshot({ path: values.picture });
  if (values.sections) console.error(`${query}: ${by_section(requests)}`);
  // The next: another word behind the same visit's first.
  const next_query = queries[(queries.indexOf(query) + 1) % queries.length], field = page.locator('[data-sid="top.search.field"], input[type=search]').first();
  begin = performance.now();
  await field.fill(next_query);
  await field.press('Enter');
  await page.waitForFunction((before) => document.querySelector('.result-count')?.textContent !== before, count, { timeout: 60_000 }).catch(() => null);
  const next_ms = performance.now() - begin;
  await page.waitForTimeout(500);
  row([query, count?.trim(), ...first, first_ms.toFixed(0), `«${next_query}»: ${told(of_pack()).join(' | ')}`, next_ms.toFixed(0), renderer_mb().toFixed(0)]);
  if (visit.errors.length) console.error(visit.errors.slice(0, 3).join('\n'));
  await visit.close();
}
await close_all(browser, server);
