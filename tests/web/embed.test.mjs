// The explorer in other people's pages: the element, the frame inside it, and what they say to each other.
import { faultless } from './support/axe.mjs';
import { check, equal, test } from './support/suite.mjs';
import { patience } from './support/patience.mjs';
import { launch, open } from './support/browser.mjs';
import { hostPage, serveHosts } from './support/hosts.mjs';


const paper = 'solna-protokoll-taiwan', matter = 'solna-ks-2025-193';

/** An element as an editor pastes it. */
const explorer = (site, attributes = '', inside = `<a href="${site}d/${paper}/">Svar på motionen</a>`) =>
  `<diarium-explorer src="${site}" ${attributes}>${inside}</diarium-explorer>`;

/** Waits until `read()` gives `wanted`: what a frame tells, it tells when it is there. Fails with what was read last. */
async function soon(read, wanted, what) {
  const end = Date.now() + patience;
  let got = await read();
  while (JSON.stringify(got) !== JSON.stringify(wanted) && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 50));
    got = await read();
  }
  equal(got, wanted, what);
}

/** Opens a host page that holds `body` and runs `work` in it. `heard()`: the elements' events so far, each [name, detail, which element]. */
async function inHost({ page, base }, body, work, options = {}) {
  const hosts = await serveHosts({ '/': { html: hostPage(base, body, options), headers: options.headers }, ...options.others?.(base) });
  try {
    await page.addInitScript(() => {
      window.heard = [];
      for (const name of ['ready', 'open', 'statechange', 'resize', 'error'])
        document.addEventListener(`diarium-${name}`, (event) => window.heard.push([name, event.detail, [...document.querySelectorAll('diarium-explorer')].indexOf(event.target)]));
    });
    await page.goto(hosts.url);
    const heard = () => page.evaluate(() => window.heard);
    const ready = (n = 0) => page.waitForFunction((i) => document.querySelectorAll('diarium-explorer')[i]?.ready, n);
    const frame = (n = 0) => page.frames().filter((one) => one.url().includes('inbaddad=1'))[n];
    await work({ hosts, heard, ready, frame });
  } finally {
    await hosts.close();
  }
}

test('two frames work in a page whose policy allows nothing else', async ({ page, base, requests }, context) => {
  const site = base.slice(0, -1);
  await inHost(context, explorer(base, `doc="${paper}" height="300"`) + explorer(base, `case="${matter}" loading="click" height="300"`), async ({ ready, frame, heard }) => {
    await ready(0);
    equal(await page.locator('diarium-explorer').nth(1).evaluate((one) => one.shadowRoot.querySelectorAll('iframe').length), 0, 'frames of the element that nobody clicked');
    await page.locator('diarium-explorer').nth(1).getByRole('button').click();
    await ready(1);
    const opened = async () => (await heard()).filter(([name]) => name === 'open').map(([, detail]) => detail);
    await soon(opened, [{ kind: 'paper', id: paper }, { kind: 'case', id: matter }], 'what was opened');
    check((await frame(0).locator('h1').innerText()).length > 10, 'the first frame has no title');
    const looks = await page.locator('diarium-explorer').first().evaluate((one) => {
      const inside = one.shadowRoot.querySelector('iframe');
      return [inside.title, inside.sandbox.value, inside.allow, getComputedStyle(one).display, getComputedStyle(inside).borderRadius];
    });
    equal(looks, ['Svar på motionen', 'allow-scripts allow-same-origin allow-popups allow-downloads', 'clipboard-write; fullscreen', 'block', '10px'], 'the frame');
    equal(requests.filter((url) => url.startsWith('http') && !url.startsWith(base)).length, 1, 'requests to the host itself');
  }, { policy: `default-src 'none'; frame-src ${site}; script-src ${site}; img-src data:` });
}, { canvas: true });

