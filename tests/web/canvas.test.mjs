// The canvas and its twin: same words at the same place, found and copied as text, drawn only when something changes.
import { check, equal, test as test_any } from './support/suite.mjs';
import { settled } from './support/browser.mjs';
import { decodePng } from './support/png.mjs';

const test = (name, run, options) => test_any(name, run, { canvas: true, ...options });

const paperWithText = async ({ page, go }) => {
  await go('');
  const href = await page.evaluate(() => [...document.querySelectorAll('#main a[href*="d/"]')][0].pathname);
  await go(href.slice(1));
  await page.waitForSelector('#main .prose p', { state: 'attached' });
  await settled(page);
};

test('nothing is drawn while nobody does anything', async ({ page, go }) => {
  for (const path of ['', '?q=motion']) {
    await go(path);
    const before = await page.evaluate(() => ({ ...window.seen, times: 0 }));
    await page.waitForTimeout(3000);
    const after = await page.evaluate(() => ({ ...window.seen, times: 0 }));
    check(before.draws > 0, 'the canvas was never drawn');
    equal([after.frames - before.frames, after.draws - before.draws], [0, 0], `frames and draw calls at «${path}»`);
  }
  await page.mouse.move(300, 300);
  await settled(page);
}, { alone: true });

/** Where the ink is in a picture: its box and the mean column and row. */
function ink(picture) {
  const edge = picture.light(0, 0);
  let x0 = 1e9, x1 = -1, y0 = 1e9, y1 = -1, sum = 0, sx = 0, sy = 0;
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const dark = Math.abs(picture.light(x, y) - edge);
      if (dark < 60) continue;
      x0 = Math.min(x0, x), x1 = Math.max(x1, x), y0 = Math.min(y0, y), y1 = Math.max(y1, y);
      sum += dark, sx += dark * x, sy += dark * y;
    }
  return { x0, x1, y0, y1, x: sx / sum, y: sy / sum, sum };
}

/** Words of the twin in sight, each alone on its line, in an order drawn by `seed`: boxes in CSS px of the window. */
const wordsInSight = (page, seed, most) => page.evaluate(([begin, count]) => {
  const found = [];
  const pane = document.getElementById('main').getBoundingClientRect();
  const walker = document.createTreeWalker(document.querySelector('#main .prose'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const match of node.data.matchAll(/[\p{L}\d]{4,}/gu)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const rects = range.getClientRects(), b = rects[0];
      if (rects.length === 1 && b.top > pane.top + 4 && b.bottom < Math.min(pane.bottom, innerHeight) - 4)
        found.push({ x: b.left, y: b.top, width: b.width, height: b.height, word: match[0] });
    }
  let state = begin;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return found.map((box) => ({ box, key: next() })).sort((a, c) => a.key - c.key).slice(0, count).map(({ box }) => box);
}, [seed, most]);

const wanted = 200;  // Words looked at for each number of device pixels.

for (const dpr of [1, 1.5, 2])
  test(`the twin's words lie within 2 px of the drawn ones at ${dpr} device pixels a pixel`, async (visit) => {
    const { page } = visit;
    await paperWithText(visit);
    const picture = async () => decodePng(await page.screenshot());
    const cut = (p, b) => {
      // Without the foot of the line: there facts are underlined on the canvas, and not in the plain picture.
      const x = Math.round(b.x * dpr), y = Math.round(b.y * dpr), width = Math.round(b.width * dpr), height = Math.round(b.height * dpr * 0.82);
      return { width, height, light: (i, j) => p.light(Math.min(p.width - 1, x + i), Math.min(p.height - 1, y + j)) };
    };
    // The same words as the browser draws them: twin visible, canvases hidden.
    await page.evaluate(() => {
      window.plain = new CSSStyleSheet();
      window.plain.replaceSync('#diarium canvas{visibility:hidden!important} #main, #main *{color:#000!important;background:#fff!important;text-decoration:none!important;border-color:transparent!important}');
    });
    const plain = (on) => page.evaluate((wish) => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== window.plain).concat(wish ? [window.plain] : []); }, on);
    let worst = 0, missing = 0, seen = 0;
    const far = [];
    for (let screen = 0; seen < wanted && screen < 20; screen++) {
      await page.evaluate((n) => { const main = document.getElementById('main'); main.scrollTop = n * (main.clientHeight - 40); }, screen);
      await settled(page);
      const boxes = await wordsInSight(page, 7 + screen, wanted - seen);
      const drawn = await picture();
      await plain(true);
      await page.waitForTimeout(100);
      const said = await picture();
      await plain(false);
      seen += boxes.length;
      for (const b of boxes) {
        const a = ink(cut(drawn, b)), c = ink(cut(said, b));
        if (a.x1 < 0) { missing++; continue; }
        const off = Math.max(Math.abs(a.x - c.x), Math.abs(a.y - c.y)) / dpr;
        if (off > 2) far.push(`${b.word} ${off.toFixed(1)}`);
        worst = Math.max(worst, off);
      }
    }
    check(seen >= wanted, `only ${seen} words were seen`);
    equal(missing, 0, 'words of the twin with nothing drawn there');
    equal(far, [], 'words drawn more than 2 px away');
    return `${seen} words, worst ${worst.toFixed(2)} px`;
  }, { dpr, whole: dpr !== 1.5 });

