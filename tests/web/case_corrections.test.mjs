// A reader says which papers are one case, and which are not: on published papers and on the reader's own.
import fs from 'node:fs';
import { leave, lightPerson, listed, openList, press, row, save, say, step, text, told } from './support/corrections.mjs';
import { check, equal, test } from './support/suite.mjs';

/** A letter of a made-up town; two of one number are one case. */
const letter = (name, number, title) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(
  `Skogsdala kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-05-14\nDnr ${number}\n\n# ${title}\n\n## Förslag till beslut\n\n` +
  `Kommunstyrelsen beslutar att ${title.toLowerCase()} ska utredas.\n`) });
const own = [letter('farthinder.md', 'KS 2031/417', 'Farthinder vid skolor'), letter('belysning.md', 'KS 2031/417', 'Belysning vid skolor'),
  letter('bankar.md', 'KS 2031/418', 'Nya bänkar i parken')];

/** Addresses and titles of the cases on the first screen. */
const cases = (page) => page.evaluate(() => [...document.querySelectorAll('[data-sid^="main.case."][data-sid$=".title"]')]
  .map((link) => ({ address: new URL(link.href).pathname.slice(1), title: link.textContent })));
const papersOf = (page) => page.evaluate(() => [...document.querySelectorAll('[data-sid^="main.papers.row."]')]
  .filter((one) => /row\.\d+$/.test(one.dataset.sid)).map((one) => one.querySelector('a').textContent));
/** Waits until the case has more papers than that. */
const more = (page, than) => page.waitForFunction((count) => [...document.querySelectorAll('[data-sid^="main.papers.row."]')]
  .filter((one) => /row\.\d+$/.test(one.dataset.sid)).length > count, than);
