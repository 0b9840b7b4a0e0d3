// What a reader waits for, in headless Chromium with software GL: medians of five fresh visits.
// usage: node tests/bench/browser.mjs SITE [LARGE_SITE]   LARGE_SITE: many papers, one of them of 1 MB with the id «stor»
import { launchWhole, open, settled } from '../web/support/browser.mjs';
import { serve } from '../../wasm/setup/serve.mjs';

const [site = 'build/site', large] = process.argv.slice(2);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const row = (what, value, unit, target) => console.log(`${what.padEnd(58)} ${String(Math.round(value * 10) / 10).padStart(9)} ${unit.padEnd(6)} ${target ?? ''}`);

async function visits(base, times, work) {
  const all = [];
  for (let i = 0; i < times; i++) {
    const browser = await launchWhole();
    const visit = await open(browser, base);
    all.push(await work(visit));
    await browser.close();
  }
  return all;
}

/** Types letter by letter, five a second, and gives for each the time until the results that follow are drawn. */
const typing = (page, text) => page.evaluate(async (words) => {
  const field = document.querySelector('#top input'), root = document.getElementById('diarium');
  const shown = () => document.querySelector('.result-count')?.textContent ?? '';
  const times = [];
  for (let n = 2; n <= words.length; n++) {
    const before = shown(), start = performance.now();
    field.value = words.slice(0, n);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (performance.now() - start < 3000) {
      await new Promise((done) => setTimeout(done, 0));
      if (root.dataset.screen === 'results' && shown() !== before) break;
      if (performance.now() - start > 400) break;
    }
    const spent = performance.now() - start;
    if (spent < 400) times.push(spent);
    await new Promise((done) => setTimeout(done, 200));
  }
  return times;
}, text);

const small = await serve(site, 0);
const starts = await visits(small.url, 5, async ({ page, go }) => {
  await go('');
  return page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    frame: window.seen.first,
    usable: performance.getEntriesByName('diarium-usable')[0].startTime,
    memory: performance.memory?.usedJSHeapSize ?? 0,
  }));
});
row('first contentful paint', median(starts.map((s) => s.paint)), 'ms');
row('first frame of the canvas after navigation', median(starts.map((s) => s.frame)), 'ms', '<= 1000');
row('usable search field after navigation', median(starts.map((s) => s.usable)), 'ms', '<= 1500');
row('JavaScript heap after start', median(starts.map((s) => s.memory)) / 1e6, 'MB');

const [first] = await visits(small.url, 1, async ({ page, go }) => {
  await go('');
  const times = await typing(page, 'kommunstyrelsen');
  await settled(page);
  const idle = await page.evaluate(async () => {
    const before = window.seen.frames + window.seen.draws;
    await new Promise((done) => setTimeout(done, 5000));
    return window.seen.frames + window.seen.draws - before;
  });
  return { typing: times, idle };
});
row('typing to results, bundled papers (median of keys)', median(first.typing), 'ms');
row('frames and draw calls during 5 s idle', first.idle, '', '0');
await small.close();

if (large) {
  const big = await serve(large, 0);
  const [many] = await visits(big.url, 1, async ({ page, go }) => {
    await go('');
    const usable = await page.evaluate(() => performance.getEntriesByName('diarium-usable')[0].startTime);
    const times = await typing(page, 'kommunfullmäktige beslutar');
    return { usable, times };
  });
  row('usable search field, large collection', many.usable, 'ms');
  row('typing to results, large collection (median of keys)', median([...many.times]), 'ms', '<= 50');
  row('typing to results, large collection (slowest key)', Math.max(...many.times), 'ms');
  const [reading] = await visits(big.url, 1, async ({ page, go }) => {
    await go('');
    const opened = await page.evaluate(async () => {
      const start = performance.now();
      history.pushState(null, '', 'd/stor/');
      dispatchEvent(new PopStateEvent('popstate'));
      const wait = async (done) => {
        while (!done() && performance.now() - start < 10000) await new Promise((next) => setTimeout(next, 0));
        return performance.now() - start;
      };
      const screen = await wait(() => document.querySelector('#main .prose p, #main .prose li') !== null);
      const all = await wait(() => document.getElementById('main').textContent.includes('sistaordet'));
      return { screen, all };
    });
    await settled(page);
    await page.evaluate(() => (window.seen.times = []));
    const box = await page.locator('#main').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let i = 0; i < 60; i++) await page.mouse.wheel(0, 120);
    await settled(page);
    const frames = await page.evaluate(() => window.seen.times);
    const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
    return { ...opened, frames, heap };
  });
  row('opening 1 MB: first screen in place', reading.screen, 'ms', '<= 100');
  row('opening 1 MB: whole text findable', reading.all, 'ms', '<= 1000');
  row('frame callback while scrolling it (median)', reading.frames.length ? median([...reading.frames]) : 0, 'ms', '<= 8');
  row('frame callback while scrolling it (longest)', Math.max(0, ...reading.frames), 'ms');
  row('JavaScript heap with it open', reading.heap / 1e6, 'MB');
  await big.close();
}
