// What the browser owes the page does not come: storage that hangs, a lock that another window never lets go of. The page goes
// on in memory after five seconds, says so, and what was kept or added is not lost.
import { motion } from './support/own_files.mjs';
import { arrive, drop, erase, finished, give, keep, kept, kept_list, papers, reload, shows, small, text } from './support/own_page.mjs';
import { check, equal, test } from './support/suite.mjs';

/** Storage of this page that never answers, as long as localStorage says so. */
const hang = () => {
  if (!localStorage.getItem('hang')) return;
  navigator.storage.getDirectory = () => new Promise(() => undefined);
  indexedDB.open = () => ({});
};
const said = (page, words) => page.waitForFunction((wanted) => document.body.textContent.includes(wanted), words);
const lock = (page, held) => page.evaluate((take) => new Promise((got) => {
  if (!take) { window.let_go(); got(); return; }
  const name = Object.keys(localStorage).find((key) => key.startsWith('diarium.own')) ?? 'diarium.own:/';
  void navigator.locks.request(`${name}:list`, () => { got(); return new Promise((done) => { window.let_go = done; }); });
}), held);
const listed = async (page) => (await kept_list(page))?.files.length ?? 0;
const open = async (page) => {
  await page.locator('[data-sid="main.own"]').evaluate((button) => button.click());
  await page.locator('#own[open]').waitFor();
};

test('storage that does not answer is not waited for, and what was kept is there when it answers again', async ({ go, page }) => {
  const before = await papers(await go());
  await give(page, small(2), keep);
  equal(await papers(page), before + 2, 'papers with those that are kept');
  await page.addInitScript(hang);
  await page.evaluate(() => localStorage.setItem('hang', '1'));
  await reload(page);
  await said(page, 'lagring svarar inte');
  equal(await papers(page), before, 'papers while storage hangs');
  await drop(page, [{ name: 'mer.txt', bytes: motion(50) }]);
  equal(await finished(page), '1 fil inläst.', 'a paper in memory');
  equal(await papers(page), before + 1, 'papers with the one in memory');
  check((await text(page, '#own')).includes('lagring svarar inte'), 'the dialog says so');
  await page.evaluate(() => localStorage.removeItem('hang'));
  await reload(page);
  await shows(page, before + 2);
});

test('what could not be erased is not called erased, and can be erased later', async ({ go, page, context }) => {
  await go();
  await give(page, small(1), keep);
  await page.evaluate(() => { navigator.storage.getDirectory = () => new Promise(() => undefined); });
  await page.locator('#own button', { hasText: 'Radera allt' }).click();
  await page.locator('#own .own-question button', { hasText: 'Ja, ta bort' }).click();
  await page.waitForFunction(() => document.querySelector('#own .own-live').textContent.includes('kunde inte raderas'));
  await reload(page);
  await open(page);
  await erase(page);
  equal(await kept(page), [], 'what is left');
});

/** One paper is kept, and another window holds the lock. `before`: papers without it. */
async function lockedBeside({ go, page, context, base }) {
  const before = await papers(await go());
  await give(page, small(1), keep);
  const other = await context.newPage();
  await arrive(other, base);
  await lock(other, true);
  await page.bringToFront();
  return { before, other };
}

test('a lock that another window never lets go of loses no paper: it is here, and kept when the lock is free', async (visit) => {
  const { before, other } = await lockedBeside(visit), { page } = visit;
  await drop(page, [{ name: 'mer.txt', bytes: motion(51) }]);
  await page.waitForFunction(() => !document.querySelector('#own .own-told').textContent.includes('inläst'));  // The first report is gone.
  equal(await finished(page), '1 fil inläst.', 'read while the lock is held');
  equal(await papers(page), before + 2, 'both are shown');
  check((await text(page, '#own')).includes('håller i det som sparas'), 'the dialog says that it waits');
  equal(await listed(page), 1, 'kept so far');
  await lock(other, false);
  await page.waitForFunction(() => !document.getElementById('own').textContent.includes('håller i det som sparas'));
  equal(await listed(page), 2, 'kept in the end');
  await page.reload();
  await shows(page, before + 2);
});

test('a window that opens while a paper waits for its place sweeps nothing of it away', async (visit) => {
  const { before, other } = await lockedBeside(visit), { page } = visit;
  await drop(page, [{ name: 'mer.txt', bytes: motion(52) }]);
  await said(page, 'håller i det som sparas');
  const third = await visit.context.newPage();
  await third.goto(visit.base);
  await shows(third, before + 1);  // What is kept is read there, and what nobody owns was swept away.
  await page.bringToFront();
  await lock(other, false);
  await page.waitForFunction(() => !document.getElementById('own').textContent.includes('håller i det som sparas'));
  await page.reload();
  await shows(page, before + 2);
});

test('a lock that never comes does not keep the reader from erasing', async ({ page }, visit) => {
  await lockedBeside(visit);
  await erase(page);
  equal(await kept(page), [], 'what is left');
});
