// The page of the original beside the text: the words of a fact framed on it, only when it is asked for.
import { unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { arrive, printed, settled } from './support/browser.mjs';
import { copy_of, made_site } from './support/made_site.mjs';
import { check, equal, test } from './support/suite.mjs';

const paper = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Motion om fler träd</title><style>body{font:12pt serif}h2{break-before:page}</style>
<h1>Motion om fler träd i Storby</h1><p>Storby kommun</p><p>2024-03-12</p><p>Dnr KS 2024/117</p><p>Träden i centrum har blivit färre för varje år.</p>
<h2>Förslag</h2><p>Jag föreslår kommunfullmäktige besluta</p><p>att kommunen planterar femtio träd i centrum före utgången av året.</p><p>Karin Ek (V)</p>`;

/** A site of one PDF that is made here. `work` gets the page at the paper, and the site's folder, which it may change if `changed`. */
async function published(context, work, changed = false) {
  const { site: whole } = await made_site(paper, async (papers) => writeFileSync(path.join(papers, 'trad.pdf'), await printed(context.browser, paper)));
  const site = changed ? copy_of(whole) : whole, server = await serve(site, 0);
  try {
    await arrive(context.page, `${server.url}d/trad/`);
    return await work(context.page, site);
  } finally {
    await server.close();
  }
}
const press = (page, sid) => page.evaluate((wanted) => document.querySelector(`[data-sid="${wanted}"]`).click(), sid);
const shown = (page) => page.waitForFunction(() => !document.querySelector('#original .original-sheet')?.hidden && document.querySelector('#original .original-sheet'));
/** Presses the fact that says these words, and then «Visa sidan» under it. */
async function showFact(page, words) {
  const sid = await page.evaluate((wanted) => [...document.querySelectorAll('#right .fact')].find((one) => one.querySelector('.fact-value').textContent === wanted)?.dataset.sid, words);
  check(sid, `no fact says ${words}`);
  await press(page, `${sid}.value`);
  await page.waitForSelector(`[data-sid="${sid}.page"]`, { state: 'attached' });
  await press(page, `${sid}.page`);
  return sid;
}

test('the page of a fact is shown with its words framed, and nothing of it is fetched before', async (context) => {
  await published(context, async (page) => {
    const early = context.requests.filter((url) => /original|pdf/.test(url));
    equal(early, [], 'what was fetched before it was asked for');
    await showFact(page, 'Karin Ek (V)');
    await shown(page);
    check((await page.textContent('#original-title')).startsWith('Sida 2 av 2'), await page.textContent('#original-title'));
    const seen = await page.evaluate(() => {
      const frame = document.querySelector('.original-frame').getBoundingClientRect(), sheet = document.querySelector('.original-sheet').getBoundingClientRect();
      const canvas = document.querySelector('.original-sheet canvas'), scale = canvas.width / sheet.width;
      const pixels = canvas.getContext('2d').getImageData((frame.left - sheet.left) * scale, (frame.top - sheet.top) * scale, frame.width * scale, frame.height * scale).data;
      let dark = 0;
      for (let i = 0; i < pixels.length; i += 4) if (pixels[i] < 128) dark++;
      return { frames: document.querySelectorAll('.original-frame').length, dark, alt: canvas.getAttribute('aria-label'), share: frame.height / sheet.height };
    });
    equal(seen.frames, 1, 'frames');
    check(seen.dark > 50, `no letters stand in the frame: ${seen.dark} dark pixels`);
    check(seen.share < 0.05, `the frame is no line: ${seen.share}`);
    check(seen.alt.includes('Sida 2') && seen.alt.includes('Karin Ek'), seen.alt);
  });
});

test('pages turn and grow by keys, and focus comes back when the page is closed', async (context) => {
  await published(context, async (page) => {
    await showFact(page, 'Karin Ek (V)');
    await shown(page);
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => document.querySelector('#original-title').textContent.startsWith('Sida 1 av 2'));
    await page.waitForFunction(() => document.querySelectorAll('.original-frame').length === 0 && document.querySelector('.original-told').textContent.includes('sida 2'));
    const before = await page.evaluate(() => document.querySelector('.original-sheet').clientWidth);
    await page.keyboard.press('+');
    await page.waitForFunction((width) => document.querySelector('.original-sheet').clientWidth > width * 1.2, before);
    equal(page.workers().map((worker) => /own-worker/.test(worker.url())), [true], 'workers that take the file apart');
    await page.keyboard.press('Escape');
    equal(await page.evaluate(() => document.querySelector('#original').open), false, 'whether it is open');
    for (let tries = 0; tries < 20 && page.workers().length > 0; tries++) await page.waitForTimeout(100);
    equal(page.workers().length, 0, 'workers that are left');
    await page.waitForFunction(() => document.activeElement.matches('#main .fact-words.lit'));
  });
});

test('a file that is gone is told in words', async (context) => {
  await published(context, async (page, site) => {
    unlinkSync(path.join(site, 'original/trad.pdf'));
    await press(page, 'main.page');
    await page.waitForFunction(() => document.querySelector('.original-told')?.textContent.includes('kunde inte hämtas'));
  }, true);
}, { console: 'any' });

for (const [how, options] of [['drawn', { canvas: true }], ['as a page', {}], ['drawn in a wide window', { width: 1680, height: 950, canvas: true }], ['drawn in a narrower window', { width: 1000, canvas: true }]])
  test(`the page stands beside the text and covers none of it, and the marked words are in sight on both sides, ${how}`, async (context) => {
    await published(context, async (page) => {
      await page.evaluate(() => { const body = document.querySelector('#main .prose'); body.dataset.before = String(document.querySelector('#main').clientWidth); });
      await showFact(page, 'Karin Ek (V)');
      await shown(page);
      await settled(page);
      const seen = await page.evaluate(() => {
        const box = (selector) => document.querySelector(selector).getBoundingClientRect();
        const text = box('#main'), beside = box('#original'), lit = box('#main .fact-words.lit'), frame = box('.original-frame'), scroll = box('.original-scroll');
        const letters = [...document.querySelectorAll('#main .prose .block')].map((one) => { const range = document.createRange(); range.selectNodeContents(one); return range.getBoundingClientRect().right; });
        return { covered: Math.max(text.right, ...letters) - beside.left, wide: text.width, beside: beside.width, top: beside.top - box('#top').bottom, full: innerWidth - beside.right,
          lit: lit.top >= box('#top').bottom && lit.bottom <= innerHeight && lit.width > 10, framed: frame.top >= scroll.top && frame.bottom <= scroll.bottom, over: document.documentElement.scrollWidth - innerWidth };
      });
      check(seen.covered <= 1, `${seen.covered} px of the text are covered`);
      check(seen.wide >= 400 && seen.beside >= 400, JSON.stringify(seen));
      check(seen.lit && seen.framed, JSON.stringify(seen));
      check(Math.abs(seen.top) < 2 && Math.abs(seen.full) < 2 && seen.over <= 0, JSON.stringify(seen));
      await page.evaluate(() => { document.activeElement.blur(); document.querySelector('#main').focus(); });
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('#original').open && document.querySelector('#left').clientWidth > 0 === innerWidth > 900);
      check((await page.url()).includes('/d/trad/'), 'Escape has left the paper');
    });
  }, options);

test('a page of the original goes when the reader goes to something else', async (context) => {
  await published(context, async (page) => {
    await showFact(page, 'Karin Ek (V)');
    await shown(page);
    await page.evaluate(() => document.querySelector('#top a[data-sid]').click());
    await page.waitForFunction(() => !document.querySelector('#original').open && document.documentElement.dataset.beside === undefined);
  });
});

test('what can be done with a fact is pressed with the mouse, also where the page is not drawn', async (context) => {
  await published(context, async (page) => {
    const sid = await showFact(page, 'Karin Ek (V)');
    await shown(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('#original').open);
    await page.locator(`[data-sid="${sid}.page"]`).click();
    await page.waitForFunction(() => document.querySelector('#original').open);
  });
});
