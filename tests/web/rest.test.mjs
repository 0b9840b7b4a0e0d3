// The program in two files: the first screens do without the second, which comes after them, once; whatever calls it before that waits.
import path from 'node:path';
import { must_run, own_folder, root } from '../checkout.mjs';
import { bundled, command, usual } from './support/made_site.mjs';
import { check, equal, test } from './support/suite.mjs';
import { arrive } from './support/own_page.mjs';
import { hosted } from './support/publish.mjs';

const rest = /^diarium-rest-[0-9a-f]{8}\.wasm$/;
const asked = (server) => server.asked.filter((name) => rest.test(name)).length;
const slow = { effectiveType: '3g' };
const says_line = (context, connection) => context.addInitScript((told) => Object.defineProperty(Navigator.prototype, 'connection', { value: told, configurable: true }), connection);
/** As a reader's press, but no pointer or key goes down: nothing brings the rest but a call of it. */
const follow = (page, address) => page.evaluate((to) => [...document.querySelectorAll('#diarium a[href]')].find((link) => link.href.includes(to)).click(), address);
const shows = (page, words) => page.waitForFunction((wanted) => document.getElementById('main').textContent.includes(wanted), words);

test('search, a paper, the cases and a case need nothing of the rest of the program', (given) => hosted(given, async ({ page, context, server }) => {
  await says_line(context, slow);
  for (const address of ['', '?q=motion', 'd/stockholm-motion-taiwan/', 'arenden/', 'a/stockholm-ks-2024-269/']) {
    await arrive(page, server.url + address);
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 100); }));
    equal(asked(server), 0, address);
  }
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('diarium-rest-')));
  equal(asked(server), 1, 'after a key');
}), { width: 390, touch: true, keep: true, fresh: true });

test('what calls the rest before it came brings it at once', (given) => hosted(given, async ({ page, context, server }) => {
  await says_line(context, slow);
  await arrive(page, server.url);
  await follow(page, 'luckor/');
  await shows(page, 'Luckor');
  await page.keyboard.press('Tab');  // What would bring it.
  await follow(page, 'siffror/');
  await shows(page, 'Siffror');
  equal(asked(server), 1, 'requests');
}), { width: 390, touch: true, fresh: true });

test('without its rest the page says that it must be loaded again, and its first screens stand', (given) => hosted(given, async ({ page, server }) => {
  server.answer = (name) => rest.test(name) ? { status: 503, body: 'not now' } : null;
  await arrive(page, server.url);
  await follow(page, '/d/');
  await page.waitForFunction(() => location.pathname.includes('/d/'));
  check(await page.locator('#start').count() === 0, 'a failure is told that nobody met');
  await page.goBack();
  await page.waitForFunction(() => !location.pathname.includes('/d/'));
  await follow(page, 'luckor/');
  await page.locator('#start[role=alert] button').waitFor();
  server.answer = () => null;
  await page.locator('#start button').click();
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined && !document.getElementById('start'));
  await follow(page, 'luckor/');
  await shows(page, 'Luckor');
}), { width: 390, touch: true, console: 'any' });

test('a page that is drawn has all of the program, once', (given) => hosted(given, async ({ page, server }) => {
  await arrive(page, server.url);
  await page.waitForFunction(() => document.getElementById('diarium').dataset.mode === 'sync');
  equal(asked(server), 1, 'requests');
}), { canvas: true });

test('the page of a first look has its program in one file, and opens every screen', async (given) => {
  const here = own_folder('first'), shell = path.join(here, 'shell'), site = path.join(here, 'site');
  // As wasm/setup/build.sh bundles it, of the program that the usual page is split from.
  must_run([process.execPath, path.join(root, 'web/build.mjs')], ['--first', `--module=${path.join(root, 'build/web/page')}`, `--out=${shell}`]);
  const { status, stderr } = await command(['site', bundled, '-o', site, '--shell', shell], usual);
  equal(status, 0, stderr);
  await hosted(given, async ({ page, server }) => {
    await arrive(page, server.url);
    for (const [address, words] of [['luckor/', 'Luckor'], ['siffror/', 'Siffror'], ['arenden/', 'ärenden']]) {
      await follow(page, address);
      await shows(page, words);
    }
  }, undefined, site);
});
