// The walk of a first visit: search, open a paper, read its outline and facts, follow a fact to its words, send the address.
import { check, equal, test } from './support/suite.mjs';
import { arrive, ready, settled } from './support/browser.mjs';

const screen = (page) => page.evaluate(() => document.getElementById('diarium').dataset.screen);
const until = (page, name) => page.waitForFunction((n) => document.getElementById('diarium').dataset.screen === n, name);

test('a result that is pressed before what was typed is answered opens, also where the answer no longer holds it', async ({ page, go }) => {
  await go('?q=motion');
  const href = await page.evaluate(() => {
    const field = document.querySelector('#top input[type=search]'), link = document.querySelector('#main .result-title a');
    field.value = 'qqqqq';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    link.click();
    return link.href;
  });
  await until(page, 'reader');
  equal(new URL(page.url()).pathname, new URL(href).pathname, 'the paper that is open');
  await page.goBack();
  await until(page, 'results');
  equal(await page.locator('#top input[type=search]').inputValue(), 'qqqqq', 'the question behind it');
});

test('what was typed and sent in one breath is told once: what is pressed later stays', async ({ page, go }) => {
  await go('');
  await page.evaluate(() => {
    const field = document.querySelector('#top input[type=search]');
    field.value = 'motion';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.form.requestSubmit();
  });
  await until(page, 'results');
  await page.locator('#main .result-title a').first().click();
  await until(page, 'reader');
  await page.locator('.fact a').nth(2).click();
  await page.waitForURL(/[?&]f=\d/);
  const pressed = page.url();
  await page.locator('#main').hover();
  await page.mouse.wheel(0, 900);
  await page.waitForTimeout(500);  // Now the program is told which paragraph is read.
  equal(page.url(), pressed, 'the address');
}, { canvas: true });

for (const [mode, options] of [
  ['on the canvas', { canvas: true }],
  ['on the canvas, dark', { dark: true, canvas: true, whole: true }],
  ['in page mode on a phone', { width: 390, height: 844, touch: true, graphics: 'software' }],
  ['in English', { lang: 'en-GB', canvas: true, whole: true }],
]) {
  test(`a reader finds a paper and follows a fact to its words, by pointer, ${mode}`, async ({ page, go, context }) => {
    await go('');
    equal(await screen(page), 'collection', 'the first screen');
    equal(await page.evaluate(() => document.getElementById('diarium').dataset.mode), options.canvas ? 'sync' : 'page', 'mode');
    await page.locator('#top input[type=search]').click();
    await page.keyboard.type('vänortsavtal');
    await until(page, 'results');
    await settled(page);
    check((await page.locator('#main mark').count()) > 0, 'no word of a result is marked');
    const result = page.locator('#main .result-title a').first();
    const title = await result.textContent();
    await result.click();
    await until(page, 'reader');
    await settled(page);
    check(page.url().includes('/d/'), `the address is ${page.url()}`);
    check((await page.locator('h1').textContent()).includes(title.trim()), 'the paper has another title than its result');
    check((await page.locator('.outline-item').count()) >= 2, 'no outline');
    if (!options.canvas) await page.locator('[data-sid="main.sheets.right"]').click();
    const fact = page.locator('.fact a').nth(2);
    await fact.scrollIntoViewIfNeeded();
    await fact.click();
    await settled(page);
    const number = Number(new URL(page.url()).searchParams.get('f'));
    check(number >= 1, `the address does not name the fact: ${page.url()}`);
    const seen = await page.evaluate((n) => {
      const mark = document.querySelector(`#main .prose [data-facts~="${n}"]`);
      const box = mark?.getBoundingClientRect();
      return box && { top: box.top, bottom: box.bottom, height: innerHeight };
    }, number);
    check(seen && seen.top >= 0 && seen.bottom <= seen.height, `the words of the fact are not in view: ${JSON.stringify(seen)}`);
    const before = await page.locator('h1').textContent();
    const other = await context.newPage();
    await arrive(other, page.url());
    equal(await other.locator('h1').textContent(), before, 'the address opened elsewhere');
    equal(Number(new URL(other.url()).searchParams.get('f')), number, 'the fact in the address opened elsewhere');
  }, options);
}

test('a reader finds a paper and follows a fact to its words, by keyboard alone', async ({ page, go }) => {
  await go('');
  await page.keyboard.press('/');
  equal(await page.evaluate(() => document.activeElement.type), 'search', 'what / focuses');
  await page.keyboard.type('reservation');
  await until(page, 'results');
  await settled(page);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('j');
  await settled(page);
  await page.keyboard.press('o');
  await until(page, 'reader');
  await settled(page);
  let pressed = false;
  for (let i = 0; i < 200 && !pressed; i++) {
    await page.keyboard.press('Tab');
    pressed = await page.evaluate(() => document.activeElement.closest('#right .fact, .fact') !== null && document.activeElement.closest('#right') !== null);
  }
  check(pressed, 'Tab never reached a fact in the list');
  await page.keyboard.press('Enter');
  await settled(page);
  check(new URL(page.url()).searchParams.get('f'), `Enter on a fact did not light it: ${page.url()}`);
}, { canvas: true });