test('a phrase over a line break is found and copied as it stands in the paper', async ({ page }, visit) => {
  await paperWithText(visit);
  const phrase = await page.evaluate(() => {
    for (const p of document.querySelectorAll('#main .prose p')) {
      const spans = [...p.querySelectorAll('span')].filter((s) => s.getClientRects().length);
      for (let i = 0; i + 1 < spans.length; i++)
        if (spans[i].getBoundingClientRect().top < spans[i + 1].getBoundingClientRect().top - 5) {
          const a = spans[i].textContent.trim().split(' ').slice(-2).join(' '), b = spans[i + 1].textContent.trim().split(' ').slice(0, 2).join(' ');
          if (a.length > 6 && b.length > 6) return `${a} ${b}`;
        }
    }
    return null;
  });
  check(phrase, 'no paragraph of two lines');
  const found = await page.evaluate((text) => {
    getSelection().removeAllRanges();
    return window.find(text, true) && getSelection().toString();
  }, phrase);
  equal(found, phrase, 'what find-in-page selects');
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  check(copied.includes(phrase), `copied: ${copied}`);
});

test('the last words of a long paper are found', async ({ page }, visit) => {
  await paperWithText(visit);
  // Of the last row of text: words of two blocks stand on no line together.
  const last = await page.evaluate(() => document.querySelector('#main .prose').innerText.trim().split('\n').at(-1).trim().split(/\s+/).slice(-3).join(' '));
  check(last.length > 3, `the last words are «${last}»`);
  check(await page.evaluate((text) => (getSelection().removeAllRanges(), window.find(text, true)), last), `«${last}» is not found`);
});

test('pressing what the twin says changes what is drawn there', async ({ page, go }) => {
  await go('');
  const box = await page.locator('#left .facet').first().boundingBox();
  const clip = { x: box.x, y: box.y, width: box.width, height: box.height };
  await page.mouse.move(5, 5);
  await settled(page);
  const before = await page.screenshot({ clip });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await settled(page);
  const hovered = await page.screenshot({ clip });
  check(!before.equals(hovered), 'hovering changes no pixel');
  await page.mouse.down();
  await page.mouse.up();
  await settled(page);
  check((await page.locator('#top input[type=search]').inputValue()).includes(':'), 'pressing a facet did not filter');
});

test('everything drawn that can be pressed has a twin at the same place', async ({ page, go }) => {
  for (const path of ['', '?q=motion', 'om/']) {
    await go(path);
    const items = await page.evaluate(() => document.getElementById('diarium').drawnItems());
    check(items.length >= 5, `only ${items.length} drawn items at «${path}»`);
    const bad = await page.evaluate((all) => all.filter((item) => {
      const twin = document.querySelector(`[data-sid="${CSS.escape(item.sid)}"]`);
      if (!twin) return true;
      const b = twin.getBoundingClientRect();
      return Math.abs(b.left - item.x) > 2 || Math.abs(b.top - item.y) > 2 || !twin.matches('a,button,input,label,[tabindex]');
    }).map((item) => item.sid), items);
    equal(bad, [], `drawn items without a twin at «${path}»`);
  }
});

test('a lost graphics context comes back with the same picture', async ({ page, go }) => {
  await go('');
  const before = await page.screenshot();
  await page.evaluate(() => document.getElementById('diarium').loseContext());
  await page.waitForTimeout(600);
  await settled(page);
  await page.mouse.move(640, 700);
  await page.mouse.move(5, 5);
  await settled(page);
  const after = await page.screenshot();
  const a = decodePng(before), b = decodePng(after);
  let differ = 0;
  for (let i = 0; i < a.data.length; i++) if (Math.abs(a.data[i] - b.data[i]) > 8) differ++;
  check(differ < a.data.length / 1000, `${differ} of ${a.data.length} bytes differ`);
}, { console: 'any' });

for (const width of [610, 800, 810])
  test(`the search field of a page ${width} px wide has room for words, and the tools are there or in the menu`, async ({ page, go }) => {
    await go('?q=motion');
    const seen = await page.evaluate(() => ({ field: document.querySelector('.search-field').clientWidth,
      tools: [...document.querySelectorAll('#top .tools button')].filter((one) => one.getClientRects().length > 0).map((one) => one.dataset.sid) }));
    check(seen.field >= 180, `the field is ${seen.field} px wide`);
    equal(seen.tools.includes('top.theme'), width > 800, 'the tools');
    check(seen.tools.includes('top.places'), 'no menu');
  }, { width, height: 700, canvas: width > 768, whole: width === 610 });

test('a row out of sight is skipped by the browser, has its place, and its words can be selected', async ({ page, go }) => {
  await go('arenden/');
  const seen = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('#main tbody .table-row')], last = rows.at(-1), range = document.createRange();
    range.selectNodeContents(document.querySelector('#main'));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    const box = last.getBoundingClientRect(), words = last.querySelector('a').textContent.trim();
    return { skipped: rows.filter((row) => getComputedStyle(row).contentVisibility === 'auto').length, rows: rows.length,
      inside: [...last.querySelectorAll('a')].every((one) => { const at = one.getBoundingClientRect(); return at.top >= box.top && at.bottom <= box.bottom + 1; }),
      selected: getSelection().toString().includes(words) };
  });
  equal(seen, { skipped: seen.rows, rows: seen.rows, inside: true, selected: true }, 'the rows');
  check(seen.rows > 1, `${seen.rows} rows`);
}, { height: 500 });
