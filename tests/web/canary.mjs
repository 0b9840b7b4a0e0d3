// No byte of a paper is ever executed on the site's origin: papers that would leave a mark if one was, in Chromium and Firefox,
// as copies, as static pages, in the program and in the one file, at hosts that send our headers, only types, or nothing at all.
// usage: node tests/web/canary.mjs [FILTER]   ends with «N passed, N failed, N skipped». Needs build/web and build/shell
// (DIARIUM_COMMAND names another command, DIARIUM_SHELL another shell).
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../wasm/setup/serve.mjs';
import { files_below, own_folder, run_program, shell, under_node } from '../checkout.mjs';
import { open_suite } from '../suite.mjs';
import { launchWhole } from './support/browser.mjs';
import { patience } from './support/patience.mjs';
import { canaries, word_of } from './support/canaries.mjs';
import { report_of } from '../report_of.mjs';

const here = own_folder('canary');

const { test, tell, end } = open_suite({ filter: process.argv[2], most: 60 });

/** A server on a free port of this machine: {url, close}. */
async function listening(answer) {
  const server = http.createServer(answer);
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { url: `http://localhost:${server.address().port}/`, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}
const heard = new Set();
const counter = await listening((request, response) => { heard.add(request.url.slice(1)); response.writeHead(204).end(); });

// The papers, the site, and what is in it.
const papers = path.join(here, 'papers'), site = path.join(here, 'site'), all = canaries(counter.url);
for (const { name, bytes } of all) {
  fs.mkdirSync(path.join(papers, path.dirname(name)), { recursive: true });
  fs.writeFileSync(path.join(papers, name), bytes);
}
const program = process.env.DIARIUM_COMMAND ? [process.env.DIARIUM_COMMAND] : under_node;
const made = run_program(program, ['site', papers, '-o', site, '--shell', shell]);
if (!fs.existsSync(path.join(site, 'index.html'))) {
  tell(false, `a site is made: ${made.stderr}`);
  end();
}
const copies = files_below(path.join(site, 'original')), ids = fs.readdirSync(path.join(site, 'd')).filter((name) => name !== 'index.html').sort();
/** The canary that a page is of, by the word in its text: above it stands the case, which may be named by another paper. */
const text_of = (page) => page.slice(page.indexOf('<article'));
const id_of = new Map(ids.map((id) => [id, /kanarie(k\d+x)/.exec(text_of(fs.readFileSync(path.join(site, 'd', id, 'index.html'), 'utf8')))?.[1]]));

await test('every canary is a paper with a page and a copy, under a name that no browser opens as a page; what is no paper is not copied', () => {
  const read = new Set(id_of.values()), harmless = /^[a-z0-9-]+(?:\.[a-z0-9]+)*\.(?:pdf|docx|odt|txt)$/;
  const bytes = copies.map((name) => fs.readFileSync(path.join(site, 'original', name)).toString('latin1'));
  return [...all.filter(({ paper, id }) => paper !== read.has(id)).map(({ name, paper }) => `${name} is ${paper ? 'not read' : 'a paper'}: ${report_of(site).split('\n').find((line) => line.includes(name)) ?? ''}`),
    ...copies.filter((name) => !harmless.test(name)).map((name) => `original/${name}`), ...(copies.length === ids.length ? [] : [`${copies.length} copies of ${ids.length} papers`]),
    ...copies.filter((name, i) => name.endsWith('.pdf') !== bytes[i].startsWith('%PDF-') || /\.(docx|odt)$/.test(name) && !/^(PK|\xEF\xBB\xBF<)/.test(bytes[i])).map((name) => `original/${name} is something else`),
    ...ids.filter((id) => id.startsWith('egen')).map((id) => `d/${id}/ is the address of a reader's own paper`)];
});
await test('a page leads to its copy by a link that saves it, a PDF by one that opens it', () => ids.flatMap((id) => {
  const page = fs.readFileSync(path.join(site, 'd', id, 'index.html'), 'utf8');
  const [, name, more] = /<a href="\.\.\/\.\.\/original\/([^"]*)"([^>]*)>/.exec(page) ?? [];
  return name && copies.includes(name) && more.includes(`download="${name}"`) === !name.endsWith('.pdf') ? [] : [`d/${id}/ leads to ${name}${more}`];
}));
await test('build.json and the rules for hosts name the copies as they are', () => {
  const listed = JSON.parse(fs.readFileSync(path.join(site, 'build.json'), 'utf8')).files.map(({ url }) => url).filter((url) => url.startsWith('original/'));
  const rules = fs.readFileSync(path.join(site, '_headers'), 'utf8'), apache = fs.readFileSync(path.join(site, '.htaccess'), 'utf8');
  return [...(listed.join() === copies.map((name) => `original/${name}`).join() ? [] : ['build.json lists others']), ...(/^\/original\/\*\n {2}Content-Security-Policy: default-src 'none'; sandbox\n/m.test(rules) ? [] : ['_headers has no policy']),
    ...(/^\/original\/\*\.txt\n {2}Content-Disposition: attachment$/m.test(rules) && !/original\/\*\.pdf/.test(rules) ? [] : ['_headers does not save']), ...(apache.includes("\"default-src 'none'; sandbox\" env=diarium_copy") ? [] : ['.htaccess has no policy'])];
});