test('Escape puts out what is lit and never leaves the screen, however often it is pressed', async ({ page, go }) => {
  for (const address of ['?q=motion', 'arenden/', 'relationer/', 'om/']) {
    await go(address);
    const before = page.url();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    await settled(page);
    equal(page.url(), before, 'the address after Escape');
  }
  await go('?q=motion');
  await page.locator('#main .result-title a').first().click();
  await until(page, 'reader');
  await settled(page);
  await page.locator('#right .fact a').first().click();
  await settled(page);
  check(new URL(page.url()).searchParams.has('f'), page.url());
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  await settled(page);
  check(!new URL(page.url()).searchParams.has('f'), page.url());
  equal(await page.evaluate(() => document.getElementById('diarium').dataset.screen), 'reader', 'the screen after Escape');
});

test('back and forward walk through the screens', async ({ page, go }) => {
  await go('');
  await page.locator('#top input[type=search]').fill('motion');
  await until(page, 'results');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.locator('#main .result-title a').first().click();
  await until(page, 'reader');
  await page.goBack();
  await until(page, 'results');
  equal(await page.locator('#top input[type=search]').inputValue(), 'motion', 'the query after going back');
  await page.goBack();
  await until(page, 'collection');
  await page.goForward();
  await until(page, 'results');
});

test('an address with rubbish gives a page that says so', async ({ page, go }) => {
  await go('?q=%E0%A4%A&sortering=%00&zzz=1');
  check((await page.locator('h1').count()) === 1, 'no page');
  await page.goto(page.url().replace(/\?.*/, '') + 'd/finns-inte-alls/').catch(() => {});
}, { console: 'any' });

test('what of a query is not understood is named, as it was written', async ({ page, go }) => {
  await go('?q=typ:+motion');
  check((await page.locator('#main').innerText()).includes('«typ:» söktes inte'), 'the notice does not name it');
});

test('the palette runs a command by its name', async ({ page, go }) => {
  await go('');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type('om diarium');
  await page.keyboard.press('Enter');
  await until(page, 'about');
  check((await page.locator('dialog[open]').count()) === 0, 'the palette is still open');
});

for (const [how, options] of [['on the canvas', { canvas: true }], ['in page mode', { width: 390, height: 844 }]])
  test(`a damaged paper is read repaired, as it stood, and with one repair off, ${how}`, async ({ page, go }) => {
    await go('');
    const path = await page.evaluate(() => {
      const damaged = [...document.querySelectorAll('#main tbody tr')].find((row) => /ord/.test(row.lastElementChild.textContent));
      return damaged.querySelector('a').pathname.slice(1);
    });
    await go(path);
    const text = () => page.evaluate(() => document.querySelector('#main .prose').textContent);
    const repaired = await text();
    check((await page.locator('#main .prose .repair').count()) > 100, 'no repaired words are marked');
    await page.locator('[data-sid="main.reading.original"]').click();
    await settled(page);
    const original = await text();
    check(original !== repaired && page.url().includes('text=original'), 'the original is not shown');
    const marks = (words) => (words.match(/[åäö]/g) ?? []).length;
    check(marks(repaired) > marks(original) + 100, `${marks(original)} and ${marks(repaired)} letters with marks`);
    await page.locator('[data-sid="main.reading.repaired"]').click();
    await settled(page);
    equal(await text(), repaired, 'the repaired text after the original');
    if (!options.canvas) await page.locator('[data-sid="main.sheets.right"]').click();
    const box = page.locator('label[data-sid^="right.repair."]').first();
    await box.scrollIntoViewIfNeeded();
    await settled(page);
    await box.click();
    await settled(page);
    check(/utan=\d/.test(page.url()), `the address does not say which repair is off: ${page.url()}`);
    check((await text()) !== repaired && marks(await text()) < marks(repaired), 'the word is still repaired');
  }, options);

test('once the page can be used, nothing says any more that it is loading', async ({ page, base }) => {
  await page.route('**/*.wasm', async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  await page.goto(base);
  await page.waitForSelector('#start');
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
  await page.waitForTimeout(600);
  equal(await page.locator('#start').count(), 0, 'lines that say it is loading');
});

test('on a phone the words of no button stand outside it', async ({ go, page }) => {
  await go('');
  const papers = await page.evaluate(() => [...document.querySelectorAll('#main a[href*="/d/"]')].map((link) => new URL(link.href).pathname.slice(1)));
  const seen = new Set();
  for (const address of [...new Set(papers)].slice(0, 5)) {
    await go(address);
    const wide = await page.evaluate(() => [...document.querySelectorAll('#main .button')].filter((one) => one.offsetWidth > 0).map((one) => [one.dataset.sid, one.scrollWidth - one.clientWidth]));
    for (const [sid, more] of wide) {
      seen.add(sid);
      check(more <= 0, `${address}: the words of ${sid} are ${more} px too wide`);
    }
  }
  check(seen.has('main.link') && seen.has('main.cite'), `only these were seen: ${[...seen]}`);
}, { width: 390, height: 844, touch: true });