test('nothing but the script is fetched before the reader sees or clicks the card', async (context) => {
  const { page, base, requests } = context;
  await inHost(context, explorer(base, 'loading="click"') + '<div class="far"></div>' + explorer(base), async ({ ready }) => {
    await page.waitForTimeout(1500);
    equal(requests.filter((url) => url.startsWith(base)), [`${base}diarium-explorer.js`], 'what was fetched');
    const card = await page.locator('diarium-explorer').first().evaluate((one) => one.shadowRoot.querySelector('section').innerText);
    check(card.includes(new URL(base).host) && card.includes('Visa här') && card.includes('sökfältet'), `the card says «${card}»`);
    await page.locator('diarium-explorer').nth(1).scrollIntoViewIfNeeded();
    await ready(1);
  }, { head: '<style>.far{height:3000px}</style>' });
});

test('the card has the words of the link inside, also where the script runs before the link is read', async ({ page, base }, context) => {
  const hosts = await serveHosts({ '/': `<!doctype html><html lang="sv"><head><title>Tidning</title><link rel="icon" href="data:,"><script src="${base}diarium-explorer.js"></script></head>` +
    `<body><diarium-explorer src="${base}" loading="click">\n${'<!-- lång väg till länken -->'.repeat(3000)}<a href="${base}om/">Svaret på motionen</a></diarium-explorer></body></html>` });
  try {
    await page.goto(hosts.url);
    await page.waitForFunction(() => document.querySelector('diarium-explorer').shadowRoot !== null || document.readyState === 'complete');
    const named = await page.getByRole('link', { name: 'Svaret på motionen' }).count();
    equal(named, 1, 'links of that name');
    equal(await page.getByRole('heading', { name: 'Diarium', exact: true }).count(), 0, 'cards without the title');
  } finally {
    await hosts.close();
  }
});

test('without scripts the link inside the element is there', async (context) => {
  await inHost(context, explorer(context.base), async () => {
    equal(await context.page.locator('diarium-explorer a').innerText(), 'Svar på motionen', 'the link');
    check(await context.page.locator('diarium-explorer a').isVisible(), 'the link is not visible');
  });
}, { script: false });

test('what the reader types stays in the frame; what the host asks for may be named', async (context) => {
  const { page, base } = context;
  await inHost(context, explorer(base, 'q="motion" height="500"'), async ({ ready, frame, heard }) => {
    await ready();
    const last = async (event = 'statechange') => (await heard()).filter(([name]) => name === event).at(-1)?.[1];
    await soon(last, { address: '?q=motion' }, 'the address with the query of the host');
    await frame().locator('input[type=search]').fill('hemligt ord');
    await frame().waitForFunction(() => location.search.includes('hemligt'));
    check((await page.evaluate(() => location.href + JSON.stringify(window.heard))).includes('hemligt') === false, 'the reader’s words left the frame');
    await soon(last, { address: '' }, 'the address with the query of the reader');
    check(frame().url().includes('inbaddad=1'), 'the frame forgot that it is one');
    await page.locator('diarium-explorer').evaluate((one, id) => { one.removeAttribute('q'); one.setAttribute('doc', id); }, paper);
    await frame().waitForSelector('#main .prose p', { state: 'attached' });
    await soon(() => last('open'), { kind: 'paper', id: paper }, 'what the host opened');
  });
});

test('the frame takes theme and language of the page around it, and follows them', async ({ page, base }, context) => {
  await inHost(context, explorer(base, `doc="${paper}"`), async ({ ready, frame }) => {
    await ready();
    const looks = () => frame().evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]);
    await soon(looks, ['en', 'dark'], 'language and theme');
    await page.evaluate(() => { document.body.className = 'light'; document.documentElement.lang = 'sv'; });
    await frame().waitForFunction(() => document.documentElement.dataset.theme === 'light' && document.documentElement.lang === 'sv');
    equal(await frame().evaluate(() => { try { return localStorage.getItem('diarium.settings'); } catch { return null; } }), null, 'what the frame stored');
  }, { lang: 'en', head: '<style>body{background:#101418;color:#fff}body.light{background:#fff}</style>' });
});

