// Kept on the reader's machine: one version, whole or not at all; a new one waits its turn; whoever publishes can end it.
import fs from 'node:fs';
import path from 'node:path';
import { check, equal, test } from './support/suite.mjs';
import { arrive, ready, reload } from './support/own_page.mjs';
import { heavier, hosted, in_pieces, site } from './support/publish.mjs';

const foot = (page) => page.locator('#foot').textContent();
const says = (page, words) => page.waitForFunction((w) => document.getElementById('foot')?.textContent.includes(w), words);
const cached = (page) => page.evaluate(async () => (await caches.keys()).sort());
/** Asks until the answer is true: a page that is asked by waitForFunction does not wait for a Promise. */
async function until(page, question) {
  for (let i = 0; i < 50; i++) {
    if (await page.evaluate(question)) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`never true: ${question}`);
}
const workers = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const update = (page) => page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });
const press = (page, name) => page.locator(`[data-sid="foot.offline.${name}"]`).evaluate((button) => button.click());

/** A visit to a fresh copy of the site on its own host, as hosted() has it. `settle` visits it and reads the page again from what was kept then. */
function kept(name, run, change, options = {}) {
  test(name, (visit) => hosted(visit, (given) => run({ ...given, async settle() {
    await given.go();
    await says(visit.page, 'Sparad för offline');
    await visit.page.reload();
    await ready(visit.page);
  } }), change), { keep: true, console: 'any', ...options });
}
/** Another version of the site: its skeleton page says so. */
const renamed = (title) => (folder) => {
  const file = path.join(folder, 'skal.html');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('<html ', `<html data-edition="${title}" `));
};
const edition = (page) => page.evaluate(() => document.documentElement.dataset.edition ?? 'first');

kept('after one visit the page works with the network off: reload, search, a link deep into it', async ({ page, context, go, server }) => {
  await go();
  await says(page, 'Sparad för offline');
  await context.setOffline(true);
  await server.close();
  await reload(page);
  await says(page, 'Du är offline');
  await page.locator('#top input[type=search]').fill('vänortsavtal');
  await page.waitForSelector('#main .result-title a', { state: 'attached' });
  const link = await page.locator('#main .result-title a').first().getAttribute('href');
  const other = await context.newPage();
  await arrive(other, new URL(link, page.url()).href);
  check(await other.locator('h1').count() === 1 && await other.locator('#main .prose p').count() > 3, 'the paper is not there');
  equal(other.url().startsWith(server.url), true, 'its address');
  const slashless = await context.newPage();
  await arrive(slashless, `${server.url}om`);
  equal(slashless.url(), `${server.url}om/`, 'an address without its slash');
});

/** The page's program: what reads files is a module of its own, which the copy may lack. */
const program = /^diarium-[0-9a-f]{8}\.wasm$/;
kept('a version with a missing file changes nothing: the one before stays', async ({ page, go, server, publish, folder }) => {
  await go();
  await says(page, 'Sparad för offline');
  const before = await cached(page);
  const next = publish(renamed('second'));
  fs.rmSync(path.join(next.folder, fs.readdirSync(next.folder).find((name) => program.test(name))));
  const ended = await page.evaluate(async (source) => {
    const registration = await navigator.serviceWorker.getRegistration();
    await caches.open('somebody-else');
    const [kept] = (await caches.keys()).filter((name) => name.startsWith('diarium-'));
    await (await caches.open(kept)).delete(new URL((await (await fetch('build.json')).json()).files.find(({ url }) => new RegExp(source).test(url)).url, location.href).href);
    const worker = await registration.update().then(() => registration.installing);
    return worker === null ? 'redundant' : new Promise((done) => worker.addEventListener('statechange', () => done(worker.state)));
  }, program.source);
  equal(ended, 'redundant', 'the new worker');
  equal((await cached(page)).filter((name) => name !== 'somebody-else'), before, 'the caches');
  server.folder = folder;
  await reload(page);
  equal(await edition(page), 'first', 'the version after a reload');
});

kept('a new version waits, says so, and takes over when the reader says so', async ({ page, context, go, publish, settle }) => {
  await settle();
  publish(renamed('second'));
  await update(page);
  await says(page, 'Ny version finns');
  const other = await go('om/', await context.newPage());
  equal(await edition(other), 'first', 'a page opened while the new version waits');
  await says(other, 'Ny version finns');
  await Promise.all([page.waitForEvent('load'), press(page, 'reload')]);
  await ready(page);
  equal(await edition(page), 'second', 'the page after «Ladda om»');
  equal(await edition(other), 'first', 'the other page');
  await other.close();
  await reload(page);
  await until(page, async () => (await caches.keys()).length === 1);
});

