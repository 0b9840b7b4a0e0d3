// The reader's screen: its head leaves room for the text, what is marked can be selected, links of others land, small screens
// are led by one button, and what a sheet covers is not needed.
import { check, equal, test } from './support/suite.mjs';
import { settled } from './support/browser.mjs';
import { select_fact } from './support/selecting.mjs';

const paper = 'd/stockholm-utlatande-taiwan/', compound = 'd/solna-protokoll-taiwan/';
const arrive = async ({ page, go }, address = paper) => {
  await go(address);
  await page.waitForSelector('#main .prose .block', { state: 'attached' });
  await settled(page);
};
const top = (page, selector) => page.evaluate((wanted) => document.querySelector(wanted).getBoundingClientRect().top, selector);
const shown = (page, selector) => page.evaluate((wanted) => [...document.querySelectorAll(wanted)].some((one) => one.getClientRects().length > 0), selector);

for (const address of [paper, compound, 'd/stockholm-motion-taiwan/', 'd/umea-motion-odemokratiska-stater/'])
  for (const [how, options, most] of [['a desktop', { canvas: true }, 220], ["a phone", { width: 390, height: 844, touch: true }, 470], ['a lying phone', { width: 844, height: 390, touch: true }, 300],
    ['a window at 200 %', { width: 640, height: 400, dpr: 2 }, 310]])
    test(`the text of ${address} begins on the first screen of ${how}`, async ({ page }, context) => {
      await arrive(context, address);
      const y = await top(page, '#main .prose .block');
      const lines = await page.evaluate(() => { const title = document.querySelector('h1'), end = title.getBoundingClientRect().bottom, range = document.createRange(); range.selectNodeContents(title); return new Set([...range.getClientRects()].filter((box) => box.width > 20 && box.top < end - 4).map((box) => Math.round(box.top / 8))).size; });
      check(lines <= 2 && y <= most, `it begins at ${y} px, the title has ${lines} lines`);
      equal(await page.evaluate(() => document.querySelectorAll('h1').length), 1, 'first headings');
      return `${Math.round(y)} px`;
    }, { ...options, whole: address !== compound && !options.touch });

for (const [mode, options] of [['on the canvas', { canvas: true }], ['in page mode', { width: 390, height: 844 }]]) {
  test(`a paper that is opened while the list still scrolls begins at its top, ${mode}`, async ({ page, go }) => {
    await go('');
    await page.waitForSelector('#main .cell-strong a', { state: 'attached' });
    await settled(page);
    const scrolled = await page.evaluate(() => {  // In one breath: the browser tells nobody of the scroll before.
      const pane = document.getElementById('main'), box = pane.scrollHeight > pane.clientHeight + 1 ? pane : document.scrollingElement;
      box.scrollTop = 300;
      const by = box.scrollTop;
      document.querySelector('#main .cell-strong a').click();
      return by;
    });
    check(scrolled > 200, `the list scrolls by ${scrolled} px only: nothing is shown by this`);
    await page.waitForSelector('#main .prose .block', { state: 'attached' });
    await settled(page);
    const y = await top(page, 'h1'), under = await top(page, '#main');
    check(y >= Math.min(under, 0), `the title stands at ${y} px`);
  }, options);

  test(`what is known of the file folds under one button that the keyboard presses, ${mode}`, async (context) => {
    const { page } = context;
    await arrive(context);
    check(!(await shown(page, '[data-sid="main.folded"]')), 'it is open at first');
    await page.locator('[data-sid="main.fold"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-sid="main.folded"]', { state: 'attached' });
    equal(await page.getAttribute('[data-sid="main.fold"]', 'aria-expanded'), 'true', 'what the button says of itself');
    check(/sha256/.test(await page.textContent('[data-sid="main.folded"]')), 'no sum of the file');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-sid="main.folded"]', { state: 'detached' });
  }, options);

  test(`words of a fact are selected from their first letter, and a press on them opens it, ${mode}`, async ({ page }, context) => {
    await arrive(context);
    await page.locator('#main .prose a.fact-words:not(:has(.repair))').first().scrollIntoViewIfNeeded();
    await settled(page);
    const before = page.url(), { words, selected, press } = await select_fact(page);
    await settled(page);
    equal(selected, words, 'what the drag selected');
    equal(page.url(), before, 'the address after the drag');
    await press();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('f'));
  }, options);

  test(`a link to words of the text, as others write it, lands on them, ${mode}`, async ({ page, base }, context) => {
    await arrive(context);
    const words = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('#main .prose p.block--paragraph')].map((one) => one.textContent.trim()).filter((text) => /^[\p{L}\d ]{30}/u.test(text));
      return paragraphs[Math.floor(paragraphs.length * 0.8)].split(/\s+/).slice(0, 5).join(' ');
    });
    await page.goto('about:blank');
    await page.goto(`${base}${paper}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`);
    await page.waitForFunction((wanted) => getSelection().toString().replace(/\s+/g, ' ').trim() === wanted, words);
    await settled(page);
    const box = await page.evaluate(() => getSelection().getRangeAt(0).getBoundingClientRect().toJSON());
    check(box.top > 0 && box.bottom < (options.height ?? 800), `the words stand at ${box.top} px`);
  }, options);
}

