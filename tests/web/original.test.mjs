// The page of the original beside the text: the words of a fact framed on it, only when it is asked for.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { drawn, launch, ready } from './support/browser.mjs';
import { check, equal, test } from './support/suite.mjs';

const root = new URL('../../', import.meta.url).pathname;
const paper = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Motion om fler träd</title><style>body{font:12pt serif}h2{break-before:page}</style>
<h1>Motion om fler träd i Storby</h1><p>Storby kommun</p><p>2024-03-12</p><p>Dnr KS 2024/117</p><p>Träden i centrum har blivit färre för varje år.</p>
<h2>Förslag</h2><p>Jag föreslår kommunfullmäktige besluta</p><p>att kommunen planterar femtio träd i centrum före utgången av året.</p><p>Karin Ek (V)</p>`;

/** A site of one PDF that is made here. `work` gets the page at the paper, and the site's folder. */
async function published(context, work) {
  const here = mkdtempSync(path.join(tmpdir(), 'diarium-original-'));
  try {
    mkdirSync(path.join(here, 'papers'));
    const printer = await launch('none');
    const sheet = await printer.newPage();
    await sheet.setContent(paper);
    writeFileSync(path.join(here, 'papers/trad.pdf'), await sheet.pdf({ format: 'A4', margin: { top: '25mm', left: '25mm', right: '25mm', bottom: '25mm' } }));
    await printer.close();
    const native = process.env['DIARIUM_COMMAND'];
    const command = native ? [native] : [process.execPath, `${root}build/web/bin/diarium.js`];
    const made = spawnSync(command[0], [...command.slice(1), 'site', path.join(here, 'papers'), '-o', path.join(here, 'site'), '--shell', `${root}build/shell`], { encoding: 'utf8' });
    check(made.status === 0, made.stderr);
    const server = await serve(path.join(here, 'site'), 0);
    try {
      await context.page.goto(`${server.url}d/trad/`);
      await ready(context.page, drawn(context.options));
      return await work(context.page, path.join(here, 'site'));
    } finally {
      await server.close();
    }
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}
const press = (page, sid) => page.evaluate((wanted) => document.querySelector(`[data-sid="${wanted}"]`).click(), sid);
const shown = (page) => page.waitForFunction(() => !document.querySelector('#original .original-sheet')?.hidden && document.querySelector('#original .original-sheet'), undefined, { timeout: 20000 });
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
    const sid = await showFact(page, 'Karin Ek (V)');
    await shown(page);
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => document.querySelector('#original-title').textContent.startsWith('Sida 1 av 2'));
    await page.waitForFunction(() => document.querySelectorAll('.original-frame').length === 0 && document.querySelector('.original-told').textContent.includes('sida 2'));
    const before = await page.evaluate(() => document.querySelector('.original-sheet').clientWidth);
    await page.keyboard.press('+');
    await page.waitForFunction((width) => document.querySelector('.original-sheet').clientWidth > width * 1.2, before);
    await page.keyboard.press('Escape');
    equal(await page.evaluate(() => document.querySelector('#original').open), false, 'whether it is open');
    check(await page.evaluate((wanted) => document.activeElement !== document.body && document.activeElement.dataset.sid?.startsWith(wanted) !== undefined, sid), 'focus is lost');
  });
});

test('a file that is gone is told in words', async (context) => {
  await published(context, async (page, site) => {
    unlinkSync(path.join(site, 'original/trad.pdf'));
    await press(page, 'main.page');
    await page.waitForFunction(() => document.querySelector('.original-told')?.textContent.includes('kunde inte hämtas'));
  });
}, { console: 'any' });
