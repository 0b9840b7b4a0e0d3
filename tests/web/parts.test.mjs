// A large collection is opened by its first bytes, and comes as the reader needs it.
import fs from 'node:fs';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { write_papers } from '../pack/made_papers.mjs';
import { bundled, made_site } from './support/made_site.mjs';
import { arrive, ready, reload } from './support/own_page.mjs';
import { hosted, in_parts, in_pieces } from './support/publish.mjs';
import { check, equal, test } from './support/suite.mjs';

/** A site of the bundled papers and four hundred others, made when a test wants it. */
const large = async () => (await made_site('large', (papers) => {
  fs.cpSync(bundled, papers, { recursive: true });
  write_papers(papers, 400);
}, { skips: true })).site;
const search = (page, words) => page.locator('#top input[type=search]').fill(words);
const titles = (page) => page.locator('#main .result-title').allTextContents();
const found = (page) => page.waitForSelector('#main .result-title a', { state: 'attached' });
/** No rest comes by itself: what is asked for is what was wanted. */
const spared = (page) => page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true }, configurable: true }));

/** A visit to a copy of the site that opens its collection in parts. */
function parted(name, run, { change = in_parts, options = {} } = {}) {
  test(name, async (visit) => {
    await spared(visit.page);
    return hosted(visit, run, change, await large());
  }, { console: 'any', ...options });
}

for (const pieces of [false, true])
  parted(`a collection ${pieces ? 'in pieces ' : ''}comes by parts: the same hits and the same text as of a whole one`, async ({ page, context, go, server }) => {
    await go();
    await search(page, 'vänortsavtal');
    await found(page);
    const others = await serve(await large(), 0), whole = await context.newPage();
    await arrive(whole, others.url);
    await search(whole, 'vänortsavtal');
    await found(whole);
    equal(await titles(page), await titles(whole), 'hits');
    const link = await page.locator('#main .result-title a').first().getAttribute('href');
    for (const one of [page, whole]) {
      await one.locator('#main .result-title a').first().evaluate((a) => a.click());
      await one.waitForSelector('#main .prose p', { state: 'attached' });
    }
    const text = (one) => one.locator('#main .prose').evaluate((prose) => prose.textContent);
    equal(await text(page), await text(whole), `the text of ${link}`);
    check(server.ranges.length > 0 && server.ranges[0].endsWith('bytes=0-65535'), server.ranges.join(' | '));
    await others.close();
    check(server.ranges.length > 2, server.ranges.join(' | '));
    return `${server.ranges.length} requests for parts`;
  }, { change: (folder) => { if (pieces) in_pieces(folder, 70_001); in_parts(folder); } });

parted('what cannot be fetched is told with a way to try again; what is there stays', async ({ page, go, server }) => {
  await go();
  const before = await page.locator('#main').textContent();
  let lost = true;
  server.answer = (name) => lost && name.endsWith('.dia') ? { status: 503 } : null;
  await search(page, 'vänortsavtal');
  await page.waitForSelector('#lacking');
  check((await page.locator('#lacking').textContent()).includes('gick inte att hämta'), await page.locator('#lacking').textContent());
  check(before.length > 100 && (await page.locator('#main').textContent()).length > 0, 'nothing is there');
  lost = false;
  await page.locator('#lacking button').click();
  await found(page);
  equal(await page.locator('#lacking').count(), 0, 'the notice');
});

parted('a collection that was changed on the site meanwhile is told, and the page is loaded again', async ({ page, go, folder }) => {
  await go();
  const file = path.join(folder, 'collection.dia'), bytes = fs.readFileSync(file);
  fs.writeFileSync(file, Buffer.concat([bytes, Buffer.alloc(4096)]));
  await search(page, 'vänortsavtal');
  await page.waitForSelector('#lacking');
  check((await page.locator('#lacking').textContent()).includes('har ändrats'), await page.locator('#lacking').textContent());
  await page.evaluate(() => document.querySelector('#lacking button').click());
  fs.writeFileSync(file, bytes);  // Before that, a part that comes well would take the message away.
  await page.waitForSelector('#lacking', { state: 'detached' });
  await ready(page);
});

parted('a host that gives no parts sends the whole collection, and the page works', async ({ page, go, server, folder }) => {
  server.answer = (name) => name.endsWith('.dia') ? { type: 'application/octet-stream', body: fs.readFileSync(path.join(folder, name)) } : null;
  await go();
  await search(page, 'vänortsavtal');
  await found(page);
  equal(server.ranges.length, 1, 'requests for parts');
});