test('with height auto the frame is as high as its content, up to the usual height', async (context) => {
  const { page, base } = context;
  await inHost(context, explorer(base, 'height="auto" q="finnsinteallsigen"') + explorer(base, `height="auto" doc="${paper}"`), async ({ ready, heard }) => {
    await ready(0);
    await page.waitForFunction(() => {  // Its borders are the host's.
      const told = window.heard.findLast(([name, , which]) => name === 'resize' && which === 0)?.[1].height ?? 0, frame = document.querySelector('diarium-explorer').offsetHeight;
      return told > 0 && told + 2 === frame && frame < 600;
    });
    await page.locator('diarium-explorer').nth(1).scrollIntoViewIfNeeded();
    await ready(1);
    await page.waitForFunction(() => window.heard.some(([name, detail, which]) => name === 'resize' && which === 1 && detail.height > 1500));
    await soon(() => page.locator('diarium-explorer').nth(1).evaluate((one) => one.offsetHeight), 600, 'height of a long paper');
    return `${(await heard()).length} events`;
  });
}, { canvas: true });

test('messages of the wrong window, version, kind or size are ignored, and a thousand of them are dropped', async ({ page, base }, context) => {
  let said = '';
  const others = (site) => ({
    '/raw': { html: `<!doctype html><title>x</title><link rel="icon" href="data:,"><iframe id="in" width="900" height="500" src="${site}?inbaddad=1"></iframe><iframe id="other" src="/other"></iframe>` },
    '/other': { html: '<!doctype html><title>y</title><link rel="icon" href="data:,">' },
  });
  await inHost(context, '', async ({ hosts }) => {
    await page.goto(`${hosts.url}raw`);
    await page.evaluate(() => { window.loose = []; addEventListener('message', (event) => window.loose.push(String(event.data))); });
    const frame = page.frames().find((one) => one.url().includes('inbaddad'));
    await frame.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
    const hello = { type: 'diarium-hello', version: 1, nonce: '12345678' };
    // A greeting from a sibling; then wrong ones from the parent; then the right one.
    await page.frames().find((one) => one.url().endsWith('/other')).evaluate((message) => {
      parent.frames[0].postMessage(JSON.stringify(message), '*', [new MessageChannel().port2]);
    }, hello);
    const answered = await page.evaluate(async (good) => {
      window.answers = [];
      const offer = (data) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event) => window.answers.push(JSON.parse(event.data));
        document.getElementById('in').contentWindow.postMessage(data, '*', [port2]);
        return port1;
      };
      for (const wrong of [{ ...good, version: 2 }, { ...good, nonce: 7 }, { ...good, nonce: '"' }, { type: 'hello' }]) offer(JSON.stringify(wrong));
      offer(good);
      offer('{');
      offer(JSON.stringify({ ...good, padding: 'x'.repeat(10_000_000) }));
      await new Promise((done) => setTimeout(done, 1500));
      const early = window.answers.length;
      window.port = offer(JSON.stringify(good));
      await new Promise((done) => setTimeout(done, 1000));
      return [early, window.answers.map((message) => message.type).slice(0, 2)];
    }, hello);
    equal(answered, [0, ['hello', 'ready']], 'answers to wrong greetings, and to the right one');
    await page.evaluate(() => {
      window.port.postMessage(JSON.stringify({ type: 'setState', address: `?q=${'x'.repeat(10_000_000)}` }));
      for (const address of ['https://example.org/', '//example.org/', '../..', 'javascript:alert(1)']) window.port.postMessage(JSON.stringify({ type: 'setState', address }));
      window.port.postMessage({ type: 'setTheme', theme: 'dark' });
      window.port.postMessage(JSON.stringify({ type: 'constructor' }));
      for (let i = 0; i < 1000; i++) window.port.postMessage(JSON.stringify({ type: 'setTheme', theme: i % 2 ? 'dark' : 'light' }));
    });
    // At most fifty a second are taken, however long the frame needs to see them all.
    const started = Date.now(), count = () => frame.evaluate(() => document.getElementById('diarium').droppedMessages());
    let dropped = await count();
    for (let before = -1; before !== dropped; dropped = await count()) {
      before = dropped;
      await page.waitForTimeout(1500);
    }
    const least = 1000 - 50 * Math.ceil((Date.now() - started) / 1000 + 1);
    check(dropped >= Math.max(500, least), `only ${dropped} were dropped, of ${least} at least`);
    check(frame.url().startsWith(base) && !/[?&]q=/.test(frame.url()), `the frame went to ${frame.url().slice(0, 80)}`);
    await page.evaluate(() => window.port.postMessage(JSON.stringify({ type: 'setState', address: '?q=motion' })));
    await frame.waitForFunction(() => document.querySelectorAll('#main .result').length > 0);
    equal(await page.evaluate(() => window.loose), [], 'messages outside the channel');
    said = `${dropped} dropped`;
  }, { others });
  return said;
});

