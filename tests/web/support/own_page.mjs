// What the tests of own papers do on the page and ask of it.
import * as browser from './browser.mjs';
import { mixed } from './own_files.mjs';

export const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
/** As in browser.mjs, but without waiting until all is drawn: what happens meanwhile is what these tests ask about. */
export const reload = (page) => browser.reload(page, ready);
export const arrive = (page, address) => browser.arrive(page, address, ready);
export const text = (page, selector) => page.locator(selector).evaluate((element) => element.textContent);

/** Lets files fall on the page, as a browser does. */
export async function drop(page, files) {
  await page.evaluate((given) => {
    const carried = new DataTransfer();
    for (const { name, base64 } of given) carried.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.getElementById('main').dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })));
}
export const small = (count, kinds = ['txt']) => mixed(count, kinds).filter(({ sound }) => sound);

/** Answers the question where the papers shall be. */
const answer = async (page, words) => page.locator('#own .own-question button', { hasText: words }).click();
export const keep = (page) => answer(page, 'Spara på den här datorn');
export const once = (page) => answer(page, 'Bara den här gången');
/** Waits until all files have their line and stand in the collection; what the dialog says then. */
export async function finished(page, timeout = 120000) {
  await page.waitForFunction(() => /fil(er)? (inläst|kunde inte)/.test(document.querySelector('#own .own-told')?.textContent ?? ''), undefined, { timeout });
  return text(page, '#own .own-told');
}
/** Lets files fall on the page and answers where they shall be, `keep` or `once`; what is said when all are read. */
export async function give(page, files, where) {
  await drop(page, files);
  await where(page);
  return finished(page);
}
export const close = (page) => page.locator('#own .own-head button').click();
export const papers = async (page) => Number((await text(page, '#foot')).replaceAll(/\s/g, '').match(/(\d+)handling/)[1]);
/** Waits until the page shows as many papers. */
export const shows = (page, count) => page.waitForFunction((wanted) => document.getElementById('foot')?.textContent.replaceAll(/\s/g, '').includes(`${wanted}handlingar`), count);
export async function search(page, words) {
  await page.locator('#top input[type=search]').fill(words);
  await page.waitForSelector('#main .result-title a, #main .empty-state', { state: 'attached' });
  await page.waitForTimeout(300);
  return page.locator('#main .result-title a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}
/** Everything that this browser keeps of own papers, wherever it could be. */
export const kept = (page) => page.evaluate(async () => {
  const walk = async (folder, before) => {
    const all = [];
    for await (const [name, handle] of folder.entries()) all.push(...(handle.kind === 'directory' ? [`${before}${name}/`, ...await walk(handle, `${before}${name}/`)] : [before + name]));
    return all;
  };
  const files = await walk(await navigator.storage.getDirectory(), 'opfs/');
  const databases = (await indexedDB.databases()).map(({ name }) => `idb/${name}`);
  const flags = Object.keys(localStorage).filter((key) => key.startsWith('diarium.own')).map((key) => `local/${key}`);
  const cached = [];
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) if (/egen-|own\//.test(request.url) || name.startsWith('diarium-own')) cached.push(`cache/${request.url}`);
  return [...files, ...databases, ...flags, ...cached].sort();
});
/** The list of own papers that this browser keeps; null: none. What a window replaces while it is read is read again. */
export const kept_list = (page) => page.evaluate(async () => {
  for (let tries = 0; ; tries++)
    try {
      const all = await (await navigator.storage.getDirectory()).getDirectoryHandle('diarium-own');
      for await (const folder of all.values()) return JSON.parse(await (await (await folder.getFileHandle('list.json')).getFile()).text());
      return null;
    } catch (error) {
      if (error.name !== 'NotReadableError' || tries > 20) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
});
/** «Radera allt» in the open dialog, and yes. */
export async function erase(page) {
  await page.locator('#own button', { hasText: 'Radera allt' }).click();
  await page.locator('#own .own-question button', { hasText: 'Ja, ta bort' }).click();
  await page.waitForFunction(() => document.querySelector('#own .own-live').textContent.includes('raderat'));
}
