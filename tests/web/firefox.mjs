// The walk of a first visit in a second browser: Firefox by WebDriver BiDi, under Xvfb so that it has WebGL.
// usage: node tests/web/firefox.mjs [SITE]   ends with «N passed, N failed, N skipped»
import { full_file } from './support/full_file.mjs';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../wasm/setup/serve.mjs';
import { hostPage, serveHosts } from './support/hosts.mjs';
import { drop_papers, motion } from './support/own_files.mjs';
import { patience } from './support/patience.mjs';
import { host, version_of } from './support/publish.mjs';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const puppeteer = require('puppeteer-core');
const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
if (!executablePath || !existsSync('/usr/bin/Xvfb')) {
  console.log('FAILED  Firefox or Xvfb is not installed: run wasm/setup/setup.sh tests\n0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

const display = ':97';
const screen = spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
await new Promise((done) => setTimeout(done, 1000));
const server = await serve(process.argv[2] ?? 'build/site', 0);
let browser, passed = 0, failed = 0;
const step = async (name, work) => {
  try {
    const said = await work();
    passed++;
    console.log(`ok      ${name}${said ? ` (${said})` : ''}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n        ${String(error.message ?? error).split('\n')[0]}`);
  }
};
const check = (condition, message) => {
  if (!condition) throw new Error(message);
};

try {
  browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: false, env: { ...process.env, DISPLAY: display, MOZ_DISABLE_CONTENT_SANDBOX: '1' } });
  const page = await browser.newPage();
  const errors = [];
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(String(e)));
  await page.setViewport({ width: 1280, height: 800 });
  const until = (name) => page.waitForFunction((n) => document.getElementById('diarium')?.dataset.screen === n, { timeout: patience }, name);
  await step('Firefox: the collection opens', async () => {
    await page.goto(server.url);
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined, { timeout: patience });
    return page.evaluate(() => `mode ${document.getElementById('diarium').dataset.mode}`);
  });
  await step('Firefox: a search finds papers', async () => {
    await page.type('#top input[type=search]', 'vänortsavtal');
    await until('results');
    await page.waitForSelector('#main .result-title a');
  });
  await step('Firefox: a result opens its paper with outline and facts', async () => {
    await page.click('#main .result-title a');
    await until('reader');
    await page.waitForSelector('#main .prose p', { state: 'attached' });
    check((await page.$$('.outline-item')).length >= 2, 'no outline');
    check((await page.$$('.fact')).length >= 3, 'no facts');
  });
  await step('Firefox: a fact leads to its words', async () => {
    const fact = (await page.$$('#right .fact a'))[2];
    await fact.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    await fact.click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('f'), { timeout: patience });
    const seen = await page.evaluate(() => {
      const number = new URL(location.href).searchParams.get('f');
      const box = document.querySelector(`#main .prose [data-facts~="${number}"]`)?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight;
    });
    check(seen, 'its words are not in view');
  });
  await step('Firefox: the address opened again shows the same', async () => {
    const before = await page.$eval('h1', (h) => h.textContent);
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined, { timeout: patience });
    check((await page.$eval('h1', (h) => h.textContent)) === before, 'another paper');
  });
  await step('Firefox: words of a fact are selected from their first letter, and a press on them opens it', async () => {
    await page.goto(`${server.url}d/stockholm-utlatande-taiwan/`);
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined && document.querySelector('#main .prose a.fact-words'), { timeout: patience });
    await page.waitForFunction(() => document.getElementById('diarium').dataset.mode === 'sync', { timeout: 10_000 }).catch(() => {});
    const at = await page.evaluate(() => {
      for (const link of document.querySelectorAll('#main .prose a.fact-words')) {
        const text = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode(), range = document.createRange();
        if (!text || text.length < 6) continue;
        range.setStart(text, 0);
        range.setEnd(text, 5);
        const [box, second] = range.getClientRects();
        if (!second && box.top > 100 && box.bottom < innerHeight - 80) return { x: box.left, y: box.top + box.height / 2, right: box.right, words: text.data.slice(0, 5) };
      }
    });
    await page.mouse.move(at.x + 1, at.y);
    await page.mouse.down();
    for (let i = 1; i <= 8; i++) await page.mouse.move(at.x + 1 + (at.right - at.x) * i / 8, at.y);
    await page.mouse.up();
    const selected = await page.evaluate(() => getSelection().toString().trim());
    check(selected === at.words.trim(), `selected was «${selected}», not «${at.words}»`);
    check(!(await page.evaluate(() => new URL(location.href).searchParams.get('f'))), 'the drag opened the fact');
    await page.mouse.click(at.x + 8, at.y);
    await page.waitForFunction(() => new URL(location.href).searchParams.get('f'), { timeout: patience });
  });
  await step('Firefox: letters that the reader sets apart show as the page', async () => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    await page.waitForFunction(() => document.getElementById('diarium').dataset.mode === 'page', { timeout: patience });
  });
  await step('Firefox: own papers are read, kept, found after a reload, and erased', async () => {
    await page.goto(server.url);
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined, { timeout: patience });
    await page.evaluate(drop_papers, [motion(1), motion(2)]);
    await page.waitForFunction(() => document.querySelector('#own .own-question button'), { timeout: patience });
    await page.evaluate(() => document.querySelector('#own .own-question button').click());
    await page.waitForFunction(() => document.querySelectorAll('#own [data-state=done]').length === 2 && document.querySelectorAll('#own .own-rows button').length === 2, { timeout: patience });
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined, { timeout: patience });
    await page.type('#top input[type=search]', 'Torkel Hedvall');
    await page.waitForFunction(() => document.querySelector('#main .result-title a[href*="egen-"]'), { timeout: patience });
    const where = await page.evaluate(async () => {
      const folder = await (await (await navigator.storage.getDirectory()).getDirectoryHandle('diarium-own')).getDirectoryHandle(encodeURIComponent('/'));
      const names = [];
      for await (const name of folder.keys()) names.push(name);
      return names.length;
    });
    check(where === 5, `${where} files are kept`);
    await page.goto(server.url);
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined, { timeout: patience });
    await page.evaluate(() => document.querySelector('[data-sid="main.own"]').click());
    await page.waitForFunction(() => document.querySelectorAll('#own > div > section:last-child button').length > 0, { timeout: patience });
    await page.evaluate(() => [...document.querySelectorAll('#own > div > section:last-child button')].at(-1).click());
    await page.evaluate(() => document.querySelector('#own .own-question button').click());
    await page.waitForFunction(() => /erased|raderat/.test(document.querySelector('#own .own-live').textContent) && Object.keys(localStorage).every((key) => !key.startsWith('diarium.own')), { timeout: patience });
  });
  await step('Firefox: the one file opens from a disk, asks for nothing, searches, opens, goes back, and a full one reads an own paper', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diarium-'));
    copyFileSync(full_file(), join(folder, 'diarium.html'));
    const url = pathToFileURL(join(folder, 'diarium.html')).href;
    const asked = new Set();
    page.on('request', (request) => asked.add(request.url().split('#')[0]));
    try {
      await page.goto(url);
      await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined, { timeout: patience });
      await page.type('#top input[type=search]', 'vänortsavtal');
      await until('results');
      await page.waitForSelector('#main .result-title a');
      await page.click('#main .result-title a');
      await until('reader');
      await page.waitForSelector('#main .prose p', { state: 'attached' });
      const there = await page.evaluate(() => location.href);
      check(there.startsWith(`${url}#/d/`), `the address is ${there}`);
      await page.evaluate(() => history.back());
      await until('results');
      await page.goto('about:blank');
      await page.goto(there);
      await until('reader');
      await page.waitForSelector('#main .prose p', { state: 'attached' });
      await page.evaluate(drop_papers, [motion(1)]);
      await page.waitForFunction(() => document.querySelectorAll('#own .own-question button').length > 1, { timeout: patience });
      await page.evaluate(() => document.querySelectorAll('#own .own-question button')[1].click());
      await page.waitForFunction(() => document.querySelectorAll('#own [data-state=done]').length === 1 && document.querySelectorAll('#own .own-rows button').length === 1, { timeout: patience });
      const other = [...asked].filter((address) => !/^(data|blob|about):/.test(address) && address !== url);
      check(other.length === 0, `asked for ${other}`);
      return page.evaluate(() => `mode ${document.getElementById('diarium').dataset.mode}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  await step('Firefox: what was visited once opens again when the host is gone', async () => {
    const first = version_of(process.argv[2] ?? 'build/site'), away = await host(first.folder);
    try {
      await page.goto(away.url);
      await page.waitForFunction(() => document.getElementById('foot')?.textContent.includes('Sparad för offline') || document.getElementById('foot')?.textContent.includes('Saved for offline'), { timeout: patience });
      await away.close();
      await page.goto(`${away.url}om/`);
      await until('about');
      await page.type('#top input[type=search]', 'vänortsavtal');
      await until('results');
    } finally {
      await away.close();
      first.drop();
    }
  });
  await step("Firefox: a paper stands in somebody else's page", async () => {
    const own = server.url.slice(0, -1);
    const hosts = await serveHosts({ '/': hostPage(server.url, `<diarium-explorer src="${server.url}" doc="stockholm-motion-taiwan" loading="eager"><a href="${server.url}">Motionen</a></diarium-explorer>`,
      { policy: `default-src 'none'; img-src data:; frame-src ${own}; script-src ${own}` }) });
    try {
      await page.goto(hosts.url);
      await page.waitForFunction(() => document.querySelector('diarium-explorer')?.ready === true, { timeout: patience });
    } finally {
      await hosts.close();
    }
  });
  await step('Firefox: the console has no error', async () => check(errors.length === 0, errors.join(' | ')));
} catch (error) {
  failed++;
  console.log(`FAILED  Firefox did not start: ${String(error.message ?? error).split('\n')[0]}`);
} finally {
  await browser?.close().catch(() => {});
  await server.close();
  screen.kill();
}
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed ? 1 : 0);
