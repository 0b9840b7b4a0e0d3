// Screens that tell what papers are to each other: from a case to the words of whoever objected, each by its address.
import { check, equal, test } from './support/suite.mjs';
import { settled } from './support/browser.mjs';

const screen = (page) => page.evaluate(() => document.getElementById('diarium').dataset.screen);
const until = (page, name) => page.waitForFunction((n) => document.getElementById('diarium').dataset.screen === n, name);
/** The lit words of a passage, and whether they are in view. */
const lit = (page) => page.evaluate(() => {
  const marks = [...document.querySelectorAll('#main .prose mark, #main .prose [data-hit]')];
  const box = marks[0]?.getBoundingClientRect();
  return { words: marks.map((mark) => mark.textContent).join(' '), inView: Boolean(box && box.top >= 0 && box.bottom <= innerHeight) };
});

for (const [mode, options] of [['on the canvas', { canvas: true }], ['in page mode on a phone', { width: 390, height: 844, touch: true }]]) {
  test(`who objected to a decision is two clicks from the first screen, ${mode}`, async ({ page, go }) => {
    await go('');
    await page.locator('#main .card', { hasText: 'Solna' }).first().locator('.card-title a').click();
    await until(page, 'case');
    await settled(page);
    check(page.url().includes('/a/'), `the address is ${page.url()}`);
    const objection = page.locator('[data-sid="main.case.card-objected"] a').first();
    check(/Reservation: .+\([A-Z]+\)/.test(await objection.textContent()), `the objection reads ${await objection.textContent()}`);
    await objection.click();
    await until(page, 'reader');
    await settled(page);
    const seen = await lit(page);
    check(/reserverar sig/i.test(seen.words), `lit are the words «${seen.words}»`);
    check(seen.inView, 'the words are not in view');
  }, options);
}

test('who objected to a decision is reached by keyboard alone', async ({ page, go }) => {
  await go('');
  const tabTo = async (matches) => {
    for (let i = 0; i < 250; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(matches)) return true;
    }
    return false;
  };
  check(await tabTo(() => document.activeElement.closest('.card')?.textContent.includes('Solna') ?? false), 'Tab never reached the case');
  await page.keyboard.press('Enter');
  await until(page, 'case');
  await settled(page);
  check(await tabTo(() => document.activeElement.textContent.startsWith('Reservation: ')), 'Tab never reached the reservation');
  await page.keyboard.press('Enter');
  await until(page, 'reader');
  await settled(page);
  check(/reserverar sig/i.test((await lit(page)).words), 'the words of the reservation are not lit');
});

const addresses = async (page) => page.evaluate(() => ({
  ofCase: document.querySelector('#main .card-title a').getAttribute('href'),
  compare: [...document.querySelectorAll('#main .card a')].map((a) => a.getAttribute('href')).find((href) => href.includes('jamfor')),
}));

test('each screen has an address that opens it in a fresh browser', async ({ page, go }) => {
  await go('');
  const root = page.url();
  const { ofCase, compare } = await addresses(page);
  check(compare, 'no card leads to a comparison');
  for (const [address, name] of [[ofCase, 'case'], [compare, 'compare'], ['relationer/', 'relations'], ['tid/', 'timeline'], ['luckor/', 'gaps'], ['luckor/?lucka=1', 'gaps']]) {
    const path = new URL(address, root).href.slice(root.length);
    await page.context().clearCookies();
    await go(path);
    equal(await screen(page), name, `the screen at ${path}`);
    check((await page.locator('h1').textContent()).length > 3, `no title at ${path}`);
    check((await page.locator('#main table tbody tr').count()) > 0, `no table at ${path}`);
  }
});

