// A word that was repaired or not surely read: pressed, it tells what is known of it, beside the picture of its place.
import { existsSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { damaged, drawn as picture_of, pdf_of } from '../measure/ocr_pages.mjs';
import { report_of } from '../report_of.mjs';
import { arrive, printed, settled } from './support/browser.mjs';
import { copy_of, made_site } from './support/made_site.mjs';
import { check, equal, test } from './support/suite.mjs';

const root = new URL('../../', import.meta.url).pathname;
const native = [process.env['DIARIUM_NATIVE'], `${root}build/release/bin/diarium`, `${root}build/dev/bin/diarium`].find((one) => one && existsSync(one));
const head = '<!doctype html><html lang="sv"><meta charset="utf-8"><title>x</title><style>body{font:12pt serif}</style>';
// Its letters lost their dots, as those of old layers of text did: words are repaired, and «hallen» may be two.
const lost = `${head}<h1>Motion om sjon</h1><p>Storby kommun</p><p>2024-03-12</p><p>Dnr KS 2024/117</p>
<p>Det ar bra for alla att stallet vid sjon oppnas for barn och aldre. Kommunen bor aven se over hallen, och vad som ar battre for naturen.</p>
<p>Jag foreslar kommunfullmaktige besluta att kommunen oppnar badet fore utgangen av aret.</p><p>Karin Ek (V)</p>`;
// To be read in its picture. Names that no list knows are what a reader doubts.
const scan = `${head}<h1>Motion om fler träd</h1><p>Storby kommun</p><p>Dnr KS 2024/117</p><p>Förslaget kommer från Qvillhzt, Wrzmdal och Xylbjörg samt Jfnqvist Hzkpmar. De vill att kommunen planterar femtio träd.</p>`;

/** A site of one paper that is made here. `work` gets the page at the paper, and the site's folder, which it may change if `changed`. */
async function published(context, { html, scanned = false, changed = false }, work) {
  const { site: whole } = await made_site(html, async (papers) => {
    const file = path.join(papers, 'trad.pdf');
    writeFileSync(file, await printed(context.browser, html));
    if (scanned) writeFileSync(file, pdf_of([{ picture: damaged(picture_of(file, 1, 90), 'noise+blur', 3) }]));
    writeFileSync(path.join(papers, 'diarium.json'), JSON.stringify({ papers: { 'trad.pdf': { pages_read: true } } }));
  }, native ? { by: [native] } : {});
  if (scanned && !/läst.? i bilden/.test(report_of(whole))) return undefined;  // Nothing that reads pictures is installed.
  const site = changed ? copy_of(whole) : whole, server = await serve(site, 0);
  try {
    await arrive(context.page, `${server.url}d/trad/`);
    await context.page.waitForSelector('#main .repair', { state: 'attached' });
    return await work(context.page, site);
  } finally {
    await server.close();
  }
}
/** A word that stands in no fact's link. */
const free = '#main .repair:not(a *)';
const open = (page) => page.waitForFunction(() => document.querySelector('#doubt')?.open);
const painted = (page) => page.waitForFunction(() => document.querySelector('#doubt .doubt-cut canvas')?.width > 0);
/** Presses the word with the mouse, in the middle of its first letters. */
async function press(page, selector) {
  const box = await page.evaluate((wanted) => {
    const word = document.querySelector(wanted);
    word.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = word.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await page.mouse.click(box.x, box.y);
}
/** What of the picture lies in the frame: how many dark points, and how much of the picture's width the frame takes. */
const framed = (page) => page.evaluate(() => {
  const canvas = document.querySelector('#doubt .doubt-cut canvas'), frame = document.querySelector('#doubt .original-frame').getBoundingClientRect(), box = canvas.getBoundingClientRect();
  const scale = canvas.width / box.width;
  const { data } = canvas.getContext('2d').getImageData((frame.left - box.left) * scale, (frame.top - box.top) * scale, frame.width * scale, frame.height * scale);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i] < 128) dark++;
  return { dark, share: frame.width / box.width, alt: canvas.getAttribute('aria-label'), inside: frame.left >= box.left - 4 && frame.right <= box.right + 4 };
});

for (const [how, options] of [['drawn', { canvas: true }], ['as a page', { whole: true }]])
  test(`a repaired word tells by mouse what it was, with its line in the picture, ${how}`, async (context) => {
    await published(context, { html: lost }, async (page) => {
      equal(context.requests.filter((url) => /doubt|pdf|original/.test(url)), [], 'what was fetched before it was asked for');
      const fact = await page.evaluate(() => location.search);
      await press(page, free);
      await open(page);
      await painted(page);
      const said = await page.evaluate(() => ({ name: document.querySelector('#doubt').textContent, word: document.querySelector('#doubt-word').textContent,
        readings: [...document.querySelectorAll('#doubt .chip')].map((one) => [one.textContent, one.getAttribute('href')]), covered: (() => {
          const word = document.querySelector('#main .repair:not(a *)').getBoundingClientRect(), panel = document.querySelector('#doubt').getBoundingClientRect();
          return panel.top < word.bottom - 1 && panel.bottom > word.top + 1 && panel.left < word.right && panel.right > word.left;
        })() }));
      check(said.name.startsWith('Lagat ord') && said.name.includes('Sida 1 i trad.pdf') && said.name.includes(' %'), said.name);
      equal([said.word, ...said.readings.map(([word]) => word)], ['är', 'är', 'ar'], 'the word, and what is searched');
      check(said.readings.every(([, href]) => /\/\?q=/.test(href)), JSON.stringify(said.readings));
      check(!said.covered, 'the panel lies over its word');
      check((await framed(page)).dark > 50, 'no letters stand in the frame');
      equal(await page.evaluate(() => location.search), fact, 'what else the press did');
      await page.keyboard.press('Escape');
      equal(await page.evaluate(() => [document.querySelector('#doubt').open, document.querySelector('#main .repair:not(a *)') === document.activeElement]), [false, true], 'whether it is open, and whether the focus is at the word');
    });
  }, options);

for (const [how, options] of [['drawn', { canvas: true }], ['as a page', { whole: true }]])
  test(`a repaired word in the words of a fact leads to the fact, and a sign behind it tells of the word, ${how}`, async (context) => {
    await published(context, { html: lost }, async (page) => {
      const word = '#main .prose a.fact-words[data-sid] > .repair', number = await page.getAttribute(word, 'data-repair');
      await press(page, word);
      await page.waitForFunction((selector) => new URL(document.querySelector(selector).closest('a').href).search === location.search, word);
      check(!(await page.evaluate(() => document.querySelector('#doubt')?.open ?? false)), 'the press told of the word');
      await settled(page);
      const sign = `#main .repair-sign[data-repair="${number}"]`;
      equal(await page.locator(sign).evaluate((one) => [one.textContent, one.getAttribute('role'), one.tabIndex, one.closest('a')]), ['', 'button', 0, null], 'the sign');
      const place = await page.evaluate((selector) => {
        const { right, top } = document.querySelector(selector).getBoundingClientRect();
        return { x: right + 1, y: top + 5 };
      }, `#main .repair[data-repair="${number}"]`);
      await page.mouse.click(place.x, place.y);
      await open(page);
      equal(await page.textContent('#doubt-word'), await page.textContent(`#main .repair[data-repair="${number}"]`), 'the word that is told');
      await page.keyboard.press('Escape');
      await page.focus(sign);
      await page.keyboard.press('Enter');
      await open(page);
      await page.keyboard.press('Escape');
      equal(await page.evaluate((selector) => document.querySelector(selector) === document.activeElement, sign), true, 'whether the focus is at the sign');
    });
  }, options);

test('an uncertain word is reached and told by keyboard, opens its page, and its other reading is searched', async (context) => {
  await published(context, { html: lost }, async (page) => {
    const word = 'button[data-sid^="right.repair."]';
    check(await page.evaluate(() => [...document.querySelectorAll('#main .repair')].every((one) => one.title.length > 10 && (one.closest('a') ? !one.matches('[role], [tabindex]') && document.querySelector(`#main .repair-sign[data-repair="${one.dataset.repair}"]`).title === one.title : one.getAttribute('role') === 'button')) &&
      document.querySelector('#main .repair[role=button]')?.tabIndex === 0), 'a word is no button with a description, or one within a link');
    await page.focus(word);
    await page.keyboard.press('Enter');
    await open(page);
    await painted(page);
    const readings = await page.evaluate(() => [...document.querySelectorAll('#doubt .chip')].map((one) => one.textContent));
    check(readings.length > 1, `readings: ${readings}`);
    await page.evaluate(() => [...document.querySelectorAll('#doubt .button')].at(-1).click());
    await page.waitForFunction(() => document.querySelector('#original')?.open && document.querySelector('.original-frame') && !document.querySelector('#doubt').open);
    await page.keyboard.press('Escape');
    await page.focus(word);
    await page.keyboard.press(' ');
    await open(page);
    await page.evaluate(() => [...document.querySelectorAll('#doubt .chip')].at(-1).click());
    await page.waitForFunction(() => location.search.startsWith('?q=') && document.querySelector('#main .result') && !document.querySelector('#doubt').open);
  });
});

test('without its file a word is told in words, and the rest is there', async (context) => {
  await published(context, { html: lost, changed: true }, async (page, site) => {
    unlinkSync(path.join(site, 'original/trad.pdf'));
    await press(page, free);
    await page.waitForFunction(() => document.querySelector('#doubt figcaption')?.textContent.includes('kunde inte hämtas'));
    check((await page.textContent('#doubt')).includes('Visas som'), 'what is known is not told');
  });
}, { console: 'any' });

if (native)
  test('a word of a scan that was not surely read stands alone in its frame', async (context) => {
    await published(context, { html: scan, scanned: true }, async (page) => {
      await page.focus('button[data-sid^="right.repair."]');
      await page.keyboard.press('Enter');
      await open(page);
      await painted(page);
      const seen = await framed(page);
      check(seen.dark > 20 && seen.share < 0.7 && seen.inside, JSON.stringify(seen));
      check(seen.alt.startsWith('Bild av ordet'), seen.alt);
      check((await page.textContent('#doubt')).includes('läste bilden'), 'why it is not sure is not told');
      await page.evaluate(() => document.querySelector('[data-sid="main.fold"]').click());
      await page.waitForFunction(() => document.querySelector('[data-sid="main.file"]')?.textContent.includes('läst här, i bilden av sidan'));
    });
  });