test('more places in a paper than are shown are a link to the first of them', async ({ page, go }) => {
  await go('?q=motion');
  const link = page.locator('#main .result .small-text a').first();
  await link.click();
  await page.waitForFunction(() => document.getElementById('diarium').dataset.screen === 'reader');
  equal(new URL(page.url()).searchParams.get('h') ?? new URL(page.url()).searchParams.get('t'), '1', 'the place that is lit');
});

test('the parts of a file are tabs that say why they begin where a pointer rests', async ({ page }, context) => {
  await arrive(context, compound);
  const tabs = await page.evaluate(() => [...document.querySelectorAll('#main .tab')].map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, why: one.title, current: one.ariaCurrent })));
  check(tabs.length > 1 && tabs.every(({ name, why }) => /^\d+ \p{L}+/u.test(name) && why.length > 10), JSON.stringify(tabs));
  check(tabs.filter(({ current }) => current === 'true').length <= 1, 'several tabs are read now');
  await page.locator('#main .tab').nth(1).click();
  await page.waitForFunction(() => document.querySelectorAll('#main .tab')[1].ariaCurrent === 'true');
});

test('on a phone one button leads to all pages, theme, language and commands, and its sheet closes by button, Escape and a press beside it', async ({ page, go }) => {
  await go('?q=motion');
  const menu = page.locator('[data-sid="top.places"]');
  for (const close of ['button', 'escape', 'beside']) {
    await menu.click();
    await page.waitForSelector('#left .sheet-head', { state: 'visible' });
    equal(await page.evaluate(() => document.activeElement.dataset.sid), 'left.close', 'the focus');
    check((await page.locator('#left .nav-item').count()) >= 5 && (await shown(page, '[data-sid="left.palette"]')) && (await shown(page, '[data-sid="left.theme"]')), 'something is missing');
    equal(await page.locator('#left .facet').count(), 0, 'filters among the pages');
    if (close === 'button') await page.locator('[data-sid="left.close"]').click();
    if (close === 'escape') await page.keyboard.press('Escape');
    if (close === 'beside') await page.mouse.click(200, 20);
    await page.waitForSelector('#left .sheet-head', { state: 'hidden' });
  }
  await menu.click();
  await page.locator('[data-sid="left.palette"]').click();
  await page.waitForSelector('dialog[open] .palette-item');
  equal(await page.locator('dialog .key').count() + await page.locator('.search-key').count(), 0, 'key hints for a finger');
}, { width: 390, height: 844, touch: true });

for (const [sheet, address, opener] of [['filters', '?q=motion', 'main.sheets.left'], ['contents', paper, 'main.sheets.left'], ['facts', paper, 'main.sheets.right'], ['pages', 'tid/', 'top.places']])
  test(`the sheet of ${sheet} has a head that covers none of its rows`, async ({ page, go }) => {
    await go(address);
    await page.locator(`[data-sid="${opener}"]`).click();
    await page.waitForSelector('.sheet-head', { state: 'visible' });
    const crowded = await page.evaluate(() => {
      const head = [...document.querySelectorAll('.sheet-head')].find((one) => one.getClientRects().length > 0), box = head.getBoundingClientRect();
      const rows = [...head.parentElement.querySelectorAll('a, button, label')].filter((one) => !head.contains(one) && one.getClientRects().length > 0);
      const close = head.querySelector('.sheet-close').getBoundingClientRect();
      return { over: rows.filter((one) => one.getBoundingClientRect().top < box.bottom - 1).length, rows: rows.length, close: Math.min(close.width, close.height), sheet: box.top };
    });
    check(crowded.rows > 2 && crowded.over === 0 && crowded.close >= 44 && crowded.sheet > 50, JSON.stringify(crowded));
  }, { width: 390, height: 844, touch: true });

for (const [how, options] of [['a phone', { width: 390, height: 844, touch: true }], ['a lying phone', { width: 844, height: 390, touch: true }], ['a tablet', { width: 1024, height: 768, touch: true }]])
  test(`what a finger presses is 44 px high on ${how}`, async ({ page, go }) => {
    for (const address of ['', '?q=motion', paper, compound, 'a/solna-ks-2025-193/', 'luckor/', 'om/']) {
      await go(address);
      if (address.startsWith('d/')) await page.locator('[data-sid="main.fold"]').click();
      await settled(page);
      // Links in running text are as high as their line (WCAG 2.5.8, inline).
      const small = await page.evaluate(() => [...document.querySelectorAll('#diarium :is(a, button, label, summary, input)')].filter((one) => {
        const box = one.getBoundingClientRect();
        if (box.width === 0 || box.height === 0 || one.closest('.prose, .skip, [hidden], .strip') || one.matches('input[type=checkbox], .skip')) return false;
        const inline = getComputedStyle(one).display === 'inline';
        const whole = getComputedStyle(one, '::after').position === 'absolute';  // The row around it is pressed.
        return !inline && !whole && box.height < 43.5;
      }).map((one) => `${one.dataset.sid ?? one.className} ${Math.round(one.getBoundingClientRect().height)}`));
      equal(small.slice(0, 6), [], `too small at «${address}»`);
      const square = await page.evaluate(() => [...document.querySelectorAll('a.chip')].filter((one) => one.getBoundingClientRect().height > 30).map((one) => one.textContent));
      equal(square, [], `chips that are drawn as high as they are pressed at «${address}»`);
    }
  }, options);
