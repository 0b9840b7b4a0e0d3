// Every state is an address, and nothing is drawn that nobody sees.
import { check, equal, test } from './support/suite.mjs';
import { open, ready, reload, settled } from './support/browser.mjs';

/** What a reader sees of a page, as text: screen, heading, field, main region, what is lit. */
const seen = (page) => page.evaluate(() => ({
  screen: document.getElementById('diarium').dataset.screen, title: document.title, h1: document.querySelector('h1')?.textContent,
  field: document.querySelector('#top input[type=search]').value, main: document.getElementById('main').innerText.replace(/\s+/g, ' ').slice(0, 4000),
  lit: [...document.querySelectorAll('.lit')].map((e) => e.textContent).join('|'), checked: [...document.querySelectorAll('#left input:checked')].length,
}));

const journeys = [
  ['a search with a filter', async (page) => {
    await page.locator('#top input[type=search]').fill('motion');
    await settled(page);
    await page.locator('#left .facet').first().click();
  }],
  ['a fact that is lit', async (page) => {
    await page.locator('#main .cell-strong a').first().click();
    await settled(page);
    await page.locator('#right .fact a').nth(1).click();
  }],
  ['a passage of a case', async (page) => {
    await page.locator('#main .card-title a').first().click();
    await settled(page);
    await page.locator('#main .card-line a, #main .card-words a').first().click();
  }],
  ['a hit that is lit', async (page) => {
    await page.locator('#top input[type=search]').fill('kommunfullmäktige');
    await settled(page);
    await page.locator('.snippet-text').first().click();
    await settled(page);
    await page.locator('[data-sid="main.hits.next"], .hit-bar button').last().click();
  }],
  ['the page about Diarium', async (page) => { await page.locator('#foot a').last().click(); }],
];
for (const [name, travel] of journeys)
  test(`the address of ${name} shows the same to someone else`, async ({ page, go, browser, base, options }) => {
    await go('');
    await travel(page);
    await settled(page);
    const before = await seen(page), address = page.url();
    check(address !== base, 'the address did not change');
    const other = await open(browser, base, options);
    try {
      await other.go(address.slice(base.length));
      equal(await seen(other.page), before, `what «${address.slice(base.length)}» shows`);
      equal(other.page.url(), address, 'the address itself');
      check(other.errors.length === 0, other.errors.join(' | '));
    } finally {
      await other.close();
    }
  });

for (const rubbish of ['?q=%E0%A4%A', '?q=%00%01&sortering=x', 'd/finns-inte/?f=99999999999', 'd/%2e%2e/', '?visa=-1&f=NaN#p-x', `?q=${'a'.repeat(5000)}`, '?q=%F0%9F%92%A9&&&==&t='])
  test(`rubbish in the address gives a page in words: ${rubbish.slice(0, 30)}`, async ({ page, base, errors }) => {
    const answer = await page.goto(base + rubbish);
    if (answer.status() === 404) {  // A paper that is not there is no file; the host's own answer comes, the page stays sound.
      await page.goto(base);
      await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
      await page.evaluate((to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }, base + rubbish);
    }
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
    await settled(page);
    const words = await page.evaluate(() => document.getElementById('main').innerText.trim());
    check(words.length > 40 && (await page.locator('h1').count()) === 1, `the page says «${words.slice(0, 80)}»`);
    check(errors.filter((e) => !e.includes('404')).length === 0, errors.join(' | '));
  }, { console: 'any', whole: !['?q=%E0%A4%A', 'd/%2e%2e/', '?visa=-1&f=NaN#p-x'].includes(rubbish) });

test('nothing is drawn while the page is hidden', async ({ page, go }) => {
  await go('?q=motion');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const before = await page.evaluate(() => window.seen.draws);
  for (let i = 0; i < 10; i++) await page.mouse.move(100 + 20 * i, 300);
  await page.waitForTimeout(400);
  equal(await page.evaluate(() => window.seen.draws), before, 'draw calls while hidden');
}, { canvas: true });

test('paper is printed as text, whole, and the canvas comes back', async ({ page, go }) => {
  await go('');
  await page.locator('#main .cell-strong a').first().click();
  await settled(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  equal(await page.evaluate(() => document.getElementById('diarium').dataset.mode), 'page', 'mode while printing');
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => {
    const prose = document.querySelector('#main .prose');
    const color = getComputedStyle(prose.querySelector('p')).color;
    return { words: prose.innerText.split(/\s+/).length, color, canvases: [...document.querySelectorAll('canvas')].filter((c) => c.getClientRects().length).length, rails: ['top', 'left', 'foot'].filter((id) => document.getElementById(id).getClientRects().length) };
  });
  check(shown.words > 200, `${shown.words} words`);
  equal([shown.canvases, shown.rails], [0, []], 'canvases and rails on paper');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.waitForFunction(() => document.getElementById('diarium').dataset.mode === 'sync');
}, { canvas: true });

test('language and theme are chosen by the reader, kept, and change nothing else', async ({ page, go }) => {
  await go('?q=motion');
  const hits = await page.locator('#main .result').count();
  await page.locator('#top').getByText('English').click();
  await settled(page);
  equal(await page.evaluate(() => document.documentElement.lang), 'en', 'language');
  await page.locator('#top').getByText('Dark').click();
  await settled(page);
  await reload(page);
  equal(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]), ['en', 'dark'], 'after a reload');
  equal(await page.locator('#main .result').count(), hits, 'results');
});
