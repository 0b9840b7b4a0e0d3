// The one file, opened from a disk: nothing is asked for, every place has an address behind «#/», and it can be printed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pdf_of } from '../measure/ocr_pages.mjs';
import { mixed } from './support/own_files.mjs';
import { arrive, drop, ready, reload } from './support/own_page.mjs';
import { site } from './support/publish.mjs';
import { full_file } from './support/full_file.mjs';
import { press, save, say, step, told } from './support/corrections.mjs';
import { scanned } from './support/scanned.mjs';
import { check, equal, test } from './support/suite.mjs';

const until = (page, name) => page.waitForFunction((n) => document.getElementById('diarium')?.dataset.screen === n, name);

/** A test with a copy of the file alone in a folder with spaces in its name. `change`: of its text. */
function alone(name, run, change = (html) => html, options = {}) {
  test(name, async (visit) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diarium på ett minne '));
    const file = path.join(folder, 'diarium.html');
    fs.writeFileSync(file, change(fs.readFileSync(options.full ? await full_file() : path.join(site(), 'diarium.html'), 'utf8')));
    const url = pathToFileURL(file).href;
    const asked = () => visit.requests.filter((request) => !/^(data|blob):/.test(request)).map((request) => request.split('#')[0]);
    try {
      return await run({ ...visit, url, asked, folder });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }, { fresh: true, ...options });
}

alone('the one file opens from a disk, is drawn, searches and opens a paper, and asks for nothing', async ({ page, url, asked }) => {
  await arrive(page, url);
  await page.waitForFunction(() => document.getElementById('diarium').dataset.mode === 'sync');
  await page.locator('#top input[type=search]').click();
  await page.keyboard.type('vänortsavtal');
  await until(page, 'results');
  check(page.url().startsWith(`${url}#/?q=`), `the address is ${page.url()}`);
  await page.locator('#main .result-title a').first().click();
  await until(page, 'reader');
  check(page.url().startsWith(`${url}#/d/`), `the address is ${page.url()}`);
  check(await page.locator('#main .prose p').count() > 3, 'no text');
  await page.goBack();
  await until(page, 'results');
  await page.goBack();
  await until(page, 'collection');
  await page.goForward();
  await until(page, 'results');
  const families = await page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', '')));
  for (const family of ['Inter', 'Literata', 'Icons']) check(families.includes(family), `${family} is not there: ${families}`);
  equal([...new Set(asked())], [url], 'what was asked for');
}, undefined, { canvas: true });

alone('a link into the one file leads to its words, and a copied link leads there too', async ({ page, context, url }) => {
  await arrive(page, url);
  const links = await page.evaluate(() => [...document.querySelectorAll('#main a[href*="#/d/"]')].map((link) => link.href));
  check(links.length > 0 && links[0].startsWith(`${url}#/d/`), `links are ${links.slice(0, 3)}`);
  const other = await context.newPage();
  await arrive(other, `${links[0].split('?')[0]}?f=2`);
  await until(other, 'reader');
  check(await other.locator('#main .prose [data-facts~="2"]').count() > 0, 'the fact is not lit');
  await other.evaluate(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => { const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer() }); dispatchEvent(event); window.copied = event.clipboardData.getData('text/plain'); return true; }; });
  await other.keyboard.press('y');
  await other.waitForFunction(() => window.copied);
  equal(await other.evaluate(() => window.copied), other.url(), 'the copied link');
  await other.evaluate(() => { location.hash = '#/om/#licenser'; });
  await until(other, 'about');
  await other.locator('a[href$="licenser.txt"]').evaluate((link) => link.click());
  await other.waitForSelector('dialog[open] pre');
  check((await other.locator('dialog[open] pre').textContent()).includes('SIL'), 'the terms are not there');
});

alone('the one file has the words of council papers with what they mean, in both languages', async ({ page, url, asked }) => {
  await arrive(page, `${url}#/om/`);
  const terms = JSON.parse(fs.readFileSync(new URL('../../assets/terms.json', import.meta.url), 'utf8'));
  const link = page.locator('#main a[href$="ordlista/"]');
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  const told = (await dialog.textContent()).replaceAll('\u00a0', ' ');
  for (const term of terms) for (const language of ['sv', 'en'])
    check(told.includes(`${term[language].term} – ${term[language].means}`), `«${term[language].term}» is not explained`);
  equal(await dialog.locator('ul').first().getAttribute('lang'), 'sv', 'the language that stands first');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  await page.keyboard.press('?');
  await page.locator('dialog[open] a[href$="ordlista/"]').click();
  await page.waitForFunction(() => document.querySelector('dialog.inside[open]'));
  equal([...new Set(asked())], [url], 'what was asked for');
});

