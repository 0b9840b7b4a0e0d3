// Two windows of one reader: what is changed in one is seen in the other, and of two that write at once none loses anything.
import { motion } from './support/own_files.mjs';
import { openList } from './support/corrections.mjs';
import { arrive, close, drop, erase, finished, give, keep, kept, kept_list, once, papers, shows, small, text } from './support/own_page.mjs';
import { check, equal, test } from './support/suite.mjs';

async function another(context, base) {
  const page = await context.newPage();
  await arrive(page, base);
  return page;
}
/** Two windows, and small papers that the first keeps: what both show comes to `before` and as many more. */
async function keptBeside({ go, page, context, base }, count) {
  await go();
  const other = await another(context, base), before = await papers(page);
  await give(page, small(count), keep);
  return { page, other, before };
}
const dialog = (page) => page.locator('[data-sid="main.own"]').evaluate((button) => button.click());

test('papers that are kept in one window come into another that had none, and go when they are erased', async (visit) => {
  const { page, other, before } = await keptBeside(visit, 3);
  await other.bringToFront();
  await shows(other, before + 3);
  await other.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((line) => line.textContent.includes('ändrades i ett annat fönster')));
  await drop(other, [{ name: 'mer.txt', bytes: motion(50) }]);
  equal(await finished(other), '1 fil inläst.', 'the report of the other window');
  await close(other);
  await page.bringToFront();
  await shows(page, before + 4);
  check((await text(page, '#own .own-collections small')).includes('4 filer'), await text(page, '#own .own-collections small'));
  await erase(page);
  await close(page);
  await other.bringToFront();
  await shows(other, before);
  equal(await kept(page), [], 'what is left');
});

test('two windows that read and keep at once lose nothing', async ({ go, page, context, base }) => {
  await go();
  const other = await another(context, base), before = await papers(page);
  const all = small(20).map((file, i) => ({ ...file, name: `${i}-${file.name}` }));
  await drop(page, all.slice(0, 9));
  await drop(other, all.slice(9));
  await page.locator('#own .own-question').waitFor();
  await other.locator('#own .own-question').waitFor();
  await Promise.all([keep(page), keep(other)]);
  await Promise.all([finished(page), finished(other)]);
  // Each window puts what it read into the list that both share; the later one's may come after its words.
  let { files, collections } = await kept_list(page);
  for (let tries = 0; files.length < all.length && tries < 100; tries++) {
    await page.waitForTimeout(100);
    ({ files, collections } = await kept_list(page));
  }
  equal([files.length, collections.length], [all.length, 1], 'files and collections that the list names');
  equal((await kept(page)).filter((name) => name.endsWith('.pack')).length, all.length, 'packs');
  for (const one of [page, other]) {
    await one.bringToFront();
    await shows(one, before + all.length);
  }
}, { fresh: true });

// A window that looks for a place to keep in takes the empty one away again: the other is held before each lock that it asks for.
for (const held of [1, 2, 3, 4])
  test(`one window keeps its papers while the other waits for lock ${held}: both are in one list`, async ({ go, page, context, base }) => {
    await go();
    const other = await another(context, base), all = small(20).map((file, i) => ({ ...file, name: `${i}-${file.name}` }));
    await drop(page, all.slice(0, 9));
    await drop(other, all.slice(9));
    for (const one of [page, other]) await one.locator('#own .own-question').waitFor();
    await other.evaluate((at) => {
      const request = navigator.locks.request.bind(navigator.locks), gate = new Promise((open) => { window.openGate = open; });
      let asked = 0;
      navigator.locks.request = async (...given) => {
        if (++asked === at) {
          window.atGate = true;
          await gate;
        }
        return request(...given);
      };
    }, held);
    await keep(other);
    await other.waitForFunction(() => window.atGate);
    await keep(page);
    await finished(page);
    await other.evaluate(() => window.openGate());
    await finished(other);
    equal((await kept_list(page)).files.length, all.length, 'files that the list names');
    equal((await kept(page)).filter((name) => name.startsWith('idb/')), [], 'a second place');
  }, { fresh: true });

test('what is in memory in one window only stays there, beside what another keeps', async ({ go, page, context, base }) => {
  await go();
  const other = await another(context, base), before = await papers(page);
  await give(other, [{ name: 'bara-här.txt', bytes: motion(60) }], once);
  await give(page, small(2), keep);
  await other.bringToFront();
  await other.waitForTimeout(2500);
  equal(await papers(other), before + 1, 'papers of the window that keeps nothing');
  await other.locator('#own button', { hasText: 'Spara på den här datorn' }).click();
  await other.waitForFunction(() => document.querySelectorAll('#own .own-collections > li').length === 1 && document.querySelector('#own .own-collections small').textContent.includes('3 filer'));
  equal((await kept_list(page)).files.length, 3, 'files that are kept');
});

test('erasing in one window ends what another is reading', async (visit) => {
  const { page, other, before } = await keptBeside(visit, 1);
  await close(page);
  await other.bringToFront();
  await shows(other, before + 1);
  await drop(other, small(80).slice(1));
  await other.waitForFunction(() => document.querySelectorAll('#own .own-rows [data-state=done]').length > 3);
  await dialog(page);
  await erase(page);
  await shows(other, before);
  await other.waitForTimeout(500);
  equal(await kept(other), [], 'what is left');
}, { console: 'any' });

test('corrections of two windows stand side by side', async (visit) => {
  const { page, other } = await keptBeside(visit, 2);
  await close(page);
  await other.bringToFront();
  await shows(other, await papers(page));
  const notes = ['den ena säger', 'en annan säger'];
  for (const [i, one] of [page, other].entries()) {  // Neither has seen what the other says when it says its own.
    await one.bringToFront();
    const href = await one.evaluate((at) => [...document.querySelectorAll('[data-sid^="main.row."][data-sid$=".title"]')].map((link) => link.getAttribute('href')).filter((link) => !link.includes('egen-'))[at], i);
    await one.evaluate((link) => document.querySelector(`[data-sid^="main.row."][data-sid$=".title"][href="${link}"]`).click(), href);
    await one.waitForSelector('#right .fact [data-sid$=".value"]', { state: 'attached' });
    const sid = await one.evaluate(() => document.querySelector('#right .fact').dataset.sid);
    await one.evaluate((wanted) => document.querySelector(`[data-sid="${wanted}.value"]`).click(), sid);
    await one.waitForSelector(`[data-sid="${sid}.correct"]`, { state: 'attached' });
    await one.evaluate((wanted) => document.querySelector(`[data-sid="${wanted}.correct"]`).click(), sid);
    await one.waitForSelector('#corrections[open] textarea');
    await one.check('#corrections input[name=action] >> nth=1');
    await one.locator('#corrections textarea').fill(notes[i]);
  }
  await Promise.all([page, other].map((one) => one.evaluate(() => document.querySelector('#corrections .corrections-main').click())));
  let said = [];
  for (let tries = 0; tries < 50 && said.length < 2; tries++) {
    await page.waitForTimeout(100);
    said = JSON.parse((await kept_list(page)).corrections || '{"corrections": []}').corrections.map(({ note }) => note);
  }
  equal(said.sort(), notes, 'corrections that are kept');
  // Each window comes to know what the other said, and undoing in one leaves the other's.
  await page.bringToFront();
  await page.waitForTimeout(2500);
  await openList(page);
  await page.waitForFunction(() => document.querySelectorAll('#corrections .corrections-list > li').length === 2);
});
