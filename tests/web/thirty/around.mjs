// Rows 15 to 30: fingers, small windows, colours, other pages, no network, own papers, and what the screens owe.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canaries } from '../support/canaries.mjs';
import { full_file } from '../support/full_file.mjs';
import { hostPage, serveHosts } from '../support/hosts.mjs';
import { drop_papers, motion } from '../support/own_files.mjs';
import { pdf_of } from '../../measure/ocr_pages.mjs';
import { host, version_of } from '../support/publish.mjs';
import { scanned } from '../support/scanned.mjs';
import { as_page, at_screen, check, drawn, still, usable } from './browsers.mjs';
import { paper, screens } from './reading.mjs';

const field = '#top input[type=search]';
const results = (page) => page.waitForFunction(() => document.querySelector('#main .result-title a'));
const too_wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const no_webgl = () => {
  for (const kind of [HTMLCanvasElement, OffscreenCanvas]) {
    const own = kind.prototype.getContext;
    kind.prototype.getContext = function (type, ...rest) { return /webgl/.test(type) ? null : own.call(this, type, ...rest); };
  }
};

export const around = [
  { number: 15, title: 'Touch', tried: 'with a coarse pointer the page takes over; what a finger presses is 44 px high; lists scroll as the browser scrolls', run: async ({ page: open }) => {
    const page = await open('?q=motion', { manner: 'touch', width: 820, height: 1100 });
    check(await page.evaluate(() => matchMedia('(pointer: coarse)').matches), 'the browser has no coarse pointer here');
    await as_page(page);
    await results(page);
    const low = await page.evaluate(() => [...document.querySelectorAll('#diarium :is(a, button, label, summary, input)')].filter((one) => {
      const box = one.getBoundingClientRect(), around = getComputedStyle(one, '::after').position === 'absolute';  // The row around it is pressed.
      return box.height > 0 && !around && getComputedStyle(one).display !== 'inline' && !one.closest('.prose, .skip, [hidden], .strip') && !one.matches('input[type=checkbox]') && box.height < 43.5;
    }).map((one) => ({ sid: one.dataset.sid ?? one.className, high: one.getBoundingClientRect().height })));
    check(low.length === 0, `${low.length} lower: ${JSON.stringify(low[0])}`);
    check(await page.evaluate(() => { const one = document.scrollingElement, from = one.scrollTop, main = document.getElementById('main'); one.scrollTop = 200; main.scrollTop = 200; return one.scrollTop > from || main.scrollTop > 0; }), 'nothing scrolls');
  } },
  { number: 16, title: 'Reflow', tried: 'each screen 320 px wide and in a window at 200 %: nothing to the side', run: async ({ page: open }) => {
    for (const how of [{ width: 320, height: 640 }, { width: 640, height: 400, dpr: 2 }]) {
      const page = await open('', how);
      for (const path of screens) {
        await page.goto(new URL(path, new URL('/', page.url())).href);
        await usable(page);
        const over = await too_wide(page);
        check(over <= 0, `«${path}» is ${over} px too wide in ${how.width} px`);
      }
    }
  } },
  { number: 17, title: 'Contrast, colours, spacing', tried: 'forced colours, dark, and letters set apart: the page shows it and no words are cut', run: async ({ page: open }) => {
    const forced = await open(paper, { manner: 'contrast' });
    check(await forced.evaluate(() => matchMedia('(forced-colors: active)').matches), 'no forced colours here');
    await as_page(forced);
    const page = await open(paper);
    await page.waitForFunction(() => document.querySelector('#main .prose p'));
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    await as_page(page);
    check(await too_wide(page) <= 0, 'too wide when letters are set apart');
  } },
  { number: 18, title: 'Embedded', tried: "a paper in somebody else's page, under a strict policy", run: async ({ page: open, base }) => {
    const own = base.slice(0, -1);
    const hosts = await serveHosts({ '/': hostPage(base, `<diarium-explorer src="${base}" doc="stockholm-motion-taiwan" loading="eager"><a href="${base}">Motionen</a></diarium-explorer>`,
      { policy: `default-src 'none'; img-src data:; frame-src ${own}; script-src ${own}` }) });
    try {
      const page = await open(hosts.url, { raw: true });
      await page.waitForFunction(() => document.querySelector('diarium-explorer')?.ready === true);
    } finally {
      await hosts.close();
    }
  } },
  { number: 19, title: 'Offline', faults: 'any', tried: 'after one visit the host is gone: another page opens, search answers', run: async ({ page: open, site }) => {
    const first = version_of(site), away = await host(first.folder);
    try {
      const page = await open(away.url);
      await page.waitForFunction(() => /Sparad för offline|Saved for offline/.test(document.getElementById('foot')?.textContent ?? ''));
      await away.close();
      await page.goto(`${away.url}om/`);
      await at_screen(page, 'about');
      await page.type(field, 'vänortsavtal');
      await results(page);
    } finally {
      await away.close();
      first.drop();
    }
  } },
  { number: 20, title: 'One file', tried: 'opened from a disk: search, open, back, its address again, an own paper; it asks for nothing', run: async ({ page: open }) => {
    const folder = mkdtempSync(join(tmpdir(), 'diarium-'));
    copyFileSync(await full_file(), join(folder, 'diarium.html'));
    const url = pathToFileURL(join(folder, 'diarium.html')).href;
    try {
      const page = await open(url);
      await page.type(field, 'vänortsavtal');
      await results(page);
      await page.click('#main .result-title a');
      await at_screen(page, 'reader');
      const there = page.url();
      check(there.startsWith(`${url}#/d/`), `the address is ${there}`);
      await page.evaluate(() => history.back());
      await at_screen(page, 'results');
      await page.goto('about:blank');
      await page.goto(there);
      await at_screen(page, 'reader');
      await page.evaluate(drop_papers, [motion(1)]);
      await page.waitForFunction(() => document.querySelectorAll('#own .own-question button').length > 1);
      await page.evaluate(() => document.querySelectorAll('#own .own-question button')[1].click());
      await page.waitForFunction(() => document.querySelectorAll('#own [data-state=done]').length === 1);
      const other = page.asked.map((address) => address.split('#')[0]).filter((address) => !/^(data|blob|about):/.test(address) && address !== url);
      check(other.length === 0, `asked for ${other[0]}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } },
  { number: 21, title: 'Start', tried: 'the words of the address asked for stand before any script; then the field is there and nothing says that it is loading', run: async ({ page: open, base }) => {
    const sent = await (await fetch(new URL(paper, base))).text();
    check(/<h1[^>]*>[^<]{10,}/.test(sent), 'no heading in what is sent');
    const page = await open(paper);
    await page.waitForFunction((selector) => document.querySelector(selector) && !document.querySelector(selector).disabled, {}, field);
    check(!(await page.evaluate(() => document.getElementById('diarium').innerText)).includes('Laddar'), 'something says that it is loading');
  } },
  { number: 22, title: 'Own papers', tried: 'two papers and a scan fall on the page, are kept, found after a reload, and erased', run: async ({ page: open }) => {
    const page = await open();
    await page.evaluate(drop_papers, [motion(1), motion(2), pdf_of([scanned('clean', 1, ['Styrelsen flyttar ärendet om cykelbanan.', 'Paragrafen justeras omedelbart.', 'Mötet avslutas.'], 180)]).toString('latin1')]);
    await page.waitForFunction(() => document.querySelector('#own .own-question button'));
    await page.evaluate(() => document.querySelector('#own .own-question button').click());
    await page.waitForFunction(() => document.querySelectorAll('#own [data-state=done]').length === 3 && document.querySelectorAll('#own .own-rows button').length === 3);
    check(/1 (sida läst|page read)/.test(await page.evaluate(() => document.querySelector('#own .own-rows').textContent)), 'the scan was not read in its picture');
    await page.reload();
    await usable(page);
    await page.type(field, 'Torkel Hedvall');
    await page.waitForFunction(() => document.querySelector('#main .result-title a[href*="egen-"]'));
    await page.goto(new URL('/', page.url()).href);
    await usable(page);
    await page.evaluate(() => document.querySelector('[data-sid="main.own"]').click());
    await page.waitForFunction(() => document.querySelectorAll('#own > div > section:last-child button').length > 0);
    await page.evaluate(() => [...document.querySelectorAll('#own > div > section:last-child button')].at(-1).click());
    await page.evaluate(() => document.querySelector('#own .own-question button').click());
    await page.waitForFunction(() => /erased|raderat/.test(document.querySelector('#own .own-live').textContent) && Object.keys(localStorage).every((key) => !key.startsWith('diarium.own')));
  } },
  { number: 23, title: 'Hostile papers', tried: 'papers that would run something fall on the page, are read and opened: nothing runs, nothing is asked for', run: async ({ page: open, base }) => {
    const page = await open();
    const texts = canaries('http://127.0.0.1:9/').map(({ bytes }) => Buffer.from(bytes)).filter((bytes) => !bytes.includes(0)).map((bytes) => bytes.toString('utf8')).slice(0, 12);
    check(texts.length >= 5, `only ${texts.length} papers`);
    await page.evaluate(drop_papers, texts);
    await page.waitForFunction(() => document.querySelectorAll('#own .own-question button').length > 1);
    await page.evaluate(() => document.querySelectorAll('#own .own-question button')[1].click());
    await page.waitForFunction(() => /fil(er)? (inläst|kunde inte)|read in|could not/.test(document.querySelector('#own .own-told')?.textContent ?? ''));
    const links = await page.evaluate(() => [...document.querySelectorAll('#own .own-rows a[href]')].map((a) => a.href));
    for (const address of links.slice(0, 4)) {
      await page.evaluate((one) => { history.pushState(null, '', one); dispatchEvent(new PopStateEvent('popstate')); }, address);
      await still(page);
    }
    const away = page.asked.filter((address) => !address.startsWith(base) && !/^(data|blob|about):/.test(address));
    check(away.length === 0, `asked for ${away[0]}`);
    check(await page.evaluate(() => document.querySelectorAll('#diarium script, #diarium iframe, #diarium img[onerror], #diarium svg[onload]').length) === 0, 'elements of a paper stand in the page');
    return `${texts.length} papers`;
  } },
  { number: 24, title: 'Commands', tried: 'Ctrl K, a name, Enter; and shortcuts of one letter can be turned off', run: async ({ page: open }) => {
    const page = await open();
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelector('dialog[open]'));
    await page.keyboard.type(await page.evaluate(() => document.documentElement.lang === 'en' ? 'about' : 'om diarium'));
    await page.keyboard.press('Enter');
    await at_screen(page, 'about');
  } },
  { number: 25, title: 'Filters with counts', tried: 'a filter that says n leaves n papers, also right after fast typing', run: async ({ page: open }) => {
    const page = await open();
    await page.focus(field);
    for (const letter of 'motion') await page.keyboard.type(letter);
    await at_screen(page, 'results');
    await results(page);
    const box = await page.waitForFunction(() => {
      const one = document.querySelector('#left [data-sid^="left.facet.kind."], #left [data-sid^="left.facet."]');
      return one && /\d/.test(one.textContent) ? { sid: one.dataset.sid, papers: Number(one.textContent.match(/(\d+)\s*$/)?.[1]) } : null;
    });
    const { sid, papers } = await box.jsonValue();
    await page.evaluate((one) => (document.querySelector(`[data-sid="${CSS.escape(one)}"]`).querySelector('input') ?? document.querySelector(`[data-sid="${CSS.escape(one)}"]`)).click(), sid);
    await page.waitForFunction((n) => document.querySelectorAll('#main .result-title a').length === n, {}, papers);
    return `${papers} papers`;
  } },
  { number: 26, title: 'Charts and their tables', tried: 'each mark of a chart is a link with words, and the table beside it has the same numbers', run: async ({ page: open }) => {
    const page = await open('siffror/');
    const said = await page.evaluate(() => {
      const marks = [...document.querySelectorAll('#main section a[href*="arenden/"]')].map((a) => (a.textContent || a.ariaLabel || '').trim()).filter((text) => /: \d+/.test(text));
      const cells = [...document.querySelectorAll('#main table tbody tr')].map((row) => [...row.children].map((one) => one.textContent.trim()));
      return { marks, cells };
    });
    check(said.marks.length > 0 && said.cells.length > 0, `${said.marks.length} marks, ${said.cells.length} rows`);
    for (const mark of said.marks) {
      const [, name, count] = /^(.+): (\d+)/.exec(mark);
      check(said.cells.some((row) => row[0].startsWith(name) && row[1].startsWith(count)), `«${mark}» has no row`);
    }
    return `${said.marks.length} marks`;
  } },
  { number: 27, title: 'Links to passages', tried: 'the address of a fact opens its paper with those words in sight, drawn and as the page', run: async ({ page: open }) => {
    const page = await open(`${paper}?f=2`);
    for (const shown of [drawn, as_page]) {
      if (shown === as_page) await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
      await shown(page);
      await still(page);
      const box = await page.$eval('#main .prose [data-facts~="2"]', (one) => { const { top, bottom } = one.getBoundingClientRect(); return { top, bottom, high: innerHeight }; });
      check(box.top >= 0 && box.bottom <= box.high, `the words lie at ${Math.round(box.top)} of ${box.high}`);
    }
  } },
  { number: 28, title: 'Two languages', tried: 'the reader changes the language: root and words follow, the papers stay Swedish', run: async ({ page: open }) => {
    const page = await open(paper);
    const from = await page.evaluate(() => document.documentElement.lang), other = from === 'sv' ? 'en' : 'sv';
    const pressed = await page.evaluate(() => { const one = document.querySelector('[data-sid="top.language"], [data-sid$=".language"]'); one?.click(); return one !== null; });
    check(pressed, 'no button for the language');
    await page.waitForFunction((lang) => document.documentElement.lang === lang, {}, other);
    check(await page.evaluate(() => document.querySelector('#main [lang=sv], #main[lang=sv]') !== null) || other === 'sv', 'the paper is not called Swedish');
  } },
  { number: 29, title: 'Comparison', tried: 'what differs is told by del and ins, not by colour alone, and stands below each other at 320 px', run: async ({ page: open }) => {
    for (const how of [{}, { width: 320, height: 640 }]) {
      const page = await open('jamfor/?a=solna-protokoll-taiwan%233&b=stockholm-motion-taiwan', how);
      await page.waitForFunction(() => document.querySelectorAll('#main del').length > 0 && document.querySelectorAll('#main ins').length > 0);
      check(await too_wide(page) <= 0, 'too wide');
    }
  } },
  { number: 30, title: 'Without WebGL', tried: 'no graphics, and graphics that are lost: the page goes on', run: async ({ page: open }) => {
    const page = await open('', { before: no_webgl });
    await as_page(page);
    await page.type(field, 'vänortsavtal');
    await results(page);
    const lost = await open();
    await drawn(lost);
    await lost.evaluate(() => document.getElementById('diarium').loseContext());
    await lost.type(field, 'vänortsavtal');
    await results(lost);
  } },
];