const ask = async (page) => {
  if (await page.locator('[data-sid="main.fold"][aria-expanded=false]').count()) await press(page, 'main.fold');
  await page.waitForSelector('[data-sid="main.correct"]', { state: 'attached' });
  await press(page, 'main.correct');
  await page.waitForSelector('#corrections[open] form');
};
/** Brings own papers in, for this visit or to stay. */
async function bring({ page }, where) {
  await page.evaluate((given) => {
    const carried = new DataTransfer();
    for (const { name, words } of given) carried.items.add(new File([words], name));
    for (const type of ['dragenter', 'drop'])
      document.getElementById('main').dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, own.map(({ name, buffer }) => ({ name, words: buffer.toString() })));
  await page.locator('#own .own-question button', { hasText: where }).click();
  await page.waitForFunction(() => /fil(er)? inläst/.test(document.querySelector('#own .own-told')?.textContent ?? ''));
  await page.locator('#own .own-head button').click();
}

test('two published cases are made one from the screen of the one, undone and done again', async (context) => {
  const { page } = context;
  await context.go();
  let [second, first] = await cases(page);
  await context.go(first.address);
  let before = await papersOf(page);
  if (before.length < 2) {
    [first, second] = [second, first];
    await context.go(first.address);
    before = await papersOf(page);
  }
  check(before.length > 1, 'when two cases are parted again the reader follows most papers: this one has too few');
  await ask(page);
  await save(page);
  check((await page.textContent('#corrections .corrections-wrong')).includes('Välj först'), 'an empty form is saved');
  await say(page, 'samma som ett annat');
  await page.fill('#corrections input[type=search]', 'finns inte alls');
  check((await page.textContent('#corrections .corrections-told')).includes('Inget ärende'), 'a search without a find says nothing');
  await page.fill('#corrections input[type=search]', second.title.slice(0, 30));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.locator('#corrections textarea').fill('samma fråga');
  await save(page);
  await told(page, 'rättat av dig');
  const merged = await papersOf(page);
  check(merged.length > before.length, 'no paper came to the case');
  equal(new URL(page.url()).pathname.slice(1), first.address, 'the address of the case that stays');
  await step(page, 'Control+z');
  await told(page, 'rättat av dig', false);
  equal(await papersOf(page), before, 'papers after undoing');
  await step(page, 'Control+y');
  await told(page, 'rättat av dig');
  equal(await papersOf(page), merged, 'papers when it is done again');
  await leave(context, second.address);  // The other case is no more: its address says so.
  await page.waitForSelector('#main .empty-state', { state: 'attached' });
  await leave(context, '');
  await told(page, 'rättat av dig');
  await openList(page);
  check((await listed(page))[0].includes('samma fråga'), 'the note is not in the list');
});

test('a paper is taken out of its case, and moved to another', async ({ page }, context) => {
  await context.go();
  let wide = null;
  for (const { address } of await cases(page)) {
    await context.go(address);
    await ask(page);
    if (await page.locator('#corrections label', { hasText: 'En handling hör inte hit' }).count() > 0) wide ??= address;
    await page.keyboard.press('Escape');
  }
  check(wide, 'no case of the collection has two papers');
  await context.go(wide);
  const before = await papersOf(page);
  await ask(page);
  await say(page, 'En handling hör inte hit');
  const [out] = await page.locator('#corrections .corrections-choices input[name=paper] + span').allTextContents();
  await page.locator('#corrections input[name=paper] >> nth=0').check();
  await save(page);
  await told(page, 'rättat av dig');
  const left = await papersOf(page);
  equal(left.length, before.length - 1, 'papers that are left');
  check(!left.some((title) => out.startsWith(title)), `«${out}» still stands in the case: ${left}; before ${before}`);
  await ask(page);
  check((await page.textContent('#corrections .corrections-list')).includes('hör inte till ärendet'), 'the form does not say what was said');
  await page.locator('#corrections .corrections-list .button').click();
  await told(page, 'rättat av dig', false);
  equal(await papersOf(page), before, 'papers when it is taken back');
  await ask(page);
  await say(page, 'hör hemma i ett annat ärende');
  await page.locator('#corrections input[name=paper] >> nth=0').check();
  await page.locator('#corrections input[name=other] >> nth=0').check();
  await save(page);
  await told(page, 'rättat av dig');
  equal((await papersOf(page)).length, before.length - 1, 'papers that are left when one is moved');
  await step(page, 'Control+z');
  await told(page, 'rättat av dig', false);
});

test('own papers: a correction of a case outlasts a reload, and the paper says which case it is in', async ({ page }, context) => {
  await context.go();
  await bring(context, 'Spara på den här datorn');
  await leave(context, 'd/egen-belysning/');
  await page.waitForSelector('[data-sid="main.case"]', { state: 'attached' });
  check((await text(page, 'main.case')).includes('2 handlingar'), await text(page, 'main.case'));
  await ask(page);
  await say(page, 'En handling hör inte hit');
  check(await page.locator('#corrections input[name=paper] >> nth=0').isChecked() || await page.locator('#corrections input[name=paper] >> nth=1').isChecked(),
    'the paper that is read is not chosen');
  await save(page);
  await told(page, 'rättat av dig');
  check((await text(page, 'main.case')).includes('1 handling'), await text(page, 'main.case'));
  await ask(page);
  await say(page, 'samma som ett annat');
  await page.fill('#corrections input[type=search]', '2031/418');
  await page.locator('#corrections input[name=other]').check();
  await save(page);
  await told(page, '2 handlingar');
  await context.go();
  await page.waitForFunction(() => /8 handlingar/.test(document.querySelector('#foot').textContent));
  await leave(context, 'd/egen-bankar/');
  await told(page, 'rättat av dig');
  check((await text(page, 'main.case')).includes('2 handlingar'), 'the reload forgot the correction');
  await openList(page);
  equal((await listed(page)).length, 2, 'corrections after the reload');
});

test('corrections go out as a file, are erased with everything of the reader\'s own, and come back the same', async ({ page }, context) => {
  const sid = await lightPerson(context);
  await press(page, `${sid}.correct`);
  await say(page, 'samma person som en annan');
  await save(page);
  await leave(context, '');
  await page.waitForSelector('[data-sid^="main.case."]', { state: 'attached' });
  const [first] = await cases(page);
  await leave(context, first.address);
  await page.waitForSelector('[data-sid="main.correct"]', { state: 'attached' });
  await ask(page);
  await say(page, 'samma som ett annat');
  await page.locator('#corrections input[name=other] >> nth=0').check();
  const alone = await papersOf(page);
  await save(page);
  await more(page, alone.length);
  const papers = await papersOf(page);
  await openList(page);
  const give = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), row(page, 'Spara som fil').click()]);
    return fs.readFileSync(await download.path(), 'utf8');
  };
  const file = await give(), all = await listed(page);
  equal(all.length, 2, 'corrections');
  await page.evaluate(() => dispatchEvent(new Event('diarium-erased')));
  await page.keyboard.press('Escape');
  await step(page, 'Control+z');
  await openList(page);
  equal(await listed(page), [], 'what is left when all is erased, also after undoing');
  await page.setInputFiles('#corrections .file-field', { name: 'rättelser.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.waitForFunction(() => document.querySelectorAll('#corrections .corrections-list > li').length === 2);
  equal(await listed(page), all, 'the list');
  equal(await give(), file, 'the file');
  await page.keyboard.press('Escape');
  await more(page, alone.length);
  equal(await papersOf(page), papers, 'papers of the case');
});

