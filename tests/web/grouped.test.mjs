// Results drawn together by case: the switch, what its address keeps, and what a screen reader is told.
import { check, equal, test } from './support/suite.mjs';
import { settled } from './support/browser.mjs';

const papers = (page) => page.locator('#main [data-sid^="main.result."][data-sid$=".title"]').evaluateAll((links) => links.map((link) => link.dataset.sid));
const heads = (page) => page.locator('#main [data-sid^="main.case."][data-sid$=".title"]').count();
const untilGrouped = (page, grouped) => page.waitForFunction((wanted) =>
  location.search.includes('grupp=arende') === wanted && (document.querySelector('#main [data-sid^="main.case."]') !== null) === wanted, grouped);

test('results are drawn together by case with one press, and the address, a new visit and the way back know it', async ({ page, go }) => {
  await go('?q=motion');
  const apart = await papers(page);
  check(apart.length > 2, `${apart.length} papers`);
  equal(await heads(page), 0, 'cases before anybody asked for them');
  await page.evaluate(() => document.querySelector('[data-sid="main.group"]').click());
  await untilGrouped(page, true);
  await settled(page);
  const together = await papers(page);
  equal([...together].sort(), [...apart].sort(), 'the papers');
  equal(together[0], apart[0], 'the best paper');
  const told = await page.evaluate(() => [...document.querySelectorAll('#main h2:has([data-sid^="main.case."])')].map((head) => [
    head.parentElement.tagName, new URL(head.querySelector('a').href).pathname.includes('/a/'), head.parentElement.querySelectorAll(':scope > ol > li').length > 0]));
  check(told.length > 0 && told.every(([tag, leads, list]) => tag === 'LI' && leads && list), `heads: ${JSON.stringify(told)}`);
  await page.reload();
  await untilGrouped(page, true);
  await settled(page);
  equal(await papers(page), together, 'the papers after a new visit');
  await page.goBack();
  await untilGrouped(page, false);
  await settled(page);
  equal(await papers(page), apart, 'the papers on the way back');
});

test('the keys go over the papers under their cases, and the focus goes along', async ({ page, go }) => {
  await go('?q=motion&grupp=arende');
  await untilGrouped(page, true);
  await settled(page);
  for (const sid of await papers(page)) {
    await page.keyboard.press('j');
    await page.waitForFunction((wanted) => document.activeElement?.dataset.sid === wanted, sid);
  }
});
