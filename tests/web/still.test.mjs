// A site where some pages are left out (prerender): what has no file is shown by the program, which 404.html brings at any depth.
import fs from 'node:fs';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { ready } from './support/browser.mjs';
import { bundled, made_site } from './support/made_site.mjs';
import { check, equal, test } from './support/suite.mjs';

const root = path.resolve(import.meta.dirname, '../..');
/** A site of the bundled papers of which the newest has a page, made when a test wants it. */
const few_pages = async () => (await made_site('few pages', (papers) => {
  const about = path.join(papers, 'diarium.json');
  fs.cpSync(bundled, papers, { recursive: true });
  fs.writeFileSync(about, JSON.stringify({ ...(fs.existsSync(about) ? JSON.parse(fs.readFileSync(about, 'utf8')) : {}), prerender: 1 }));
}, { skips: true })).site;
/** Places of the whole site, build/site, that have no file in the other one, `site`. */
const left_out = (site, folder) => !fs.existsSync(path.join(root, 'build/site', folder)) ? [] : fs.readdirSync(path.join(root, 'build/site', folder), { recursive: true }).filter((file) => path.basename(file) === 'index.html')
  .map((file) => `${folder}/${path.dirname(file)}/`).filter((place) => place !== `${folder}/./` && !fs.existsSync(path.join(site, place, 'index.html'))).sort();

/** A visit to that site; `below`: the folder of the host that it stands in. */
function still(name, run, options = {}, below = '') {
  test(name, async (visit) => {
    const site = await few_pages(), server = await serve(site, 0), base = server.url + below;
    if (below) await visit.page.route(`${base}**`, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace(base, server.url) }) }));
    const go = async (address) => {
      const answer = await visit.page.goto(base + address);
      if (options.script !== false) await ready(visit.page);
      return answer.status();
    };
    const faults = () => visit.errors.filter((error) => !/status of 404/.test(error));
    try {
      const said = await run({ ...visit, base, go, site });
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

for (const [how, options, below] of [['on the canvas', { canvas: true }, ''], ['on a phone', { width: 390, height: 844, touch: true }, ''], ['below a folder of the host', {}, 'arkivet/d/']])
  still(`papers, cases, persons and meetings without a file are shown by the program, ${how}`, async ({ page, go, base, site }) => {
    const several = left_out(site, 'd').length, places = ['d', 'a', 'person', 'organ', 'mote'].flatMap((folder) => left_out(site, folder).slice(0, 1));
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

still('without JavaScript such an address says what it needs, and leads to pages that are there', async ({ page, go, base, site }) => {
  equal(await go(left_out(site, 'd')[0]), 404, 'the answer');
  check(/JavaScript/.test(await page.locator('main').innerText()), 'does not say what it needs');
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.href));
  check(links.length >= 2, `leads to ${links}`);
  for (const link of links) {
    equal((await page.goto(link)).status(), 200, `the answer at ${link}`);
    check(link.startsWith(base), `${link} lies elsewhere`);
  }
}, { script: false });
