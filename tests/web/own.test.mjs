// A reader's own papers: dropped, chosen or pasted, read on the reader's machine, kept where the reader wants, and gone
// when the reader says so.
import fs from 'node:fs';
import path from 'node:path';
import { own_folder } from '../checkout.mjs';
import { pdf_of } from '../measure/ocr_pages.mjs';
import { hosted } from './support/publish.mjs';
import { faultless } from './support/axe.mjs';
import { mixed, motion } from './support/own_files.mjs';
import { close, drop, erase, finished, give, keep, kept, once, papers, ready, reload, search, shows, small, text } from './support/own_page.mjs';
import { scanned } from './support/scanned.mjs';
import { check, equal, test } from './support/suite.mjs';

test('fifty mixed files are dropped, one is cancelled, the others are found, outlast a reload and are gone when erased', async ({ go, page, requests, base }) => {
  // Each takes a moment, so that there is one left to cancel.
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...said) { if (said[0]?.do === 'read') setTimeout(() => post.apply(this, said), 40); else post.apply(this, said); };
  });
  const before = await papers(await go()), files = mixed(50, ['txt', 'md', 'html', 'docx', 'pdf']);
  await drop(page, files);
  await keep(page);
  await page.locator('#own .own-rows > li', { hasText: '0048-motion' }).locator('button').click();
  const said = await finished(page);
  equal(said, '44 filer inlästa. 5 filer kunde inte läsas in. 1 fil avbröts.', 'what the report says');
  check((await text(page, '#own .own-rows > li:nth-child(49)')).includes('Avbruten'), 'the cancelled file has no line');
  equal(await page.locator('#own .own-rows > li').count(), 50, 'lines of the report');
  check(/Text · 1 sida · \d+ ord|Text · \d+ ord/.test(await text(page, '#own .own-rows > li:nth-child(1) .own-said')), await text(page, '#own .own-rows > li:nth-child(1)'));
  await close(page);
  equal(await papers(page), before + 44, 'papers in the collection');
  const found = await search(page, 'Ylva Granström lekplatser');
  check(found.length > 5 && found.some((link) => link.includes('d/egen-')), `found are ${found}`);
  check((await kept(page)).filter((name) => name.endsWith('.pack')).length === 44, 'packs that are kept');
  await reload(page);
  await shows(page, before + 44);
  check((await search(page, 'Torkel Hedvall')).some((link) => link.includes('d/egen-')), 'not found after a reload');
  await page.keyboard.press('Control+k');
  await page.fill('[data-sid="dialog.filter"]', 'egna handlingar');
  await page.keyboard.press('Enter');
  await erase(page);
  equal(await kept(page), [], 'what is left');
  await close(page);
  await shows(page, before);
  check(requests.every((url) => url.startsWith(base) || url.startsWith('blob:')), requests.filter((url) => !url.startsWith(base)).join(' '));
});

test('kept in memory only, nothing is written, and a reload forgets it', async ({ go, page }) => {
  const before = await papers(await go());
  await give(page, small(3), once);
  check((await text(page, '#own')).includes('Bara i minnet'), 'it does not say so');
  equal(await kept(page), [], 'what is written');
  await close(page);
  equal(await papers(page), before + 3, 'papers');
  await reload(page);
  await page.waitForTimeout(500);
  equal(await papers(page), before, 'papers after a reload');
});

test('the place, the query and the scroll stay when own papers come beside the collection', async ({ go, page }) => {
  await go('?q=motion');
  await page.waitForSelector('#main .result-title a', { state: 'attached' });
  await give(page, small(2), once);
  await close(page);
  check(page.url().endsWith('?q=motion'), page.url());
  equal(await page.locator('#top input[type=search]').inputValue(), 'motion', 'the query');
  equal(await page.evaluate(() => document.getElementById('own').open), false, 'the dialog');
});

test('an own paper opens by its address after a reload, on a server that knows nothing of it', async ({ go, page, base }) => {
  await go();
  await give(page, small(2), keep);
  await page.locator('#own .own-rows button', { hasText: 'Öppna' }).first().click();
  const open = () => page.waitForFunction(() => document.querySelector('#main h1')?.textContent.includes('lekplatser'));
  await open();
  const address = page.url();
  const response = await page.reload();
  equal(response.status(), 200, 'what the server answers');
  await ready(page);
  await open();
  equal(page.url(), address, 'the address');
  await page.locator('#top a[data-sid]').first().evaluate((link) => link.click());
  await page.waitForFunction((wanted) => location.href === wanted, base);
  await page.goBack();
  await open();
});

