// How quick the page feels: from a key to results, from a press to a paper, scrolling, and the first visit of a slow phone.
// usage: node tests/bench/felt.mjs [SITE] [--phone] [--files]   software drawing; best on a machine that does nothing else
import { close_all, launchWhole, open, settled } from '../web/support/browser.mjs';
import { version_of } from '../web/support/publish.mjs';
import { serve } from '../../wasm/setup/serve.mjs';
import { host, slow } from './slow.mjs';

const given = process.argv.slice(2), site = given.find((one) => !one.startsWith('--')) ?? 'build/site';
const sorted = (values) => [...values].sort((a, b) => a - b), part = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const row = (what, ...values) => console.log(`${what.padEnd(64)} ${values.join(', ')}`);
const ms = (value) => `${Math.round(value)} ms`;

/** Types letter by letter, five a second; of each, the time until a frame shows the results that follow. */
const typing = (page, words) => page.evaluate(async (all) => {
  const field = document.querySelector('#top input[type=search]'), root = document.getElementById('diarium'), times = [];
  const shown = () => `${root.dataset.screen} ${document.querySelector('#main h1')?.textContent} ${document.querySelector('.result-count')?.textContent} ${document.querySelector('#main .result-title a')?.href}`;
  for (const word of all)
    for (let n = 2; n <= word.length; n++) {
      const before = shown(), start = performance.now();
      field.value = word.slice(0, n);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (shown() === before && performance.now() - start < 600) await new Promise((done) => setTimeout(done));
      if (shown() !== before) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - start);
      }
      await new Promise((done) => setTimeout(done, 200));
    }
  return times;
}, words);

/** Goes to a place inside the program; the time until its words stand there. */
const opening = (page, address) => page.evaluate(async (url) => {
  const start = performance.now();
  history.pushState(null, '', url);
  dispatchEvent(new PopStateEvent('popstate'));
  while (document.getElementById('diarium').dataset.screen !== 'reader' || !document.querySelector('#main .prose p')) {
    if (performance.now() - start > 5000) break;
    await new Promise((done) => setTimeout(done));
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}, address);

if (!given.includes('--phone')) await at_the_desk();

const version = version_of(site), away = await host(version.folder), phone = [];
for (let i = 0; i < 3; i++) {
  const fresh = await launchWhole();
  const context = await fresh.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'sv-SE' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.long = [];
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: 'longtask', buffered: true });
  });
  await slow(context, page, 4, true);
  away.sent.length = 0;
  await page.goto(away.url, { waitUntil: 'commit' });
  const words = await page.waitForFunction(() => document.querySelector('h1') && performance.getEntriesByName('first-contentful-paint')[0]?.startTime, undefined, { timeout: 120000, polling: 50 }).then((value) => value.jsonValue());
  const field = await page.waitForFunction(() => { const one = document.querySelector('input[type=search]'); return one && !one.disabled && performance.now(); }, undefined, { timeout: 120000, polling: 50 }).then((value) => value.jsonValue());
  await page.locator('input[type=search]').first().focus();
  await page.keyboard.type('beslut');  // Every collection has it.
  const results = await page.waitForFunction(() => document.querySelector('#main .result-title a') && performance.now(), undefined, { timeout: 120000, polling: 50 }).then((value) => value.jsonValue());
  const bytes = away.sent.reduce((sum, [, size]) => sum + size, 0);
  const usable = await page.waitForFunction(() => performance.getEntriesByName('diarium-usable')[0]?.startTime, undefined, { timeout: 120000, polling: 50 }).then((value) => value.jsonValue());
  phone.push({ words, field, usable, results, bytes, long: Math.max(0, ...await page.evaluate(() => window.long.map(([, time]) => time))), files: [...away.sent] });
  await fresh.close();
}
away.close();
version.drop();
for (const [what, key] of [['words of the address stand', 'words'], ['a search field can be typed in', 'field'], ['the program answers', 'usable'], ['first results', 'results'], ['longest task of the main thread', 'long']])
  row(`slow phone: ${what}`, ms(part(phone.map((one) => one[key]), .5)));
row('slow phone: sent until the results', `${Math.round(phone[0].bytes / 1000)} kB, ${phone[0].files.length} files`);
if (given.includes('--files')) for (const [file, size] of phone[0].files) row(`  ${file || '(page)'}`, `${(size / 1000).toFixed(1)} kB`);

async function at_the_desk() {
  const server = await serve(site, 0), browser = await launchWhole();
  const visit = await open(browser, server.url);
  await visit.go('');
  const keys = await typing(visit.page, ['motion', 'skola', 'detaljplan', 'kommunstyrelsen']);
  row('key to results, median and p95', ms(part(keys, .5)), ms(part(keys, .95)), `${keys.length} keys that changed something`);
  const papers = await visit.page.evaluate(async () => {
    const text = await (await fetch(new URL('d/', document.baseURI))).text();
    return [...new Set([...text.matchAll(/href="(?:\.\.\/)*d\/([^"\/]+)\/"/g)].map((match) => match[1]))].slice(0, 24);
  });
  const opened = [];
  for (const paper of papers) opened.push(await opening(visit.page, `${server.url}d/${paper}/`));
  row('open a paper inside the page, median and p95', ms(part(opened, .5)), ms(part(opened, .95)), `${opened.length} papers`);
  for (const [name, path] of [['Relations', 'relationer/'], ['Results', '?q=kommun'], ['Cases', 'arenden/'], ['the reader', `d/${papers[0]}/`]]) {
    await visit.go(path);
    await settled(visit.page);
    await visit.page.evaluate(() => {
      window.gaps = [];
      let last = performance.now();
      const tick = () => { const now = performance.now(); window.gaps.push(now - last); last = now; if (!window.stop_ticks) requestAnimationFrame(tick); };
      window.stop_ticks = false;
      requestAnimationFrame(tick);
    });
    const box = await visit.page.locator('#main').boundingBox();
    await visit.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let i = 0; i < 60; i++) { await visit.page.mouse.wheel(0, 120); await visit.page.waitForTimeout(30); }
    const gaps = await visit.page.evaluate(() => { window.stop_ticks = true; return window.gaps; });
    row(`frames over 50 ms while ${name} is scrolled`, `${gaps.filter((gap) => gap > 50).length} of ${gaps.length}`, `longest ${ms(Math.max(...gaps))}`);
  }
  await close_all(browser, server);
}