alone('the one file can be printed, and says in About what it is and what is left out', async ({ page, url }) => {
  await arrive(page, `${url}#/om/`);
  check((await page.locator('#main').textContent()).includes('fristående fil'), 'About does not say that it is one file');
  check((await page.locator('#foot').textContent()).includes('Fristående fil'), 'the foot does not say it');
  check((await page.locator('#foot').textContent()).includes('offline') === false, 'it offers to keep itself');
  const printed = await page.pdf();
  check(printed.length > 5000 && printed.subarray(0, 4).toString() === '%PDF', 'nothing was printed');
});

alone('without JavaScript the one file says what it is and which papers it holds', async ({ page, url, asked }) => {
  await page.goto(url);
  const text = await page.locator('#prerender').textContent();
  check(text.includes('JavaScript'), 'it does not say what it needs');
  check(await page.locator('#prerender li').count() === 5, 'not every paper is listed');
  equal(asked(), [url], 'what was asked for');
}, undefined, { script: false });

alone('the full one file takes own papers of every kind, keeps them over a reload, erases them, and asks for nothing', async ({ page, url, asked }) => {
  await arrive(page, url);
  const lines = ['Styrelsen bordlägger frågan om cykelbanan.', 'Paragrafen justeras omedelbart.', 'Nämnden avslår motionen om hamnen.'];
  const files = [...mixed(12, ['txt', 'md', 'html', 'docx', 'pdf']), { name: 'skannad.pdf', bytes: pdf_of([scanned('clean', 1, lines, 180)]), sound: true }], sound = files.filter((file) => file.sound).length;
  await drop(page, files);
  await page.locator('#own .own-question button', { hasText: 'Spara på den här datorn' }).click();
  await page.waitForFunction(() => /filer inlästa/.test(document.querySelector('#own .own-told')?.textContent ?? ''));
  const told = await page.locator('#own .own-told').textContent();
  check(told.includes(`${sound} filer inlästa`), told);
  const papers = async () => Number((await page.locator('#foot').textContent()).replaceAll(/\s/g, '').match(/(\d+)handling/)[1]);
  equal(await papers(), 5 + sound, 'papers');
  check((await page.locator('#own .own-rows li', { hasText: 'skannad.pdf' }).textContent()).includes('1 sida läst i bilden'), 'the scan was not read');
  await page.locator('#own .own-head button').click();
  await reload(page);
  await page.waitForFunction((all) => document.getElementById('foot').textContent.replaceAll(/\s/g, '').includes(`${all}handling`), 5 + sound);
  await page.locator('#top input[type=search]').fill('kvarter');
  await page.waitForSelector('#main .result-title a[href*="#/d/egen-"]', { state: 'attached' });
  await page.locator('#main .result-title a[href*="#/d/egen-"]').first().click();
  await until(page, 'reader');
  check((await page.locator('#main .prose').textContent()).includes('kvarter'), 'not the text of the own paper');
  await arrive(page, url);
  await page.locator('[data-sid="main.own"]').click();
  await page.locator('#own button', { hasText: 'Radera allt' }).click();
  await page.locator('#own .own-question button', { hasText: 'Ja, ta bort' }).click();
  await page.waitForFunction(() => document.querySelector('#own .own-live').textContent.includes('raderat'));
  equal(await page.evaluate(async () => [...(await indexedDB.databases()).map(({ name }) => name), ...Object.keys(localStorage)].filter((name) => name.startsWith('diarium.own') || name.startsWith('diarium-own'))), [], 'what is kept');
  await page.locator('#own .own-head button').click();
  await page.waitForFunction(() => /(^|\D)5handling/.test(document.getElementById('foot').textContent.replaceAll(/\s/g, '')));
  equal([...new Set(asked())], [url], 'what was asked for');
}, undefined, { full: true });