test('text that is pasted on the page is read when the reader says so', async ({ go, page }) => {
  await go();
  await page.evaluate((words) => {
    const carried = new DataTransfer();
    carried.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
  }, motion(7, 'badplatser'));
  await page.locator('#own textarea').waitFor();
  check((await page.locator('#own textarea').inputValue()).includes('badplatser'), 'the text is not offered');
  await page.locator('#own button', { hasText: 'Läs in texten' }).click();
  await once(page);
  equal(await finished(page), '1 fil inläst.', 'the report');
  await page.locator('#own .own-rows button', { hasText: 'Öppna' }).click();
  await page.waitForFunction(() => document.querySelector('#main h1')?.textContent.includes('badplatser'));
  check(page.url().includes('/d/egen-'), page.url());
});

test('damaged letters are repaired by a list of words that comes only then', async ({ go, page, requests }) => {
  await go();
  await give(page, small(2), once);
  check(!requests.some((url) => url.endsWith('.lex')), 'the list came for sound papers');
  const damaged = (motion(3, 'badplatser') + 'Kommunen behöver också fler gångvägar till skolorna, så att barnen kan gå själva. Åtgärden är nödvändig för säkerheten på vägarna.\n'.repeat(8))
    .replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(/[ÅÄ]/g, 'A').replaceAll('Ö', 'O');
  await drop(page, [{ name: 'skannad.txt', bytes: damaged }]);
  await page.waitForFunction(() => document.querySelector('#own .own-rows > li')?.textContent.includes('skannad.txt') && document.querySelector('#own .own-rows button')?.textContent === 'Öppna');
  const said = await text(page, '#own .own-rows > li .own-said');
  check(/\d+ skadade ord lagade/.test(said), said);
  check(requests.some((url) => url.endsWith('.lex')), 'the list did not come');
});

test('whole minutes become a paper for each of their paragraphs', async ({ go, page }) => {
  const before = await papers(await go());
  const minutes = `Sammanträdesprotokoll\nKommunstyrelsen\n2031-05-06\n\nPlats och tid: Rådhuset, kl. 13.00-15.10\n\nBeslutande\nYlva Granström (S), ordförande\nTorkel Hedvall (V)\n\n` +
    [1, 2, 3, 4].map((n) => `§ ${40 + n}\nBadplats nummer ${n}\nDnr KS 2031/${200 + n}\n\nKommunstyrelsens beslut\n\nKommunstyrelsen beslutar att bygga badplats nummer ${n}.\n\nSammanfattning\nFrågan har beretts av förvaltningen under året och rör det ${n}:e området.\n`).join('\n');
  await give(page, [{ name: 'protokoll.txt', bytes: minutes }], once);
  check((await text(page, '#own .own-rows > li .own-said')).includes('5 handlingar'), await text(page, '#own .own-rows > li .own-said'));
  await close(page);
  equal(await papers(page), before + 5, 'papers');
});

test('a folder becomes a collection of its name; it is renamed, hidden, and removed', async ({ go, page }) => {
  const folder = path.join(own_folder('own'), 'Nämnden 2031');
  fs.mkdirSync(path.join(folder, 'under', '.gömd'), { recursive: true });
  for (const { name, bytes } of small(4)) fs.writeFileSync(path.join(folder, name), bytes);
  fs.writeFileSync(path.join(folder, 'under', 'en.md'), `# ${motion(40)}`);
  fs.writeFileSync(path.join(folder, 'under', '.gömd', 'x.txt'), motion(41));
  const before = await papers(await go());
  await page.locator('[data-sid="main.own"]').evaluate((button) => button.click());
  await page.locator('#own input[type=file]').nth(1).setInputFiles(folder);
  await once(page);
  equal(await finished(page), '5 filer inlästa.', 'the report');
  const list = page.locator('#own .own-collections > li');
  check((await list.first().textContent()).includes('Nämnden 2031'), await list.first().textContent());
  await list.first().locator('button', { hasText: 'Byt namn' }).click();
  await page.keyboard.type('Skolnämnden');
  await page.keyboard.press('Enter');
  await page.locator('#own .own-collections strong', { hasText: 'Skolnämnden' }).waitFor();
  await list.first().locator('input[type=checkbox]').uncheck();
  await shows(page, before);
  await list.first().locator('input[type=checkbox]').check();
  await shows(page, before + 5);
  await list.first().locator('button', { hasText: 'Ta bort' }).click();
  await page.locator('#own .own-question button', { hasText: 'Ja, ta bort' }).click();
  await shows(page, before);
  equal(await list.count(), 0, 'collections');
});