test('an address that cannot be shown is told in words, with its link and an event', async (context) => {
  const { page, base } = context;
  const gone = 'http://localhost:9/', link = '<a href="https://example.org/">Titel</a>';
  const of = (src) => `<diarium-explorer ${src} loading="eager" height="200">${link}</diarium-explorer>`;
  await inHost(context, of('') + of('src="javascript:alert(1)"') + of(`src="${base}finns/inte/"`) + of(`src="${gone}"`) + of('src="/other/"'), async ({ heard }) => {
    await page.waitForFunction(() => window.heard.length >= 5);
    equal((await heard()).map(([name, detail]) => [name, detail.code, detail.message.length > 20]),
      [['error', 'src_missing', true], ['error', 'src_invalid', true], ...Array(3).fill(['error', 'no_answer', true])], 'events');
    const cards = await page.locator('diarium-explorer').evaluateAll((all) => all.map((one) => {
      const status = one.shadowRoot.querySelector('[role=status]');
      return [status.innerText.length > 20, one.shadowRoot.querySelectorAll('iframe').length, one.querySelector('a').getClientRects().length];
    }));
    equal(cards, Array(5).fill([true, 0, 1]), 'words, frames and links');
  }, { others: () => ({ '/other/': { html: '<!doctype html><title>Inget Diarium</title><p>x</p>' } }) });
}, { console: 'any' });

/** Changes a pack's version, and the checksum of its header with it (core/index/format.md; XXH64 of 56 bytes). */
function ofVersion(version) {
  return (bytes) => {
    bytes.writeUInt32LE(version, 8);
    const one = 0x9e3779b185ebca87n, two = 0xc2b2ae3d27d4eb4fn, three = 0x165667b19e3779f9n, four = 0x85ebca77c2b2ae63n;
    const u = (n) => BigInt.asUintN(64, n), turn = (n, by) => u(n << BigInt(by)) | n >> BigInt(64 - by);
    const round = (sum, lane) => u(turn(u(sum + u(lane * two)), 31) * one);
    const lanes = [u(one + two), two, 0n, u(-one)].map((seed, i) => round(seed, bytes.readBigUInt64LE(8 * i)));
    let sum = u([1, 7, 12, 18].reduce((all, by, i) => all + turn(lanes[i], by), 0n));
    for (const lane of lanes) sum = u((sum ^ round(0n, lane)) * one + four);
    sum = u(sum + 56n);
    for (let at = 32; at < 56; at += 8) sum = u(turn(sum ^ round(0n, bytes.readBigUInt64LE(at)), 27) * one + four);
    sum = u((sum ^ sum >> 33n) * two);
    sum = u((sum ^ sum >> 29n) * three);
    bytes.writeBigUInt64LE(sum ^ sum >> 32n, 56);
    return bytes;
  };
}

for (const [what, change, code] of [['damaged', (bytes) => bytes.fill(7, 200, 4000), 'pack_damaged'], ['of another version', ofVersion(99), 'pack_version'], ['missing', () => null, 'pack_missing']])
  test(`a collection that is ${what} is told inside the frame and to the host`, async ({ page, base }, context) => {
    await page.route('**/collection*', async (route) => {
      const answer = await route.fetch(), bytes = change(await answer.body());
      return bytes ? route.fulfill({ response: answer, body: bytes }) : route.fulfill({ status: 404, body: '' });
    });
    await inHost(context, explorer(base, `doc="${paper}"`), async ({ frame, heard }) => {
      await page.waitForFunction(() => window.heard.some(([name]) => name === 'error'));
      const [, detail] = (await heard()).find(([name]) => name === 'error');
      equal([detail.code, detail.message.length > 10], [code, true], 'the event');
      equal(await page.locator('diarium-explorer').evaluate((one) => getComputedStyle(one.shadowRoot.querySelector('iframe')).visibility), 'visible', 'the frame');
      check((await frame().locator('#start').innerText()).length > 10, 'the frame says nothing');
      check((await frame().locator('main').innerText()).length > 500, 'the text is gone');
    });
  }, { console: 'any' });

