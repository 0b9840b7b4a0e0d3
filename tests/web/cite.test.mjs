// A link to a passage, opened where the text is another: what has changed is told loudly, and nothing is called the same
// that is not.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { arrive } from './support/browser.mjs';
import { made_site } from './support/made_site.mjs';
import { check, equal, test } from './support/suite.mjs';

const paper = `# Motion om en bro\n\n${'Ett stycke om läget i kommunen och om vägarna i den.\n\n'.repeat(60)}Vi vill att en ny bro byggs över ån till nästa sommar så att barnen kommer till skolan.\n\nAnna Ek (V)\n`;

/** Publishes one paper and opens an address of it; `work` gets the page. */
async function published(context, text, address, work) {
  const { site } = await made_site(text, (papers) => writeFileSync(path.join(papers, 'bro.md'), text)), server = await serve(site, 0);
  try {
    await arrive(context.page, server.url + address);
    return await work(context.page);
  } finally {
    await server.close();
  }
}

/** Selects words in the text and copies them; returns what the clipboard holds. */
async function copied(page, words) {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('#main .prose'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(wanted);
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`the text has no «${wanted}»`);
  }, words);
  await page.keyboard.press('Control+c');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return { text: await (await item.getType('text/plain')).text(), html: await (await item.getType('text/html')).text() };
  });
}
const told = (page) => page.evaluate(() => document.querySelector('[data-sid="main.cited"]')?.textContent ?? '');
const lit = (page) => page.evaluate(() => [...document.querySelectorAll('#main .prose mark')].map((mark) => mark.textContent).join(' '));
/** The page goes there by itself, as soon as it is laid out. `selector`: words, as a drawn group has no box of its own. */
async function inSight(page, selector) {
  const place = () => page.evaluate((wanted) => { const box = document.querySelector(wanted).getBoundingClientRect(); return [Math.round(box.top), Math.round(box.bottom), innerHeight]; }, selector);
  const deadline = Date.now() + 5000;
  let at = await place();
  while ((at[0] < 0 || at[1] > at[2]) && Date.now() < deadline) { await new Promise((done) => setTimeout(done, 50)); at = await place(); }
  check(at[0] >= 0 && at[1] <= at[2], `the message is not in sight: ${at}`);
}
const words = 'en ny bro byggs över ån';

test('a copied passage names source, original and a link that finds it again; one changed byte is told', async (context) => {
  const address = await published(context, paper, 'd/bro/', async (page) => {
    const { text, html } = await copied(page, words);
    equal(text, words, 'the copied text');
    for (const part of [`<blockquote lang="sv">${words}</blockquote>`, 'Motion om en bro', 'rad 123', 'sha256 ']) check(html.includes(part), `no ${part} in ${html}`);
    return decodeURI(/href="[^"]*\/(d\/bro\/\?[^"]*)"/.exec(html)[1]).replaceAll('&amp;', '&');
  });
  check(/\?s=\d+-\d+&c=[0-9a-f]{12}\./.test(address), address);
  await published(context, paper, address, async (page) => {
    equal(await told(page), '', 'what is told of the same text');
    equal(await lit(page), words, 'the lit words');
  });
  await published(context, paper.replace('Ek (V)', 'Ek (S)'), address, async (page) => {
    check((await told(page)).includes('ändrats sedan den citerades'), await told(page));
    check((await told(page)).includes('samma ställe'), await told(page));
    equal(await lit(page), words, 'the lit words');
  });
  await published(context, `Ingress.\n\n${paper}`, address, async (page) => {
    check((await told(page)).includes('ett annat ställe'), await told(page));
    equal(await lit(page), words, 'the lit words');
  });
  await published(context, paper.replace('byggs', 'rivs'), address, async (page) => {
    check((await told(page)).includes('INTE de citerade orden'), await told(page));
    await inSight(page, '[data-sid="main.cited.1"]');
    check((await lit(page)).includes('ny bro rivs'), await lit(page));
  });
  await published(context, '# Brev\n\nSkolmaten ska bli bättre och bussarna gå oftare.\n', address, async (page) => {
    check((await told(page)).includes('finns INTE i handlingen'), await told(page));
    equal(await lit(page), '', 'words that are lit though nothing is like them');
  });
}, { console: 'any' });  // Each site's server ends while the worker may still be keeping that site.

test('an address with a broken hash is told and lights the passage it names', async (context) => {
  await published(context, paper, 'd/bro/?s=20-30&c=%C3%A5', async (page) => {
    check((await page.textContent('#main')).includes('Adressen gick inte att förstå'), 'nothing is told');
  });
});
