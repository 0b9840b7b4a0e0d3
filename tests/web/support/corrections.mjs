// What tests of corrections share: forms, the list, and places, as a reader with a keyboard reaches them.

/** Opens a paper with persons and lights the first of them: its tools stand under it. */
export async function lightPerson(context) {
  const page = await context.go();
  const papers = await page.evaluate(() => [...document.querySelectorAll('[data-sid^="main.row."][data-sid$=".title"]')].map((link) => link.getAttribute('href')));
  for (const href of papers) {
    await context.go(new URL(href).pathname.slice(1));
    const sid = await page.evaluate(() => document.querySelector('#right .fact[data-tone="person"]')?.dataset.sid ?? '');
    if (!sid) continue;
    await press(page, `${sid}.value`);
    await page.waitForSelector(`[data-sid="${sid}.correct"]`, { state: 'attached' });
    return sid;
  }
  throw new Error('no paper of the collection states a person');
}
/** As keyboard and assistive tools do. */
export const press = (page, sid) => page.evaluate((wanted) => document.querySelector(`[data-sid="${wanted}"]`).click(), sid);
export const text = (page, sid) => page.evaluate((wanted) => document.querySelector(`[data-sid="${wanted}"]`)?.textContent ?? '', sid);
export const right = (page) => page.evaluate(() => document.querySelector('#right').textContent);
/** All corrections, by the palette. */
export async function openList(page) {
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open] [data-sid="dialog.filter"]');
  await page.keyboard.type('rättelser');
  await page.waitForFunction(() => /rättelser/i.test(document.querySelector('dialog[open] .palette-item')?.textContent ?? ''));
  await page.keyboard.press('Enter');
  await page.waitForSelector('#corrections[open] .corrections-filter');
}
export const row = (page, name) => page.locator('#corrections .corrections-row .button', { hasText: name });
export const listed = (page) => page.locator('#corrections .corrections-list > li').allTextContents();
/** Chooses what is said of the lit fact, by its words. */
export const say = (page, words) => page.locator('#corrections label', { hasText: words }).locator('input').check();
/** To another screen without loading the page again: what is in memory stays. */
export const leave = ({ page, base }, address) => page.evaluate((to) => {
  history.pushState(null, '', to);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
}, base + address);
export const save = (page) => page.click('#corrections .corrections-main');
/** Waits until the words stand in the main pane, or (`there` false) do not: the collection is worked out anew for that. */
export const told = (page, words, there = true) => page.waitForFunction(
  ([wanted, is]) => document.querySelector('#main').textContent.replaceAll('\u00a0', ' ').includes(wanted) === is, [words, there]);
/** A step back or on by the keyboard, where nothing is being written. */
export async function step(page, keys) {
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press(keys);
}
