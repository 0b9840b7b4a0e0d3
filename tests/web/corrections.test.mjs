// A reader corrects facts: seen at once as his own word, undone and done again, found in a list, given away and taken in.
import { leave, lightPerson, listed, openList, press, right, save, say, step, text, told } from './support/corrections.mjs';
import { check, equal, test } from './support/suite.mjs';

test('a corrected fact is shown as the reader\'s word, undone by Ctrl+Z and done again', async ({ page }, context) => {
  const sid = await lightPerson(context);
  const before = await text(page, sid);
  await press(page, `${sid}.correct`);
  await page.waitForSelector('#corrections[open]');
  await page.locator('#corrections .corrections-fields input').first().fill('Påhittad Person');
  await page.locator('#corrections textarea').fill('stavas så');
  await page.click('#corrections .corrections-main');
  await page.waitForFunction(() => document.querySelector('#right').textContent.includes('Påhittad Person'));
  check((await right(page)).includes('rättat av dig'), 'the fact does not say whose word it is');
  check((await right(page)).includes('stavas så'), 'the note is not shown');
  equal(await page.evaluate(() => document.querySelectorAll('dialog[open]').length), 0, 'dialogs that stay open');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => !document.querySelector('#right').textContent.includes('Påhittad Person'));
  equal(await text(page, sid), before, 'the fact after undoing');
  await page.keyboard.press('Control+y');
  await page.waitForFunction(() => document.querySelector('#right').textContent.includes('Påhittad Person'));
});

test('a rejected fact goes, stands in the list, and comes back when the correction is removed', async (context) => {
  const { page } = context;
  const sid = await lightPerson(context);
  const name = await text(page, `${sid}.value`);
  await press(page, `${sid}.correct`);
  await page.check('#corrections input[name=action] >> nth=1');
  await page.click('#corrections .corrections-main');
  await page.waitForFunction((words) => ![...document.querySelectorAll('[data-sid^="right.fact."].fact-value')].some((one) => one.textContent === words), name);
  await openList(page);
  await page.waitForSelector('#corrections .corrections-list > li');
  equal(await page.locator('#corrections .corrections-list > li').count(), 1, 'corrections in the list');
  await page.fill('#corrections .corrections-filter', 'inget som finns');
  equal(await page.locator('#corrections .corrections-list > li').count(), 0, 'corrections with other words');
  await page.fill('#corrections .corrections-filter', '');
  await page.click('#corrections .corrections-list > li .button');
  await page.waitForFunction((words) => [...document.querySelectorAll('[data-sid^="right.fact."].fact-value')].some((one) => one.textContent === words), name);
});

test('a form that says nothing is not saved, and says what is missing', async ({ page }, context) => {
  const sid = await lightPerson(context);
  await press(page, `${sid}.correct`);
  await page.click('#corrections .corrections-main');
  check((await page.textContent('#corrections .corrections-wrong')).includes('Ändra ett av fälten'), 'nothing is said');
  await page.keyboard.press('Escape');
  equal(await page.evaluate(() => document.querySelectorAll('dialog[open]').length), 0, 'dialogs that stay open');
});

test('a rejected fact is told in the panel as rejected, and is taken back there', async ({ page }, context) => {
  const sid = await lightPerson(context);
  const name = await text(page, `${sid}.value`);
  await press(page, `${sid}.correct`);
  await say(page, 'Uppgiften stämmer inte');
  await page.locator('#corrections textarea').fill('det är en gata');
  await save(page);
  await page.waitForSelector('[data-sid="right.rejected.1"]', { state: 'attached' });
  const row = await text(page, 'right.rejected.1');
  for (const words of [name, 'avvisat av dig', 'det är en gata']) check(row.includes(words), `«${words}» is not told: ${row}`);
  await press(page, 'right.rejected.1.back');
  await page.waitForFunction((words) => !document.querySelector('[data-sid="right.rejected.1"]') &&
    [...document.querySelectorAll('[data-sid^="right.fact."].fact-value')].some((one) => one.textContent === words), name);
});

