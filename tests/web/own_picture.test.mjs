// A picture of a page is a paper: PNG, JPEG and TIFF that fall on the page are read there, and what is none of them is told.
import { png, tiff } from '../kinds/picture.mjs';
import { jpeg_of } from '../measure/ocr_pages.mjs';
import { close, drop, finished, once, search } from './support/own_page.mjs';
import { scanned } from './support/scanned.mjs';
import { check, equal, test } from './support/suite.mjs';

const page_of = (words, damage = 'clean') => scanned(damage, 1, [words, 'Enligt 5 kap. 3 § kommunallagen ska fullmäktige besluta.', 'Nämnden avslår motionen om hamnen.', 'Överläggningen avslutas.'], 200).picture;
const rows = (page) => page.locator('#own .own-rows li').evaluateAll((lines) => lines.map((line) => line.textContent));

test('pictures of pages are papers: a PNG, a JPEG that stands on its head, a TIFF of two pages; damaged and immense ones are told', async ({ go, page }) => {
  await go();
  const immense = png({ width: 4, height: 4, bytes: new Uint8Array(16) }, { width: 40000, height: 40000 });  // Whoever believed it would take 6.4 GB.
  await drop(page, [
    { name: 'a-skarm.png', bytes: png({ ...page_of('Ordföranden förklarar sammanträdet öppnat.'), dots: 300 }) },
    { name: 'b-foto.jpg', bytes: jpeg_of(page_of('Styrelsen bordlägger frågan om cykelbanan.', 'upside_down'), 80) },
    { name: 'c-fax.tif', bytes: tiff([page_of('Sekreteraren läser protokollet från juni.'), page_of('Ledamoten begär ordet om simhallen.')]) },
    { name: 'd-trasig.png', bytes: Buffer.concat([Buffer.from([0x89, 0x50, 0x4E, 0x47]), Buffer.alloc(40, 7)]) },
    { name: 'e-enorm.png', bytes: immense }]);
  await once(page);
  await finished(page);
  const [screen, photo, fax, damaged, large] = await rows(page);
  for (const [said, words] of [[screen, 'Bild · 1 sida'], [photo, 'Bild · 1 sida'], [fax, '2 sidor lästa i bilderna'], [damaged, 'Filen är skadad'], [large, 'för stora']]) check(said.includes(words), `«${said}» does not say «${words}»`);
  await close(page);
  for (const [words, name] of [['sammanträdet öppnat', 'skarm'], ['cykelbanan', 'foto'], ['simhallen', 'fax']]) {
    const found = await search(page, words);
    equal(found.filter((link) => link.includes(name)).length, 1, `papers that are found by «${words}»`);
  }
  // Its own picture stands beside a word of it, as that of a page of a PDF does.
  await page.locator('#main .result-title a[href*="fax"]').click();
  await page.waitForSelector('#main .prose .repair', { state: 'attached' });
  await page.locator('#main .repair[role=button], #main .repair-sign').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#doubt .doubt-cut canvas')?.width > 0);
});