parted('a copy that is kept answers by parts with the network off', async ({ page, context, go, server }) => {
  await go();
  const offer = page.locator('#foot button', { hasText: 'Spara' });
  await offer.waitFor({ state: 'attached' });
  await offer.evaluate((button) => button.click());  // A line that is to be spared is not used unasked.
  await page.waitForFunction(() => document.getElementById('foot')?.textContent.includes('Sparad för offline'));
  await context.setOffline(true);
  await server.close();
  await reload(page);
  await search(page, 'vänortsavtal');
  await found(page);
}, { options: { keep: true } });

/** Every page brings its collection in parts where the line is slow, as those of a middling collection do. */
const slow_in_parts = (folder) => {
  in_parts(folder);
  for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.html'))) {
    const file = path.join(folder, name);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('data-pack-parts=""', 'data-pack-parts="slow"'));
  }
};
for (const [how, spared] of [['spared', true], ['quick', false]])
  parted(`where the line is ${how}, a middling collection comes ${spared ? 'in parts, and its copy is offered' : 'whole, and is kept'}`, async ({ page, go, server }) => {
    await page.addInitScript((saveData) => Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData }, configurable: true }), spared);
    await go();
    if (spared) await page.locator('#foot button', { hasText: 'Spara' }).waitFor({ state: 'attached' });
    else await page.waitForFunction(() => document.getElementById('foot').textContent.includes('Sparad för offline'));
    await search(page, 'vänortsavtal');
    await found(page);
    equal(server.ranges.length > 0, spared, 'asked for parts');
  }, { change: slow_in_parts, options: { keep: true } });

parted('what the first results of a slow line brought is not asked for again', async ({ page, server }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { value: { effectiveType: '3g' }, configurable: true }));
  const { promise: gone, resolve: letGo } = Promise.withResolvers();
  await page.route(/\/diarium-[0-9a-f]+\.wasm$/, async (route) => { await gone; await route.continue(); });
  await page.goto(server.url);
  await page.locator('#prerender input[type=search]').fill('vänortsavtal');
  await page.waitForSelector('#prerender .snippet-text mark');
  const before = await titles(page);
  letGo();
  await ready(page);
  await found(page);
  equal((await titles(page)).slice(0, before.length), before, 'what the living page finds');
  equal(server.ranges.filter((range, i, all) => all.indexOf(range) < i), [], 'asked for twice');
  return `${server.ranges.length} requests for parts`;
});

parted('of a collection in parts words are pinned, a search is saved, and the desk says what is new', async ({ page, go }) => {
  await go();
  await search(page, 'vänortsavtal');
  await found(page);
  await page.locator('[data-sid="main.save_search"]').evaluate((button) => button.click());
  await page.locator('#main .result-title a').first().evaluate((link) => link.click());
  await page.waitForSelector('#main .prose p', { state: 'attached' });
  await page.keyboard.press('p');
  const desk = () => page.evaluate(() => JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('diarium.desk:'))?.[1] ?? '{}'));
  await page.waitForFunction(() => Object.entries(localStorage).some(([key, text]) => key.startsWith('diarium.desk:') && (JSON.parse(text).pins ?? []).length === 1 && JSON.parse(text).visit));
  equal((await desk()).searches.length, 1, 'saved searches');
  // The same as if two papers had come since, one of them found by the search.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('diarium.desk:')), kept = JSON.parse(localStorage[key]), found = kept.searches[0].found.match(/.{8}/g);
    kept.searches[0].found = found.slice(1).join('');
    const other = kept.visit.papers.match(/.{8}/g).find((mark) => mark !== found[0]);
    kept.visit.papers = kept.visit.papers.match(/.{8}/g).filter((mark) => mark !== found[0] && mark !== other).join('');
    localStorage[key] = JSON.stringify(kept);
  });
  await go('bord/');
  await page.waitForSelector('[data-sid^="main.pin."]', { state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[data-sid$=".news"]')?.textContent.includes('1 ny sedan sist'));
  await page.waitForFunction(() => document.querySelector('[data-sid="right.fresh"]')?.textContent.startsWith('2 handlingar'));
  await page.waitForFunction(() => document.querySelector('[data-sid="left.nav.desk"]').textContent.includes('2 nya'));
  await page.locator('[data-sid="right.see_all"]').evaluate((button) => button.click());
  await page.waitForFunction(() => document.querySelector('[data-sid="left.nav.desk"]').textContent.includes('1 ny'));
});