test('persons are merged, undone, done again and split', async ({ page }, context) => {
  const sid = await lightPerson(context), paper = new URL(page.url()).pathname.slice(1);
  const light = async () => {
    await page.waitForSelector(`[data-sid="${sid}.value"]`, { state: 'attached' });
    await press(page, `${sid}.value`);
    await page.waitForSelector(`[data-sid="${sid}.correct"]`, { state: 'attached' });
    await press(page, `${sid}.correct`);
  };
  await press(page, `${sid}.correct`);
  await say(page, 'samma person som en annan');
  await save(page);
  await leave(context, 'relationer/?slag=personer');
  await told(page, 'rättat av dig');
  await step(page, 'Control+z');
  await told(page, 'rättat av dig', false);
  await step(page, 'Control+y');
  await told(page, 'rättat av dig');
  await leave(context, paper);
  await light();
  check(await page.locator('#corrections label', { hasText: 'samma person som en annan' }).locator('input').isChecked(), 'the form does not show what was said');
  await page.locator('#corrections .corrections-row .button', { hasText: 'Ta bort rättelsen' }).click();
  await leave(context, 'relationer/?slag=personer');
  await told(page, 'rättat av dig', false);
  await leave(context, paper);
  await light();
  await say(page, 'en annan person än i de övriga');
  await save(page);
  await openList(page);
  const all = await listed(page);
  equal(all.length, 1, 'corrections in the list');
  check(all[0].includes('inte samma person'), `the split is not told: ${all[0]}`);
});

test('what is said, undone and done again faster than the collection is made can still be undone and done again', async ({ page }, context) => {
  const sid = await lightPerson(context);
  await press(page, `${sid}.correct`);
  await say(page, 'samma person som en annan');
  await page.evaluate(() => {
    const key = (name) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, ctrlKey: true, bubbles: true, cancelable: true }));
    document.querySelector('#corrections .corrections-main').click();
    key('z');
    key('y');
  });
  await leave(context, 'relationer/?slag=personer');
  await told(page, 'rättat av dig');
  for (let round = 0; round < 2; ++round) {
    await step(page, 'Control+z');
    await told(page, 'rättat av dig', false);
    await step(page, 'Control+y');
    await told(page, 'rättat av dig');
  }
  await openList(page);
  equal((await listed(page)).length, 1, 'corrections in the list');
});

test('corrections leave as a file and come back from it; another file is refused in words', async (context) => {
  const { page } = context;
  const sid = await lightPerson(context);
  await press(page, `${sid}.correct`);
  await page.locator('#corrections .corrections-fields input').first().fill('Påhittad Person');
  await page.click('#corrections .corrections-main');
  await openList(page);
  await page.waitForSelector('#corrections .corrections-list > li');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#corrections .corrections-row .button >> nth=2')]);
  const saved = await download.path();
  await page.click('#corrections .corrections-list > li .button');
  await page.waitForFunction(() => document.querySelectorAll('#corrections .corrections-list > li').length === 0);
  await page.setInputFiles('#corrections .file-field', { name: 'annat.json', mimeType: 'application/json', buffer: Buffer.from('{"version":2}') });
  await page.waitForSelector('#corrections .corrections-wrong');
  check((await page.textContent('#corrections .corrections-wrong')).includes('annat.json'), 'the file is not named');
  await page.evaluate(() => dispatchEvent(new Event('diarium-corrections')));  // Another window corrects something.
  await page.waitForTimeout(300);
  check(await page.locator('#corrections .corrections-wrong').count() === 1, 'the refusal went when the list was shown anew');
  await page.setInputFiles('#corrections .file-field', saved);
  await page.waitForFunction(() => document.querySelectorAll('#corrections .corrections-list > li').length === 1);
  await page.waitForFunction(() => document.querySelector('#right').textContent.includes('Påhittad Person'));
});
