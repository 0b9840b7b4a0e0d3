// A scan that falls on the page is read there: its words are found, what the reader doubted is marked, and what cannot be read is told in
// words and loses nothing else.
import { pdf_of, wordless } from '../measure/ocr_pages.mjs';
import { launch, open } from './support/browser.mjs';
import { close, give, keep, kept, once, search } from './support/own_page.mjs';
import { scanned as scannedLines } from './support/scanned.mjs';
import { check, test } from './support/suite.mjs';

const lines = ['Kommunstyrelsen beslutar att bifalla motionen om fler gångvägar.', 'Nämnden föreslår att ärendet återremitteras för beredning.',
  'Enligt 5 kap. 3 § kommunallagen ska fullmäktige besluta om taxor.', 'Anna Berg (S) yrkar bifall till förslaget och Åke Öberg (M) avslag.',
  'Ordföranden ställer proposition på yrkandena och finner att styrelsen', 'beslutar enligt förvaltningens förslag. Omröstning begärs.',
  'Sammanträdesprotokoll 2024-03-12, diarienummer KS 2024/77', 'Förvaltningen bedömer att kostnaden uppgår till 1 250 000 kronor.',
  'Överläggningen avslutas och ärendet är därmed avgjort.'];
const drawnPage = { words: [{ text: 'Tjänsteskrivelse om vinterns snöröjning i tätorten', x: 70, y: 780 }, { text: 'Förvaltningen redovisar hur gatorna sköttes.', x: 70, y: 764 }] };

const scanned = (damage, seed) => scannedLines(damage, seed, lines);
const report = (page) => page.locator('#own .own-rows li').evaluateAll((rows) => rows.map((row) => row.textContent).join('\n'));
const says = (told, ...parts) => {
  for (const part of parts) check(told.includes(part), `«${told}» does not say «${part}»`);
};

test('a scan that falls on the page is read there, found by its words, and what the reader doubted is marked', async ({ go, page }) => {
  await go();
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  check(!(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))).some((name) => /\/scan-/.test(name)), 'the reader of scans came before the first scan');
  const mixed = [drawnPage, scanned('shine+upside_down', 2), { picture: wordless.photograph(1) }];
  await give(page, [{ name: 'skannad.pdf', bytes: pdf_of([scanned('noise+blur', 3)]) }, { name: 'blandad.pdf', bytes: pdf_of(mixed) }], once);
  says(await report(page), 'PDF · 3 sidor', '1 sida läst i bilden', 'går inte att avgöra', 'Inte läst i bilden, sida 3: inga ord hittades', 'PDF · 1 sida');
  check(fetched.filter((url) => /\/scan-/.test(url)).length > 0, 'the reader of scans was not fetched');
  await close(page);
  const found = await search(page, 'återremitteras');
  check(found.some((address) => address.includes('egen-blandad')), `the words of a scan are not found: ${found}`);
  await page.locator('#main .result-title a[href*="egen-skannad"]').click();
  await page.waitForSelector('#main .prose .repair', { state: 'attached' });
});

test('where the reader of scans or its language is not there, a scan is told in words, and all else of the file is read', async ({ go, page }) => {
  await page.context().route(/\/scan-swe-/, (route) => route.fulfill({ status: 404, body: '' }));
  await go();
  await give(page, [{ name: 'halv.pdf', bytes: pdf_of([drawnPage, scanned('clean', 1)]) }, { name: 'hel.pdf', bytes: pdf_of([scanned('clean', 1)]) }], once);
  says(await report(page), 'Inte läst i bilden, sida 2: det som läser bilder gick inte att hämta', 'Sidorna är bilder, och det som läser bilder gick inte att hämta');
  await close(page);
  check((await search(page, 'snöröjning')).length === 1, 'the text of the other page is not found');
}, { fresh: true, console: 'any' });

test('a page for which the browser gives no memory is told, not taken for one without words, and the others are read', async ({ base }) => {
  const browser = await launch('software', ['--js-flags=--wasm-max-mem-pages=1400']), { page, go } = await open(browser, base);  // 92 MB a program.
  try {
    await go();
    const small = scannedLines('clean', 1, lines.slice(0, 3), 150);
    await give(page, [{ name: 'trangt.pdf', bytes: pdf_of([scanned('clean', 1), small]) }], once);
    says(await report(page), '1 sida läst i bilden', 'Inte läst i bilden, sida 1: den gick inte att rita eller läsa');
  } finally {
    await browser.close();
  }
}, { whole: true });

test('what comes instead of the language of scans is not believed, not kept, and told', async ({ page, go }) => {
  await page.context().route(/\/scan-swe-/, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Logga in</title>' }));
  await go();
  await give(page, [{ name: 'halv.pdf', bytes: pdf_of([drawnPage, scannedLines('clean', 1, lines.slice(0, 3), 150)]) }], keep);
  says(await report(page), 'Inte läst i bilden, sida 2: det som läser bilder gick inte att hämta');
  check(!(await kept(page)).some((name) => name.includes('scan-')), 'it is kept for the next scan');
}, { fresh: true, console: 'any' });
