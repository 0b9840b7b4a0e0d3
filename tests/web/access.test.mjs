// What assistive tools and narrow windows get: axe-core, landmarks, names, reflow, zoom, forced colours, no script, no WebGL.
import { faultless } from './support/axe.mjs';
import { check, equal, test } from './support/suite.mjs';
import { settled } from './support/browser.mjs';

const firstPaper = (page) => page.evaluate(() => [...document.querySelectorAll('a[href*="d/"]')].find((a) => a.closest('#main')).getAttribute('href'));

/** The screens, each with the least number of elements that it must have, so that axe cannot pass on nothing. */
const screens = [['collection', '', 60], ['results', '?q=motion', 60], ['reader', null, 80], ['about', 'om/', 25],
  ['case', 'a/solna-ks-2025-193/', 120], ['compare', 'jamfor/?a=solna-protokoll-taiwan%233&b=stockholm-motion-taiwan', 60], ['relations', 'relationer/', 60],
  ['cases', 'arenden/', 120], ['party', 'parti/L/', 60], ['figures', 'siffror/', 60], ['timeline', 'tid/', 100], ['gaps', 'luckor/?lucka=1', 100], ['desk', 'bord/', 60]];

/** Every way to show a screen: drawn or as the page, wide or on a phone, light or dark, in Swedish or English. */
const ways = [false, true].flatMap((dark) => ['sv-SE', 'en-GB'].flatMap((lang) => [['', { canvas: true }], [', as the page', {}], [' on a phone', { width: 390, height: 844 }]].map(([shown, options]) =>
  ({ how: `${dark ? 'dark' : 'light'}${lang === 'en-GB' ? ', in English' : ''}${shown}`, options: { ...options, dark, lang } }))));
/** The one of them that each run tries: another for each screen, all of them over the screens. `--whole` tries each. */
const sampled = (screen, way) => way === (screen * 5 + 8) % ways.length;

for (const [i, [name, path, least]] of screens.entries())
  for (const [w, { how, options }] of ways.entries())
    test(`axe finds nothing wrong with the screen ${name}, ${how}`, async ({ page, go }) => {
      await go(path ?? '');
      if (path === null) {
        await page.goto(new URL(await firstPaper(page), page.url()).href);
        await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined && document.querySelector('#main .prose p'));
        await settled(page);
      }
      const nodes = await page.evaluate(() => document.querySelectorAll('#diarium *').length);
      check(nodes >= least, `only ${nodes} elements`);
      return `${nodes} elements, ${await faultless(page)} rules hold`;
    }, { ...options, whole: !sampled(i, w) });

test('every screen has its landmarks and one first heading', async ({ page, go }) => {
  for (const path of ['', '?q=motion', 'om/', 'relationer/', 'tid/', 'luckor/', 'a/solna-ks-2025-193/', 'arenden/', 'personer/', 'person/solna/anders-ekegren/', 'parti/L/', 'siffror/', 'bord/']) {
    await go(path);
    const marks = await page.evaluate(() => ({
      banner: document.querySelectorAll('header#top').length, main: document.querySelectorAll('main#main').length,
      search: document.querySelectorAll('[role=search], search').length, foot: document.querySelectorAll('footer#foot').length,
      h1: document.querySelectorAll('h1').length, lang: document.documentElement.lang, title: document.title.length > 4,
    }));
    equal(marks, { banner: 1, main: 1, search: 1, foot: 1, h1: 1, lang: 'sv', title: true }, `landmarks at «${path}»`);
  }
});

for (const [how, options] of [['320 px wide', { width: 320, height: 640 }], ['at 200 % of a small window', { width: 640, height: 400, dpr: 2 }],
  ['at 200 % of a window of 1440 px', { width: 720, height: 450, dpr: 2, whole: true }], ['at 150 % of a window of 1280 px', { width: 853, height: 533, dpr: 1.5, canvas: true, whole: true }]])
  test(`nothing needs sideways scrolling ${how}`, async ({ page, go }) => {
    for (const path of ['', '?q=motion', 'om/', 'relationer/', 'tid/', 'luckor/', 'a/solna-ks-2025-193/', 'arenden/', 'personer/', 'person/solna/anders-ekegren/', 'parti/L/', 'siffror/', 'bord/']) {
      await go(path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      check(over <= 0, `«${path}» is ${over} px too wide`);
      const share = await page.evaluate(() => document.getElementById('main').getBoundingClientRect().width / innerWidth);
      check(share > 0.95, `«${path}»: the text has ${Math.round(share * 100)} % of the width`);
    }
    await page.goto(new URL(await (await go('')) && (await firstPaper(page)), page.url()).href);
    await page.waitForSelector('#main .prose p', { state: 'attached' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(over <= 0, `the reader is ${over} px too wide`);
  }, options);

test('with forced colours the page mode takes over', async ({ page, go }) => {
  await go('');
  equal(await page.evaluate(() => document.getElementById('diarium').dataset.mode), 'page', 'mode');
}, { contrast: true, graphics: 'software' });

test('without WebGL the page mode takes over and everything works', async ({ page, go }) => {
  await go('?q=motion');
  equal(await page.evaluate(() => document.getElementById('diarium').dataset.mode), 'page', 'mode');
  check((await page.locator('#main .result-title a').count()) > 0, 'no results');
}, { graphics: 'none', console: 'any' });

test('without scripts a paper has its text, facts and links', async ({ page, go }) => {
  await go('');
  const links = await page.locator('a[href*="d/"]').count();
  check(links >= 5, `only ${links} links to papers`);
  await page.locator('main a[href*="d/"]').first().click();
  check((await page.locator('h1').count()) === 1, 'no heading');
  check((await page.locator('main').innerText()).length > 1500, 'no text');
  check((await page.locator('.fact').count()) > 0, 'no facts');
}, { script: false });

test('when the program cannot be fetched the text stays and a message says why', async ({ page, base }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(base);
  await page.waitForSelector('.notice');
  check((await page.locator('main').innerText()).length > 200, 'a blank page');
}, { console: 'any' });

test('when the collection is damaged a message says so', async ({ page, base }) => {
  await page.route('**/collection.dia', (route) => route.fulfill({ body: Buffer.from('not a pack at all') }));
  await page.goto(base);
  await page.waitForSelector('.notice, .empty-state');
}, { console: 'any' });