/** The sums of papers that the version is said to have. */
const papers = (...sums) => (folder) => fs.writeFileSync(path.join(folder, 'sums.txt'), sums.map((sum) => `${sum}\n`).join(''));

kept('a version with a paper that was withdrawn ends at once in every window, whatever is open', async ({ page, context, go, publish, settle }) => {
  await settle();
  const other = await go('om/', await context.newPage());
  publish((folder) => { renamed('second')(folder), papers('0a0a0a0a', '0c0c0c0c')(folder); });
  await update(page);
  for (const one of [page, other]) {
    await one.waitForFunction(() => document.documentElement.dataset.edition === 'second' && document.documentElement.dataset.ready !== undefined);
    equal(new URL(one.url()).pathname.endsWith('/om/'), one === other, 'the address is what it was');
  }
  equal((await cached(page)).length, 1, 'copies that are left');
}, papers('0a0a0a0a', '0b0b0b0b'));

kept('a version to which papers only came keeps nobody from reading on', async ({ page, publish, settle }) => {
  await settle();
  publish((folder) => { renamed('second')(folder), papers('0a0a0a0a', '0b0b0b0b', '0c0c0c0c')(folder); });
  await update(page);
  await says(page, 'Ny version finns');
  equal(await edition(page), 'first', 'the version that is read');
  equal((await cached(page)).length, 2, 'copies');
}, papers('0a0a0a0a', '0b0b0b0b'));

kept('when all tabs are closed the new version is there', async ({ page, context, go, publish, settle }) => {
  await settle();
  publish(renamed('second'));
  await update(page);
  await says(page, 'Ny version finns');
  await page.close();
  const later = await context.newPage();
  for (let i = 0; i < 20 && await go('', later).then(() => edition(later)) === 'first'; i++) {
    await later.goto('about:blank');
    await new Promise((done) => setTimeout(done, 250));
  }
  equal(await edition(later), 'second', 'the page opened later');
});

for (const [name, end] of [
  ['a list of files that says so ends the copies', (server) => { server.answer = (file) => (file === 'build.json' ? { type: 'application/json', body: '{"offline":false}' } : null); }],
  ['a list of files that is gone ends the copies', (server) => { server.answer = (file) => (file === 'build.json' ? { status: 410 } : null); }],
  ['another worker in its place ends the copies', (server) => {
    const script = 'addEventListener("install", () => skipWaiting()); addEventListener("activate", (event) => event.waitUntil((async () => {' +
      'for (const name of await caches.keys()) if (name.startsWith("diarium-")) await caches.delete(name); await registration.unregister(); })()));';
    server.answer = (file) => (file === 'sw.js' ? { type: 'text/javascript', body: script } : null);
  }],
]) kept(name, async ({ page, go, server }) => {
  await go();
  await says(page, 'Sparad för offline');
  await page.evaluate(() => caches.open('somebody-else'));
  end(server);
  await page.evaluate(() => localStorage.setItem(`diarium.offline:${new URL('.', location.href).pathname}`, 'off'));
  await page.reload();
  await until(page, async () => (await caches.keys()).join() === 'somebody-else' && (await navigator.serviceWorker.getRegistrations()).length === 0);
  await page.goto('about:blank');  // The browser lets go of a worker when nothing of it is open.
  await new Promise((done) => setTimeout(done, 500));
  await arrive(page, server.url);
  equal(await workers(page), 0, 'workers after the end');
}, undefined, { whole: !name.includes('says so') });

kept('a browser that gives no room says so, and the page works', async ({ page, context, go, server }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 200000 });
  await go();
  await says(page, 'Kunde inte sparas för offline');
  equal(await cached(page), [], 'what is left behind');
  await page.locator('#top input[type=search]').fill('motion');
  await page.waitForSelector('#main .result-title a', { state: 'attached' });
});

kept('a browser without storage says nothing, and the page works', async ({ page, context, go }) => {
  await context.addInitScript(() => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError')); });
  await go();
  await says(page, 'Kunde inte sparas för offline');
  equal(await cached(page), [], 'what is left behind');
});

kept('a half-written copy is not used, and is made whole', async ({ page, go, server }) => {
  await go();
  await says(page, 'Sparad för offline');
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    await (await caches.open(name)).delete(new URL('build.json', location.href).href);
  });
  await reload(page);
  await until(page, async () => await caches.match(new URL('build.json', location.href).href) !== undefined);
  await server.close();
  await reload(page);
});

