// A reader's own desk: words are pinned and noted, stay, go out as a file and come back; searches say what is new.
import { readFileSync } from 'node:fs';
import { faultless } from './support/axe.mjs';
import { reload, settled } from './support/browser.mjs';
import { press, text } from './support/corrections.mjs';
import { check, equal, test } from './support/suite.mjs';

const kept = (page) => page.evaluate(() => JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('diarium.desk:'))?.[1] ?? 'null'));
const said = (page) => page.evaluate(() => document.querySelector('#main').textContent);

/** Opens the first paper of the collection and selects the words of a paragraph; returns them. */
async function selectWords(context) {
  const page = await context.go();
  const href = await page.evaluate(() => [...document.querySelectorAll('#main a[href*="/d/"]')][0].href);
  await context.go(new URL(href).pathname.slice(1));
  return page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.prose .block--paragraph')].find((block) => block.textContent.length > 40);
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return paragraph.textContent.trim();
  });
}

/** The desk, with a pin and a note on it. */
async function withPin(context, note = 'Ring och fråga.') {
  const { page, go } = context;
  const words = await selectWords(context);
  await page.keyboard.press('n');
  await page.waitForSelector('dialog[open] [data-sid="dialog.words"]');
  await page.keyboard.type(note);
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  await page.waitForSelector('.prose mark[data-tone=mine]', { state: 'attached' });
  await go('bord/');
  return words;
}

test('words that are pinned with a note are highlighted, lie on the desk, and are still there when the page comes again', async ({ page }, context) => {
  const words = await withPin(context);
  check((await said(page)).includes(words.slice(0, 40)), 'the words are not on the desk');
  await reload(page);
  check((await said(page)).includes('Ring och fråga.'), 'the note is gone');
  const [pin] = (await kept(page)).pins;
  equal(pin.exact.replace(/\s+/g, ' ').slice(0, 40), words.replace(/\s+/g, ' ').slice(0, 40), 'what is kept');
  check(pin.address.includes('&c='), 'the address does not say what the words were');
});

test('an address of a pin leads to its words', async ({ page }, context) => {
  const words = await withPin(context);
  await page.evaluate(() => document.querySelector('[data-sid^="main.pin."][data-sid$=".words"]').click());
  await page.waitForSelector('.prose mark.hit', { state: 'attached' });
  const lit = await page.evaluate(() => [...document.querySelectorAll('.prose mark.hit')].map((mark) => mark.textContent).join(' '));
  check(words.startsWith(lit.slice(0, 20)), `the words that are lit are «${lit.slice(0, 40)}»`);
});

test('a desk that is saved as a file, emptied and read back is what it was; a wrong file changes nothing', async ({ page }, context) => {
  await withPin(context);
  const before = await kept(page);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'right.save_file')]);
  const file = readFileSync(await download.path());
  await press(page, 'right.erase');
  await page.waitForFunction(() => !document.querySelector('[data-sid^="main.pin."]'));
  const open = async (name, bytes) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'right.open_file')]);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: bytes });
  };
  await open('fel.json', Buffer.from('{"version": 1}'));
  await page.waitForSelector('[data-sid="main.wrong"]', { state: 'attached' });
  await open('diarium-bord.json', file);
  await page.waitForSelector('[data-sid^="main.pin."]', { state: 'attached' });
  const plain = (desk) => desk.pins.map(({ edition, ...rest }) => rest);
  equal(plain(await kept(page)), plain(before), 'the pins');
});

test('what one window pins the other shows, and neither loses its own', async ({ page, context: browser }, context) => {
  await withPin(context, 'i den första');
  const other = await browser.newPage();
  await other.goto(context.base + 'bord/');
  await other.waitForSelector('[data-sid^="main.pin."]', { state: 'attached' });
  await other.evaluate(() => document.querySelector('[data-sid="main.new"]').click());
  await other.waitForSelector('dialog[open] input');
  await other.keyboard.type('Att ringa om');
  await other.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#left').textContent.includes('Att ringa om'));
  const desk = await kept(page);
  equal([desk.pins.length, desk.collections.length], [1, 1], 'what is kept');
});

test('a saved search says what is new when the collection holds papers that it did not know', async (context) => {
  const { page, go } = context;
  await go('?q=motion');
  await press(page, 'main.save_search');
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('diarium.desk:')));
  // The same as if two of the papers had come since.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('diarium.desk:')), desk = JSON.parse(localStorage[key]);
    desk.searches[0].found = desk.searches[0].found.slice(16);
    desk.visit.papers = desk.visit.papers.slice(8);
    localStorage[key] = JSON.stringify(desk);
  });
  await go('bord/');
  await page.waitForFunction(() => document.querySelector('[data-sid$=".news"]')?.textContent.includes('2 nya sedan sist'));
  check((await text(page, 'right.fresh')).startsWith('1 handling'), 'the new paper is not told');
  await page.evaluate(() => document.querySelector('[data-sid^="right.search."][data-sid$=".seen"]').click());
  await page.waitForFunction(() => document.querySelector('[data-sid$=".news"]').textContent.includes('inget nytt'));
});