alone('the full one file makes the collection anew when a reader says that two cases are one, and takes it back', async ({ page, url, asked }) => {
  await arrive(page, url);
  const address = await page.evaluate(() => document.querySelector('[data-sid^="main.case."][data-sid$=".title"]').href);
  await page.evaluate((to) => { location.href = to; }, address);
  await until(page, 'case');
  await press(page, 'main.correct');
  await page.waitForSelector('#corrections[open] form');
  await say(page, 'samma som ett annat');
  await page.locator('#corrections input[name=other] >> nth=0').check();
  await save(page);
  await told(page, 'rättat av dig');
  await step(page, 'Control+z');
  await told(page, 'rättat av dig', false);
  equal([...new Set(asked())], [url], 'what was asked for');
}, undefined, { full: true });

const without_pack = (html) => html.replace(/<script type="application\/gzip;base64" id="pack">[^<]*<\/script>/, '');
alone('a file without its collection asks for it, refuses another file in words, and opens the right one', async ({ page, url, folder }) => {
  await page.goto(url);
  await page.waitForSelector('.one-file-choice input[type=file]', { state: 'attached' });
  const wrong = path.join(folder, 'motion.txt');
  fs.writeFileSync(wrong, 'Motion om läslust');
  await page.setInputFiles('.one-file-choice input', wrong);
  await page.waitForFunction(() => document.querySelector('.one-file-choice [role=alert]').textContent.length > 10);
  const pack = fs.readFileSync(path.join(site(), 'collection.dia')), parts = [];
  for (let at = 0; at < pack.length; at += 10000) {
    parts.push(path.join(folder, `collection-0-${parts.length}.part`));
    fs.writeFileSync(parts.at(-1), pack.subarray(at, at + 10000));
  }
  const list = path.join(folder, 'collection.json');
  fs.writeFileSync(list, JSON.stringify({ size: pack.length, sha256: '', pieces: parts.map((part) => ({ url: path.basename(part), size: fs.statSync(part).size, sha256: '' })) }));
  await page.setInputFiles('.one-file-choice input', [list, ...parts.slice(1)]);
  await page.waitForFunction(() => document.querySelector('.one-file-choice [role=alert]').textContent.length > 10);
  await page.setInputFiles('.one-file-choice input', [list, ...parts].reverse());
  await ready(page);
  check(await page.locator('.one-file-choice').count() === 0, 'the field is still there');
  check(await page.locator('#main a[href*="#/d/"]').count() > 0, 'no papers');
}, without_pack);

alone('a collection that was damaged in the file is told in words, and the list of papers stays', async ({ page, url }) => {
  await page.goto(url);
  await page.waitForSelector('#start[role=alert]');
  check((await page.locator('#start').textContent()).includes('skadad'), await page.locator('#start').textContent());
  check(await page.locator('#prerender li').count() === 5, 'the list of papers is gone');
}, (html) => html.replace(/(id="pack">H4sI.{2000})..../, '$1AAAA'), { console: 'any' });

alone('the desk of the one file keeps what is pinned until the file is opened again, leads back to it and gives it away as a source', async ({ page, url }) => {
  await arrive(page, url);
  const paper = await page.evaluate(() => document.querySelector('#main a[href*="#/d/"]').href.split('?')[0]);
  await page.goto(paper);
  await until(page, 'reader');
  const words = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.prose .block--paragraph')].find((block) => block.textContent.length > 40), range = document.createRange();
    range.selectNodeContents(paragraph);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return paragraph.textContent.trim();
  });
  await page.keyboard.press('p');
  await page.waitForSelector('.prose mark[data-tone=mine]', { state: 'attached' });
  await page.goto('about:blank');
  await arrive(page, `${url}#/bord/`);
  const pinned = '[data-sid^="main.pin."][data-sid$=".words"]';
  await page.waitForSelector(pinned, { state: 'attached' });
  check((await page.locator(pinned).textContent()).startsWith(words.slice(0, 20)), 'other words are on the desk');
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'main.as_bibtex')]);
  check(fs.readFileSync(await file.path(), 'utf8').startsWith('@misc{diarium:d/'), 'what is given away is no source');
  await page.locator(pinned).evaluate((link) => link.click());
  await page.waitForSelector('.prose mark.hit', { state: 'attached' });
});
