// What comes that nobody asked for: on a slow or metered line nothing, elsewhere at most the rest of the open collection. What reads
// files and writes other formats is large, and comes when it is wanted.
import fs from 'node:fs';
import path from 'node:path';
import { check, equal, test } from './support/suite.mjs';
import { arrive } from './support/own_page.mjs';
import { hosted, in_parts } from './support/publish.mjs';

const says = (page, words) => page.waitForFunction((w) => document.getElementById('foot')?.textContent.includes(w), words);
const tools = /^(diarium-core|pdf|scan|sv)-[0-9a-f]{8}\.|^diarium-search-|^first-/;
const small = 400_000;  // Bytes of the parts of the page that come by need, and of what a copy of it lacks: kilobytes each.

/** A first visit: what had come when the page could be used, and what came after it until the page had nothing more to do. */
async function visit({ page, context, server }, connection, words) {
  await context.addInitScript((told) => Object.defineProperty(Navigator.prototype, 'connection', { value: told, configurable: true }), connection);
  await arrive(page, server.url);
  const before = server.sent.length;
  await says(page, words);  // The last thing that the page does by itself.
  await page.waitForLoadState('networkidle');
  const names = new Set(server.sent.slice(0, before).map(([name]) => name));
  const later = server.sent.slice(before).filter(([name]) => name !== '');
  return { first: server.sent.slice(0, before), later, bytes: later.reduce((sum, [, bytes]) => sum + bytes, 0), anew: later.filter(([name]) => names.has(name) && !name.endsWith('.dia')).map(([name]) => name) };
}

function unasked(name, connection, words, judge, change) {
  test(name, (given) => hosted(given, async (copy) => {
    const seen = await visit(copy, connection, words);
    equal([...seen.first, ...seen.later].map(([file]) => file).filter((file) => tools.test(file) && !(connection.effectiveType && /^(first|diarium-search)-/.test(file))), [], 'tools that nobody asked for');
    const told = await judge(seen, copy);
    return `${seen.first.length} files of ${seen.first.reduce((sum, [, bytes]) => sum + bytes, 0)} bytes, then ${seen.later.length} of ${seen.bytes}${told ?? ''}`;
  }, change), { keep: true, console: 'any' });
}

for (const [how, connection] of [['a line of the third generation', { effectiveType: '3g' }], ['a reader who spares data', { saveData: true }], ['a phone that pays for its line', { type: 'cellular', effectiveType: '4g' }]])
  for (const parts of [false, true])
    unasked(`to ${how} nothing comes unasked${parts ? ', of a large collection either' : ''}`, connection, 'Spara för offline', ({ bytes, later }) => {
      check(bytes < 20_000, `${bytes} bytes: ${later.map(([name]) => name)}`);
    }, parts ? in_parts : undefined);

unasked('on a quick line a small collection is kept, of the program no more than its small parts', { effectiveType: '4g' }, 'Sparad för offline', ({ bytes, later }, { folder }) => {
  const pack = fs.statSync(path.join(folder, 'collection.dia')).size;
  const known = later.filter(([name]) => !/^(fonts\/|diarium-)/.test(name)).reduce((sum, [, size]) => sum + size, 0);
  check(known < small + pack, `${bytes} bytes: ${later.map(([name, size]) => `${name} ${size}`)}`);
});

unasked('on a quick line the rest of a large collection comes once, and no copy of it', { effectiveType: '4g' }, 'Spara för offline', ({ first, later, bytes }, { folder }) => {
  const pack = fs.statSync(path.join(folder, 'collection.dia')).size;
  const of_pack = [...first, ...later].filter(([name]) => name === 'collection.dia').reduce((sum, [, size]) => sum + size, 0);
  check(of_pack <= pack, `${of_pack} of ${pack} bytes of the collection`);
  const program = later.filter(([name]) => name.startsWith('diarium-rest-')).reduce((sum, [, size]) => sum + size, 0);  // It belongs to what is open.
  check(bytes - of_pack - program < small, `${bytes} bytes: ${later.map(([name, size]) => `${name} ${size}`)}`);
}, in_parts);

unasked('what reads files is kept with the copy when the reader says so, and has its words', { effectiveType: '4g' }, 'Sparad för offline', async (seen, { page, server }) => {
  await page.evaluate(() => document.querySelector('#foot a[href$="om/"], #left a[href$="om/"]').click());
  const save = page.locator('[data-sid="main.offline.save"]');
  await save.waitFor({ state: 'attached' });
  check(/\d MB/.test(await save.textContent()), await save.textContent());
  const before = server.sent.length;
  await save.evaluate((button) => button.click());
  await save.waitFor({ state: 'detached' });
  await says(page, 'Sparad för offline');
  const came = server.sent.slice(before).map(([name]) => name.replace(/-[0-9a-f]{8}\./, '.')).sort();
  equal(came, ['diarium-core.wasm', 'pdf.js'], 'what came');
});