test('nothing is kept before the reader puts something on the desk', async ({ page, go }) => {
  await go('bord/');
  equal(await kept(page), null, 'what is kept');
  equal(await page.evaluate(() => document.querySelectorAll('#main ol > li').length), 3, 'steps of an empty desk');
});

for (const [how, options] of [['light', { whole: true }], ['dark', { dark: true, whole: true }], ['in English', { lang: 'en-GB', whole: true }], ['on a phone', { width: 390, height: 844, touch: true }]])
  test(`axe finds nothing wrong with the desk, ${how}`, async ({ page }, context) => {
    await withPin(context);
    await settled(page);
    await faultless(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(over <= 0, `the desk is ${over} px too wide`);
    if (!options.touch) return undefined;
    const low = await page.evaluate(() => [...document.querySelectorAll('#main button, #main .fact-value')].filter((one) => matchMedia('(pointer: coarse)').matches && one.getBoundingClientRect().height < 44).map((one) => one.textContent));
    equal(low, [], 'targets under 44 px');
  }, options);

test('in the list of screens stands how much is new, on any page, and what lies on the desk goes out as BibTeX and CSL-JSON', async ({ page, go }, context) => {
  await withPin(context, 'Ring & fråga {50 %}');
  const file = async (sid) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, sid)]);
    return readFileSync(await download.path(), 'utf8');
  };
  const bib = await file('main.as_bibtex'), [item] = JSON.parse(await file('main.as_csl'));
  check(bib.includes('Ring \\& fråga \\textbraceleft{}50 \\%\\textbraceright{}'), bib);
  equal([...bib].filter((sign) => sign === '{').length, [...bib].filter((sign) => sign === '}').length, 'braces');
  check(item.note.endsWith('Ring & fråga {50 %}') && item.URL.startsWith('http') && /^\d{4}$/.test(item.issued['date-parts'][0][0]), JSON.stringify(item));
  equal(await page.evaluate(() => document.querySelector('[data-sid="left.nav.desk"]').textContent), 'Mitt bord', 'with nothing new');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('diarium.desk:')), desk = JSON.parse(localStorage[key]);
    desk.visit.papers = desk.visit.papers.slice(16);
    localStorage[key] = JSON.stringify(desk);
  });
  for (const address of ['om/', '?q=motion']) {
    await go(address);
    await page.waitForFunction(() => document.querySelector('[data-sid="left.nav.desk"]').textContent.includes('2 nya'));
  }
});

test('an address of a collection that is not on the desk says so, and shows what is', async ({ page, go }, context) => {
  await withPin(context);
  await go('bord/#0123456789abcdef');
  check((await text(page, 'main.no_collection')).includes('finns inte'), 'nothing is said');
  check((await said(page)).includes('Ring och fråga.'), 'what is on the desk is not shown');
});

test('a term that is pointed at says what it means, in the reader’s language, and so does the page without the program', async ({ page, go }) => {
  await go('personer/');
  const title = (words) => page.evaluate((heads) => {
    const head = [...document.querySelectorAll('#main th')].find((one) => heads.includes(one.textContent.trim()));
    head.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    return head.title;
  }, words);
  check((await title(['Yrkade'])).includes('under ett sammanträde'), `«Yrkade» says «${await title(['Yrkade'])}»`);
  await press(page, 'top.language');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  check((await title(['Moved in debate'])).includes('during a meeting'), `«Moved in debate» says «${await title(['Moved in debate'])}»`);
  const still = await (await fetch(new URL('../personer/', page.url()))).text();
  check(/<th[^>]*title="[^"]*under ett sammanträde/.test(still), 'the page without the program says nothing');
  await go('om/');
  const address = await page.evaluate(() => document.querySelector('#main a[href$="ordlista/"]').href);
  check((await (await fetch(address)).text()).includes('id="aterremiss"'), 'there is no page of words');
});

test('a term that is touched says what it means: a finger cannot point without a press', async ({ page, go }) => {
  await go('personer/');
  await page.locator('#main th', { hasText: /^Yrkade$/ }).first().tap();
  await page.waitForFunction(() => document.querySelector('#status.shown')?.textContent.includes('under ett sammanträde'));
}, { width: 1024, height: 768, touch: true });

test('what a touched term means is said beside its row, at the foot of the window too', async ({ page, go }) => {
  await go('personer/');
  const term = page.locator('#main th', { hasText: /^Yrkade$/ }).last();
  for (const block of ['end', 'center', 'start']) {
    await term.evaluate((element, at) => element.scrollIntoView({ block: at }), block);
    await settled(page);
    await term.tap();
    await page.waitForFunction(() => document.querySelector('#status.shown')?.textContent.includes('under ett sammanträde'));
    const [said, row] = await term.evaluate((element) => [document.getElementById('status'), element.closest('tr')].map((one) => one.getBoundingClientRect().toJSON()));
    check(said.top >= row.bottom || said.bottom <= row.top || said.left >= row.right || said.right <= row.left, `at ${block} it covers its row: ${JSON.stringify([said, row])}`);
    check(said.top >= 0 && said.bottom <= 768 && said.left >= 0 && said.right <= 1024, `at ${block} it is outside of the window: ${JSON.stringify(said)}`);
  }
}, { width: 1024, height: 768, touch: true });