test('a collection goes out as one file and comes back the same', async ({ go, page, context, browser, base, options }) => {
  await go();
  await give(page, small(6, ['txt', 'md', 'html', 'docx', 'pdf']), keep);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#own .own-collections button', { hasText: 'Exportera' }).click()]);
  const zip = fs.readFileSync(await download.path()), words = await text(page, '#own .own-collections small');
  equal(download.suggestedFilename(), 'Egna handlingar.zip', 'the name');
  await erase(page);
  await page.locator('#own input[type=file]').nth(2).setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: zip });
  await once(page);
  equal(await finished(page), '6 filer inlästa.', 'what came back');
  equal(await text(page, '#own .own-collections small'), words, 'files, words and size');
  await page.locator('#own input[type=file]').nth(2).setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('no archive') });
  await page.waitForFunction(() => document.querySelector('#own .own-live').textContent.includes('ingen exporterad samling'));
}, { console: 'any' });

test('a worker that says nothing, and one that dies, lose their own file only', async ({ go, page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.name?.includes('tiger')) return;
      if (message?.name?.includes('dör')) return void setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true })), 50);
      post.call(this, message, ...rest);
    };
  });
  await go();
  equal(await give(page, [...small(2), { name: '0003-tiger.txt', bytes: motion(3) }, { name: '0004-dör.txt', bytes: motion(4) }, { name: '0005-sist.txt', bytes: motion(5) }], once), '3 filer inlästa. 2 filer kunde inte läsas in.', 'the report');
  const lines = await page.locator('#own .own-rows > li').evaluateAll((all) => all.map((line) => line.textContent));
  check(lines[2].includes('tio sekunder') && lines[3].includes('bröts'), lines.join('\n'));
});

test('without room nothing is kept by half, and it says so', async ({ go, page, context, base }) => {
  await go();
  const session = await context.newCDPSession(page);
  await give(page, small(1), keep);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(base).origin, quotaSize: 60000 });
  await drop(page, [{ name: 'stor.txt', bytes: motion(1).repeat(1) + 'Ord och åter ord. '.repeat(20000) }, { name: 'stor2.txt', bytes: motion(2) + 'Mera ord. '.repeat(30000) }]);
  await page.waitForFunction(() => document.querySelectorAll('#own .own-rows [data-state=failed]').length === 2);
  check((await text(page, '#own .own-rows')).includes('inte plats'), await text(page, '#own .own-rows'));
  equal((await kept(page)).filter((name) => /\.(pack|file)$/.test(name)).length, 2, 'files that are kept');
}, { fresh: true, console: 'any' });

for (const [how, options] of [['light', { whole: true }], ['dark', { dark: true }], ['in English', { lang: 'en-GB', whole: true }], ['on a phone', { width: 390, height: 844, whole: true }]])
  test(`axe finds nothing wrong with the dialog of own papers, ${how}`, async ({ go, page }) => {
    await go();
    await drop(page, mixed(12, ['txt', 'md']));
    await page.locator('#own .own-question button').nth(1).click();
    await page.waitForFunction(() => /inläst|read in/.test(document.querySelector('#own .own-told')?.textContent ?? ''));
    await faultless(page, '#own');
    const wide = await page.evaluate(() => { const own = document.getElementById('own'); return own.scrollWidth - own.clientWidth; });
    check(wide <= 0, `the dialog is ${wide} px too narrow for what is in it`);
  }, options);

test('somebody else\'s frame takes no files', async ({ go, page }) => {
  await page.goto('about:blank');
  await go('?inbaddad=1');
  await drop(page, small(1));
  await page.waitForTimeout(300);
  equal([await page.locator('#own').count(), await page.locator('[data-sid="main.own"]').count()], [0, 0], 'dialogs and buttons');
});

