// A site where some pages are left out (prerender): what has no file is shown by the program, which 404.html brings at any depth.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { ready, drawn } from './support/browser.mjs';
import { check, equal, test } from './support/suite.mjs';

const root = path.resolve(import.meta.dirname, '../..');
let made = null;
/** A site of the bundled papers of which the newest has a page, made when a test wants it. */
function site() {
  if (made) return made;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diarium-still-')), papers = path.join(folder, 'papers'), about = path.join(papers, 'diarium.json');
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(path.join(root, 'assets/documents'), papers, { recursive: true });
  fs.writeFileSync(about, JSON.stringify({ ...(fs.existsSync(about) ? JSON.parse(fs.readFileSync(about, 'utf8')) : {}), prerender: 1 }));
  const done = spawnSync(process.execPath, [path.join(root, 'build/web/bin/diarium.js'), 'site', papers, '-o', path.join(folder, 'site'), '--shell', path.join(root, 'build/shell')], { encoding: 'utf8' });
  if (done.status > 1 || done.status === null) throw new Error(done.stderr);
  return made = path.join(folder, 'site');
}
/** Places of the whole site, build/site, that have no file in this one. */
const left_out = (folder) => !fs.existsSync(path.join(root, 'build/site', folder)) ? [] : fs.readdirSync(path.join(root, 'build/site', folder), { recursive: true }).filter((file) => path.basename(file) === 'index.html')
  .map((file) => `${folder}/${path.dirname(file)}/`).filter((place) => place !== `${folder}/./` && !fs.existsSync(path.join(site(), place, 'index.html'))).sort();

/** A visit to that site; `below`: the folder of the host that it stands in. */
function still(name, run, options = {}, below = '') {
  test(name, async (visit) => {
    const server = await serve(site(), 0), base = server.url + below;
    if (below) await visit.context.route(`${base}**`, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace(base, server.url) }) }));
    const go = async (address) => {
      const answer = await visit.page.goto(base + address);
      if (options.script !== false) await ready(visit.page, drawn(options));
      return answer.status();
    };
    const faults = () => visit.errors.filter((error) => !/status of 404/.test(error));
    try {
      const said = await run({ ...visit, base, go });
      check(faults().length === 0, faults().join(' | '));
      return said;
    } finally {
      await server.close();
    }
  }, { ...options, console: 'any' });
}
const heading = (page) => page.locator('#main h1').first().textContent();
/** The heading that the whole site's file has at a place. */
const heading_of = (place) => fs.readFileSync(path.join(root, 'build/site', place, 'index.html'), 'utf8').match(/<main[^]*?<h1[^>]*>([^]*?)<\/h1>/)[1].replace(/<[^>]*>/g, '').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', '\'');
const words = (text) => text.replace(/\s+/g, ' ').trim();

for (const [how, options, below] of [['on the canvas', {}, ''], ['on a phone', { width: 390, height: 844, touch: true }, ''], ['below a folder of the host', {}, 'arkivet/d/']])
  still(`papers, cases, persons and meetings without a file are shown by the program, ${how}`, async ({ page, go, base }) => {
    const several = left_out('d').length, places = ['d', 'a', 'person', 'organ', 'mote'].flatMap((folder) => left_out(folder).slice(0, 1));
    check(several === 4 && places.length >= 3, `left out are ${places}`);
    for (const place of places) {
      equal(await go(place), 404, `the host's answer at ${place}`);
      equal(words(await heading(page)), words(heading_of(place)), `the heading at ${place}`);
      equal(page.url(), base + place, 'the address');
    }
    return `${places.length} places`;
  }, options, below);

still('what stands nowhere in the collection is told in words, and a search leads on', async ({ page, go }) => {
  equal(await go('d/finns-inte/'), 404, 'the answer');
  const told = await page.evaluate(() => document.getElementById('main').innerText.trim());
  check(told.length > 40 && !/undefined|null/.test(told), `the page says «${told}»`);
  await page.locator('#top input[type=search]').fill('Taiwan');
  await page.waitForSelector('#main .result-title a[href*="solna-protokoll-taiwan"]', { state: 'attached' });
});

still('without JavaScript such an address says what it needs, and leads to pages that are there', async ({ page, go, base }) => {
  equal(await go(left_out('d')[0]), 404, 'the answer');
  check(/JavaScript/.test(await page.locator('main').innerText()), 'does not say what it needs');
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.href));
  check(links.length >= 2, `leads to ${links}`);
  for (const link of links) {
    equal((await page.goto(link)).status(), 200, `the answer at ${link}`);
    check(link.startsWith(base), `${link} lies elsewhere`);
  }
}, { script: false });