test('what a case says can be read without JavaScript, at the same address', async ({ page, go }) => {
  await go('');
  const titles = await page.locator('#main .card-title').allTextContents();
  check(titles.length >= 4, `there are ${titles.length} cases`);
  const links = await page.locator('#main .card-title a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  for (const link of links) check(/^(\.\.\/)*a\/[a-z0-9-]+\/$/.test(link), `a case leads to ${link}`);
}, { script: false });

test('a letter for what is missing can be copied, and opened in the mail program', async ({ page, go }) => {
  await go('luckor/');
  await page.locator('#main table a', { hasText: 'Begär handlingen' }).first().click();
  await settled(page);
  check(page.url().includes('lucka='), `the address is ${page.url()}`);
  const letter = await page.locator('.letter').textContent();
  check(letter.includes('tryckfrihetsförordningen'), `the letter does not name the law: ${letter.slice(0, 200)}`);
  await page.locator('[data-sid="main.letter.copy"]').click();
  await settled(page);
  check((await page.evaluate(() => navigator.clipboard.readText())).includes('tryckfrihetsförordningen'), 'the letter was not copied');
  const mail = await page.locator('[data-sid="main.letter.mail"]').getAttribute('href');
  check(mail.startsWith('mailto:?subject=') && decodeURIComponent(mail).includes('tryckfrihetsförordningen'), `the mail link is ${mail.slice(0, 80)}`);
});

test('a comparison of what is not there says so and leads on', async ({ page, go }) => {
  await go('jamfor/?a=finns-inte&b=inte-heller');
  equal(await page.locator('h1').textContent(), 'Handlingen finns inte', 'the message');
  check((await page.locator('#main a').count()) > 0, 'no way on');
  await go('luckor/?lucka=999');
  check((await page.locator('#main').textContent()).includes('Luckan som adressen pekar ut finns inte'), 'nothing says that the gap is not there');
});

/** Focuses the links of the longest table from the last to the first: those that the head covers, and how often it stood on top. */
const backwards = (page) => page.evaluate(async () => {
  const [table] = [...document.querySelectorAll('#main table')].sort((a, b) => b.rows.length - a.rows.length);
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const links = [...table.querySelectorAll('tbody a')].reverse(), head = table.tHead;
  const under = () => document.getElementById('top').getBoundingClientRect().bottom;
  const covered = [], apart = [];
  let stayed = 0;
  for (const link of links) {
    link.focus();
    await frame();
    const box = head.getBoundingClientRect(), drawn = document.querySelector('#diarium > .head:not([hidden])')?.getBoundingClientRect();
    if (link.getBoundingClientRect().top < box.bottom - 0.5) covered.push(link.textContent);
    if (Math.abs(box.top - under()) > 1 || table.getBoundingClientRect().top > under() - 4) continue;
    stayed++;
    if (document.getElementById('diarium').dataset.mode === 'sync' && (!drawn || Math.abs(drawn.top - box.top) > 1 || Math.abs(drawn.height - box.height) > 1)) apart.push([link.textContent, drawn?.top, box.top]);
  }
  return { covered, apart, stayed, links: links.length };
});

for (const [mode, options] of [['on the canvas', { height: 560, canvas: true }], ['in page mode', { height: 560 }]])
  test(`the head of a long table stays in sight while its rows scroll by, and covers none that has the focus, ${mode}`, async ({ page, go }) => {
    await go('tid/');
    const { covered, apart, stayed, links } = await backwards(page);
    equal(covered, [], 'what has the focus and is covered');
    equal(apart, [], 'heads that are drawn where they are not said');
    check(stayed > 3, `the head stood on top for ${stayed} of ${links} rows only`);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(() => [...document.querySelectorAll('#main .sticky')].every((head) => getComputedStyle(head).position === 'static'));
  }, options);

test('a head that stays is pressed where it is drawn, not the row under it', async ({ page, go }) => {
  await go('arenden/');
  await page.evaluate(() => document.querySelector('#main tbody tr:last-child a').focus());
  await page.waitForSelector('#diarium > .head');  // The page hears of a scroll a frame late.
  await settled(page);
  const at = await page.evaluate(() => {
    const head = document.querySelector('#main thead'), box = head.querySelector('a').getBoundingClientRect();
    return { on_top: head.getBoundingClientRect().top - document.getElementById('main').getBoundingClientRect().top, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  equal(Math.round(at.on_top), 0, 'how far the head stands from the top');
  await page.mouse.click(at.x, at.y);
  await page.waitForFunction(() => new URL(location.href).searchParams.has('ordning'));
}, { height: 500, canvas: true });

/** Cells in which a word stands a letter or two a line, as its column has no room for more. */
const broken = (page) => page.evaluate(() => {
  const ink = document.createElement('canvas').getContext('2d'), found = [];
  for (const cell of document.querySelectorAll('#main table :is(.cell, .cell-head, .cell-strong)')) {
    const { paddingLeft, paddingRight, font } = getComputedStyle(cell);
    ink.font = getComputedStyle(cell.querySelector('a, p, span') ?? cell).font || font;
    const room = cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    for (const word of cell.innerText.split(/\s+/))
      if (room < 36 && ink.measureText(word).width > room + 1) found.push(`${word} in ${Math.round(room)} px`);
  }
  return found;
});
for (const width of [900, 1000, 1100, 1280])
  test(`no column is pressed to single letters, ${width} px wide`, async ({ page, go }) => {
    await go('relationer/');
    const kinds = await page.locator('#main a[href*="relationer/?"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const address of ['relationer/', ...kinds.map((href) => `relationer/${href.slice(href.indexOf('?'))}`)]) {
      await go(address);
      await page.waitForSelector('#main table', { state: 'attached' });
      equal(await broken(page), [], `words at ${address}`);
      check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${address} is too wide`);
    }
  }, { graphics: 'none', width });
