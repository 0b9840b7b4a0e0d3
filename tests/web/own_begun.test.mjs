// A scan of several pages that is left half read: what was read of it is kept page by page, whether the tab goes or the reader breaks off.
import { pdf_of } from '../measure/ocr_pages.mjs';
import {
  arrive, close, drop, erase, finished, give, keep, kept, kept_list, once, search,
} from './support/own_page.mjs';
import { scanned } from './support/scanned.mjs';
import { check, equal, test } from './support/suite.mjs';

const pages = ['Ordföranden förklarar sammanträdet öppnat.', 'Styrelsen bordlägger frågan om cykelbanan.', 'Sekreteraren läser upp protokollet från juni.'];
const file = () => ({ name: 'flera.pdf', bytes: pdf_of(pages.map((words, i) => scanned('clean', i + 1, [words, 'Paragrafen justeras omedelbart.', 'Nämnden avslår motionen om hamnen.'], 180))) });

/** Notes which pages are read in their pictures, by what the workers say. */
const listen = (page) => page.addInitScript(() => {
  window.read = [];
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => data.did === 'seen' && window.read.push(data.page));
    }
  };
});
const read = (page) => page.evaluate(() => window.read);
const pagesKept = async (page) => (await kept(page)).filter((name) => /\.page-\d+$/.test(name)).length;
/** Waits until a page is kept and another is to come. */
async function begun(page) {
  await page.waitForFunction(() => window.read.length === 1);
  while (await pagesKept(page) === 0) await page.waitForTimeout(50);
}
const row = (page) => page.locator('#own .own-rows li').first();
const packSum = (page) => page.evaluate(async () => {
  const all = await (await navigator.storage.getDirectory()).getDirectoryHandle('diarium-own');
  for await (const folder of all.values())
    for await (const [name, handle] of folder.entries())
      if (name.endsWith('.pack')) return [...new Uint8Array(await crypto.subtle.digest('SHA-256', await (await handle.getFile()).arrayBuffer()))].join(' ');
  return '';
});

test('a tab that is closed while a scan is read goes on with the pages that are left, and ends with the same bytes', async ({ page: first, context, base }) => {
  await listen(first);
  await arrive(first, base);
  await drop(first, [file()]);
  await keep(first);
  await begun(first);
  await first.close();
  const page = await context.newPage();
  await listen(page);
  await arrive(page, base);
  await page.waitForFunction(() => document.getElementById('status')?.textContent.includes('flera.pdf fortsätter där den slutade: 1 av 3'));
  await page.waitForFunction(() => window.read.length === 2);
  equal(await read(page), [1, 2], 'pages that are read on the next visit');
  await page.waitForFunction(() => document.getElementById('status')?.textContent.includes('1 fil inläst'));
  const list = await kept_list(page), sum = await packSum(page);
  equal([list.files.length, list.begun.length, await pagesKept(page)], [1, 0, 0], 'papers, half-read files and single pages that are kept');
  check((await search(page, 'cykelbanan')).length === 1, 'what was read on the second visit is not found');
  check((await search(page, 'sammanträdet öppnat')).some((link) => link.includes('egen-')), 'what was read on the first visit is not found');
  await drop(page, [file()]);
  await finished(page);
  equal(await read(page), [1, 2, 0, 1, 2], 'pages that are read of the same file, given again');
  await erase(page);
  await give(page, [file()], keep);
  equal(await packSum(page), sum, 'the bytes of a reading without a break');
});

test('a scan that is broken off within a page keeps the pages before it, says so, and is read on when the reader wishes', async ({ page, base }) => {
  await listen(page);
  await arrive(page, base);
  await drop(page, [file()]);
  await once(page);
  await page.waitForFunction(() => window.read.length === 1);
  await page.waitForFunction(() => document.querySelector('#own .own-rows li').textContent.includes('sida 2 i bilden'));
  await row(page).locator('button', { hasText: 'Avbryt' }).click();
  await page.waitForFunction(() => document.querySelector('#own .own-rows li').textContent.includes('Avbruten. 1 av 3 sidor är lästa'));
  for (let tries = 0; page.workers().length > 0 && tries < 100; tries++) await page.waitForTimeout(50);
  equal(page.workers().length, 0, 'workers that run on');
  equal(await kept(page), [], 'what is kept of what the reader would not have kept');
  const half = page.locator('#own li', { hasText: '1 av 3 sidor lästa' });
  await half.locator('button', { hasText: 'Fortsätt' }).click();
  await page.waitForFunction(() => document.querySelector('#own .own-told').textContent.includes('1 fil inläst'));
  equal(await read(page), [0, 1, 2], 'pages that were read in all');
  equal(await half.count(), 0, 'files that are called half read');
  await close(page);
  check((await search(page, 'sammanträdet öppnat')).some((link) => link.includes('egen-')), 'the first page is lost');
});

test('a scan for whose paper there is no room keeps its pages, says so, and needs none of them again when there is room', async ({ page, base }) => {
  await listen(page);
  await page.addInitScript(() => {
    const write = FileSystemFileHandle.prototype.createWritable;
    window.full = true;
    FileSystemFileHandle.prototype.createWritable = function (...given) {
      return window.full && this.name.endsWith('.pack') ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : write.apply(this, given);
    };
  });
  await arrive(page, base);
  await drop(page, [file()]);
  await keep(page);
  await page.waitForFunction(() => document.querySelector('#own .own-rows li')?.textContent.includes('Det finns inte plats'));
  await page.evaluate(() => { window.full = false; });
  const half = page.locator('#own li', { hasText: '3 av 3 sidor lästa' });
  await half.locator('button', { hasText: 'Fortsätt' }).click();
  await page.waitForFunction(() => document.querySelector('#own .own-told').textContent.includes('1 fil inläst'));
  equal(await read(page), [0, 1, 2], 'pages that were read in all');
  equal([(await kept_list(page)).begun.length, await pagesKept(page)], [0, 0], 'half-read files and single pages that are kept');
});
