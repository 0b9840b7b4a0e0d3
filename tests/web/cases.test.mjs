// The table of cases: the journalist's question is answered on one screen, and what stands there is taken away as a file.
import { readFileSync } from 'node:fs';
import { check, equal, test } from './support/suite.mjs';
import { settled } from './support/browser.mjs';

const rows = (page) => page.locator('#main table tbody tr').count();
const title = (page) => page.locator('#main h1').textContent();

test('which motions were rejected, and who objected, is one question and one screen', async ({ page, go }) => {
  await go('arenden/');
  const all = await rows(page);
  check(all > 1, `${all} cases`);
  await page.fill('#top input[type=search]', 'vilka motioner avslogs och vem reserverade sig');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search.includes('q='));
  await settled(page);
  equal(new URL(page.url()).pathname.endsWith('/arenden/'), true, 'the question stays among the cases');
  const rules = await page.locator('[data-sid^="main.rule."]').allTextContents();
  check(rules.some((rule) => rule.includes('utfall:avslå')), `the verb is not read as an outcome: ${rules}`);
  check(/^\d+ ärenden?( avslogs|: Avslag)/.test(await title(page)), `the title is no answer: ${await title(page)}`);
});

test('a rule that was read into a question is taken back by one press', async ({ page, go }) => {
  await go(`arenden/?q=${encodeURIComponent('motioner avslogs')}`);
  const before = await page.locator('[data-sid^="main.rule."]').count();
  await page.locator('[data-sid^="main.rule."]').first().click({ force: true });
  await page.waitForFunction((many) => document.querySelectorAll('[data-sid^="main.rule."]').length < many, before);
});

test('a press on a column sorts by it, a second the other way, and the address says so', async ({ page, go }) => {
  await go('arenden/');
  const press = (word) => page.evaluate((said) => [...document.querySelectorAll('#main thead th')].find((one) => one.textContent.trim().startsWith(said)).querySelector('a, button').click(), word);
  const sorted = () => page.evaluate(() => [...document.querySelectorAll('#main thead th')].map((one) => one.getAttribute('aria-sort')).filter((one) => one && one !== 'none'));
  const first = () => page.locator('#main tbody tr').first().textContent();
  await press('Ärende');
  await page.waitForFunction(() => location.search.includes('ordning=arende'));
  await settled(page);
  equal(await sorted(), ['ascending'], 'the head that sorts');
  const rising = await first();
  await press('Ärende');
  await page.waitForFunction(() => location.search.includes('ordning=-arende'));
  await settled(page);
  equal(await sorted(), ['descending'], 'the head that sorts');
  check(rising !== await first(), 'the first row stays');
});

test('the rows that are shown leave as a CSV file with a line each, and as JSON', async ({ page, go }) => {
  await go('arenden/?q=utfall:avsl%C3%A5');
  const shown = await rows(page);
  const saved = async (as) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate((sid) => document.querySelector(`[data-sid="${sid}"]`).click(), `main.export.${as}`)]);
    return readFileSync(await download.path(), 'utf8');
  };
  if (shown === 0) {
    equal(await page.locator('[data-sid="main.export.csv"]').count(), 0, 'nothing is offered where nothing is shown');
    await go('arenden/');
  }
  const many = await rows(page);
  const csv = await saved('csv');
  check(csv.includes('dissenters_parties'), 'the file has no column of those who objected');
  equal(JSON.parse(await saved('json')).length, many, 'objects in the file');
});