test('offline own papers are read, kept, and open by their address', (visit) => hosted(visit, async ({ page, context, go, server }) => {
  await go();
  const copied = () => page.waitForFunction(() => document.getElementById('foot').textContent.includes('Sparad för offline'));
  await copied();
  // What reads files comes with the copy when the reader asks for it.
  await page.evaluate(() => document.querySelector('#foot a[href$="om/"]').click());
  const save = page.locator('[data-sid="main.offline.save"]');
  await save.waitFor({ state: 'attached' });
  await save.evaluate((button) => button.click());
  await save.waitFor({ state: 'detached' });
  await copied();
  await go();
  await context.setOffline(true);
  await server.close();
  await give(page, small(3), keep);
  await page.locator('#own .own-rows button', { hasText: 'Öppna' }).first().click();
  await page.waitForFunction(() => document.querySelector('#main h1')?.textContent.includes('lekplatser'));
  const address = page.url();
  check(address.includes('/d/egen-'), address);
  // What stands there first is the paper: never that there is none.
  await context.addInitScript(() => {
    window.headings = new Set();
    new MutationObserver(() => { const h1 = document.querySelector('#main h1'); if (h1) window.headings.add(h1.textContent); }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await reload(page);
  await page.waitForFunction(() => document.querySelector('#main h1')?.textContent.includes('lekplatser'));
  const seen = await page.evaluate(() => [...window.headings]);
  check(seen.every((heading) => heading.includes('lekplatser')), `headings seen: ${seen}`);
}), { keep: true, console: 'any' });

test('a damaged paper and a scan that are dropped offline are read as online, where own papers and the reader of scans are kept', (visit) => hosted(visit, async ({ page, context, go, server }) => {
  await go();
  await page.waitForFunction(() => document.getElementById('foot').textContent.includes('Sparad för offline'));
  const scan = (words) => pdf_of([scanned('clean', 1, [words, 'Paragrafen justeras omedelbart.', 'Nämnden avslår motionen om hamnen.'], 180)]);
  const files = [...small(1), { name: 'bild.pdf', bytes: scan('Styrelsen bordlägger frågan om cykelbanan.') }];
  await give(page, files, keep);
  await page.waitForFunction(async () => (await caches.keys()).some((name) => name.startsWith('diarium-own')));
  await page.waitForTimeout(500);
  await reload(page);
  await context.setOffline(true);
  await server.close();
  const damaged = (motion(3, 'badplatser') + 'Kommunen behöver också fler gångvägar till skolorna, så att barnen kan gå själva. Åtgärden är nödvändig för säkerheten på vägarna.\n'.repeat(8))
    .replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(/[ÅÄ]/g, 'A').replaceAll('Ö', 'O');
  await drop(page, [{ name: 'skadad.txt', bytes: damaged }, { name: 'skannad.pdf', bytes: scan('Ordföranden förklarar sammanträdet öppnat.') }]);
  await finished(page);
  const said = await page.locator('#own .own-rows > li .own-said').allTextContents();
  check(/\d+ skadade ord lagade/.test(said[0]), said[0]);
  check(said[1].includes('1 sida läst i bilden'), said[1]);
  await erase(page);
  equal((await kept(page)).filter((name) => /\.lex|scan-/.test(name)), [], 'what is left of the list of words, and of what reads scans');
}), { keep: true, console: 'any' });

test('a thousand files of which each tenth is broken never hold the page up', async ({ go, page }) => {
  await go();
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.tasks.push(Math.round(entry.duration)); }).observe({ type: 'longtask' });
  });
  const files = mixed(1000, ['txt']).map(({ name, bytes, sound }) => ({ name, bytes: sound ? bytes : '' }));
  await drop(page, files);
  await page.evaluate(() => { window.tasks.length = 0; });  // Making the files in the page is the test's own doing.
  await once(page);
  equal(await finished(page, 400000), '900 filer inlästa. 100 filer kunde inte läsas in.', 'the report');
  const tasks = (await page.evaluate(() => window.tasks)).sort((a, b) => b - a);
  await page.waitForFunction(() => document.querySelectorAll('#own .own-rows > li').length === 1000);
  return `long tasks: ${tasks.slice(0, 6).join(', ') || 'none'} ms`;
}, { alone: true });

test('an own paper whose title was not read is given one by the reader, who changes it and takes it back', async ({ go, page }) => {
  await go();
  await give(page, [{ name: 'brev.txt', bytes: Buffer.from('Hej,\n\nvi ses vid grönsaksodlingen på lördag. Ta med fika.\n') }], once);
  await close(page);
  const [address] = await search(page, 'grönsaksodlingen');
  await page.locator(`#main .result-title a[href="${address}"]`).click();
  const lacking = '[data-sid="right.lacking.title"]', right = (words, there = true) =>
    page.waitForFunction(([wanted, is]) => document.getElementById('right').textContent.includes(wanted) === is, [words, there]);
  const say = async (from, title) => {
    await page.locator(from).evaluate((button) => button.click());
    check(await page.locator('#corrections .corrections-fields input').evaluate((field) => field === document.activeElement), 'the field has not the focus');
    await page.locator('#corrections .corrections-fields input').fill(title);
    await page.click('#corrections .corrections-main');
    await right(title);
  };
  await page.waitForSelector(lacking, { state: 'attached' });
  await say(lacking, 'Brev om odling');
  equal(await page.locator(lacking).count(), 0, 'ways to say what is said already');
  const row = await page.evaluate(() => [...document.querySelectorAll('#right .fact')].find((fact) => fact.textContent.includes('Brev om odling')).dataset.sid);
  await page.locator(`[data-sid="${row}.value"]`).evaluate((link) => link.click());
  await say(`[data-sid="${row}.correct"]`, 'Brev om en odling');
  await right('Brev om odling', false);
  await page.locator(`[data-sid="${row}.correct"]`).evaluate((button) => button.click());
  equal(await page.locator('#corrections input[type=radio]').count(), 0, 'ways to reject one\'s own word');
  await page.locator('#corrections .corrections-row .button', { hasText: 'Ta bort rättelsen' }).click();
  await page.waitForSelector(lacking, { state: 'attached' });
  await right('Brev om en odling', false);
});
