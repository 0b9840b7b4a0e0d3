// Ways of reading that the reader's machine or style brings: wide spacing, the switch to the page, paper, no colours, somebody
// else's styles; and what assistive tools are told there.
import { check, equal, test } from './support/suite.mjs';
import { settled } from './support/browser.mjs';
import { hostPage, serveHosts } from './support/hosts.mjs';
import { decodePng } from './support/png.mjs';

const paper = 'd/stockholm-utlatande-taiwan/', comparison = 'jamfor/?a=solna-protokoll-taiwan%233&b=stockholm-motion-taiwan', one_case = 'a/solna-ks-2025-193/';
const mode = (page, wanted) => page.waitForFunction((name) => document.getElementById('diarium').dataset.mode === name, wanted);
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** Styles that the page's policy would not let in as an element: what an extension or the browser brings. */
const dress = (page, on) => page.evaluate((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => !one.cssRules[0]?.cssText.includes('0.12em')), ...css ? [sheet] : []];
}, on ? spacing : '');

test('letters, words and lines that the reader sets apart show as the page, and no words are cut off or lost', async ({ page, go }) => {
  await go(paper);
  for (const path of ['', '?q=motion', one_case, paper]) {
    await go(path);
    await dress(page, true);
    await mode(page, 'page');
    const cut = await page.evaluate(() => [...document.querySelectorAll('#diarium :is(a, button, p, li, h1, h2, h3, td, th)')].filter((one) =>
      one.getClientRects().length > 0 && getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1).map((one) => one.dataset.sid ?? one.className));
    equal(cut, [], `cut off at «${path}»`);
    check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `«${path}» scrolls sideways`);
  }
}, { canvas: true });

test('spacing that is taken away again brings the canvas back', async ({ page, go }) => {
  await go('');
  await dress(page, true);
  await mode(page, 'page');
  await dress(page, false);
  await mode(page, 'sync');
  await settled(page);
}, { canvas: true });

test('after the switch from canvas to page every leaf flows as words, not as lines', async ({ page, go }) => {
  for (const path of [paper, '', 'om/']) {
    await go(path);
    check((await page.locator('.twin .lines').count()) > 0, `nothing has several lines at «${path}»`);
    await page.emulateMedia({ forcedColors: 'active' });
    await mode(page, 'page');
    equal(await page.locator('.twin .lines').count(), 0, `leaves in lines at «${path}»`);
    const columns = await page.evaluate(() => [...document.querySelectorAll('#left :is(.outline-item, .nav-item)')].filter((one) => one.clientHeight > 200).length);
    equal(columns, 0, 'entries that are columns of single words');
    await page.emulateMedia({ forcedColors: 'none' });
    await mode(page, 'sync');
  }
}, { canvas: true, console: 'any' });

const screens = ['', '?q=motion', paper, one_case, comparison, 'relationer/', 'tid/', 'luckor/', 'om/', 'arenden/', 'person/solna/anders-ekegren/', 'siffror/', 'bord/'];
for (const [how, options] of [['on the canvas', { canvas: true }], ['on a phone', { width: 390, height: 844, touch: true }]])
  test(`no link, button, row or column is without a name, and the way to all pages is a region, ${how}`, async ({ page, go }) => {
    const session = await page.context().newCDPSession(page);
    for (const path of screens) {
      await go(path);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const seen = nodes.filter((node) => !node.ignored);
      const nameless = seen.filter((node) => ['link', 'button', 'rowheader', 'columnheader', 'checkbox', 'textbox', 'searchbox', 'heading', 'img'].includes(node.role?.value) && !(node.name?.value ?? '').trim());
      equal(nameless.map((node) => node.role.value), [], `nameless at «${path}»`);
      equal(seen.filter((node) => node.role?.value === 'navigation' && node.name?.value).length, 1, `regions to go by at «${path}»`);
    }
  }, options);

test('a comparison says what was taken out and what was put in', async ({ page, go }) => {
  await go(comparison);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const count = (role) => nodes.filter((node) => node.role?.value === role).length;
  check(count('deletion') > 0 && count('insertion') > 0, `${count('deletion')} deletions, ${count('insertion')} insertions`);
});

/** Words of tables that stand on two lines, though they have room for a hyphen at most. */
const broken_words = (page) => page.evaluate(() => {
  const found = [], walker = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest('table') || node.parentElement.getClientRects().length === 0) continue;
    for (const match of node.data.matchAll(/[\p{L}\d]{4,}/gu)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(match[0]);
    }
  }
  return found;
});

