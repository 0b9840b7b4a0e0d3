// Own papers beside published ones: which are the same, how the reader comes to his own, and what of his corrections outlasts a reload.
import { readFileSync, readdirSync } from 'node:fs';
import { lightPerson, listed, openList, press, right, save } from './support/corrections.mjs';
import { give, keep, once, papers, reload, small } from './support/own_page.mjs';
import { check, equal, test } from './support/suite.mjs';

const published = new URL('../../assets/documents/', import.meta.url);
const rows = (page) => page.locator('#own .own-rows li').evaluateAll((lines) => lines.map((line) => line.textContent));

test('a file that is published already is told, by its bytes and by its words, and leads to the published paper', async ({ go, page }) => {
  const name = readdirSync(published).filter((one) => /\.(txt|md)$/.test(one)).sort()[0], bytes = readFileSync(new URL(name, published));
  const wrapped = Buffer.from(bytes.toString('utf8').replaceAll('\r', '').replaceAll('\n', '\r\n') + '\r\n');
  await go();
  await give(page, [{ name: 'samma.txt', bytes }, { name: 'annan.txt', bytes: wrapped }, ...small(1)], once);
  await page.waitForFunction(() => document.querySelectorAll('#own .own-same').length === 2);
  const lines = await rows(page);
  check(lines.some((line) => line.includes('samma.txt') && line.includes('Samma fil finns redan')), lines.join(' | '));
  check(lines.some((line) => line.includes('annan.txt') && line.includes('Samma text finns redan')), lines.join(' | '));
  await page.locator('#own .own-rows li', { hasText: 'samma.txt' }).locator('button', { hasText: 'Öppna den som finns' }).click();
  await page.waitForFunction(() => /\/d\/(?!egen-)/.test(location.pathname));
  equal(await page.evaluate(() => document.querySelectorAll('dialog[open]').length), 0, 'dialogs that stay open');
});

test('the reader\'s own papers are one press away, from their dialog and from the first page', async ({ go, page }) => {
  await go();
  check(await page.locator('[data-sid="main.own_papers"]').count() === 0, 'a way to own papers where there are none');
  await give(page, small(3), once);
  await page.locator('#own button', { hasText: 'Visa mina handlingar' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#main .result-title a').length === 3);
  const hrefs = () => page.locator('#main .result-title a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  check((await hrefs()).every((href) => href.includes('egen-')), 'others are shown too');
  await page.goBack();
  await page.waitForSelector('[data-sid="main.own_papers"]', { state: 'attached' });
  await press(page, 'main.own_papers');
  await page.waitForFunction(() => document.querySelectorAll('#main .result-title a').length === 3);
});

test('corrections that are not saved outlast a reload of the tab and no other, and go when they are taken back', async ({ page }, context) => {
  const sid = await lightPerson(context);
  await press(page, `${sid}.correct`);
  await page.waitForSelector('#corrections[open]');
  await page.locator('#corrections .corrections-fields input').first().fill('Påhittad Person');
  await save(page);
  await page.waitForFunction(() => document.querySelector('#right').textContent.includes('Påhittad Person'));
  await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.startsWith('diarium.corrections')));
  await reload(page);
  await page.waitForFunction(() => document.querySelector('#right').textContent.includes('Påhittad Person'), undefined, { timeout: 60000 });
  check((await right(page)).includes('rättat av dig'), 'the fact does not say whose word it is');
  await openList(page);
  equal((await listed(page)).length, 1, 'corrections in the list');
  check((await page.textContent('#corrections')).includes('inte sparade'), 'they are called saved');
  equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('diarium.own'))), [], 'what is kept');
  await page.click('#corrections .corrections-list > li .button');
  await page.waitForFunction(() => !Object.keys(sessionStorage).some((key) => key.startsWith('diarium.corrections')));
  await reload(page);
  check(!(await right(page)).includes('Påhittad Person'), 'what was taken back is there again');
});

test('title, kind and municipality of an own paper are corrected and seen at its head', async ({ go, page }) => {
  const paper = 'Motion\n\nMotion om farthinder vid skolan av Anna Berg (S)\n\nTill kommunfullmäktige i Mora kommun\n2031-02-03\nDnr KS 2031/417\n\nJag yrkar\n\n- att farthinder anläggs vid skolan i Mora\n\nAnna Berg (S)\n';
  const before = await papers(await go());
  await give(page, [{ name: 'motion.txt', bytes: Buffer.from(paper) }], keep);
  await page.locator('#own .own-rows button', { hasText: 'Öppna' }).first().click();
  await page.waitForSelector('#right .fact', { state: 'attached' });
  for (const [was, now, field] of [['Mora', 'Orsa', 'input'], ['Motion om farthinder vid skolan av Anna Berg (S)', 'Farthinder i byn', 'input'], ['Motion', 'interpellation', 'select']]) {
    const fact = (words) => [...document.querySelectorAll('#right .fact')].find((one) => one.querySelector('.fact-value')?.textContent.trim() === words)?.dataset.sid;
    await page.waitForFunction(fact, was);
    const sid = await page.evaluate(fact, was);
    await press(page, `${sid}.value`);
    await page.waitForSelector(`[data-sid="${sid}.correct"]`, { state: 'attached' });
    await press(page, `${sid}.correct`);
    await page.waitForSelector('#corrections[open]');
    const input = page.locator(`#corrections .corrections-fields ${field}`).first();
    await (field === 'select' ? input.selectOption(now) : input.fill(now));
    await save(page);
    await page.waitForFunction((words) => document.querySelector('#right').textContent.toLowerCase().includes(words.toLowerCase()), now);
  }
  equal(await papers(page), before + 1, 'papers');
  await page.waitForFunction(() => document.querySelector('#main h1')?.textContent.includes('Farthinder i byn'), undefined, { timeout: 30000 });
});