test('a browser that refuses storage to frames shows the page all the same', async ({ page, base }, context) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
  });
  await inHost(context, explorer(base, `doc="${paper}"`), async ({ ready }) => ready(), { headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Referrer-Policy': 'no-referrer' } });
});

test('a frame of 280 pixels needs no sideways scrolling', async ({ base }, context) => {
  await inHost(context, `<div class="slim">${explorer(base, `doc="${paper}"`)}</div>`, async ({ ready, frame }) => {
    await ready();
    const sizes = await frame().evaluate(() => [innerWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth]);
    equal(sizes, [278, 0], 'width, and what is too wide');
    check(await frame().locator('#embedded a').isVisible(), 'no way to the full page');
    equal(await frame().locator('#embedded a').getAttribute('href'), `${base}d/${paper}/`, 'where the full page is');
  }, { head: '<style>.slim{width:280px}</style>' });
});

test('the keyboard goes into the frame and out of it', async ({ page, base }, context) => {
  await inHost(context, `<a href="#a" id="before">före</a>${explorer(base, `doc="${paper}" loading="click"`)}<a href="#b" id="after">efter</a>`, async ({ ready, frame }) => {
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    equal(await page.evaluate(() => document.activeElement.textContent), 'Svar på motionen', 'the link of the card');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await ready();
    await soon(() => frame().evaluate(() => document.hasFocus()), true, 'whether the focus followed into the frame');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.getElementById('after').focus());
    await page.keyboard.press('Shift+Tab');
    // A frame of another site is another process: the focus goes over when it has answered.
    await soon(() => frame().evaluate(() => document.activeElement.closest('#embedded') !== null), true, 'whether the last stop inside is the way to the full page');
    await page.keyboard.press('Tab');
    await soon(() => page.evaluate(() => document.activeElement.id), 'after', 'where Tab leaves the frame');
    await page.locator('#before').focus();
    let stops = 0;
    for (; stops < 400 && (await page.evaluate(() => document.activeElement.id)) !== 'after'; stops++) await page.keyboard.press('Tab');
    check(stops > 5 && stops < 400, `${stops} stops from before to after`);
  });
});

test('out of sight a frame gives its graphics back, in sight it takes them again', async ({ page, base }, context) => {
  await page.addInitScript(() => {
    const own = OffscreenCanvas.prototype.getContext;
    window.contexts = [];
    OffscreenCanvas.prototype.getContext = function (...rest) {
      const made = own.apply(this, rest);
      if (made && !window.contexts.includes(made)) window.contexts.push(made);
      return made;
    };
  });
  await inHost(context, `${explorer(base, `doc="${paper}"`)}<div class="far"></div>`, async ({ ready, frame }) => {
    await ready();
    await frame().waitForFunction(() => document.getElementById('diarium').dataset.mode === 'sync');
    const live = () => frame().evaluate(() => window.contexts.filter((one) => !one.isContextLost()).length);
    await soon(live, 1, 'contexts in sight');
    await page.evaluate(() => scrollTo(0, 9999));
    await frame().waitForFunction(() => window.contexts.every((one) => one.isContextLost()), undefined, { polling: 200 });
    await page.waitForTimeout(4000);
    equal(await frame().evaluate(() => document.getElementById('diarium').dataset.mode), 'sync', 'mode while out of sight');
    const before = await frame().evaluate(() => window.seen.draws);
    await page.evaluate(() => scrollTo(0, 0));
    await frame().waitForFunction((draws) => window.seen.draws > draws && window.contexts.some((one) => !one.isContextLost()), before, { polling: 200 });
    await soon(live, 1, 'contexts in sight again');
  }, { head: '<style>.far{height:4000px}</style>' });
}, { canvas: true, console: 'any' });