test('in page mode no word of a table is broken, and no table is wider than the window', async ({ page, go }) => {
  for (const path of ['', 'arenden/', one_case, 'luckor/', 'relationer/', 'tid/']) {
    await go(path);
    equal((await broken_words(page)).slice(0, 8), [], `broken words at «${path}»`);
    equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `at «${path}»`);
  }
}, { width: 1280, height: 800 });

test('on paper no word is broken in a narrow column, the address stands at the end, and what is pressed is left out', async ({ page, go }) => {
  for (const path of [one_case, comparison, paper, '', 'luckor/']) {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await go(path);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });  // A4 with the usual margins.
    await mode(page, 'page');
    const broken = await broken_words(page);
    equal(broken.slice(0, 8), [], `broken words at «${path}»`);
    const printed = await page.evaluate(() => ({ address: document.getElementById('printed').innerText, shown: document.getElementById('printed').getClientRects().length, here: location.href, colour: getComputedStyle(document.querySelector('#main h1')).color, buttons: [...document.querySelectorAll('#main button')].filter((one) => one.getClientRects().length > 0).length,
      wide: document.documentElement.scrollWidth - innerWidth }));
    equal([printed.address, printed.shown], [printed.here, 1], 'the address');
    equal(printed.colour, 'rgb(0, 0, 0)', `ink at «${path}»`);
    equal(await page.evaluate(() => document.getElementById('printed').getBoundingClientRect().top >= document.querySelector('#main > .twin').getBoundingClientRect().bottom), true, 'the address stands below what it is of');
    equal([printed.buttons, Math.max(0, printed.wide)], [0, 0], `buttons, and px too wide, at «${path}»`);
  }
}, { canvas: true, console: 'any', dark: true });

for (const [how, options] of [['a lying phone', { width: 844, height: 390, touch: true }], ['a phone', { width: 360, height: 800, touch: true }]])
  test(`on ${how} no word of a table is broken, and the words of each bar stand inside the page`, async ({ page, go }) => {
    for (const path of ['d/', 'arenden/', 'siffror/', 'relationer/', 'tid/', 'parti/L/']) {
      await go(path);
      equal((await broken_words(page)).slice(0, 8), [], `broken words at «${path}»`);
      const cut = await page.evaluate(() => [...document.querySelectorAll('#main .strip-label')].filter((one) => one.getClientRects().length > 0)
        .filter((one) => { const range = document.createRange(); range.selectNodeContents(one); const box = range.getBoundingClientRect(); return box.left < 0 || box.right > innerWidth; }).map((one) => one.textContent));
      equal(cut, [], `words that are cut at «${path}»`);
    }
  }, options);

test('the row that the keyboard reached is seen, on the canvas and on the page', async ({ page, go }) => {
  for (const path of ['?q=motion', 'd/']) {
    await go(path);
    const before = decodePng(await page.screenshot());
    await page.keyboard.press('j');
    await page.waitForSelector('#main [aria-current=true]', { state: 'attached' });
    await settled(page);
    const after = decodePng(await page.screenshot());
    let changed = 0;
    for (let i = 0; i < before.data.length; i += 4) if (Math.abs(before.data[i] - after.data[i]) > 4) changed++;
    check(changed > 2000, `only ${changed} pixels changed at «${path}»`);
    equal(await page.evaluate(() => document.querySelector('#main :is(.result, .table-row, .card)[aria-current=true]')?.contains(document.activeElement)), true, 'the focus stands in it');
  }
}, { canvas: true });

test("styles of somebody else's page that reset everything leave the frame its height", async ({ page, base }) => {
  const inside = `<style>* { all: revert !important } iframe { border: 0 }</style><diarium-explorer src="${base}" doc="stockholm-motion-taiwan" loading="eager"><a href="${base}">Motionen</a></diarium-explorer>
    <iframe id="plain" src="about:blank" width="100%" height="600" style="width:100%!important;height:600px!important;border:0!important"></iframe>`;
  const hosts = await serveHosts({ '/': hostPage(base, inside) });
  try {
    await page.goto(hosts.url);
    await page.waitForFunction(() => document.querySelector('diarium-explorer')?.ready === true);
    const sizes = await page.evaluate(() => {
      const element = document.querySelector('diarium-explorer'), frame = element.shadowRoot.querySelector('iframe');
      return [element.offsetHeight, frame.offsetHeight, document.getElementById('plain').offsetHeight, Math.round(frame.offsetWidth / innerWidth * 10) >= 9];
    });
    equal(sizes, [600, 600, 600, true], 'heights of element, its frame and a plain one, and whether it is as wide as the page');
  } finally {
    await hosts.close();
  }
}, { console: 'any' });