kept('a file that the copy has lost is fetched again, and believed only if it is the same', async ({ page, server, settle }) => {
  await settle();
  const lose = () => page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await caches.open(name)).delete(new URL('collection.dia', location.href).href);
  });
  await lose();
  await reload(page);
  await lose();
  server.answer = (file) => (file === 'collection.dia' ? { type: 'text/html', body: '<!doctype html><title>hem</title>' } : null);
  await page.reload();
  await page.waitForSelector('#start[role=alert]');
  check((await page.locator('#start').textContent()).length > 10, 'no words');
});

/** What a script on this origin could do: puts words of its own before kept files, and, if told so, their sums into the kept list.
 *  `where` picks the files by their addresses. The worker is stopped afterwards, so that another life of it answers next. */
async function poison(page, where, lists = false) {
  const names = await page.evaluate(async ([pattern, listed]) => {
    const sum = async (bytes) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const [name] = await caches.keys(), cache = await caches.open(name), done = [];
    const address = new URL('build.json', location.href).href, list = await (await cache.match(address)).json();
    for (const file of list.files.filter(({ url }) => new RegExp(pattern).test(url))) {
      const before = await cache.match(new URL(file.url, address).href);
      if (!before) continue;
      const mark = { js: 'globalThis.canary = 1;', css: ':root{--canary:1}', html: '<!doctype html><script>canary = 1</script>' }[file.url.split('.').at(-1)] ?? 'canary';
      const bytes = await new Blob([mark, await before.blob()]).arrayBuffer();
      Object.assign(file, { sha256: await sum(bytes), size: bytes.byteLength });
      await cache.put(before.url || new URL(file.url, address).href, new Response(bytes, { headers: before.headers }));
      done.push(file.url);
    }
    if (listed) await cache.put(address, new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }));
    return done;
  }, [where, lists]);
  check(names.length > 0, `nothing kept is called ${where}`);
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  return names;
}
const sung = (page) => page.evaluate(() => globalThis.canary ?? null);
/** The kept files whose bytes are not those of the published folder. */
const changed = (page, folder) => page.evaluate(async (wanted) => {
  const sum = async (bytes) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const [name] = await caches.keys(), wrong = [];
  for (const { url, sha256 } of wanted) {
    const kept = name && await (await caches.open(name)).match(new URL(url, location.href).href);
    if (kept && await sum(await kept.arrayBuffer()) !== sha256) wrong.push(url);
  }
  return wrong;
}, JSON.parse(fs.readFileSync(path.join(folder, 'build.json'), 'utf8')).files);

for (const [what, where, lists] of [['a program file', '^diarium-[0-9a-f]{8}\\.js$', false], ['the page of all addresses', '^skal\\.html$', false],
  ['every file', '.', false], ['every file and the list of their sums', '.', true]])
  kept(`a changed copy is never served: ${what}`, async ({ page, server, folder, settle }) => {
    await settle();
    await poison(page, where, lists);
    await reload(page);
    equal(await sung(page), null, 'what the changed copy did');
    await until(page, async () => await caches.match(new URL('build.json', location.href).href) !== undefined);
    // What nobody has asked for yet may still be changed; who asks for it mends it.
    await page.evaluate((files) => Promise.all(files.map((file) => fetch(file).then((answer) => answer.arrayBuffer()))), await changed(page, folder));
    equal(await changed(page, folder), [], 'what is still changed in the cache');
    await server.close();
    await reload(page);
    equal(await sung(page), null, 'what the changed copy did');
  }, undefined, { whole: what !== 'every file and the list of their sums' });

kept('a changed copy without a host is told, not served', async ({ page, server, settle }) => {
  await settle();
  await poison(page, '\\.wasm$');
  await server.close();
  await page.reload();
  await page.waitForSelector('#start[role=alert]');
  check((await page.locator('#start').textContent()).length > 10, 'no words');
});

kept('a host that answers everything with its front page gets nothing kept', async ({ page, go, server, folder }) => {
  const front = fs.readFileSync(path.join(folder, 'index.html'));
  server.answer = (file) => (fs.existsSync(path.join(folder, file)) && !/(^sw\.js|-maskable\.png)$/.test(file) ? null
    : file === 'sw.js' ? null : { type: 'text/html', body: front });
  fs.rmSync(path.join(folder, 'icon-maskable.png'));
  await go();
  await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0);
  check(!(await foot(page)).includes('Sparad'), 'it says that it is kept');
});