// A page of each origin that shows all copies and sings itself, so that silence means something.
const control = 'control.html', frames = 'frames.html';
const sing = (id) => `localStorage.setItem('canary-${id}',1);new Image().src='${counter.url}${id}'`;
fs.writeFileSync(path.join(site, control), `<!doctype html><meta charset="utf-8"><title>x</title><script>${sing('control')}</script>`);
fs.writeFileSync(path.join(site, frames), '<!doctype html><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">');
const own = [control, frames];
const types = { '.html': 'text/html', '.htm': 'text/html', '.xhtml': 'application/xhtml+xml', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.txt': 'text/plain', '.pdf': 'application/pdf',
  '.xml': 'text/xml', '.svg': 'image/svg+xml', '.md': 'text/markdown', '.mht': 'multipart/related', '.mhtml': 'multipart/related', '.eml': 'message/rfc822' };
/** A host that sends types by endings, or none, and no other header. An ending without a type has none, as at Apache. */
const bare = (typed) => listening((request, response) => {
  const url = decodeURIComponent(request.url.split('?')[0].slice(1)), file = path.join(site, url.endsWith('/') || url === '' ? `${url}index.html` : url);
  if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) return void response.writeHead(404).end();
  const type = own.includes(url) ? 'text/html' : typed ? types[path.extname(file)] : undefined;
  response.writeHead(200, type ? { 'Content-Type': type } : {}).end(fs.readFileSync(file));
});
const ours = await serve(site, 0);
/** Ours, but for the two pages of this test, which need scripts of their own. */
const with_headers = await listening(async (request, response) => {
  if (own.includes(request.url.slice(1))) return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(fs.readFileSync(path.join(site, request.url)));
  const answer = await fetch(ours.url + request.url.slice(1), { redirect: 'manual' });
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
});
const hosts = { 'our headers': with_headers, 'types alone': await bare(true), 'no header at all': await bare(false) };

/** Runs in a page: shows one address after the other in a frame of this origin. What loads is looked at; what does not (a
 *  download) has its time while a page that must sing loads twice. Says which frames hold an element of a canary. */
async function show({ addresses, last }) {
  const frame = (address) => {
    const one = document.createElement('iframe');
    const loaded = new Promise((done) => { one.addEventListener('load', done); });
    one.src = address;
    document.body.append(one);
    return { one, loaded };
  };
  const found = [];
  for (const address of addresses) {
    const { one } = frame(address);
    for (let round = 0; round < 2; round++) {
      const must = frame(last);
      await must.loaded;
      must.one.remove();
    }
    let inside = null;
    try {
      inside = one.contentDocument;
    } catch { /* Of another origin: sealed. */ }
    if (inside?.querySelector('.canary') || inside?.title?.startsWith('canary')) found.push(address);
    one.remove();
  }
  return found;
}
/** Runs in a page: the marks that are left on its origin, taken away. */
const marks = () => {
  const all_ = Object.keys(localStorage).filter((key) => key.startsWith('canary-')).map((key) => key.slice('canary-'.length));
  localStorage.clear();
  return all_;
};
/** Those that sang since the last time, without the page that must. `must`: it has to have. */
function sang(kept, must) {
  const all_ = new Set([...heard, ...kept]);
  heard.clear();
  if (must && !all_.delete('control')) return ['the page that must sing is silent'];
  all_.delete('favicon.ico');
  return [...all_].map((id) => `${all.find((one) => one.id === id)?.name ?? id} sings`);
}