test('more frames than the browser has graphics for are all drawn, one after the other', async ({ base }) => {
  const browser = await launch('software', ['--max-active-webgl-contexts=2']);
  try {
    const other = await open(browser, base);
    const body = `${explorer(base, `doc="${paper}"`)}<div class="far"></div>`.repeat(4);
    await inHost(other, body, async ({ ready }) => {
      for (let n = 0; n < 4; n++) {
        await other.page.locator('diarium-explorer').nth(n).scrollIntoViewIfNeeded();
        await ready(n);
        await other.page.frames().filter((one) => one.url().includes('inbaddad=1'))[n].waitForFunction(() => document.getElementById('diarium').dataset.mode === 'sync');
      }
      for (const frame of other.page.frames().filter((one) => one.url().includes('inbaddad=1')))
        equal(await frame.evaluate(() => document.getElementById('diarium').dataset.mode), 'sync', 'mode');
      equal(other.errors, [], 'what the console says');
    }, { head: '<style>.far{height:1500px}</style>' });
  } finally {
    await browser.close();
  }
});

test('an element that is moved or removed while it loads leaves nothing behind', async ({ page, base }, context) => {
  await inHost(context, '<main id="a"></main><aside id="b"></aside>', async ({ ready }) => {
    await page.evaluate(async (site) => {
      for (let i = 0; i < 100; i++) {
        const one = document.createElement('diarium-explorer');
        one.setAttribute('src', site);
        one.setAttribute('loading', 'eager');
        document.getElementById('a').append(one);
        await new Promise((done) => setTimeout(done, i % 10 === 0 ? 300 : 10));
        if (i % 3 === 0) document.getElementById('b').append(one);
        one.remove();
      }
    }, base);
    await page.waitForTimeout(1000);
    equal(page.frames().length, 1, 'frames that are left');
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    check(usedSize < 20e6, `${usedSize} bytes of memory in use`);
    equal(await page.evaluate(() => window.heard.filter(([name]) => name === 'error')), [], 'errors');
    await page.evaluate((site) => {
      const one = document.createElement('diarium-explorer');
      one.setAttribute('src', site);
      one.setAttribute('loading', 'eager');
      document.getElementById('a').append(one);
      setTimeout(() => document.getElementById('b').append(one), 300);
    }, base);
    await ready();
    return `${Math.round(usedSize / 1e5) / 10} MB in use after 100`;
  });
}, { canvas: true, fresh: true, console: 'any' });

/** Opens the dialog with the code, on a reader's page. */
async function openDialog({ page, go }, path) {
  await go(path);
  await page.evaluate(() => document.querySelector('[data-sid="main.embed"]').click());
  await page.waitForSelector('dialog[open] .code-field');
}

for (const options of [{}, { dark: true }, { width: 390, height: 844 }, { lang: 'en-GB' }])
  test(`the dialog gives code and shows what it does, and axe finds nothing wrong with it, ${JSON.stringify(options)}`, async ({ page, base }, context) => {
    await openDialog(context, `d/${paper}/?f=3`);
    const code = await page.locator('.code-field').inputValue();
    check(code.includes(`src="${base}"`) && code.includes(`doc="${paper}"`) && /quote="\d+-\d+"/.test(code) && code.split('\n').length === 4, code);
    await page.locator('.preview > iframe').scrollIntoViewIfNeeded();
    const framed = await (await page.locator('.preview > iframe').elementHandle()).contentFrame();
    await framed.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
    check(await framed.locator('#embedded a').isVisible(), 'the preview is not the framed page');
    equal(await framed.evaluate(() => document.querySelector('[data-sid="main.embed"]')), null, 'the button in the preview');
    await faultless(page, 'dialog', { iframes: false });
  }, { ...options, whole: !options.dark });

