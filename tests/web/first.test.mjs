// On a slow line what is typed before the program is there is answered by the program that only searches.
import { ready } from './support/browser.mjs';
import { check, equal, test } from './support/suite.mjs';

const program = /\/diarium-[0-9a-f]+\.wasm$/, small = /diarium-search-[0-9a-f]+\.wasm$/;
const field = '#prerender input[type=search]';
const titles = (page) => page.locator('#main .result-title').allTextContents();
const slow = (page) => page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { value: { effectiveType: '3g' }, configurable: true }));

/** Opens a page whose program comes when it is let go. */
async function held({ page, base }, address = '') {
  const { promise: gone, resolve: letGo } = Promise.withResolvers();
  await slow(page);
  await page.route(program, async (route) => { await gone; await route.continue(); });
  await page.goto(base + address);
  return letGo;
}

for (const [mode, options] of [['on a phone', { width: 390, height: 844, touch: true }], ['on a desktop', { canvas: true }]])
  test(`on a slow line what is typed is answered before the program is there, and stays so, ${mode}`, async (visit) => {
    const { page } = visit;
    const letGo = await held(visit);
    await page.locator(field).fill('taiwan');
    await page.waitForSelector('#prerender .snippet-text mark');
    const before = await titles(page), said = await page.locator('#prerender .result-count').textContent();
    check(before.length > 2 && said === `${before.length} handlingar`, `${said}: ${before}`);
    await page.locator(field).press('Enter');
    equal(await page.evaluate(() => document.documentElement.dataset.ready ?? 'waits'), 'waits', 'Enter began the page anew');
    letGo();
    await ready(page);
    await page.waitForSelector('#diarium .result-title', { state: 'attached' });
    equal(await titles(page), before, 'what the living page finds');
    equal(await page.locator('[data-sid="top.search.field"]').inputValue(), 'taiwan', 'the field');
    check(await page.locator('#suggestions').isHidden(), 'suggestions lie over what was found');
  }, options);

test('on a slow line an address that searches is answered before the program is there', async ({ page }, visit) => {
  const letGo = await held(visit, '?q=taiwan');
  await page.waitForSelector('#prerender .result-title a');
  equal(await page.locator(field).inputValue(), 'taiwan', 'the field');
  letGo();
  await ready(page);
  check((await titles(page)).length > 2, 'the living page shows no results');
});

test('words that nothing has are told on a slow line, and an emptied field brings the page back', async (visit) => {
  const { page } = visit;
  const letGo = await held(visit), title = await page.locator('h1').textContent();
  await page.locator(field).fill('xyzzyxq');
  await page.locator('h1', { hasText: 'Ingen handling har xyzzyxq' }).waitFor();
  await page.locator(field).fill('');
  await page.locator('h1', { hasText: title }).waitFor();
  letGo();
  await ready(page);
});

test('where the program that only searches does not come, the page starts all the same', async ({ page }, visit) => {
  await page.route(small, (route) => route.abort());
  const [letGo] = await Promise.all([held(visit), page.waitForEvent('requestfailed', (request) => small.test(request.url()))]);
  letGo();
  await ready(page);
  await page.locator('[data-sid="top.search.field"]').fill('taiwan');
  await page.waitForSelector('#diarium .result-title', { state: 'attached' });
}, { console: 'any' });

test('on a quick line the program that only searches is not asked for', async ({ go, requests }) => {
  await go('');
  equal(requests.filter((url) => small.test(url) || /\/first-/.test(url)), [], 'asked for');
});
