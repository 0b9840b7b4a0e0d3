// What stands under the field while a reader types, and what is sought in an open paper.
import { check, equal, test } from './support/suite.mjs';
import { settled } from './support/browser.mjs';

const field = '[data-sid="top.search.field"]', row = '#suggestions [role=option]';

/** Types letter by letter and waits for the list. */
async function type(page, words) {
  await page.locator(field).click();
  await page.keyboard.type(words);
  await page.locator(row).first().waitFor();
}

for (const [name, options] of [['canvas', { canvas: true }], ['page', { width: 360, touch: true }]]) {
  test(`what is typed gets suggestions that keys and a press choose: ${name}`, async ({ go }) => {
    const page = await go('');
    await type(page, 'motio');
    const input = page.locator(field);
    equal(await input.getAttribute('aria-expanded'), 'true', 'expanded');
    check((await page.locator(row).first().textContent()).length > 0, 'a row says nothing');
    if (options.touch) check((await page.locator(row).first().boundingBox()).height >= 44, 'a row is too low for a finger');
    await page.keyboard.press('ArrowDown');
    const at = page.locator(`${row}[aria-selected=true]`);
    await at.waitFor();
    equal(await input.getAttribute('aria-activedescendant'), await at.getAttribute('id'), 'what is pointed at');
    equal(await input.inputValue(), 'motio', 'the field, before a choice');
    await page.keyboard.press('Escape');
    await page.locator('#suggestions').waitFor({ state: 'hidden' });
    equal(await input.inputValue(), 'motio', 'the field, after Escape');
    await page.keyboard.type('n');
    await page.keyboard.press('Enter');
    equal(await input.inputValue(), 'motion', 'Enter searches for what was typed');
    await page.locator('#suggestions').waitFor({ state: 'hidden' });
  }, options);
}

test('words sought in an open paper are marked and counted, and the address stays', async ({ go }) => {
  const page = await go('');
  await page.locator('#main .cell-strong a').first().click();
  await settled(page);
  const address = page.url();
  await page.keyboard.press('f');
  await page.locator('.find-field').waitFor();
  await page.locator('.find-field').fill('att');  // At once: a letter that is heard late would begin anew.
  await page.waitForFunction(() => /^1 av \d+$/.test(document.querySelector('.find-count').textContent));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /^(2 av \d+|1 av 1)$/.test(document.querySelector('.find-count').textContent));
  check((await page.locator('.prose .hit').count()) > 0, 'nothing is marked');
  equal(page.url(), address, 'address');
  await page.keyboard.press('Escape');
  await page.locator('#find').waitFor({ state: 'hidden' });
  equal(await page.locator('.prose .hit').count(), 0, 'marks are left');
});

test('papers like one have a screen and an address of their own', async ({ go }) => {
  const page = await go('');
  await page.locator('#main .cell-strong a').first().click();
  await page.locator('[data-sid="main.fold"]').click();
  await page.locator('[data-sid="main.similar.link"]').click();
  await page.waitForFunction(() => document.getElementById('diarium').dataset.screen === 'similar');
  check(new URL(page.url()).searchParams.get('liknar'), 'the address names no paper');
});