test('the code is chosen and copied with the keyboard alone', async ({ page }, context) => {
  await openDialog(context, `d/${paper}/?f=3`);
  const press = async (name) => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement.textContent)) === name) return page.keyboard.press('Enter');
    }
    throw new Error(`Tab does not reach «${name}»`);
  };
  await press('Bara iframe');
  await page.waitForFunction(() => document.querySelector('.code-field').value.startsWith('<iframe'));
  await press('Citatkort');
  await page.waitForFunction(() => document.querySelector('.code-field').value.startsWith('<blockquote'));
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('[data-sid="dialog.embed.copy"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-sid="dialog.embed.copied"]').textContent.length > 5);
  equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('.code-field').inputValue(), 'what was copied');
  await page.keyboard.press('Escape');
  equal(await page.locator('dialog[open]').count(), 0, 'dialogs after Escape');
});

test('selected words become the quote card, and all three codes do in another page what they say', async (context) => {
  const { page, base } = context;
  await context.go(`d/${paper}/`);
  const words = await page.evaluate(() => {
    const element = [...document.querySelectorAll('#main .prose p')].find((p) => p.textContent.length > 120);
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return getSelection().toString().replace(/\s+/g, ' ').trim();
  });
  await page.evaluate(() => document.querySelector('[data-sid="main.embed"]').click());
  await page.waitForSelector('dialog[open] .code-field');
  const codes = [];
  for (const kind of ['element', 'frame', 'quote']) {
    await page.evaluate((name) => document.querySelector(`[data-sid="dialog.embed.${name}"]`).click(), kind);
    await page.waitForTimeout(100);
    codes.push(await page.locator('.code-field').inputValue());
  }
  const hosts = await serveHosts({ '/': `<!doctype html><html lang="sv"><title>x</title><link rel="icon" href="data:,">${codes.join('<hr>')}` });
  try {
    await page.goto(hosts.url);
    await page.waitForFunction(() => document.querySelector('diarium-explorer').ready);
    const frames = page.frames().filter((one) => one.url().includes('inbaddad=1'));
    equal(frames.length, 2, 'frames');
    for (const one of frames) await one.waitForFunction(() => document.querySelectorAll('#main .prose mark, #main .prose .hit').length > 0);
    equal((await page.locator('blockquote > p').innerText()).replace(/\s+/g, ' '), words, 'the quoted words');
    check((await page.locator('blockquote a').getAttribute('href')).startsWith(`${base}d/${paper}/`), 'the link of the quotation');
    equal(await page.locator('blockquote [class], blockquote [style], blockquote script').count(), 0, 'classes, styles and scripts of the quotation');
  } finally {
    await hosts.close();
  }
});

test('a frame that does not say that it is one is one all the same: no own papers, nothing kept, no choices stored', async ({ page, base }, context) => {
  const hosts = await serveHosts({ '/': { html: `<!doctype html><title>x</title><link rel="icon" href="data:,"><iframe width="900" height="600" src="${base}d/${paper}/"></iframe>` } });
  try {
    await page.goto(hosts.url);
    const frame = page.frames().find((one) => one.url().startsWith(base));
    await frame.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
    const seen = await frame.evaluate(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['Motion om en bro. '.repeat(20)], 'egen.txt'));
      for (const type of ['dragenter', 'dragover', 'drop']) document.getElementById('main').dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
      const shown = (sid) => document.querySelectorAll(`[data-sid^="${sid}"]`).length;
      return { embedded: document.documentElement.dataset.embedded, own: document.querySelectorAll('#own').length + shown('main.own') + shown('foot.own'), correct: shown('main.correct'), line: document.querySelectorAll('#embedded a').length };
    });
    equal(seen, { embedded: '', own: 0, correct: 0, line: 1 }, 'the frame');
    await page.waitForTimeout(300);
    const stored = () => frame.evaluate(() => { try { return localStorage.length; } catch { return 0; } });  // A frame of another site may have none.
    equal([await frame.evaluate(() => document.querySelectorAll('#own').length), await stored()], [0, 0], 'dialogs, and what is stored');
    check(!frame.url().includes('inbaddad'), frame.url());
  } finally {
    await hosts.close();
  }
});