/** Every way in which a reader meets papers, in one browser. `browser.page()`: a new page with goto(), evaluate(), close(). */
async function listen(name, browser) {
  for (const [host, { url }] of Object.entries(hosts)) {
    await test(`${name}, ${host}: no copy of a paper runs`, async () => {
      const page = await browser.page();
      await page.goto(url + frames);
      const addresses = copies.map((one) => `${url}original/${one}`);
      const found = await page.evaluate(show, { addresses, last: url + control });
      const wrong = sang(await page.evaluate(marks), true);
      await page.close();
      return [...wrong, ...found.map((one) => `${one.slice(url.length)} is a document of the site`)];
    });
  }
  const untyped = hosts['no header at all'].url;
  await test(`${name}, no header at all: no copy runs in a window of its own`, async () => {
    const wrong = [], page = await browser.page();
    for (const copy of copies.filter((one) => !/\.(pdf|docx|odt)$/.test(one))) {
      await page.goto(`${untyped}original/${copy}`, { timeout: 5000 }).catch(() => {});
      if ((await page.title().catch(() => '')).startsWith('canary')) wrong.push(`original/${copy} names its window`);
    }
    await page.goto(untyped + control);
    wrong.push(...sang(await page.evaluate(marks), true));
    await page.close();
    return wrong;
  });
  await test(`${name}, no header at all: no static page has an element of a paper`, async () => {
    const page = await browser.page();
    await page.goto(untyped + frames);
    const found = await page.evaluate(show, { addresses: ids.map((id) => `${untyped}d/${id}/`), last: untyped + control });
    const wrong = sang(await page.evaluate(marks), true);
    await page.close();
    return [...wrong, ...found.map((one) => `${one.slice(untyped.length)} holds a canary`)];
  });
  for (const [what, start, address] of [['the program', with_headers.url, (id) => `${with_headers.url}d/${id}/`], ['the one file', pathToFileURL(path.join(site, 'diarium.html')).href, (id) => `#/d/${id}/`]])
    await test(`${name}: ${what} shows every paper, and none sings`, async () => {
      const page = await browser.page(), wrong = [];
      await page.goto(start);
      await browser.until(page, () => document.documentElement.dataset.ready !== undefined);
      for (const [id, canary] of id_of) {
        await page.evaluate((to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }, address(id));
        await browser.until(page, (word) => document.querySelector('#main')?.textContent.includes(word), word_of(canary));
        if (await page.evaluate(() => document.querySelector('.canary') !== null || document.title.startsWith('canary'))) wrong.push(`d/${id}/ holds a canary`);
      }
      wrong.push(...sang(await page.evaluate(marks), false));
      await page.close();
      return wrong;
    });
}

const chromium = await launchWhole('none'), context = await chromium.newContext({ acceptDownloads: true });
await listen('Chromium', { page: () => context.newPage(), until: (page, question, word) => page.waitForFunction(question, word, { timeout: patience }) });
await chromium.close();

const firefox_path = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(fs.existsSync);
if (firefox_path) {
  const puppeteer = createRequire(new URL('../../web/package.json', import.meta.url))('puppeteer-core');
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath: firefox_path, headless: true, env: { ...process.env, MOZ_DISABLE_CONTENT_SANDBOX: '1' }, protocolTimeout: patience,
    extraPrefsFirefox: { 'browser.download.useDownloadDir': true, 'browser.download.folderList': 2, 'browser.download.dir': path.join(here, 'saved'), 'browser.download.always_ask_before_handling_new_types': false } });
  await listen('Firefox', { page: () => firefox.newPage(), until: (page, question, word) => page.waitForFunction(question, { timeout: patience }, word) });
  await firefox.close();
} else {
  tell(false, 'Firefox is not installed: run wasm/setup/setup.sh tests');
}
for (const server of [counter, ours, ...Object.values(hosts)]) await server.close();
end();
