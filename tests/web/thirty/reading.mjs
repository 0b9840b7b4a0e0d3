// Rows 1 to 14: what reads, finds, copies, translates and prints the page, and what its canvas owes the twin.
import { select_fact } from '../support/selecting.mjs';
import { as_page, at_screen, check, drawn, still, usable } from './browsers.mjs';

export const paper = 'd/stockholm-motion-taiwan/', minutes = 'd/solna-protokoll-taiwan/';
export const screens = ['', '?q=motion', paper, 'a/solna-ks-2025-193/', 'arenden/', 'parti/L/', 'siffror/', 'relationer/', 'tid/', 'luckor/', 'om/'];
const field = '#top input[type=search]';
const prose = (page) => page.waitForFunction(() => document.querySelector('#main .prose p'));

export const reading = [
  { number: 1, title: 'Screen reader', tried: 'each screen: landmarks, one first heading, a name for everything that is pressed, a language', run: async ({ page: open }) => {
    const page = await open();
    for (const path of screens) {
      await page.goto(new URL(path, page.url().split('?')[0].replace(/(d|a|arenden|parti|siffror|relationer|tid|luckor|om)\/.*$/, '')).href);
      await usable(page);
      const found = await page.evaluate(() => ({
        marks: ['header#top', 'main#main', 'footer#foot', 'nav', 'h1'].map((one) => document.querySelectorAll(one).length),
        nameless: [...document.querySelectorAll('a[href], button, input, select')].filter((one) => one.getClientRects().length > 0 && !one.closest('[aria-hidden=true]') &&
          !(one.textContent.trim() || one.ariaLabel || one.title || one.getAttribute('aria-labelledby') || one.labels?.length)).map((one) => one.outerHTML.slice(0, 80)),
        lang: document.documentElement.lang,
      }));
      check(found.marks.every((n, i) => i === 3 ? n >= 1 : n === 1), `landmarks at «${path}»: ${found.marks}`);
      check(found.nameless.length === 0, `without a name at «${path}»: ${found.nameless[0]}`);
      check(/^(sv|en)/.test(found.lang), `language «${found.lang}»`);
    }
    return `${screens.length} screens`;
  } },
  ...[[2, 'Places of the twin', 'each drawn item that is pressed: box of its twin within 2 px, at 1 and 2 device pixels a pixel'],
    [3, 'Everything drawn has a twin', 'each drawn item that is pressed has a link, button or field in the page']].map(([number, title, tried]) => ({ number, title, tried, run: async ({ page: open }) => {
    let all = 0;
    for (const dpr of [1, 2])
      for (const path of ['', '?q=motion', 'om/']) {
        const page = await open(path, { dpr });
        await drawn(page);
        await still(page);
        const { count, bad } = await page.evaluate((far) => {
          const items = document.getElementById('diarium').drawnItems();
          return { count: items.length, bad: items.filter(({ sid, x, y }) => {
            const twin = document.querySelector(`[data-sid="${CSS.escape(sid)}"]`), box = twin?.getBoundingClientRect();
            if (far) return box && (Math.abs(box.left - x) > 2 || Math.abs(box.top - y) > 2);
            return !twin?.matches('a, button, input, label, [tabindex]');
          }).map(({ sid }) => sid) };
        }, number === 2);
        check(count >= 5, `only ${count} drawn items at «${path}»`);
        check(bad.length === 0, `at «${path}», ${dpr} device pixels: ${bad.slice(0, 3)}`);
        all += count;
      }
    return `${all} items`;
  } })),
  { number: 4, title: 'Keyboard', tried: 'Tab reaches links and fields in the order of the page and leaves no trap; Enter opens; the focus is seen', run: async ({ page: open }) => {
    const page = await open('?q=motion');
    const seen = [];
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => {
        const one = document.activeElement, all = [...document.querySelectorAll('*')];
        return { at: all.indexOf(one), sid: one.dataset?.sid ?? one.tagName };
      }));
    }
    check(new Set(seen.map(({ sid, at }) => `${sid}${at}`)).size >= 15, `Tab goes round in ${seen.map(({ sid }) => sid).join(' ')}`);
    const falls = seen.slice(1).filter(({ at }, i) => at < seen[i].at).length;
    check(falls <= 1, `Tab goes back ${falls} times`);
    await page.focus('#main .result-title a');
    await page.keyboard.press('Enter');
    await at_screen(page, 'reader');
  } },
  { number: 5, title: 'Input methods, dead keys, keyboards of phones', tried: 'a composition in the search field is left alone while it lasts and searched when it ends; ä, é and @ arrive; 16 px against zoom', run: async ({ page: open }) => {
    const page = await open();
    await page.focus(field);
    await page.evaluate((selector) => {
      const one = document.querySelector(selector), say = (type, data, rest = {}) => one.dispatchEvent(type.startsWith('composition')
        ? new CompositionEvent(type, { data, bubbles: true }) : new InputEvent(type, { data, bubbles: true, isComposing: true, inputType: 'insertCompositionText', ...rest }));
      say('compositionstart', '');
      for (const part of ['v', 'va', 'vä', 'vän']) { one.value = part; say('compositionupdate', part); say('input', part); }
      window.seen.kept = one;
    }, field);
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 400); }));
    check(await page.evaluate((selector) => document.querySelector(selector) === window.seen.kept && window.seen.kept.value === 'vän', field), 'the field was touched during the composition');
    await page.evaluate(() => {
      window.seen.kept.value = 'vänort';
      window.seen.kept.dispatchEvent(new CompositionEvent('compositionend', { data: 'vänort', bubbles: true }));
      window.seen.kept.dispatchEvent(new InputEvent('input', { data: 'vänort', bubbles: true, inputType: 'insertText' }));
    });
    await at_screen(page, 'results');
    await page.waitForFunction(() => document.querySelector('#main .result-title a'));
    await page.keyboard.type(' é@å');
    check(await page.$eval(field, (one) => one.value) === 'vänort é@å', `the field holds «${await page.$eval(field, (one) => one.value)}»`);
    const phone = await open('', { manner: 'touch', width: 390, height: 844 });
    check(await phone.$eval(field, (one) => parseFloat(getComputedStyle(one).fontSize)) >= 16, 'a phone would zoom');
  } },
  { number: 6, title: 'Clipboard', tried: 'words of a paper are copied as text as they stand, and as HTML with source and link', run: async ({ page: open }) => {
    const page = await open(paper);
    await prose(page);
    const said = await page.evaluate(() => {
      const one = [...document.querySelectorAll('#main .prose p')].find((p) => p.textContent.trim().length > 80), range = document.createRange();
      range.selectNodeContents(one);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      const carried = new DataTransfer(), event = new ClipboardEvent('copy', { clipboardData: carried, bubbles: true, cancelable: true });
      one.dispatchEvent(event);
      return { prevented: event.defaultPrevented, text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html'), words: one.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40) };
    });
    check(said.text.replaceAll(/\s+/g, ' ').includes(said.words), `copied «${said.text.slice(0, 60)}»`);
    check(said.html.includes('<blockquote') && said.html.includes('href='), `no source in ${said.html.slice(0, 80)}`);
  } },
  { number: 7, title: 'Selecting text', tried: 'a drag over the words of a fact selects them from their first letter; a press opens it', run: async ({ page: open }) => {
    const page = await open(paper);
    await prose(page);
    await still(page);
    const { words, selected, press } = await select_fact(page);
    check(selected === words, `selected «${selected}», not «${words}»`);
    check(!new URL(page.url()).searchParams.get('f'), 'the drag opened the fact');
    await press();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('f'));
  } },
  { number: 8, title: 'Find in page', tried: "the browser's own search finds the last words of a paper and brings them into sight", run: async ({ page: open }) => {
    const page = await open(minutes);
    await prose(page);
    await still(page);
    const seen = await page.evaluate(async () => {
      const words = [...document.querySelectorAll('#main .prose p')].filter((p) => p.textContent.trim().length > 30).at(-1).textContent.trim().split(/\s+/).slice(0, 4).join(' ');
      getSelection().removeAllRanges();
      const found = window.find(words);
      const range = getSelection().rangeCount > 0 ? getSelection().getRangeAt(0) : null;
      range?.startContainer.parentElement.scrollIntoView({ block: 'center' });  // As the browser's own dialog does: a script's window.find() does not in Chromium.
      await new Promise((done) => { setTimeout(done, 500); });
      const box = range?.getBoundingClientRect();
      return { words, found, inside: box && box.top >= 0 && box.bottom <= innerHeight };
    });
    check(seen.found, `«${seen.words}» is not found`);
    check(seen.inside, `«${seen.words}» is not in sight`);
  } },
  { number: 9, title: 'Translation', tried: "a translator's class and <font> round every word: the page takes over, twenty changes later nothing has broken and the words stand", run: async ({ page: open }) => {
    const page = await open();
    await drawn(page);
    const translate = () => page.evaluate(() => {
      document.documentElement.classList.add('translated-ltr');
      const walker = document.createTreeWalker(document.getElementById('diarium'), NodeFilter.SHOW_TEXT), texts = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.trim() && !node.parentElement.closest('font, script, style')) texts.push(node);
      for (const text of texts) {
        const outer = document.createElement('font'), inner = document.createElement('font');
        inner.textContent = `«${text.data}»`;
        outer.append(inner);
        text.replaceWith(outer);
      }
      return texts.length;
    });
    const first = await translate();
    check(first > 50, `only ${first} texts`);
    await as_page(page);
    for (const words of ['motion', 'vänort', 'finns inte alls xyz', 'taiwan', 'skola']) {
      await page.$eval(field, (one, value) => { one.value = value; one.dispatchEvent(new InputEvent('input', { bubbles: true, data: value, inputType: 'insertText' })); }, words);
      await at_screen(page, 'results');
      await translate();
      for (const sid of ['nav.cases', 'nav.figures', 'nav.collection']) {
        await page.evaluate((one) => [...document.querySelectorAll('#left a, nav a')].find((a) => a.dataset.sid?.endsWith(one.slice(4)) || a.dataset.sid === one)?.click(), sid);
        await translate();
      }
    }
    const end = await page.evaluate(() => ({ text: document.getElementById('main').innerText.trim().length, h1: document.querySelectorAll('h1').length }));
    check(end.text > 300 && end.h1 === 1, `left are ${end.text} letters and ${end.h1} first headings`);
  } },
  { number: 10, title: 'Print', tried: 'a paper as PDF has its words as text; the canvas is left for the page; the address stands at the end', run: async ({ page: open }) => {
    const page = await open(paper);
    await prose(page);
    const pdf = await page.pdf({ format: 'A4' });
    check(Buffer.from(pdf.slice(0, 5)).toString() === '%PDF-' && pdf.length > 8000, `${pdf.length} bytes`);
    check(/\/Font\b|ObjStm/.test(Buffer.from(pdf).toString('latin1')), 'no font in the PDF');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await as_page(page);
    // What holds on paper holds from here on: not each browser shows paper on a screen.
    await page.evaluate(() => { for (const { cssRules } of document.styleSheets) for (const { media } of cssRules) if (media) media.mediaText = media.mediaText.replaceAll('screen', 'not all').replaceAll('print', 'all'); });
    const printed = await page.evaluate(() => ({ address: document.getElementById('printed')?.textContent.trim(), here: location.href, shown: document.getElementById('printed')?.getClientRects().length }));
    check(printed.address === printed.here && printed.shown === 1, `the address on paper is «${printed.address}», shown ${printed.shown} times`);
  } },
  { number: 11, title: 'Without scripts', tried: 'what the host sends, before any script: one first heading, the words, links', run: async ({ page: open, base }) => {
    const page = await open('about:blank', { raw: true });
    for (const path of ['', paper, 'a/solna-ks-2025-193/', 'arenden/', 'om/']) {
      const still_page = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'text/html');  // In such a document no script runs.
        return { h1: parsed.querySelectorAll('h1').length, letters: parsed.getElementById('main')?.textContent.trim().length ?? 0, links: parsed.querySelectorAll('a[href]').length };
      }, await (await fetch(new URL(path, base))).text());
      check(still_page.h1 === 1 && still_page.letters > 200 && still_page.links > 5, `«${path}»: ${JSON.stringify(still_page)}`);
    }
  } },
  { number: 12, title: 'Addresses', tried: 'each screen by its address in a fresh visit; back and forward bring place and scroll', run: async ({ page: open }) => {
    const page = await open('?q=motion');
    await page.waitForFunction(() => document.querySelector('#main .result-title a'));
    const first = await page.$eval('#main .result-title a', (a) => { a.click(); return a.pathname; });
    await at_screen(page, 'reader');
    check(new URL(page.url()).pathname === first, `at ${page.url()}`);
    const title = await page.$eval('h1', (h) => h.textContent);
    await page.evaluate(() => history.back());
    await at_screen(page, 'results');
    check(new URL(page.url()).searchParams.get('q') === 'motion', `back at ${page.url()}`);
    await page.evaluate(() => history.forward());
    await at_screen(page, 'reader');
    const again = await open(first.slice(1));
    check(await again.$eval('h1', (h) => h.textContent) === title, 'another paper in a fresh visit');
  } },
  { number: 13, title: 'Device pixels', tried: 'the canvas has a pixel for each device pixel at 1, 1.5, 2 and 3', run: async ({ page: open }) => {
    for (const dpr of [1, 1.5, 2, 3]) {
      const page = await open('', { dpr, width: 1000, height: 700, before: () => {
        const own = ImageBitmapRenderingContext.prototype.transferFromImageBitmap;
        ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (bitmap) {
          (window.seen.pictures ??= new Map()).set(this.canvas, bitmap.width);
          return own.call(this, bitmap);
        };
      } });
      await drawn(page);
      await still(page);
      const { count, bad } = await page.evaluate((times) => {
        const all = [...window.seen.pictures ?? []].map(([canvas, pixels]) => ({ pixels, wide: canvas.getBoundingClientRect().width })).filter(({ wide }) => wide > 0);
        return { count: all.length, bad: all.filter(({ pixels, wide }) => Math.abs(pixels - wide * times) > 1.5).map(({ pixels, wide }) => `${pixels} for ${wide}`) };
      }, dpr);
      check(count >= 3, `only ${count} pictures`);
      check(await page.evaluate(() => devicePixelRatio) === dpr, 'the browser did not take the ratio');
      check(bad.length === 0, `at ${dpr}: ${bad[0]}`);
    }
  } },
  { number: 14, title: 'No work while idle', tried: 'no frame in two seconds of nothing; some after a key', run: async ({ page: open }) => {
    const page = await open('?q=motion');
    await drawn(page);
    await page.waitForFunction(() => /Sparad för offline|Saved for offline/.test(document.getElementById('foot').textContent));  // It is told in the foot.
    await still(page);
    const before = await page.evaluate(() => window.seen.frames);
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 2000); }));
    const after = await page.evaluate(() => window.seen.frames);
    check(after === before, `${after - before} frames`);
    await page.keyboard.press('j');
    await page.waitForFunction((n) => window.seen.frames > n, {}, after);
  } },
];
