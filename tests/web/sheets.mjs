// Contact sheets: every screen in every size of window, light and dark, at one and two device pixels a pixel, to be looked at.
// usage: node tests/web/sheets.mjs OUT [--site DIR] [--only SIZE] [--lang sv|en] [--print]   a PNG for each size and theme; --print: PDFs of a case, a paper, a list
import { mkdirSync, writeFileSync } from 'node:fs';
import { serve } from '../../wasm/setup/serve.mjs';
import { take_option } from '../checkout.mjs';
import { close_all, launchWhole, open, settled } from './support/browser.mjs';

const given = process.argv.slice(2);
const site = take_option(given, '--site', 'build/site'), only = take_option(given, '--only'), lang = take_option(given, '--lang', 'sv'), print = given.includes('--print'), out = given.find((one) => !one.startsWith('--')) ?? 'build/sheets';
const sizes = { phone: { width: 360, height: 800, touch: true }, lying: { width: 844, height: 390, touch: true }, tablet: { width: 768, height: 1024, touch: true },
  desktop: { width: 1280, height: 800 }, wide: { width: 2560, height: 1440 } };
mkdirSync(out, { recursive: true });
const server = await serve(site, 0), browser = await launchWhole();

/** An address of each kind of page that this site has. */
async function addresses() {
  const visit = await open(browser, server.url);
  const found = new Map([['collection', ''], ['papers', 'd/'], ['results', '?q=motion'], ['grouped', '?q=motion&grupp=arende'], ['cases', 'arenden/'], ['people', 'personer/'], ['figures', 'siffror/'], ['relations', 'relationer/'],
    ['timeline', 'tid/'], ['gaps', 'luckor/'], ['desk', 'bord/'], ['about', 'om/'], ['not found', 'd/finns-inte/'], ['nothing', '?q=xyzzyx']]);
  const first = async (name, path, selector) => {
    await visit.go(path);
    const href = await visit.page.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((one) => one.href).find(Boolean), selector);
    if (href) found.set(name, decodeURI(href.slice(server.url.length)));
  };
  await first('paper', 'd/', '#main a[href*="/d/"]');
  await first('case', 'arenden/', '#main tbody a[href*="/a/"]');
  await first('person', 'personer/', '#main a[href*="/person/"]');
  await first('party', 'personer/', '#main a[href*="/parti/"]');
  await first('body', 'personer/', '#main a[href*="/organ/"]');
  await first('meeting', found.get('body') ?? '', '#main a[href*="/mote/"]');
  await first('comparison', 'relationer/?slag=ordalydelse', '#main a[href*="/jamfor/"]');
  await visit.close();
  return found;
}

const places = await addresses();
if (print) {
  const visit = await open(browser, server.url);
  for (const name of ['case', 'paper', 'cases']) {
    if (!places.has(name)) continue;
    await visit.go(places.get(name));
    await visit.page.pdf({ path: `${out}/${name}.pdf`, format: 'A4', printBackground: false, margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
    console.log(`${out}/${name}.pdf`);
  }
}
for (const [size, options] of Object.entries(print ? {} : sizes)) {
  if (only && only !== size) continue;
  for (const dark of [false, true])
    for (const dpr of [1, 2]) {
      const pictures = [], name = `${size}${dark ? '-dark' : ''}${dpr > 1 ? '-2x' : ''}`;
      const visit = await open(browser, server.url, { ...options, dark, dpr, lang: lang === 'en' ? 'en-GB' : 'sv-SE', patience: 10_000 });
      for (const [screen, path] of places) {
        await visit.go(path).catch(() => undefined);
        await settled(visit.page);
        pictures.push([screen, (await visit.page.screenshot({ type: 'jpeg', quality: 70 })).toString('base64')]);
      }
      await visit.close();
      const wide = Math.min(options.width, 640), columns = Math.max(2, Math.floor(2560 / (wide + 16)));
      const context = await browser.newContext({ viewport: { width: columns * (wide + 16) + 16, height: 400 } }), sheet = await context.newPage();
      await sheet.setContent(`<body style="margin:8px;background:#888;font:14px sans-serif;display:grid;grid-template-columns:repeat(${columns},${wide}px);gap:16px">` +
        pictures.map(([screen, bytes]) => `<figure style="margin:0"><figcaption>${screen}</figcaption><img style="width:100%;display:block" src="data:image/jpeg;base64,${bytes}"></figure>`).join(''));
      await sheet.waitForFunction(() => [...document.images].every((one) => one.complete));
      writeFileSync(`${out}/${name}.png`, await sheet.screenshot({ fullPage: true }));
      await context.close();
      console.log(`${out}/${name}.png: ${pictures.length} screens`);
    }
}
await close_all(browser, server);