test('a file of corrections that is built to break the page is refused in words, and changes nothing', async ({ page }, context) => {
  await context.go();
  await openList(page);
  const sum = 'a'.repeat(64), note = { id: 'x', source: sum, paper: 'a', action: 'note', fact: 'person' };
  const tie = { ...note, action: 'merge', fact: 'case', value: { source: sum, paper: 'b' } };
  const files = {
    null: 'null', list: '[]', number: '{"version":1,"corrections":7}', hole: '{"version":1,"corrections":[null]}',
    deep: `{"version":1,"corrections":[{"id":"x","value":${'['.repeat(100000)}${']'.repeat(100000)}}]}`,
    ...Object.fromEntries(Object.entries({
      nested: { ...note, action: 'correct', value: { name: { name: ['x'] } } },
      control: { ...note, paper: 'a\u0000b' }, long: { ...note, note: 'x'.repeat(20000) }, place: { ...note, span: ['1', '2'] }, back: { ...note, span: [9, 2] },
      kind: { ...note, fact: '__proto__' }, unknown: { ...note, onclick: 'x' }, sum: { ...note, source: 'zz' }, half: { ...tie, value: { paper: 'b' } },
      more: { ...tie, value: { ...tie.value, __html: 'x' } }, itself: { ...tie, value: 'b' },
    }).map(([name, one]) => [name, JSON.stringify({ version: 1, corrections: [one] })])),
    twice: JSON.stringify({ version: 1, corrections: [note, note] }),
    many: JSON.stringify({ version: 1, corrections: Array.from({ length: 20001 }, (_one, id) => ({ ...note, id: String(id) })) }),
    large: ' '.repeat(6 * 1024 * 1024),
  };
  for (const [name, words] of Object.entries(files)) {
    await page.setInputFiles('#corrections .file-field', { name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(words) });
    await page.waitForFunction((wanted) => document.querySelector('#corrections .corrections-wrong')?.textContent.includes(wanted), `${name}.json`).catch(() => {
      throw new Error(`${name} is not refused`);
    });
    equal((await listed(page)).length, 0, `corrections from ${name}`);
  }
  // Right in its form, and of nothing that is here: it is kept, and told. Its id leads nowhere outside.
  const odd = { ...note, paper: '../../x"><b>/', quote: '<img src=x onerror=alert(1)>', note: '\u202e<b>' };
  await page.setInputFiles('#corrections .file-field', { name: 'odd.json', mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ version: 1, corrections: [odd, { ...tie, id: 'y' }] })) });
  await page.waitForFunction(() => document.querySelectorAll('#corrections .corrections-list .corrections-wrong').length === 2);
  equal(await page.locator('#corrections .corrections-list img, #corrections .corrections-list b').count(), 0, 'elements from the file');
  const href = await page.locator('#corrections .corrections-list a >> nth=0').getAttribute('href');
  check(new URL(href, context.base).pathname.startsWith('/d/..%2F'), `the link leads to ${href}`);
});