kept('a large collection is kept when the reader says so, can be cancelled, and taken away', async ({ page, go, server }) => {
  await go();
  await says(page, 'Spara för offline (');
  equal(await workers(page), 0, 'workers before the reader has said so');
  // The fonts come when the reader has had the time to think again, however slow the machine is.
  let release;
  const thought = new Promise((done) => { release = done; });
  server.answer = async (file) => { if (/\.ttf$/.test(file)) await thought; return null; };
  await press(page, 'save');
  await says(page, 'Sparar för offline');
  await press(page, 'cancel');
  await says(page, 'Spara för offline (');
  release();
  equal(await cached(page), [], 'what is left behind');
  server.answer = () => null;
  await press(page, 'save');
  await says(page, 'Sparad för offline');
  await reload(page);
  await says(page, 'Sparad för offline');
  await arrive(page, `${server.url}om/`);
  await page.locator('[data-sid="main.offline.forget"]').evaluate((button) => button.click());
  await says(page, 'Spara för offline');
  equal([await cached(page), await workers(page)], [[], 0], 'what is left behind');
}, (folder) => heavier(folder, 9_000_000));

kept('a page in somebody else\'s frame keeps nothing, and is never answered from a copy', async ({ page, go, server, context }) => {
  await go('?inbaddad=1');
  await page.waitForTimeout(1500);
  equal([await workers(page), await cached(page)], [0, []], 'kept from an embedded page');
  await go('');
  await says(page, 'Sparad för offline');
  const framed = await context.newPage();
  server.asked.length = 0;
  await go('?inbaddad=1', framed);
  check(server.asked.includes('collection.dia') && server.asked.includes(''), `asked were only ${server.asked}`);
});

kept('the worker leaves alone what is not its own: other folders, files for download, other methods', async ({ page, server, settle }) => {
  await settle();
  server.answer = (file) => (/^annat\/|^original\//.test(file) ? { type: 'text/html', body: '<h1>annan</h1>' } : null);
  for (const address of ['annat/', 'original/x.pdf', 'annat/index.html']) {
    await page.goto(server.url + address);
    equal(await page.locator('h1').textContent(), 'annan', address);
  }
  await page.goto(`${server.url}licenser.txt`);
  check((await page.content()).includes('zstd'), 'the licences');
  server.asked.length = 0;
  await page.evaluate(() => fetch('collection.dia', { headers: { Range: 'bytes=0-1,4-5' } }));
  check(server.asked.includes('collection.dia'), 'a request for several parts was answered from the copy');
});

kept('a collection in pieces opens, and works offline', async ({ page, context, go, server }) => {
  await go();
  await says(page, 'Sparad för offline');
  await context.setOffline(true);
  await server.close();
  await reload(page);
  await page.locator('#top input[type=search]').fill('motion');
  await page.waitForSelector('#main .result-title a', { state: 'attached' });
}, (folder) => { in_pieces(folder, 10_000); });

for (const [name, spoil, words] of [
  ['a piece that is missing', (file) => fs.rmSync(file), 'kunde inte hämtas'],
  ['a piece with one changed byte', (file) => { const bytes = fs.readFileSync(file); bytes[5] ^= 1; fs.writeFileSync(file, bytes); }, 'skadad'],
]) kept(`${name} is told in words, and the page can still be read`, async ({ page, server, folder }) => {
  spoil(path.join(folder, fs.readdirSync(folder).find((file) => file.endsWith('-1.part'))));
  await page.goto(server.url);
  await page.waitForSelector('#start[role=alert]');
  check((await page.locator('#start').textContent()).includes(words), await page.locator('#start').textContent());
  check(await page.locator('#prerender h1').count() === 1, 'the prerendered page is gone');
}, (folder) => { in_pieces(folder, 10_000); });

test('the site says what it is when it is installed', async ({ page, go, base }) => {
  await go('');
  const manifest = await page.evaluate(async () => (await fetch(document.querySelector('link[rel=manifest]').href)).json());
  equal([manifest.start_url, manifest.scope, manifest.display, typeof manifest.name], ['.', '.', 'standalone', 'string'], 'the manifest');
  for (const { src, sizes } of manifest.icons.filter((icon) => icon.type === 'image/png')) {
    const size = await page.evaluate(async (url) => {
      const picture = await createImageBitmap(await (await fetch(url)).blob());
      return `${picture.width}x${picture.height}`;
    }, base + src);
    equal(size, sizes, src);
  }
  equal(new Set(manifest.icons.map(({ purpose }) => purpose)).size, 2, 'purposes of icons');
});

test('the worker of the built site names the version of its list', async () => {
  if (!fs.existsSync(path.join(site(), 'build.json'))) return { skip: 'the site has no build.json' };
  const { version } = JSON.parse(fs.readFileSync(path.join(site(), 'build.json'), 'utf8'));
  check(fs.readFileSync(path.join(site(), 'sw.js'), 'utf8').includes(version), 'sw.js has another version');
});
