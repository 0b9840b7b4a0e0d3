// The examples for pages, in a browser, from a server without special headers, under the policies that they state.
import fs from 'node:fs';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { close_all, launch } from '../web/support/browser.mjs';
import { check, equal, examples, folder, pack, site, test } from './support.mjs';

export async function test_browser({ Diarium, place }) {
  const host = path.join(folder, 'host');
  fs.cpSync(place, path.join(host, 'diarium'), { recursive: true });
  fs.copyFileSync(pack, path.join(host, 'collection.dia'));
  for (const [name, words] of Object.entries(examples())) fs.writeFileSync(path.join(host, name), words);
  const has_element = fs.existsSync(path.join(place, 'diarium-explorer.js')), has_site = fs.existsSync(path.join(site, 'index.html'));
  if (has_site) fs.cpSync(site, path.join(host, 'site'), { recursive: true });
  const explorer = await Diarium.createExplorer({ pack });
  const server = await serve(host, 0);
  const browser = await launch();
  /** A page at an address, with what its console said. */
  const open = async name => {
    const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
    const said = [];
    // The embedded site lies on the host's own origin here, on which Chromium remarks.
    page.on('console', message => ['error', 'warning'].includes(message.type()) && !/allow-same-origin/.test(message.text()) && said.push(message.text()));
    page.on('pageerror', error => said.push(String(error)));
    await page.goto(server.url + name);
    return { page, said };
  };

  await test('the example page searches without any interface of ours, under its strict policy', async () => {
    const { page, said } = await open('page.html');
    await page.locator('#results li').first().waitFor();
    const titles = () => page.locator('#results a').evaluateAll(links => links.map(({ textContent, pathname }) => [textContent, pathname]));
    const expected = query => explorer.search(query).results.map(({ title, url }) => [title, `/${url}`]);
    equal(await titles(), expected('taiwan'), 'results');
    await page.locator('#query').fill('bänkar');
    equal(await titles(), expected('bänkar'), 'results of another query');
    equal(said, [], 'the console says');
    await page.context().close();
  });

  await test('the example article quotes a passage by the classic script, under its strict policy', async () => {
    const { page, said } = await open('article.html');
    await page.locator('#source:not(:empty)').waitFor();
    const [found] = explorer.search('taiwan', { limit: 1 }).results;
    check((await page.locator('#quote').textContent()).toLowerCase().includes('taiwan'), 'the quotation has not the word');
    check((await page.locator('#source').textContent()).includes(found.title), 'the source has not the title');
    equal(said.filter(words => has_element || !/404|MIME/.test(words)), [], 'the console says');
    await page.context().close();
  });

  await test('the example article embeds the explorer by its element', async () => {
    if (!has_element) return { skip: 'diarium-explorer.js is not built: build/shell has none' };
    if (!has_site) return { skip: 'build/site is not there' };
    const { page, said } = await open('article.html');
    const element = page.locator('diarium-explorer');
    await element.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => customElements.get('diarium-explorer'));
    for (let tries = 0; page.frames().length < 2 && tries < 100; tries++) await page.waitForTimeout(100);
    const [, frame] = page.frames();
    check(frame, 'there is no frame');
    await frame.waitForLoadState();
    check(frame.url().startsWith(`${server.url}site/`), frame.url());
    equal(said, [], 'the console says');
    await page.context().close();
  });

  await test('the module works in a worker, and the classic script in a worker of its kind', async () => {
    fs.writeFileSync(path.join(host, 'worker.mjs'), `import { createExplorer } from './diarium/diarium.mjs';
      createExplorer({ pack: 'collection.dia' }).then(explorer => postMessage(explorer.search('taiwan').papers), error => postMessage(String(error)));`);
    fs.writeFileSync(path.join(host, 'worker.js'), `importScripts('diarium/diarium.global.js');
      Diarium.createExplorer({ pack: 'collection.dia', wasm: 'diarium/diarium-core.wasm' }).then(explorer => postMessage(explorer.search('taiwan').papers), error => postMessage(String(error)));`);
    fs.writeFileSync(path.join(host, 'blank.html'), `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; worker-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"><title>.</title>`);
    const { page } = await open('blank.html');
    const asked = (address, type) => page.evaluate(([at, kind]) => new Promise(done => {
      const worker = new Worker(at, { type: kind });
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = ({ message }) => done(message ?? 'error');
    }), [address, type]);
    const expected = explorer.search('taiwan').papers;
    equal([await asked('worker.mjs', 'module'), await asked('worker.js', 'classic')], [expected, expected], 'papers');
    await page.context().close();
  });

  await test('a page whose policy forbids WebAssembly, and a pack that is not there, are told as what they are', async () => {
    fs.writeFileSync(path.join(host, 'strict.html'), `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'"><title>.</title><script src="diarium/diarium.global.js"></script>`);
    const code = (page, name) => page.evaluate(at => Diarium.createExplorer({ pack: at }).then(() => 'opened', error => `${error.name} ${error.code}`), name);
    const { page } = await open('strict.html');
    equal(await code(page, 'collection.dia'), 'DiariumError no_program', 'without wasm-unsafe-eval');
    const { page: other } = await open('article.html');
    await other.waitForFunction(() => typeof Diarium === 'object');
    equal([await code(other, 'nowhere.dia'), await code(other, 'article.html')], ['DiariumError no_pack', 'DiariumError bad_format'], 'no pack');
    await page.context().close();
    await other.context().close();
  });

  await close_all(browser, server);
  explorer.close();
}
